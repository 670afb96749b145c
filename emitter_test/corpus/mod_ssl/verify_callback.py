# MicroPython's verify_callback decides about certificates that are fine otherwise.
import socket
import ssl
import threading

server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
server.load_cert_chain("_cert.pem", "_key.pem")
listener = socket.create_server(("127.0.0.1", 0))


def serve(n):
    for _ in range(n):
        conn, _ = listener.accept()
        try:
            with server.wrap_socket(conn, server_side=True) as s:
                s.sendall(s.recv(100))
        except (OSError, ssl.SSLError):
            conn.close()


worker = threading.Thread(target=serve, args=(4,))
worker.start()
with open("_cert.pem") as f:
    der = ssl.PEM_cert_to_DER_cert(f.read())
context = ssl.create_default_context(cafile="_cert.pem")
print(context.verify_callback)


def talk(callback, **kwargs):
    context.verify_callback = callback
    with socket.create_connection(listener.getsockname()) as sock:
        try:
            with context.wrap_socket(sock, server_hostname="localhost", **kwargs) as s:
                s.sendall(b"hello")
                print(s.recv(100))
        except ssl.SSLCertVerificationError as e:
            print("refused:", e.args[1])
        except ZeroDivisionError:
            print("raised")


def check(result):
    def callback(cert, depth):
        print(cert == der, depth)
        return result

    return callback


talk(check(0))
talk(check(1))
talk(lambda cert, depth: 1 / 0)
talk(check(1), do_handshake_on_connect=False)
worker.join()
listener.close()
