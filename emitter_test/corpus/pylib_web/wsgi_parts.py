import io
import sys
import threading
import urllib.error
import urllib.request
from wsgiref import util
from wsgiref.handlers import BaseCGIHandler, SimpleHandler
from wsgiref.headers import Headers
from wsgiref.simple_server import WSGIRequestHandler, demo_app, make_server


class Quiet(WSGIRequestHandler):
    log = []

    def log_message(self, format, *args):
        self.log.append(format % args)

    def get_stderr(self):
        return io.StringIO()


def app(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/fail":
        raise ValueError("no")
    if path == "/file":
        start_response("200 OK", [("Content-Type", "text/plain")])
        return environ["wsgi.file_wrapper"](io.BytesIO(b"x" * 20000), 7000)
    if path == "/stream":
        write = start_response("202 Accepted", [("Content-Type", "text/plain")])
        write(b"one ")
        return iter([b"two ", b"three"])
    if path == "/late":
        start_response("200 OK", [("Content-Type", "text/plain")])
        try:
            raise KeyError("x")
        except KeyError:
            start_response("500 Oops", [("Content-Type", "text/plain")], sys.exc_info())
        return [b"late"]
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    text = "%s %s?%s %r %s" % (environ["REQUEST_METHOD"], path, environ["QUERY_STRING"], body, environ.get("HTTP_X_A"))
    start_response("200 OK", [("Content-Type", "text/plain; charset=utf-8")])
    return [text.encode("utf-8")]


server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
base = "http://127.0.0.1:%d" % server.server_port
for path, data in (("/a%20b?q=1", None), ("/post", b"data"), ("/file", None), ("/stream", None), ("/fail", None), ("/late", None)):
    try:
        with urllib.request.urlopen(urllib.request.Request(base + path, data, {"X-A": "1"})) as r:
            text = r.read()
            print(path, r.status, r.headers.get("Content-Length"), text if len(text) < 80 else len(text))
    except urllib.error.HTTPError as e:
        print(path, e.code, e.read())
server.shutdown()
server.server_close()
print(len(Quiet.log), Quiet.log[0])

env = {}
util.setup_testing_defaults(env)
print(sorted(k for k in env if k.isupper()), env["wsgi.url_scheme"])
env.update(SCRIPT_NAME="/app", PATH_INFO="/a/./b/c d", QUERY_STRING="x=1", HTTP_HOST="acme.com:8080")
print(util.application_uri(env), util.request_uri(env), util.request_uri(env, False))
while True:
    name = util.shift_path_info(env)
    print(name, env["SCRIPT_NAME"], env["PATH_INFO"])
    if not name:
        break
print(util.guess_scheme({"HTTPS": "on"}), util.is_hop_by_hop("Connection"), util.is_hop_by_hop("Date"), [b for b in util.FileWrapper(io.BytesIO(b"abcde"), 2)])

h = Headers([("Content-Type", "text/plain")])
h["X-One"] = "1"
h.add_header("Content-Disposition", "attachment", filename='a "b".txt', flag=None)
h.setdefault("X-One", "2")
print(h["x-one"], h.get("none", 5), "CONTENT-TYPE" in h, len(h), h.keys(), h.get_all("x-one"))
print(bytes(h), repr(h))
del h["x-one"]
print(h.items())

for kind in BaseCGIHandler, SimpleHandler:
    out, err, e = io.BytesIO(), io.StringIO(), {}
    util.setup_testing_defaults(e)
    e["PATH_INFO"], e["QUERY_STRING"] = "/", ""
    handler = kind(io.BytesIO(), out, err, e)
    handler.os_environ = {}
    handler.run(app)
    print([line for line in out.getvalue().split(b"\r\n") if not line.startswith(b"Date")])
out, err = io.BytesIO(), io.StringIO()
e["PATH_INFO"] = "/fail"
BaseCGIHandler(io.BytesIO(), out, err, e).run(app)
print(out.getvalue(), err.getvalue().splitlines()[-1])
seen = []
print(demo_app({"B": 1, "A": "x"}, lambda *a: seen.append(a)), seen)
