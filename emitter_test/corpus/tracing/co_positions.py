import sys
from itertools import islice


def f(a, b):
    x = [1, 2,
         a.missing(b)]
    return x


def positions(tb):
    code = tb.tb_frame.f_code
    return next(islice(code.co_positions(), tb.tb_lasti // 2, None))


for call in (lambda: f(1, 2), lambda: 1 + None, lambda: [1][5]):
    try:
        call()
    except Exception:
        tb = sys.exc_info()[2]
        while tb.tb_next:
            tb = tb.tb_next
        line, end, first, last = positions(tb)
        print(line - tb.tb_frame.f_code.co_firstlineno, end - line, first, last)
code = compile("x = 1\n\n\ny = 2\n", "m", "exec")
print(sorted({p[0] for p in code.co_positions() if p[0]} - {0}), all(len(p) == 4 for p in code.co_positions()))
