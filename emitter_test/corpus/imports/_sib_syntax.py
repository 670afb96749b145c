ok = 1
def f(:
    pass
