"""What a transport calls: base classes for the programs' own."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols have."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """It is no more: closed by one side (exc is None), or broken."""

    def pause_writing(self):
        """So much waits to be written that more should not come."""

    def resume_writing(self):
        """Now it may."""


class Protocol(BaseProtocol):
    """For streams of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other side writes no more; a true result leaves the transport open."""


class BufferedProtocol(BaseProtocol):
    """For streams of bytes that are read into the protocol's own memory."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Memory for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes are in it."""

    def eof_received(self):
        """As in Protocol."""


class DatagramProtocol(BaseProtocol):
    """For packets."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A packet has come."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """For processes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written to its descriptor fd."""

    def pipe_connection_lost(self, fd, exc):
        """The pipe of fd is closed."""

    def process_exited(self):
        """The process has ended."""
