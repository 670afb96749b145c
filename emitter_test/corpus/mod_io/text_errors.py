# Errors of text streams, options that change, and files over descriptors of others.
import io

for errors in ["strict", "backslashreplace", "surrogateescape", "surrogatepass", "ignore", "replace", "xmlcharrefreplace"]:
    b = io.BytesIO()
    f = io.TextIOWrapper(b, encoding="utf-8", errors=errors)
    try:
        f.write("\udce2x\ud800")
        f.flush()
    except UnicodeEncodeError as e:
        print(e)
    print(f.errors, b.getvalue())
b = io.BytesIO()
f = io.TextIOWrapper(b, encoding="latin-1", errors="ignore", newline="\r\n")
f.write("ä\u20ac\n")
f.reconfigure(newline="\n")
f.write("ä\u20ac\n")
print(f.encoding, f.errors)
f.reconfigure(errors="replace")
f.write("ä\u20ac\n")
print(f.encoding, f.errors)
f.reconfigure(encoding="ascii")
print(f.encoding, f.errors)
try:
    f.write("ä")
except UnicodeEncodeError as e:
    print(e)
try:
    f.reconfigure(encoding="nonsense")
except LookupError as e:
    print(e)
print(f.encoding, f.errors)
f.flush()
print(b.getvalue())
