# Types without constructor cannot be subclassed either: objects of a subclass would be empty.
import functools, hashlib, struct

kinds = [
    struct.iter_unpack("B", b"a"), hashlib.sha256(), functools.cmp_to_key(lambda a, b: a - b), iter(""), iter("\u0100"), iter(b""), iter([]), iter(()), iter({}),
    iter({}.values()), iter(range(3)), iter(bytearray()), {}.keys(), (i for i in ""), iter(int, 1), print, (lambda: 0).__code__, int | str,
]
for x in kinds:
    t = type(x)
    try:
        class S(t):
            def __init__(self):
                pass
        print(t.__name__, "made", len(list(S())))
    except TypeError as e:
        print("no subclass")
    for make in (lambda: t(), lambda: object.__new__(t)):
        try:
            print(t.__name__, "made", make() is None)
        except TypeError:
            print("no instance")
