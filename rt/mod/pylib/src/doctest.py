"""Runs the examples in docstrings: what follows >>> must print what stands below."""

import re
import sys
import traceback
from collections import namedtuple
from io import StringIO

__all__ = ["register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
           "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
           "FAIL_FAST", "REPORTING_FLAGS", "Example", "DocTest", "DocTestParser",
           "DocTestFinder", "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "DebugRunner", "testmod", "testfile", "run_docstring_examples", "DocTestSuite",
           "TestResults", "testsource"]

OPTIONFLAGS_BY_NAME = {}
TestResults = namedtuple("TestResults", "failed attempted")


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


for _name in ("DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL",
              "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST"):
    globals()[_name] = register_optionflag(_name)
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
)
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg, self.lineno, self.indent, self.options = exc_msg, lineno, indent, options or {}


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, dict(globs), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        n = len(self.examples)
        return "<DocTest %s from %s:%s (%s)>" % (self.name, self.filename, self.lineno, "no examples" if not n else "1 example" if n == 1 else "%d examples" % n)

    def __lt__(self, other):
        return (self.name, self.lineno or 0) < (other.name, other.lineno or 0)


class DocTestParser:
    _error = re.compile(r"(?s)Traceback \((?:most recent call last|innermost last)\):[ \t]*\n(?:[ \t]+.*\n|\s*\n)*?(?P<msg>\w.*)\Z")
    _option = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.M)

    def parse(self, string, name="<string>"):
        lines = string.expandtabs().split("\n")
        out, text, i = [], [], 0
        while i < len(lines):
            m = re.match(r"( *)>>>(?: |$)", lines[i])
            if not m:
                if re.match(r" *>>>\S", lines[i]):
                    raise ValueError("line %d of the docstring for %s lacks blank after >>>: %r" % (i + 1, name, lines[i].strip()))
                text.append(lines[i])
                i += 1
                continue
            out.append("\n".join(text) + ("\n" if text else ""))
            text, indent, start = [], len(m[1]), i
            source = [lines[i][indent + 4:]]
            i += 1
            while i < len(lines) and re.match(r" {%d}\.\.\.(?: |$)" % indent, lines[i]):
                source.append(lines[i][indent + 4:])
                i += 1
            want = []
            while i < len(lines) and lines[i].strip() and not re.match(r" *>>>(?: |$)", lines[i]):
                if lines[i][:indent].strip():
                    raise ValueError("line %d of the docstring for %s has inconsistent leading whitespace: %r" % (i + 1, name, lines[i]))
                want.append(lines[i][indent:])
                i += 1
            want = "\n".join(want)
            m = self._error.match(want)
            out.append(Example("\n".join(source), want, m["msg"] + "\n" if m else None, start, indent, self._options("\n".join(source), name)))
        out.append("\n".join(text))
        return out

    def _options(self, source, name):
        options = {}
        for m in self._option.finditer(source):
            for word in m[1].replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError("the doctest for %s has an invalid option: %r" % (name, word))
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        return options

    def get_examples(self, string, name="<string>"):
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r" % (type(obj),))
        if module is None and module is not False:
            module = obj if isinstance(obj, type(sys)) else sys.modules.get(getattr(obj, "__module__", None))
        globs = dict(vars(module) if globs is None and module else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        return sorted(tests)

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        if isinstance(doc, str) and (doc or not self._exclude_empty):
            test = self._parser.get_doctest(doc, globs, name, getattr(module, "__file__", None), self._line(obj, doc))
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if not self._recurse:
            return
        module_name = getattr(module, "__name__", None)
        if isinstance(obj, type(sys)):
            for key, value in vars(obj).items():
                if (isinstance(value, type) or callable(value) and hasattr(value, "__name__")) and \
                        getattr(value, "__module__", None) == module_name and hasattr(value, "__doc__"):
                    self._find(tests, value, name + "." + key, module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                self._find(tests, value, "%s.__test__.%s" % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, property) or callable(value) and getattr(value, "__module__", module_name) == module_name:
                    self._find(tests, value, name + "." + key, module, globs, seen)

    def _line(self, obj, doc):
        try:
            from inspect import getsourcelines

            if isinstance(obj, type(sys)):
                return 0
            lines, start = getsourcelines(obj)
            return next((start - 1 + k for k, line in enumerate(lines) if re.match(r'\s*[uUrR]*["\']', line)), start - 1)
        except (OSError, TypeError, ImportError):
            return None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^%s\s*?$" % re.escape("<BLANKLINE>"), "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS and _ellipsis(want, got))

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", "<BLANKLINE>", got)
        pad = lambda text: re.sub(r"(?m)^(?!$)", "    ", text)
        if optionflags & (REPORT_NDIFF | REPORT_UDIFF | REPORT_CDIFF) and want and got:
            import difflib

            a, b = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_NDIFF:
                return "Differences (ndiff with -expected +actual):\n" + pad("".join(difflib.ndiff(a, b)))
            make, kind = (difflib.unified_diff, "unified diff with -expected +actual") if optionflags & REPORT_UDIFF else \
                (difflib.context_diff, "context diff with expected followed by actual")
            return "Differences (%s):\n" % kind + pad("".join(list(make(a, b, n=2))[2:]))
        if want and got:
            return "Expected:\n%sGot:\n%s" % (pad(want), pad(got))
        return "Expected:\n%sGot nothing\n" % pad(want) if want else "Expected nothing\nGot:\n%s" % pad(got) if got else "Expected nothing\nGot nothing\n"


def _ellipsis(want, got):
    if "..." not in want:
        return False
    parts = want.split("...")
    if not got.startswith(parts[0]) or not got.endswith(parts[-1]) or len(got) < len(parts[0]) + len(parts[-1]):
        return False
    at, end = len(parts[0]), len(got) - len(parts[-1])
    for p in parts[1:-1]:
        at = got.find(p, at, end)
        if at < 0:
            return False
        at += len(p)
    return True


class DocTestRunner:
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags, self.tries, self.failures, self._results = optionflags, 0, 0, {}

    def report_start(self, out, test, example):
        if self._verbose:
            out("Trying:\n" + re.sub(r"(?m)^(?!$)", "    ", example.source) + ("Expecting:\n" + re.sub(r"(?m)^(?!$)", "    ", example.want) if example.want else "Expecting nothing\n"))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(self._header(test, example) + "Exception raised:\n" + re.sub(r"(?m)^(?!$)", "    ", text))

    def _header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            line = "?" if test.lineno is None else test.lineno + example.lineno + 1
            out.append('File "%s", line %s, in %s' % (test.filename, line, test.name))
        else:
            out.append("Line %s, in %s" % (example.lineno + 1, test.name))
        return "\n".join(out + ["Failed example:"]) + "\n" + re.sub(r"(?m)^(?!$)", "    ", example.source)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        real = sys.stdout
        out = out or real.write
        failures = tries = 0
        base = self.optionflags
        for k, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures
            self.optionflags = base
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            sys.stdout = fake = StringIO()
            error = None
            hook = sys.displayhook
            sys.displayhook = _display
            try:
                exec(compile(example.source, "<doctest %s[%d]>" % (test.name, k), "single"), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                error = sys.exc_info()
            finally:
                sys.stdout, sys.displayhook = real, hook
            got = fake.getvalue()
            if got and not got.endswith("\n"):
                got += "\n"
            if error is None:
                ok = self._checker.check_output(example.want, got, self.optionflags)
            elif example.exc_msg is None:
                ok = None
            else:
                message = traceback.format_exception_only(*error[:2])[-1]
                ok = self._checker.check_output(example.exc_msg, message, self.optionflags) or \
                    bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and _kind(example.exc_msg) == _kind(message)
                got += "".join(traceback.format_exception(*error)) if not ok else ""
            if ok:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if ok is None:
                    self.report_unexpected_exception(out, test, example, error)
                else:
                    self.report_failure(out, test, example, got)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = base
        if clear_globs:
            test.globs.clear()
        f, t = self._results.get(test.name, (0, 0))
        self._results[test.name] = f + failures, t + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        passed = [(n, t) for n, (f, t) in sorted(self._results.items()) if t and not f]
        empty = [n for n, (f, t) in sorted(self._results.items()) if not t]
        failed = [(n, f, t) for n, (f, t) in sorted(self._results.items()) if f]
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                print("\n".join("    " + n for n in empty))
            if passed:
                print(len(passed), "items passed all tests:")
                print("\n".join(" %3d tests in %s" % (t, n) for n, t in passed))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            print("\n".join(" %3d of %3d in %s" % (f, t, n) for n, f, t in failed))
        if verbose:
            print(self.tries, "tests in", len(self._results), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print("***Test Failed***", self.failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


class DocTestFailure(Exception):
    """An example that printed something else, as DebugRunner raises it."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example that raised what it should not, as DebugRunner raises it."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Stops at the first failure by an exception; the test's names stay there to look at."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        r = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return r

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


def _display(value):
    if value is not None:
        print(repr(value))


def _kind(text):
    return text.split("\n")[0].split(":")[0].rsplit(".", 1)[-1].strip()


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    if m is None:
        m = sys.modules.get("__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, m, globs, extraglobs):
        runner.run(test)
    return runner.summarize() if report else TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    import os

    if module_relative and not os.path.isabs(filename):
        base = getattr(package or sys.modules.get("__main__"), "__file__", None)
        filename = os.path.join(os.path.dirname(base) if base else "", filename)
    with open(filename, encoding=encoding or "utf-8") as f:
        text = f.read()
    globs = {"__name__": "__main__", **(globs or {}), **(extraglobs or {})}
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    return runner.summarize() if report else TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, optionflags=0, **options):
    import unittest

    if isinstance(module, str):
        module = __import__(module, None, None, ["*"])
    module = module or sys.modules["__main__"]

    def case(test):
        def check():
            out = StringIO()
            result = DocTestRunner(optionflags=optionflags, verbose=False).run(test, out=out.write)
            if result.failed:
                raise AssertionError("Failed doctest test for %s\n\n%s" % (test.name, out.getvalue()))

        return unittest.FunctionTestCase(check, description=test.name)

    return unittest.TestSuite([case(t) for t in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs) if t.examples])


def testsource(module, name):
    module = __import__(module, None, None, ["*"]) if isinstance(module, str) else module
    test = next(t for t in DocTestFinder().find(module) if t.name == name)
    return "".join(e.source for e in test.examples)


def _main():
    import argparse
    import os

    p = argparse.ArgumentParser(description="doctest runner")
    p.add_argument("-v", "--verbose", action="store_true", help="print very verbose output for all tests")
    p.add_argument("-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME, default=[], help="specify a doctest option flag to apply to the test run")
    p.add_argument("-f", "--fail-fast", action="store_true", help="stop running tests after first failure")
    p.add_argument("file", nargs="+", help="file containing the tests to run")
    o = p.parse_args()
    flags = FAIL_FAST if o.fail_fast else 0
    for option in o.option:
        flags |= OPTIONFLAGS_BY_NAME[option]
    for name in o.file:
        if name.endswith(".py"):
            folder, base = os.path.split(name)
            sys.path.insert(0, folder)
            failed = testmod(__import__(base[:-3]), verbose=o.verbose, optionflags=flags).failed
        else:
            failed = testfile(name, module_relative=False, verbose=o.verbose, optionflags=flags).failed
        if failed:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
