"""Messages to the system's log, by the socket /dev/log."""

import os
import socket as _socket
import sys
import time as _time

LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON, LOG_AUTHPRIV = [n << 3 for n in range(11)]
LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7 = [n << 3 for n in range(16, 24)]
LOG_PID, LOG_CONS, LOG_ODELAY, LOG_NDELAY, LOG_NOWAIT, LOG_PERROR = 1, 2, 4, 8, 16, 32

_ident = _sock = None
_options, _facility, _mask = 0, LOG_USER, 0xFF


def openlog(ident=None, logoption=0, facility=LOG_USER):
    global _ident, _options, _facility
    _ident, _options, _facility = ident, logoption, facility


def closelog():
    global _ident, _sock, _options, _facility
    if _sock:
        _sock.close()
    _ident, _sock, _options, _facility = None, None, 0, LOG_USER


def setlogmask(maskpri):
    global _mask
    old = _mask
    if maskpri:
        _mask = maskpri
    return old


def LOG_MASK(pri):
    return 1 << pri


def LOG_UPTO(pri):
    return (1 << pri + 1) - 1


def syslog(priority, message=None):
    global _sock
    if message is None:
        priority, message = LOG_INFO, priority
    if not isinstance(message, str):
        raise TypeError("syslog() argument must be str, not " + type(message).__name__)
    if not _mask >> (priority & 7) & 1:
        return
    if not priority >> 3:
        priority |= _facility
    ident = _ident if _ident is not None else os.path.basename(sys.argv[0]) if sys.argv and sys.argv[0] else "python"
    text = ident + ("[%d]" % os.getpid() if _options & LOG_PID else "") + ": " + message
    if _options & LOG_PERROR:
        sys.stderr.write(text + "\n")
    data = ("<%d>%s %s" % (priority, _time.strftime("%b %d %H:%M:%S"), text)).encode()
    try:
        if _sock is None:
            _sock = _socket.socket(_socket.AF_UNIX, _socket.SOCK_DGRAM)
            _sock.connect("/dev/log")
        _sock.send(data)
    except OSError:  # as in C: nobody is told
        if _sock is not None:
            _sock.close()
        _sock = None
