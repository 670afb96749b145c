# Lists, tuples, dicts and sets.
import collections

from _bench import idiom, main


@idiom(2000000)
def list_append(n):
    l = []
    for i in range(n):
        l.append(i)
    return len(l)


@idiom(2000000)
def list_index(n):
    l = list(range(100))
    s = 0
    for i in range(n):
        s += l[i % 100]
    return s


@idiom(2000000)
def list_store(n):
    l = [0] * 100
    for i in range(n):
        l[i % 100] = i
    return sum(l)


@idiom(20000)
def list_iteration(n):
    l = list(range(100))
    s = 0
    for i in range(n):
        for x in l:
            s += x
    return s


@idiom(300000)
def list_slice(n):
    l = list(range(20))
    s = 0
    for i in range(n):
        s += len(l[2:10])
    return s


@idiom(20000)
def list_comprehension(n):
    s = 0
    for i in range(n):
        s += len([x * 2 for x in range(50) if x & 1])
    return s


@idiom(1000000)
def list_push_and_pop(n):
    l = [1, 2, 3]
    for i in range(n):
        l.append(i)
        l.pop()
    return len(l)


@idiom(2000)
def list_sort(n):
    s = 0
    for i in range(n):
        l = [(x * 7919) % 101 for x in range(100)]
        l.sort()
        s += l[50]
    return s


@idiom(1000)
def list_sort_key(n):
    s = 0
    for i in range(n):
        l = [(x * 7919) % 101 for x in range(100)]
        l.sort(key=lambda v: -v)
        s += l[50]
    return s


@idiom(1000000)
def tuple_packing(n):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b & 0xffff
    return a


@idiom(1000000)
def tuple_building(n):
    s = 0
    for i in range(n):
        t = (i, 1, 2)
        s += t[1]
    return s


@idiom(500000)
def tuple_unpacking_in_loop(n):
    pairs = [(1, 2), (3, 4), (5, 6), (7, 8)]
    s = 0
    for i in range(n // 4):
        for a, b in pairs:
            s += a * b
    return s


@idiom(1000000)
def dict_get(n):
    d = {i: i for i in range(100)}
    s = 0
    for i in range(n):
        s += d[i % 100]
    return s


@idiom(1000000)
def dict_get_str(n):
    d = {"a": 1, "b": 2, "c": 3}
    keys = ["a", "b", "c"]
    s = 0
    for i in range(n):
        s += d[keys[i % 3]]
    return s


@idiom(300000)
def dict_tuple_keys(n):
    d = {}
    for i in range(n):
        key = (i % 10, i % 7)
        d[key] = d.get(key, 0) + 1
    return len(d)


@idiom(500000)
def dict_store(n):
    d = {}
    for i in range(n):
        d[i] = i
    return len(d)


@idiom(1000000)
def dict_count(n):
    d = {}
    for i in range(n):
        k = i % 50
        d[k] = d.get(k, 0) + 1
    return len(d)


@idiom(10000)
def dict_items(n):
    d = {i: i for i in range(100)}
    s = 0
    for i in range(n):
        for k, v in d.items():
            s += k + v
    return s


@idiom(10000)
def dict_comprehension(n):
    s = 0
    for i in range(n):
        s += len({x: x * x for x in range(30)})
    return s


@idiom(500000)
def membership(n):
    s = 0
    st = {1, 2, 3, 5, 8, 13}
    for i in range(n):
        if i & 15 in st:
            s += 1
    return s


@idiom(300000)
def set_add(n):
    st = set()
    for i in range(n):
        st.add(i & 1023)
    return len(st)


@idiom(20000)
def enumerate_and_zip(n):
    l = list(range(50))
    s = 0
    for i in range(n):
        for j, x in enumerate(l):
            s += j
        for x, y in zip(l, l):
            s += y
    return s


@idiom(20000)
def aggregates(n):
    l = list(range(100))
    s = 0
    for i in range(n):
        s += sum(l) + max(l) + min(l) + len(l)
    return s


@idiom(20000)
def any_and_all(n):
    l = list(range(50))
    s = 0
    for i in range(n):
        if any(x > 40 for x in l) and all(x >= 0 for x in l):
            s += 1
    return s


@idiom(100000)
def set_algebra(n):
    a, b = frozenset(range(40)), frozenset((1, 5, 9, 33, 77))
    s = 0
    for i in range(n):
        s += len(a & b) + len(a - b) + (b <= a)
    return s


@idiom(100000)
def set_iteration(n):
    st = frozenset((1, 5, 9, 33, 77))
    s = 0
    for i in range(n):
        for x in st:
            s += x
    return s


@idiom(200000)
def slice_store(n):
    l = list(range(9))
    for i in range(n):
        k = i & 7
        l[:k + 1] = l[k::-1]
    return l


@idiom(300)
def sort_tuples(n):
    l = [(i * 7919 % 10, -i) for i in range(1000)]
    s = 0
    for i in range(n):
        s += sorted(l)[i][1]
    return s


@idiom(20000)
def dict_copy(n):
    d = {i: i for i in range(100)}
    s = 0
    for i in range(n):
        s += len(dict(d))
    return s


@idiom(300000)
def defaultdict_count(n):
    d = collections.defaultdict(int)
    for i in range(n):
        d[i & 255] += 1
    return len(d)


@idiom(300000)
def deque_as_queue(n):
    q = collections.deque(range(20))
    s = 0
    for i in range(n):
        q.append(i)
        s += q.popleft()
    for x in q:
        s += x
    return s


main()
