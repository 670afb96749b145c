# Raising, catching, finally, with-statements and exceptions through several frames.
import sys


class Retry(Exception):
    def __init__(self, n):
        Exception.__init__(self, n)
        self.n = n


class Fatal(Retry):
    pass


class Guard:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.log[0] += 1
        return kind is KeyError


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def deep(n, i):
    if n == 0:
        if i % 3 == 0:
            raise Retry(i)
        if i % 3 == 1:
            raise Fatal(i)
        return i
    return deep(n - 1, i) + 1


def cleanup(i, log):
    try:
        if i & 1:
            return i
        raise IndexError(i)
    except IndexError as e:
        return e.args[0]
    finally:
        log[0] += 1


def quiet(i, data):
    total = 0
    for j in range(8):
        try:
            total += data[j]
        except KeyError:
            total -= 1
        else:
            total += 2
    return total


def main(n):
    log = [0]
    check = 0
    texts = ["12", "x1", "7", "", "99"]
    data = {0: 1, 1: 2, 2: 3, 5: 8}
    for i in range(n):
        check += parse(texts[i % 5])
        try:
            check += deep(6, i)
        except Fatal as e:
            check += e.n & 7
        except Retry as e:
            check += e.n & 3
        check += cleanup(i, log)
        check += quiet(i, data)
        with Guard(log):
            check += data[i % 7]
        check &= 0xFFFFFFF
    print(n, check, log[0])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 240000)
