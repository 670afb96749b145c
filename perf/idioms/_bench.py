# What the families of idioms share. An idiom is a function of the number of repetitions that returns a value to be checked. Results go to
# standard output; seconds of CPU time, which differ, to standard error.
import sys
import time

_idioms = []
_clock = getattr(time, "process_time", None) or time.perf_counter


def idiom(n):
    def register(f):
        _idioms.append((f, n))
        return f
    return register


def main():
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1
    for f, n in _idioms:
        start = _clock()
        result = f(int(n * scale))
        seconds = _clock() - start
        print(f.__name__, result)
        sys.stderr.write("@ %s %.9f\n" % (f.__name__, seconds))
