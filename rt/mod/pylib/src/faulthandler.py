"""Faults end the process with their own report: there is nothing to switch on. Tracebacks can be written at will."""

import sys

_on = False


def enable(file=None, all_threads=True):
    global _on
    _on = True


def disable():
    global _on
    was, _on = _on, False
    return was


def is_enabled():
    return _on


def cancel_dump_traceback_later():
    """Nothing to cancel: there is no dump_traceback_later(), for threads do not see each other's frames."""


def dump_traceback(file=None, all_threads=True):
    import traceback

    file = sys.stderr if file is None else file
    print("Current thread (most recent call first):", file=file)
    for frame in reversed(traceback.extract_stack()[:-1]):
        print('  File "%s", line %s in %s' % (frame.filename, frame.lineno, frame.name), file=file)
