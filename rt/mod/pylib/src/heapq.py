"""Heap queues: a list in which a[k] <= a[2*k+1] and a[k] <= a[2*k+2]."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


class _Reversed:
    """A key that sorts the other way round."""

    __slots__ = ("key",)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator; equal items come in the order of the inputs."""
    if key is None:
        make = _Reversed if reverse else None
    elif reverse:

        def make(value):
            return _Reversed(key(value))

    else:
        make = key
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        for value in it:
            heap.append([value if make is None else make(value), order, value, it])
            break
    heapify(heap)
    while len(heap) > 1:
        entry = heap[0]
        it = entry[3]
        yield entry[2]
        for value in it:
            entry[0] = value if make is None else make(value)
            entry[2] = value
            heapreplace(heap, entry)
            break
        else:
            heappop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def nsmallest(n, iterable, key=None):
    """The n smallest items in ascending order: sorted(iterable, key=key)[:n]."""
    return _select(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items in descending order: sorted(iterable, key=key, reverse=True)[:n]."""
    return _select(n, iterable, key, True)


def _first(pair):
    return pair[0]


def _better(items, than, greater):
    return [x for x in items if than < x] if greater else [x for x in items if x < than]


def _better_pairs(pairs, than, greater):
    return [p for p in pairs if than < p[0]] if greater else [p for p in pairs if p[0] < than]


def _select(n, iterable, key, reverse):
    if n == 1:
        missing = object()
        best = (max if reverse else min)(iterable, default=missing, key=key)
        return [] if best is missing else [best]
    if n <= 0:
        return []
    try:
        size = len(iterable)
    except TypeError:
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=reverse)[:n]
    # Sort the best so far together with what is better than the last of them in the next chunk, again and again. Sorting is stable: what came first stays so.
    from itertools import islice

    it = iter(iterable)
    if key is not None:
        it = map(lambda value: (key(value), value), it)
        by = _first
    else:
        by = None
    chunk = max(4 * n, 100)
    best = list(islice(it, chunk))
    best.sort(key=by, reverse=reverse)
    del best[n:]
    while len(best) == n:
        more = list(islice(it, chunk))
        if not more:
            break
        if key is None:
            more = _better(more, best[-1], reverse)
        else:
            more = _better_pairs(more, best[-1][0], reverse)
        if more:
            best.extend(more)
            best.sort(key=by, reverse=reverse)
            del best[n:]
        chunk = min(2 * chunk, 10000)
    return best if key is None else [value for _, value in best]
