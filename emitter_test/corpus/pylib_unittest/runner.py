# unittest: results of all kinds, and the text of the runner without tracebacks.
import io
import re
import unittest
import warnings


class T(unittest.TestCase):
    log = []

    @classmethod
    def setUpClass(cls):
        cls.log.append("setUpClass")

    @classmethod
    def tearDownClass(cls):
        cls.log.append("tearDownClass")

    def setUp(self):
        self.addCleanup(self.log.append, "cleanup")

    def tearDown(self):
        self.log.append("tearDown " + self._testMethodName)

    def test_ok(self):
        """Docs here."""
        self.assertEqual(1, 1.0)
        self.assertIn(1, [1])
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertRegex("abc", "b.")
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIsInstance(cm.exception, ZeroDivisionError)
        with self.assertRaisesRegex(ValueError, "b.d"):
            raise ValueError("bad")
        with self.assertWarns(UserWarning):
            warnings.warn("w")
        self.assertRaises(KeyError, {}.__getitem__, 1)

    def test_fail(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_error(self):
        raise KeyError("k")

    @unittest.skip("why not")
    def test_skip(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.skipIf(True, "if")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "unless")
    def test_skip_unless(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(4):
            with self.subTest("msg", i=i):
                self.assertEqual(i % 2, 0)

    def helper(self):
        pass


@unittest.skip("whole class")
class Skipped(unittest.TestCase):
    def test_it(self):
        pass


def run(case, verbosity):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    result = unittest.TextTestRunner(stream, verbosity=verbosity).run(suite)
    text = re.sub(r"in \d+\.\d+s", "in TIMEs", stream.getvalue())
    # Tracebacks and the marks under differences are no matter here.
    text = re.sub(r"^\?.*\n\n?", "", text, flags=re.M)
    text = re.sub(r"Traceback \(most recent call last\):\n(?:  .*\n)*", "", text)
    print(text)
    return result


for verbosity in (1, 2):
    T.log.clear()
    result = run(T, verbosity)
    print(T.log)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful())
run(Skipped, 2)


class Messages(unittest.TestCase):
    def runTest(self):
        pass


m = Messages()
for check in (
    lambda: m.assertEqual(1, 2), lambda: m.assertEqual(1, 2, "extra"), lambda: m.assertTrue(0), lambda: m.assertFalse([1]),
    lambda: m.assertIs(1, None), lambda: m.assertIsNone(5), lambda: m.assertIsNotNone(None), lambda: m.assertIn(1, []),
    lambda: m.assertNotIn(1, [1]), lambda: m.assertIsInstance(1, str), lambda: m.assertNotIsInstance(1, int), lambda: m.assertLess(2, 1),
    lambda: m.assertGreaterEqual(1, 2), lambda: m.assertAlmostEqual(1, 1.1), lambda: m.assertAlmostEqual(1, 2, delta=0.5),
    lambda: m.assertNotEqual(1, 1), lambda: m.assertSetEqual({1, 2}, {2, 3}), lambda: m.assertRegex("abc", "z"), lambda: m.assertNotRegex("abc", "b"),
    lambda: m.assertTupleEqual((1,), (1, 2)), lambda: m.assertRaises(KeyError, int), lambda: m.assertCountEqual([1], [2]), lambda: m.fail("failed"),
    lambda: m.assertNotAlmostEqual(1, 1.00000001), lambda: m.assertSequenceEqual([1], (2,)), lambda: m.assertListEqual([1], (1,)), lambda: m.assertIsNot(None, None),
):
    try:
        check()
        print("passed")
    except AssertionError as e:
        print(re.sub(r"\|\?[^|]*\|?", "|", str(e).replace("\n", "|")).rstrip("|"))
print(m.id(), str(m), m.shortDescription(), T("test_ok").shortDescription(), m.countTestCases())
names = unittest.TestLoader().getTestCaseNames(T)
print(len(names), names[:2])
suite = unittest.TestSuite([T("test_ok"), unittest.FunctionTestCase(lambda: None)])
print(suite.countTestCases())
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, result.wasSuccessful())
