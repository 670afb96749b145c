"""Handlers run an application for one request and write what it answers."""

import os
import sys
import time
import traceback
from email.utils import formatdate

from .headers import Headers
from .util import FileWrapper, guess_scheme, is_hop_by_hop

__all__ = ["BaseCGIHandler", "BaseHandler", "CGIHandler", "IISCGIHandler", "SimpleHandler", "read_environ"]


_GONE = BrokenPipeError, ConnectionResetError, ConnectionAbortedError


def format_date_time(timestamp):
    """Return a time as HTTP has it."""
    return formatdate(timestamp, usegmt=True)


def _latin(text):
    """Return a str of the system's encoding as WSGI wants it: a character for each byte."""
    return os.fsencode(text).decode("latin-1")


def read_environ():
    """Return os.environ as WSGI wants it."""
    return {name: _latin(value) for name, value in os.environ.items()}


def _demand(holds, text, *args):
    if not holds:
        raise AssertionError(text % args)


class BaseHandler:
    """What all handlers have in common; subclasses say where the bytes go."""

    # What applications are told.
    wsgi_version = (1, 0)
    wsgi_multithread = True
    wsgi_multiprocess = True
    wsgi_run_once = False
    wsgi_file_wrapper = FileWrapper
    os_environ = read_environ()

    # What clients are told.
    origin_server = True  # whether the status line and the date are ours to send
    http_version = "1.0"
    server_software = None
    headers_class = Headers

    # What becomes of exceptions.
    traceback_limit = None
    error_status = "500 Internal Server Error"
    error_headers = [("Content-Type", "text/plain")]
    error_body = b"A server error occurred.  Please contact the administrator."

    # The present answer.
    status = headers = result = None
    headers_sent = False
    bytes_sent = 0

    def run(self, application):
        """Run an application for one request."""
        try:
            self._answer(application)
        except _GONE:
            pass  # nobody waits for the rest
        except BaseException:
            done = False
            try:
                self.handle_error()
                done = True
            finally:
                if not done:
                    self.close()

    def _answer(self, application):
        self.setup_environ()
        self.result = application(self.environ, self.start_response)
        self.finish_response()

    def setup_environ(self):
        """Make the environment of the request."""
        self.environ = dict(self.os_environ)
        self.add_cgi_vars()
        told = {"input": self.get_stdin(), "errors": self.get_stderr(), "url_scheme": self.get_scheme()}
        for name in ("version", "run_once", "multithread", "multiprocess"):
            told[name] = getattr(self, "wsgi_" + name)
        if self.wsgi_file_wrapper is not None:
            told["file_wrapper"] = self.wsgi_file_wrapper
        for name, value in told.items():
            self.environ["wsgi." + name] = value
        if self.server_software and self.origin_server:
            self.environ.setdefault("SERVER_SOFTWARE", self.server_software)

    def get_scheme(self):
        return guess_scheme(self.environ)

    # The head of the answer

    def start_response(self, status, headers, exc_info=None):
        """What applications call with status and header fields."""
        if not exc_info:
            _demand(self.headers is None, "Headers already set!")
        elif self.headers_sent:
            try:
                raise exc_info[1].with_traceback(exc_info[2])
            finally:
                exc_info = None  # else the frame is in its own traceback
        self.status, self.headers = status, self.headers_class(headers)
        self._demand_str(status, "Status")
        _demand(len(status) >= 4, "Status must be at least 4 characters")
        _demand(status[:3].isdigit(), "Status message must begin w/3-digit code")
        _demand(status[3] == " ", "Status message must have a space after code")
        for name, value in headers:
            self._demand_str(name, "Header name")
            self._demand_str(value, "Header value")
            _demand(not is_hop_by_hop(name), "Hop-by-hop header, '%s: %s', not allowed", name, value)
        return self.write

    @staticmethod
    def _demand_str(value, what):
        _demand(type(value) is str, "%s must be of type str (got %r)", what, value)

    def set_content_length(self):
        """Say how long the answer is if what has been written is all of it."""
        try:
            pieces = len(self.result)
        except (TypeError, AttributeError, NotImplementedError):
            pieces = None
        if pieces == 1:
            self.headers["Content-Length"] = str(self.bytes_sent)

    def cleanup_headers(self):
        """Complete the header fields, just before they are sent."""
        if self.headers.get("Content-Length") is None:
            self.set_content_length()

    def client_is_modern(self):
        """Tell whether the client knows of status lines and header fields."""
        return self.environ["SERVER_PROTOCOL"].upper() != "HTTP/0.9"

    def send_preamble(self):
        """Send what is in front of the application's header fields."""
        if not self.origin_server:
            lines = ["Status: " + self.status]
        elif not self.client_is_modern():
            return
        else:
            lines = ["HTTP/%s %s" % (self.http_version, self.status)]
            if self.headers.get("Date") is None:
                lines.append("Date: " + format_date_time(time.time()))
            if self.server_software and self.headers.get("Server") is None:
                lines.append("Server: " + self.server_software)
        self._write("".join(line + "\r\n" for line in lines).encode("latin-1"))

    def send_headers(self):
        self.cleanup_headers()
        self.headers_sent = True
        if self.client_is_modern() or not self.origin_server:
            self.send_preamble()
            self._write(bytes(self.headers))

    # The body

    def write(self, data):
        """Write a piece of the answer, the head before the first."""
        _demand(type(data) is bytes, "write() argument must be a bytes instance")
        _demand(self.status, "write() before start_response()")
        self.bytes_sent += len(data)
        if not self.headers_sent:
            self.send_headers()
        self._write(data)
        self._flush()

    def result_is_file(self):
        """Tell whether the application has returned a file."""
        return self.wsgi_file_wrapper is not None and isinstance(self.result, self.wsgi_file_wrapper)

    def sendfile(self):
        """Send a file by other means and return True; here there are none."""
        return False

    def finish_response(self):
        """Send what the application has returned."""
        complete = False
        try:
            if not (self.result_is_file() and self.sendfile()):
                for piece in self.result:
                    self.write(piece)
                self.finish_content()
            complete = True
        finally:
            if not complete:
                self._close_result()
        self.close()

    def finish_content(self):
        """Send the head of an answer without a body."""
        if not self.headers_sent:
            self.headers.setdefault("Content-Length", "0")
            self.send_headers()

    def _close_result(self):
        close = getattr(self.result, "close", None)
        if close is not None:
            close()

    def close(self):
        """Forget the request."""
        try:
            self._close_result()
        finally:
            for name in ("result", "headers", "status", "environ"):
                setattr(self, name, None)
            self.headers_sent, self.bytes_sent = False, 0

    # Exceptions

    def log_exception(self, exc_info):
        traceback.print_exception(*exc_info, limit=self.traceback_limit, file=self.get_stderr())

    def handle_error(self):
        """Report an exception, and answer with an error if nothing has been sent."""
        self.log_exception(sys.exc_info())
        if self.headers_sent:
            return
        self.result = self.error_output(self.environ, self.start_response)
        self.finish_response()

    def error_output(self, environ, start_response):
        """The application for errors."""
        start_response(self.error_status, list(self.error_headers), sys.exc_info())
        return [self.error_body]

    # What subclasses have

    def _abstract(self, *args):
        raise NotImplementedError

    _write = _flush = get_stdin = get_stderr = add_cgi_vars = _abstract


