"""Fetching and storing files: a client for FTP."""

import re
import socket

__all__ = ["FTP", "FTP_TLS", "error_reply", "error_temp", "error_perm", "error_proto", "all_errors"]
FTP_PORT = 21
MAXLINE = 8192
MSG_OOB = 1
CRLF, B_CRLF = "\r\n", b"\r\n"


class Error(Exception):
    pass


class error_reply(Error):
    """A reply that was not expected: 1xx to 3xx."""


class error_temp(Error):
    """4xx."""


class error_perm(Error):
    """5xx."""


class error_proto(Error):
    """A reply that does not begin with a digit from 1 to 5."""


all_errors = (Error, OSError, EOFError)


class FTP:
    debugging = 0
    host = ""
    port = FTP_PORT
    maxline = MAXLINE
    sock = file = welcome = None
    passiveserver = True
    trust_server_pasv_ipv4_address = False

    def __init__(self, host="", user="", passwd="", acct="", timeout=None, source_address=None, *, encoding="utf-8"):
        self.encoding, self.source_address, self.timeout = encoding, source_address, timeout
        if host:
            self.connect(host)
            if user:
                self.login(user, passwd, acct)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.sock is not None:
            try:
                self.quit()
            except (OSError, EOFError):
                pass
            finally:
                if self.sock is not None:
                    self.close()

    def connect(self, host="", port=0, timeout=-999, source_address=None):
        if host:
            self.host = host
        if port > 0:
            self.port = port
        if timeout != -999:
            self.timeout = timeout
        if self.timeout is not None and not self.timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        if source_address is not None:
            self.source_address = source_address
        self.sock = self._connection(self.host, self.port)
        self.af = self.sock.family
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome

    def _connection(self, host, port):
        options = {} if self.source_address is None else {"source_address": self.source_address}
        return socket.create_connection((host, port), self.timeout, **options)

    def getwelcome(self):
        return self.welcome

    def set_debuglevel(self, level):
        self.debugging = level

    debug = set_debuglevel

    def set_pasv(self, val):
        """Whether connections for data are made by this side."""
        self.passiveserver = val

    # Commands and replies.

    def putline(self, line):
        if "\r" in line or "\n" in line:
            raise ValueError("an illegal newline character should not be contained")
        self.sock.sendall((line + CRLF).encode(self.encoding))

    putcmd = putline

    def getline(self):
        line = self.file.readline(self.maxline + 1)
        if len(line) > self.maxline:
            raise Error("got more than %d bytes" % self.maxline)
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def getmultiline(self):
        line = self.getline()
        if line[3:4] == "-":
            code = line[:3]
            while True:
                next = self.getline()
                line += "\n" + next
                if next[:3] == code and next[3:4] != "-":
                    break
        return line

    def getresp(self):
        resp = self.getmultiline()
        self.lastresp = resp[:3]
        kind = resp[:1]
        if kind in "123" and kind:
            return resp
        raise {"4": error_temp, "5": error_perm}.get(kind, error_proto)(resp)

    def voidresp(self):
        resp = self.getresp()
        if resp[:1] != "2":
            raise error_reply(resp)
        return resp

    def sendcmd(self, cmd):
        self.putcmd(cmd)
        return self.getresp()

    def voidcmd(self, cmd):
        self.putcmd(cmd)
        return self.voidresp()

    def abort(self):
        self.sock.sendall(b"ABOR" + B_CRLF, MSG_OOB)
        resp = self.getmultiline()
        if resp[:3] not in ("426", "225", "226"):
            raise error_proto(resp)
        return resp

    def login(self, user="", passwd="", acct=""):
        user = user or "anonymous"
        if user == "anonymous" and passwd in ("", "-"):
            passwd += "anonymous@"
        resp = self.sendcmd("USER " + user)
        if resp[0] == "3":
            resp = self.sendcmd("PASS " + passwd)
        if resp[0] == "3":
            resp = self.sendcmd("ACCT " + acct)
        if resp[0] != "2":
            raise error_reply(resp)
        return resp

    # Connections for data.

    def makepasv(self):
        if self.af == socket.AF_INET:
            host, port = parse227(self.sendcmd("PASV"))
            return (host if self.trust_server_pasv_ipv4_address else self.sock.getpeername()[0]), port
        return parse229(self.sendcmd("EPSV"), self.sock.getpeername())

    def sendport(self, host, port):
        return self.voidcmd("PORT " + ",".join(host.split(".") + [str(port // 256), str(port % 256)]))

    def sendeprt(self, host, port):
        return self.voidcmd("EPRT |%d|%s|%d|" % (1 if self.af == socket.AF_INET else 2, host, port))

    def makeport(self):
        sock = socket.socket(self.af, socket.SOCK_STREAM)
        sock.bind(("", 0))
        sock.listen(1)
        port, host = sock.getsockname()[1], self.sock.getsockname()[0]
        self.sendport(host, port) if self.af == socket.AF_INET else self.sendeprt(host, port)
        if self.timeout is not None:
            sock.settimeout(self.timeout)
        return sock

    def ntransfercmd(self, cmd, rest=None):
        """Begin a transfer: a connected socket and the expected size or None."""
        size = None
        if self.passiveserver:
            conn = self._connection(*self.makepasv())
            listener = None
        else:
            listener = conn = self.makeport()
        try:
            if rest is not None:
                self.sendcmd("REST %s" % rest)
            resp = self.sendcmd(cmd)
            if resp[0] == "2":  # some servers answer twice
                resp = self.getresp()
            if resp[0] != "1":
                raise error_reply(resp)
            if listener is not None:
                conn = listener.accept()[0]
                conn.settimeout(self.timeout)
        except:
            conn.close()
            raise
        finally:
            if listener is not None:
                listener.close()
        if resp[:3] == "150":
            size = parse150(resp)
        return conn, size

    def transfercmd(self, cmd, rest=None):
        return self.ntransfercmd(cmd, rest)[0]

    def retrbinary(self, cmd, callback, blocksize=8192, rest=None):
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as conn:
            while data := conn.recv(blocksize):
                callback(data)
        return self.voidresp()

    def retrlines(self, cmd, callback=None):
        callback = callback or print
        self.sendcmd("TYPE A")
        with self.transfercmd(cmd) as conn, conn.makefile("r", encoding=self.encoding) as f:
            while True:
                line = f.readline(self.maxline + 1)
                if len(line) > self.maxline:
                    raise Error("got more than %d bytes" % self.maxline)
                if not line:
                    break
                callback(line[:-2] if line[-2:] == CRLF else line[:-1] if line[-1:] == "\n" else line)
        return self.voidresp()

    def storbinary(self, cmd, fp, blocksize=8192, callback=None, rest=None):
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as conn:
            while buf := fp.read(blocksize):
                conn.sendall(buf)
                if callback:
                    callback(buf)
        return self.voidresp()

    def storlines(self, cmd, fp, callback=None):
        self.voidcmd("TYPE A")
        with self.transfercmd(cmd) as conn:
            while buf := fp.readline(self.maxline + 1):
                if len(buf) > self.maxline:
                    raise Error("got more than %d bytes" % self.maxline)
                if buf[-2:] != B_CRLF:
                    buf = buf.rstrip(B_CRLF) + B_CRLF
                conn.sendall(buf)
                if callback:
                    callback(buf)
        return self.voidresp()

    # Files and directories.

    def acct(self, password):
        return self.voidcmd("ACCT " + password)

    def nlst(self, *args):
        """The names of the files in a directory."""
        files = []
        self.retrlines(" ".join(("NLST",) + args), files.append)
        return files

    def dir(self, *args):
        """List a directory, each line by the last argument if that is a function."""
        args = list(args)
        func = args.pop() if args and not isinstance(args[-1], str) else None
        self.retrlines(" ".join(["LIST"] + [a for a in args if a]), func)

    def mlsd(self, path="", facts=[]):
        """Names and facts of the files in a directory."""
        if facts:
            self.sendcmd("OPTS MLST " + ";".join(facts) + ";")
        lines = []
        self.retrlines("MLSD " + path if path else "MLSD", lines.append)
        for line in lines:
            found, _, name = line.rstrip(CRLF).partition(" ")
            entry = {}
            for fact in found[:-1].split(";"):
                key, _, value = fact.partition("=")
                entry[key.lower()] = value
            yield name, entry

    def rename(self, fromname, toname):
        resp = self.sendcmd("RNFR " + fromname)
        if resp[0] != "3":
            raise error_reply(resp)
        return self.voidcmd("RNTO " + toname)

    def delete(self, filename):
        resp = self.sendcmd("DELE " + filename)
        if resp[:3] in ("250", "200"):
            return resp
        raise error_reply(resp)

    def cwd(self, dirname):
        if dirname == "..":
            try:
                return self.voidcmd("CDUP")
            except error_perm as e:
                if e.args[0][:3] != "500":
                    raise
        return self.voidcmd("CWD " + (dirname or "."))

    def size(self, filename):
        resp = self.sendcmd("SIZE " + filename)
        return int(resp[3:].strip()) if resp[:3] == "213" else None

    def mkd(self, dirname):
        resp = self.voidcmd("MKD " + dirname)
        return parse257(resp) if resp.startswith("257") else ""

    def rmd(self, dirname):
        return self.voidcmd("RMD " + dirname)

    def pwd(self):
        resp = self.voidcmd("PWD")
        return parse257(resp) if resp.startswith("257") else ""

    def quit(self):
        resp = self.voidcmd("QUIT")
        self.close()
        return resp

    def close(self):
        file, self.file = self.file, None
        sock, self.sock = self.sock, None
        for f in file, sock:
            if f is not None:
                f.close()


class FTP_TLS(FTP):
    """With TLS: login() encrypts the commands, prot_p() the data."""

    def __init__(self, host="", user="", passwd="", acct="", *, context=None, timeout=None, source_address=None, encoding="utf-8", **old):
        import ssl

        self.context = context or ssl._create_stdlib_context()
        self._prot_p = self._secure = False
        FTP.__init__(self, host, user, passwd, acct, timeout, source_address, encoding=encoding)

    def login(self, user="", passwd="", acct="", secure=True):
        if secure and not self._secure:
            self.auth()
        return FTP.login(self, user, passwd, acct)

    def auth(self):
        if self._secure:
            raise ValueError("Already using TLS")
        resp = self.voidcmd("AUTH TLS")
        self.sock = self.context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self._secure = True
        return resp

    def prot_p(self):
        self.voidcmd("PBSZ 0")
        resp = self.voidcmd("PROT P")
        self._prot_p = True
        return resp

    def prot_c(self):
        resp = self.voidcmd("PROT C")
        self._prot_p = False
        return resp

    def ntransfercmd(self, cmd, rest=None):
        conn, size = FTP.ntransfercmd(self, cmd, rest)
        return self.context.wrap_socket(conn, server_hostname=self.host) if self._prot_p else conn, size


def parse150(resp):
    """The size in a reply to RETR, or None."""
    if resp[:3] != "150":
        raise error_reply(resp)
    m = re.match(r"150 .* \((\d+) bytes\)", resp, re.IGNORECASE)
    return int(m.group(1)) if m else None


def parse227(resp):
    """Host and port in a reply to PASV."""
    if resp[:3] != "227":
        raise error_reply(resp)
    m = re.search(r"(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)", resp)
    if not m:
        raise error_proto(resp)
    n = m.groups()
    return ".".join(n[:4]), (int(n[4]) << 8) + int(n[5])


def parse229(resp, peer):
    """Host and port in a reply to EPSV."""
    if resp[:3] != "229":
        raise error_reply(resp)
    left, right = resp.find("("), resp.find(")")
    if left < 0 or right < left or resp[left + 1] != resp[right - 1]:
        raise error_proto(resp)
    parts = resp[left + 1:right].split(resp[left + 1])
    if len(parts) != 5:
        raise error_proto(resp)
    return peer[0], int(parts[3])


def parse257(resp):
    """The directory in a reply to MKD or PWD."""
    if resp[:3] != "257":
        raise error_reply(resp)
    m = re.match(r'257 "((?:[^"]|"")*)', resp)
    return m.group(1).replace('""', '"') if m else ""
