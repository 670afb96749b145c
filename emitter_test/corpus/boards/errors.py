# Exceptions in the dialect that boards share.
def kind(f, *a):
    try:
        return f(*a)
    except (ValueError, TypeError) as e:
        return "value or type", type(e).__name__
    except ArithmeticError:
        return "arithmetic"
    except Exception as e:
        return "other", type(e).__name__, e.args
    else:
        return "never"
    finally:
        log.append(f)


def boom(e):
    raise e


log = []
print(kind(int, "x"), kind(lambda: 1 // 0), kind(boom, KeyError(1)), kind(boom, OSError(2)), kind(int, 5), len(log))


def reraise(k):
    try:
        try:
            boom(IndexError("i"))
        except IndexError:
            if k:
                raise
            raise RuntimeError("new")
    except (IndexError, RuntimeError) as e:
        return type(e).__name__


print(reraise(0), reraise(1))


def nested():
    out = []
    try:
        try:
            raise ValueError(1)
        except ValueError as a:
            try:
                raise KeyError(2)
            except KeyError as b:
                out.append((a.args, b.args))
            out.append(a.args)
            raise
        finally:
            out.append("f1")
    except ValueError as c:
        out.append(c.args)
    else:
        out.append("never")
    try:
        a
    except NameError:
        out.append("unbound")
    try:
        pass
    except:
        out.append("never")
    else:
        out.append("else")
    return out


print(nested())


def cleanup():
    for i in range(3):
        try:
            if i == 1:
                boom(ValueError(i))
        except ValueError:
            return "left", i
        finally:
            log.append(i)


log.clear()
print(cleanup(), log)
try:
    raise ValueError("a") from None
except ValueError as e:
    print(e)
try:
    raise KeyError
except LookupError as e:
    print(repr(e))
try:
    assert 1 == 2, "message"
except AssertionError as e:
    print(e.args)
try:
    undefined
except NameError:
    print("NameError")




def local():
    try:
        del v
    except NameError:
        return "NameError"
    v = 1


print(local())


class My(ValueError):
    pass


for e in (My, My(1), StopIteration(3)):
    try:
        raise e
    except My as x:
        print("My", x.args)
    except StopIteration as x:
        print("Stop", x.value)
try:
    raise 1
except TypeError:
    print("TypeError")


def deep(n):
    try:
        if n:
            return deep(n - 1)
        return 1 // 0
    finally:
        log.append(n)


log.clear()
try:
    deep(3)
except ZeroDivisionError:
    print(log)
