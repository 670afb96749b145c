# xmlrpc: values as texts and back, calls of a server in another thread.
import datetime, threading
from decimal import Decimal
from xmlrpc import client, server


def t(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


class Thing:
    def __init__(self):
        self.a, self.b = 1, ["x"]


VALUES = [
    1, -5, 2**31 - 1, 2**31, True, 1.5, 1e300, float("inf"), "a<b>&c", "é€", "", b"bytes\0", bytearray(b"x" * 100), None, [], [1, [2, "3"]], (1, 2),
    {"k": {"l": [1]}, "": "x"}, {1: 2}, datetime.datetime(2020, 1, 2, 3, 4, 5, 678), client.DateTime("20200102T03:04:05"), client.Binary(b"abc"),
    Thing(), Decimal(1), {1, 2}, object, 1j,
]
for v in VALUES:
    for none in (False, True):
        text = t(client.dumps, (v,), allow_none=none)
        if not isinstance(v, type):
            print(text)
        if text.startswith("<params>"):
            back = client.loads(text, use_builtin_types=none)
            print(back[0][0].data if isinstance(back[0][0], client.Binary) else str(back[0][0]) if isinstance(back[0][0], client.DateTime) else back, type(back[0][0]).__name__)
loop = []
loop.append(loop)
print(t(client.dumps, (loop,)))
text = client.dumps((1, "a"), "method.name", encoding="iso-8859-1")
print(text, client.loads(text))
text = client.dumps((5,), methodresponse=True)
print(text, client.loads(text.encode()))
f = client.Fault(3, "wrong <&>")
print(client.dumps(f), t(client.loads, client.dumps(f)), repr(f))
for bad in ("<params><param>", "", "<a/>", "<params><param><value><boolean>2</boolean></value></param></params>", "<params><param><value>plain</value></param></params>"):
    print(type(t(client.loads, bad)).__name__ if bad in ("<params><param>", "") else t(client.loads, bad))
for typ, x in (("i4", "5"), ("i8", "-99999999999"), ("double", " 1.5 "), ("nil", ""), ("bigdecimal", "1.10"), ("biginteger", "123456789012345678901")):
    print(client.loads("<params><param><value><%s>%s</%s></value></param></params>" % (typ, x, typ)))
d = client.DateTime("20200102T03:04:05")
print(d == "20200102T03:04:05", d < client.DateTime("20210102T03:04:05"), d == datetime.datetime(2020, 1, 2, 3, 4, 5), tuple(d.timetuple())[:6], str(d), d == 5)
print(client.Binary(b"a") == b"a", str(client.Binary(b"xyz")), t(client.Binary, "a"))
print(client.ProtocolError("url", 404, "gone", {}), client.gzip_decode(client.gzip_encode(b"abc")), t(client.gzip_decode, client.gzip_encode(b"abc"), 2))


class Service:
    class _Hidden:
        pass

    def upper(self, s):
        return s.upper()

    def _secret(self):
        return 1


s = server.SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)
s.register_introspection_functions()
s.register_multicall_functions()
s.register_instance(Service())


@s.register_function
def add(a, b):
    return a + b


@s.register_function(name="echo.it")
def echo(*args):
    return list(args)


def fail():
    raise client.Fault(7, "on purpose")


def crash():
    raise ValueError("bad")


s.register_function(fail)
s.register_function(crash)
thread = threading.Thread(target=s.serve_forever)
thread.start()
uri = "http://127.0.0.1:%d" % s.server_address[1]
with client.ServerProxy(uri, allow_none=True, use_builtin_types=True) as p:
    print(p.add(2, 3), p.add("a", "é"), p.echo.it(1, None, b"x", {"k": [1.5]}, "y" * 3000)[:4], p.upper("abc"))
    print(p.system.listMethods(), p.system.methodHelp("upper"), p.system.methodSignature("add"))
    for name in ("fail", "crash", "nothing", "_secret"):
        print(t(getattr(p, name)))
    m = client.MultiCall(p)
    m.add(1, 2)
    m.fail()
    m.upper("q")
    r = m()
    print(r[0], t(lambda: r[1]), r[2])
    print(t(p.echo, set()), repr(p).startswith("<ServerProxy for 127.0.0.1:"))
q = client.ServerProxy(uri + "/other")
print(t(q.add, 1, 2).replace(str(s.server_address[1]), "PORT"))
q("close")()
print(t(client.ServerProxy, "ftp://x"))
s.shutdown()
thread.join()
s.server_close()
