# Code objects with another name, file or first line.
import traceback


def f(x):
    def inner():
        return x
    return [i / x
            for i in (1, 2)], inner


code = f.__code__
for kw in {}, {"co_name": "other"}, {"co_filename": "else.py"}, {"co_firstlineno": 100}, {"co_firstlineno": 2}, {"co_qualname": "C.f"}, {
    "co_name": "a b", "co_filename": "<x>", "co_firstlineno": 70000,
}:
    new = code.replace(**kw)
    print(new is code, new.co_name, new.co_qualname, new.co_filename.rpartition("/")[2], new.co_firstlineno, new.co_varnames, code.co_name)
    by = new.co_firstlineno - code.co_firstlineno
    print([line - by for _, _, line in new.co_lines() if line] == [line for _, _, line in code.co_lines() if line])
    g = type(f)(new, {})
    print(g(1)[0], g.__name__, g(2)[1]())
    try:
        g(0)
    except ZeroDivisionError as e:
        at = traceback.extract_tb(e.__traceback__)[1]
        print(at.filename.rpartition("/")[2], at.lineno, at.name)
    f.__code__ = new
    print(f.__name__, f.__qualname__, f(4)[0])
f.__code__ = code
for kw in {"co_name": 1}, {"co_filename": b"x"}, {"co_firstlineno": "1"}, {"nothing": 1}:
    try:
        code.replace(**kw)
    except TypeError:
        print("TypeError", sorted(kw))
