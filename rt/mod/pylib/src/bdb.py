"""The part of a debugger that has no user interface: where to stop, and what to do there."""

import fnmatch
import os
import sys

__all__ = ["BdbQuit", "Bdb", "Breakpoint"]

_GENERATORS = 32 | 128 | 512  # flags of code objects


class BdbQuit(Exception):
    """Raised in the program to end it."""


class Bdb:
    """Decides at each event of the trace function whether to stop, and calls user_line() and its kin then."""

    def __init__(self, skip=None):
        self.skip = set(skip) if skip else None
        self.breaks = {}  # file -> lines
        self.fncache = {}
        self.frame_returning = None
        self.botframe = self.stopframe = self.returnframe = None
        self.quitting = False
        self.stoplineno = 0
        self._load_breaks()

    def _load_breaks(self):
        for (name, line) in Breakpoint.bplist:
            self.breaks.setdefault(name, []).append(line)

    def canonic(self, filename):
        """The absolute name of a file; names in brackets stay."""
        if filename[:1] == "<" and filename[-1:] == ">" or filename[:1] == "*":
            return filename  # the latter: a module of the library
        known = self.fncache.get(filename)
        if known is None:
            known = self.fncache[filename] = os.path.normcase(os.path.abspath(filename))
        return known

    def reset(self):
        import linecache

        linecache.checkcache()
        self.botframe = None
        self._set_stopinfo(None, None)

    # Events.

    def trace_dispatch(self, frame, event, arg):
        if self.quitting:
            return None
        if event == "line":
            return self.dispatch_line(frame)
        if event == "call":
            return self.dispatch_call(frame, arg)
        if event == "return":
            return self.dispatch_return(frame, arg)
        if event == "exception":
            return self.dispatch_exception(frame, arg)
        return self.trace_dispatch

    def _go_on(self):
        if self.quitting:
            raise BdbQuit
        return self.trace_dispatch

    def dispatch_line(self, frame):
        if self.stop_here(frame) or self.break_here(frame):
            self.user_line(frame)
            return self._go_on()
        return self.trace_dispatch

    def dispatch_call(self, frame, arg):
        if self.botframe is None:
            self.botframe = frame.f_back
            return self.trace_dispatch
        if not (self.stop_here(frame) or self.break_anywhere(frame)):
            return None
        if self.stopframe and frame.f_code.co_flags & _GENERATORS:
            return self.trace_dispatch  # it is resumed
        self.user_call(frame, arg)
        return self._go_on()

    def dispatch_return(self, frame, arg):
        if self.stop_here(frame) or frame is self.returnframe:
            if self.stopframe and frame.f_code.co_flags & _GENERATORS:
                return self.trace_dispatch
            self.frame_returning = frame
            try:
                self.user_return(frame, arg)
            finally:
                self.frame_returning = None
            self._go_on()
            if self.stopframe is frame and self.stoplineno != -1:
                self._set_stopinfo(None, None)
        return self.trace_dispatch

    def dispatch_exception(self, frame, arg):
        generator = frame.f_code.co_flags & _GENERATORS
        if self.stop_here(frame):
            if not (generator and arg[0] is StopIteration and arg[2] is None):
                self.user_exception(frame, arg)
                self._go_on()
        elif self.stopframe and frame is not self.stopframe and self.stopframe.f_code.co_flags & _GENERATORS:
            if arg[0] in (StopIteration, GeneratorExit):
                self.user_exception(frame, arg)
                self._go_on()
        return self.trace_dispatch

    # Where to stop.

    def is_skipped_module(self, module_name):
        return module_name is not None and any(fnmatch.fnmatch(module_name, p) for p in self.skip)

    def stop_here(self, frame):
        if self.skip and self.is_skipped_module(frame.f_globals.get("__name__")):
            return False
        if frame is self.stopframe:
            return self.stoplineno != -1 and frame.f_lineno >= self.stoplineno
        return not self.stopframe

    def break_here(self, frame):
        filename = self.canonic(frame.f_code.co_filename)
        lines = self.breaks.get(filename)
        if not lines:
            return False
        line = frame.f_lineno
        if line not in lines:
            line = frame.f_code.co_firstlineno  # a breakpoint of a function
            if line not in lines:
                return False
        bp, clear = effective(filename, line, frame)
        if not bp:
            return False
        self.currentbp = bp.number
        if clear and bp.temporary:
            self.do_clear(str(bp.number))
        return True

    def do_clear(self, arg):
        raise NotImplementedError("subclass of bdb must implement do_clear()")

    def break_anywhere(self, frame):
        return bool(self.breaks.get(self.canonic(frame.f_code.co_filename)))

    # For subclasses.

    def user_call(self, frame, argument_list):
        pass

    def user_line(self, frame):
        pass

    def user_return(self, frame, return_value):
        pass

    def user_exception(self, frame, exc_info):
        pass

    # What to do next.

    def _set_stopinfo(self, stopframe, returnframe, stoplineno=0):
        self.stopframe, self.returnframe, self.stoplineno = stopframe, returnframe, stoplineno
        self.quitting = False

    def set_until(self, frame, lineno=None):
        self._set_stopinfo(frame, frame, frame.f_lineno + 1 if lineno is None else lineno)

    def set_step(self):
        if self.frame_returning:
            caller = self.frame_returning.f_back
            if caller and not caller.f_trace and caller is not self.botframe:
                caller.f_trace = self.trace_dispatch
        self._set_stopinfo(None, None)

    def set_next(self, frame):
        self._set_stopinfo(frame, None)

    def set_return(self, frame):
        if frame.f_code.co_flags & _GENERATORS:
            self._set_stopinfo(frame, None, -1)
        else:
            self._set_stopinfo(frame.f_back, frame)

    def set_trace(self, frame=None):
        """Start to debug at the caller, or at frame."""
        if frame is None:
            frame = sys._getframe().f_back
        self.reset()
        while frame:
            frame.f_trace = self.trace_dispatch
            self.botframe = frame
            frame = frame.f_back
        self.set_step()
        sys.settrace(self.trace_dispatch)

    def set_continue(self):
        self._set_stopinfo(self.botframe, None, -1)
        if not self.breaks:
            sys.settrace(None)
            frame = sys._getframe().f_back
            while frame and frame is not self.botframe:
                frame.f_trace = None
                frame = frame.f_back

    def set_quit(self):
        self.stopframe, self.returnframe, self.quitting = self.botframe, None, True
        sys.settrace(None)

    # Breakpoints.

    def set_break(self, filename, lineno, temporary=False, cond=None, funcname=None):
        import linecache

        filename = self.canonic(filename)
        if not linecache.getline(filename, lineno):
            return f"Line {filename}:{lineno} does not exist"
        lines = self.breaks.setdefault(filename, [])
        if lineno not in lines:
            lines.append(lineno)
        Breakpoint(filename, lineno, temporary, cond, funcname)
        return None

    def _prune_breaks(self, filename, lineno):
        if (filename, lineno) not in Breakpoint.bplist:
            self.breaks[filename].remove(lineno)
        if not self.breaks[filename]:
            del self.breaks[filename]

    def clear_break(self, filename, lineno):
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        if lineno not in self.breaks[filename]:
            return f"There is no breakpoint at {filename}:{lineno}"
        for bp in Breakpoint.bplist[filename, lineno][:]:
            bp.deleteMe()
        self._prune_breaks(filename, lineno)
        return None

    def clear_bpbynumber(self, arg):
        try:
            bp = self.get_bpbynumber(arg)
        except ValueError as e:
            return str(e)
        bp.deleteMe()
        self._prune_breaks(bp.file, bp.line)
        return None

    def clear_all_file_breaks(self, filename):
        filename = self.canonic(filename)
        if filename not in self.breaks:
            return f"There are no breakpoints in {filename}"
        for line in self.breaks[filename]:
            for bp in Breakpoint.bplist[filename, line][:]:
                bp.deleteMe()
        del self.breaks[filename]
        return None

    def clear_all_breaks(self):
        if not self.breaks:
            return "There are no breakpoints"
        for bp in Breakpoint.bpbynumber:
            if bp:
                bp.deleteMe()
        self.breaks = {}
        return None

    def get_bpbynumber(self, arg):
        if not arg:
            raise ValueError("Breakpoint number expected")
        try:
            number = int(arg)
        except ValueError:
            raise ValueError(f"Non-numeric breakpoint number {arg}") from None
        if not 0 <= number < len(Breakpoint.bpbynumber):
            raise ValueError(f"Breakpoint number {number} out of range")
        bp = Breakpoint.bpbynumber[number]
        if bp is None:
            raise ValueError(f"Breakpoint {number} already deleted")
        return bp

    def get_break(self, filename, lineno):
        return lineno in self.breaks.get(self.canonic(filename), ())

    def get_breaks(self, filename, lineno):
        filename = self.canonic(filename)
        return self.get_break(filename, lineno) and Breakpoint.bplist[filename, lineno] or []

    def get_file_breaks(self, filename):
        return self.breaks.get(self.canonic(filename), [])

    def get_all_breaks(self):
        return self.breaks

    # The stack.

    def get_stack(self, f, t):
        """The frames from the outermost to f and those of the traceback t, with lines; and the number of f."""
        stack = []
        if t and t.tb_frame is f:
            t = t.tb_next
        while f is not None:
            stack.append((f, f.f_lineno))
            if f is self.botframe:
                break
            f = f.f_back
        stack.reverse()
        i = max(0, len(stack) - 1)
        while t is not None:
            stack.append((t.tb_frame, t.tb_lineno))
            t = t.tb_next
        if f is None:
            i = max(0, len(stack) - 1)
        return stack, i

    def format_stack_entry(self, frame_lineno, lprefix=": "):
        import linecache
        import reprlib

        frame, lineno = frame_lineno
        filename = self.canonic(frame.f_code.co_filename)
        text = f"{filename}({lineno}){frame.f_code.co_name or '<lambda>'}()"
        if "__return__" in frame.f_locals:
            text += "->" + reprlib.repr(frame.f_locals["__return__"])
        if lineno is not None:
            line = linecache.getline(filename, lineno, frame.f_globals)
            if line:
                text += lprefix + line.strip()
        return text

    # Programs.

    def run(self, cmd, globals=None, locals=None):
        """Debug a statement, given as text or code."""
        if globals is None:
            import __main__

            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        if isinstance(cmd, str):
            cmd = compile(cmd, "<string>", "exec")
        sys.settrace(self.trace_dispatch)
        try:
            exec(cmd, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runeval(self, expr, globals=None, locals=None):
        if globals is None:
            import __main__

            globals = __main__.__dict__
        if locals is None:
            locals = globals
        self.reset()
        sys.settrace(self.trace_dispatch)
        try:
            return eval(expr, globals, locals)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)

    def runctx(self, cmd, globals, locals):
        self.run(cmd, globals, locals)

    def runcall(self, func, /, *args, **kwds):
        self.reset()
        sys.settrace(self.trace_dispatch)
        res = None
        try:
            res = func(*args, **kwds)
        except BdbQuit:
            pass
        finally:
            self.quitting = True
            sys.settrace(None)
        return res


