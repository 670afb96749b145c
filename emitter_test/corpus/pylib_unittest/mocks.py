# unittest.mock.
from unittest import mock
import asyncio, os
class Real:
    x = 5
    def meth(self, a, b=2): return a
    async def am(self): pass
m = mock.Mock(spec=Real); m.meth(1); print(isinstance(m, Real))
try: m.nosuch
except AttributeError as e: print(e)
a = mock.create_autospec(Real); i = a(); i.meth(1)
try: i.meth()
except TypeError as e: print(e)
m = mock.Mock(); m.a.b(1); m.c(); print(m.mock_calls, m.method_calls, m.a.b.call_args)
m.assert_has_calls([mock.call.a.b(1), mock.call.c()])
try: m.c.assert_not_called()
except AssertionError as e: print(str(e).splitlines()[0])
print(mock.call(1) == mock.call(1), mock.call.x(2) == mock.call.x(2), mock.call(1), mock.call.x.y(k=1))
m = mock.MagicMock(); m.__getitem__.return_value = 7; print(m["k"], m.__getitem__.call_args, int(m), bool(m), str(m)[:11], list(m), 3 in m)
m.__iter__.return_value = [1, 2]; print(list(m))
with m as c: pass
m.__exit__.assert_called_once()
m.configure_mock(**{"q.return_value": 4, "z": 1}); print(m.q(), m.z)
am = mock.AsyncMock(return_value=9)
print(asyncio.run(am(1)), am.await_count); am.assert_awaited_once_with(1)
with mock.patch("builtins.open", mock.mock_open(read_data="data\nx")) as o:
    with open("f") as f: print(f.read())
    o.assert_called_with("f")
    print([l for l in open("g")])
class T:
    attr = 1
    def m(self): return "orig"
with mock.patch.object(T, "m", autospec=True) as p:
    p.return_value = "mocked"; t = T(); print(t.m()); p.assert_called_once_with(t)
print(T().m())
with mock.patch.multiple(T, attr=2, m=mock.DEFAULT) as d: print(T.attr, list(d))
print(T.attr)
p = mock.patch("os.path.exists", side_effect=lambda x: x == "a"); p.start(); print(os.path.exists("a"), os.path.exists("b")); mock.patch.stopall(); print(os.path.exists("/"))
with mock.patch.object(T, "attr", new_callable=mock.PropertyMock) as pm: pm.return_value = 3; print(T().attr)
m = mock.Mock(side_effect=KeyError("k"))
try: m()
except KeyError as e: print(repr(e))
m = mock.Mock(wraps=Real()); print(m.meth(5)); mock.seal(m)
s = mock.Mock(); s.x; mock.seal(s)
try: s.y
except AttributeError as e: print("sealed")
m = mock.Mock(name="nm"); print(repr(m)[:17], repr(m.child)[:24]); m.reset_mock(); print(m.called, mock.sentinel.a is mock.sentinel.a, mock.ANY != 5)
m = mock.Mock(return_value=None); m(1); m(2); print(m.call_args_list, m.call_args_list == [mock.call(1), mock.call(2)], m.call_args.args, m.call_args.kwargs); m.assert_any_call(1)
try:
    mock.patch("os.nosuch_attr").start()
except AttributeError as e: print(e.args[0].startswith("<module 'os'"))
try: mock.Mock().assert_caled()
except AttributeError as e: print("typo")
