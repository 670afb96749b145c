# Things constant folding must not change: types, errors only when reached, size limits.
def reached(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__
print(reached(lambda: 1 // 0), reached(lambda: 5 % 0), reached(lambda: 2 << -1), reached(lambda: "a" % 1))
def unreachable(flag):
    if flag:
        return 1 // 0
    return "fine"
print(unreachable(False))
if 0:
    1 / 0
while 0:
    nonsense()
print("a" * 0 or "empty", "ab" * -1 == "", (1,) * 2, [1] * 2)
print(1 + 1.0, type(2 * 3.0).__name__, 7 // 2.0, 2 ** 0.5 == 1.4142135623730951)
print(-0.0, 0.0, -0.0 == 0.0, str(-0.0), -0.0 + 0.0, 0.0 * -1)
print([-0.0, 0.0], (0.0, -0.0), {0.0: "a", -0.0: "b"}, 0 * -1)
print(1 is 1.0, (1, 1.0, True, 1 + 0j))
print(len("a" * 5000), len((0,) * 5000), len(b"x" * 70000))
print(2 ** 200 % 1000, (1 << 100) >> 98, 10 ** 30 // 10 ** 28, -7 // 2, -7 % 3, -(-7) % 3)
print(~0 & 0xFF, -1 & 0xFFFF, 1 | 2 ^ 3 & 4, 1 << 2 + 3, (1 << 2) + 3, 5 - 3 - 1, 100 // 7 // 2, 2 * 3 % 4, 2 + 3 * 4 ** 2 // 5)
print(not 1 + 1, not 0 == 0, -1 ** 2, (-1) ** 2, 2 ** -1 * 4, +-+1, ~~5, - - 3)
print(1 < 2 == True, 1 < (2 == True), "a" "b" * 2, "%d" % 3 + "x", "%s-%s" % (1, 2) * 2)
x = 3
print(x if x > 2 else 0 + 1, x or 1 / 0, 0 and 1 / 0, x and 4, not x or 5)
def doc():
    "a docstring"
    "just an expression"
    5
    x = 1
    x
    return doc.__doc__
print(doc())
def nodoc():
    b"bytes are no docstring"
print(nodoc.__doc__)
def fdoc():
    f"nor is {1} f-string"
print(fdoc.__doc__)
assert 1, "not shown"
assert (1, "always true") or 0
try:
    assert [], ("m", 1)
except AssertionError as e:
    print(e.args)
try:
    assert 0
except AssertionError as e:
    print(e.args)
