# http.server, http.client and urllib.request on loopback.
import http.client
import http.server
import json
import os
import tempfile
import threading
import urllib.error
import urllib.request
from http import HTTPStatus


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def reply(self, code, body, headers=()):
        self.send_response(code)
        for k, v in headers:
            self.send_header(k, v)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        if self.path == "/redirect":
            self.reply(302, b"", [("Location", "/target?x=1")])
        elif self.path == "/loop":
            self.reply(302, b"", [("Location", "/loop")])
        elif self.path == "/file":
            self.reply(302, b"", [("Location", "file:///etc/passwd")])
        elif self.path == "/chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for part in (b"one ", b"two ", b"three"):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
            self.wfile.write(b"0\r\n\r\n")
        elif self.path == "/short":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"short")
            self.close_connection = True
        elif self.path == "/missing":
            self.send_error(404)
        else:
            self.reply(200, ("GET %s %s" % (self.path, self.headers["X-Test"])).encode(), [("X-Answer", "yes")])

    do_HEAD = do_GET

    def do_POST(self):
        n = int(self.headers["Content-Length"])
        self.reply(201, json.dumps({"got": self.rfile.read(n).decode(), "type": self.headers.get("Content-Type")}).encode())


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
port = server.server_address[1]
threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

c = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
for i in range(2):
    c.request("GET", "/path", headers={"X-Test": "v%d" % i})
    r = c.getresponse()
    print(r.status, r.reason, r.version, r.getheader("x-answer"), r.getheader("nope", "-"), r.read(), r.isclosed())
c.request("HEAD", "/h")
r = c.getresponse()
print(r.status, r.read(), r.getheader("content-length"))
c.request("POST", "/p", body=b"data", headers={"Content-Type": "text/x"})
print(c.getresponse().read())
c.request("GET", "/chunked")
r = c.getresponse()
print(r.chunked, r.read(5), r.read())
try:
    c.getresponse()
except http.client.ResponseNotReady:
    print("ResponseNotReady")
c.request("GET", "/short")
try:
    c.getresponse().read()
except http.client.IncompleteRead as e:
    print(e, e.partial, e.expected)
c.close()
for bad in (lambda: c.request("GET", "/a b"), lambda: http.client.HTTPConnection("h:x"), lambda: c.request("GET", "/", headers={"X": "a\r\nb"})):
    try:
        bad()
    except (http.client.InvalidURL, ValueError) as e:
        print(type(e).__name__)
    c.close()

base = "http://127.0.0.1:%d" % port
with urllib.request.urlopen(base + "/x?q=1") as r:
    print(r.status, r.read(), r.geturl() == base + "/x?q=1", r.headers["x-answer"])
with urllib.request.urlopen(urllib.request.Request(base + "/y", headers={"X-Test": "hdr"})) as r:
    print(r.read())
with urllib.request.urlopen(base + "/form", data=b"a=1") as r:
    print(r.status, json.load(r))
with urllib.request.urlopen(base + "/redirect") as r:
    print(r.read(), r.geturl()[len(base):])
for path in ("/missing", "/loop", "/file"):
    try:
        urllib.request.urlopen(base + path)
    except urllib.error.HTTPError as e:
        print(e.code, isinstance(e, urllib.error.URLError))
        e.close()
try:
    urllib.request.urlopen("nothing")
except ValueError as e:
    print(e)
try:
    urllib.request.urlopen("foo://x")
except urllib.error.URLError as e:
    print(e)
print(urllib.request.urlopen("data:text/plain;base64,aGVsbG8=").read())
with tempfile.TemporaryDirectory() as d:
    name = os.path.join(d, "f")
    with open(name, "w") as f:
        f.write("contents")
    print(urllib.request.urlopen("file://" + name).read())
    got, headers = urllib.request.urlretrieve(base + "/z", os.path.join(d, "g"))
    print(open(got).read())
server.shutdown()
server.server_close()

with tempfile.TemporaryDirectory() as d:
    os.mkdir(os.path.join(d, "sub"))
    for name, text in (("sub/page.txt", "page"), ("index.html", "<p>")):
        with open(os.path.join(d, name), "w") as f:
            f.write(text)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args):
            super().__init__(*args, directory=d)

        def log_message(self, *args):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Quiet) as server:
        t = threading.Thread(target=server.serve_forever, args=(0.05,))
        t.start()
        base = "http://127.0.0.1:%d" % server.server_address[1]
        for path in ("/", "/sub/page.txt", "/sub", "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/nope"):
            try:
                with urllib.request.urlopen(base + path) as r:
                    print(path, r.headers["content-type"], r.read()[:4], r.geturl()[len(base):])
            except urllib.error.HTTPError as e:
                print(path, e.code)
                e.close()
        server.shutdown()
        t.join()
print(HTTPStatus.NOT_FOUND == 404, HTTPStatus(200).phrase, HTTPStatus.OK.name, http.client.responses[404])
