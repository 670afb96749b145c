# Every way out of a try, with and loop, hot, with and without an exception.
from _ops import *
class E1(Exception): pass
class E2(E1): pass
class Mgr:
    def __init__(self, eat, log): self.eat, self.log = eat, log
    def __enter__(self): self.log[0] += 1; return self
    def __exit__(self, t, v, tb):
        self.log[0] += 10 if t else 100
        if self.eat == "raise": raise KeyError(3)
        return self.eat
def raises(n):
    k = 0
    for j in range(n):
        try:
            if j % 3 == 0: raise E1(j)
            if j % 3 == 1: raise E2
            raise E1(j) from (E2(1) if j & 1 else None)
        except E2: k += 1
        except E1 as e: k += len(e.args) + (e.__cause__ is not None)
    return k
print(raises(3 * N))
def reraises(n):
    k = 0
    for j in range(n):
        try:
            try: raise E2(j)
            except E1: raise
        except E2 as e: k += 1
        try:
            try: raise E2(j)
            except E1 as e: raise e
        except E2 as e: k += 1
        try:
            try: raise E1
            except E2: k += 1000
        except E1: k += 1
        try:
            try: [][j]
            except IndexError as e: raise ValueError(j) from e
        except ValueError as e: k += type(e.__cause__) is IndexError and type(e.__context__) is IndexError
        try: raise
        except RuntimeError: k += 1
    return k
print(reraises(N))
def finals(n, what):
    k = 0
    for j in range(n):
        try:
            k += 1
            if what == 1 and j % 2: continue
            if what == 2 and j == n - 2: break
            if what == 3 and j == n - 2: return "returned", k
            if what == 4 and j == n - 2: raise E1(k)
            try:
                if what == 5: raise E2
                if what == 6: 1 // 0
            except E1: k += 3
            finally: k += 5
        except ZeroDivisionError: k += 7
        else: k += 11
        finally: k += 13
    else: k += 17
    return k
print([attempt(finals, N, w) for w in range(7)])
def overrides(n):
    def one(j):
        try:
            if j & 1: raise E1
            return 1
        finally:
            return 2
    def two(j):
        for x in range(3):
            try: return x
            finally:
                if x < 2: continue
                break
        return 5
    def three(j):
        while True:
            try: 1 // 0
            finally: break
        return 7
    k = 0
    for j in range(n): k += one(j) + two(j) + three(j)
    return k
print(overrides(N))
def withs(n, eat, fail):
    log, k = [0], 0
    for j in range(n):
        try:
            with Mgr(eat, log) as m:
                if fail == 1 or fail == 2 and j & 1: raise E1
                if fail == 3: continue
                k += 1
            k += 2
        except (E1, KeyError): k += 4
    return k, log
print([withs(N, eat, fail) for eat in (False, True, None, "raise", 5) for fail in range(4)])
def manywiths(n):
    log = [0]
    for j in range(n):
        with Mgr(False, log), Mgr(True, log) as a, Mgr(False, log):
            if j % 4 == 0: raise E2
            if j % 4 == 1: continue
            if j == n - 2: return log, "early"
    return log
print(manywiths(N), manywiths(N + 1))
class NoEnter:
    def __exit__(self, *a): pass
class NoExit:
    def __enter__(self): pass
class BadEnter(Mgr):
    def __enter__(self): raise E2
def badwiths(n):
    k = 0
    for j in range(n):
        for m in (NoEnter(), NoExit(), BadEnter(True, [0]), 5):
            try:
                with m: k += 100
            except (TypeError, AttributeError): k += 1
            except E1: k += 2
    return k
print(badwiths(N))
def groups(n):
    k = 0
    for j in range(n):
        try:
            raise ExceptionGroup("g", [E1(j), ValueError(j)] if j & 1 else [ValueError(1), ExceptionGroup("h", [E2(), KeyError()])])
        except* ValueError as e: k += 1
        except* E1 as e: k += len(e.exceptions)
        except* KeyError: k += 5
        try:
            try: raise E2(j)
            except* E1 as e: raise KeyError
        except (KeyError, ExceptionGroup): k += 1
        try:
            try: raise ExceptionGroup("x", [TypeError()])
            except* E1: k += 100
        except ExceptionGroup as e: k += len(e.exceptions)
        try:
            pass
        except* E1: k += 1000
        try:
            try: 1 // 0
            except* 5: pass
        except TypeError: k += 1
    return k
print(groups(N))
def badraise(n):
    k = 0
    for j in range(n):
        for x in (5, None, int, "s", object()):
            try: raise x
            except TypeError: k += 1
            try: raise E1 from x
            except TypeError: k += 1
            except E1: k += 10
        try:
            try: 1 // 0
            except 5: k += 100
        except TypeError: k += 1
        try:
            try: 1 // 0
            except (KeyError, "x"): k += 100
        except TypeError: k += 1
    return k
print(badraise(N))
class NewFails(Exception):
    def __init__(self, x):
        if x & 1: raise E1(x)
def newfails(n):
    k = 0
    for j in range(n):
        try: raise NewFails(j)
        except E1: k += 1
        except NewFails: k += 2
    return k
print(newfails(N))
# Exceptions that leave hot loops through frames with handlers of other kinds.
def chain(n, d):
    def go(x, d):
        if d == 0: return 10 // x
        if d % 3 == 0:
            try: return go(x, d - 1)
            except KeyError: return -1
        if d % 3 == 1:
            try: return go(x, d - 1)
            finally: log[0] += 1
        with Mgr(False, log): return go(x, d - 1)
    log, k = [0], 0
    for j in range(n):
        try: k += go(j % 4, d)
        except ZeroDivisionError as e:
            k += 100
            tb, depth = e.__traceback__, 0
            while tb is not None: depth += 1; tb = tb.tb_next
            k += depth
    return k, log
print(chain(400, 0), chain(400, 1), chain(400, 7))
def context(n):
    import sys
    k = 0
    for j in range(n):
        try: 1 // 0
        except ZeroDivisionError:
            try: raise E1
            except E1 as e: k += type(e.__context__) is ZeroDivisionError
            k += sys.exc_info()[0] is ZeroDivisionError
            for q in (1, 2):
                try: [][1]
                except IndexError: k += 1
        k += sys.exc_info()[0] is None
    return k
print(context(N))
def genexc(n):
    def g():
        k = 0
        while True:
            try: k += yield k
            except E1: k += 1000
            except GeneratorExit: return
            finally: k += 1
    k, it = 0, g()
    next(it)
    for j in range(n):
        k += it.send(1)
        k += it.throw(E1)
        try: it.throw(KeyError(j))
        except KeyError: it = g(); next(it)
        try:
            x = g(); next(x); x.close(); next(x)
        except StopIteration: k += 1
        try: it.send("s")
        except TypeError: it = g(); next(it)
    return k
print(genexc(N))
def outof(n, how):
    def boom(j):
        if j == n - 1:
            if how == 0: raise E1(j)
            if how == 1: return {}[j]
            if how == 2: return [][j]
            if how == 3: return 1 // (j - j)
            if how == 4: return None.x
            if how == 5: return undefined
            if how == 6: return next(iter(()))
            if how == 7: return int("q")
            if how == 8: return "a" + 1
            if how == 9: boom()
        return j
    k = 0
    for j in range(n): k += boom(j)
    return k
print([attempt(outof, 1500, how) for how in range(11)])
