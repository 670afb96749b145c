"""Functions to be called when the program ends."""

import sys as _sys

_functions = []
_installed = False


def register(func, *args, **kwargs):
    """Call func at the end; the last one registered comes first."""
    global _installed
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    if not _installed:
        _installed = True
        previous = _sys.atexit(_at_exit)
        if previous is not None:
            _functions.insert(0, (previous, (), {}))
    return func


def unregister(func):
    """Do not call func."""
    _functions[:] = [entry for entry in _functions if not (entry[0] is func or entry[0] == func)]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            raise
        except BaseException as e:
            print(f"Exception ignored in atexit callback: {func!r}", file=_sys.stderr)
            import traceback

            traceback.print_exception(e)


def _at_exit():
    # Threads may still register functions while the program waits for them.
    threading = _sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    _run_exitfuncs()
