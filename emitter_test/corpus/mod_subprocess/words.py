# shlex, hmac, secrets, uuid, selectors.
import hashlib
import hmac
import secrets
import selectors
import shlex
import socket
import uuid

for s in ("a b  c", "'a b' c", '"a \\" b" c\\ d', "a'b'c \"\" ''", "a # comment", "x=1;y|z", "tab\there\nline", "\u00e4 \u00f6"):
    print(shlex.split(s))
print(shlex.split("a # comment", comments=True), shlex.split("a 'b c'", posix=False))
for bad in ("'open", '"open', "end\\"):
    try:
        shlex.split(bad)
    except ValueError as e:
        print(e)
for s in ("plain", "", "two words", "it's", "$HOME", "a/b.c"):
    print(shlex.quote(s), shlex.split(shlex.quote(s)) == [s])
print(shlex.join(["a", "b c", "'"]), list(shlex.shlex("a.b + 'c d' (e)", posix=True)))
print(list(shlex.shlex("a && b || c; d >'e'", punctuation_chars=True)))

print(hmac.new(b"key", b"The quick brown fox jumps over the lazy dog", "md5").hexdigest())
print(hmac.new(b"key", b"The quick brown fox jumps over the lazy dog", hashlib.sha256).hexdigest())
h = hmac.new(b"k" * 200, digestmod="sha1")
h.update(b"abc")
c = h.copy()
h.update(b"d")
print(h.hexdigest(), c.hexdigest(), h.name, h.digest_size, h.block_size)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.digest(b"k", b"m", "sha256").hex()[:8])
try:
    hmac.new("str", b"")
except TypeError as e:
    print(e)
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(10) < 10, secrets.choice([1]), len(secrets.token_urlsafe(3)))

u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
print(u, repr(u), u.int, u.hex, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant)
print(uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=u.int) == u)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.uuid4().version, uuid.uuid1().version, uuid.uuid1() < uuid.uuid1() or True, uuid.uuid4().variant, len({uuid.uuid4() for i in range(10)}))
for bad in (dict(hex="123"), dict(int=-1), dict()):
    try:
        uuid.UUID(**bad)
    except (ValueError, TypeError) as e:
        print(e)
try:
    u.int = 5
except TypeError as e:
    print(e)

a, b = socket.socketpair()
with selectors.DefaultSelector() as sel:
    key = sel.register(a, selectors.EVENT_READ, "data")
    print(key.fd == a.fileno(), key.events, key.data, sel.select(0))
    b.send(b"x")
    print([(k.data, e) for k, e in sel.select(1)])
    sel.modify(a, selectors.EVENT_READ | selectors.EVENT_WRITE, "both")
    print([(k.data, e) for k, e in sel.select(1)])
    try:
        sel.register(a, selectors.EVENT_READ)
    except KeyError:
        print("KeyError")
    sel.unregister(a)
    print(len(sel.get_map()), sel.select(0))
a.close()
b.close()
