"""How often functions are called, and how long they take."""

import _lsprof

__all__ = ["run", "runctx", "Profile"]


def run(statement, filename=None, sort=-1):
    """Run a statement and print the times, or write them to a file."""
    import __main__

    runctx(statement, __main__.__dict__, __main__.__dict__, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    prof = Profile()
    try:
        prof.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is not None:
            prof.dump_stats(filename)
        else:
            prof.print_stats(sort)


class Profile:
    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._state = _lsprof.new()
        self.stats = {}

    def enable(self, subcalls=True, builtins=True):
        _lsprof.enable(self._state)

    def disable(self):
        _lsprof.disable(self._state)

    def clear(self):
        self._state = _lsprof.new()

    def __enter__(self):
        _lsprof.enable(self._state)
        return self

    def __exit__(self, *exc_info):
        _lsprof.disable(self._state)

    def create_stats(self):
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        mine = ("enable", "disable", "__enter__", "__exit__", "runcall", "runctx", "create_stats", "print_stats", "dump_stats")
        self.stats = {
            k: v for k, v in _lsprof.stats(self._state).items()
            if not (k[0] == _file and k[2] in mine)
        }

    def print_stats(self, sort=-1):
        import pstats

        pstats.Stats(self).strip_dirs().sort_stats(*(sort if isinstance(sort, tuple) else (sort,))).print_stats()

    def dump_stats(self, file):
        import marshal

        self.create_stats()
        with open(file, "wb") as f:
            marshal.dump(self.stats, f)

    def run(self, cmd):
        import __main__

        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        _lsprof.enable(self._state)
        try:
            exec(cmd, globals, locals)
        finally:
            _lsprof.disable(self._state)
        return self

    def runcall(self, func, /, *args, **kw):
        _lsprof.enable(self._state)
        try:
            return func(*args, **kw)
        finally:
            _lsprof.disable(self._state)


_file = Profile.run.__code__.co_filename


def main():
    import os
    import sys
    from optparse import OptionParser

    parser = OptionParser(usage="%prog [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...")
    parser.allow_interspersed_args = False
    parser.add_option("-o", "--outfile", dest="outfile", default=None, help="Save stats to <outfile>")
    parser.add_option("-s", "--sort", dest="sort", default=2, help="Sort order when printing to stdout")
    parser.add_option("-m", dest="module", action="store_true", default=False, help="Profile a library module")
    options, args = parser.parse_args(sys.argv[1:])
    if not args:
        parser.print_usage()
        sys.exit(2)
    sys.argv[:] = args
    if options.module:
        import runpy

        code = "run_module(modname, run_name='__main__')"
        names = {"run_module": runpy.run_module, "modname": args[0]}
    else:
        name = args[0]
        sys.path[0] = os.path.dirname(os.path.abspath(name))
        with open(name, "rb") as f:
            code = compile(f.read(), name, "exec")
        main = type(sys)("__main__")
        main.__dict__.update(__name__="__main__", __file__=name)
        sys.modules["__main__"] = main
        names = main.__dict__
    runctx(code, names, None, options.outfile, options.sort)


if __name__ == "__main__":
    main()
