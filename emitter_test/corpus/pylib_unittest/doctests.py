# Examples in __test__: files of boards have no docstrings.
import doctest
import io
import re
import sys
import unittest


def fact(n):
    if n < 0:
        raise ValueError("neg")
    return n * fact(n - 1) if n else 1


class C:
    def m(self):
        return 5


__test__ = {
    "module": """Module doc.

>>> 1 + 1
2
>>> print("a\\n\\nb")
a
<BLANKLINE>
b
""",
    "fact": """Factorial.

    >>> fact(5)
    120
    >>> [fact(k) for k in range(4)]
    [1, 1, 2, 6]
    >>> fact(-1)
    Traceback (most recent call last):
        ...
    ValueError: neg
    >>> for k in range(2):
    ...     print(k)
    ...
    0
    1
    >>> x = 3
    >>> x  # wrong
    4
    """,
    "C": """
    >>> C().m()
    5
    >>> {}["k"]
    1
    """,
    "C.m": """
        >>> list(range(30))  # doctest: +ELLIPSIS
        [0, 1, ..., 29]
        >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
        a b
        >>> 1/0  # doctest: +IGNORE_EXCEPTION_DETAIL
        Traceback (most recent call last):
        ZeroDivisionError: whatever
        >>> nope  # doctest: +SKIP
        >>> None
        >>> True
        1
        >>> print(1)
        """,
}
o = io.StringIO()
old = sys.stdout
sys.stdout = o
r = doctest.testmod(verbose=False)
sys.stdout = old
print(r.failed, r.attempted)
print(re.sub(r'File ".*?"', "File", re.sub(r'(?m)^( +File ".*\n)|^( +\^+\n)|^ {8,}.*\n', "", o.getvalue())))
for e in doctest.DocTestParser().get_examples(__test__["fact"]):
    print(repr(e.source), repr(e.want), e.exc_msg, e.lineno, e.indent)
print(doctest.OutputChecker().check_output("a...b\n", "axxb\n", doctest.ELLIPSIS), [t.name for t in doctest.DocTestFinder().find(sys.modules["__main__"])])
res = unittest.TextTestRunner(stream=io.StringIO()).run(doctest.DocTestSuite(sys.modules["__main__"]))
print(res.testsRun, len(res.failures))
