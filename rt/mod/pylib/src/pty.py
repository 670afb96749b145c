"""Pseudo terminals: openpty only, since a process cannot be forked (subprocess takes the descriptors)."""

import os
import tty

__all__ = ["openpty", "fork", "spawn"]
STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2
CHILD = 0


def openpty():
    """The descriptors of both ends."""
    import fcntl
    import struct

    master = os.open("/dev/ptmx", os.O_RDWR | getattr(os, "O_NOCTTY", 0))
    try:
        fcntl.ioctl(master, 0x40045431, struct.pack("i", 0))  # TIOCSPTLCK
        n = struct.unpack("I", fcntl.ioctl(master, 0x80045430, bytes(4)))[0]  # TIOCGPTN
        return master, os.open("/dev/pts/%d" % n, os.O_RDWR | getattr(os, "O_NOCTTY", 0))
    except BaseException:
        os.close(master)
        raise


def fork():
    raise OSError("a process cannot be forked here")


def _read(fd):
    return os.read(fd, 1024)


def spawn(argv, master_read=_read, stdin_read=_read):
    """Runs a program in a terminal of its own that is connected to ours, and returns its wait status."""
    import select
    import subprocess

    if isinstance(argv, str):
        argv = (argv,)
    master, slave = openpty()
    p = subprocess.Popen(argv, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)
    try:
        mode = tty.setraw(0) or None
    except Exception:
        mode = None
    fds = [master, 0]
    try:
        while True:
            ready = select.select(fds, [], [])[0]
            if master in ready:
                try:
                    data = master_read(master)
                except OSError:
                    data = b""
                if not data:
                    break
                os.write(1, data)
            if 0 in ready:
                data = stdin_read(0)
                if data:
                    os.write(master, data)
                else:
                    fds.remove(0)
    finally:
        os.close(master)
    return p.wait() << 8
