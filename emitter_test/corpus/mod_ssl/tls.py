# TLS on loopback: certificates are checked; sockets, streams, time limits, asyncio.
import asyncio
import socket
import ssl
import threading

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("_cert.pem", "_key.pem")
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]


def serve(n):
    for _ in range(n):
        conn, _ = listener.accept()
        try:
            with context.wrap_socket(conn, server_side=True) as s:
                while data := s.recv(4096):
                    s.sendall(data.upper())
        except (OSError, ssl.SSLError):
            conn.close()


worker = threading.Thread(target=serve, args=(6,))
worker.start()

trusting = ssl.create_default_context(cafile="_cert.pem")
print(trusting.verify_mode == ssl.CERT_REQUIRED, trusting.check_hostname)
with socket.create_connection(("127.0.0.1", port)) as sock:
    with trusting.wrap_socket(sock, server_hostname="localhost") as s:
        s.sendall(b"hello tls")
        print(s.recv(100), s.version(), s.cipher()[1], s.server_side, s.server_hostname)
        cert = s.getpeercert()
        print(cert["subject"], cert["subjectAltName"])
        print(s.getpeercert(True) == ssl.PEM_cert_to_DER_cert(open("_cert.pem").read()))
        s.sendall(b"x" * 200000)
        got = 0
        while got < 200000:
            got += len(s.recv(65536))
        print(got, s.getpeername() == ("127.0.0.1", port))
        s.settimeout(0.02)
        try:
            s.recv(1)
        except TimeoutError:
            print("timeout")

for name, ctx in (("wrong.example", trusting), ("localhost", ssl.create_default_context())):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        try:
            ctx.wrap_socket(sock, server_hostname=name)
        except ssl.SSLCertVerificationError as e:
            print("not verified", isinstance(e, ssl.SSLError), isinstance(e, OSError))
            print(e.errno, e.library, e.reason, str(e).startswith("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: "))
            print(str(e) == e.strerror, "CERTIFICATE" in e.verify_message, e.verify_code != 0)

careless = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
careless.check_hostname = False
careless.verify_mode = ssl.CERT_NONE
with socket.create_connection(("127.0.0.1", port)) as sock:
    with careless.wrap_socket(sock) as s:
        s.write(b"text\nlines\n")
        f = s.makefile("rb")
        print(f.readline(), f.readline(), s.getpeercert())
        f.close()

old = ssl.create_default_context(cafile="_cert.pem")
old.maximum_version = ssl.TLSVersion.TLSv1_2
with socket.create_connection(("localhost", port)) as sock:
    with old.wrap_socket(sock, server_hostname="localhost") as s:
        print(s.version())
with socket.create_connection(("127.0.0.1", port)) as sock:
    sock.sendall(b"this is not TLS at all\n")
    try:
        sock.recv(100)
    except ConnectionResetError:
        pass
worker.join()
listener.close()

try:
    ssl.create_default_context().verify_mode = ssl.CERT_NONE
except ValueError as e:
    print(e)
a, b = socket.socketpair()
try:
    trusting.wrap_socket(a)
except ValueError as e:
    print(e)
b.close()
a.close()


async def handle(reader, writer):
    line = await reader.readline()
    writer.write(b"got " + line)
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]

    async def client(i):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting, server_hostname="localhost")
        writer.write(b"line %d\n" % i)
        await writer.drain()
        line = await reader.readline()
        writer.close()
        return line

    print(await asyncio.gather(*[client(i) for i in range(5)]))
    try:
        await asyncio.open_connection("127.0.0.1", port, ssl=ssl.create_default_context(), server_hostname="localhost")
    except ssl.SSLCertVerificationError:
        print("not verified")
    server.close()


asyncio.run(main())
