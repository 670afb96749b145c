"""HTTP servers, for development and tests."""

import io
import os
import sys
import time
from socketserver import StreamRequestHandler, TCPServer, ThreadingMixIn

from . import HTTPStatus
from ._message import MAX_LINE, TooLong, read_headers

__version__ = "0.6"


class HTTPServer(TCPServer):
    """A server that answers one request at a time."""

    allow_reuse_address = True

    def server_bind(self):
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


class ThreadingHTTPServer(ThreadingMixIn, HTTPServer):
    """A server with a thread for each connection."""

    daemon_threads = True


class BaseHTTPRequestHandler(StreamRequestHandler):
    """Answers the requests of a connection with methods do_GET, do_POST and so on."""

    server_version = "PycopyHTTP/" + __version__
    sys_version = "Python/" + sys.version.split()[0]
    protocol_version = "HTTP/1.0"
    default_request_version = "HTTP/0.9"
    error_message_format = "<!DOCTYPE HTML>\n<html><head><title>Error</title></head><body>\n<h1>%(code)d %(message)s</h1>\n<p>%(explain)s</p>\n</body></html>\n"
    error_content_type = "text/html;charset=utf-8"
    responses = {s: (s.phrase, s.description) for s in HTTPStatus}

    def handle(self):
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def handle_one_request(self):
        try:
            self.raw_requestline = self.rfile.readline(MAX_LINE + 1)
            if len(self.raw_requestline) > MAX_LINE:
                self.requestline = self.request_version = self.command = ""
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, "Unsupported method (%r)" % self.command)
                return
            method()
        except TimeoutError as e:
            self.log_error("Request timed out: %r", e)
            self.close_connection = True
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def parse_request(self):
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        self.requestline = self.raw_requestline.decode("latin-1").rstrip("\r\n")
        words = self.requestline.split()
        if len(words) not in (2, 3):
            self.send_error(HTTPStatus.BAD_REQUEST, "Bad request syntax (%r)" % self.requestline)
            return False
        if len(words) == 3:
            version = words[2]
            if version not in ("HTTP/1.0", "HTTP/1.1"):
                self.send_error(HTTPStatus.BAD_REQUEST, "Bad request version (%r)" % version)
                return False
            if version == "HTTP/1.1" and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            self.request_version = version
        self.command, self.path = words[:2]
        if self.path.startswith("//"):
            self.path = "/" + self.path.lstrip("/")
        try:
            self.headers = read_headers(self.rfile)
        except TooLong as e:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, str(e))
            return False
        connection = (self.headers.get("Connection") or "").lower()
        if connection == "close":
            self.close_connection = True
        elif connection == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        if (self.headers.get("Expect") or "").lower() == "100-continue" and self.protocol_version >= "HTTP/1.1":
            self.send_response_only(HTTPStatus.CONTINUE)
            self.end_headers()
        return True

    def send_error(self, code, message=None, explain=None):
        short = self.responses.get(code, ("???", ""))[0]
        message = message or short
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        body = None
        if code >= 200 and code not in (204, 205, 304):
            values = {"code": code, "message": _escape(message), "explain": _escape(explain or short)}
            body = (self.error_message_format % values).encode("utf-8", "replace")
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if body and self.command != "HEAD":
            self.wfile.write(body)

    def send_response(self, code, message=None):
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def send_response_only(self, code, message=None):
        if self.request_version == "HTTP/0.9":
            return
        if message is None:
            message = self.responses.get(code, ("", ""))[0]
        self._head().append("%s %d %s\r\n" % (self.protocol_version, code, message))

    def _head(self):
        if not hasattr(self, "_headers_buffer"):
            self._headers_buffer = []
        return self._headers_buffer

    def send_header(self, keyword, value):
        if self.request_version != "HTTP/0.9":
            value = str(value)
            if "\r" in value or "\n" in value:
                raise ValueError("Invalid header value %r" % (value,))
            self._head().append("%s: %s\r\n" % (keyword, value))
        if keyword.lower() == "connection":
            if value.lower() == "close":
                self.close_connection = True
            elif value.lower() == "keep-alive":
                self.close_connection = False

    def end_headers(self):
        if self.request_version != "HTTP/0.9":
            self._head().append("\r\n")
            self.flush_headers()

    def flush_headers(self):
        self.wfile.write("".join(self._head()).encode("latin-1", "replace"))
        self._headers_buffer = []

    def log_request(self, code="-", size="-"):
        self.log_message('"%s" %s %s', self.requestline, str(int(code) if isinstance(code, HTTPStatus) else code), str(size))

    def log_error(self, format, *args):
        self.log_message(format, *args)

    def log_message(self, format, *args):
        text = "".join([c if c >= " " and c != "\x7f" else "\\x%02x" % ord(c) for c in format % args])
        sys.stderr.write("%s - - [%s] %s\n" % (self.address_string(), self.log_date_time_string(), text))

    def version_string(self):
        return self.server_version + " " + self.sys_version

    def date_time_string(self, timestamp=None):
        return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() if timestamp is None else timestamp))

    def log_date_time_string(self):
        return time.strftime("%d/%b/%Y %H:%M:%S", time.localtime())

    def address_string(self):
        return self.client_address[0]