def set_trace():
    Bdb().set_trace()


class Breakpoint:
    """A place to stop at; with a condition, a number of times to be ignored, or for one time."""

    next = 1
    bplist = {}  # (file, line) -> breakpoints
    bpbynumber = [None]

    def __init__(self, file, line, temporary=False, cond=None, funcname=None):
        self.file, self.line, self.temporary, self.cond, self.funcname = file, line, temporary, cond, funcname
        self.func_first_executable_line = None
        self.enabled = True
        self.ignore = self.hits = 0
        self.number = Breakpoint.next
        Breakpoint.next += 1
        self.bpbynumber.append(self)
        self.bplist.setdefault((file, line), []).append(self)

    @staticmethod
    def clearBreakpoints():
        Breakpoint.next = 1
        Breakpoint.bplist = {}
        Breakpoint.bpbynumber = [None]

    def deleteMe(self):
        at = self.file, self.line
        self.bpbynumber[self.number] = None
        self.bplist[at].remove(self)
        if not self.bplist[at]:
            del self.bplist[at]

    def enable(self):
        self.enabled = True

    def disable(self):
        self.enabled = False

    def bpprint(self, out=None):
        print(self.bpformat(), file=out or sys.stdout)

    def bpformat(self):
        text = "%-4dbreakpoint   %s at %s:%d" % (
            self.number, ("del  " if self.temporary else "keep ") + ("yes  " if self.enabled else "no  "), self.file, self.line
        )
        if self.cond:
            text += f"\n\tstop only if {self.cond}"
        if self.ignore:
            text += f"\n\tignore next {self.ignore} hits"
        if self.hits:
            text += f"\n\tbreakpoint already hit {self.hits} time{'s' if self.hits > 1 else ''}"
        return text

    def __str__(self):
        return f"breakpoint {self.number} at {self.file}:{self.line}"


def checkfuncname(b, frame):
    """Whether the frame is where the breakpoint b is meant to stop."""
    if not b.funcname:
        return b.line == frame.f_lineno
    if frame.f_code.co_name != b.funcname:
        return False
    if b.func_first_executable_line is None:
        b.func_first_executable_line = frame.f_lineno
    return b.func_first_executable_line == frame.f_lineno


def effective(file, line, frame):
    """The breakpoint to stop at, and whether it may be deleted if it is temporary; or (None, None)."""
    for b in Breakpoint.bplist[file, line]:
        if not b.enabled or not checkfuncname(b, frame):
            continue
        b.hits += 1
        if b.cond:
            try:
                if not eval(b.cond, frame.f_globals, frame.f_locals):
                    continue
            except:
                return b, False  # it cannot be evaluated: better stop
        if b.ignore > 0:
            b.ignore -= 1
            continue
        return b, True
    return None, None
