"""Sending mail: a client for SMTP."""

import base64
import email.utils
import hmac
import re
import socket
import sys

__all__ = [
    "SMTPException", "SMTPNotSupportedError", "SMTPServerDisconnected", "SMTPResponseException", "SMTPSenderRefused",
    "SMTPRecipientsRefused", "SMTPDataError", "SMTPConnectError", "SMTPHeloError", "SMTPAuthenticationError", "quoteaddr", "quotedata",
    "SMTP", "SMTP_SSL",
]
SMTP_PORT, SMTP_SSL_PORT, LMTP_PORT = 25, 465, 2003
CRLF, bCRLF = "\r\n", b"\r\n"
_MAXLINE = 8192
_MAXCHALLENGE = 5


class SMTPException(OSError):
    pass


class SMTPNotSupportedError(SMTPException):
    pass


class SMTPServerDisconnected(SMTPException):
    pass


class SMTPResponseException(SMTPException):
    def __init__(self, code, msg):
        self.smtp_code, self.smtp_error = code, msg
        self.args = (code, msg)


class SMTPSenderRefused(SMTPResponseException):
    def __init__(self, code, msg, sender):
        super().__init__(code, msg)
        self.sender, self.args = sender, (code, msg, sender)


class SMTPRecipientsRefused(SMTPException):
    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


class SMTPDataError(SMTPResponseException):
    pass


class SMTPConnectError(SMTPResponseException):
    pass


class SMTPHeloError(SMTPResponseException):
    pass


class SMTPAuthenticationError(SMTPResponseException):
    pass


def quoteaddr(addrstring):
    name, addr = email.utils.parseaddr(addrstring)
    if (name, addr) == ("", ""):
        return addrstring if addrstring.strip().startswith("<") else "<%s>" % addrstring
    return "<%s>" % addr


def _addr_only(addrstring):
    name, addr = email.utils.parseaddr(addrstring)
    return addrstring if (name, addr) == ("", "") else addr


def quotedata(data):
    """data with CRLF at the ends of lines, and a dot more where one begins a line."""
    return re.sub(r"(?m)^\.", "..", _lines(data))


def _lines(data):
    return re.sub(r"\r\n|\n|\r(?!\n)", CRLF, data)


