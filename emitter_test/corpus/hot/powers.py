# Powers of ints and of what else there is, by operators and augmented.
class V:
    def __init__(s, v):
        s.v = v

    def __pow__(s, k, m=None):
        return ('pow', s.v, k)

    def __rpow__(s, k):
        return ('rpow', k, s.v)

    def __ipow__(s, k):
        s.v += k; return s

def f(a, b):
    return a ** b


def g(a, b):
    a **= b
    return a
for k in range(60):
    r = f(2, k % 9), g(k % 5, 3)
print(r)
for k in range(60):
    r = f(V(1), 2), f(3, V(2)), g(V(5), 2).v, f(2, 3)
print(r)
for k in range(60):
    r = f(2, -1), f(2.0, 3), f(2, 0.5), f(True, 2), f(2, True), f(-8, 3), f(0, 0)
print(r)
for a, b in ((0, -1), ('a', 2), (None, 1), (2, 'x')):
    try:
        print(f(a, b))
    except Exception as e:
        print(type(e).__name__)
print(f(10, 18), f(10, 19), f(2, 62), f(-2, 62), f(2, 61), f(-2, 61), f(1j, 2), f(2**70, 2))
