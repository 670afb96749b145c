# Code objects by way of marshal, and functions made of code objects.
import io
import marshal
import types

Function = type(lambda: None)


def again(code):
    return marshal.loads(marshal.dumps(code))


def remade(f, globals=None, **kw):
    return Function(again(f.__code__), {} if globals is None else globals, **kw)


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__)


# Parameters of all kinds, constants of all kinds.
def add(a, b):
    return a + b


def kinds(a, /, b, *rest, k, **kw):
    return a, b, rest, k, sorted(kw.items())


def constants():
    return [1, -70000, 2**70, 2.5, -0.0, float, 3j, "text", "a longer text, not a name", b"bytes", None, True, ..., (1, (2, "x"), ())]


print(remade(add)(2, 3), remade(add)("x", "y"))
print(remade(kinds)(1, 2, 3, k=4, z=5))
print(remade(constants, {"float": 1})())
print(remade(lambda x: x in {1, 2, (3, 4)})((3, 4)))


# Generators, handlers, functions inside of functions, classes.
def numbers(n):
    for i in range(n):
        got = yield i * i
        if got:
            yield "got", got


def handled(x):
    try:
        return 10 // x
    except ZeroDivisionError as e:
        return type(e).__name__
    finally:
        log.append(x)


def nested(n):
    def inner(m, more=1):
        return n * m + more

    class Local:
        size = 3

        def get(self):
            return self.size, n, __class__.__name__

    return [inner(i) for i in range(3)], inner(1, more=5), Local().get(), {k: n for k in "ab"}, list(n + x for x in range(2))


space = {"range": range, "ZeroDivisionError": ZeroDivisionError, "type": type, "log": [], "list": list, "__name__": "elsewhere"}
g = remade(numbers, space)(4)
print(next(g), g.send(7), list(g))
print([remade(handled, space)(x) for x in (5, 0)], space["log"])
print(remade(nested, space)(4))


async def later(x):
    return x + 1


try:
    remade(later)(1).send(None)
except StopIteration as e:
    print("async", e.value)

# Whole programs.
code = again(compile("import sys\nclass A:\n    def m(self): return self.__class__.__name__, 'm'\nprint(A().m())\nx = [i for i in 'abc']\n", "there.py", "exec"))
ns = {"__name__": "there"}
exec(code, ns)
print(ns["x"], code.co_filename, code.co_name)
print(eval(again(compile("x * 2", "<e>", "eval")), {"x": 21}))

# What is known of the code stays.
c = again(kinds.__code__)
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, type(c).__name__)
print(add.__code__.co_names, sorted(handled.__code__.co_names), type(c) is types.CodeType)


def outer(a):
    return lambda b: (a, b)


c = again(outer(1).__code__)
print(len(c.co_freevars), Function(c, {}, "named", (5,), outer(9).__closure__)(), Function(c, {}, "named", (5,), outer(9).__closure__).__name__)

# Inside of other values, and in files.
pair = again((add.__code__, {"k": [numbers.__code__]}))
print(Function(pair[0], {})(1, 2), pair[1]["k"][0].co_name)
f = io.BytesIO()
marshal.dump(add.__code__, f)
f.write(b"rest")
f.seek(0)
print(Function(marshal.load(f), {})(4, 5), f.read())

# What is no code, and damage.
attempt(marshal.dumps, add)
attempt(marshal.dumps, type)
attempt(marshal.loads, 1)
attempt(marshal.loads, "abc")
attempt(marshal.loads, marshal.dumps(add.__code__)[:9])

# The constructor checks what it gets.
cell = outer(1).__closure__
for args in [
    (),
    (add.__code__,),
    (1, {}),
    (add.__code__, 1),
    (add.__code__, {}, 5),
    (add.__code__, {}, None, 5),
    (add.__code__, {}, None, None, cell),
    (outer(1).__code__, {}),
    (outer(1).__code__, {}, None, None, 5),
    (outer(1).__code__, {}, None, None, ()),
    (outer(1).__code__, {}, None, None, (1,)),
    (outer(1).__code__, {}, None, None, cell * 2),
]:
    attempt(Function, *args)
print(Function(add.__code__, {}, None, (1, 2))(), Function(add.__code__, {}, None, None, ())(3, 4), Function(add.__code__, {}, closure=None)(3, 4))
