from unittest.mock import MagicMock, Mock, call, AsyncMock
m=MagicMock(); m(1,a=2); print(m.call_args, m.call_args[0], m.call_args[1], len(m.call_args), m.call_args.args, tuple(m.call_args))
m=Mock(); m(); print(m.call_args[0], m.call_args_list[0][0], len(m.call_args_list[0]))
m.foo(3); print(m.method_calls, m.mock_calls[1][0], len(m.mock_calls[1]), len(call(1)), m.foo.call_args[0])
m=MagicMock(); m.__len__.return_value=3; len(m); print(m.mock_calls, len(m.mock_calls[0]))
m=MagicMock(side_effect=lambda x: x+1); print(m(2), m.call_args[0][0])
m(*[5]); 
m=MagicMock(); m.__name__="x"; m(7); print(m.call_args[0][0])
class A: pass
a=A(); a.cb=MagicMock(); a.cb(8); print(a.cb.call_args[0][0])
m=MagicMock(); n=m.x; m.x(9); print(m.x.call_args[0][0]); p=Mock(); p.attach_mock(n,"n"); n(10); print(n.call_args[0][0], p.mock_calls)
