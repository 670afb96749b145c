"""A module that the strict mode tests import and patch."""

limit = 10


def area(w, h):
    return w * h


class Shape:
    sides = 0
