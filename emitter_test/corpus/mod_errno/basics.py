# errno names, errorcode table, OSError construction from them.
import errno, os
for n in ("EPERM", "ENOENT", "EIO", "EBADF", "EAGAIN", "ENOMEM", "EACCES", "EEXIST", "ENODEV", "EISDIR", "EINVAL", "EADDRINUSE", "ECONNABORTED", "ECONNRESET", "ENOBUFS", "ENOTCONN", "ETIMEDOUT", "ECONNREFUSED", "EHOSTUNREACH", "EALREADY", "EINPROGRESS"):
    v = getattr(errno, n)
    print(n, v, errno.errorcode[v], type(OSError(v, "m")).__name__)
print(errno.EWOULDBLOCK == errno.EAGAIN, 99999 in errno.errorcode, isinstance(errno.errorcode, dict))
for f in (lambda: open("/nonexistent/file"), lambda: open("/"), lambda: os.mkdir("/tmp"), lambda: os.rmdir("/nonexistent"), lambda: os.listdir("/nonexistent"), lambda: os.close(9999)):
    try: f()
    except OSError as e: print(errno.errorcode[e.errno], type(e).__name__, e.args[0] == e.errno)
try: raise OSError(errno.ENOENT, "custom text", "file.txt")
except FileNotFoundError as e: print(e.errno, e.strerror, e.filename)
try: raise FileExistsError(errno.EEXIST, "x")
except OSError as e: print(type(e).__name__, e.errno == errno.EEXIST)
for c in (ConnectionRefusedError, ConnectionResetError, TimeoutError, PermissionError):
    e = c(1, "msg"); print(c.__name__, e.errno, isinstance(e, OSError), issubclass(c, ConnectionError))
e = OSError("only text"); print(e.args, e.strerror, str(e))
try:
    try: open("/nonexistent")
    except OSError as e:
        if e.errno == errno.ENOENT: raise ValueError("mapped") from e
        raise
except ValueError as v: print(v, type(v.__cause__).__name__)
