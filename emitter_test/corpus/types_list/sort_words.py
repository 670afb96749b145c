# Sorting by ordinals that are far apart and close together, in columns of all sorts; the order of equal keys.
# heavy
seed = 12345


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
    return (seed >> 20) % n


def key(k):
    if k == 0:
        return rand(1 << 62) - (1 << 61)
    if k == 1:
        return rand(1000)
    if k == 2:
        return (rand(1 << 40) + 1) / 7.0 * 10.0 ** (rand(600) - 300) * (1 - 2 * rand(2))
    if k == 3:
        return "".join("ab\xe9\x00z"[rand(5)] for _ in range(rand(14)))
    if k == 4:
        return (0.0, -0.0, 1, 2.5, -1)[rand(5)]
    if k == 5:
        return "prefix-common" + str(rand(300))
    if k == 6:
        return (1 << 60) + rand(8) * (1 << 40) + rand(3)
    if k == 7:
        return (float("inf"), -float("inf"), 5e-324, -5e-324, 0.0, 1e308)[rand(6)] + rand(2)
    if k == 8:
        return rand(1 << 20) << 40
    if k == 9:
        return "k%d" % rand(100000)
    return (1 << 61) - 1 - rand(2) * rand(1 << 61)


for it in range(44):
    n = (9, 10, 11, 39, 41, 100, 700)[rand(7)]
    kinds = [rand(11) for _ in range((1, 1, 2, 3)[rand(4)])] if it > 10 else [it]
    keys = [key(kinds[0]) for _ in range(n)] if len(kinds) == 1 else [tuple([key(k) for k in kinds]) for _ in range(n)]
    if rand(3) == 0:
        keys += keys[: n // 2]
    if rand(5) == 0:
        keys.sort()
    backwards = rand(2) == 1
    order = sorted(range(len(keys)), key=lambda i: keys[i], reverse=backwards)
    got = sorted(keys, reverse=backwards)
    check = 0
    for i in order:
        check = (check * 31 + i) % 1000003
    print(n, kinds, backwards, check, [keys[i] for i in order] == got, all(a >= b if backwards else a <= b for a, b in zip(got, got[1:])))
