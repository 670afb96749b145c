# gettext: catalogs made here, plural forms, contexts, fallbacks, searching, damaged files.
import builtins
import gettext
import io
import os
import shutil
import struct
import tempfile


def make(entries, order="<", version=0):
    items = sorted(entries.items())
    ids = b"".join(k + b"\0" for k, v in items)
    start = 28 + 16 * len(items)
    keys, texts, at, to = b"", b"", start, start + len(ids)
    for k, v in items:
        keys += struct.pack(order + "II", len(k), at)
        texts += struct.pack(order + "II", len(v), to)
        at += len(k) + 1
        to += len(v) + 1
    head = struct.pack(order + "7I", 0x950412DE, version, len(items), 28, 28 + 8 * len(items), 0, 0)
    return head + keys + texts + ids + b"".join(v + b"\0" for k, v in items)


header = (
    b"Project-Id-Version: demo 1\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : "
    b"n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\nX-Long: one\n two\n"
)
entries = {
    b"": header, b"hello": "привет".encode(), b"file\0files": "файл\0файла\0файлов".encode(), b"menu\x04Open": b"Otkryt", b"menu\x04item\0items": b"i0\0i1\0i2",
    b"empty": b"",
}
for order in "<>":
    t = gettext.GNUTranslations(io.BytesIO(make(entries, order)))
    print(ascii(t.gettext("hello")), t.gettext("nothing"), repr(t.gettext("empty")), ascii(t.gettext("file")))
    print([ascii(t.ngettext("file", "files", n)) for n in (0, 1, 2, 5, 11, 12, 21, 22, 111)])
    print(t.pgettext("menu", "Open"), t.pgettext("other", "Open"), [t.npgettext("menu", "item", "items", n) for n in (1, 2, 5)], t.npgettext("no", "item", "items", 1))
    print(sorted(t.info().items()), t.charset())
    print(t.ngettext("cat", "cats", 1), t.ngettext("cat", "cats", 2))
null = gettext.NullTranslations()
print(null.gettext("a"), null.ngettext("a", "b", 1), null.ngettext("a", "b", 3), null.pgettext("c", "a"), null.npgettext("c", "a", "b", 2), null.info(), null.charset())
null.add_fallback(t)
print(ascii(null.gettext("hello")), null.pgettext("menu", "Open"))

for rule in (
    "0", "n != 1", "n>1", "n==1 ? 0 : n==2 ? 1 : 2", "n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2", "(n==0)+(n==1)*2", "!(n%2)", "n/3%4", "n-1 < 3 || n > 50", "1+2*3-n",
    "n<2==1", "3 - 2 - 1",
):
    f = gettext.c2py(rule)
    print(rule, [f(n) for n in (0, 1, 2, 3, 5, 11, 21, 60, 101)])
for rule in ("", "x", "n +", "(n", "n)", "n ? 1", "n = 1", "os.system(1)", "n**2", "1 2", "(" * 30 + "n" + ")" * 30, "n" * 1001, "a" * 5):
    try:
        gettext.c2py(rule)(5)
        print("accepted", rule)
    except ValueError as e:
        print("ValueError")

for data in (b"", b"\xde\x12\x04\x95", b"nonsense" * 10, make(entries)[:60], make(entries, version=5 << 16), make({b"": header, b"a": b"b"})[:-4]):
    try:
        print(gettext.GNUTranslations(io.BytesIO(data)).gettext("a"))
    except (OSError, struct.error) as e:
        print(type(e).__name__, e.args[1:2] if isinstance(e, OSError) else "")

root = tempfile.mkdtemp()
try:
    for lang, text in (("de", b"hallo"), ("de_AT", b"servus"), ("fr", b"salut")):
        os.makedirs(os.path.join(root, lang, "LC_MESSAGES"))
        with open(os.path.join(root, lang, "LC_MESSAGES", "app.mo"), "wb") as f:
            e = {b"": b"Content-Type: text/plain; charset=utf-8\n", b"hello": text}
            if lang == "de":
                e[b"only"] = b"nur deutsch"
            f.write(make(e))
    rel = lambda p: p and os.path.relpath(p, root)
    print(rel(gettext.find("app", root, ["de_AT"])), [rel(p) for p in gettext.find("app", root, ["de_AT.UTF-8", "fr"], all=True)], gettext.find("app", root, ["it"]), gettext.find("no", root, ["de"]))
    t = gettext.translation("app", root, ["de_AT", "de"])
    print(t.gettext("hello"), t.gettext("only"), t.gettext("none"))
    for lang in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        os.environ.pop(lang, None)
    os.environ["LANGUAGE"] = "it:fr:de"
    print(rel(gettext.find("app", root)), gettext.translation("app", root).gettext("only"))
    try:
        gettext.translation("app", root, ["it"])
    except FileNotFoundError as e:
        print(e.strerror, e.filename)
    print(type(gettext.translation("app", root, ["it"], fallback=True)).__name__)
    print(gettext.bindtextdomain("app", root) == root, gettext.textdomain("app"), gettext.textdomain())
    print(gettext.gettext("hello"), gettext.dgettext("app", "hello"), gettext.dgettext("other", "hello"), gettext.ngettext("x", "y", 2), gettext.pgettext("c", "x"), gettext.npgettext("c", "x", "y", 1), gettext.dnpgettext("app", "c", "x", "y", 2))
    gettext.install("app", root, names=["ngettext"])
    print(builtins._("hello"), builtins.ngettext("a", "b", 2))
finally:
    shutil.rmtree(root)
