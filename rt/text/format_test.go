package text

import (
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
	"testing"
)

// checkOutcome compares a result with record.py's outcome fields.
func checkOutcome(t *testing.T, have []byte, err error, want []string) {
	t.Helper()
	class, failed := strings.CutPrefix(want[0], "!")
	if !failed {
		if err != nil {
			t.Errorf("error %v, want %s", err, want[0])
			return
		}
		equal(t, "result", string(have), unq(t, want[0]))
		return
	}
	e, ok := err.(*Error)
	if !ok {
		t.Errorf("%q, error %v, want %s %s", have, err, class, want[1])
		return
	}
	kinds := map[ErrorKind]string{ValueError: "ValueError", TypeError: "TypeError", OverflowError: "OverflowError",
		LookupError: "LookupError"}
	equal(t, "error class", kinds[e.Kind], class)
	equal(t, "error text", e.Msg, unq(t, want[1]))
}

func TestFormat(t *testing.T) {
	records(t, "formats", func(t *testing.T, f []string) {
		spec := unq(t, f[2])
		if bits.UintSize == 32 && strings.Contains(spec, "99999999999") {
			return // the record is of a machine on which this fits an int
		}
		switch f[0] {
		case "int":
			b, ok := new(big.Int).SetString(f[1], 10)
			if !ok {
				t.Fatal("bad record")
			}
			have, err := formatBig(nil, b, spec, "int")
			checkOutcome(t, have, err, f[3:])
			if b.IsInt64() {
				have, err := formatInt(nil, b.Int64(), spec, "int")
				checkOutcome(t, have, err, f[3:])
			}
		case "float":
			have, err := formatFloat(nil, unhex(t, f[1]), spec, "float")
			checkOutcome(t, have, err, f[3:])
		case "complex":
			re, im, _ := strings.Cut(f[1], " ")
			have, err := formatComplex(nil, unhex(t, re), unhex(t, im), spec, "complex")
			checkOutcome(t, have, err, f[3:])
		case "str":
			have, err := formatStr(nil, unq(t, f[1]), spec, "str")
			checkOutcome(t, have, err, f[3:])
		}
	})
}

func TestPercent(t *testing.T) {
	records(t, "percents", func(t *testing.T, f []string) {
		if f[0] == "fixed" {
			have, err := percentMapping(unq(t, f[1]))
			checkOutcome(t, have, err, f[2:])
			return
		}
		have, err := percentOne(t, unq(t, f[1]), f[2], f[0])
		checkOutcome(t, have, err, f[3:])
	})
}

func TestPercentBytes(t *testing.T) {
	p := NewPercent("\xff%5.2s|%-3c\xe9%y", true)
	var out []byte
	for range 2 {
		d, ok, err := p.Next()
		if !ok || err != nil {
			t.Fatal(ok, err)
		}
		out = append(out, d.Literal...)
		if d.Conv == 's' {
			out = d.AppendStr(out, "\xc3\xa9x", true)
		} else {
			out = d.AppendChar(out, "\xff")
		}
	}
	equal(t, "result", string(out), "\xff   \xc3\xa9|\xff  ")
	d, _, _ := p.Next()
	equal(t, "error", p.Unsupported(&d).Msg, "unsupported format character 'y' (0x79) at index 13")
}

// percentMapping formats with the mapping that record.py uses, or with fives.
func percentMapping(s string) (out []byte, err error) {
	p := NewPercent(s, false)
	values := map[string]int64{"": 1, "a": 2, "(a)": 3}
	for {
		d, ok, err := p.Next()
		if !ok || err != nil {
			return out, err
		}
		out = append(out, d.Literal...)
		v := int64(5)
		if d.HasKey {
			v = values[d.Key]
		}
		switch d.Conv {
		case 0:
		case 'd':
			out = d.AppendInt(out, v)
		default:
			return out, p.Unsupported(&d)
		}
	}
}

func percentOne(t *testing.T, s, stars, value string) (out []byte, err error) {
	p := NewPercent(s, false)
	d, ok, err := p.Next()
	if !ok || err != nil {
		return nil, err
	}
	var args []int
	for _, star := range splitItems(stars) {
		n, err := strconv.Atoi(star)
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, n)
	}
	if d.WidthStar {
		d.SetWidth(args[0])
		args = args[1:]
	}
	if d.PrecStar {
		d.SetPrec(args[0])
	}
	switch d.Conv {
	case 'c':
		return d.AppendChar(nil, unq(t, value)), nil
	case 's':
		return d.AppendStr(nil, unq(t, value), false), nil
	case 'r':
		return d.AppendStr(nil, string(AppendRepr(nil, unq(t, value))), false), nil
	case 'a':
		return d.AppendStr(nil, string(appendQuoted(nil, unq(t, value), true)), false), nil
	case 'e', 'E', 'f', 'F', 'g', 'G':
		return d.AppendFloat(nil, unhex(t, value))
	}
	b, ok := new(big.Int).SetString(value, 10)
	if !ok {
		t.Fatal("bad record")
	}
	out = d.AppendBig(nil, b, nil)
	if b.IsInt64() {
		equal(t, "small int", string(d.AppendInt(nil, b.Int64())), string(out))
	}
	return out, nil
}

