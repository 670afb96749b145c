# heavy
# Instructions remember the shapes of classes that have died. Their functions are compiled then, and after that other classes get the shapes' numbers.
import gc

SOURCE = """
def use(o, really):
    if really:
        return o.m()
    return 0
"""


def functions(n):
    out = []
    for i in range(n):
        d = {}
        exec(SOURCE, d)
        out.append(d["use"])
    return out


def note(uses):
    kept = []
    for i in range(17000):  # so many at a time that their numbers are used again

        class A:
            pass

        kept.append(A)
    for use in uses:

        class Dead:
            def m(self):
                return "dead"

        use(Dead(), True)
        use(Dead(), True)


def compiled(use):
    for i in range(600):
        use(None, False)


def fresh():
    class New:
        def m(self):
            return "new"

    return New()


def check(uses):
    good = 0
    for i in range(2 * len(uses)):
        o = fresh()
        good += o.m() == "new" and uses[i // 2](o, True) == "new"
    return good


uses = functions(30)
note(uses)
gc.collect()
gc.collect()
for use in uses:
    compiled(use)
print(check(uses))