class SMTP:
    debuglevel = 0
    sock = file = helo_resp = ehlo_resp = None
    ehlo_msg = "ehlo"
    does_esmtp = False
    default_port = SMTP_PORT

    def __init__(self, host="", port=0, local_hostname=None, timeout=None, source_address=None):
        self._host, self.timeout, self.esmtp_features, self.command_encoding = host, timeout, {}, "ascii"
        self.source_address, self._auth_challenge_count = source_address, 0
        if host:
            code, msg = self.connect(host, port)
            if code != 220:
                self.close()
                raise SMTPConnectError(code, msg)
        if local_hostname is None:
            fqdn = socket.getfqdn() if hasattr(socket, "getfqdn") else socket.gethostname()
            if "." not in fqdn:
                fqdn = "[127.0.0.1]"
                try:
                    fqdn = "[%s]" % socket.gethostbyname(socket.gethostname())
                except (OSError, AttributeError):
                    pass
            local_hostname = fqdn
        self.local_hostname = local_hostname

    def __enter__(self):
        return self

    def __exit__(self, *args):
        try:
            code, msg = self.docmd("QUIT")
            if code != 221:
                raise SMTPResponseException(code, msg)
        except SMTPServerDisconnected:
            pass
        finally:
            self.close()

    def set_debuglevel(self, debuglevel):
        self.debuglevel = debuglevel

    def _print_debug(self, *args):
        print(*args, file=sys.stderr)

    def _get_socket(self, host, port, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        if self.debuglevel > 0:
            self._print_debug("connect: to", (host, port), self.source_address)
        kw = {} if timeout is None else {"timeout": timeout}
        if self.source_address:
            kw["source_address"] = self.source_address
        return socket.create_connection((host, port), **kw)

    def connect(self, host="localhost", port=0, source_address=None):
        if source_address:
            self.source_address = source_address
        if not port and host.find(":") == host.rfind(":") and ":" in host:
            host, _, p = host.rpartition(":")
            try:
                port = int(p)
            except ValueError:
                raise OSError("nonnumeric port")
        port = port or self.default_port
        self.sock, self.file = self._get_socket(host, port, self.timeout), None
        code, msg = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("connect:", repr(msg))
        return code, msg

    def send(self, s):
        if self.debuglevel > 0:
            self._print_debug("send:", repr(s))
        if not self.sock:
            raise SMTPServerDisconnected("please run connect() first")
        if isinstance(s, str):
            s = s.encode(self.command_encoding)
        try:
            self.sock.sendall(s)
        except OSError:
            self.close()
            raise SMTPServerDisconnected("Server not connected")

    def putcmd(self, cmd, args=""):
        s = "%s %s" % (cmd, args) if args else cmd
        if "\r" in s or "\n" in s:
            raise ValueError("command and arguments contain prohibited newline characters: " + repr(s)[1:-1])
        self.send(s + CRLF)

    def getreply(self):
        """The code and the text of the server's answer, which may have several lines."""
        lines = []
        if self.file is None:
            self.file = self.sock.makefile("rb")
        while True:
            try:
                line = self.file.readline(_MAXLINE + 1)
            except OSError as e:
                self.close()
                raise SMTPServerDisconnected("Connection unexpectedly closed: " + str(e))
            if not line:
                self.close()
                raise SMTPServerDisconnected("Connection unexpectedly closed")
            if self.debuglevel > 0:
                self._print_debug("reply:", repr(line))
            if len(line) > _MAXLINE:
                self.close()
                raise SMTPResponseException(500, "Line too long.")
            lines.append(line[4:].strip(b" \t\r\n"))
            try:
                code = int(line[:3])
            except ValueError:
                code = -1
                break
            if line[3:4] != b"-":
                break
        msg = b"\n".join(lines)
        if self.debuglevel > 0:
            self._print_debug("reply: retcode (%s); Msg: %a" % (code, msg))
        return code, msg

    def docmd(self, cmd, args=""):
        self.putcmd(cmd, args)
        return self.getreply()

    def helo(self, name=""):
        self.putcmd("helo", name or self.local_hostname)
        code, self.helo_resp = r = self.getreply()
        return r

    def ehlo(self, name=""):
        self.esmtp_features = {}
        self.putcmd(self.ehlo_msg, name or self.local_hostname)
        code, msg = self.getreply()
        if code == -1 and not msg:
            self.close()
            raise SMTPServerDisconnected("Server not connected")
        self.ehlo_resp = msg
        if code != 250:
            return code, msg
        self.does_esmtp = True
        for line in msg.decode("latin-1").split("\n")[1:]:
            m = re.match(r"auth=(.*)", line, re.I)
            if m:
                self.esmtp_features["auth"] = self.esmtp_features.get("auth", "") + " " + m[1]
                continue
            m = re.match(r"([A-Za-z0-9][A-Za-z0-9\-]*) ?", line)
            if m:
                name, rest = m[1].lower(), line[m.end(1) :].strip()
                if name == "auth":
                    rest = self.esmtp_features.get("auth", "") + " " + rest
                self.esmtp_features[name] = rest
        return code, msg

    def has_extn(self, opt):
        return opt.lower() in self.esmtp_features

    def help(self, args=""):
        self.putcmd("help", args)
        return self.getreply()[1]

    def rset(self):
        self.command_encoding = "ascii"
        return self.docmd("rset")

    def _rset(self):
        try:
            self.rset()
        except SMTPServerDisconnected:
            pass

    def noop(self):
        return self.docmd("noop")

    def mail(self, sender, options=()):
        rest = ""
        if options and self.does_esmtp:
            if any(x.lower() == "smtputf8" for x in options):
                if not self.has_extn("smtputf8"):
                    raise SMTPNotSupportedError("SMTPUTF8 not supported by server")
                self.command_encoding = "utf-8"
            rest = " " + " ".join(options)
        self.putcmd("mail", "FROM:%s%s" % (quoteaddr(sender), rest))
        return self.getreply()

    def rcpt(self, recip, options=()):
        rest = " " + " ".join(options) if options and self.does_esmtp else ""
        self.putcmd("rcpt", "TO:%s%s" % (quoteaddr(recip), rest))
        return self.getreply()

    def data(self, msg):
        self.putcmd("data")
        code, reply = self.getreply()
        if code != 354:
            raise SMTPDataError(code, reply)
        if isinstance(msg, str):
            msg = _lines(msg).encode("ascii")
        q = re.sub(rb"(?m)^\.", b"..", msg)
        if q[-2:] != bCRLF:
            q += bCRLF
        self.send(q + b"." + bCRLF)
        return self.getreply()

    def verify(self, address):
        self.putcmd("vrfy", _addr_only(address))
        return self.getreply()

    vrfy = verify

    def expn(self, address):
        self.putcmd("expn", _addr_only(address))
        return self.getreply()

    def ehlo_or_helo_if_needed(self):
        if self.helo_resp is None and self.ehlo_resp is None and not 200 <= self.ehlo()[0] <= 299:
            code, resp = self.helo()
            if not 200 <= code <= 299:
                raise SMTPHeloError(code, resp)

    def auth(self, mechanism, authobject, *, initial_response_ok=True):
        first = authobject() if initial_response_ok else None
        if first is not None:
            code, resp = self.docmd("AUTH", mechanism.upper() + " " + base64.b64encode(first.encode("ascii")).decode())
            self._auth_challenge_count = 1
        else:
            code, resp = self.docmd("AUTH", mechanism.upper())
            self._auth_challenge_count = 0
        while code == 334:
            self._auth_challenge_count += 1
            answer = authobject(base64.decodebytes(resp)).encode("ascii")
            code, resp = self.docmd(base64.b64encode(answer).decode())
            if self._auth_challenge_count > _MAXCHALLENGE:
                raise SMTPException("Server AUTH mechanism infinite loop. Last response: " + repr((code, resp)))
        if code in (235, 503):
            return code, resp
        raise SMTPAuthenticationError(code, resp)

    def auth_cram_md5(self, challenge=None):
        if challenge is None:
            return None
        return self.user + " " + hmac.HMAC(self.password.encode("ascii"), challenge, "md5").hexdigest()

    def auth_plain(self, challenge=None):
        return "\0%s\0%s" % (self.user, self.password)

    def auth_login(self, challenge=None):
        return self.user if challenge is None or self._auth_challenge_count < 2 else self.password

    def login(self, user, password, *, initial_response_ok=True):
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("auth"):
            raise SMTPNotSupportedError("SMTP AUTH extension not supported by server.")
        offered = self.esmtp_features["auth"].split()
        methods = [m for m in ("CRAM-MD5", "PLAIN", "LOGIN") if m in offered]
        if not methods:
            raise SMTPException("No suitable authentication method found.")
        self.user, self.password = user, password
        for m in methods:
            try:
                code, resp = self.auth(m, getattr(self, "auth_" + m.lower().replace("-", "_")), initial_response_ok=initial_response_ok)
                if code in (235, 503):
                    return code, resp
            except (SMTPAuthenticationError, ValueError) as e:
                last = e
        raise last

    def starttls(self, keyfile=None, certfile=None, context=None):
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("starttls"):
            raise SMTPNotSupportedError("STARTTLS extension not supported by server.")
        import ssl

        code, reply = self.docmd("STARTTLS")
        if code != 220:
            raise SMTPResponseException(code, reply)
        if context is None:
            context = ssl.create_default_context()
            if certfile:
                context.load_cert_chain(certfile, keyfile)
        self.sock = context.wrap_socket(self.sock, server_hostname=self._host)
        self.file = self.helo_resp = self.ehlo_resp = None
        self.esmtp_features, self.does_esmtp = {}, False
        return code, reply

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        """Sends msg; returns the recipients that were refused, if not all were."""
        self.ehlo_or_helo_if_needed()
        options = []
        if isinstance(msg, str):
            msg = _lines(msg).encode("ascii")
        if self.does_esmtp:
            if self.has_extn("size"):
                options.append("size=%d" % len(msg))
            options += mail_options
        code, resp = self.mail(from_addr, options)
        if code != 250:
            self.close() if code == 421 else self._rset()
            raise SMTPSenderRefused(code, resp, from_addr)
        refused = {}
        if isinstance(to_addrs, str):
            to_addrs = [to_addrs]
        for to in to_addrs:
            code, resp = self.rcpt(to, rcpt_options)
            if code not in (250, 251):
                refused[to] = (code, resp)
            if code == 421:
                self.close()
                raise SMTPRecipientsRefused(refused)
        if len(refused) == len(to_addrs):
            self._rset()
            raise SMTPRecipientsRefused(refused)
        code, resp = self.data(msg)
        if code != 250:
            self.close() if code == 421 else self._rset()
            raise SMTPDataError(code, resp)
        return refused

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        """Sends an email.message.Message to those whom its headers name; Bcc is left out."""
        self.ehlo_or_helo_if_needed()
        resent = msg.get_all("Resent-Date")
        if resent is not None and len(resent) != 1:
            raise ValueError("message has more than one 'Resent-' header block")
        prefix = "" if resent is None else "Resent-"
        if from_addr is None:
            from_addr = msg[prefix + "Sender"] if prefix + "Sender" in msg else msg[prefix + "From"]
            from_addr = email.utils.getaddresses([str(from_addr)])[0][1]
        if to_addrs is None:
            fields = [str(f) for f in (msg[prefix + "To"], msg[prefix + "Bcc"], msg[prefix + "Cc"]) if f is not None]
            to_addrs = [a for _, a in email.utils.getaddresses(fields)]
        import copy

        msg = copy.copy(msg)
        if hasattr(msg, "_headers"):
            msg._headers = list(msg._headers)
        del msg["Bcc"]
        del msg["Resent-Bcc"]
        international = not all(a.isascii() for a in [from_addr, *to_addrs])
        if international:
            if not self.has_extn("smtputf8"):
                raise SMTPNotSupportedError("One or more source or delivery addresses require internationalized email support, but the server does not advertise the required SMTPUTF8 capability")
            mail_options = (*mail_options, "SMTPUTF8", "BODY=8BITMIME")
        data = re.sub(rb"\r\n|\n|\r(?!\n)", bCRLF, msg.as_bytes())
        return self.sendmail(from_addr, to_addrs, data, mail_options, rcpt_options)

    def close(self):
        f, s = self.file, self.sock
        self.file = self.sock = None
        if f:
            f.close()
        if s:
            s.close()

    def quit(self):
        r = self.docmd("quit")
        self.ehlo_resp = self.helo_resp = None
        self.esmtp_features, self.does_esmtp = {}, False
        self.close()
        return r


class SMTP_SSL(SMTP):
    default_port = SMTP_SSL_PORT

    def __init__(self, host="", port=0, local_hostname=None, keyfile=None, certfile=None, timeout=None, source_address=None, context=None):
        if context is None:
            import ssl

            context = ssl.create_default_context()
            if certfile:
                context.load_cert_chain(certfile, keyfile)
        self.keyfile, self.certfile, self.context = keyfile, certfile, context
        super().__init__(host, port, local_hostname, timeout, source_address)

    def _get_socket(self, host, port, timeout):
        return self.context.wrap_socket(super()._get_socket(host, port, timeout), server_hostname=self._host)


class LMTP(SMTP):
    ehlo_msg = "lhlo"

    def __init__(self, host="", port=LMTP_PORT, local_hostname=None, source_address=None, timeout=None):
        super().__init__(host, port, local_hostname, timeout, source_address)

    def connect(self, host="localhost", port=0, source_address=None):
        if host[:1] != "/":
            return super().connect(host, port, source_address)
        self.sock, self.file = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), None
        self.sock.connect(host)
        return self.getreply()
