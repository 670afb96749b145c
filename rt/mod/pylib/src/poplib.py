"""Fetching mail: a client for POP3."""

import re
import socket

__all__ = ["POP3", "POP3_SSL", "error_proto"]
POP3_PORT, POP3_SSL_PORT = 110, 995
CR, LF, CRLF = b"\r", b"\n", b"\r\n"
_MAXLINE = 2048


class error_proto(Exception):
    """The server says no, or what nobody understands."""


class POP3:
    encoding = "UTF-8"

    def __init__(self, host, port=POP3_PORT, timeout=socket.getdefaulttimeout() if hasattr(socket, "getdefaulttimeout") else None):
        self.host, self.port, self._tls_established = host, port, False
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile("rb")
        self._debugging = 0
        self.welcome = self._getresp()

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        return socket.create_connection((self.host, self.port), timeout)

    def _putline(self, line):
        self.sock.sendall(line + CRLF)

    def _putcmd(self, line):
        self._putline(bytes(line, self.encoding))

    def _getline(self):
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise error_proto("line too long")
        if not line:
            raise error_proto("-ERR EOF")
        octets = len(line)
        if line[-2:] == CRLF:
            return line[:-2], octets
        return (line[1:-1] if line[:1] == CR else line[:-1]), octets

    def _getresp(self):
        resp, _ = self._getline()
        if not resp.startswith(b"+"):
            raise error_proto(resp)
        return resp

    def _getlongresp(self):
        resp = self._getresp()
        lines, octets = [], 0
        line, o = self._getline()
        while line != b".":
            if line.startswith(b".."):
                o -= 1
                line = line[1:]
            octets += o
            lines.append(line)
            line, o = self._getline()
        return resp, lines, octets

    def _shortcmd(self, line):
        self._putcmd(line)
        return self._getresp()

    def _longcmd(self, line):
        self._putcmd(line)
        return self._getlongresp()

    def getwelcome(self):
        return self.welcome

    def set_debuglevel(self, level):
        self._debugging = level

    def user(self, user):
        return self._shortcmd("USER %s" % user)

    def pass_(self, pswd):
        return self._shortcmd("PASS %s" % pswd)

    def stat(self):
        """The number of messages and their size."""
        parts = self._shortcmd("STAT").split()
        return int(parts[1]), int(parts[2])

    def list(self, which=None):
        """(response, ["number size", ...], octets), or the response for one message."""
        return self._longcmd("LIST") if which is None else self._shortcmd("LIST %s" % which)

    def retr(self, which):
        """(response, lines, octets) of a message."""
        return self._longcmd("RETR %s" % which)

    def dele(self, which):
        return self._shortcmd("DELE %s" % which)

    def noop(self):
        return self._shortcmd("NOOP")

    def rset(self):
        return self._shortcmd("RSET")

    def quit(self):
        resp = self._shortcmd("QUIT")
        self.close()
        return resp

    def close(self):
        file, self.file = self.file, None
        sock, self.sock = self.sock, None
        for f in file, sock:
            if f is not None:
                f.close()

    def rpop(self, user):
        return self._shortcmd("RPOP %s" % user)

    def apop(self, user, password):
        """Log in without sending the password."""
        m = re.search(rb"<[^<>]+>", self.welcome)
        if not m:
            raise error_proto("-ERR APOP not supported by server")
        import hashlib

        digest = hashlib.md5(m.group() + password.encode(self.encoding)).hexdigest()
        return self._shortcmd("APOP %s %s" % (user, digest))

    def top(self, which, howmuch):
        """The header of a message and so many lines."""
        return self._longcmd("TOP %s %s" % (which, howmuch))

    def uidl(self, which=None):
        return self._longcmd("UIDL") if which is None else self._shortcmd("UIDL %s" % which)

    def utf8(self):
        return self._shortcmd("UTF8")

    def capa(self):
        """What the server can do, as a dict of lists."""
        caps = {}
        try:
            for line in self._longcmd("CAPA")[1]:
                name, *args = line.decode("ascii").split()
                caps[name] = args
        except error_proto:
            raise error_proto("-ERR CAPA not supported by server") from None
        return caps

    def stls(self, context=None):
        """Go on with TLS."""
        if self._tls_established:
            raise error_proto("-ERR TLS session already established")
        if "STLS" not in self.capa():
            raise error_proto("-ERR STLS not supported by server")
        import ssl

        context = context or ssl._create_stdlib_context()
        resp = self._shortcmd("STLS")
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("rb")
        self._tls_established = True
        return resp


class POP3_SSL(POP3):
    def __init__(self, host, port=POP3_SSL_PORT, *, timeout=None, context=None):
        self.context = context
        POP3.__init__(self, host, port, timeout)

    def _create_socket(self, timeout):
        import ssl

        sock = POP3._create_socket(self, timeout)
        return (self.context or ssl._create_stdlib_context()).wrap_socket(sock, server_hostname=self.host)

    def stls(self, context=None):
        raise error_proto("-ERR TLS session already established")
