# smtplib against a server in another thread that writes down what it gets.
import smtplib, socketserver, threading
from email.message import EmailMessage

log = []


class Handler(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")

    def handle(self):
        self.say("220-hello\r\n220 there")
        while line := self.rfile.readline():
            line = line.decode().rstrip("\r\n")
            log.append(line)
            word = line.split()[0].lower() if line.split() else ""
            if word == "ehlo":
                self.say("500 what" if server.old else "250-me\r\n250-SIZE 1000\r\n250-AUTH PLAIN LOGIN CRAM-MD5\r\n250-AUTH=LOGIN\r\n250 8BITMIME")
            elif word == "helo":
                self.say("250 me")
            elif word == "auth":
                self.auth(line.split())
            elif word == "rcpt" and "bad" in line:
                self.say("550 no such user")
            elif word == "mail" and "evil" in line:
                self.say("553 go away")
            elif word == "data":
                self.say("354 go on")
                while (d := self.rfile.readline()) != b".\r\n":
                    log.append(d)
                self.say("250 taken")
            elif word == "quit":
                self.say("221 bye")
                return
            elif word == "vrfy":
                self.say("252 perhaps")
            elif word == "help":
                self.say("214-first\r\n214 second")
            elif word == "expn":
                return
            else:
                self.say("250 ok")

    def auth(self, words):
        if words[1] == "CRAM-MD5":
            self.say("334 PDEyMzQ1QGhvc3Q+")
            log.append(self.rfile.readline())
            self.say("535 no")
        elif words[1] == "PLAIN" and server.plain:
            self.say("235 fine")
        elif words[1] == "PLAIN":
            self.say("535 no")
        else:
            for i in range(2 - (len(words) > 2)):
                self.say("334 UGFzc3dvcmQ6")
                log.append(self.rfile.readline())
            self.say("235 fine")


def t(f, *args, **kw):
    try:
        return f(*args, **kw)
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)


server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
server.old = server.plain = False
thread = threading.Thread(target=server.serve_forever)
thread.start()
port = server.server_address[1]
with smtplib.SMTP("127.0.0.1", port, "client.example") as s:
    print(s.ehlo(), sorted(s.esmtp_features.items()), s.has_extn("Size"), s.does_esmtp)
    print(s.noop(), s.help(), s.vrfy("Me <me@x.org>"), s.rset())
    print(s.sendmail("me@x.org", ["Some One <you@x.org>", "bad@x.org"], "Subject: x\n\n.dot\nline\r\nend"))
    print(t(s.sendmail, "me@x.org", "bad@x.org", b"x"))
    print(t(s.sendmail, "evil@x.org", "you@x.org", "x"))
    print(t(s.sendmail, "me@x.org", "you@x.org", "é"))
    print(t(s.putcmd, "a\r\nb"), t(s.starttls))
    print(t(s.login, "user", "secret"))
    server.plain = True
    print(s.login("user", "secret"), s.login("user", "secret", initial_response_ok=False))
    m = EmailMessage()
    m["From"], m["To"], m["Cc"], m["Bcc"], m["Subject"] = "Me <me@x.org>", "a@x.org, B <b@x.org>", "c@x.org", "d@x.org", "hi"
    m.set_content("text\n.\nmore\n")
    print(s.send_message(m), m["Bcc"])
    m.replace_header("To", "ä@x.org")
    print(t(s.send_message, m)[:60])
    print(t(s.expn, "list"), t(s.noop))
server.old = True
s = smtplib.SMTP()
print(t(s.noop), s.connect("127.0.0.1:%d" % port)[0])
s.local_hostname = "client.example"
print(s.sendmail("me@x.org", ("you@x.org",), "x"), t(s.login, "a", "b"), s.quit(), s.sock)
print(smtplib.quoteaddr("A <a@b>"), smtplib.quoteaddr("a@b"), smtplib.quoteaddr("<>"), repr(smtplib.quotedata(".a\n..b\rc\r\n")))
print(t(smtplib.SMTP, "127.0.0.1", 1).split(":")[0], smtplib.SMTPSenderRefused(1, b"m", "s").args, isinstance(smtplib.SMTPDataError(1, b""), OSError))
print(t(smtplib.SMTP, "127.0.0.1:x"))
server.shutdown()
thread.join()
server.server_close()
for line in log:
    print(line)
