//go:build ffi && linux

package pycopy_test

import (
	"testing"

	"pycopy"
)

// ffiProgram calls libc: numbers, strings, buffers, variables, callbacks, errors.
const ffiProgram = `
import ffi, uctypes
libc = ffi.open("libc.so.6")
strlen = libc.func("i", "strlen", "s")
print(strlen("hello"), strlen(b"abc"), strlen(""))
print(libc.func("s", "getenv", "s")("NO_SUCH_VARIABLE"))
libm = ffi.open("libm.so.6")
print(libm.func("d", "pow", "dd")(2, 10), libm.func("f", "fabsf", "f")(-1.5))
absolute = libc.func("i", "abs", "i")
print(absolute(-5), absolute(2**32 + 7), ffi.func("i", libc.addr("abs"), "i")(-3))
buf = bytearray(8)
libc.func("p", "memset", "piL")(buf, 65, 4)
print(buf)
compare = ffi.callback("i", lambda a, b: uctypes.bytes_at(a, 1)[0] - uctypes.bytes_at(b, 1)[0], "pp")
qsort = libc.func("v", "qsort", "pLLC")
letters = bytearray(b"hello world")
qsort(letters, len(letters), 1, compare)
print(letters, ffi.as_bytearray(uctypes.addressof(letters), 3))

def bad(a, b):
    raise ValueError("in callback")

try:
    qsort(letters, len(letters), 1, ffi.callback("i", bad, "pp"))
except ValueError as e:
    print(e)
for f in (lambda: ffi.open("no-such-library.so"), lambda: libc.func("i", "no_such_function", "")):
    try:
        f()
    except OSError as e:
        print(e.errno)
for f in (lambda: libc.func("Z", "abs", "i"), lambda: libc.func("i", "abs", "?")):
    try:
        f()
    except ValueError as e:
        print(e)
for args in (), (1.5,), ([],):
    try:
        absolute(*args)
    except TypeError:
        print("TypeError")
print(libc.func("i", "strlen", "L")("word"), libc.func("i", "strlen", "L")(bytearray(b"bytes\0")))
v = libc.var("i", "optind")
v.set(5)
print(v.get(), libc.var("p", "environ").get() > 0)
libc.close()
`

const ffiOutput = `5 3 0
None
1024.0 1.5
5 7 3
bytearray(b'AAAA\x00\x00\x00\x00')
bytearray(b' dehllloorw') bytearray(b' de')
in callback
2
2
unknown type
unknown type
TypeError
TypeError
TypeError
4 5
5 True
`

func TestFFI(t *testing.T) {
	out, err := run(t, pycopy.Config{Host: true}, ffiProgram)
	if err != nil || out != ffiOutput {
		t.Errorf("error %v, out:\n%s", err, out)
	}
}
