package text

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pycopy/rt/bignum"
)

func TestFloatReprAndHash(t *testing.T) {
	records(t, "floats", func(t *testing.T, f []string) {
		v := unhex(t, f[0])
		equal(t, "repr", string(AppendFloatRepr(nil, v)), f[1])
		if f[2] != "nan" {
			equal(t, "hash", strconv.FormatInt(HashFloat(v), 10), f[2])
		}
		if back, ok := ParseFloat(f[1], false); !ok || !sameFloat(back, v) {
			t.Errorf("ParseFloat(%s) = %v, %v", f[1], back, ok)
		}
	})
}

func TestFloatHexAndRound(t *testing.T) {
	records(t, "floathex", func(t *testing.T, f []string) {
		var have float64
		var err error
		if f[0] == "round" {
			n, atoiErr := strconv.Atoi(f[2])
			if atoiErr != nil {
				t.Fatal(atoiErr)
			}
			have, err = RoundFloat(unhex(t, f[1]), n)
			f = f[3:]
		} else {
			have, err = ParseFloatHex(unq(t, f[1]))
			f = f[2:]
		}
		checkOutcome(t, AppendFloatHex(nil, have), err, f)
	})
}

func TestParseNumbers(t *testing.T) {
	records(t, "numbers", func(t *testing.T, f []string) {
		if f[0] == "big" {
			checkParseBig(t, f)
			return
		}
		s, want := unq(t, f[1]), f[2]
		base, isInt := strings.CutPrefix(f[0], "int")
		switch {
		case f[0] == "float" || f[0] == "bytesfloat":
			v, ok := ParseFloat(s, f[0] != "float")
			if ok != (want != "!") || ok && !sameFloat(v, unhex(t, want)) {
				t.Errorf("%v, %v", v, ok)
			}
		case f[0] == "complex":
			re, im, ok := ParseComplex(s)
			if ok != (want != "!") {
				t.Errorf("(%v, %v), %v", re, im, ok)
			} else if ok {
				wantRe, wantIm, _ := strings.Cut(want, " ")
				if !sameFloat(re, unhex(t, wantRe)) || !sameFloat(im, unhex(t, wantIm)) {
					t.Errorf("(%v, %v)", re, im)
				}
			}
		case isInt:
			b, err := strconv.Atoi(base)
			if err != nil {
				t.Fatal(err)
			}
			checkParseInt(t, s, b, false, want)
		default:
			checkParseInt(t, s, 10, true, want)
		}
	})
}

func TestParseIntErrors(t *testing.T) {
	for _, base := range []int{-1, 1, 37} {
		if _, _, err := ParseInt("1", base, false, nil); err != ErrIntBase {
			t.Errorf("base %d: %v", base, err)
		}
	}
	_, _, err := ParseInt("x", 0, false, nil)
	if e, ok := err.(*Error); !ok || e.Kind != ValueError || e.Msg != "invalid syntax for integer with base 0" {
		t.Errorf("error is %v", err)
	}
}

func TestHashes(t *testing.T) {
	records(t, "hashes", func(t *testing.T, f []string) {
		var have int64
		switch f[0] {
		case "int":
			have = hashDecimal(t, f[1])
		case "complex":
			re, im, _ := strings.Cut(f[1], " ")
			have = HashComplex(unhex(t, re), unhex(t, im))
			equal(t, "repr", string(AppendComplexRepr(nil, unhex(t, re), unhex(t, im))), f[3])
		}
		equal(t, "hash", strconv.FormatInt(have, 10), f[2])
	})
}

func TestHashStringSpreads(t *testing.T) {
	// Distinct inputs of every length class, also ones that differ in one bit, must not
	// collide in 64 bits; the low bits, which tables use, must be spread evenly.
	seen := map[int64]string{}
	low := make([]int, 256)
	n := 0
	add := func(s string) {
		h := HashString(s, 42)
		if other, dup := seen[h]; dup && other != s {
			t.Errorf("%q and %q collide", s, other)
		}
		seen[h] = s
		low[h&255]++
		n++
	}
	for length := range 70 {
		base := strings.Repeat("\x00", length)
		add(base)
		for bit := range length * 8 {
			b := []byte(base)
			b[bit/8] ^= 1 << (bit % 8)
			add(string(b))
		}
	}
	for i := range 20000 {
		add("key" + strconv.Itoa(i))
	}
	for i, count := range low {
		if mean := n / 256; count < mean*6/10 || count > mean*14/10 {
			t.Errorf("low byte %d occurs %d times, mean %d", i, count, mean)
		}
	}
	if HashString("key", 1) == HashString("key", 2) || HashString("", 1) == HashString("", 2) {
		t.Error("the seed has no effect")
	}
}

func checkParseBig(t *testing.T, f []string) {
	t.Helper()
	base, err := strconv.Atoi(f[1])
	if err != nil {
		t.Fatal(err)
	}
	_, b, err := ParseInt(f[2], base, false, nil)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "hex", b.Text(16), f[3])
	back, ok := new(big.Int).SetString(string(bignum.Append(nil, b, base, nil)), base)
	if !ok || back.Cmp(b) != 0 {
		t.Error("Append does not read back")
	}
}

func checkParseInt(t *testing.T, s string, base int, isBytes bool, want string) {
	t.Helper()
	v, b, err := ParseInt(s, base, isBytes, nil)
	have := "!"
	if b != nil {
		have = b.String()
	} else if err == nil {
		have = strconv.FormatInt(v, 10)
	}
	equal(t, "int", have, want)
}

func hashDecimal(t *testing.T, s string) int64 {
	t.Helper()
	b, ok := new(big.Int).SetString(s, 10)
	if !ok {
		t.Fatalf("bad record %s", s)
	}
	h := HashBig(b)
	if b.IsInt64() && HashInt(b.Int64()) != h {
		t.Errorf("HashInt(%s) = %d, HashBig = %d", s, HashInt(b.Int64()), h)
	}
	return h
}

func splitItems(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}

func sameFloat(a, b float64) bool {
	return a == b && math.Signbit(a) == math.Signbit(b) || math.IsNaN(a) && math.IsNaN(b)
}
