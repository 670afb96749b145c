# Exceptions raised and caught in hot native code: same frame, several frames, finally on all ways, with, context and cause.
import sys


class Base(Exception):
    pass


class WithInit(Base):
    def __init__(self, n, extra=None):
        self.n = n
        self.extra = extra


class Super(Base):
    def __init__(self, n):
        super().__init__(n, "super")
        self.n = n


class BadInit(Exception):
    def __init__(self, n):
        if n % 3 == 0:
            raise ValueError("in init")
        self.n = n


class NewExc(Exception):
    def __new__(cls, *args):
        e = super().__new__(cls, *args)
        e.made = len(args)
        return e


class Meta(type):
    pass


class MetaExc(Exception, metaclass=Meta):
    pass


class NotExc:
    pass


def chain(e):
    out = []
    while e is not None and len(out) < 6:
        out.append(type(e).__name__ + str(e.args))
        out.append("C" if e.__cause__ is not None else "-")
        out.append("S" if e.__suppress_context__ else "-")
        e = e.__context__
    return " ".join(out)


def depth(tb):
    n = 0
    lines = []
    while tb is not None:
        n += 1
        lines.append(tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno)
        tb = tb.tb_next
    return n, lines


def classes(n):
    total = 0
    for i in range(n):
        try:
            k = i % 9
            if k == 0:
                raise ValueError
            elif k == 1:
                raise ValueError("x", i)
            elif k == 2:
                raise Base
            elif k == 3:
                raise WithInit(i)
            elif k == 4:
                raise Super(i)
            elif k == 5:
                raise NewExc(i, i)
            elif k == 6:
                raise MetaExc(i)
            elif k == 7:
                raise StopIteration(i)
            else:
                raise NotExc
        except ValueError as e:
            total += len(e.args)
        except (WithInit, Super) as e:
            total += e.n + len(e.args)
        except NewExc as e:
            total += e.made
        except Base as e:
            total += 1
        except MetaExc as e:
            total += e.args[0]
        except StopIteration as e:
            total += e.value
        except TypeError as e:
            total += 3
    return total


def thrower(i):
    if i % 4 == 0:
        raise KeyError(i)
    return i


def middle(i, log):
    try:
        return thrower(i) + 1
    finally:
        log[0] += 1


def outer(n):
    log = [0]
    total = 0
    tb = None
    for i in range(n):
        try:
            total += middle(i, log)
        except KeyError as e:
            total -= e.args[0]
            tb = depth(e.__traceback__)
    return total, log, tb


def nested(i):
    try:
        try:
            raise Base(i)
        except Base as e:
            if i % 3 == 0:
                raise
            if i % 3 == 1:
                raise ValueError(i) from e
            raise KeyError(i)
    finally:
        assert (sys.exc_info()[0] is not None) == True


def contexts(n):
    seen = {}
    for i in range(n):
        try:
            nested(i)
        except Exception as e:
            key = chain(e)
            if i < 6:
                print(key, depth(e.__traceback__))
        assert sys.exc_info() == (None, None, None)


def from_none(n):
    last = None
    for i in range(n):
        try:
            try:
                raise KeyError(1)
            except KeyError:
                raise ValueError(2) from None
        except ValueError as e:
            last = e
    return chain(last)


def from_bad(n):
    count = 0
    for i in range(n):
        try:
            raise ValueError(1) from i
        except TypeError:
            count += 1
    return count


def same_again(n):
    e = ValueError("shared")
    total = 0
    for i in range(n):
        try:
            try:
                raise e
            except ValueError as x:
                raise KeyError(i)
        except KeyError as k:
            try:
                raise e
            except ValueError as x:
                total += 1
                if k.__context__ is not None and k.__context__ is e:
                    total += 1000000
        e.__traceback__ = None
    return total, chain(e)


def control(n):
    out = []
    for i in range(n):
        try:
            if i % 5 == 0:
                continue
            if i == n - 2:
                break
            if i % 7 == 0:
                raise IndexError(i)
        except IndexError:
            out.append(-i)
        else:
            out.append(i)
        finally:
            out.append(0)
    return len(out), sum(out)


def returning(i):
    try:
        try:
            if i % 3 == 0:
                return "early"
            if i % 3 == 1:
                raise Base(i)
        finally:
            i += 10
            if i % 2:
                return i
    except Base as e:
        return "base", e.args, i
    return "end", i


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow
        self.log = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(kind.__name__ if kind else None)
        if kind is not None:
            assert value.__traceback__ is tb and sys.exc_info()[1] is value
        return self.swallow and kind is KeyError


class BadExit(Manager):
    def __exit__(self, kind, value, tb):
        raise OSError("exit")


