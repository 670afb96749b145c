# TCP on loopback: addresses, streams, timeouts, non-blocking sockets.
import errno
import select
import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
print(host, port > 0)


def serve():
    for _ in range(3):
        conn, addr = server.accept()
        with conn:
            assert addr[0] == "127.0.0.1"
            while True:
                data = conn.recv(1000)
                if not data:
                    break
                conn.sendall(data.upper())


worker = threading.Thread(target=serve)
worker.start()

with socket.create_connection(("localhost", port)) as c:
    c.sendall(b"hello")
    print(c.recv(5))
    c.sendall(b"x" * 100000)
    got = 0
    while got < 100000:
        got += len(c.recv(65536))
    print(got)
    buf = bytearray(10)
    c.sendall(b"into")
    print(c.recv_into(buf), bytes(buf[:4]))
    print(c.getpeername() == (host, port), c.gettimeout())
    c.settimeout(0.05)
    print(c.gettimeout())
    try:
        c.recv(1)
    except TimeoutError as e:
        print("timeout", isinstance(e, OSError), socket.timeout is TimeoutError)
    c.setblocking(False)
    try:
        c.recv(1)
    except BlockingIOError as e:
        print("would block", e.errno == errno.EAGAIN)
print(c.fileno())
try:
    c.send(b"x")
except OSError as e:
    print(e.errno == errno.EBADF)

with socket.socket() as c:
    c.connect((host, port))
    f = c.makefile("rwb")
    f.write(b"line one\nline two\n")
    f.flush()
    print(f.readline(), f.readline())
    f.write(b"again\n")
    f.flush()
    print(f.readline())
    f.close()
    c.shutdown(socket.SHUT_WR)
    print(c.recv(10))

c = socket.socket()
c.setblocking(False)
code = c.connect_ex((host, port))
print(code in (0, errno.EINPROGRESS))
r, w, x = select.select([], [c], [], 5)
print(len(r), w == [c], len(x), c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
c.setblocking(True)
c.sendall(b"text\nmore\n")
with c.makefile("r", encoding="utf-8") as f:
    print(repr(f.readline()))
    c.shutdown(socket.SHUT_WR)
    print(repr(f.read()))
c.close()
worker.join()

server.settimeout(0.01)
try:
    server.accept()
except TimeoutError:
    print("accept timed out")
server.close()
try:
    socket.create_connection((host, port))
except ConnectionRefusedError:
    print("refused")
for bad in (("127.0.0.1", -1), ("127.0.0.1", 70000)):
    try:
        socket.socket().connect(bad)
    except OverflowError:
        print("OverflowError")
try:
    socket.socket().connect("127.0.0.1")
except TypeError as e:
    print("TypeError")
