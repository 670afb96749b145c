# Dialects of csv that cannot be, and selectors that are closed.
import csv, io, selectors, socket
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for kw in ({"delimiter": 5}, {"delimiter": "ab"}, {"delimiter": ""}, {"quotechar": "ab"}, {"quoting": 9}, {"quoting": "x"}, {"quotechar": None}, {"lineterminator": None}, {"nokw": 1}, {"quotechar": None, "quoting": csv.QUOTE_NONE}):
    t(lambda: type(csv.writer(io.StringIO(), **kw)).__name__)
class Bad(csv.Dialect):
    delimiter = ","; quotechar = '"'; lineterminator = "\r\n"; quoting = "a"; doublequote = True; skipinitialspace = False
class Bad2(Bad): quoting = csv.QUOTE_ALL; delimiter = "::"
class Good(Bad): quoting = csv.QUOTE_ALL
t(Bad); t(Bad2); t(lambda: type(Good()).__name__)
try: csv.writer(io.StringIO(), lineterminator=5)
except TypeError: print("not a str")
a, b = socket.socketpair()
s = selectors.DefaultSelector(); k = s.register(a, selectors.EVENT_READ, "data"); m = s.get_map()
print(a in m, a.fileno() in m, b in m, m[a] == k, len(m), list(m) == [a.fileno()] or list(m) == [a], list(m.values()) == [k], m.get(b), m.get(a) == k)
s.register(b, selectors.EVENT_WRITE); print(len(m), s.unregister(b).fileobj is b, len(m))
try: m[b]
except KeyError: print("not there")
s.close(); print(s.get_map())
try: s.get_key(a)
except RuntimeError as e: print(e)
a.close(); b.close()
