"""TLS over sockets.

The program pycopy-tls, which is installed beside pycopy, does the work: it gets the connection, and what comes from it
through an SSLSocket is plain text. Certificates of servers are checked unless the program switches that off.
"""

import base64
import errno
import json
import os
import socket as _socket_module
import struct
import sys

import _os

if _os.name == "nt":
    raise ImportError("no TLS on Windows yet: the helper gets its connections as descriptors")
from _socket import send_fds, socket, socketpair

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
PROTOCOL_TLS = PROTOCOL_SSLv23 = 2
PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 16, 17
PROTOCOL_DTLS_CLIENT, PROTOCOL_DTLS_SERVER = 18, 19
OP_NO_SSLv2 = 0
OP_NO_SSLv3, OP_NO_TLSv1, OP_NO_TLSv1_1, OP_NO_TLSv1_2, OP_NO_TLSv1_3 = 0x2000000, 0x4000000, 0x10000000, 0x8000000, 0x20000000
OP_ALL, OP_NO_COMPRESSION, OP_NO_TICKET, OP_SINGLE_DH_USE, OP_SINGLE_ECDH_USE = 0x80000050, 0x20000, 0x4000, 0, 0
OP_CIPHER_SERVER_PREFERENCE = 0x400000
VERIFY_DEFAULT, VERIFY_X509_STRICT, VERIFY_X509_TRUSTED_FIRST = 0, 32, 32768
HAS_SNI = HAS_ALPN = HAS_TLSv1_2 = HAS_TLSv1_3 = True
__version__ = "0.3.0"
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
MBEDTLS_VERSION = OPENSSL_VERSION = "Go crypto/tls"
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000
SSL_ERROR_SSL, SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE, SSL_ERROR_ZERO_RETURN, SSL_ERROR_EOF = 1, 2, 3, 6, 8


class TLSVersion:
    """Versions for minimum_version and maximum_version."""

    MINIMUM_SUPPORTED, MAXIMUM_SUPPORTED = -2, -1
    SSLv3, TLSv1, TLSv1_1, TLSv1_2, TLSv1_3 = 0x300, 0x301, 0x302, 0x303, 0x304


class Purpose:
    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


class SSLError(OSError):
    """An error of TLS."""

    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else OSError.__str__(self)


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    """A non-blocking socket has to be readable first."""


class SSLWantWriteError(SSLError):
    """A non-blocking socket has to be writable first."""


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    """The peer has closed the connection in the middle."""


class SSLCertVerificationError(SSLError, ValueError):
    """The certificate of the peer is not good."""

    verify_code = 1
    library, reason = "SSL", "CERTIFICATE_VERIFY_FAILED"

    @property
    def verify_message(self):
        return self.args[1].removeprefix(_refused)


_refused = "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "  # programs look for this


CertificateError = SSLCertVerificationError


# ---- the program that does it

_control = None
_control_pid = None


def _helper_path():
    names = [os.environ.get("PYCOPY_TLS")]
    if sys.executable:
        names.append(os.path.join(os.path.dirname(os.path.realpath(sys.executable)), "pycopy-tls"))
    names += [os.path.join(d, "pycopy-tls") for d in os.get_exec_path()]
    for name in names:
        if name and os.access(name, os.X_OK):
            return name
    raise SSLError(errno.ENOENT, "TLS needs the program pycopy-tls beside pycopy or on PATH")


def _helper():
    """The socket to the helper of this process; it is started when needed."""
    global _control, _control_pid
    if _control is None or _control_pid != os.getpid():
        path = _helper_path()
        mine, theirs = socketpair()
        null = os.open(os.devnull, os.O_RDWR)
        try:
            _os._spawn(path, [path], None, (null, null, 2, theirs.fileno()), None, True)
        finally:
            os.close(null)
            theirs.close()
        _control, _control_pid = mine, os.getpid()
    return _control


def _request(request, fds):
    body = json.dumps(request).encode()
    body = struct.pack(">I", len(body)) + body
    for attempt in (1, 2):
        control = _helper()
        try:
            sent = send_fds(control, [body], fds)
            control.sendall(body[sent:])
            return
        except BrokenPipeError:  # it has died
            _forget()
            if attempt == 2:
                raise


def _forget():
    global _control
    _control.close()
    _control = None


def _b64(data):
    return base64.b64encode(data).decode()


