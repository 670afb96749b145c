# Checks of WSGI applications and a client for POP3.
import io
import socket
import sys
import threading
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import poplib


def run(app, **env):
    env.setdefault("PATH_INFO", "/")
    env.setdefault("SCRIPT_NAME", "")
    setup_testing_defaults(env)
    env.setdefault("QUERY_STRING", "")
    out = []

    def start(status, headers, exc_info=None):
        out.append((status, headers))
        return out.append

    it = validator(app)(env, start)
    out.extend(it)
    it.close()
    return out


def good(env, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return [b"body", env["wsgi.input"].read(3)]


def text_body(env, start):
    start("200 OK", [("Content-Type", "text/plain")])
    return ["body"]


def no_type(env, start):
    start("200 OK", [])
    return [b""]


def empty_with_type(env, start):
    start("204 No Content", [("Content-Type", "x/y")])
    return []


def bad_header(env, start):
    start("200 OK", [("Content-Type", "x/y"), ("A_", "b")])
    return []


def bad_value(env, start):
    start("200 OK", [("Content-Type", "x\n/y")])
    return []


def bad_status(env, start):
    start("20 OK", [("Content-Type", "x/y")])
    return []


def a_string(env, start):
    start("200 OK", [("Content-Type", "x/y")])
    return b"abc"


def late(env, start):
    return [b"x"]


def closes(env, start):
    start("200 OK", [("Content-Type", "x/y")])
    env["wsgi.input"].close()
    return []


for app in good, text_body, no_type, empty_with_type, bad_header, bad_value, bad_status, a_string, late, closes:
    sys.stderr = io.StringIO()
    try:
        print(app.__name__, run(app))
    except AssertionError as e:
        print(app.__name__, "refused", e)
for key, value in ("SCRIPT_NAME", "/"), ("wsgi.version", [1, 0]), ("PATH_INFO", "x"), ("HTTP_CONTENT_TYPE", "x"), ("wsgi.input", 3), ("X", 3):
    try:
        run(good, **{key: value})
        print(key, "fine")
    except AssertionError as e:
        print(key, e)
sys.stderr = sys.__stderr__

REPLIES = {
    "USER": b"+OK\r\n", "PASS": b"+OK logged in\r\n", "STAT": b"+OK 2 320\r\n", "LIST": b"+OK\r\n1 120\r\n2 200\r\n.\r\n",
    "RETR": b"+OK 120 octets\r\nSubject: a\r\n\r\n..dot\r\nend\r\n.\r\n", "DELE": b"-ERR no such message\r\n", "CAPA": b"+OK\r\nUIDL\r\nSASL A B\r\n.\r\n",
    "APOP": b"+OK\r\n", "UIDL": b"+OK 1 abc\r\n", "QUIT": b"+OK bye\r\n",
}


def serve(listener):
    conn = listener.accept()[0]
    conn.sendall(b"+OK ready <1@x>\r\n")
    f = conn.makefile("rb")
    for line in f:
        conn.sendall(REPLIES.get(line.split()[0].decode(), b"-ERR what\r\n"))
        if line.startswith(b"QUIT"):
            break
    f.close()
    conn.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
box = poplib.POP3("127.0.0.1", listener.getsockname()[1], timeout=10)
print(box.getwelcome(), box.user("u"), box.pass_("p"), box.stat(), box.list(), box.retr(1), box.capa(), box.apop("u", "p"), box.uidl(1))
try:
    box.dele(7)
except poplib.error_proto as e:
    print(e)
print(box.quit())
thread.join()
listener.close()