class SimpleHandler(BaseHandler):
    """A handler of streams and an environment."""

    def __init__(self, stdin, stdout, stderr, environ, multithread=True, multiprocess=False):
        self.stdin, self.stdout, self.stderr, self.base_env = stdin, stdout, stderr, environ
        self.wsgi_multithread, self.wsgi_multiprocess = multithread, multiprocess

    def get_stdin(self):
        return self.stdin

    def get_stderr(self):
        return self.stderr

    def add_cgi_vars(self):
        self.environ.update(self.base_env)

    def _write(self, data):
        n = self.stdout.write(data)
        while n is not None and n < len(data):
            data = data[n:]
            n = self.stdout.write(data)

    def _flush(self):
        self.stdout.flush()


class BaseCGIHandler(SimpleHandler):
    """A handler behind a server that speaks CGI."""

    origin_server = False


class CGIHandler(BaseCGIHandler):
    """A handler of a CGI program: streams and environment of the process."""

    wsgi_run_once = True
    os_environ = {}

    def __init__(self):
        BaseCGIHandler.__init__(
            self, sys.stdin.buffer, sys.stdout.buffer, sys.stderr, read_environ(), multithread=False, multiprocess=True,
        )


class IISCGIHandler(CGIHandler):
    """CGIHandler for Microsoft's server, which has SCRIPT_NAME in PATH_INFO, too."""

    def __init__(self):
        environ = read_environ()
        path, script = environ.get("PATH_INFO", ""), environ.get("SCRIPT_NAME", "")
        if (path + "/").startswith(script + "/"):
            environ["PATH_INFO"] = path[len(script) :]
        BaseCGIHandler.__init__(self, sys.stdin.buffer, sys.stdout.buffer, sys.stderr, environ, multithread=False, multiprocess=True)
