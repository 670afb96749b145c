# Results of pools one by one: in chunks, with failures among them, and with timeouts.
from multiprocessing.pool import ThreadPool
from multiprocessing import TimeoutError
import time
def f(x):
    if x == 7: raise ValueError(x)
    return x*x
with ThreadPool(3) as p:
    print(list(p.imap(lambda x: x+1, range(10), 3)))
    print(sorted(p.imap_unordered(lambda x: x+1, range(10), 4)))
    it = p.imap(f, range(12))
    out = []
    while True:
        try: out.append(it.next())
        except StopIteration: break
        except ValueError as e: out.append(repr(e))
    print(out)
    print(list(p.imap(f, [])), list(p.imap_unordered(f, [])))
    for m in (p.imap, p.imap_unordered):
        try: m(f, [1], 0)
        except ValueError as e: print(e)
        it = m(time.sleep, [0.5])
        try: it.next(timeout=0.01)
        except TimeoutError as e: print("timeout", type(e).__name__)
        print(it.next(5))
        try: next(it)
        except StopIteration: print("stop")
