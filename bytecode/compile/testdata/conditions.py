def f(a, b, c):
    if a and not b or c: return 1
    if not (a or b): return 2
    if 0 <= a < b != c: return 3
    x = a and b or c
    y = a < b < c
    z = a if b is not None else c
    if True: z = 1
    elif a: z = 2
    if False: z = 3
    while a or b: a = c
    assert a, "message"
    return x if y else z