def _escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_TYPES = {
    "html": "text/html", "htm": "text/html", "txt": "text/plain", "py": "text/x-python", "css": "text/css", "js": "text/javascript",
    "json": "application/json", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
    "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "xml": "text/xml",
    "wasm": "application/wasm", "csv": "text/csv", "md": "text/markdown",
}


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Serves the files of a directory, and nothing outside of it."""

    server_version = "SimpleHTTP/" + __version__
    index_pages = ("index.html", "index.htm")

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        BaseHTTPRequestHandler.__init__(self, *args, **kwargs)

    def do_GET(self):
        f = self.send_head()
        if f:
            with f:
                while block := f.read(65536):
                    self.wfile.write(block)

    def do_HEAD(self):
        f = self.send_head()
        if f:
            f.close()

    def send_head(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            plain = self.path.split("?")[0].split("#")[0]
            if not plain.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", plain + "/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            for name in self.index_pages:
                index = os.path.join(path, name)
                if os.path.isfile(index):
                    path = index
                    break
            else:
                return self.list_directory(path)
        if path.endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            f = open(path, "rb")
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        st = os.stat(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", self.guess_type(path))
        self.send_header("Content-Length", str(st.st_size))
        self.send_header("Last-Modified", self.date_time_string(st.st_mtime))
        self.end_headers()
        return f

    def list_directory(self, path):
        from urllib.parse import quote

        try:
            names = sorted(os.listdir(path), key=lambda a: a.lower())
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "No permission to list directory")
            return None
        lines = ["<!DOCTYPE HTML>", "<html><head><title>Directory listing</title></head><body>", "<ul>"]
        for name in names:
            shown = name + "/" if os.path.isdir(os.path.join(path, name)) else name
            lines.append('<li><a href="%s">%s</a></li>' % (quote(shown), _escape(shown)))
        body = "\n".join(lines + ["</ul>", "</body></html>", ""]).encode("utf-8", "surrogateescape")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path):
        from urllib.parse import unquote

        path = unquote(path.split("?")[0].split("#")[0], errors="surrogateescape")
        parts = []
        for part in path.split("/"):
            if part == "..":
                if parts:
                    parts.pop()
            elif part and part != "." and "\0" not in part:
                parts.append(part)
        result = os.path.join(self.directory, *parts)
        return result + "/" if path.rstrip().endswith("/") and not os.path.isdir(result) else result

    def guess_type(self, path):
        name = os.path.basename(path)
        ext = name.rsplit(".", 1)[-1].lower() if "." in name else ""
        return _TYPES.get(ext, "application/octet-stream")


def main():
    import argparse
    import functools

    parser = argparse.ArgumentParser(prog="http.server", description="serve the files of a directory")
    parser.add_argument("-b", "--bind", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("-d", "--directory", default=os.getcwd())
    parser.add_argument("port", default=8000, type=int, nargs="?")
    args = parser.parse_args()
    handler = functools.partial(SimpleHTTPRequestHandler, directory=args.directory)
    with ThreadingHTTPServer((args.bind, args.port), handler) as server:
        print("Serving HTTP on %s port %d" % server.server_address[:2])
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
