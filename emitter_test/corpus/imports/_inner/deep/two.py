def number():
    from ..one import value
    return value + 1
