# Iterables and what consumes them, subclasses of builtin types, bools as numbers.
import functools

from _bench import idiom, main

words = "the quick brown fox jumps over the lazy dog and runs away from big bad wolf".split()
text = " ".join(words) * 20


@idiom(300)
def count_by_sum(n):
    s = 0
    for i in range(n):
        s += sum(1 for c in text if c in "aeiou")
    return s


@idiom(300)
def sum_of_bools(n):
    s = 0
    for i in range(n):
        s += sum(c.isspace() for c in text)
    return s


@idiom(300)
def join_of_generator(n):
    s = 0
    for i in range(n):
        s += len("".join(c for c in text if c != " "))
    return s


@idiom(1)
def one_long_sum(n):
    return sum(i * i & 255 for i in range(500000 * n))


@idiom(2000)
def bytes_of_generator(n):
    data = bytes(range(100))
    s = 0
    for i in range(n):
        s += len(bytes(x ^ 0x55 for x in data))
    return s


@idiom(5000)
def pipeline_of_generators(n):
    def strip(lines):
        for line in lines:
            yield line.strip()

    def filled(lines):
        for line in lines:
            if line:
                yield line

    s = 0
    for i in range(n):
        for line in filled(strip(words)):
            s += len(line)
    return s


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __iter__(self):
        yield self.a
        yield self.b


@idiom(200000)
def unpack_object(n):
    p = Pair(1, 2)
    s = 0
    for i in range(n):
        a, b = p
        s += a + b
    return s


class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, x):
        return x in self.items


@idiom(50000)
def collection_class(n):
    b = Bag([1, 2, 3])
    s = 0
    for i in range(n):
        for x in b:
            s += x
        s += len(list(b)) + (2 in b) + len(b)
    return s


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


@idiom(10000)
def consume_iterator_class(n):
    s = 0
    for i in range(n):
        s += sum(Count(10)) + len(list(Count(5))) + max(Count(5))
    return s


@idiom(20000)
def loop_over_map(n):
    s = 0
    for i in range(n):
        for x in map(len, words):
            s += x
    return s


@idiom(50000)
def unpack_map(n):
    s = 0
    for i in range(n):
        a, b = map(int, "12 34".split())
        s += a + b
    return s


@idiom(200000)
def float_subclass(n):
    class Metres(float):
        pass

    a, b = Metres(1.5), Metres(2.5)
    s = 0.0
    for i in range(n):
        if a < b:
            s += a + b * 2
    return s


@idiom(200000)
def int_subclass(n):
    class Id(int):
        pass

    a, b = Id(5), Id(7)
    s = 0
    for i in range(n):
        if a < b:
            s += a + b * 2
    return s


@idiom(100000)
def str_subclass(n):
    class Name(str):
        pass

    a = Name("hello world")
    s = 0
    for i in range(n):
        s += len(a) + (a[0] == "h") + (a == "hello") + a.startswith("he") + len(a + "!")
    return s


@idiom(100000)
def missing_key(n):
    class Double(dict):
        def __missing__(self, k):
            return k * 2

    d = Double()
    s = 0
    for i in range(n):
        s += d[i & 15]
    return s


@idiom(500000)
def three_way_comparison(n):
    s = 0
    for i in range(n):
        s += (i > 7) - (i < 7)
    return s


@idiom(500000)
def choice_by_condition(n):
    names = ["odd", "even"]
    s = 0
    for i in range(n):
        s += len(names[i % 2 == 0]) + (i > 5) * 3
    return s


@idiom(2000)
def sort_by_function(n):
    def cmp(a, b):
        return (a > b) - (a < b)

    s = 0
    for i in range(n):
        s += len(sorted(words, key=functools.cmp_to_key(cmp))[i & 7])
    return s


@idiom(50000)
def evaluated_code(n):
    code = compile("a * 2 + b", "x", "eval")
    s = 0
    for i in range(n):
        s += eval(code, {"a": i, "b": 1})
    return s


main()
