"""Tests as methods of classes, and programs that run them."""

import sys

__all__ = [
    "TestResult", "TestCase", "TestSuite", "TextTestRunner", "TestLoader",
    "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure",
    "TextTestResult", "installHandler", "registerResult", "removeResult", "removeHandler", "addModuleCleanup",
    "doModuleCleanups", "enterModuleContext",
]

from unittest.case import (
    FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext, expectedFailure,
    skip, skipIf, skipUnless,
)

__unittest = True


def __getattr__(name):
    if name == "IsolatedAsyncioTestCase":
        from unittest.async_case import IsolatedAsyncioTestCase

        return IsolatedAsyncioTestCase
    if name in ("mock", "case", "async_case", "loader", "result", "runner", "signals", "suite"):
        return __import__("unittest." + name, globals(), None, [name])
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")


# ---- results


class TestResult:
    """Collects what became of the tests."""

    _previousTestClass = None
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._mirror = False
        self._saved = None

    def printErrors(self):
        pass

    def startTest(self, test):
        """A test begins."""
        self.testsRun += 1
        self._mirror = False
        if self.buffer:
            self._setupStdout()

    def startTestRun(self):
        pass

    def stopTest(self, test):
        """A test has ended."""
        self._restoreStdout()
        self._mirror = False

    def stopTestRun(self):
        pass

    def _setupStdout(self):
        if self.buffer and self._saved is None:
            import io

            self._saved = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def _restoreStdout(self):
        if self._saved is None:
            return
        out, err = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = self._saved
        self._saved = None
        if self._mirror:
            for stream, title, target in ((out, "Stdout", sys.stdout), (err, "Stderr", sys.stderr)):
                text = stream.getvalue()
                if text:
                    target.write(f"\n{title}:\n{text}" + ("" if text.endswith("\n") else "\n"))

    def _fail_fast(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        """An exception was raised; err is what sys.exc_info() returns."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirror = True
        self._fail_fast()

    def addFailure(self, test, err):
        """An assertion failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirror = True
        self._fail_fast()

    def addSubTest(self, test, subtest, err):
        """A subtest has ended; err is None if it was successful."""
        if err is not None:
            self._fail_fast()
            where = self.failures if issubclass(err[0], test.failureException) else self.errors
            where.append((subtest, self._exc_info_to_string(err, test)))
            self._mirror = True

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._fail_fast()

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        """Run no more tests."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        import traceback

        exctype, value, tb = err
        # Frames of this package are of no interest.
        while tb is not None and _is_own(tb):
            tb = tb.tb_next
        te = traceback.TracebackException(exctype, value, tb, capture_locals=self.tb_locals, compact=True)
        failure = getattr(test, "failureException", None)
        if failure is not None and isinstance(value, failure):
            frames = te.stack
            while frames and _own_file(frames[-1].filename):
                frames.pop()
        text = "".join(te.format())
        if self.buffer and self._saved is not None:
            for stream, title in ((sys.stdout, "Stdout"), (sys.stderr, "Stderr")):
                out = stream.getvalue()
                if out:
                    text += f"\n{title}:\n{out}" + ("" if out.endswith("\n") else "\n")
        return text

    def __repr__(self):
        cls = self.__class__
        return (
            f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )


def _is_own(tb):
    return "__unittest" in getattr(tb.tb_frame, "f_globals", ())


def _own_file(filename):
    return filename in (_file, _case_file)


_file = TestResult.__init__.__code__.co_filename
_case_file = TestCase.run.__code__.co_filename


# ---- suites


class TestSuite:
    """Tests and suites, run one after the other."""

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        """Add a test, a suite, or all tests of a class."""
        if isinstance(test, type) and issubclass(test, TestCase):
            test = defaultTestLoader.loadTestsFromTestCase(test)
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result, debug=False):
        """Run the tests, with the fixtures of classes and modules around them."""
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result, debug)
            else:
                self._tear_down_class(test, result)
                self._module_fixture(test, result)
                self._set_up_class(test, result)
                result._previousTestClass = test.__class__
                if not getattr(test.__class__, "_classSetupFailed", False) and not result._moduleSetUpFailed:
                    if debug:
                        test.debug()
                    else:
                        test(result)
            self._removed_tests += test.countTestCases() if hasattr(test, "countTestCases") else 0
            self._tests[index] = None
        self._tests = [test for test in self._tests if test is not None]
        if top:
            self._tear_down_class(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without collecting errors."""
        for test in self:
            test.debug()

    def _set_up_class(self, test, result):
        cls = test.__class__
        if cls == result._previousTestClass or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            # A function.
            return
        set_up = getattr(cls, "setUpClass", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                cls._classSetupFailed = True
                self._fixture_error(result, e, "setUpClass", f"{cls.__module__}.{cls.__qualname__}")
                self._class_cleanups(cls, result, "setUpClass")

    def _class_cleanups(self, cls, result, where):
        do = getattr(cls, "doClassCleanups", None)
        if do is not None:
            do()
            for info in cls.tearDown_exceptions:
                self._fixture_error(result, info[1], where, f"{cls.__module__}.{cls.__qualname__}")

    def _tear_down_class(self, test, result):
        previous = result._previousTestClass
        if previous is None or test.__class__ == previous and test is not None:
            return
        if getattr(previous, "_classSetupFailed", False) or result._moduleSetUpFailed:
            return
        if getattr(previous, "__unittest_skip__", False):
            return
        tear_down = getattr(previous, "tearDownClass", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._fixture_error(result, e, "tearDownClass", f"{previous.__module__}.{previous.__qualname__}")
        self._class_cleanups(previous, result, "tearDownClass")
        if test is None:
            return

    def _module_fixture(self, test, result):
        previous = result._previousTestClass
        current = test.__class__.__module__
        if previous is not None and previous.__module__ == current:
            return
        self._tear_down_module(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        set_up = getattr(module, "setUpModule", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                result._moduleSetUpFailed = True
                self._fixture_error(result, e, "setUpModule", current)
                self._module_cleanups(result, "setUpModule", current)

    def _tear_down_module(self, result):
        previous = result._previousTestClass
        if previous is None or result._moduleSetUpFailed:
            return
        name = previous.__module__
        tear_down = getattr(sys.modules.get(name), "tearDownModule", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._fixture_error(result, e, "tearDownModule", name)
        self._module_cleanups(result, "tearDownModule", name)

    def _module_cleanups(self, result, where, name):
        try:
            doModuleCleanups()
        except Exception as e:
            self._fixture_error(result, e, where, name)

    def _fixture_error(self, result, e, method, parent):
        holder = _ErrorHolder(f"{method} ({parent})")
        if isinstance(e, SkipTest):
            result.addSkip(holder, str(e))
        else:
            result.addError(holder, (type(e), e, e.__traceback__))


class _ErrorHolder:
    """Stands for a test where a fixture failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    __call__ = run

    def countTestCases(self):
        return 0


# ---- loading


def _failed(exception, name):
    def fail(self):
        raise exception

    cls = type("_FailedTest", (TestCase,), {name: fail})
    cls.__module__ = "unittest.loader"
    return cls(name)


class TestLoader:
    """Finds tests in classes, modules and by name."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError(
                "Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?"
            )
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None, **kws):
        """The tests of the classes in a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load = getattr(module, "load_tests", None)
        if load is not None:
            try:
                return load(self, suite, pattern)
            except Exception as e:
                self.errors.append(f"Failed to call load_tests: {e}")
                return _failed(e, module.__name__)
        return suite

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name stands for: a module, class, method or function that makes tests."""
        parts = name.split(".")
        failed_import = None
        if module is None:
            rest = parts[:]
            while rest:
                try:
                    module = __import__(".".join(rest), None, None, ["*"])
                    break
                except ImportError as e:
                    failed_import = failed_import or e
                    rest.pop()
                    if not rest:
                        self.errors.append(f"Failed to import test module: {name}\n{e}")
                        return _failed(e, parts[-1])
            parts = parts[len(rest) :]
        obj, parent = module, None
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as e:
                e = failed_import or e
                self.errors.append(f"Failed to access attribute:\n{e}")
                return self.suiteClass([_failed(e, part)])
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase) and callable(obj):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods, sorted."""

        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase

            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return any([fnmatchcase(full, pattern) for pattern in self.testNamePatterns])

        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key

            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of the modules in a directory and the packages below it."""
        import os
        from fnmatch import fnmatch

        start_dir = os.path.abspath(start_dir)
        top = os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        suites = []

        def walk(directory):
            for name in sorted(os.listdir(directory)):
                path = os.path.join(directory, name)
                if os.path.isdir(path):
                    if os.path.isfile(os.path.join(path, "__init__.py")):
                        walk(path)
                elif name.endswith(".py") and fnmatch(name, pattern):
                    module = os.path.relpath(path, top)[:-3].replace(os.sep, ".")
                    suites.append(self.loadTestsFromName(module))

        walk(start_dir)
        return self.suiteClass(suites)


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.suiteClass = suiteClass
    if sortUsing is not None:
        loader.sortTestMethodsUsing = sortUsing
    return loader.loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix="test", sortUsing=None, suiteClass=TestSuite):
    return defaultTestLoader.loadTestsFromModule(module)


# ---- running


class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        self.write((text or "") + "\n")

    def flush(self):
        try:
            self.stream.flush()
        except AttributeError:
            pass


class TextTestResult(TestResult):
    """Prints what becomes of the tests, as dots or by name."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(f"{self.getDescription(test)} ... ")
            self.stream.flush()
            self._newline = False

    def _write(self, test, long, short):
        if self.showAll:
            if self._newline:
                if not isinstance(test, TestCase):
                    pass
                elif hasattr(test, "test_case"):
                    self.stream.write("  ")
                self.stream.write(f"{self.getDescription(test)} ... ")
            self.stream.writeln(long)
            self._newline = True
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            if self.showAll and not self._newline:
                self.stream.writeln()
                self._newline = True
            self._write(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._write(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._write(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._write(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._write(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._write(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._write(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln(f"{flavour}: {self.getDescription(test)}")
            self.stream.writeln(self.separator2)
            self.stream.writeln(str(err))
            self.stream.flush()


class TextTestRunner:
    """Runs tests and prints a summary, by default to stderr."""

    resultclass = TextTestResult

    def __init__(
        self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
        warnings=None, *, tb_locals=False,
    ):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or a suite."""
        from time import perf_counter

        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        start = perf_counter()
        begin = getattr(result, "startTestRun", None)
        if begin is not None:
            begin()
        if self.warnings:
            import warnings

            with warnings.catch_warnings():
                warnings.simplefilter(self.warnings)
                self._run(test, result)
        else:
            self._run(test, result)
        taken = perf_counter() - start
        result.printErrors()
        stream = self.stream
        if hasattr(result, "separator2"):
            stream.writeln(result.separator2)
        n = result.testsRun
        stream.writeln(f"Ran {n} test{'s' if n != 1 else ''} in {taken:.3f}s")
        stream.writeln()
        infos = []
        if result.wasSuccessful():
            stream.write("OK")
        else:
            stream.write("FAILED")
            for name, items in (("failures", result.failures), ("errors", result.errors)):
                if items:
                    infos.append(f"{name}={len(items)}")
        for name, items in (
            ("skipped", result.skipped), ("expected failures", result.expectedFailures),
            ("unexpected successes", result.unexpectedSuccesses),
        ):
            if items:
                infos.append(f"{name}={len(items)}")
        stream.write(f" ({', '.join(infos)})\n" if infos else "\n")
        stream.flush()
        return result

    def _run(self, test, result):
        try:
            test(result)
        finally:
            end = getattr(result, "stopTestRun", None)
            if end is not None:
                end()


TestRunner = TextTestRunner

_usage = """\
usage: {prog} [-h] [-v] [-q] [--locals] [-f] [-c] [-b] [-k PATTERNS] [tests ...]

  tests          names of modules, classes and methods
  -v, --verbose  say which tests are run
  -q, --quiet    say less
  --locals       show local variables in tracebacks
  -f, --failfast stop at the first error
  -b, --buffer   show the output of failed tests only
  -k PATTERN     run only tests whose names match
"""


class TestProgram:
    """What main() is: runs the tests of a module as the command line says."""

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
        exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
    ):
        if isinstance(module, str):
            module = __import__(module, None, None, ["*"]) if module not in sys.modules else sys.modules[module]
        self.module = module
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        argv = sys.argv if argv is None else argv
        self.progName = argv[0].rpartition("/")[2] if argv else ""
        self.parseArgs(list(argv))
        self.runTests()

    def parseArgs(self, argv):
        from getopt import GetoptError, gnu_getopt

        try:
            opts, names = gnu_getopt(
                argv[1:], "hvqfcbk:", ["help", "verbose", "quiet", "locals", "failfast", "catch", "buffer"]
            )
        except GetoptError as e:
            print(_usage.format(prog=self.progName), file=sys.stderr)
            print(e, file=sys.stderr)
            sys.exit(2)
        patterns = []
        for o, value in opts:
            if o in ("-h", "--help"):
                print(_usage.format(prog=self.progName))
                sys.exit(0)
            if o in ("-v", "--verbose"):
                self.verbosity = 2
            elif o in ("-q", "--quiet"):
                self.verbosity = 0
            elif o == "--locals":
                self.tb_locals = True
            elif o in ("-f", "--failfast"):
                self.failfast = True
            elif o in ("-b", "--buffer"):
                self.buffer = True
            elif o == "-k":
                patterns.append(value if "*" in value else f"*{value}*")
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if self.module is None and names[:1] == ["discover"]:
            self.test = self.testLoader.discover(*(names[1:] or ["."]))
            return
        if self.module is None and not names:
            self.test = self.testLoader.discover(".")
            return
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        if names:
            names = [_module_name(n) for n in names]
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        runner = self.testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(
                verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                warnings=self.warnings, tb_locals=self.tb_locals,
            )
        self.result = runner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram


def _module_name(name):
    """Names of files stand for their modules."""
    if name.endswith(".py"):
        return name[:-3].replace("/", ".").lstrip(".")
    return name


def installHandler():
    """Ctrl-C ends the tests by KeyboardInterrupt anyway."""


def registerResult(result):
    pass


def removeResult(result):
    return False


def removeHandler(method=None):
    return method
