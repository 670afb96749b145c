# A parameter is deleted in a handler in a hot loop; native code is entered again behind the test that it is bound.
def W(x):
    return x if -1 << 130 < x < 1 << 130 else x % 1000003
r = []
def note(e): r.append(type(e).__name__)
def f(n1, K2, h):
    for n6 in range(h):
        try:
            n1 = W(n1) - 255 + 9223372036854775807 - K2[1] + n6 + d3
        except Exception as e:
            if n6 == h // 2:
                del K2
            note(e)
for h in (10, 20, 80, 2000):
    r.clear()
    f(0, (), h)
    print(len(r), [(i, r[i]) for i in range(len(r)) if i == 0 or r[i] != r[i - 1]])
