# Constants in code: equal constants of different types, negative zero, nested tuples, frozensets for in, big strings, identity in comparisons.
def consts(): return [1, 1.0, True, 1 + 0j], (0.0, -0.0), ("a", b"a"), ((1,), (1.0,), (True,)), [0, False, 0.0, -0.0, 0j], (1, 2) == (1.0, 2), ((0.0,), (-0.0,))
print(consts(), [type(x).__name__ for x in consts()[0]])
def zero(): return 0.0, -0.0, 0, -0, 0 * -1, 0.0 * -1, -0.0 + 0, (-0.0) ** 2, 0.0 == -0.0, str(-0.0), 1 / float("-inf"), -0j, -(0j), complex(-0.0, -0.0)
print(zero())
def many(): return (1, 1.0, "1", b"1", None, ..., True, (1, 2), (1.0, 2), ("1",), -1, -1.0, 2 ** 70, -(2 ** 70), 1e300, 1j, "é", "\0", "", b"", ())
print(many(), len(set(map(repr, many()))))
def inset(x): return x in {1, 2.5, "a", None}, x in (1, 2, 3), x in [1, "b"], x not in {b"x", True}, x in {"k": 1}
for x in (1, 2.5, "a", None, True, b"x", "k", 9): print(x, inset(x))
def same(): a, b = (1, 2, 3), (1, 2, 3); c, d = "abc", "ab" + "c"; return a == b, c == d, [1] is [1], {} is {}, a is a
print(same())
def nested(): return ((1, (2, (3, (4, ()))),), [[], [()]], {"a": ({"b": (1,)},)}, {(1, (2,)): frozenset((3,))})
print(nested(), nested() == nested(), nested()[1] is nested()[1])
def mut():
    a = [1, 2]; b = {"k": [0]}; a.append(3); b["k"].append(1)
    return a, b
print(mut(), mut())
def dflt(a=(1, 2), b=[], c={"x": 1}, d="s", e=1.5, f=-1, g=None, h=..., i=b"b", j=1 + 2, k=(1, (2, -3)), l=not 1): return a, b, c, d, e, f, g, h, i, j, k, l
print(dflt())
def folded(): return 1 + 2 * 3, "a" + "b" * 3, (1, 2) + (3,), -5 // 2, 2 ** 10, not True, ~7, 1 < 2, "a" "b", 7 % 3, 1 << 3, 0xFF & 0x0F, "%s" % "x", [1] + [2], "abc"[1], (1, 2)[0], 5 if 1 else 6, 1 and 2, 0 or 3, "x" in "xyz", -(-3), +5, 10 / 4, 1e3 * 2, "a" * 0, () + (), 3 - 5, b"a" + b"b", -2 ** 2, (-2) ** 2, 1 == 1.0, None is None
print(folded())
if __debug__: print("debug")
while 1:
    break
else: print("no")
if 0: undefined()
elif "": undefined()
elif not []: print("elif")
x = 5 if True else undefined
assert (lambda: 1)() == 1
def dead():
    return 1
    print("unreachable")
    yield
print(type(dead()).__name__, list(dead()))
def dead2(x):
    if x: return "early"
    while True:
        if not x: break
    return "late"
    raise ValueError
print(dead2(1), dead2(0), len("x" * 1000), len(b"y" * 500 + b"z"), sum((1,) * 100), 10 ** 50 % 97, 1_0 + 0x_1 + 0b1_1)
print("line1\
line2", 'a' 'b' "c" '''d''' """e""", r'\n' '\n' == '\\n\n', b'a' b'\x00', u'u' 'v', ('implicit '
      'join'), len('''
'''), "'" '"' == '\'"')