func TestTemplate(t *testing.T) {
	records(t, "templates", func(t *testing.T, f []string) {
		if strings.HasPrefix(f[1], "!KeyError") || strings.HasPrefix(f[1], "!IndexError") {
			return // a missing argument, which only the caller can know
		}
		var auto AutoNumber
		have, err := formatTemplate(unq(t, f[0]), 2, &auto)
		checkOutcome(t, []byte(have), err, f[1:])
	})
}

// formatTemplate is str.format with arguments that show how they are reached, like
// record.py's.
func formatTemplate(s string, depth int, auto *AutoNumber) (string, error) {
	if depth == 0 {
		return "", ErrTemplateDepth
	}
	out := ""
	template := NewTemplate(s)
	for {
		f, ok, err := template.Next()
		if err != nil || !ok {
			return out, err
		}
		out += f.Literal
		if !f.Present {
			continue
		}
		key, path, err := SplitFieldName(f.Name)
		if err != nil {
			return out, err
		}
		index, err := auto.Index(key)
		if err != nil {
			return out, err
		}
		arg := key.Name
		if index >= 0 {
			arg = strconv.Itoa(index)
		}
		if arg, err = followPath(arg, path); err != nil {
			return out, err
		}
		spec := f.Spec
		if f.Conv != 0 && f.Conv != 'r' && f.Conv != 's' && f.Conv != 'a' {
			return out, UnknownConversion(f.Conv)
		}
		if f.Nested {
			if spec, err = formatTemplate(spec, depth-1, auto); err != nil {
				return out, err
			}
		}
		switch f.Conv {
		case 0:
			out += fmt.Sprintf("<%s:%s>", arg, spec)
		case 'r', 'a':
			b, err := formatStr(nil, "r("+arg+")", spec, "str")
			if err != nil {
				return out, err
			}
			out += string(b)
		case 's':
			b, err := formatStr(nil, "s("+arg+")", spec, "str")
			if err != nil {
				return out, err
			}
			out += string(b)
		}
	}
}

func followPath(arg, path string) (string, error) {
	for path != "" {
		key, rest, err := NextFieldKey(path)
		if err != nil {
			return "", err
		}
		path = rest
		switch {
		case !key.IsIndex:
			arg += "." + key.Name
		case key.Index >= 0:
			arg += fmt.Sprintf("[%d]", key.Index)
		default:
			arg += "[" + string(AppendRepr(nil, key.Name)) + "]"
		}
	}
	return arg, nil
}

// formatStr appends format(v, spec) of a str.
func formatStr(dst []byte, v, spec, typeName string) ([]byte, error) {
	s, err := ParseSpec(spec, typeName, 's')
	if err != nil {
		return dst, err
	}
	return s.AppendStr(dst, v, typeName)
}

// formatInt appends format(v, spec) of an int.
func formatInt(dst []byte, v int64, spec, typeName string) ([]byte, error) {
	s, err := ParseSpec(spec, typeName, 'd')
	if err != nil {
		return dst, err
	}
	return s.AppendInt(dst, v, typeName)
}

// formatBig appends format(v, spec) of an int.
func formatBig(dst []byte, v *big.Int, spec, typeName string) ([]byte, error) {
	s, err := ParseSpec(spec, typeName, 'd')
	if err != nil {
		return dst, err
	}
	return s.AppendBig(dst, v, typeName, nil)
}

// formatFloat appends format(v, spec) of a float.
func formatFloat(dst []byte, v float64, spec, typeName string) ([]byte, error) {
	s, err := ParseSpec(spec, typeName, 0)
	if err != nil {
		return dst, err
	}
	return s.AppendFloat(dst, v, typeName)
}

// formatComplex appends format(complex(re, im), spec).
func formatComplex(dst []byte, re, im float64, spec, typeName string) ([]byte, error) {
	s, err := ParseSpec(spec, typeName, 0)
	if err != nil {
		return dst, err
	}
	return s.AppendComplex(dst, re, im, typeName)
}
