# The same module code in namespaces of its own and of others, over and over: names that appear late, that builtins have, too, and that are deleted.
source = """
total = 0
for k in range(300):
    total += k
    if k == 150:
        late = k
    if k > 250:
        total += late
for word in ("a", "bb", "ccc") * 60:
    total += len(word)
if hidden:
    len = lambda x: 100
    for word in ("a", "bb") * 60:
        total += len(word)
    del len
while total % 7:
    total += 1
    after = total
for round in range(200):
    try:
        if round % 3 == 0:
            raise KeyError(round)
    except KeyError as caught:
        total += caught.args[0]
out.append((total, late, after))
"""
code = compile(source, "names", "exec")
out = []
for n in range(12):
    exec(code, {"hidden": n % 3 == 1, "out": out})
print(out)

out = []
shared = {"out": out, "hidden": False}
for n in range(12):
    shared["hidden"] = n % 2 == 1
    if n % 4 == 3:
        shared["extra%d" % n] = n
    exec(code, shared)
print(out, len(shared))

out = []
for n in range(12):
    apart = {"hidden": n % 2 == 0}
    exec(code, {"out": out, "after": "unused"}, apart)
    exec(code, {"out": out, "hidden": n % 2 == 1})
print(out, sorted(apart))


class Body:
    total = 0
    for k in range(500):
        total += k
        if k > 400:
            newer = total
    for k in range(300):
        total -= len(source) - newer % 3


print(Body.total, Body.newer)

for repeat in range(3):
    first = 0
    for k in range(300):
        first += k
    second = []
    for k in range(300):
        second.append(first + k)
    for left, right in zip(second, second[1:]):
        third = right - left
    globals()["made%d" % repeat] = repeat
    fourth = sum(second) + third
print(first, len(second), third, fourth, made2)
