package structfmt

import (
	"encoding/hex"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// records calls check with the fields of each line of testdata/NAME.txt.
func records(t *testing.T, name string, check func(f []string)) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		check(strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
		if t.Failed() {
			t.Fatalf("at line %s", line)
		}
	}
}

// outcome shows a result as record.py does.
func outcome(result string, err error) string {
	if err == nil {
		return result
	}
	if err.(*Error).Overflow {
		return "!OverflowError " + err.Error()
	}
	return "!error " + err.Error()
}

func TestFormats(t *testing.T) {
	if word != 8 {
		t.Skip("the record is of a 64-bit machine")
	}
	records(t, "formats", func(f []string) {
		format, err := hex.DecodeString(f[0])
		if err != nil {
			t.Fatal(err)
		}
		p, err := Parse(string(format))
		if err != nil {
			equal(t, outcome("", err), f[1])
			return
		}
		equal(t, strconv.Itoa(p.Size), f[1])
		b := make([]byte, p.Size)
		for i := range b {
			b[i] = byte(i)
		}
		if p.Size < 256 {
			have := values(p, b)
			if len(have) != p.Values {
				t.Errorf("%d values, not %d", len(have), p.Values)
			}
			equal(t, strings.Join(have, " "), f[2])
		}
	})
}

func TestPycopyCodes(t *testing.T) {
	p, err := Parse("<bPOS")
	if err != nil {
		t.Fatal(err)
	}
	if p.Size != 1+3*word || p.Values != 4 {
		t.Errorf("%+v", p)
	}
}

func TestInts(t *testing.T) {
	if word != 8 {
		t.Skip("the record is of a 64-bit machine")
	}
	records(t, "ints", func(f []string) {
		p, err := Parse(f[0])
		if err != nil {
			t.Fatal(err)
		}
		v, err := strconv.ParseInt(f[1], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		b := make([]byte, p.Size)
		it := &p.Items[0]
		err = p.PutInt(it, b, v)
		equal(t, outcome(hex.EncodeToString(b), err), f[2])
		if err == nil && it.Signed() && p.Int(it, b) != v || err == nil && !it.Signed() && p.Uint(it, b) != uint64(v) {
			t.Errorf("reads back as %d, %d", p.Int(it, b), p.Uint(it, b))
		}
	})
}

func TestFloats(t *testing.T) {
	records(t, "floats", func(f []string) {
		p, err := Parse(f[0])
		if err != nil {
			t.Fatal(err)
		}
		v, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		b := make([]byte, p.Size)
		it := &p.Items[0]
		err = p.PutFloat(it, b, v)
		equal(t, outcome(hex.EncodeToString(b), err), f[2])
		if err != nil {
			return
		}
		back, err := strconv.ParseFloat(f[3], 64)
		if err != nil {
			t.Fatal(err)
		}
		if have := p.Float(it, b); have != back || math.Signbit(have) != math.Signbit(back) {
			t.Errorf("reads back as %v, want %v", have, back)
		}
	})
}

func TestEveryHalf(t *testing.T) {
	for i := range 1 << 16 {
		v := halfToFloat(uint16(i))
		back, ok := floatToHalf(v)
		if math.IsNaN(v) {
			if i&0x7c00 != 0x7c00 || i&0x3ff == 0 || back&0x7c00 != 0x7c00 || back&0x3ff == 0 {
				t.Errorf("%#04x is NaN and back %#04x", i, back)
			}
		} else if !ok || back != uint16(i) {
			t.Errorf("%#04x is %v and back %#04x", i, v, back)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("<3sxq")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Parse(s)
		if err != nil {
			return
		}
		end := 0
		for _, it := range p.Items {
			if it.Offset < end {
				t.Errorf("%+v overlaps", it)
			}
			end = it.Offset + it.Count*it.Size
		}
		if end > p.Size {
			t.Errorf("items end at %d, size %d", end, p.Size)
		}
	})
}

// values unpacks b as record.py shows it.
func values(p *Format, b []byte) (list []string) {
	for i := range p.Items {
		it := &p.Items[i]
		for k := range it.Count {
			part := b[it.Offset+k*it.Size:][:it.Size]
			switch {
			case it.Code == 'p':
				if len(part) > 0 {
					part = part[1:][:min(int(part[0]), len(part)-1)]
				}
				list = append(list, hex.EncodeToString(part))
			case it.Code == 's' || it.Code == 'c':
				list = append(list, hex.EncodeToString(part))
			case it.Code == '?':
				list = append(list, strconv.Itoa(btoi(part[0] != 0)))
			case strings.IndexByte("efd", it.Code) >= 0:
				list = append(list, pyHex(p.Float(it, part)))
			case it.Signed():
				list = append(list, strconv.FormatInt(p.Int(it, part), 10))
			default:
				list = append(list, strconv.FormatUint(p.Uint(it, part), 10))
			}
		}
	}
	return list
}

// pyHex is float.hex.
func pyHex(f float64) string {
	if f == 0 {
		return "0x0.0p+0"
	}
	mant, exp, _ := strings.Cut(strconv.FormatFloat(f, 'x', 13, 64), "p")
	if math.Abs(f) < 0x1p-1022 {
		return "0x0." + strconv.FormatUint(math.Float64bits(f)&(1<<52-1)|1<<52, 16)[1:] + "p-1022"
	}
	n, _ := strconv.Atoi(exp)
	sign := "+"
	if n < 0 {
		sign = ""
	}
	return mant + "p" + sign + strconv.Itoa(n)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func equal(t *testing.T, have, want string) {
	t.Helper()
	if have != want {
		t.Errorf("have %s, want %s", have, want)
	}
}
