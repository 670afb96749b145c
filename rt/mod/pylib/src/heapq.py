"""Heap queues: a list in which a[k] <= a[2*k+1] and a[k] <= a[2*k+2]."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _up(heap, pos, lt):
    """Move the item at pos towards the root until its parent is not greater."""
    item = heap[pos]
    while pos > 0:
        parent = (pos - 1) >> 1
        if not lt(item, heap[parent]):
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _down(heap, pos, lt):
    """Move the item at pos to a leaf along the smaller children, then up to its place: fewer comparisons."""
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not lt(heap[child], heap[right]):
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    while pos > start:
        parent = (pos - 1) >> 1
        if not lt(item, heap[parent]):
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _lt(a, b):
    return a < b


def _gt(a, b):
    return b < a


def _push(heap, item, lt):
    heap.append(item)
    _up(heap, len(heap) - 1, lt)


def _pop(heap, lt):
    last = heap.pop()
    if not heap:
        return last
    top = heap[0]
    heap[0] = last
    _down(heap, 0, lt)
    return top


def _replace(heap, item, lt):
    top = heap[0]
    heap[0] = item
    _down(heap, 0, lt)
    return top


def _heapify(heap, lt):
    for i in range(len(heap) // 2 - 1, -1, -1):
        _down(heap, i, lt)


def _heappop_max(heap):
    return _pop(heap, _gt)


def _heapreplace_max(heap, item):
    return _replace(heap, item, _gt)


def _heapify_max(heap):
    _heapify(heap, _gt)


try:
    from _heapq import heapify, heappop, heappush, heappushpop, heapreplace
except ImportError:

    def heappush(heap, item):
        """Add an item."""
        _push(heap, item, _lt)

    def heappop(heap):
        """Remove and return the smallest item."""
        return _pop(heap, _lt)

    def heapreplace(heap, item):
        """Remove and return the smallest item, then add the new one."""
        return _replace(heap, item, _lt)

    def heappushpop(heap, item):
        """Add an item, then remove and return the smallest."""
        if heap and heap[0] < item:
            return _replace(heap, item, _lt)
        return item

    def heapify(x):
        """Make a list a heap, in linear time."""
        _heapify(x, _lt)


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator; equal items come in the order of the inputs."""
    heap = []
    step = -1 if reverse else 1
    order = 0
    for it in iterables:
        advance = iter(it).__next__
        try:
            value = advance()
        except StopIteration:
            continue
        heap.append([value if key is None else key(value), order, value, advance])
        order += step
    lt = _gt if reverse else _lt
    _heapify(heap, lt)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            value = entry[3]()
        except StopIteration:
            _pop(heap, lt)
            continue
        entry[0] = value if key is None else key(value)
        entry[2] = value
        if len(heap) > 1:
            _down(heap, 0, lt)


def nsmallest(n, iterable, key=None):
    """The n smallest items in ascending order: sorted(iterable, key=key)[:n]."""
    return _select(n, iterable, key, 1)


def nlargest(n, iterable, key=None):
    """The n largest items in descending order: sorted(iterable, key=key, reverse=True)[:n]."""
    return _select(n, iterable, key, -1)


def _select(n, iterable, key, sign):
    # A heap of the best n so far, whose root is the worst of them. Ties keep the order of the input: what comes
    # later is worse, hence the running number.
    if n == 1:
        missing = object()
        pick = min if sign > 0 else max
        best = pick(iterable, default=missing, key=key)
        return [] if best is missing else [best]
    try:
        size = len(iterable)
    except TypeError:
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=sign < 0)[:n]
    if n <= 0:
        return []
    it = iter(iterable)
    heap = []
    order = 0
    for value in it:
        heap.append((value if key is None else key(value), order, value))
        order += sign
        if len(heap) == n:
            break
    if not heap:
        return []
    worse_first = _gt if sign > 0 else _lt
    _heapify(heap, worse_first)
    worst = heap[0][0]
    for value in it:
        k = value if key is None else key(value)
        if k < worst if sign > 0 else worst < k:
            _replace(heap, (k, order, value), worse_first)
            worst = heap[0][0]
        order += sign
    heap.sort(reverse=sign < 0)
    return [entry[2] for entry in heap]