def _data(source):
    """What a file named by a str or path contains; bytes are the data themselves."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source)
    if source is None:
        raise TypeError("object with buffer protocol required")
    with open(source, "rb") as f:
        return f.read()


def _check_data(data, what):
    if b"-----BEGIN" not in data and data[:1] != b"0":
        raise ValueError("invalid " + what)


class SSLContext:
    """What connections have in common: certificates, keys, whom to trust."""

    def __init__(self, protocol=PROTOCOL_TLS):
        if protocol in (PROTOCOL_DTLS_CLIENT, PROTOCOL_DTLS_SERVER):
            raise NotImplementedError("DTLS")
        if protocol not in (PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            raise ValueError("invalid or unsupported protocol version")
        self.protocol = protocol
        self._check = protocol != PROTOCOL_TLS_SERVER
        self._verify = CERT_REQUIRED if self._check else CERT_NONE
        self._min, self._max = TLSVersion.TLSv1_2, TLSVersion.MAXIMUM_SUPPORTED
        self._certs = []
        self._roots = None
        self._alpn = None
        self._ciphers = None
        self.options = OP_ALL | OP_NO_SSLv3
        self.verify_flags = VERIFY_X509_TRUSTED_FIRST
        self.post_handshake_auth = False
        self.keylog_filename = None
        self.sni_callback = None
        self.verify_callback = None  # MicroPython's: gets each certificate (DER) and its depth, 0 accepts it

    @property
    def check_hostname(self):
        return self._check

    @check_hostname.setter
    def check_hostname(self, value):
        self._check = bool(value)
        if value and self._verify == CERT_NONE:
            self._verify = CERT_REQUIRED

    @property
    def verify_mode(self):
        return self._verify

    @verify_mode.setter
    def verify_mode(self, value):
        if value not in (CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED):
            raise ValueError("invalid value for verify_mode")
        if value == CERT_NONE and self._check:
            if self.protocol == PROTOCOL_TLS_CLIENT:
                raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
            self._check = False
        self._verify = value

    @property
    def minimum_version(self):
        return self._min

    @minimum_version.setter
    def minimum_version(self, value):
        self._min = self._version(value)

    @property
    def maximum_version(self):
        return self._max

    @maximum_version.setter
    def maximum_version(self, value):
        self._max = self._version(value)

    def _version(self, value):
        if value not in (-2, -1, 0x301, 0x302, 0x303, 0x304):
            raise ValueError("unsupported protocol version 0x%x" % value)
        return value

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """The certificate and key of this end, from files or from bytes (PEM or DER)."""
        if password is not None:
            raise NotImplementedError("keys with a password")
        cert = _data(certfile)
        key = cert if keyfile is None else _data(keyfile)
        _check_data(cert, "cert")
        _check_data(key, "key")
        self._certs.append({"cert": _b64(cert), "key": _b64(key)})

    def set_cert_key(self, cert, key):
        """Pycopy's load_cert_chain, with DER data."""
        self.load_cert_chain(cert, key)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """Trust these certificates instead of the system's."""
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        found = []
        if cafile is not None:
            found.append(_data(cafile))
        if capath is not None:
            for name in sorted(os.listdir(capath)):
                data = _data(os.path.join(capath, name))
                if b"-----BEGIN CERTIFICATE" in data:
                    found.append(data)
        if cadata is not None:
            found.append(cadata.encode() if isinstance(cadata, str) else bytes(cadata))
        for data in found:
            _check_data(data, "cert")
        self._roots = (self._roots or []) + [_b64(d) for d in found]

    def load_default_certs(self, purpose=None):
        self._roots = None

    set_default_verify_paths = load_default_certs

    def set_alpn_protocols(self, protocols):
        self._alpn = list(protocols)

    def get_ciphers(self):
        return list(self._ciphers or _CIPHERS)

    def set_ciphers(self, ciphers):
        """Which ciphers TLS 1.2 may use: names, or a text of names with colons between them."""
        if isinstance(ciphers, str):
            ciphers = ciphers.replace(",", ":").replace(" ", ":").split(":")
        names = [c for c in ciphers if c and c[0] not in "!-+@"]
        if not names:
            raise SSLError("No cipher can be selected.")
        if any([n.split("+")[0] in ("DEFAULT", "HIGH", "ALL", "ECDHE", "ECDH") for n in names]):
            names = None
        self._ciphers = names

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
                    session=None, *, do_handshake=True, client_id=None):
        """TLS over a connected socket."""
        if server_side and self.protocol == PROTOCOL_TLS_CLIENT:
            raise SSLError("Cannot create a server socket with a PROTOCOL_TLS_CLIENT context")
        if not server_side and self.protocol == PROTOCOL_TLS_SERVER:
            raise SSLError("Cannot create a client socket with a PROTOCOL_TLS_SERVER context")
        if server_hostname is not None and not isinstance(server_hostname, str):
            server_hostname = server_hostname.decode()
        if not server_side and self._check and not server_hostname:
            raise ValueError("check_hostname requires server_hostname")
        if server_side:
            try:
                sock.getpeername()
            except OSError as e:
                if e.errno != errno.ENOTCONN:
                    raise
                return _Listener(sock, self)
        return _wrap(self, sock, server_side, server_hostname, do_handshake_on_connect and do_handshake)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        raise NotImplementedError("wrap_bio: TLS runs in a program of its own and needs a real connection")

    def _config(self, server_side, host):
        low, high = self._min, self._max
        return {
            "server": server_side, "host": host or "", "check_host": self._check, "certs": self._certs, "roots": self._roots,
            "verify": self._verify if not server_side or self.protocol == PROTOCOL_TLS_SERVER else CERT_NONE,
            "alpn": self._alpn, "min": 0 if low < 0 else low, "max": 0 if high < 0 else high, "ciphers": self._ciphers,
        }


