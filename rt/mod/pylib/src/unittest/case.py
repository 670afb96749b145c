"""Test cases and what they assert."""

import sys

__unittest = True

_subtest_msg_sentinel = object()
DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class SkipTest(Exception):
    """Raised to skip a test."""


class _ShouldStop(Exception):
    """Ends a test whose subtests have failed."""


# ---- fixtures of modules, decorators

_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call function after tearDownModule, or if setUpModule fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context manager that is left after tearDownModule."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call the functions given to addModuleCleanup."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]


def _enter(cm, add):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    result = enter(cm)
    add(exit, cm, None, None, None)
    return result


def skip(reason):
    """Decorator: do not run a test or the tests of a class."""
    if isinstance(reason, type(skip)):
        return skip("")(reason)

    def decorate(item):
        if not isinstance(item, type):
            from functools import wraps

            @wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    return decorate


def _same(item):
    return item


def skipIf(condition, reason):
    """Decorator: skip if the condition is true."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Decorator: skip if the condition is false."""
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    """Decorator: the test is expected to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- texts


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:80] + " [truncated]..." if short and len(text) > 80 else text


def _shorten(s, head, tail):
    skipped = len(s) - head - tail
    if skipped > 12:
        return f"{s[:head]}[{skipped} chars]{s[len(s) - tail:]}"
    return s


def _short_reprs(*args):
    """Texts of objects, with what they have in common at the ends left out if they are long."""
    texts = [safe_repr(a) for a in args]
    longest = max(map(len, texts))
    if longest <= 80:
        return texts
    low, high = min(texts), max(texts)
    n = 0
    while n < len(low) and n < len(high) and low[n] == high[n]:
        n += 1
    prefix = low[:n]
    common = 80 - (longest - n + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return [prefix + t[n:] for t in texts]
    prefix = _shorten(prefix, 5, 5)
    return [prefix + _shorten(t[n:], 41, 5) for t in texts]


def _diff(a, b):
    """The lines of two lists of lines, those only in one of them marked."""
    if len(a) * len(b) > 250000:
        return ["- " + line for line in a] + ["+ " + line for line in b]
    from difflib import ndiff

    return ndiff(a, b)


def _pformat(x):
    import pprint

    return pprint.pformat(x)


# ---- contexts of assertRaises and others


class _RaisesContext:
    def __init__(self, case, expected, regex=None):
        self.case = case
        self.expected = expected
        self.msg = None
        if regex is not None:
            import re

            regex = re.compile(regex)
        self.regex = regex
        self.obj_name = None

    def handle(self, name, args, kwargs):
        """Call the function given, or return self for a with statement."""
        if not _is_subtype(self.expected, self._base):
            raise TypeError(f"{name}() arg 1 must be {self._base_text}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        func, *args = args
        try:
            self.obj_name = func.__name__
        except AttributeError:
            self.obj_name = str(func)
        with self:
            func(*args, **kwargs)

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def _matches(self, text):
        if not self.regex.search(text):
            self._fail(f'"{self.regex.pattern}" does not match "{text}"')


def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all([_is_subtype(e, base) for e in expected])
    return isinstance(expected, type) and issubclass(expected, base)


def _expected_name(expected):
    return getattr(expected, "__name__", None) or str(expected)


class _AssertRaisesContext(_RaisesContext):
    """Fails unless the body raises the exception."""

    _base = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = _expected_name(self.expected)
            self._fail(f"{name} not raised by {self.obj_name}" if self.obj_name else f"{name} not raised")
        if not issubclass(exc_type, self.expected):
            return False
        try:
            self.exception = exc_value.with_traceback(None)
        except (AttributeError, TypeError):
            self.exception = exc_value
        if self.regex is not None:
            self._matches(str(exc_value))
        return True


class _AssertWarnsContext(_RaisesContext):
    """Fails unless the body issues the warning."""

    _base = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        for m in list(sys.modules.values()):
            registry = getattr(m, "__warningregistry__", None)
            if registry:
                registry.clear()
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self.regex is not None and not self.regex.search(str(w)):
                continue
            self.warning = w
            self.filename = m.filename
            self.lineno = m.lineno
            return
        if first is not None:
            self._matches(str(first))
        name = _expected_name(self.expected)
        self._fail(f"{name} not triggered by {self.obj_name}" if self.obj_name else f"{name} not triggered")


class _Outcome:
    """Runs the parts of a test and keeps what happens."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.success = True
        self.expectedFailure = None

    def run(self, case, function, subtest=False):
        """Call function; tells whether it raised nothing."""
        old, self.success = self.success, True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            _add_skip(self.result, case, str(e))
        except _ShouldStop:
            self.success = False
        except BaseException as e:
            self.failed(case, e, subtest)
        else:
            if subtest and old:
                self.result.addSubTest(case.test_case, case, None)
        ok = self.success
        self.success = ok and old
        return ok

    def failed(self, case, e, subtest):
        info = type(e), e, e.__traceback__
        if self.expecting_failure:
            self.expectedFailure = info
            return
        self.success = False
        if subtest:
            self.result.addSubTest(case.test_case, case, info)
        elif issubclass(info[0], case.failureException):
            self.result.addFailure(case, info)
        else:
            self.result.addError(case, info)


