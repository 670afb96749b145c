from . import one


def package(n):
    r = set()
    for i in range(n):
        from .one import value
        from . import one as m
        from .deep import two
        from .deep.two import number
        r.add((value, m.__name__, two.__name__, number()))
    return sorted(r)
