# Lists and tuples of lists, tuples and other things, by list() and tuple() and by displays with stars.
class OwnList(list):
    def __iter__(self):
        return iter([9, 8])


class OwnTuple(tuple):
    pass


def copies(xs):
    out = []
    for x in xs:
        a = list(x)
        b = tuple(x)
        c = [*x, 5, *x]
        d = (*x, 1, *b)
        e = [0, *a, *b]
        out.append((a, b, c, d, e, b is x, a is x, type(a).__name__, type(b).__name__))
    return out


things = [[], (), [1], (1,), [1, 2, 3], (1, 2), "ab", {3: 4}, {5}, range(3), OwnList([1]), OwnTuple((1, 2)), [1.5, None], b"xy"]
large = [list(range(60)), tuple(range(64)), list(range(130)), tuple(range(300))]
first = copies(things)
for i in range(40):
    assert copies(things) == first, i
    assert [len(x) for x in copies(large)[i % 4][:5]] == [[60, 60, 121, 121, 121], [64, 64, 129, 129, 129], [130, 130, 261, 261, 261], [300, 300, 601, 601, 601]][i % 4]
for row in first:
    print(row)


def grow(n):
    for i in range(n):
        made = [1, 2]
        twice = [*made, *made]
        twice.append(i)
        made.append(3)
        copy = list(made)
        copy.append(4)
        copy.extend(twice)
        same = tuple(copy)
    return made, twice, copy, same, list(same) is copy, tuple(same) is same


print(grow(3000))


def own(n):
    l = [1]
    for i in range(n):
        l = [*l, *l, i][-5:]
    return l


print(own(2000))


def fails(n):
    seen = []
    for i in range(n):
        x = i if i > n - 4 else (i, i + 1)
        try:
            y = [*x, *x]
            z = tuple(x)
        except TypeError as e:
            seen.append(type(e).__name__)
        try:
            z = list(x)
        except TypeError as e:
            seen.append(type(e).__name__)
    return y, z, seen


print(fails(2000))


def hidden(n):
    total = 0
    kinds = [list, tuple, set]
    for i in range(n):
        make = kinds[i % 2 if i < n - 5 else 2]
        total += len(make((1, 1, i)))
    return total


print(hidden(2000))