def _add_skip(result, case, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(case, reason)
    else:
        result.addSuccess(case)


class TestCase:
    """A test: the method whose name it is made with, with setUp and tearDown around it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        """Compare objects of a type by function in assertEqual."""
        self._type_equality_funcs[typeobj] = function

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        """Call function after tearDown, or if setUp fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context manager that is left after tearDown."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call function after tearDownClass, or if setUpClass fails."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context manager that is left after tearDownClass."""
        return _enter(cm, cls.addClassCleanup)

    def doCleanups(self):
        """Call the functions given to addCleanup."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call the functions given to addClassCleanup."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as e:
                cls.tearDown_exceptions.append((type(e), e, e.__traceback__))

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest import TestResult

        return TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{_class_name(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({_class_name(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """A with block whose failure does not end the test."""
        return _SubTestContext(self, msg, params)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result=None):
        """Run the test."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            begin = getattr(result, "startTestRun", None)
            if begin is not None:
                begin()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                reason = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(
                    method, "__unittest_skip_why__", ""
                )
                _add_skip(result, self, reason)
                return result
            self._run(result, method)
            return result
        finally:
            result.stopTest(self)
            if own:
                end = getattr(result, "stopTestRun", None)
                if end is not None:
                    end()

    def _run(self, result, method):
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        outcome = self._outcome = _Outcome(result)
        try:
            if outcome.run(self, self._callSetUp):
                outcome.expecting_failure = expecting
                outcome.run(self, lambda: self._callTestMethod(method))
                outcome.expecting_failure = False
                outcome.run(self, self._callTearDown)
            self.doCleanups()
            if outcome.success:
                if expecting:
                    if outcome.expectedFailure:
                        result.addExpectedFailure(self, outcome.expectedFailure)
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        method()

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def debug(self):
        """Run the test without collecting errors."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    # ---- assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                if isinstance(function, str):
                    function = getattr(self, function)
                function(first, second, msg=msg)
                return
        if not first == second:
            a, b = _short_reprs(first, second)
            self._fail(msg, f"{a} != {b}")

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fails if the difference, rounded to places (7 by default), is not zero, or if it exceeds delta."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        a, b = safe_repr(first), safe_repr(second)
        if delta is not None:
            if diff <= delta:
                return
            self._fail(msg, f"{a} != {b} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)")
        places = 7 if places is None else places
        if round(diff, places) != 0:
            self._fail(msg, f"{a} != {b} within {places!r} places ({safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        a, b = safe_repr(first), safe_repr(second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            self._fail(msg, f"{a} == {b} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)")
        places = 7 if places is None else places
        if first == second or round(diff, places) == 0:
            self._fail(msg, f"{a} == {b} within {places!r} places")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fails if two sequences differ, and says where."""
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException(f"First sequence is not a {name}: {safe_repr(seq1)}")
            if not isinstance(seq2, seq_type):
                raise self.failureException(f"Second sequence is not a {name}: {safe_repr(seq2)}")
        else:
            name = "sequence"
        try:
            len1, len2 = len(seq1), len(seq2)
        except (TypeError, NotImplementedError):
            self._fail(msg, f"First or second {name} has no length.    Non-sequence?")
        if seq1 == seq2:
            return
        a, b = _short_reprs(seq1, seq2)
        text = f"{name.capitalize()}s differ: {a} != {b}\n"
        for i in range(min(len1, len2)):
            if seq1[i] != seq2[i]:
                x, y = _short_reprs(seq1[i], seq2[i])
                text += f"\nFirst differing element {i}:\n{x}\n{y}\n"
                break
        else:
            if len1 == len2 and seq_type is None and type(seq1) is not type(seq2):
                return  # the same items in sequences of two types
        if len1 != len2:
            longer, shorter = (seq1, len2) if len1 > len2 else (seq2, len1)
            which = "First" if len1 > len2 else "Second"
            text += f"\n{which} {name} contains {abs(len1 - len2)} additional elements.\n"
            text += f"First extra element {shorter}:\n{safe_repr(longer[shorter])}\n"
        diff = "\n" + "\n".join(_diff(_pformat(seq1).splitlines(), _pformat(seq2).splitlines()))
        self._fail(msg, self._truncateMessage(text, diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fails if two sets differ, and says in which items."""
        try:
            only1 = set1.difference(set2)
            only2 = set2.difference(set1)
        except (TypeError, AttributeError) as e:
            self.fail(f"invalid type when attempting set difference: {e}")
        lines = []
        if only1:
            lines.append("Items in the first set but not the second:")
            lines.extend([repr(item) for item in only1])
        if only2:
            lines.append("Items in the second set but not the first:")
            lines.extend([repr(item) for item in only2])
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            a, b = _short_reprs(d1, d2)
            diff = "\n" + "\n".join(_diff(_pformat(d1).splitlines(), _pformat(d2).splitlines()))
            self._fail(msg, self._truncateMessage(f"{a} != {b}", diff))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        missing = [k for k in subset if k not in dictionary]
        different = [k for k in subset if k in dictionary and subset[k] != dictionary[k]]
        if missing or different:
            text = ""
            if missing:
                text = f"Missing: {','.join(map(safe_repr, missing))}"
            if different:
                if text:
                    text += "; "
                text += "Mismatched values: " + ",".join(
                    [f"{safe_repr(k)}, expected: {safe_repr(subset[k])}, actual: {safe_repr(dictionary[k])}"
                     for k in different]
                )
            self._fail(msg, text)

    def assertCountEqual(self, first, second, msg=None):
        """Fails unless both have the same items equally often, in whatever order."""
        first, second = list(first), list(second)
        rest = second[:]
        counts = []
        done = []
        for item in first:
            if item in rest:
                rest.remove(item)
        if len(first) == len(second) and not rest:
            return
        for item in first + second:
            if item in done:
                continue
            done.append(item)
            n, m = first.count(item), second.count(item)
            if n != m:
                counts.append((n, m, item))
        lines = [f"First has {n}, Second has {m}:  {item!r}" for n, m, item in counts]
        self._fail(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fails if two strings differ, and shows which lines."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            a, b = _short_reprs(first, second)
            if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
                self._fail(msg, f"{a} != {b}")
            lines = _diff((first if "\n" in first else first + "\n").splitlines(True),
                          (second if "\n" in second else second + "\n").splitlines(True))
            self._fail(msg, self._truncateMessage(f"{a} != {b}", "\n" + "".join(lines)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fails unless the call, or the with block, raises the exception."""
        return _AssertRaisesContext(self, expected_exception).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same where the message must match."""
        context = _AssertRaisesContext(self, expected_exception, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fails unless the call, or the with block, issues the warning."""
        return _AssertWarnsContext(self, expected_warning).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same where the message must match."""
        context = _AssertWarnsContext(self, expected_warning, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        import re

        regex = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not regex.search(text):
            self._fail(msg, f"Regex didn't match: {regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re

        regex = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = regex.search(text)
        if match:
            found = text[match.start() : match.end()]
            self._fail(msg, f"Regex matched: {found!r} matches {regex.pattern!r} in {text!r}")

    def assertLogs(self, logger=None, level=None):
        """Fails unless something is logged in the with block."""
        from unittest.logs import AssertLogsContext

        return AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """Fails if something is logged in the with block."""
        from unittest.logs import AssertLogsContext

        return AssertLogsContext(self, logger, level, True)

    failUnlessEqual = assertEquals = assertEqual
    failIfEqual = assertNotEquals = assertNotEqual
    failUnless = assert_ = assertTrue
    failIf = assertFalse
    failUnlessRaises = assertRaises
    assertAlmostEquals = failUnlessAlmostEqual = assertAlmostEqual
    assertNotAlmostEquals = failIfAlmostEqual = assertNotAlmostEqual
    assertRegexpMatches = assertRegex
    assertNotRegexpMatches = assertNotRegex
    assertRaisesRegexp = assertRaisesRegex


def _class_name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


class FunctionTestCase(TestCase):
    """A test that is a function."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._testFunc == other._testFunc and self._description == other._description

    def __hash__(self):
        return hash((type(self), self._testFunc))

    def __str__(self):
        return f"{_class_name(self.__class__)} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_msg_sentinel:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append(f"({', '.join([f'{k}={v!r}' for k, v in self.params.items()])})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case, self.msg, self.params = case, msg, params

    def __enter__(self):
        case = self.case
        self.parent = case._subtest
        if case._outcome is None:
            return
        params = dict(self.parent.params, **self.params) if self.parent is not None else self.params
        self.subtest = case._subtest = _SubTest(case, self.msg, params)

    def __exit__(self, exc_type, e, tb):
        case = self.case
        outcome = case._outcome
        if outcome is None:
            return False
        subtest, case._subtest = self.subtest, self.parent
        if exc_type is None:
            if outcome.success:
                outcome.result.addSubTest(case, subtest, None)
        elif issubclass(exc_type, KeyboardInterrupt):
            return False
        elif issubclass(exc_type, SkipTest):
            _add_skip(outcome.result, subtest, str(e))
        elif issubclass(exc_type, _ShouldStop):
            outcome.success = False
        else:
            outcome.failed(subtest, e, True)
        if not outcome.success and outcome.result is not None and outcome.result.failfast:
            raise _ShouldStop
        if outcome.expectedFailure:
            raise _ShouldStop
        return True
