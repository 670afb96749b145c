def f(a, b):
    [x for x in a]
    {x: y for x, y in a if x if y}
    {x + b for y in a for x in y}
    return (x for x in a if x not in b)