_CIPHERS = (
    "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
)


def _wrap(context, sock, server_side, host, handshake):
    if not hasattr(sock, "fileno"):
        raise TypeError("TLS needs a socket, not %s" % type(sock).__name__)
    if server_side and not context._certs:
        raise SSLError(SSL_ERROR_SSL, "a server needs a certificate and a key")
    plain, theirs = socketpair()
    try:
        _request(context._config(server_side, host), [sock.fileno(), theirs.fileno()])
    except:
        plain.close()
        raise
    finally:
        theirs.close()
    timeout = sock.gettimeout() if hasattr(sock, "gettimeout") else None
    s = SSLSocket(fileno=plain.detach())
    s._below = sock
    s.context = context
    s.server_side = server_side
    s.server_hostname = host
    s._answer = None
    s._head = b""
    s.settimeout(timeout)
    if handshake and timeout != 0:
        try:
            s.do_handshake()
        except:
            s.close()
            raise
    return s


class SSLSocket(socket):
    """A connection with TLS. What it reads and writes is plain text."""

    session = None
    session_reused = False

    def do_handshake(self, block=False):
        """Wait until both ends have agreed."""
        if self._answer is not None:
            return
        while True:
            want = 4
            if len(self._head) >= 4:
                want += struct.unpack(">I", self._head[:4])[0]
                if len(self._head) == want:
                    break
            try:
                data = socket.recv(self, want - len(self._head))
            except BlockingIOError:
                raise SSLWantReadError(SSL_ERROR_WANT_READ, "The operation did not complete (read)") from None
            if not data:
                raise SSLError(SSL_ERROR_SSL, "pycopy-tls has ended")
            self._head += data
        answer = json.loads(self._head[4:])
        self._head = b""
        error = answer.get("error")
        if error:
            cls = {"cert": SSLCertVerificationError, "eof": SSLEOFError}.get(answer.get("kind"), SSLError)
            if cls is SSLCertVerificationError:
                error = _refused + error.removeprefix("tls: failed to verify certificate: ")
            raise cls(SSL_ERROR_EOF if cls is SSLEOFError else SSL_ERROR_SSL, error)
        if self.context.verify_callback is not None and self.context._verify != CERT_NONE:
            try:
                self._ask(answer.get("chain") or ())
            except:
                self.close()
                raise
        self._answer = answer

    def _ask(self, chain):
        for depth in range(len(chain) - 1, -1, -1):
            if self.context.verify_callback(base64.b64decode(chain[depth]), depth):
                raise SSLCertVerificationError(SSL_ERROR_SSL, "verify_callback does not accept the certificate")

    def _ready(self):
        if self._answer is None:
            self.do_handshake()

    def _after_handshake(method, wanted, number, what, empty_is_none):
        # A method that makes the handshake first, and raises wanted where a plain socket would block.
        def f(self, *args, **kwargs):
            if self._answer is None:
                try:
                    self.do_handshake()
                except SSLWantReadError:
                    if empty_is_none:
                        return None
                    raise
            try:
                return method(self, *args, **kwargs)
            except BlockingIOError:
                raise wanted(number, f"The operation did not complete ({what})") from None

        return f

    def _reading(method, empty_is_none=False, wrap=_after_handshake):
        return wrap(method, SSLWantReadError, SSL_ERROR_WANT_READ, "read", empty_is_none)

    def _writing(method, empty_is_none=False, wrap=_after_handshake):
        return wrap(method, SSLWantWriteError, SSL_ERROR_WANT_WRITE, "write", empty_is_none)

    recv = _reading(socket.recv)
    recv_into = _reading(socket.recv_into)
    read = _reading(socket.read, True)
    readinto = _reading(socket.readinto, True)
    readline = _reading(socket.readline, True)
    send = _writing(socket.send)
    sendall = _writing(socket.sendall)
    write = _writing(socket.write, True)

    def makefile(self, *args, **kwargs):
        self._ready()
        return socket.makefile(self, *args, **kwargs)

    def close(self):
        socket.close(self)
        self._below.close()

    def __exit__(self, *exc):
        self.close()

    def shutdown(self, how):
        socket.shutdown(self, how)

    def unwrap(self):
        raise NotImplementedError("unwrap: the connection belongs to pycopy-tls")

    def pending(self):
        return 0

    def getpeername(self):
        return self._below.getpeername()

    def getsockname(self):
        return self._below.getsockname()

    def setsockopt(self, *args):
        return self._below.setsockopt(*args)

    def getsockopt(self, *args):
        return self._below.getsockopt(*args)

    def _known(self):
        if self._answer is None:
            raise ValueError("handshake not done yet")
        return self._answer

    def getpeercert(self, binary_form=False):
        """The certificate of the peer: DER bytes, or a dict, which is empty when it was not checked."""
        answer = self._known()
        if not answer.get("chain"):
            return None
        if binary_form:
            return base64.b64decode(answer["chain"][0])
        c = answer.get("cert")
        if c is None:
            return {}
        return {
            "subject": tuple([(tuple(x),) for x in c["subject"]]), "issuer": tuple([(tuple(x),) for x in c["issuer"]]),
            "version": c["version"], "serialNumber": c["serial"], "notBefore": c["not_before"], "notAfter": c["not_after"],
            "subjectAltName": tuple([tuple(x) for x in c["alt_names"] or ()]),
        }

    def cipher(self):
        if self._answer is None:
            return None
        name = self._answer["cipher"]
        return name, self.version(), 256 if "256_GCM" in name or "CHACHA20" in name else 128

    def version(self):
        if self._answer is None:
            return None
        return self._answer["version"].replace("TLS ", "TLSv").replace("TLSv1.0", "TLSv1")

    def selected_alpn_protocol(self):
        return (self._answer or {}).get("alpn") or None

    def compression(self):
        return None

    def __repr__(self):
        return "<ssl.SSLSocket fd=%d>" % self.fileno()


