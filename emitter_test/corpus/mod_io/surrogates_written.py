# Lone surrogates in what is written as UTF-8: each way of dealing with errors.
import os
import tempfile

with tempfile.TemporaryDirectory() as d:
    name = os.path.join(d, "file")
    for errors in ("strict", "surrogateescape", "replace", "ignore", "backslashreplace", "xmlcharrefreplace", "surrogatepass"):
        for s in ("\udcf0x한\udc80", "\ud800y", "plain", "한", "\uafff\udfff"):
            try:
                with open(name, "w", errors=errors, encoding="utf-8") as f:
                    print(f.write(s), end=" ")
            except UnicodeEncodeError as e:
                print(type(e).__name__, e.start, e.end, end=" ")
            with open(name, "rb") as f:
                print(f.read())
    with open(name, "wb") as f:
        f.write(b"a\xff\n\xed\x95\x9c\xf0\n\xe9")
    with open(name, errors="surrogateescape", encoding="utf-8") as f, open(name + "2", "w", errors="surrogateescape", encoding="utf-8") as g:
        for line in f:
            print(line, end="", file=g)
    with open(name + "2", "rb") as f:
        print(f.read())
