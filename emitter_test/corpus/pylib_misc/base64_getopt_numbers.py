# base64, getopt, numbers, keyword, timeit, atexit.
import atexit
import base64 as b
import binascii
import getopt
import io
import keyword
import numbers
import timeit

for data in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(256))):
    for enc, dec in ((b.b64encode, b.b64decode), (b.b32encode, b.b32decode), (b.b16encode, b.b16decode), (b.b85encode, b.b85decode), (b.a85encode, b.a85decode), (b.urlsafe_b64encode, b.urlsafe_b64decode), (b.b32hexencode, b.b32hexdecode)):
        e = enc(data)
        assert dec(e) == data and dec(e.decode()) == data
        if len(data) < 10:
            print(e, end=" ")
    print()
print(b.b64encode(b"\xfb\xff", altchars=b"-_"), b.b64decode(b"-_8=", altchars=b"-_"), b.b64decode(b"Zm 9v\n"), b.b32decode(b"mzxw6===", casefold=True), b.b32decode(b"M1023456", map01=b"L"))
print(b.a85encode(b"\0\0\0\0    x", foldspaces=True, adobe=True), b.a85decode(b"<~zy~>", foldspaces=True, adobe=True), b.a85encode(b"x" * 30, wrapcol=10), b.b85encode(b"abc", pad=True))
print(b.encodebytes(b"x" * 80), b.decodebytes(b"eHh4\n"))
out = io.BytesIO()
b.encode(io.BytesIO(b"y" * 60), out)
print(out.getvalue())
for bad in (lambda: b.b64decode(b"abc"), lambda: b.b32decode(b"A"), lambda: b.b16decode(b"ag"), lambda: b.b85decode(b"\x00"), lambda: b.b64decode(b"ab!c", validate=True), lambda: b.b64decode("é"), lambda: b.a85decode(b"v"), lambda: b.b32decode(b"1AAAAAAA")):
    try:
        print(bad())
    except (binascii.Error, ValueError) as e:
        print(type(e).__name__)
print(getopt.getopt(["-a", "-bx", "-c", "y", "--long", "--val=3", "--other", "4", "rest", "-z"], "ab:c:", ["long", "val=", "other="]))
print(getopt.gnu_getopt(["x", "-a", "y", "--ver", "--", "-b"], "ab", ["verbose"]), getopt.getopt(["-", "a"], "a"))
for args in ((["-z"], "a"), (["-c"], "c:"), (["--nope"], "", ["long"]), (["--lo"], "", ["long", "lots"]), (["--long=1"], "", ["long"]), (["--val"], "", ["val="])):
    try:
        getopt.getopt(*args)
    except getopt.GetoptError as e:
        print(e, repr(e.opt))
for x in (1, 1.5, 1j, True, "s"):
    print([k.__name__ for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(x, k)])
print(keyword.iskeyword("for"), keyword.iskeyword("print"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist)
print(timeit.timeit("x += 1", "x = 0", number=10) >= 0, len(timeit.repeat(lambda: None, repeat=2, number=3)), timeit.Timer("n.append(1)", "n = []", globals={}).timeit(2) >= 0)
atexit.register(print, "registered first, called last")


@atexit.register
def bye():
    print("bye")


@atexit.register
def never():
    print("never")


atexit.unregister(never)
print("end")
