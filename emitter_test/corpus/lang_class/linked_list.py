# A doubly linked list with the whole sequence protocol.
class Node:
    __slots__ = ("value", "prev", "next")
    def __init__(self, value, prev=None, next=None): self.value, self.prev, self.next = value, prev, next
class List:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.n = 0
        for x in items: self.append(x)
    def append(self, x):
        node = Node(x, self.tail)
        if self.tail: self.tail.next = node
        else: self.head = node
        self.tail = node
        self.n += 1
    def nodes(self):
        n = self.head
        while n:
            yield n
            n = n.next
    def __iter__(self): return (n.value for n in self.nodes())
    def __reversed__(self):
        n = self.tail
        while n:
            yield n.value
            n = n.prev
    def __len__(self): return self.n
    def __bool__(self): return self.n > 0
    def node(self, i):
        if isinstance(i, slice): raise TypeError("no slices")
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        for k, n in enumerate(self.nodes()):
            if k == i: return n
    def __getitem__(self, i):
        if isinstance(i, slice): return List(self[k] for k in range(*i.indices(self.n)))
        return self.node(i).value
    def __setitem__(self, i, x): self.node(i).value = x
    def __delitem__(self, i):
        n = self.node(i)
        if n.prev: n.prev.next = n.next
        else: self.head = n.next
        if n.next: n.next.prev = n.prev
        else: self.tail = n.prev
        self.n -= 1
    def __eq__(self, o): return isinstance(o, List) and len(self) == len(o) and all(a == b for a, b in zip(self, o))
    def __add__(self, o): return List([*self, *o])
    def __iadd__(self, o):
        for x in list(o): self.append(x)
        return self
    def __contains__(self, x): return any(v == x for v in self)
    def __repr__(self): return "List(%r)" % list(self)
l = List("abcd")
print(l, len(l), l[0], l[-1], l[1:3], l[::-1], "c" in l, "z" in l, list(reversed(l)), bool(List()), l == List("abcd"), l == list("abcd"))
l[1] = "B"; del l[0]; l += "xy"; l += l; del l[-1]; print(l, len(l))
for bad in (lambda: l[99], lambda: l[-99], lambda: l.__delitem__(slice(1)), lambda: List()[0]):
    try: bad()
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
while l: del l[len(l) // 2]
print(l, l.head, l.tail, l + [1] + (2,), sorted(List([3, 1, 2])), sum(List(range(5))), max(List("hello")))
a, *b = List([1, 2, 3]); print(a, b, *List("xy"), [*List([0])], dict(zip(List("ab"), List([1, 2]))), list(map(lambda p, q: p + q, List([1]), List([2]))))
