"""The debugger: pdb.set_trace(), breakpoint(), pdb.run(), pdb.pm(), or "-m pdb script.py"."""

import bdb
import cmd
import linecache
import os
import reprlib
import sys
import traceback

__all__ = ["run", "pm", "Pdb", "runeval", "runctx", "runcall", "set_trace", "post_mortem", "help"]

line_prefix = "\n-> "


class Restart(Exception):
    """The program is to be started again."""


class Pdb(bdb.Bdb, cmd.Cmd):
    def __init__(self, completekey="tab", stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdin or stdout:
            self.use_rawinput = 0
        self.prompt = "(Pdb) "
        self.aliases = {}
        self.displaying = {}
        self.commands = {}  # of breakpoints
        self.mainpyfile = ""
        self._waiting = False  # for the main file
        self._restarting = False
        self.tb_lineno = {}
        self.forget()

    def forget(self):
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None

    def setup(self, f, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        self.tb_lineno.clear()
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals

    # What the program does.

    def user_call(self, frame, argument_list):
        if self._waiting:
            return
        if self.stop_here(frame):
            self.message("--Call--")
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._waiting:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename):
                return
            self._waiting = False
        if self._run_commands(frame):
            self.interaction(frame, None)

    def _run_commands(self, frame):
        """Run the commands of the breakpoint that was reached. False: they have continued the program."""
        number = getattr(self, "currentbp", 0)
        self.currentbp = 0
        todo = self.commands.get(number)
        if not todo:
            return True
        self.setup(frame, None)
        if not todo[0] == "silent":
            self.print_stack_entry(self.stack[self.curindex])
        for line in todo:
            if line != "silent" and self.onecmd(line):
                self.forget()
                return False
        self._loop()
        self.forget()
        return False

    def user_return(self, frame, return_value):
        if self._waiting:
            return
        frame.f_locals["__return__"] = return_value
        self.message("--Return--")
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._waiting:
            return
        kind, value, tb = exc_info
        frame.f_locals["__exception__"] = kind, value
        prefix = "Internal " if not tb and kind is StopIteration else ""
        self.message(prefix + traceback.format_exception_only(kind, value)[-1].strip())
        self.interaction(frame, tb)

    def interaction(self, frame, tb):
        self.setup(frame, tb)
        self.print_stack_entry(self.stack[self.curindex])
        for expr, old in list(self.displaying.get(self.curframe, {}).items()):
            new = self._getval_except(expr)
            if new is not old and new != old:
                self.displaying[self.curframe][expr] = new
                self.message(f"display {expr}: {new!r}  [old: {old!r}]")
        self._loop()
        self.forget()

    def _loop(self):
        while True:
            try:
                self.cmdloop()
                return
            except KeyboardInterrupt:
                self.message("--KeyboardInterrupt--")

    # Commands.

    def message(self, text):
        print(text, file=self.stdout)

    def error(self, text):
        print("***", text, file=self.stdout)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def precmd(self, line):
        if line.strip() and line.split()[0] in self.aliases:
            words = line.split()
            line = self.aliases[words[0]]
            for i, word in enumerate(words[1:], 1):
                line = line.replace(f"%{i}", word)
            line = line.replace("%*", " ".join(words[1:]))
        if line.lstrip()[:5] != "alias" and ";;" in line:
            first, rest = line.split(";;", 1)
            self.cmdqueue.insert(0, rest.lstrip())
            line = first.rstrip()
        return line

    def onecmd(self, line):
        if line.startswith("EOF"):
            line = "EOF"
        return cmd.Cmd.onecmd(self, line)

    def default(self, line):
        if line[:1] == "!":
            line = line[1:].strip()
        saved = sys.displayhook
        try:
            code = compile(line + "\n", "<stdin>", "single")
            sys.displayhook = self.displayhook
            exec(code, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
        finally:
            sys.displayhook = saved

    def displayhook(self, obj):
        if obj is not None:
            self.message(repr(obj))

    def _error_exc(self):
        self.error(traceback.format_exception_only(*sys.exc_info()[:2])[-1].strip())

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        try:
            frame = frame or self.curframe
            return eval(arg, frame.f_globals, frame.f_locals)
        except Exception as e:
            return _rstr(f"** raised {traceback.format_exception_only(type(e), e)[-1].strip()} **")

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        prefix = "> " if frame_lineno[0] is self.curframe else "  "
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_help(self, arg):
        """h(elp) [command]"""
        if arg and not hasattr(self, "do_" + arg) and not hasattr(self, "help_" + arg):
            self.error(f"No help for {arg!r}")
        else:
            cmd.Cmd.do_help(self, arg)

    do_h = do_help

    # Breakpoints.

    def do_break(self, arg, temporary=0):
        """b(reak) [ ([filename:]lineno | function) [, condition] ]

        Without argument, list all breakpoints. Otherwise set one at the line or at the first line of the
        function; it stops if the condition, an expression, is true."""
        if not arg:
            if self.breaks:
                self.message("Num Type         Disp Enb   Where")
                for bp in bdb.Breakpoint.bpbynumber:
                    if bp:
                        self.message(bp.bpformat())
            return
        cond = funcname = None
        place, comma, rest = arg.partition(",")
        if comma:
            cond, place = rest.strip(), place.rstrip()
        name, colon, number = place.rpartition(":")
        if colon:
            filename = self.lookupmodule(name.rstrip())
            if not filename:
                self.error(f"{name.rstrip()!r} not found from sys.path")
                return
            try:
                lineno = int(number)
            except ValueError:
                self.error(f"Bad lineno: {number.strip()}")
                return
        else:
            try:
                lineno, filename = int(place), self.defaultFile()
            except ValueError:
                try:
                    func = eval(place, self.curframe.f_globals, self.curframe_locals)
                    func = getattr(func, "__func__", func)
                    code = getattr(func, "__wrapped__", func).__code__
                except Exception:
                    self.error(f"The specified object {place!r} is not a function or was not found along sys.path.")
                    return
                funcname, lineno, filename = code.co_name, code.co_firstlineno, code.co_filename
        line = self.checkline(filename, lineno)
        if not line:
            return
        error = self.set_break(filename, line, temporary, cond, funcname)
        if error:
            self.error(error)
        else:
            bp = self.get_breaks(filename, line)[-1]
            self.message("Breakpoint %d at %s:%d" % (bp.number, bp.file, bp.line))

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [ ([filename:]lineno | function) [, condition] ]

        A breakpoint that is removed when it has been hit."""
        self.do_break(arg, 1)

    def defaultFile(self):
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == "<string>" and self.mainpyfile else filename

    def lookupmodule(self, filename):
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        if not filename.endswith(".py"):
            filename += ".py"
        for folder in [""] + list(sys.path):
            full = os.path.join(folder, filename)
            if os.path.exists(full):
                return full
        if os.path.basename(self.mainpyfile) == filename:
            return self.mainpyfile
        return None

    def checkline(self, filename, lineno):
        """The line where the program stops for a breakpoint at lineno, or 0."""
        line = linecache.getline(filename, lineno, self.curframe.f_globals if self.curframe else None)
        if not line:
            self.message("End of file")
            return 0
        line = line.strip()
        if not line or line[0] == "#" or line[:3] in ('"""', "'''"):
            self.error("Blank or comment")
            return 0
        return _code_line(filename, lineno)

    def _each_bp(self, arg, act):
        for number in arg.split():
            try:
                bp = self.get_bpbynumber(number)
            except ValueError as e:
                self.error(e)
            else:
                act(bp)

    def do_enable(self, arg):
        """enable bpnumber [bpnumber ...]"""

        def act(bp):
            bp.enable()
            self.message(f"Enabled {bp}")

        self._each_bp(arg, act)

    def do_disable(self, arg):
        """disable bpnumber [bpnumber ...]"""

        def act(bp):
            bp.disable()
            self.message(f"Disabled {bp}")

        self._each_bp(arg, act)

    def do_condition(self, arg):
        """condition bpnumber [condition]

        The breakpoint stops only if the expression is true; always, without one."""
        number, _, cond = arg.partition(" ")
        try:
            bp = self.get_bpbynumber(number.strip())
        except ValueError as e:
            self.error(e)
            return
        bp.cond = cond.strip() or None
        if bp.cond:
            self.message("New condition set for breakpoint %d." % bp.number)
        else:
            self.message("Breakpoint %d is now unconditional." % bp.number)

    def do_ignore(self, arg):
        """ignore bpnumber [count]"""
        number, _, count = arg.partition(" ")
        try:
            count = int(count.strip())
        except ValueError:
            count = 0
        try:
            bp = self.get_bpbynumber(number.strip())
        except ValueError as e:
            self.error(e)
            return
        bp.ignore = max(count, 0)
        if bp.ignore:
            what = f"{bp.ignore} crossings" if bp.ignore > 1 else "1 crossing"
            self.message("Will ignore next %s of breakpoint %d." % (what, bp.number))
        else:
            self.message("Will stop next time breakpoint %d is reached." % bp.number)

    def do_commands(self, arg):
        """commands [bpnumber]

        The lines up to "end" are commands for when the breakpoint has been reached; "silent" prints nothing then."""
        try:
            number = int(arg) if arg else len(bdb.Breakpoint.bpbynumber) - 1
            self.get_bpbynumber(number)
        except ValueError as e:
            self.error(f"cannot set commands: {e}")
            return
        lines, prompt = [], self.prompt
        self.prompt = "(com) "
        try:
            while True:
                line = (self.cmdqueue.pop(0) if self.cmdqueue else self._line()).strip()
                if line in ("end", "EOF"):
                    break
                if line:
                    lines.append(line)
        finally:
            self.prompt = prompt
        self.commands[number] = lines

    def do_clear(self, arg):
        """cl(ear) [filename:lineno | bpnumber [bpnumber ...]]"""
        if not arg:
            try:
                reply = input("Clear all breaks? ")
            except EOFError:
                reply = "no"
            if reply.strip().lower() in ("y", "yes"):
                gone = [bp for bp in bdb.Breakpoint.bpbynumber if bp]
                self.clear_all_breaks()
                for bp in gone:
                    self.message(f"Deleted {bp}")
            return
        if ":" in arg:
            filename, _, number = arg.rpartition(":")
            try:
                lineno = int(number)
            except ValueError:
                self.error(f"Invalid line number ({number})")
                return
            filename = self.lookupmodule(filename) or filename
            gone = self.get_breaks(filename, lineno)[:]
            error = self.clear_break(filename, lineno)
            if error:
                self.error(error)
            else:
                for bp in gone:
                    self.message(f"Deleted {bp}")
            return

        def act(bp):
            self.clear_bpbynumber(bp.number)
            self.message(f"Deleted {bp}")

        self._each_bp(arg, act)

    do_cl = do_clear

    # The stack.

    def do_where(self, arg):
        """w(here)

        Print the stack, the youngest frame last; "->" is at the current one."""
        for entry in self.stack:
            self.print_stack_entry(entry)

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def _count(self, arg):
        try:
            return int(arg or 1)
        except ValueError:
            self.error(f"Invalid frame count ({arg})")
            return None

    def do_up(self, arg):
        """u(p) [count]"""
        if self.curindex == 0:
            self.error("Oldest frame")
            return
        count = self._count(arg)
        if count is not None:
            self._select_frame(0 if count < 0 else max(0, self.curindex - count))

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]"""
        last = len(self.stack) - 1
        if self.curindex == last:
            self.error("Newest frame")
            return
        count = self._count(arg)
        if count is not None:
            self._select_frame(last if count < 0 else min(last, self.curindex + count))

    do_d = do_down

    # Going on.

    def do_step(self, arg):
        """s(tep)

        Go on to the next line, into functions that it calls."""
        self.set_step()
        return 1

    do_s = do_step

    def do_next(self, arg):
        """n(ext)

        Go on to the next line of this function, or until it returns."""
        self.set_next(self.curframe)
        return 1

    do_n = do_next

    def do_until(self, arg):
        """unt(il) [lineno]

        Go on to a line with a greater number, or at least lineno, or until the function returns."""
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error(f"Error in argument: {arg!r}")
                return
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return
        self.set_until(self.curframe, lineno)
        return 1

    do_unt = do_until

    def do_return(self, arg):
        """r(eturn)

        Go on until this function returns."""
        self.set_return(self.curframe)
        return 1

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))

        Go on to the next breakpoint."""
        self.set_continue()
        return 1

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) lineno

        Not possible here."""
        self.error("Jump failed: frames cannot be set to another line")

    do_j = do_jump

    def do_run(self, arg):
        """run [args...]

        Start the program again."""
        if arg:
            import shlex

            sys.argv[1:] = shlex.split(arg)
        raise Restart

    do_restart = do_run

    def do_quit(self, arg):
        """q(uit)

        End the program."""
        self._user_requested_quit = True
        self.set_quit()
        return 1

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF

        As quit."""
        self.message("")
        return self.do_quit(arg)

    # Looking at things.

    def do_args(self, arg):
        """a(rgs)

        Print the arguments of this function."""
        code = self.curframe.f_code
        n = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
        for name in code.co_varnames[:n]:
            known = name in self.curframe_locals
            self.message(f"{name} = {self.curframe_locals[name]!r}" if known else f"{name} = *** undefined ***")

    do_a = do_args

    def do_retval(self, arg):
        """retval

        Print the value that the function returns."""
        if "__return__" in self.curframe_locals:
            self.message(repr(self.curframe_locals["__return__"]))
        else:
            self.error("Not yet returned!")

    do_rv = do_retval

    def do_p(self, arg):
        """p expression

        Print the value of the expression."""
        try:
            self.message(repr(self._getval(arg)))
        except:
            pass

    def do_pp(self, arg):
        """pp expression

        Pretty-print the value of the expression."""
        import pprint

        try:
            self.message(pprint.pformat(self._getval(arg)))
        except:
            pass

    def do_list(self, arg):
        """l(ist) [first [,last] | .]

        List the source around the current line, or what follows what was listed before."""
        self.lastcmd = "list"
        last = None
        try:
            if arg and arg != ".":
                if "," in arg:
                    first, last = [int(x) for x in arg.split(",")]
                    if last < first:
                        last += first
                else:
                    first = max(1, int(arg) - 5)
            elif self.lineno is None or arg == ".":
                first = max(1, self.curframe.f_lineno - 5)
            else:
                first = self.lineno + 1
        except ValueError:
            self.error(f"Error in argument: {arg!r}")
            return
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message("[EOF]")

    do_l = do_list

    def do_longlist(self, arg):
        """ll

        List the source of this function."""
        import inspect

        try:
            lines, first = self._source_of_frame(inspect)
        except OSError as e:
            self.error(e)
            return
        self._print_lines(lines, first, self.get_file_breaks(self.curframe.f_code.co_filename), self.curframe)

    do_ll = do_longlist

    def _source_of_frame(self, inspect):
        code = self.curframe.f_code
        if code.co_name == "<module>":
            lines = linecache.getlines(code.co_filename, self.curframe.f_globals)
            if not lines:
                raise OSError("could not get source code")
            return lines, 1
        lines, first = inspect.getsourcelines(code)
        return lines, max(1, first)

    def do_source(self, arg):
        """source expression

        List the source of an object."""
        import inspect

        try:
            obj = self._getval(arg)
        except:
            return
        try:
            lines, first = inspect.getsourcelines(obj)
        except (OSError, TypeError) as e:
            self.error(e)
            return
        self._print_lines(lines, max(1, first))

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current = exc = -1
        if frame:
            current, exc = frame.f_lineno, self.tb_lineno.get(frame, -1)
        for lineno, line in enumerate(lines, start):
            text = str(lineno).rjust(3)
            if len(text) < 4:
                text += " "
            text += "B" if lineno in breaks else " "
            if lineno == current:
                text += "->"
            elif lineno == exc:
                text += ">>"
            self.message(text + "\t" + line.rstrip())

    def do_whatis(self, arg):
        """whatis expression

        Print the type of a value."""
        try:
            value = self._getval(arg)
        except:
            return
        if hasattr(value, "__func__"):
            self.message(f"Method {value.__name__}")
        elif hasattr(value, "__code__"):
            self.message(f"Function {value.__name__}")
        elif isinstance(value, type):
            self.message(f"Class {value.__module__}.{value.__qualname__}")
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]

        Show the expression each time that the program stops in this function and it has changed."""
        shown = self.displaying.setdefault(self.curframe, {})
        if not arg:
            self.message("Currently displaying:")
            for item in shown.items():
                self.message("%s: %r" % item)
            return
        shown[arg] = value = self._getval_except(arg)
        self.message(f"display {arg}: {value!r}")

    def do_undisplay(self, arg):
        """undisplay [expression]"""
        shown = self.displaying.get(self.curframe, {})
        if arg and arg not in shown:
            self.error("not displaying %s" % arg)
        elif arg:
            del shown[arg]
        else:
            shown.clear()

    def do_interact(self, arg):
        """interact

        An interactive console with the names of this function."""
        import code

        code.interact("*interactive*", local={**self.curframe.f_globals, **self.curframe_locals})

    def do_alias(self, arg):
        """alias [name [command]]"""
        name, _, command = arg.partition(" ")
        if not name:
            for name in sorted(self.aliases):
                self.message(f"{name} = {self.aliases[name]}")
        elif command:
            self.aliases[name] = command.strip()
        elif name in self.aliases:
            self.message(f"{name} = {self.aliases[name]}")

    def do_unalias(self, arg):
        """unalias name"""
        self.aliases.pop(arg.strip(), None)

    # Programs.

    def _runscript(self, filename):
        import io

        self._waiting = True
        self._user_requested_quit = False
        self.mainpyfile = self.canonic(filename)
        with io.open(filename, "rb") as f:
            code = compile(f.read(), self.mainpyfile, "exec")
        main = type(sys)("__main__")
        main.__dict__.update(__name__="__main__", __file__=self.mainpyfile)
        sys.modules["__main__"] = main
        self.run(code, main.__dict__)


class _rstr(str):
    def __repr__(self):
        return self


def _code_line(filename, lineno):
    """The first line from lineno on that has code: where there is none, as for "try:", the program does not stop."""
    try:
        source = "".join(linecache.getlines(filename))
        todo, known = [compile(source, filename, "exec")], set()
    except (SyntaxError, ValueError):
        return lineno
    while todo:
        code = todo.pop()
        known.update(line for _, _, line in code.co_lines())
        todo.extend(c for c in code.co_consts if hasattr(c, "co_lines"))
    later = [line for line in known if line >= lineno]
    return min(later) if later else lineno


def run(statement, globals=None, locals=None):
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    run(statement, globals, locals)


def runcall(*args, **kwds):
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    """Stop in the caller."""
    debugger = Pdb()
    if header is not None:
        debugger.message(header)
    debugger.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    """Look at the frames of a traceback, or of the exception being handled."""
    if t is None:
        t = sys.exc_info()[2]
    if t is None:
        raise ValueError("A valid traceback must be passed if no exception is being handled")
    if isinstance(t, BaseException):
        t = t.__traceback__
    debugger = Pdb()
    debugger.reset()
    debugger.interaction(None, t)


def pm():
    """Look at the frames of the last exception that was not caught."""
    post_mortem(getattr(sys, "last_traceback", None) or sys.last_value.__traceback__)


def help():
    Pdb().onecmd("help")


_usage = "usage: -m pdb [-c command] ... pyfile [arg] ..."


def main():
    import getopt

    try:
        opts, args = getopt.getopt(sys.argv[1:], "hc:", ["help", "command="])
    except getopt.GetoptError as e:
        print(e, _usage, sep="\n")
        sys.exit(2)
    if not args or any(o in ("-h", "--help") for o, _ in opts):
        print(_usage)
        sys.exit(0 if args or opts else 2)
    commands = [value for option, value in opts if option in ("-c", "--command")]
    filename = args[0]
    if not os.path.exists(filename):
        print("Error:", filename, "does not exist")
        sys.exit(1)
    sys.argv[:] = args
    sys.path[0] = os.path.dirname(os.path.abspath(filename))
    debugger = Pdb()
    debugger.cmdqueue.extend(commands)
    while True:
        try:
            debugger._runscript(filename)
            if debugger._user_requested_quit:
                break
            print("The program finished and will be restarted")
        except Restart:
            print("Restarting", filename, "with arguments:")
            print("\t" + " ".join(sys.argv[1:]))
        except SystemExit as e:
            print("The program exited via sys.exit(). Exit status:", end=" ")
            print(e)
        except SyntaxError:
            traceback.print_exc()
            sys.exit(1)
        except BaseException as e:
            traceback.print_exc()
            print("Uncaught exception. Entering post mortem debugging")
            print("Running 'cont' or 'step' will restart the program")
            debugger.interaction(None, e.__traceback__)
            if debugger._user_requested_quit:
                break
            print("Post mortem debugger finished. The " + filename + " will be restarted")


if __name__ == "__main__":
    main()
