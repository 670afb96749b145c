# Datagrams, Unix sockets, pairs, IPv6, poll, epoll.
import os
import select
import socket
import tempfile

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(("127.0.0.1", 0))
b.bind(("127.0.0.1", 0))
print(a.sendto(b"ping", b.getsockname()))
data, addr = b.recvfrom(100)
print(data, addr == a.getsockname())
b.connect(addr)
print(b.send(b"pong"))
buf = bytearray(8)
print(a.recvfrom_into(buf)[0], bytes(buf[:4]))
a.close()
b.close()

x, y = socket.socketpair()
print(x.family == socket.AF_UNIX, x.type == socket.SOCK_STREAM)
p = select.poll()
p.register(y, select.POLLIN)
print(p.poll(0))
x.send(b"abc")
print([ev == select.POLLIN for _, ev in p.poll(1000)])
print(y.recv(2), [ev == select.POLLIN for _, ev in p.poll(1000)], y.recv(2))
p.modify(y, select.POLLIN | select.POLLOUT)
print([ev == select.POLLOUT for _, ev in p.poll(1000)])
p.unregister(y)
print(p.poll(0))
try:
    p.unregister(y)
except KeyError:
    print("KeyError")
x.close()
print(y.recv(1))
y.close()

path = os.path.join(tempfile.mkdtemp(), "sock")
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen(1)
print(server.getsockname() == path)
c = socket.socket(socket.AF_UNIX)
c.connect(path)
s, addr = server.accept()
print(repr(addr))
s.sendall(b"over unix")
s.close()
print(c.recv(100), c.recv(100))
c.close()
server.close()
os.unlink(path)
os.rmdir(os.path.dirname(path))

if socket.has_ipv6:
    try:
        server = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        print("6", 4)
    else:
        c = socket.create_connection(server.getsockname()[:2])
        s, addr = server.accept()
        print(addr[0][-1:] == "1" and "6", len(addr))
        for i in (c, s, server):
            i.close()

x, y = socket.socketpair()
with select.epoll() as ep:
    ep.register(x.fileno(), select.EPOLLIN)
    print(ep.poll(0))
    y.send(b"1")
    print(ep.poll(1) == [(x.fileno(), select.EPOLLIN)])
    ep.modify(x, select.EPOLLOUT)
    print(ep.poll(1) == [(x.fileno(), select.EPOLLOUT)])
    ep.unregister(x)
    print(ep.poll(0), ep.closed)
print(ep.closed)
x.close()
y.close()

r, w = os.pipe()
print(select.select([r], [], [], 0))
os.write(w, b"x")
print(select.select([r], [w], [], 1) == ([r], [w], []))
os.close(w)
os.close(r)
try:
    select.select([0], [], [], -1)
except ValueError as e:
    print(e)
