# Names of a namespace that come and go while hot code uses it.

def outer():
    return n, len('abc'), 'e' in globals(), 'len' in globals()

n = 0
seen = set()
for i in range(3000):
    try:
        n += 1
        if i % 10 == 0:
            raise ValueError(i)
        if i % 97 == 5:
            raise KeyError(i, n)
        n ^= i & 3
    except ValueError as e:
        n += e.args[0] & 7
        seen.add(outer()[1:])
    except KeyError as e:
        try:
            n += len(e.args)
            raise TypeError('inner')
        except TypeError as f:
            n += len(f.args[0])
            seen.add(('e' in globals(), 'f' in globals()))
        seen.add(('e' in globals(), 'f' in globals()))
    if i % 100 == 0:
        seen.add(('after', 'e' in globals(), 'f' in globals()))
print(n, sorted(seen, key=repr))

# A name that hides a builtin for a while.
def size(x):
    return len(x)

total = 0
for i in range(2000):
    total += size('abcd')
    if i % 50 == 7:
        len = lambda x: 100
        total += size('abcd')
        del len
    elif i % 50 == 9:
        try:
            raise RuntimeError
        except RuntimeError as len:
            try:
                size('abcd')
            except TypeError:
                total += 1
print(total)

# Other names come while it is there, and it is not the last to go.
def reads():
    try:
        return a + b
    except NameError as e:
        return type(e).__name__

for i in range(400):
    a = 1
    if i > 100:
        b = i
    r = reads()
    if i % 100 < 3:
        globals()['new%d' % i] = i
        del a
        print(i, r, reads(), 'new%d' % i in globals())
        a = 2
        if i > 100:
            del b
            print(reads())
            b = -1
            print(reads())
            del b, a
            a = 5
            print(reads())
            b = 6
            print(reads())
    del a
print([x for x in globals() if x[:3] == 'new' or len(x) == 1])

# The same name with values of other kinds each time, read by a function.
def value():
    return v * 2

out = []
for i in range(600):
    if i % 3 == 0: v = i
    elif i % 3 == 1: v = i * 0.5
    else: v = 'x'
    out.append(value())
    del v
    if i % 200 == 0:
        try: value()
        except NameError as e: print('none')
print(out[:6], len(out), out[-3:])

# Globals of a function declared so, and of exec.
def toggles(k):
    global shown, hidden
    shown = k
    if k % 5 == 0:
        hidden = k
        s = shown + hidden
        del hidden
    else:
        s = shown
        try:
            hidden
        except NameError:
            s += 1
    del shown
    return s

print(sum(toggles(k) for k in range(2000)))
ns = {'k': 0}
code = '''
for i in range(300):
    tmp = i
    k += tmp
    del tmp
'''
for i in range(4):
    exec(code, ns)
    print(ns['k'], 'tmp' in ns, list(ns)[-1])
