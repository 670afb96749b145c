# Names that come and go in a module while loops run: of exceptions in nested and successive handlers, with loops in these, and
# names deleted by hand; functions are called meanwhile.
def risky(i):
    if i % 3 == 0:
        raise ValueError(i)
    if i % 7 == 0:
        raise KeyError(i)
    return i


def look():
    return 'e' in globals(), limit


limit = 40
total = bad = 0
seen = set()
for i in range(400):
    try:
        total += risky(i)
    except ValueError as e:
        bad += e.args[0]
        seen.add(look())
        try:
            total += risky(i // 3)
        except KeyError as k:
            bad += k.args[0] - len(str(e))
        except ValueError as e:
            bad -= 1
            later = i
        else:
            total -= e.args[0]
    except KeyError as err:
        for j in range(5):
            bad += j * err.args[0]
    finally:
        total += 1
print(total, bad, sorted(seen), later)
try:
    e
except NameError as n:
    print(type(n).__name__)

for i in range(300):
    new = i
    if i % 2:
        other = new + 1
        bad += other
        del other
    try:
        bad += other
    except NameError as e:
        total += 1
    del new
    if i == 150:
        added = 5
    if i > 150:
        total += added
        added += 1
        len = lambda x: 1000 + added
    bad += len('abc')
    if i > 200:
        del len
print(total, bad, added)
for i in range(200):
    try:
        raise ValueError(i)
    except ValueError as e:
        e = None if i % 5 else e
        if i % 5 == 0:
            x = e.args
            globals()['e' + str(i % 3)] = x
        else:
            del e
print(x, e0, e1, e2)
count = 0
while count < 300:
    try:
        if count % 4 == 0:
            raise IndexError(count)
        if count % 50 == 1:
            globals()['made%d' % count] = count
    except IndexError as e:
        while count % 4 != 3:
            count += 1
            last = e.args[0], count
    count += 1
print(count, last, sorted(n for n in globals() if n.startswith('made')))
