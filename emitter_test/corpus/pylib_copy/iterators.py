# Iterators and slices are copied and pickled with what is left of them.
import copy, pickle
def check(name, it, skip):
    for _ in range(skip): next(it)
    for how in (copy.copy, lambda i: pickle.loads(pickle.dumps(i)), lambda i: copy.deepcopy(i)):
        try:
            other = how(it)
            rest = list(other)
            print(name, skip, type(other).__name__ == type(it).__name__, rest, list(other))
        except Exception as e:
            print(name, skip, type(e).__name__, e)
    print(list(it))
for skip in (0, 1, 3):
    check('list', iter([1, 2, 3]), skip)
    check('tuple', iter((1, 2, 3)), skip)
    check('str', iter('aäc'), skip)
    check('bytes', iter(b'abc'), skip)
    check('bytearray', iter(bytearray(b'abc')), skip)
    check('range', iter(range(3, 12, 3)), skip)
    check('range down', iter(range(12, 3, -3)), skip)
    check('wide', iter(range(2**70, 2**70 + 3)), skip)
    check('reversed', reversed([1, 2, 3]), skip)
    check('revt', reversed((1, 2, 3)), skip)
    check('revr', reversed(range(3)), skip)
    check('dict', iter({1: 2, 3: 4, 5: 6}), skip)
    check('items', iter({1: 2, 3: 4, 5: 6}.items()), skip)
    check('values', iter({1: 2, 3: 4, 5: 6}.values()), skip)
    check('rdict', reversed({1: 2, 3: 4, 5: 6}), skip)
    check('set', iter({5}), min(skip, 1))
    check('enum', enumerate('abc', 5), skip)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class Count:
    n = 0
    def __call__(self):
        self.n = min(self.n + 1, 4)
        return self.n
for skip in (0, 2):
    check('seq', iter(Seq()), skip)
    check('call', iter(Count(), 4), skip)
it = iter([1, 2, 3]); it.__setstate__(2); print(list(it))
it = iter([1, 2, 3]); it.__setstate__(-5); print(list(it))
it = iter([1, 2, 3]); it.__setstate__(50); print(list(it))
it = reversed([1, 2, 3]); it.__setstate__(1); print(list(it))
it = reversed([1, 2, 3]); it.__setstate__(9); print(list(it))
l = [1, 2]; it = iter(l); c = copy.copy(it); l.append(3); print(list(c), list(it))
s = slice([1], 2, None); print(pickle.loads(pickle.dumps(s)) == s, copy.copy(s) is s, copy.deepcopy(s).start is s.start, copy.deepcopy(s))
for x in (open, object().__class__, (i for i in ())):
    try: copy.copy(x); print('fine')
    except TypeError as e: print('no')
