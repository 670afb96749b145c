# What libraries and their test suites ask for.
import ast
import codecs
import collections
import doctest
import functools
import importlib
import importlib.util
import inspect
import io
import itertools
import re
import shlex
import subprocess
import sys
import traceback
import unittest
from importlib.resources.abc import Traversable, TraversableResources

# Generic classes of the library.
for c in re.Pattern, re.Match, collections.deque, functools.partial, itertools.chain, subprocess.Popen, subprocess.CompletedProcess:
    print(c.__name__, c[str].__origin__ is c, c[str].__args__)


# Functions of the library that import for the program ask its finders.
class Finder:
    def find_spec(self, name, path=None, target=None):
        print("asked for", name)
        return importlib.util.spec_from_loader(name, self) if name == "made_up" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.x = 42


sys.meta_path.insert(0, Finder())
print(importlib.import_module("made_up").x)
del sys.meta_path[0]

# Text decoded in parts.
print(codecs.utf_8_decode(b"a\xc3\xa9\xc3"), codecs.utf_8_decode(b"ab", "strict", True), codecs.utf_16_le_decode(b"a\0b"), codecs.utf_8_encode("é"))
print(codecs.decode("a\\x41\\n", "unicode-escape") == "aA\n", io.StringIO().encoding, io.StringIO("x").line_buffering)


# Parameters of frames and code.
def f(a, b=2, *rest, c, **kw):
    return inspect.getargvalues(inspect.currentframe())


print(inspect.getargs(f.__code__))
info = f(1, 5, 6, c=3, d=4)
print(info.args, info.varargs, info.keywords, info.locals["rest"], info.locals["kw"])
print(inspect.formatargvalues(*info), inspect.getfullargspec(f)._asdict()["kwonlyargs"])
frame = traceback.FrameSummary("f.py", 3, "g", line="x")
print(frame.end_lineno, frame.colno)

# Trees with names that no text can have.
tree = ast.parse("def f(x):\n    y = x\n    return y + 1\nfrom itertools import *")
for node in ast.walk(tree):
    if isinstance(node, ast.Name) and node.id == "y":
        node.id = "@y"
space = {}
exec(compile(tree, "t", "exec"), space)
print(space["f"](1), "chain" in space)

# doctest.
print(doctest.COMPARISON_FLAGS, doctest.REPORTING_FLAGS == doctest.REPORT_UDIFF | doctest.REPORT_CDIFF | doctest.REPORT_NDIFF
      | doctest.REPORT_ONLY_FIRST_FAILURE | doctest.FAIL_FAST)
test = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n>>> 1 / 0\n", {}, "t", "t.txt", 0)
for n in 0, 1:
    try:
        doctest.DebugRunner(verbose=False).run(doctest.DocTest(test.examples[n:], {}, "t", "t.txt", 0, None))
    except doctest.DocTestFailure as e:
        print("failure", e.example.source, e.got)
    except doctest.UnexpectedException as e:
        print("unexpected", e.exc_info[0].__name__)


# unittest.
class Case(unittest.TestCase):
    def runTest(self):
        self.assertSequenceEqual([1, 2], (1, 2))
        with self.assertRaises(AssertionError):
            self.assertSequenceEqual([1, 2], (1, 3))


print(Case().run().wasSuccessful())

# An iterator that fails in an assignment to a slice.
a = [1]
try:
    a[:] = (1 // x for x in [1, 0])
except ZeroDivisionError as e:
    print(type(e).__name__, a)
try:
    a[:] = map(len, [1])
except TypeError as e:
    print("iterable" in str(e))
try:
    a[:] = 5
except TypeError as e:
    print(e)


class Empty(collections.abc.MutableMapping):
    __getitem__ = __setitem__ = __delitem__ = None

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


try:
    Empty().popitem()
except KeyError as e:
    print(e.__suppress_context__)
print(issubclass(TraversableResources, object), isinstance(re.I, re.RegexFlag) or issubclass(re.RegexFlag, int))

# What shlex has of a token when it fails.
for text in "cli 'my file", "cli my\\", 'cli "a b', "a 'b'c 'd":
    for posix in True, False:
        lex = shlex.shlex(text, posix=posix)
        lex.whitespace_split, lex.commenters, out = True, "", []
        try:
            for token in lex:
                out.append(token)
        except ValueError as e:
            out += [str(e), lex.token]
        print(out)
sys.stdout.close()
