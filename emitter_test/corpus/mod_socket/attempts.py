# A second attempt to connect, flags that say not to wait, texts as data, addresses of other families.
import socket

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except socket.gaierror as e:
        print(what, e.args[0] < 0)
    except OSError as e:
        print(what, type(e).__name__)

server = socket.socket()
server.bind(("127.0.0.1", 0))
address = server.getsockname()
server.listen(1)
client = socket.socket()
client.connect(address)
peer, _ = server.accept()
attempt("recv", client.recv, 1, socket.MSG_DONTWAIT)
attempt("recvfrom", client.recvfrom, 1, socket.MSG_DONTWAIT)
client.settimeout(10)
attempt("recv_into", client.recv_into, bytearray(1), 0, socket.MSG_DONTWAIT)
client.settimeout(None)
print(peer.send("h\u00e9"), peer.sendall("llo"), client.recv(6, socket.MSG_PEEK), client.read(6))
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
udp.settimeout(10)
print(udp.sendto("datagram", udp.getsockname()), udp.recv(20))
attempt("empty", udp.recv, 1, socket.MSG_DONTWAIT)
for s in client, peer, server:
    s.close()

again = socket.socket()
for i in range(2):
    attempt("connect", again.connect, address)
again.close()
attempt("family", socket.getaddrinfo, "127.0.0.1", 80, socket.AF_INET6)
print(socket.sockaddr(b"\xff\xff1234")[1])
for bad in b"", b"\xff":
    attempt("sockaddr", socket.sockaddr, bad)
