from email.message import EmailMessage, Message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.application import MIMEApplication
from email import encoders, message_from_string, message_from_bytes, policy, utils
from email.header import Header, decode_header, make_header
import email, datetime
m = EmailMessage(); m["Subject"] = "Hello"; m["From"] = "Bob <bob@x.org>"; m["To"] = "a@b.c, d@e.f"; m.set_content("Line one\nLine two")
print(m); print(m.get_content(), m["subject"], m.get("nope"), m.keys(), m.get_content_type(), "TO" in m, len(m))
m.add_alternative("<p>Hi</p>", subtype="html"); m.add_attachment(b"\0\1\2" * 30, maintype="application", subtype="octet-stream", filename="a b.bin"); m.add_attachment("text", filename="t.txt")
print([ (p.get_content_type(), p.get_filename(), p.is_multipart(), p.is_attachment()) for p in m.walk()], [p.get_filename() for p in m.iter_attachments()], m.get_body(("plain",)).get_content(), m.get_body().get_content_type())
m2 = message_from_bytes(m.as_bytes(), policy=policy.default); print([ (p.get_content_type(), p.get_filename()) for p in m2.walk()], list(m2.iter_attachments())[0].get_content() == b"\0\1\2" * 30)
try: m["Subject"] = "x"
except ValueError as e: print(e)
mm = MIMEMultipart("alternative", boundary="BB"); mm["Subject"] = "S"; mm["X"] = "1"; mm.attach(MIMEText("plain text")); mm.attach(MIMEText("<b>é</b>", "html", "utf-8")); print(mm.as_string())
b = MIMEBase("application", "x-thing", name="q"); b.set_payload(b"data\xff" * 20); encoders.encode_base64(b); b.add_header("Content-Disposition", "attachment", filename="z.bin"); print(b.as_string(), b.get_payload(decode=True)[:5])
print(MIMEImage(b"\x89PNG\r\n\x1a\n123").as_string(), MIMEApplication(b"pdf", "pdf").get_content_type())
raw = "From: =?utf-8?b?SsO2cmc=?= <j@x.de>\nTo: you@y.z\nSubject: =?iso-8859-1?q?caf=E9_au?= lait\n folded\nReceived: one\nReceived: two\nContent-Type: multipart/mixed; boundary=\"xx\"\n\npre\n--xx\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nna=C3=AFve=\n text\n--xx\nContent-Type: text/html\nContent-Disposition: attachment; filename=\"f.html\"\n\n<p>\n--xx--\nepi\n"
e = message_from_string(raw); print(e["subject"], repr(e["from"]), e.get_all("received"), e.is_multipart(), e.preamble, repr(e.epilogue), e.get_boundary())
print([p.get_payload(decode=True) for p in e.get_payload()], e.get_payload(1).get_filename(), e.get_payload(0).get_content_charset(), e.get_payload(0).get_params(), e.get_payload(0)["content-type"])
print(decode_header(e["subject"]), str(make_header(decode_header(e["subject"]))))
e2 = message_from_string(raw, policy=policy.default); print(e2["subject"], e2["from"], e2.get_payload(0).get_content())
print(e.as_string() == raw)
p = message_from_string("Subject: x\n\nbody\nmore\n"); print(p.get_payload(), p.items(), p.get_content_type(), p.get_content_maintype()); p["Date"] = "d"; del p["subject"]; p.replace_header("date", "e"); print(p.as_string())
print(utils.parseaddr("Bob B <b@x>"), utils.parseaddr('"Q, R" <q@r>'), utils.parseaddr("plain@x"), utils.formataddr(("A B", "a@b")), utils.formataddr(("A, B", "a@b")), utils.formataddr(("é", "a@b")), utils.getaddresses(["a@b, C <c@d>", "e@f"]))
print(utils.formatdate(0), utils.formatdate(1e9, usegmt=True), utils.parsedate("Thu, 01 Jan 1970 00:00:00 +0000"), utils.parsedate_tz("1 Feb 99 10:11 EST"), utils.parsedate_to_datetime("Thu, 01 Jan 2020 10:00:00 +0230"), utils.format_datetime(datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)), utils.mktime_tz(utils.parsedate_tz("Thu, 01 Jan 1970 00:00:10 +0000")), utils.make_msgid(domain="d").endswith("@d>"))
h = Header("Grüße", "utf-8"); print(h.encode(), str(h)); t = MIMEText("x"); t["Subject"] = h; print(t.as_string())
u = EmailMessage(); u.set_content("é\n"); print(u.as_string(), u.get_content())
