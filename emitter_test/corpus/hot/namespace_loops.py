# Loops in bodies of classes and in code that exec runs with a namespace of its own.
from collections import OrderedDict

limit = 300
shadowed = 1


class A:
    total = 0
    items = list(range(50))
    for i in range(limit):
        total += items[i % 50] + shadowed
        if i == 150:
            shadowed = 10
        if i == 200:
            items = tuple(items)
        if i == 250:
            del shadowed
    size = len(items)
    del i


print(A.total, A.size, type(A.items).__name__, hasattr(A, 'i'), shadowed)


class B:
    seen = []
    for n in range(200):
        try:
            if n % 50 == 49:
                missing
            if n == 120:
                len = 5
            if n == 130:
                del len
            seen.append(len if n == 125 else len([n]))
        except (NameError, TypeError) as e:
            seen.append(type(e).__name__)
    kinds = sorted(set(str(x) for x in seen))

    class Inner:
        n = 1
        for k in range(200):
            n = n * 3 + k & 0xffff
            for j in range(3):
                n ^= j

    def method(self):
        return self.n


print(B.kinds, B.n, B.Inner.n, B().method())


class Recorder:
    def __init__(self):
        self.d = {}
        self.reads = self.writes = 0

    def __getitem__(self, k):
        self.reads += 1
        return self.d[k]

    def __setitem__(self, k, v):
        self.writes += 1
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]


class Noisy(dict):
    count = 0

    def __getitem__(self, k):
        Noisy.count += 1
        return dict.__getitem__(self, k)


class Meta(type):
    made = None

    @classmethod
    def __prepare__(mcs, name, bases):
        Meta.made = Noisy()
        return Meta.made

    def __new__(mcs, name, bases, ns):
        return type.__new__(mcs, name, bases, dict(ns))


class C(metaclass=Meta):
    s = 0
    for i in range(100):
        s += i


print(C.s, Noisy.count > 90)

source = '''
s = 0
for k in range(count):
    s += table[k % 3] * k & 7
    if k == stop:
        s = 'stopped'
        break
last = k
'''
code = compile(source, '<source>', 'exec')


def run(g, l):
    try:
        exec(code, g, l)
    except (NameError, TypeError, IndexError) as e:
        return type(e).__name__
    return l['s'], l['last']


def namespaces():
    for _ in range(20):
        r = []
        for l in ({}, {'table': (1, 2, 3)}, {'table': [4, 5, 6], 'count': 100}, {'k': 0, 's': 1, 'last': 2, 'table': [1, 1, 1]}, {'last': None, 'table': [0.5, 1, 2]}, OrderedDict(table=[7, 8, 9]),
                  {'table': [1], 'count': 5}, {'stop': 20}, {'range': lambda n: [5, 6, 7]}):
            r.append(run({'table': [3, 1, 2], 'count': 200, 'stop': -1}, l))
        g = {'table': [3, 1, 2], 'count': 50, 'stop': 40}
        r.append(run(g, g))
        h = {'count': 10, 'stop': 5}
        r.append(run(h, {}))
    print(r)
    x = Recorder()
    exec(code, {'table': [3, 1, 2], 'count': 200, 'stop': 150}, x)
    print(x.d['s'], x.reads > 400, x.writes > 300)


def shared():
    g = {}
    exec('def get():\n return value\nvalue = 0', g)
    get = g['get']
    step = compile('for j in range(100):\n value += j\n seen.append(get())', '<step>', 'exec')
    for _ in range(10):
        seen = []
        exec(step, {'seen': seen, 'get': get}, g)
    print(seen[-1], get(), g['value'])


def keys_change():
    add = compile('for j in range(60):\n n += j\n if j == at:\n  ns[name] = n\n if j == at + 5:\n  del ns[name]', '<add>', 'exec')
    for at in range(0, 60, 7):
        for name in ('fresh', 'n', 'j'):
            ns = {'n': 0, 'at': at, 'name': name}
            ns['ns'] = ns
            try:
                exec(add, {}, ns)
                r = ns['n']
            except NameError as e:
                r = 'NameError'
    print(r, sorted(ns)[:3])
    grow = compile("for j in range(300):\n ns['v%d' % j] = j\n total += j", '<grow>', 'exec')
    for _ in range(5):
        ns = {'total': 0}
        ns['ns'] = ns
        exec(grow, {}, ns)
    print(ns['total'], len(ns))


def local_classes(n):
    r = []
    for c in range(n):
        base = c

        class D:
            acc = base
            for i in range(40):
                acc += i * base
            name = 'd%d' % acc
        r.append(D.acc)
    return r[-1], sum(r)


namespaces()
shared()
keys_change()
print(local_classes(60))
