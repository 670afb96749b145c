# Conversions of addresses and names.
import socket

print(socket.inet_aton("127.0.0.1"), socket.inet_aton("10.1"), socket.inet_ntoa(b"\x01\x02\x03\x04"))
print(socket.inet_pton(socket.AF_INET, "1.2.3.4"), socket.inet_pton(socket.AF_INET6, "::1"))
print(socket.inet_ntop(socket.AF_INET, b"\xff\x00\x00\x01"), socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\x01"))
print(socket.inet_ntop(socket.AF_INET6, bytes.fromhex("20010db8000000000000000000000001")))
for f in (lambda: socket.inet_aton("300.1.1.1"), lambda: socket.inet_pton(socket.AF_INET, "1.2.3"), lambda: socket.inet_ntoa(b"123")):
    try:
        f()
    except OSError as e:
        print("OSError")
for f in (lambda: socket.inet_ntop(socket.AF_INET, b"123"),):
    try:
        f()
    except ValueError as e:
        print(e)
print(socket.htons(1), socket.ntohs(256), socket.htonl(1), socket.ntohl(0x01020304) == 0x04030201)
info = socket.getaddrinfo("127.0.0.1", 80, 0, socket.SOCK_STREAM)
print(len(info), info[0][0] == socket.AF_INET, info[0][1] == socket.SOCK_STREAM, info[0][4])
print(socket.getaddrinfo("::1", 80, socket.AF_INET6, socket.SOCK_STREAM)[0][4])
print(sorted(i[1] == socket.SOCK_DGRAM for i in socket.getaddrinfo("127.0.0.1", 53)))
print(socket.getaddrinfo(None, 80, socket.AF_INET, socket.SOCK_STREAM)[0][4])
print(socket.getaddrinfo(None, 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)[0][4])
try:
    socket.getaddrinfo("not a number", 80, 0, 0, 0, socket.AI_NUMERICHOST)
except socket.gaierror as e:
    print(e, e.errno == socket.EAI_NONAME, isinstance(e, OSError))
print(socket.gethostbyname("127.0.0.1"), socket.getnameinfo(("127.0.0.1", 80), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))
print(isinstance(socket.gethostname(), str))
