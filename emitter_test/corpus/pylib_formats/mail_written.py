# Messages written by generators, character sets, addresses and headers with attributes.
import io
from email import message_from_bytes, message_from_string, policy
from email.charset import BASE64, QP, Charset, add_charset
from email.generator import BytesGenerator, DecodedGenerator, Generator
from email.headerregistry import Address, Group
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.parser import BytesParser

TEXT = """From someone Mon Jan  1 00:00:00 2024
From: a@example.com
To: b@example.com
Subject: A subject that is long enough to be folded by whoever thinks that lines have 78 signs

From here on it is text.
 From not this
From this
"""
m = message_from_string(TEXT)
for mangle in (None, True, False):
    for length in (None, 0, 40):
        out = io.StringIO()
        Generator(out, mangle, length).flatten(m)
        print(mangle, length, out.getvalue().splitlines()[3:])
out = io.StringIO()
g = Generator(out, policy=policy.default)
g.flatten(m, unixfrom=True, linesep="\r\n")
g.clone(out).write("end")
print(repr(out.getvalue()[:60]), out.getvalue()[-12:])
out = io.BytesIO()
BytesGenerator(out, policy=policy.SMTP).flatten(m)
print(out.getvalue()[-50:])
print(m.as_string() == m.as_string(maxheaderlen=0), m.as_string(True)[:20], len(m.as_string(maxheaderlen=40).splitlines()))

two = MIMEMultipart(boundary="XX")
two.attach(MIMEText("first\n"))
two.attach(MIMEText("zweite \xe4\n", "html", "iso-8859-1"))
two.attach(MIMEText("third \u20ac\n", _charset="utf-8"))
print(two.as_string())
out = io.StringIO()
DecodedGenerator(out, fmt="[%(type)s %(filename)s]").flatten(two)
print(out.getvalue())

for name in ("us-ascii", "latin-1", "utf-8", "latin_1", "UTF-8", "koi8-r", "x-unknown"):
    c = Charset(name)
    print(name, c, c.header_encoding, c.body_encoding, c.output_charset, c.get_body_encoding() if name != "us-ascii" else "", c == name.lower())
for name, text in (("us-ascii", "abc"), ("latin-1", "caf\xe9 = good"), ("utf-8", "caf\xe9 and coffee"), ("utf-8", "\u65e5\u672c\u8a9e"), ("koi8-r", "\u043c\u0438\u0440")):
    c = Charset(name)
    print(c.header_encode(text), repr(c.body_encode(text)))
quoted = Charset("utf-8")
quoted.body_encoding = QP
m = Message()
m["Subject"] = "x"
m.set_payload("caf\xe9\n", quoted)
print(m.as_string())
add_charset("x-own", BASE64, None, "us-ascii")
print(Charset("x-own").header_encode("abc"))

print(Address("Jane Doe", "jane", "example.com"), repr(Address("J. Doe", "j", "x.y")), Address("J. Doe", addr_spec="a.b@c.d"), Address(), Address(username="a b", domain="x"))
print(Group("team", [Address("A", "a", "x.y"), Address(addr_spec="b@x.y")]), Group("none"), Group(None, [Address("A", "a", "x.y")]))
print(Address("A", "a", "b") == Address("A", "a", "b"), Address("A", "a", "b") == Address("B", "a", "b"), Address(addr_spec="x@y").username)

e = EmailMessage()
e["From"] = Address("Pep\xe9 Le Pew", "pepe", "example.com")
e["To"] = (Address("Penelope Pussycat", "penelope", "example.com"), Address("Fabrette Pussycat", "fabrette", "example.com"))
e["Date"] = "Mon, 20 Nov 1995 19:12:08 -0500"
e["Subject"] = "Ayons asperges"
e.set_content("Salut!\n")
print(e)
got = BytesParser(policy=policy.default).parsebytes(bytes(e))
print([(a.display_name, a.username, a.domain) for a in got["to"].addresses], got["from"].addresses[0].display_name, got["To"].name)
print(got["date"].datetime, got["content-type"].content_type, dict(got["content-type"].params), got["Subject"] + "!", got["content-transfer-encoding"].cte)
print(message_from_bytes(b"Sender: X <x@y.z>\nContent-Disposition: attachment; filename=\"a.txt\"\n\n", policy=policy.default)["sender"].address)
