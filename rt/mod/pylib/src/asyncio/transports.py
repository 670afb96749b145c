"""Transports: what sends for a protocol and calls it for all that comes."""

import os

from . import core
from .connections import _wants_read

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport")

_CHUNK = 256 * 1024


class BaseTransport:
    """What all transports have."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def is_closing(self):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError

    def set_protocol(self, protocol):
        raise NotImplementedError

    def get_protocol(self):
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """One that reads."""

    __slots__ = ()

    def is_reading(self):
        raise NotImplementedError

    def pause_reading(self):
        raise NotImplementedError

    def resume_reading(self):
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """One that writes."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        raise NotImplementedError

    def get_write_buffer_size(self):
        raise NotImplementedError

    def get_write_buffer_limits(self):
        raise NotImplementedError

    def write(self, data):
        raise NotImplementedError

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """One for a stream of bytes in either direction."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """One for packets."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        raise NotImplementedError

    def abort(self):
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """One for a process."""

    __slots__ = ()

    def get_pid(self):
        raise NotImplementedError

    def get_returncode(self):
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        raise NotImplementedError

    def send_signal(self, signal):
        raise NotImplementedError

    def terminate(self):
        raise NotImplementedError

    def kill(self):
        raise NotImplementedError


class _Ends:
    """How a transport begins and ends, and what it tells its protocol.

    _file is what the loop polls. Subclasses have _start, which begins reading, and _release, which closes _file.
    """

    def _open(self, loop, file, protocol, made=False):
        self._loop, self._file, self._protocol = loop, file, protocol
        self._closing = self._lost = False
        self._made = loop.create_future()
        loop.call_soon(self._begin, made)

    def _begin(self, made):
        try:
            if not made:
                self._protocol.connection_made(self)
            if not self._closing:
                self._start()
        except Exception as e:
            if self._made.done():
                raise
            self._made.set_exception(e)
        else:
            core._set_if_pending(self._made, None)

    def __repr__(self):
        return "<%s%s>" % (type(self).__name__.strip("_"), " closed" if self._lost else " closing" if self._closing else "")

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _lose(self, exc):
        """End, and tell the protocol in the next round."""
        self._closing = True
        if not self._lost:
            self._lost = True
            self._loop.remove_reader(self._file)
            self._loop.remove_writer(self._file)
            self._loop.call_soon(self._end, exc)

    def _end(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._release()

    def _fatal(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({"message": message, "exception": exc, "transport": self, "protocol": self._protocol})
        self.abort(exc)


class _Reads(_Ends):
    """A transport that reads."""

    _paused = False
    _eof = False

    def _start(self):
        if not self._paused:
            self._loop.add_reader(self._file, self._readable)

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop.remove_reader(self._file)

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            if not self._eof:
                self._start()

    def _readable(self):
        try:
            data = self._take()
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if not _wants_read(e):
                self._fatal(e, "Fatal read error on %s" % self._what)
            return
        if data is None:
            return
        try:
            if not data:
                self._eof = True
                self._loop.remove_reader(self._file)
                if not self._protocol.eof_received():
                    self.close()
            elif isinstance(data, int):
                self._protocol.buffer_updated(data)
            else:
                self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            self._fatal(e, "Fatal error: protocol.%s() call failed." % ("data_received" if data else "eof_received"))


class _Sends(_Ends):
    """A transport that sends at once what it can, and in the background what remains, which is in _out."""

    def _check(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be a bytes-like object, not %r" % type(data).__name__)

    def _drained(self):
        """Nothing is left in _out."""
        self._loop.remove_writer(self._file)
        if self._closing:
            self._lose(None)

    def close(self):
        """End when all is sent."""
        if not self._closing:
            self._closing = True
            self._loop.remove_reader(self._file)
            if not self._out:
                self._lose(None)

    def abort(self, exc=None):
        """End now."""
        self._out.clear()
        self._lose(exc)


class _Writes(_Sends):
    """A transport that sends a stream of bytes."""

    def _open_writer(self):
        self._out = bytearray()
        self._end_out = self._full = False
        self._high, self._low = 65536, 16384

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError("high (%r) must be >= low (%r) must be >= 0" % (high, low))
        self._high, self._low = high, low
        self._watch_buffer()

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return len(self._out)

    def _watch_buffer(self):
        n = len(self._out)
        if n > self._high and not self._full or n <= self._low and self._full:
            self._full = not self._full
            try:
                self._protocol.pause_writing() if self._full else self._protocol.resume_writing()
            except Exception as e:
                self._loop.call_exception_handler({
                    "message": "protocol.%s() failed" % ("pause_writing" if self._full else "resume_writing"),
                    "exception": e, "transport": self, "protocol": self._protocol,
                })

    def write(self, data):
        self._check(data)
        if self._end_out:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._lost:
            return
        if not self._out:
            n = self._try(data)
            if n is None or n == len(data):
                return
            data = memoryview(data)[n:]
            self._loop.add_writer(self._file, self._writable)
        self._out.extend(data)
        self._watch_buffer()

    def writelines(self, lines):
        self.write(b"".join(lines))

    def _try(self, data):
        """Write some of it; None: the connection is broken."""
        try:
            return self._give(data) or 0
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError as e:
            if _wants_read(e):
                return 0
            self._fatal(e, "Fatal write error on %s" % self._what)
            return None

    def _writable(self):
        n = self._try(bytes(memoryview(self._out)[:_CHUNK]))
        if n is None:
            return
        del self._out[:n]
        self._watch_buffer()
        if not self._out:
            self._drained()

    def _drained(self):
        super()._drained()
        if self._end_out and not self._closing:
            self._finish()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if not self._closing and not self._end_out:
            self._end_out = True
            if not self._out:
                self._finish()


def _named(sock, extra):
    """What get_extra_info gives for a socket."""
    extra = dict(extra or (), socket=sock)
    for name, get in ("sockname", "getsockname"), ("peername", "getpeername"), ("peercert", "getpeercert"), ("cipher", "cipher"):
        try:
            extra.setdefault(name, getattr(sock, get)())
        except (OSError, AttributeError):
            pass
    if hasattr(sock, "do_handshake"):
        extra["ssl_object"] = sock
    return extra


class SocketTransport(_Reads, _Writes, Transport):
    """A connected socket, with or without TLS."""

    _what = "socket transport"

    def __init__(self, loop, sock, protocol, extra=None, made=False):
        Transport.__init__(self, _named(sock, extra))
        self._sock = sock
        self._open_writer()
        self._open(loop, sock, protocol, made)

    def _take(self):
        get_buffer = getattr(self._protocol, "get_buffer", None)
        if get_buffer is None:
            return self._sock.recv(_CHUNK)
        buf = get_buffer(-1)
        if not len(buf):
            raise RuntimeError("get_buffer() returned an empty buffer")
        return self._sock.recv_into(buf)

    def _give(self, data):
        return self._sock.send(data)

    def _finish(self):
        if self.can_write_eof():
            try:
                self._sock.shutdown(1)
            except OSError:
                pass

    def can_write_eof(self):
        return not hasattr(self._sock, "do_handshake")

    def _release(self):
        self._sock.close()


class DatagramTransport_(_Sends, DatagramTransport):
    """A socket for packets."""

    _what = "datagram transport"

    def __init__(self, loop, sock, protocol, address=None):
        DatagramTransport.__init__(self, _named(sock, None))
        self._sock, self._address = sock, address
        self._out = []  # packets and addresses
        self._open(loop, sock, protocol)

    def _start(self):
        self._loop.add_reader(self._file, self._readable)

    def _readable(self):
        try:
            data, address = self._sock.recvfrom(_CHUNK)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as e:
            self._protocol.error_received(e)
        else:
            self._protocol.datagram_received(data, address)

    def get_write_buffer_size(self):
        return sum([len(data) for data, _ in self._out])

    def sendto(self, data, addr=None):
        self._check(data)
        if self._address and addr not in (None, self._address):
            raise ValueError("Invalid address: must be None or %s" % (self._address,))
        if self._lost:
            return
        if self._out or not self._try(data, addr):
            if not self._out:
                self._loop.add_writer(self._file, self._writable)
            self._out.append((bytes(data), addr))

    def _try(self, data, addr):
        """Send a packet; False: later."""
        try:
            if self._address or addr is None:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as e:
            self._protocol.error_received(e)
        return True

    def _writable(self):
        while self._out and self._try(*self._out[0]):
            self._out.pop(0)
        if not self._out:
            self._drained()

    def _release(self):
        self._sock.close()


class _Pipe(_Ends):
    """A pipe, terminal or the like by its descriptor."""

    def _open_pipe(self, loop, pipe, protocol):
        self._extra = {"pipe": pipe}
        self._pipe, self._fd = pipe, pipe.fileno()
        os.set_blocking(self._fd, False)
        self._open(loop, self._fd, protocol)

    def _release(self):
        self._pipe.close()


class ReadPipeTransport(_Pipe, _Reads, ReadTransport):
    """The end of a pipe that is read."""

    _what = "pipe transport"

    def __init__(self, loop, pipe, protocol):
        self._open_pipe(loop, pipe, protocol)

    def _take(self):
        return os.read(self._fd, _CHUNK)

    def close(self):
        self._lose(None)

    def abort(self, exc=None):
        self._lose(exc)


class WritePipeTransport(_Pipe, _Writes, WriteTransport):
    """The end of a pipe that is written."""

    _what = "pipe transport"

    def __init__(self, loop, pipe, protocol):
        self._open_writer()
        self._open_pipe(loop, pipe, protocol)

    def _start(self):
        """Nothing comes from there."""

    def _give(self, data):
        return os.write(self._fd, data)

    def _finish(self):
        self.close()
