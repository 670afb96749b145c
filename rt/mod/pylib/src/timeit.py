"""How long small pieces of code take."""

import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def _indent(src, n):
    return src.replace("\n", "\n" + " " * n)


class Timer:
    """Runs a statement, or calls a function, many times."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        scope = _globals() if globals is None else globals
        local = {}
        init = ""
        if isinstance(setup, str):
            compile(setup, "<timeit-src>", "exec")
            setup_text = _indent(setup, 4)
        elif callable(setup):
            local["_setup"] = setup
            init += ", _setup=_setup"
            setup_text = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile((setup + "\n" if isinstance(setup, str) else "") + stmt, "<timeit-src>", "exec")
            stmt_text = _indent(stmt, 8)
        elif callable(stmt):
            local["_stmt"] = stmt
            init += ", _stmt=_stmt"
            stmt_text = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = (
            f"def inner(_it, _timer{init}):\n    {setup_text}\n    _t0 = _timer()\n    for _i in _it:\n"
            f"        {stmt_text}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
        )
        exec(compile(self.src, "<timeit-src>", "exec"), scope, local)
        self.inner = local["inner"]

    def print_exc(self, file=None):
        """Print the exception that is being handled."""
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The seconds that number runs take."""
        from itertools import repeat

        try:
            import gc

            enabled = gc.isenabled()
            gc.disable()
        except ImportError:
            enabled = False
        try:
            return self.inner(repeat(None, number), self.timer)
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """A list of results of timeit()."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Find a number of runs that takes 0.2 seconds or more; returns it and the time."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The seconds that number runs of a statement take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """A list of results of timeit()."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def main(args=None):
    """The command line: python -m timeit [-n N] [-r N] [-s SETUP] [-u UNIT] [-v] [STATEMENT ...]."""
    import getopt

    try:
        opts, args = getopt.getopt(
            sys.argv[1:] if args is None else args, "n:u:s:r:pvh",
            ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"],
        )
    except getopt.error as e:
        print(e)
        print("use -h/--help for command line help")
        return 2
    timer = default_timer
    stmt = "\n".join(args) or "pass"
    number, repeats, verbose, unit, setup = 0, default_repeat, 0, None, []
    units = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}
    for o, a in opts:
        if o in ("-n", "--number"):
            number = int(a)
        elif o in ("-s", "--setup"):
            setup.append(a)
        elif o in ("-u", "--unit"):
            if a not in units:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                return 2
            unit = a
        elif o in ("-r", "--repeat"):
            repeats = max(int(a), 1)
        elif o in ("-p", "--process"):
            timer = time.process_time
        elif o in ("-v", "--verbose"):
            verbose += 1
        elif o in ("-h", "--help"):
            print(main.__doc__)
            return 0

    def show(dt):
        name = unit
        if name is None:
            for name in ("sec", "msec", "usec", "nsec"):
                if dt >= units[name]:
                    break
        return f"{dt / units[name]:.{3 + (verbose > 0) * 3}g} {name}"

    t = Timer(stmt, "\n".join(setup) or "pass", timer)
    try:
        if not number:
            number, _ = t.autorange()
        raw = t.repeat(repeats, number)
    except Exception:
        t.print_exc()
        return 1
    if verbose:
        print("raw times:", ", ".join([show(x) for x in raw]))
    best = min(raw) / number
    print(f"{number} loop{'s' if number != 1 else ''}, best of {repeats}: {show(best)} per loop")
    return None


if __name__ == "__main__":
    sys.exit(main())
