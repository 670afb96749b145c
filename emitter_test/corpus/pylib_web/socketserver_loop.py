import socketserver, threading, socket
class H(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile: self.wfile.write(line.strip().upper() + b"\n")
class B(socketserver.BaseRequestHandler):
    def handle(self):
        d = self.request.recv(100)
        if d == b"bad": raise ValueError
        self.request.sendall(d[::-1])
class U(socketserver.DatagramRequestHandler):
    def handle(self): self.wfile.write(b"got " + self.rfile.read())
for cls, h in ((socketserver.TCPServer, H), (socketserver.ThreadingTCPServer, H), (socketserver.ThreadingTCPServer, B)):
    with cls(("127.0.0.1", 0), h) as s:
        t = threading.Thread(target=s.serve_forever, args=(.05,)); t.start()
        with socket.create_connection(s.server_address) as c:
            c.sendall(b"hello\nworld\n"); c.shutdown(socket.SHUT_WR); out = b""
            while d := c.recv(100): out += d
            print(cls.__name__, out)
        s.shutdown(); t.join()
with socketserver.UDPServer(("127.0.0.1", 0), U) as s:
    c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); c.sendto(b"x", s.server_address); s.handle_request(); print(c.recv(100)); c.close()
    s.timeout = .01; s.handle_timeout = lambda: print("timeout"); s.handle_request()
import os, tempfile
d = tempfile.mkdtemp()
with socketserver.ThreadingUnixStreamServer(d + "/s", H) as s:
    t = threading.Thread(target=s.serve_forever, args=(.05,)); t.start()
    c = socket.socket(socket.AF_UNIX); c.connect(d + "/s"); c.sendall(b"u\n"); print(c.recv(10)); c.close(); s.shutdown(); t.join()
from http.server import *
class R(BaseHTTPRequestHandler):
    def do_GET(self): self.send_response(200); self.send_header("X", "y"); self.end_headers(); self.wfile.write(self.path.encode())
    def log_message(self, *a): pass
import urllib.request
class TS(socketserver.ThreadingMixIn, HTTPServer): pass
for c in (HTTPServer, ThreadingHTTPServer, TS):
    s = c(("127.0.0.1", 0), R); t = threading.Thread(target=s.serve_forever, args=(.05,)); t.start()
    with urllib.request.urlopen("http://127.0.0.1:%d/abc" % s.server_port) as r: print(r.status, r.headers["X"], r.read())
    s.shutdown(); s.server_close(); t.join()
