"""Which lines of a program are executed: shown while they are, or counted."""

import os
import sys
import linecache
import threading

__all__ = ["Trace", "CoverageResults"]


class CoverageResults:
    """What a Trace has counted."""

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = dict(counts or {})  # (file, line) -> times
        self.calledfuncs = dict(calledfuncs or {})  # (file, module, function) -> 1
        self.callers = dict(callers or {})
        self.infile, self.outfile = infile, outfile

    def is_ignored_filename(self, filename):
        return filename.startswith("<") and filename.endswith(">") or filename.startswith("*")

    def update(self, other):
        for key, n in other.counts.items():
            self.counts[key] = self.counts.get(key, 0) + n
        self.calledfuncs.update(other.calledfuncs)
        self.callers.update(other.callers)

    def write_results(self, show_missing=True, summary=False, coverdir=None, *, ignore_missing_files=False):
        if self.calledfuncs:
            print("\nfunctions called:")
            for filename, module, name in sorted(self.calledfuncs):
                print("filename: %s, modulename: %s, funcname: %s" % (filename, module, name))
        if self.callers:
            print("\ncalling relationships:")
            last_file = last_called = ""
            for (file, module, name), (file2, module2, name2) in sorted(self.callers):
                if file != last_file:
                    print("\n***", file, "***")
                    last_file, last_called = file, ""
                if file != file2 and last_called != file2:
                    print("  -->", file2)
                    last_called = file2
                print("    %s.%s -> %s.%s" % (module, name, module2, name2))
        files = {}
        for (filename, line), n in self.counts.items():
            files.setdefault(filename, {})[line] = n
        sums = {}
        for filename, lines in files.items():
            if self.is_ignored_filename(filename):
                continue
            if ignore_missing_files and not os.path.isfile(filename):
                continue
            module = os.path.splitext(os.path.basename(filename))[0]
            folder = coverdir or os.path.dirname(os.path.abspath(filename))
            if coverdir:
                os.makedirs(coverdir, exist_ok=True)
            known = _executable_lines(filename) if show_missing or summary else set()
            hits, total = self.write_results_file(
                os.path.join(folder, module + ".cover"), linecache.getlines(filename), known if show_missing else set(), lines
            )
            if summary and total:
                sums[module] = len(known | set(lines)), int(100 * hits / max(1, len(known | set(lines)))), filename
        if sums:
            print("lines   cov%   module   (path)")
            for module in sorted(sums):
                n, percent, filename = sums[module]
                print("%5d   %3d%%   %s   (%s)" % (n, percent, module, filename))

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        try:
            out = open(path, "w")
        except OSError as e:
            print("trace: Could not open %r for writing: %s - skipping" % (path, e), file=sys.stderr)
            return 0, 0
        total = hits = 0
        with out:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    out.write("%5d: " % lines_hit[number])
                    hits += 1
                    total += 1
                elif number in lnotab and not "#pragma NO COVER" in line:
                    out.write(">>>>>> ")
                    total += 1
                else:
                    out.write("       ")
                out.write(line.expandtabs(8))
        return hits, total


def _executable_lines(filename):
    try:
        with open(filename, "rb") as f:
            todo = [compile(f.read(), filename, "exec")]
    except (OSError, SyntaxError):
        return set()
    lines = set()
    while todo:
        code = todo.pop()
        lines.update(line for _, _, line in code.co_lines())
        todo.extend(c for c in code.co_consts if hasattr(c, "co_lines"))
    return lines


