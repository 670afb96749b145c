import io
import os, re
import pdb
import sys


def fact(n):
    if n <= 1:
        return 1
    r = fact(n - 1)
    return n * r


class P:
    def __init__(self, x):
        self.x = x

    def get(self, k=2):
        y = self.x * k
        return y


def gen():
    yield 1
    yield 2


def main():
    a = fact(3)
    p = P(a)
    total = 0
    for i in gen():
        total += i
    b = p.get()
    c = [total, b]
    return c


def fails(n):
    m = n * 2
    raise ValueError(m)


def caught():
    r = 0
    class Catch:
        def __enter__(self):
            pass

        def __exit__(self, k, v, t):
            nonlocal r
            r = v.args
            return True
    with Catch():
        fails(4)
    return r


def loop():
    s = 0
    for i in range(1000):
        s += fact(2)
    return s


def session(commands, func, *args):
    out = io.StringIO()
    p = pdb.Pdb(stdin=io.StringIO(commands), stdout=out, nosigint=True, readrc=False)
    p.use_rawinput = False
    p.prompt = "# "
    print("=====", func.__name__, p.runcall(func, *args))
    for line in out.getvalue().splitlines():
        if "bdb.py" in line or "res = func" in line:
            continue
        print(re.sub(r"\S*pdb_commands\.py", "FILE", line))
    import bdb
    bdb.Breakpoint.clearBreakpoints() if hasattr(bdb.Breakpoint, "clearBreakpoints") else None


session("n\ns\ns\nn\nn\nup\ndown\nr\nretval\nn\nn\ns\na\nn\np self.x\n!x = 77\np x, 1+1\nc\n", main)
session("b 19\nb fact, n == 2\nb\nc\np n\nbt\nc\np k, self.x\ns\n!y = 5\nr\np __return__\nc\n", main)
session("tbreak 33\nc\nl\np total\nuntil\nuntil\np total\nn\nn\nn\nn\n", main)
session("n\nn\nn\nn\nq\n", caught)
session("b 40\nignore 1 0\ncondition 1 n == 4\nc\nn\nn\nn\nargs\nwhatis m\nc\n", caught)
session("b 62, i == 500\nc\np i, s\ndisable 1\nclear 1\nn\nn\np i, s\nc\n", loop)
session("b 62\ncommands 1\nsilent\np i\nend\nc\nc\nclear 1\nc\n", loop)
session("s\ns\ns\nbad name\npp {'a': 1}\ndisplay n\nn\nhelp nosuch\nll\nalias two n ;; n\ntwo\nunalias two\nc\n", fact, 3)

# set_trace in hot code
out = io.StringIO()


def stops():
    s = 0
    for i in range(3000):
        if i == 2500:
            pdb.Pdb(stdin=io.StringIO("p i\nn\nn\np i, s\nup\np here\nc\n"), stdout=out, nosigint=True, readrc=False).set_trace()
        s += fact(1)
    return s


here = "global"
print(stops())
print(out.getvalue().replace(__file__, "FILE").count("\n") > 5, "3000" not in out.getvalue())
print([x for x in out.getvalue().split("(Pdb) ") if not x.startswith(">")][-4:-1])
sys.breakpointhook = lambda *a, **k: print("hook", a, k)
breakpoint(1, x=2)
