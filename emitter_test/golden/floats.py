def step(x, n):
    r = 3.9
    for i in range(n):
        x = r * x * (1.0 - x)
    return x


def escape(cr, ci):
    zr, zi = 0.0, 0.0
    n = 0
    while zr * zr + zi * zi < 4.0 and n < 50:
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        n += 1
    return n


step(0.5, 100)
step(0.5, 100)
escape(0.1, 0.2)
escape(0.1, 0.2)
