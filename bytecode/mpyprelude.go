package bytecode

import "fmt"

// # Prelude
//
//	signature | sizes | names and line table | cells
//
// The signature interleaves the bits of six numbers, low bits first: x SSSS E AA, then x F SS K A E D per further byte, x
// set when another one follows. The sizes are those of the third and fourth part: x IIIIII C per byte.

// signature holds the numbers at the head of a prelude.
type signature struct {
	state   int // NState - 1
	exc     int // NExcStack
	flags   int
	pos     int // positional parameters, closed-over variables included
	kwOnly  int
	defPos  int
	info    int // bytes of names and line table
	cells   int
	prelude int // bytes of signature and sizes
}

// maxSignature bounds the numbers of a signature in bytes of it.
const maxSignature = 11

// maxSizes bounds the bytes of the sizes: each has a bit of the number of cells, of which there are at most 255 in functions that boards run.
const maxSizes = 8

func readSignature(b []byte) (s signature, err error) {
	at := 0
	next := func() (byte, bool) {
		if at >= len(b) || at >= maxSignature {
			err = fmt.Errorf("bad prelude")
			return 0, false
		}
		at++
		return b[at-1], true
	}
	z, ok := next()
	s.state, s.exc, s.pos = int(z>>3&15), int(z>>2&1), int(z&3)
	for n := 0; ok && z&0x80 != 0; n++ {
		if z, ok = next(); !ok {
			break
		}
		s.flags |= int(z>>6&1) << n
		s.state |= int(z>>4&3) << (4 + 2*n)
		s.kwOnly |= int(z>>3&1) << n
		s.pos |= int(z>>2&1) << (2 + n)
		s.exc |= int(z>>1&1) << (1 + n)
		s.defPos |= int(z&1) << n
	}
	z = 0x80
	for n := 0; ok && z&0x80 != 0; n++ {
		if n >= maxSizes {
			return s, fmt.Errorf("bad prelude")
		}
		if at >= len(b) {
			return s, fmt.Errorf("prelude cut off")
		}
		z = b[at]
		at++
		s.info |= int(z>>1&0x3f) << (6 * n)
		s.cells |= int(z&1) << n
	}
	s.prelude = at
	if err == nil && (s.info < 0 || s.info > len(b)-at || s.cells > len(b)-at-s.info) {
		err = fmt.Errorf("prelude cut off")
	}
	return s, err
}

func (s signature) append(b []byte) []byte {
	state, exc, flags, pos, kwOnly, defPos := s.state, s.exc, s.flags, s.pos, s.kwOnly, s.defPos
	z := byte(state&15<<3 | exc&1<<2 | pos&3)
	state, exc, pos = state>>4, exc>>1, pos>>2
	for state|exc|flags|pos|kwOnly|defPos != 0 {
		b = append(b, z|0x80)
		z = byte(flags&1<<6 | state&3<<4 | kwOnly&1<<3 | pos&1<<2 | exc&1<<1 | defPos&1)
		state, exc, flags, pos, kwOnly, defPos = state>>2, exc>>1, flags>>1, pos>>1, kwOnly>>1, defPos>>1
	}
	b = append(b, z)
	info, cells := s.info, s.cells
	for {
		z := byte(info&0x3f<<1 | cells&1)
		info, cells = info>>6, cells>>1
		if info|cells == 0 {
			return append(b, z)
		}
		b = append(b, z|0x80)
	}
}

// readPrelude fills c from the prelude at the head of b and returns its length.
func (c *Code) readPrelude(b []byte) (int, error) {
	s, err := readSignature(b)
	if err != nil {
		return 0, err
	}
	c.Flags = CodeFlags(s.flags) & FlagsPrelude
	c.NState, c.NExcStack = s.state+1, s.exc
	c.NPos, c.NKwOnly, c.NDefPos = s.pos, s.kwOnly, s.defPos
	d := decoder{b: b[:s.prelude+s.info], pos: s.prelude}
	name := func() string {
		i := d.uint()
		if d.msg == "" && i >= len(c.Names) {
			d.fail("name out of range")
		}
		if d.msg != "" {
			return ""
		}
		return c.Names[i]
	}
	c.Name = name()
	for range s.pos + s.kwOnly {
		if d.msg != "" {
			break
		}
		c.ArgNames = append(c.ArgNames, name())
	}
	if d.msg != "" {
		return 0, fmt.Errorf("bad prelude: %s", d.msg)
	}
	c.Lines = d.b[d.pos:]
	end := s.prelude + s.info
	for _, cell := range b[end : end+s.cells] {
		c.Cells = append(c.Cells, int(cell))
	}
	return end + s.cells, nil
}

// AppendPrelude appends the prelude of c, as it stands before bytecode and behind native code; name gives the index of a string in the
// table of the file. Native code has no line table.
func (c *Code) AppendPrelude(b []byte, name func(string) int) ([]byte, error) {
	info := AppendUint(nil, name(c.Name))
	for _, a := range c.ArgNames {
		info = AppendUint(info, name(a))
	}
	if c.Kind == KindBytecode {
		info = append(info, c.Lines...)
	}
	s := signature{state: max(c.NState, 1) - 1, exc: c.NExcStack, flags: int(c.Flags & FlagsPrelude), pos: c.NPos, kwOnly: c.NKwOnly,
		defPos: c.NDefPos, info: len(info), cells: len(c.Cells)}
	b = s.append(b)
	b = append(b, info...)
	for _, cell := range c.Cells {
		if cell > 255 {
			return nil, fmt.Errorf("variable shared with inner functions has number %d, at most 255 is possible", cell)
		}
		b = append(b, byte(cell))
	}
	return b, nil
}