class Trace:
    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None, outfile=None, timing=False):
        self.counts, self._calledfuncs, self._callers = {}, {}, {}
        self.count, self.trace, self.countfuncs, self.countcallers = count, trace, countfuncs, countcallers
        self.ignoremods = set(ignoremods)
        self.ignoredirs = [os.path.normpath(d) + os.sep for d in ignoredirs]
        self.start_time = None
        self.donothing = not (count or trace or countfuncs or countcallers)
        if timing:
            from time import monotonic

            self.start_time = monotonic()

    def run(self, cmd):
        import __main__

        self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals=None, locals=None):
        globals = {} if globals is None else globals
        self._on()
        try:
            exec(cmd, globals, globals if locals is None else locals)
        finally:
            self._off()

    def runfunc(self, func, /, *args, **kw):
        self._on()
        try:
            return func(*args, **kw)
        finally:
            self._off()

    def _on(self):
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)

    def _off(self):
        if not self.donothing:
            sys.settrace(None)
            threading.settrace(None)

    def _ignored(self, filename, module):
        if filename.startswith("*") or module in self.ignoremods:
            return True
        return any(filename.startswith(d) for d in self.ignoredirs)

    def globaltrace(self, frame, why, arg):
        code = frame.f_code
        filename = code.co_filename
        module = os.path.splitext(os.path.basename(filename))[0]
        if why != "call" or self._ignored(filename, module):
            return None
        this = filename, module, code.co_name
        if self.countfuncs and not self.countcallers:
            self._calledfuncs[this] = 1
        if self.countcallers and frame.f_back is not None:
            back = frame.f_back.f_code
            parent = back.co_filename, os.path.splitext(os.path.basename(back.co_filename))[0], back.co_name
            self._callers[parent, this] = 1
        if not self.count and not self.trace:
            return None
        if self.trace:
            print(" --- modulename: %s, funcname: %s" % (module, code.co_name))
        return self.localtrace

    def localtrace(self, frame, why, arg):
        if why == "line":
            filename, lineno = frame.f_code.co_filename, frame.f_lineno
            if self.count:
                self.counts[filename, lineno] = self.counts.get((filename, lineno), 0) + 1
            if self.trace:
                if self.start_time is not None:
                    from time import monotonic

                    print("%.2f" % (monotonic() - self.start_time), end=" ")
                print("%s(%d): %s" % (os.path.basename(filename), lineno, linecache.getline(filename, lineno)), end="")
        return self.localtrace

    def results(self):
        return CoverageResults(self.counts, self._calledfuncs, callers=self._callers)


def main():
    import argparse

    parser = argparse.ArgumentParser(prog="trace")
    parser.add_argument("-t", "--trace", action="store_true", help="print each line before it is executed")
    parser.add_argument("-c", "--count", action="store_true", help="count the executions of lines, in files *.cover")
    parser.add_argument("-l", "--listfuncs", action="store_true", help="show which functions are called")
    parser.add_argument("-T", "--trackcalls", action="store_true", help="show which functions call which")
    parser.add_argument("-m", "--missing", action="store_true", help="mark lines that were not executed")
    parser.add_argument("-s", "--summary", action="store_true", help="a short summary of --count")
    parser.add_argument("-C", "--coverdir", help="folder for the files")
    parser.add_argument("-g", "--timing", action="store_true", help="the time in front of each line")
    parser.add_argument("--ignore-module", action="append", default=[])
    parser.add_argument("--ignore-dir", action="append", default=[])
    parser.add_argument("progname")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    opts = parser.parse_args()
    if not (opts.trace or opts.count or opts.listfuncs or opts.trackcalls):
        parser.error("must specify one of --trace, --count, --report, --listfuncs, or --trackcalls")
    sys.argv = [opts.progname] + opts.arguments
    sys.path[0] = os.path.dirname(os.path.abspath(opts.progname))
    t = Trace(
        opts.count, opts.trace, opts.listfuncs, opts.trackcalls, sum([x.split(",") for x in opts.ignore_module], []),
        sum([x.split(os.pathsep) for x in opts.ignore_dir], []), timing=opts.timing,
    )
    with open(opts.progname, "rb") as f:
        code = compile(f.read(), opts.progname, "exec")
    main = type(sys)("__main__")
    main.__dict__.update(__name__="__main__", __file__=opts.progname)
    sys.modules["__main__"] = main
    try:
        t.runctx(code, main.__dict__, main.__dict__)
    except SystemExit:
        pass
    t.results().write_results(opts.missing, opts.summary, opts.coverdir)


if __name__ == "__main__":
    main()
