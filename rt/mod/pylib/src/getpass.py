"""Asking for a password."""

import os
import sys


class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None):
    """Ask without showing what is typed."""
    import termios

    try:
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        fd = sys.stdin.fileno()
        if not os.isatty(fd):
            if stream is None:
                stream = sys.stderr
            stream.write(prompt)
            return sys.stdin.readline().rstrip("\n")
    old = termios.tcgetattr(fd)
    new = list(old)
    new[3] &= ~termios.ECHO
    try:
        termios.tcsetattr(fd, termios.TCSAFLUSH, new)
        os.write(fd, prompt.encode())
        line = b""
        while not line.endswith(b"\n"):
            c = os.read(fd, 1)
            if not c:
                if not line:
                    raise EOFError
                break
            line += c
        return line.rstrip(b"\n").decode()
    finally:
        termios.tcsetattr(fd, termios.TCSAFLUSH, old)
        os.write(fd, b"\n")
        if fd > 2:
            os.close(fd)


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if os.environ.get(name):
            return os.environ[name]
    uid = str(os.getuid())
    try:
        with open("/etc/passwd") as f:
            for line in f:
                fields = line.split(":")
                if len(fields) > 2 and fields[2] == uid:
                    return fields[0]
    except OSError:
        pass
    raise OSError("No username set in the environment")
