package bytecode_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/words"
	"pycopy/parse"
)

// compiled compiles a source text.
func compiled(t testing.TB, src string, o compile.Options) *bytecode.Code {
	t.Helper()
	tree, err := parse.Parse([]byte(src), "mod.py", parse.Exec, parse.Options{})
	if err == nil {
		_, err = parse.Resolve(tree)
	}
	if err != nil {
		t.Fatal(err)
	}
	code, err := compile.Compile(tree, o)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

// encode compiles a source text to a file.
func encode(t testing.TB, src string) []byte {
	t.Helper()
	code := compiled(t, src, compile.Options{Portable: true})
	data, err := (&bytecode.MPY{Code: code}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const fileSource = `
import sys
X = (1, 2.5, None, True, ..., "text of more than ten", b"bytes", 1 << 70, -1e-9, 3j, (4, ("x",)))
class A:
    def m(self, a, b=1, *c, k=2, **kw):
        def inner(): return super().m, a
        return [inner for i in c]
def g(n):
    try:
        yield n
        with n as f: return f
    except (ValueError, KeyError) as e:
        yield from e
    finally:
        print(n)
async def h(x):
    async with x as y:
        async for z in y: await z
`

// TestFileRoundTrip writes a file, reads it, writes it again.
func TestFileRoundTrip(t *testing.T) {
	data := encode(t, fileSource)
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		t.Fatal(err)
	}
	if m.Version != 6 || m.Arch != bytecode.ArchNone || m.SmallIntBits != 31 || m.Code.Filename != "mod.py" {
		t.Errorf("header: %+v", m)
	}
	parsed, err := bytecode.ParseMPY(data)
	if err != nil {
		t.Fatal(err)
	}
	again, err := parsed.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(data) {
		t.Errorf("%d bytes, written again %d", len(data), len(again))
	}
	class := m.Code.Children[0]
	method := class.Children[0]
	if class.Scope != bytecode.ScopeClass || method.Qualname != "A.m" || method.NKwOnly != 1 || method.NDefPos != 1 ||
		method.NPos+method.NKwOnly != 5 || method.NumParams() != 7 || strings.Join(method.ArgNames, " ") != "* self a b k" {
		t.Errorf("%+v", method)
	}
	if line := m.Code.Children[1].Line(0); line != 9 {
		t.Errorf("g begins in line %d", line)
	}
}

// TestFileRefused checks that refusals say what is wrong.
func TestFileRefused(t *testing.T) {
	good := encode(t, "x = 1\n")
	change := func(at int, b byte) []byte {
		data := append([]byte(nil), good...)
		data[at] = b
		return data
	}
	tests := []struct {
		name string
		data []byte
		kind bytecode.MPYErrorKind
		text string
	}{
		{"empty", nil, bytecode.MPYIncompatible, "cut off at offset 0"},
		{"magic", change(0, 'C'), bytecode.MPYIncompatible, "begins with 0x43 at offset 0"},
		{"old version", change(1, 4), bytecode.MPYIncompatible, "version 4, known are 5 and 6 at offset 1"},
		{"new version", change(1, 7), bytecode.MPYIncompatible, "version 7"},
		{"flag", change(2, 0x80), bytecode.MPYIncompatible, "unknown flag 0x80 at offset 2"},
		{"arch flags", change(2, 0x40), bytecode.MPYIncompatible, "flags of an architecture that has none"},
		{"architecture", change(2, 15<<2), bytecode.MPYBadArch, "unknown architecture 15 at offset 2"},
		{"small ints", change(3, 64), bytecode.MPYIncompatible, "small ints of 64 bits"},
		{"cut off", good[:len(good)-1], bytecode.MPYCorrupt, "cut off at offset"},
		{"too long", append(good[:len(good):len(good)], 0), bytecode.MPYCorrupt, "1 bytes behind the end"},
		{"opcode", change(len(good)-1, 0xff), bytecode.MPYCorrupt, "undefined opcode"},
		{"static string", []byte{'M', 6, 0, 31, 1, 0, 0x83, 0x7f, 0}, bytecode.MPYCorrupt, "static string 255 at offset 6"},
		{"constant", []byte{'M', 6, 0, 31, 1, 1, 3, 99}, bytecode.MPYCorrupt, "unknown constant 0x63 at offset 7"},
		{"name", []byte{'M', 6, 0, 31, 1, 0, 2 << 1, 0xc3, 'a', 0}, bytecode.MPYCorrupt, "not UTF-8 at offset 7"},
		{"half a character", []byte{'M', 6, 0, 31, 1, 1, 3, 5, 1, 0xf0, 0}, bytecode.MPYCorrupt, "not UTF-8 at offset 9"},
		{"version 5, name", bytes.Replace(deepVersion5(), []byte("a.py"), []byte("a\xff\xffy"), 1), bytecode.MPYCorrupt, "not UTF-8 at offset 13"},
		{"version 5, deep stack", deepVersion5(), bytecode.MPYCorrupt, "code too complex"},
	}
	for _, test := range tests {
		_, err := bytecode.ReadMPY(test.data)
		e := (*bytecode.MPYError)(nil)
		if !errors.As(err, &e) || e.Kind != test.kind || !strings.Contains(e.Detail(), test.text) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
}

// deepVersion5 is a file of version 5 whose reader would have to keep gigabytes: a stack of 60000 items at each of many jumps.
func deepVersion5() []byte {
	code := []byte{byte(bytecode.LoadConstNone), byte(bytecode.UnpackSequence), 0x83, 0xd4, 0x60}
	for range 3000 {
		code = append(code, byte(bytecode.DupTop), byte(bytecode.PopJumpIfTrue), 0, 0x80)
	}
	code = append(code, byte(bytecode.LoadConstNone), byte(bytecode.ReturnValue))
	size := 6 + len(code)
	data := []byte{'M', 5, 0, 31, 32, byte(size>>12) | 0x80, byte(size>>5) | 0x80, byte(size<<2) & 0x7f}
	data = append(data, 0, 4<<1, 0, 6, 8, 'a', '.', 'p', 'y') // prelude
	return append(append(data, code...), 0, 0)
}

// FuzzReadMPY checks that no bytes make reader, verifier or translation fail, and that what was read can be written.
func FuzzReadMPY(f *testing.F) {
	f.Add(encode(f, fileSource))
	f.Add(encode(f, "x = 1\n"))
	f.Add([]byte("M\x05\x02\x1f\x20\x28\x08\x08\x00\x06\x0ca.py\x00\x51\x63\x00\x00"))
	for _, name := range []string{"version5.mpy", "version5_cache.mpy"} {
		data, err := os.ReadFile("../cmd/pycopy/testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("M\x06\x13\x1f\x02\x01\x0emod.py\x00\x0f\x00\x2c"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := bytecode.ReadMPY(data)
		if err != nil {
			if e := (*bytecode.MPYError)(nil); !errors.As(err, &e) || e.Off < 0 || e.Off > len(data) {
				t.Fatalf("%#v", err)
			}
			return
		}
		bytecode.Listing{Raw: true, Handlers: true}.Text(m.Code)
		translate(m.Code)
		if parsed, err := bytecode.ParseMPY(data); err != nil {
			t.Fatal(err)
		} else if _, err := parsed.Encode(); err != nil && !strings.Contains(err.Error(), "not in version 6.3") {
			t.Logf("%v", err)
		}
	})
}

// TestMutatedFiles changes each byte of a file in several ways: reader, verifier and translation must accept or refuse.
func TestMutatedFiles(t *testing.T) {
	good := encode(t, fileSource)
	accepted := 0
	for at := range good {
		for _, b := range []byte{0, 1, 0x10, 0x40, 0x57, 0x59, 0x80, 0xff, good[at] + 1, good[at] - 1, good[at] ^ 0x80} {
			data := append([]byte(nil), good...)
			data[at] = b
			m, err := bytecode.ReadMPY(data)
			if err != nil {
				continue
			}
			accepted++
			translate(m.Code)
		}
	}
	if accepted == 0 {
		t.Error("nothing was accepted")
	}
}

// pack compiles a source text for this host and packs it.
func pack(t testing.TB, src string) (*bytecode.Code, []byte) {
	t.Helper()
	code := compiled(t, src, compile.Options{})
	data, err := code.Pack()
	if err != nil {
		t.Fatal(err)
	}
	return code, data
}

const packedSource = fileSource + "Y = [x for x in 'abc' if x in {1, (2, 3)}]\ndef h(p, /, q): \"doc\"; return lambda: f'{p!r:>{q}}'\n" +
	"@micropython.viper\ndef v(n: int) -> int:\n    p = ptr8(n)\n    return p[0] + n\n"

// TestPack: packed code reads as what it was, whole or a function of it.
func TestPack(t *testing.T) {
	code, data := pack(t, packedSource)
	back, err := bytecode.Unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := back.Pack(); err != nil || string(got) != string(data) {
		t.Errorf("another result after reading: %v", err)
	}
	list := bytecode.Listing{Raw: true, Handlers: true}
	if list.Text(code) != list.Text(back) {
		t.Error("another listing after reading")
	}
	for _, child := range code.Children {
		part, err := child.Pack()
		if err != nil || len(part) >= len(data) {
			t.Fatalf("%s: %d bytes of %d, %v", child.Name, len(part), len(data), err)
		}
		back, err := bytecode.Unpack(part)
		if err != nil {
			t.Fatal(err)
		}
		if list.Text(child) != list.Text(back) {
			t.Errorf("%s: another listing after reading", child.Name)
		}
	}
}

// TestDamagedPack changes bytes of packed code: with a wrong checksum it is refused, with a right one accepted or refused.
func TestDamagedPack(t *testing.T) {
	_, good := pack(t, packedSource)
	accepted := 0
	for at := range good {
		for _, b := range []byte{0, 1, 0x10, 0x40, 0x80, 0xff, good[at] + 1, good[at] ^ 0x80} {
			if b == good[at] {
				continue
			}
			data := append([]byte(nil), good...)
			data[at] = b
			if _, err := bytecode.Unpack(data); err == nil {
				t.Fatalf("byte %d: damage was not seen", at)
			}
			binary.LittleEndian.PutUint32(data[4:], crc32.ChecksumIEEE(data[8:]))
			if c, err := bytecode.Unpack(data); err == nil {
				accepted++
				translate(c)
				bytecode.Listing{Raw: true, Handlers: true}.Text(c)
			}
		}
	}
	if accepted == 0 {
		t.Error("nothing was accepted")
	}
	for n := range good {
		if _, err := bytecode.Unpack(good[:n]); err == nil {
			t.Errorf("%d bytes were accepted", n)
		}
	}
}

func translate(c *bytecode.Code) {
	if c.Kind == bytecode.KindBytecode {
		_, _ = words.Translate(c)
	}
	for _, child := range c.Children {
		translate(child)
	}
}
