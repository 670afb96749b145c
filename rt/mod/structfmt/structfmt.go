// Package structfmt parses the format strings of Python's struct module and converts
// between bytes and numbers. It knows the codes of CPython and Pycopy's O (an object) and
// S (a pointer to a C string), which like P stand for a machine word in every mode.
package structfmt

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
)

// Format is a parsed format string.
type Format struct {
	Big    bool // the most significant byte first
	Native bool // native sizes and alignment
	Items  []Item
	Size   int // in bytes
	Values int // how many Python values it packs
}

// Item is a run of equal values.
type Item struct {
	Code   byte
	Count  int // of values; always 1 for s and p
	Offset int // of the first
	Size   int // of each, in bytes
}

// Error is a struct.error, or an OverflowError.
type Error struct {
	Msg      string
	Overflow bool
}

// Error returns the exception's text.
func (e *Error) Error() string { return e.Msg }

// Errors in format strings and values.
var (
	errBadChar       = &Error{Msg: "bad char in struct format"}
	errLoneCount     = &Error{Msg: "repeat count given without format specifier"}
	errTooLong       = &Error{Msg: "total struct size too long"}
	ErrRange         = &Error{Msg: "argument out of range"}
	ErrTooLarge      = &Error{Msg: "int too large to convert"}
	ErrNotInt        = &Error{Msg: "required argument is not an integer"}
	ErrNotFloat      = &Error{Msg: "required argument is not a float"}
	ErrNotChar       = &Error{Msg: "char format requires a bytes object of length 1"}
	errNull          = &Error{Msg: "embedded null character"}
	errFloatOverflow = &Error{Msg: "float too large to pack with f format", Overflow: true}
	errHalfOverflow  = &Error{Msg: "float too large to pack with e format", Overflow: true}
)

const word = bits.UintSize / 8

// Parse parses a format string.
func Parse(s string) (*Format, error) {
	f := &Format{}
	native := true
	if s != "" {
		switch s[0] {
		case '@':
			s = s[1:]
		case '=', '<':
			native = false
			s = s[1:]
		case '>', '!':
			native = false
			f.Big = true
			s = s[1:]
		}
	}
	f.Native = native
	for s != "" {
		if isSpace(s[0]) {
			s = s[1:]
			continue
		}
		count, rest, err := repeatCount(s)
		if err != nil {
			return nil, err
		}
		if err := f.add(rest[0], count, native); err != nil {
			return nil, err
		}
		s = rest[1:]
	}
	return f, nil
}

// Signed reports whether the item holds ints with a sign.
func (it *Item) Signed() bool {
	switch it.Code {
	case 'b', 'h', 'i', 'l', 'q', 'n':
		return true
	}
	return false
}

// Integer reports whether the item's values are ints.
func (it *Item) Integer() bool {
	return it.Signed() || it.Code == 'B' || it.Code == 'H' || it.Code == 'I' || it.Code == 'L' || it.Code == 'Q' || it.Code == 'N'
}

func (f *Format) uint16(b []byte) uint16 {
	u := binary.LittleEndian.Uint16(b)
	if f.Big {
		u = bits.ReverseBytes16(u)
	}
	return u
}

func (f *Format) uint32(b []byte) uint32 {
	u := binary.LittleEndian.Uint32(b)
	if f.Big {
		u = bits.ReverseBytes32(u)
	}
	return u
}

func (f *Format) uint64(b []byte) uint64 {
	u := binary.LittleEndian.Uint64(b)
	if f.Big {
		u = bits.ReverseBytes64(u)
	}
	return u
}

func (f *Format) put16(b []byte, u uint16) {
	if f.Big {
		u = bits.ReverseBytes16(u)
	}
	binary.LittleEndian.PutUint16(b, u)
}

func (f *Format) put32(b []byte, u uint32) {
	if f.Big {
		u = bits.ReverseBytes32(u)
	}
	binary.LittleEndian.PutUint32(b, u)
}

func (f *Format) put64(b []byte, u uint64) {
	if f.Big {
		u = bits.ReverseBytes64(u)
	}
	binary.LittleEndian.PutUint64(b, u)
}

// Uint reads the item's value at b[0:Size] as it is, without extending the sign.
func (f *Format) Uint(it *Item, b []byte) uint64 {
	switch it.Size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(f.uint16(b))
	case 4:
		return uint64(f.uint32(b))
	}
	return f.uint64(b)
}

// Int reads the item's value at b[0:Size], extending the sign.
func (f *Format) Int(it *Item, b []byte) int64 {
	shift := 64 - 8*it.Size
	return int64(f.Uint(it, b)) << shift >> shift
}

