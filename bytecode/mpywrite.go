package bytecode

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// Encode returns the file, in version 6.3. Version and SubVersion are ignored; SmallIntBits 0 is 31. Code that 6.3 cannot express is an error.
func (m *MPY) Encode() ([]byte, error) {
	w := &mpyWriter{intBits: m.SmallIntBits, numbers: map[string]int{}}
	if w.intBits == 0 {
		w.intBits = 31
	}
	c := m.Code
	w.names = slices.Clone(c.Names)
	if len(w.names) == 0 || w.names[0] != c.Filename {
		return nil, fmt.Errorf("the first name is not that of the source file")
	}
	for i, s := range w.names {
		if _, ok := w.numbers[s]; !ok {
			w.numbers[s] = i
		}
	}
	body := w.rawCode(nil, c) // may add names
	out := m.appendHeader(nil, w.intBits)
	out = AppendUint(out, len(w.names))
	out = AppendUint(out, len(c.Consts))
	static := staticNumbers()
	for _, s := range w.names {
		out = w.name(out, s, static)
	}
	for _, v := range c.Consts {
		out = w.constant(out, v)
	}
	if w.err != nil {
		return nil, w.err
	}
	return append(out, body...), nil
}

func (m *MPY) appendHeader(b []byte, intBits int) []byte {
	flags := 0
	if m.Arch != ArchNone {
		flags = int(m.Arch)<<mpyArchShift | MPYSubVersion
		if m.HasArchFlags {
			flags |= mpyArchFlags
		}
	}
	b = append(b, mpyMagic, MPYVersion, byte(flags), byte(intBits))
	if m.HasArchFlags {
		b = AppendUint(b, m.ArchFlags)
	}
	return b
}

type mpyWriter struct {
	host    bool // for Code.Pack
	intBits int
	names   []string
	numbers map[string]int // of the names
	err     error
}

func (w *mpyWriter) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
}

// number returns the index of a name in the file's table.
func (w *mpyWriter) number(s string) int {
	i, ok := w.numbers[s]
	if !ok {
		i = len(w.names)
		w.names = append(w.names, s)
		w.numbers[s] = i
	}
	return i
}

func (w *mpyWriter) name(b []byte, s string, static map[string]int) []byte {
	if n, ok := static[s]; ok {
		return AppendUint(b, n<<1|1)
	}
	if len(s) > MaxName {
		w.fail("name of %d bytes, at most %d are possible: %.20s...", len(s), MaxName, s)
	}
	b = AppendUint(b, len(s)<<1)
	return append(append(b, s...), 0)
}

func (w *mpyWriter) constant(b []byte, v any) []byte {
	text := func(tag byte, s string) []byte { return append(AppendUint(append(b, tag), len(s)), s...) }
	switch v := v.(type) {
	case FunTableType:
		return append(b, tagFunTable)
	case nil:
		return append(b, tagNone)
	case bool:
		if v {
			return append(b, tagTrue)
		}
		return append(b, tagFalse)
	case EllipsisType:
		return append(b, tagEllipsis)
	case string:
		return append(text(tagStr, v), 0)
	case []byte:
		return append(text(tagBytes, string(v)), 0)
	case int64:
		return text(tagInt, strconv.FormatInt(v, 10))
	case *big.Int:
		return text(tagInt, v.String())
	case float64:
		return text(tagFloat, floatText(v))
	case complex128:
		return text(tagComplex, complexText(v))
	case Tuple:
		return w.constants(append(b, tagTuple), v)
	case FrozenSet:
		if w.host {
			return w.constants(append(b, tagFrozenSet), v)
		}
	}
	w.fail("a constant of type %T is not possible in a .mpy file", v)
	return b
}

func (w *mpyWriter) constants(b []byte, list []any) []byte {
	b = AppendUint(b, len(list))
	for _, item := range list {
		b = w.constant(b, item)
	}
	return b
}

// floatText is Python's repr.
func floatText(v float64) string {
	switch {
	case math.IsInf(v, 1):
		return "inf"
	case math.IsInf(v, -1):
		return "-inf"
	case math.IsNaN(v):
		return "nan"
	}
	a := math.Abs(v)
	if a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(v, 'e', -1, 64)
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func complexText(v complex128) string {
	im := strings.TrimSuffix(floatText(imag(v)), ".0") + "j"
	if real(v) == 0 && !math.Signbit(real(v)) {
		return im
	}
	if im[0] != '-' {
		im = "+" + im
	}
	return strings.TrimSuffix(floatText(real(v)), ".0") + im
}

func (w *mpyWriter) rawCode(b []byte, c *Code) []byte {
	data := c.Bytes
	if c.Kind == KindBytecode {
		w.check(c)
		prelude, err := c.AppendPrelude(nil, w.number)
		if err != nil {
			w.fail("%s: %w", c.Name, err)
		}
		data = append(prelude, c.Bytes...)
	}
	head := len(data)<<mpyLenShift | int(c.Kind)
	if len(c.Children) > 0 {
		head |= mpyHasChildren
	}
	b = append(AppendUint(b, head), data...)
	switch c.Kind {
	case KindNative:
		b = AppendUint(b, c.PreludeOffset)
	case KindViper:
		b = AppendUint(b, c.NativeFlags)
		if c.NativeFlags&viperROData != 0 {
			b = AppendUint(b, len(c.ROData))
		}
		if c.NativeFlags&viperBSS != 0 {
			b = AppendUint(b, c.BSSSize)
		}
		if c.NativeFlags&viperROData != 0 {
			b = append(b, c.ROData...)
		}
	case KindAsm:
		b = AppendUint(b, c.NativeFlags)
		b = AppendUint(b, c.AsmArgs)
		b = AppendUint(b, c.AsmReturn)
	}
	if len(c.Children) > 0 {
		b = AppendUint(b, len(c.Children))
		for _, child := range c.Children {
			b = w.rawCode(b, child)
		}
	}
	if c.Kind == KindViper && c.NativeFlags&viperRelocs != 0 {
		b = append(b, c.Relocs...)
	}
	return b
}

// check refuses instructions that are not in 6.3.
func (w *mpyWriter) check(c *Code) {
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			w.fail("%s: %w", c.Name, err)
			return
		}
		if in.Info().Flags&HostOnly != 0 || Op(c.Bytes[off]) == Wide {
			w.fail("%s: offset %d: %s is not in version 6.3", c.Name, off, in.Op)
			return
		}
		if in.Op == LoadConstSmallInt {
			if limit := int64(1) << (w.intBits - 1); int64(in.Arg) < -limit || int64(in.Arg) >= limit {
				w.fail("%s: offset %d: %d is not a small int of %d bits", c.Name, off, in.Arg, w.intBits)
				return
			}
		}
		off = in.Next
	}
}
