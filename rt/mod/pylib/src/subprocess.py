"""Starting other programs and talking to them."""

import errno
import io
import os
import time

import _os

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A program ended with a status that is not zero."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            return "Command '%s' died with %s." % (self.cmd, _signal_name(-self.returncode))
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


def _signal_name(n):
    import signal

    for name in dir(signal):
        if name.startswith("SIG") and not name.startswith("SIG_") and getattr(signal, name) == n:
            return "<Signals.%s: %d>" % (name, n)
    return "unknown signal %d" % n


class TimeoutExpired(SubprocessError):
    """A program did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() returns."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = ["args=%r" % (self.args,), "returncode=%r" % (self.returncode,)]
        if self.stdout is not None:
            parts.append("stdout=%r" % (self.stdout,))
        if self.stderr is not None:
            parts.append("stderr=%r" % (self.stderr,))
        return "CompletedProcess(%s)" % ", ".join(parts)

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """Arguments as one string, quoted as Windows programs expect."""
    result = []
    for arg in map(os.fsdecode, seq):
        quote = not arg or " " in arg or "\t" in arg
        text = ""
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            if c == '"':
                text += "\\" * (2 * slashes) + '\\"'
            else:
                text += "\\" * slashes + c
            slashes = 0
        text += "\\" * (2 * slashes if quote else slashes)
        result.append('"' + text + '"' if quote else text)
    return " ".join(result)


class Popen:
    """A program that runs."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0, restore_signals=True,
                 start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None, encoding=None, errors=None,
                 text=None, umask=-1, pipesize=-1, process_group=None):
        if preexec_fn is not None:
            raise NotImplementedError("preexec_fn: nothing of this process runs between fork and exec")
        if user is not None or group is not None or extra_groups is not None or umask >= 0 or process_group is not None:
            raise NotImplementedError("user, group, umask and process_group")
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if text is not None and universal_newlines is not None and bool(text) != bool(universal_newlines):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._communicated = False
        if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
            args = [args]
        else:
            args = list(args)
        if shell:
            args = os._shell(args[0])[1] if os.name == "nt" else ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if not args:
            raise IndexError("list index out of range")
        program = executable if executable is not None else args[0]
        to_close = []  # the child's ends
        mine = [None, None, None]
        try:
            fds = [self._end(0, stdin, to_close, mine), self._end(1, stdout, to_close, mine), None]
            fds[2] = fds[1] if stderr == STDOUT else self._end(2, stderr, to_close, mine)
            table = list(fds)
            for fd in sorted(pass_fds):
                while len(table) < fd:
                    table.append(-1)
                if len(table) == fd:
                    table.append(fd)
            self._start(program, args, cwd, env, table, start_new_session)
        except:
            for fd in mine:
                if fd is not None:
                    os.close(fd)
            raise
        finally:
            for fd in to_close:
                os.close(fd)
        names = ("stdin", "stdout", "stderr")
        for i, fd in enumerate(mine):
            if fd is not None:
                mode = "wb" if i == 0 else "rb"
                if self.text_mode:
                    f = io.open(fd, mode[0], 1 if bufsize == 1 else -1, encoding=encoding, errors=errors)
                else:
                    f = io.open(fd, mode, bufsize)
                setattr(self, names[i], f)

    def _end(self, i, what, to_close, mine):
        """The descriptor that becomes i in the child."""
        if what is None:
            return i
        if what == PIPE:
            r, w = os.pipe()
            theirs, mine[i] = (r, w) if i == 0 else (w, r)
            to_close.append(theirs)
            return theirs
        if what == DEVNULL:
            fd = os.open(os.devnull, os.O_RDWR)
            to_close.append(fd)
            return fd
        if isinstance(what, int):
            return what
        if hasattr(what, "flush"):
            what.flush()
        return what.fileno()

    def _start(self, program, args, cwd, env, table, session):
        program = os.fspath(program)
        args = [os.fspath(a) if not isinstance(a, (str, bytes)) else a for a in args]
        strings = None
        if env is not None:
            strings = []
            for k, v in env.items():
                k, v = os.fsdecode(k), os.fsdecode(v)
                if "=" in k:
                    raise ValueError("illegal environment variable name")
                strings.append(k + "=" + v)
        candidates = os._which(program, env)
        if cwd is not None and not os.path.isdir(cwd):
            if os.path.exists(cwd):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), os.fspath(cwd))
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), os.fspath(cwd))
        error = None
        for path in candidates:
            try:
                self.pid = _os._spawn(path, args, strings, tuple(table), cwd, session)
                return
            except OSError as e:
                if e.errno not in (errno.ENOENT, errno.ENOTDIR):
                    error = e
        if error is None:
            error = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        raise OSError(error.errno, error.strerror, program)

    def __repr__(self):
        return "<Popen: returncode: %s args: %r>" % (self.returncode, self.args)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        for f in (self.stdout, self.stderr):
            if f:
                f.close()
        try:
            if self.stdin:
                try:
                    self.stdin.close()
                except BrokenPipeError:
                    pass
        finally:
            self.wait()

    @property
    def universal_newlines(self):
        return self.text_mode

    def _done(self, status):
        self.returncode = os.waitstatus_to_exitcode(status)

    def poll(self):
        """The exit status, or None while the program runs."""
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid == self.pid:
                    self._done(status)
            except ChildProcessError:
                self.returncode = 0
        return self.returncode

    def wait(self, timeout=None):
        """Wait for the end; return the exit status."""
        if self.returncode is not None:
            return self.returncode
        if timeout is None:
            try:
                self._done(os.waitpid(self.pid, 0)[1])
            except ChildProcessError:
                self.returncode = 0
            return self.returncode
        end = time.monotonic() + timeout
        while self.poll() is None:
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutExpired(self.args, timeout)
            _os._waitexit(self.pid, left)
        return self.returncode

    def send_signal(self, sig):
        if self.poll() is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def _bytes(self, data):
        if data is None or isinstance(data, (bytes, bytearray, memoryview)):
            return data
        return data.encode(self.encoding or "utf-8", self.errors or "strict")

    def _text(self, data):
        if data is None or not self.text_mode:
            return data
        return data.decode(self.encoding or "utf-8", self.errors or "strict").replace("\r\n", "\n").replace("\r", "\n")

    def communicate(self, input=None, timeout=None):
        """Send input, read everything, wait for the end; return (stdout, stderr)."""
        if self._communicated and input:
            raise ValueError("Cannot send input after starting communication")
        if not self._communicated:
            self._communicated = True
            if self.stdin:
                try:
                    self.stdin.flush()
                except BrokenPipeError:
                    pass
            self._input = memoryview(self._bytes(input) or b"")
            self._chunks = {1: [], 2: []}
        end = None if timeout is None else time.monotonic() + timeout
        try:
            self._exchange(end)
            self.wait(None if end is None else max(0, end - time.monotonic()))
        except TimeoutExpired:
            raise TimeoutExpired(self.args, timeout, self._partial(1), self._partial(2)) from None
        return self._text(self._joined(1, self.stdout)), self._text(self._joined(2, self.stderr))

    def _joined(self, i, f):
        return None if f is None else b"".join(self._chunks[i])

    def _partial(self, i):
        return b"".join(self._chunks[i]) or None

    def _exchange(self, end):
        import select

        p = select.poll()
        streams = {}
        if self.stdin and not self.stdin.closed:
            if len(self._input):
                fd = self.stdin.fileno()
                os.set_blocking(fd, False)
                p.register(fd, select.POLLOUT)
                streams[fd] = 0
            else:
                self._close(self.stdin)
        for i, f in ((1, self.stdout), (2, self.stderr)):
            if f and not f.closed:
                p.register(f.fileno(), select.POLLIN)
                streams[f.fileno()] = i
        while streams:
            ms = -1
            if end is not None:
                ms = (end - time.monotonic()) * 1000
                if ms <= 0:
                    raise TimeoutExpired(self.args, 0)
            for fd, event in p.poll(ms):
                i = streams[fd]
                if i == 0:
                    try:
                        n = os.write(fd, self._input[:32768])
                    except BlockingIOError:
                        n = 0
                    except BrokenPipeError:
                        n = len(self._input)
                    self._input = self._input[n:]
                    if len(self._input):
                        continue
                    p.unregister(fd)
                    del streams[fd]
                    self._close(self.stdin)
                else:
                    data = os.read(fd, 32768)
                    if data:
                        self._chunks[i].append(data)
                        continue
                    p.unregister(fd)
                    del streams[fd]
                    self._close(self.stdout if i == 1 else self.stderr)

    def _close(self, f):
        try:
            f.close()
        except BrokenPipeError:
            pass


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; return a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
    if check and process.returncode:
        raise CalledProcessError(process.returncode, process.args, stdout, stderr)
    return CompletedProcess(process.args, process.returncode, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program; return its exit status."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program; a status that is not zero is an error."""
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program; return what it prints."""
    if "stdout" in kwargs:
        raise ValueError("stdout argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if kwargs.get("text") or kwargs.get("universal_newlines") or kwargs.get("encoding") else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(status, output) of a shell command."""
    p = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    data = p.stdout
    return p.returncode, data[:-1] if data[-1:] == "\n" else data


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