// Float reads the value of an e, f or d item at b[0:Size].
func (f *Format) Float(it *Item, b []byte) float64 {
	switch it.Code {
	case 'e':
		return halfToFloat(f.uint16(b))
	case 'f':
		return float64(math.Float32frombits(f.uint32(b)))
	}
	return math.Float64frombits(f.uint64(b))
}

// PutUint writes the low bytes of u to b[0:Size], unchecked.
func (f *Format) PutUint(it *Item, b []byte, u uint64) {
	switch it.Size {
	case 1:
		b[0] = byte(u)
	case 2:
		f.put16(b, uint16(u))
	case 4:
		f.put32(b, uint32(u))
	default:
		f.put64(b, u)
	}
}

// PutInt writes v to b[0:Size] if it is in the item's range.
func (f *Format) PutInt(it *Item, b []byte, v int64) error {
	shift := 64 - 8*it.Size
	if it.Signed() {
		if v<<shift>>shift != v {
			return f.rangeError(it, v)
		}
	} else if it.Code != 'P' && (v < 0 || uint64(v)<<shift>>shift != uint64(v)) {
		return f.rangeError(it, v)
	}
	f.PutUint(it, b, uint64(v))
	return nil
}

// PutFloat writes v to b[0:Size], rounded to the item's precision.
func (f *Format) PutFloat(it *Item, b []byte, v float64) error {
	switch it.Code {
	case 'e':
		h, ok := floatToHalf(v)
		if !ok {
			return errHalfOverflow
		}
		f.put16(b, h)
	case 'f':
		x := float32(v)
		if math.IsInf(float64(x), 0) && !math.IsInf(v, 0) && !f.Native { // as in CPython, native mode does not check
			return errFloatOverflow
		}
		f.put32(b, math.Float32bits(x))
	default:
		f.put64(b, math.Float64bits(v))
	}
	return nil
}

// codeSize returns the size and native alignment of a code; size 0 means there is no such
// code in the mode.
func codeSize(code byte, native bool) (size, align int) {
	switch code {
	case 'x', 'c', 'b', 'B', '?', 's', 'p':
		size = 1
	case 'h', 'H', 'e':
		size = 2
	case 'i', 'I', 'f':
		size = 4
	case 'q', 'Q', 'd':
		size = 8
	case 'l', 'L':
		size = 4
		if native {
			size = word
		}
	case 'n', 'N':
		if native {
			size = word
		}
	case 'P', 'O', 'S':
		size = word
	}
	if !native {
		return size, 1
	}
	return size, size
}

func (f *Format) add(code byte, count int, native bool) error {
	size, align := codeSize(code, native)
	if size == 0 {
		if code == 0 {
			return errNull
		}
		return errBadChar
	}
	pad := 0
	if align > 1 {
		pad = -f.Size & (align - 1)
	}
	hi, total := bits.Mul64(uint64(count), uint64(size))
	if hi != 0 || total > math.MaxInt || int(total) > math.MaxInt-pad-f.Size {
		return errTooLong
	}
	item := Item{Code: code, Count: count, Offset: f.Size + pad, Size: size}
	f.Size = item.Offset + int(total)
	switch code {
	case 'x':
		return nil
	case 's', 'p':
		item.Count, item.Size = 1, count
	}
	f.Values += item.Count
	f.Items = append(f.Items, item)
	return nil
}

// rangeError is the error for a value that is out of an item's range.
func (f *Format) rangeError(it *Item, v int64) *Error {
	name := fmt.Sprintf("'%c'", it.Code)
	native := !f.Big // CPython's texts differ
	switch {
	case it.Code == 'b':
		name = "byte"
	case it.Code == 'B':
		name = "ubyte"
	case it.Code == 'h' && native:
		name = "short"
	case it.Code == 'H' && native:
		name = "ushort"
	case v < 0 && !it.Signed() && it.Size == 8 && !native:
		return ErrTooLarge
	case v < 0 && !it.Signed():
		return ErrRange
	}
	lo, hi := int64(0), uint64(math.MaxUint64)>>(64-8*it.Size)
	if it.Signed() {
		hi >>= 1
		lo = -int64(hi) - 1
	}
	return &Error{Msg: fmt.Sprintf("%s format requires %d <= number <= %d", name, lo, hi)}
}

// repeatCount reads a count, 1 by default; rest starts with the code.
func repeatCount(s string) (n int, rest string, err error) {
	i := 0
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		d := int(s[i] - '0')
		if n > (math.MaxInt-d)/10 {
			return 0, "", errTooLong
		}
		n = n*10 + d
	}
	if i == len(s) {
		return 0, "", errLoneCount
	}
	if i == 0 {
		n = 1
	}
	return n, s[i:], nil
}

func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }
