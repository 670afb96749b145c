def f(o, s):
    a = b = 1
    a, b = b, a
    o.x, o.y = s[0], s[1]
    a, *b, c = s
    [a, (b, c)] = s
    a += 1
    o.x -= a
    s[0] //= a
    s[1:2] = s[::2]
    del a, o.x, s[0], s[1:]
    (c := 5)
x: int = 3
x.y: str
print(x)
