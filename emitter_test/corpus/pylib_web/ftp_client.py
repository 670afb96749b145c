# A client for FTP.
import ftplib
import io
import socket
import threading

files = {"a.txt": b"line 1\r\nline 2\r\n", "b.bin": bytes(range(256)) * 100}


def serve(listener):
    conn = listener.accept()[0]
    f = conn.makefile("rb")
    data = None

    def say(text):
        conn.sendall(text.encode() + b"\r\n")

    def send(content):
        say("150 Opening (%d bytes)" % len(content))
        c = data.accept()[0]
        c.sendall(content)
        c.close()
        say("226 done")

    say("220-hello\r\n220 ready")
    for line in f:
        cmd, _, arg = line.decode().strip().partition(" ")
        if cmd == "PASV":
            if data is not None:
                data.close()
            data = socket.socket()
            data.bind(("127.0.0.1", 0))
            data.listen(1)
            port = data.getsockname()[1]
            say("227 Entering Passive Mode (127,0,0,1,%d,%d)." % (port >> 8, port & 255))
        elif cmd == "RETR" and arg in files:
            send(files[arg])
        elif cmd == "NLST":
            send("\r\n".join(sorted(files)).encode() + b"\r\n")
        elif cmd == "MLSD":
            send(b"Type=file;Size=3; a name\r\nType=dir; sub\r\n")
        elif cmd == "STOR":
            say("150 go")
            c = data.accept()[0]
            content = b""
            while part := c.recv(1000):
                content += part
            c.close()
            files[arg] = content
            say("226 stored")
        elif cmd == "QUIT":
            say("221 bye")
            break
        else:
            say({"USER": "331 password", "PASS": "230 in", "TYPE": "200 ok", "CWD": "250 ok", "PWD": '257 "/a ""b""" is here', "MKD": '257 "/new"', "SIZE": "213 16",
                 "RNFR": "350 to?", "RNTO": "250 ok", "DELE": "250 gone", "RMD": "450 later", "CDUP": "500 no", "FEAT": "999"[:0] + "xyz"}.get(cmd, "550 no such thing"))
    if data is not None:
        data.close()
    f.close()
    conn.close()


listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(1)
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with ftplib.FTP(timeout=10) as ftp:
    print(repr(ftp.connect("127.0.0.1", listener.getsockname()[1])), ftp.login("me", "pw"))
    print(ftp.pwd(), ftp.mkd("new"), ftp.cwd("x"), ftp.cwd(".."), ftp.size("a.txt"), ftp.rename("a", "b"), ftp.delete("c"))
    lines, parts = [], []
    print(ftp.retrlines("RETR a.txt", lines.append), lines)
    print(ftp.retrbinary("RETR b.bin", parts.append), b"".join(parts) == files["b.bin"])
    print(ftp.nlst(), list(ftp.mlsd()))
    print(ftp.storbinary("STOR c", io.BytesIO(b"abc" * 5000)), len(files["c"]), ftp.storlines("STOR d", io.BytesIO(b"a\nb\r\nc")), files["d"])
    for act in lambda: ftp.rmd("x"), lambda: ftp.sendcmd("NOPE"), lambda: ftp.sendcmd("FEAT"), lambda: ftp.voidcmd("RNFR x"), lambda: ftp.putcmd("a\nb"), lambda: ftp.retrlines("RETR none"):
        try:
            act()
        except Exception as e:
            print(type(e).__name__, e, isinstance(e, ftplib.all_errors))
thread.join()
listener.close()
print(ftplib.parse227("227 (1,2,3,4,5,6)"), ftplib.parse229("229 x (|||77|)", ("h", 1)), ftplib.parse150("150 x (12 bytes)"), ftplib.parse257('257 "a""b"'))
