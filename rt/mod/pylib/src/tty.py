"""Modes of a terminal."""

from termios import *

__all__ = ["cfmakeraw", "cfmakecbreak", "setraw", "setcbreak"]

IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _make_byte_wise(mode):
    mode[CC] = list(mode[CC])
    mode[CC][VMIN] = 1
    mode[CC][VTIME] = 0


def cfmakeraw(mode):
    """Change what tcgetattr() returns: bytes come as they are typed and go out as they are written."""
    mode[IFLAG] &= ~(IGNBRK | BRKINT | IGNPAR | PARMRK | INPCK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF)
    mode[OFLAG] &= ~OPOST
    mode[CFLAG] = mode[CFLAG] & ~(PARENB | CSIZE) | CS8
    mode[LFLAG] &= ~(ECHO | ECHOE | ECHOK | ECHONL | ICANON | IEXTEN | ISIG | NOFLSH | TOSTOP)
    _make_byte_wise(mode)


def cfmakecbreak(mode):
    """Change what tcgetattr() returns: bytes come as they are typed, without echo; Ctrl-C and the like work."""
    mode[IFLAG] &= ~ICRNL
    mode[LFLAG] &= ~(ECHO | ICANON)
    _make_byte_wise(mode)


def _set(fd, change, when):
    mode = tcgetattr(fd)
    new = list(mode)
    change(new)
    tcsetattr(fd, when, new)
    return mode


def setraw(fd, when=TCSAFLUSH):
    """Put a terminal into raw mode; return the mode that it was in."""
    return _set(fd, cfmakeraw, when)


def setcbreak(fd, when=TCSAFLUSH):
    """Put a terminal into cbreak mode; return the mode that it was in."""
    return _set(fd, cfmakecbreak, when)
