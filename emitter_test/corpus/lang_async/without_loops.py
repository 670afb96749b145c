# Coroutines and generators without loops of their own become native, too, and behave the same.
async def fib(n):
    if n <= 1:
        return n
    return await fib(n - 1) + await fib(n - 2)


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as e:
        return e.value


print([run(fib(n)) for n in range(15)])


class Tree:
    def __init__(self, left, v, right):
        self.left, self.v, self.right = left, v, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right


def tree(lo, hi):
    if lo >= hi:
        return None
    mid = (lo + hi) // 2
    return Tree(tree(lo, mid), mid, tree(mid + 1, hi))


print(sum(tree(0, 3000)), list(tree(0, 20)))


def delegate(n, fail):
    if n == 0:
        if fail:
            raise ValueError(n)
        got = yield 1
        return got
    try:
        r = yield from delegate(n - 1, fail)
    except ValueError as e:
        return "caught %d" % n if n == 3 else ("passed" if n > 3 else throw(e))
    finally:
        seen.append(n)
    return r


def throw(e):
    raise e


seen = []
for i in range(300):
    g = delegate(i % 7, i % 3 == 0)
    try:
        next(g)
        g.send(i)
    except StopIteration as e:
        if i > 290:
            print(e.value)
    except ValueError as e:
        if i > 290:
            print("out", e)
print(len(seen), sum(seen))


async def thrower(n):
    if n == 0:
        raise KeyError("deep")
    await thrower(n - 1)


async def catcher(n):
    try:
        await thrower(n)
    except KeyError as e:
        tb, depth = e.__traceback__, 0
        while tb:
            depth, tb = depth + 1, tb.tb_next
        return depth


print([run(catcher(n)) for n in range(6)] , sum(run(catcher(i % 9)) for i in range(400)))


def closing(n):
    try:
        if n:
            yield from closing(n - 1)
        yield n
    finally:
        seen.append(-n)


seen.clear()
for i in range(300):
    g = closing(i % 5)
    next(g)
    if i & 1:
        g.close()
    else:
        try:
            g.throw(IndexError)
        except IndexError:
            seen.append(100)
print(len(seen), sum(seen))
