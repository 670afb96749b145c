X = const(1 << 4)
_Y = const(X + 1)
S = "ab" * 3 + "c"
T = (1, (2.5, "x"), None, ..., b"y", 1 + 2j)
B = 2 ** 100
N = 2 ** 100000
Z = 1 / 0
L = [1, 2, 3, 4, 5]
def f(v):
    if __debug__: v = X
    return v in [1, 2], v in {1, 2}, -X, not X, _Y