class _Listener:
    """A listening socket whose connections get TLS."""

    def __init__(self, sock, context):
        self._sock = sock
        self.context = context

    def accept(self):
        conn, address = self._sock.accept()
        try:
            return _wrap(self.context, conn, True, None, True), address
        except:
            conn.close()
            raise

    def __getattr__(self, name):
        return getattr(self._sock, name)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._sock.close()


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with the usual settings: for clients (SERVER_AUTH), or for servers (CLIENT_AUTH)."""
    context = SSLContext(PROTOCOL_TLS_SERVER if purpose == Purpose.CLIENT_AUTH else PROTOCOL_TLS_CLIENT)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


def _create_unverified_context(protocol=PROTOCOL_TLS_CLIENT, **kwargs):
    context = SSLContext(PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = CERT_NONE
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def wrap_socket(sock, server_side=False, key=None, cert=None, cert_reqs=None, cadata=None, server_hostname=None, do_handshake=True,
                keyfile=None, certfile=None, ca_certs=None, **options):
    """MicroPython's function. Without cert_reqs=CERT_NONE the certificate of a server is checked."""
    context = SSLContext(PROTOCOL_TLS_SERVER if server_side else PROTOCOL_TLS_CLIENT)
    if cert_reqs is not None:
        if cert_reqs == CERT_NONE:
            context.check_hostname = False
        context.verify_mode = cert_reqs
    cert, key = cert or certfile, key or keyfile
    if cert is not None:
        context.load_cert_chain(cert, key)
    if cadata is not None:
        context.load_verify_locations(cadata=cadata)
    if ca_certs is not None:
        context.load_verify_locations(ca_certs)
    return context.wrap_socket(sock, server_side=server_side, server_hostname=server_hostname, do_handshake_on_connect=do_handshake)


def DER_cert_to_PEM_cert(der):
    text = _b64(der)
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "-----BEGIN CERTIFICATE-----\n" + "\n".join(lines) + "\n-----END CERTIFICATE-----\n"


def PEM_cert_to_DER_cert(pem):
    body = pem.split("-----BEGIN CERTIFICATE-----")[1].split("-----END CERTIFICATE-----")[0]
    return base64.b64decode(body)


def get_server_certificate(addr, ssl_version=PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=None):
    context = _create_unverified_context()
    if ca_certs is not None:
        context = create_default_context(cafile=ca_certs)
    with _socket_module.create_connection(addr, timeout) as sock:
        with context.wrap_socket(sock, server_hostname=addr[0]) as s:
            return DER_cert_to_PEM_cert(s.getpeercert(True))


def cert_time_to_seconds(cert_time):
    import calendar
    import time

    return calendar.timegm(time.strptime(cert_time, "%b %d %H:%M:%S %Y GMT"))


def RAND_bytes(n):
    return os.urandom(n)
