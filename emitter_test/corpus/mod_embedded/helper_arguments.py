# Helpers of the library that get something odd raise, like everything else.
import io
import _datetime
import _lsprof
import _weakref

for call in (
    lambda: io.BytesIO(b"abc").readbin(""),
    lambda: io.BytesIO(b"abc").readbin("x"),
    lambda: _lsprof.enable("x"),
    lambda: _lsprof.disable(5),
    lambda: _lsprof.stats(None),
    lambda: _weakref._remove_dead_weakref(b"x", 1),
    lambda: _datetime.order(1, (), None, None),
    lambda: _datetime.order(int, 5, None, None),
):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
