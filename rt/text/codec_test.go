package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCodecs(t *testing.T) {
	records(t, "codecs", func(t *testing.T, f []string) {
		enc, ok := LookupEncoding(f[1])
		if !ok {
			t.Fatal("encoding not found")
		}
		mode, ok := LookupErrorMode(f[2])
		if !ok {
			t.Fatal("error mode not found")
		}
		convert := AppendDecode
		if f[0] == "encode" {
			convert = AppendEncode
		}
		have, err := convert(nil, unq(t, f[3]), enc, mode)
		e, ok := err.(*UnicodeError)
		if !ok {
			checkOutcome(t, have, err, f[4:])
			return
		}
		class := "!UnicodeDecodeError"
		if e.Encode {
			class = "!UnicodeEncodeError"
		}
		equal(t, "error class", class, f[4])
		if len(f) > 5 {
			equal(t, "error text", e.Error(), unq(t, f[5]))
		}
	})
}

func TestDecodeInPieces(t *testing.T) {
	for _, enc := range []Encoding{UTF8, UTF8Sig, UTF16, UTF16LE, UTF16BE, UTF32, UTF32LE, UTF32BE} {
		want := "aé€😀z"
		var mark []byte
		written := enc
		if enc == UTF32 {
			mark, written = []byte("\x00\x00\xfe\xff"), UTF32BE
		}
		all, err := AppendEncode(mark, want, written, Strict)
		if err != nil {
			t.Fatal(err)
		}
		for cut := range all {
			out, n, next, err := AppendDecodeSome(nil, string(all[:cut]), enc, Strict, false)
			if err != nil || n > cut {
				t.Fatalf("%v cut at %d: %d, %v", enc, cut, n, err)
			}
			out, n, _, err = AppendDecodeSome(out, string(all[n:]), next, Strict, true)
			if err != nil || string(out) != want {
				t.Errorf("%v cut at %d: %q, %d, %v", enc, cut, out, n, err)
			}
		}
	}
}

func TestEncodingNames(t *testing.T) {
	for name, want := range map[string]Encoding{"UTF-8": UTF8, "utf_8": UTF8, "Latin-1": Latin1, "ISO-8859-1": Latin1,
		"us-ascii": ASCII, "UTF-16LE": UTF16LE, "utf_8_sig": UTF8Sig} {
		if have, ok := LookupEncoding(name); !ok || have != want {
			t.Errorf("%s is %v, %v", name, have, ok)
		}
	}
	for _, name := range []string{"", "klingon", strings.Repeat("utf-8", 100)} {
		if _, ok := LookupEncoding(name); ok {
			t.Errorf("%.20q found", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("a\xc3\xa9\xff\xed\xa0\x80")
	f.Add(`\x41\u00e9\U0001F600\101\`)
	f.Fuzz(func(t *testing.T, s string) {
		for enc := UTF8; enc <= RawUnicodeEscape; enc++ {
			for mode := Strict; mode <= XMLCharRefReplace; mode++ {
				out, err := AppendDecode(nil, s, enc, mode)
				if enc == UTF8 && mode == Strict && (err == nil) != utf8.ValidString(s) {
					t.Errorf("validity differs from Go's: %v", err)
				}
				if err == nil {
					checkRunes(t, string(out))
					AppendRepr(nil, string(out))
				}
			}
		}
	})
}