class TruthExit(Manager):
    def __exit__(self, kind, value, tb):
        return [1]


def withs(n):
    m = Manager(True)
    count = 0
    for i in range(n):
        try:
            with m as x:
                if i % 3 == 0:
                    raise KeyError(i)
                if i % 3 == 1:
                    raise ValueError(i)
                count += x is m
        except ValueError as e:
            count += 100
    return count, len(m.log), m.log[:4]


def with_return(m, i):
    with m:
        if i & 1:
            return i
        raise KeyError(i)
    return "fell through"


def with_bad(n):
    count = 0
    for i in range(n):
        try:
            with BadExit(False):
                if i & 1:
                    raise KeyError(i)
        except OSError as e:
            count += 1 if e.__context__ is None else 100
    return count


def with_truth(n):
    count = 0
    for i in range(n):
        with TruthExit(True):
            raise KeyError(i)
        count += 1
    return count


class Count:
    def __init__(self, n):
        self.i = 0
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        i = self.i
        if i == self.n:
            raise StopIteration
        if i == 7:
            raise LookupError(i)
        self.i = i + 1
        return i


class Sub(StopIteration):
    pass


class CountSub(Count):
    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise Sub(self.i)
        return self.i


class Tried(Count):
    def __next__(self):
        try:
            return Count.__next__(self)
        finally:
            self.done = True


class Nones(Count):
    def __next__(self):
        self.i += 1
        if self.i > self.n:
            raise StopIteration()
        return None


def iterate(n):
    total = 0
    for k in range(n):
        for x in Count(k % 5):
            total += x
        for x in CountSub(k % 4):
            total += x
        for x in Tried(k % 3):
            total += x
        for x in Nones(2):
            total += x is None
        try:
            for x in Count(9):
                total += x
            else:
                total += 100000
        except LookupError as e:
            total += 1
            tb = depth(e.__traceback__)
        a, b = Count(2)
        total += sum(Count(3)) + b + len(list(Tried(2)))
    return total, tb


def iterate_handled(n):
    total = 0
    for k in range(n):
        try:
            raise KeyError(k)
        except KeyError as e:
            for x in Count(3):
                total += x
                assert sys.exc_info()[1] is e
            assert sys.exc_info()[1] is e
    return total


def gen(n):
    for i in range(n):
        try:
            yield i
        except GeneratorExit:
            raise
        finally:
            pass
    if n % 2:
        raise StopIteration(5)


def generators(n):
    total = 0
    for k in range(n):
        try:
            for x in gen(k % 4):
                total += x
        except RuntimeError as e:
            total += 1000
            assert type(e.__cause__) is StopIteration
    return total


def deep(n, i):
    if n == 0:
        raise WithInit(i, "deep")
    return deep(n - 1, i) + 1


def recursion(n):
    total = 0
    for i in range(n):
        try:
            deep(i % 20, i)
        except WithInit as e:
            total += e.n
            if i == n - 1:
                total = total, depth(e.__traceback__)[0]
    return total


def bad_inits(n):
    total = 0
    for i in range(n):
        try:
            raise BadInit(i)
        except BadInit as e:
            total += e.n
        except ValueError as e:
            total += depth(e.__traceback__)[0] * 1000
    return total


def bad_match(n):
    count = 0
    for i in range(n):
        try:
            try:
                raise ValueError
            except (KeyError, NotExc):
                count += 100000
        except TypeError as e:
            count += 1
    return count


def changing(n):
    global Current
    total = 0
    for i in range(n):
        Current = KeyError if i < n // 2 else ValueError
        try:
            raise Current(i)
        except Current:
            total += 1
        try:
            raise Current
        except (LookupError, ArithmeticError):
            total += 10
        except Exception:
            total += 100
    return total


def locals_kept(n):
    a = 0
    f = 0.5
    for i in range(n):
        b = i
        try:
            a += 1
            f = f + 0.25
            if i % 2:
                a += 2
                raise Base
            a += 4
            thrower(i)
        except Base:
            a += b
        except KeyError:
            f = f * 0.5
            a -= 1
    return a, f


N = 400
print(classes(N))
print(outer(N))
contexts(N)
print(from_none(N), from_bad(N))
print(same_again(N))
print(control(N))
print([returning(i) for i in range(N)][-6:])
print(withs(N))
m = Manager(True)
print([with_return(m, i) for i in range(N)][-4:], len(m.log))
print(with_bad(N), with_truth(N))
print(iterate(N))
print(iterate_handled(N))
print(generators(N))
print(recursion(N))
print(bad_inits(N), bad_match(N))
print(changing(N))
print(locals_kept(N))
