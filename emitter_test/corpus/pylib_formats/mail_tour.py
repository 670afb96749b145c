# The examples of the documentation of email.
from email.message import EmailMessage
from email.headerregistry import Address
from email.utils import make_msgid
from email import policy
from email.parser import BytesParser, Parser
msg = EmailMessage()
msg['Subject'] = "Pourquoi pas des asperges pour ce midi ?"
msg['From'] = Address("Pepé Le Pew", "pepe", "example.com")
msg['To'] = (Address("Penelope Pussycat", "penelope", "example.com"), Address("Fabrette Pussycat", "fabrette", "example.com"))
msg.set_content("""\
Salut!

Cette recette [1] sera sûrement un très bon repas.

[1] http://www.yummly.com/recipe/Roasted-Asparagus-Epicurious-203718

--Pepé
""")
msg.add_alternative("""<html><body><p>Salut!</p><img src="cid:x" /></body></html>""", subtype='html')
msg.get_payload()[1].add_related(b"\x89PNGdata"*20, 'image', 'jpeg', cid="<x>")
msg.set_boundary("AAA"); msg.get_payload()[1].set_boundary("BBB")
print(msg); print(bytes(msg).decode("latin-1"))
m = BytesParser(policy=policy.default).parsebytes(bytes(msg))
simplest = m.get_body(preferencelist=('plain', 'html'))
print(''.join(simplest.get_content().splitlines(keepends=True)[:3]))
for part in m.walk(): print(part.get_content_type(), part.get_filename(), part.is_attachment(), part.get_content_disposition())
richest = m.get_body(); print(richest['content-type'].maintype, richest['content-type'].subtype, richest['content-type'].content_type)
for p in richest.iter_attachments(): print(p['content-type'], p.get_content()[:8], p['content-id'])
headers = Parser(policy=policy.default).parsestr('From: Foo Bar <user@example.com>\nTo: <someone_else@example.com>\nSubject: Test message\n\nBody would go here\n')
print('To: {}'.format(headers['to']), 'From: {}'.format(headers['from']), headers['subject'], headers['to'].addresses[0].username, headers['to'].addresses[0].domain)
from email.header import Header
for text in ("caf\xe9", "\u65e5\u672c\u8a9e \u6587", "a" * 60 + " \xe9 b", "plain"):
    print(Header(text, "utf-8").encode())
m = EmailMessage()
m["Subject"] = "one \xe9t\xe9 \xe9 two \u65e5\u672c three"
m["To"] = "a@b.c, \"D. E\" <d@e.f>"
print(m["to"], bytes(m))
