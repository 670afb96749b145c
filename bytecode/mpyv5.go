package bytecode

// # Version 5
//
// Version 5 has no tables: strings and constants are inline in each function. Strings are given in full once, then by their place in a window
// of the last 32. Lengths and jumps count strings of two bytes. Pycopy and MicroPython number some opcodes and static strings differently; the
// name of the first code, <module>, tells who wrote the file. What is read is turned into the code of version 6.3: operands get indices
// into tables of the unit, calls with * and ** their later form.

// Numbers of version 5 that mean something else later.
const (
	v5Cache       = 1 // flag: a byte of cache follows some opcodes
	v5WindowSize  = 32
	v5ModuleName  = 6 // static number of <module> in Pycopy
	v5RaiseVar    = 0x60
	v5YieldValue  = 0x64
	v5YieldFrom   = 0x65
	v5ImportStar  = 0x66
	v5SignedBias  = 0x8000
	v5ObjEllipsis = 'e'
)

// v5Reader reads the functions of a file.
type v5Reader struct {
	*mpyReader
	pycopy bool
	known  bool // pycopy is
	cache  bool
	window []string // most recent first
	names  map[string]int
}

// read5 reads what follows the header.
func (r *mpyReader) read5(m *MPY) {
	v := &v5Reader{mpyReader: r, cache: r.data[2]&v5Cache != 0, names: map[string]int{}}
	at := r.pos
	if size := r.uint(); size > v5WindowSize {
		r.refuse(MPYIncompatible, at, "string window of %d, at most %d is possible", size, v5WindowSize)
		return
	}
	r.unit.Names = []string{""} // for the file's name
	m.Code = v.code(0)
	if m.Code != nil {
		m.Code.Scope = ScopeModule
	}
	r.end()
}

// name returns the index of a string in the unit's table.
func (r *v5Reader) name(s string) int {
	i, ok := r.names[s]
	if !ok {
		i = len(r.unit.Names)
		r.unit.Names = append(r.unit.Names, s)
		r.names[s] = i
	}
	return i
}

// qstr reads a string.
func (r *v5Reader) qstr() string {
	start := r.pos
	v := r.uint()
	switch {
	case v == 0:
		n := int(r.byte())
		if !r.known {
			r.known, r.pycopy = true, n == v5ModuleName
		}
		s, ok := staticName(n)
		if r.pycopy {
			s, ok = staticName5(n)
		}
		if !ok {
			r.fail(start, "unknown static string %d", n)
		}
		return s
	case v&1 != 0:
		i := v >> 1
		if i >= len(r.window) {
			r.fail(start, "string of %d steps back, there are %d", i, len(r.window))
			return ""
		}
		s := r.window[i]
		copy(r.window[1:i+1], r.window[:i])
		r.window[0] = s
		return s
	}
	s := r.text(v >> 1)
	if len(r.window) < v5WindowSize {
		r.window = append(r.window, "")
	}
	copy(r.window[1:], r.window)
	r.window[0] = s
	return s
}

// v5Instr is an instruction of version 5.
type v5Instr struct {
	op         Op // of 6.3
	arg, extra int
	at, target int // offsets in memory; target -1: no jump
	name       string
}

func (r *v5Reader) code(depth int) *Code {
	start := r.pos
	if depth > maxFileNesting {
		r.fail(start, "functions nested too deeply")
		return nil
	}
	head := r.uint()
	if kind := Kind(head & mpyKindMask); kind != KindBytecode {
		r.refuse(MPYBadArch, start, "native code of version 5")
		return nil
	}
	c := &Code{Unit: r.unit}
	f := &v5Func{code: c, name: r.name}
	r.function(f, head>>2)
	consts, children := r.count("constants"), r.count("functions")
	for i := 0; i < c.NPos+c.NKwOnly && r.err == nil; i++ {
		c.ArgNames = append(c.ArgNames, r.qstr())
	}
	for i := 0; i < consts && r.err == nil; i++ {
		f.consts = append(f.consts, r.object())
	}
	for i := 0; i < children && r.err == nil; i++ {
		c.Children = append(c.Children, r.code(depth+1))
	}
	if r.err != nil {
		return nil
	}
	if msg := f.convert(); msg != "" {
		r.fail(start, "%s: %s", c.Name, msg)
		return nil
	}
	c.FirstLine = c.Line(0)
	return c
}

// v5Global is a constant of Pycopy's: the value that a global name has.
type v5Global string

func (r *v5Reader) object() any {
	start := r.pos
	letter := r.byte()
	if letter == v5ObjEllipsis {
		return EllipsisType{}
	}
	n := r.uint()
	if letter == 'b' {
		return append([]byte{}, r.bytes(n)...)
	}
	text := r.text(n)
	switch letter {
	case 's':
		return text
	case 'g':
		return v5Global(text)
	case 'i':
		return r.number(start, tagInt, text)
	case 'f':
		return r.number(start, tagFloat, text)
	case 'c':
		return r.number(start, tagComplex, text)
	}
	r.fail(start, "unknown constant 0x%02x", letter)
	return nil
}

// function reads prelude and opcodes, which take size bytes in memory.
func (r *v5Reader) function(f *v5Func, size int) {
	c, start := f.code, r.pos
	s, err := readSignature(r.data[start:])
	if err != nil {
		r.fail(start, "%s", err)
		return
	}
	r.pos += s.prelude
	c.Flags = CodeFlags(s.flags) & FlagsPrelude
	c.NState, c.NExcStack, c.NPos, c.NKwOnly, c.NDefPos = s.state+1, s.exc, s.pos, s.kwOnly, s.defPos
	if s.info < 4 || size < s.prelude+s.info+s.cells {
		r.fail(start, "bad prelude")
		return
	}
	c.Name = r.qstr()
	if file := r.qstr(); r.unit.Filename == "" {
		r.unit.Filename, r.unit.Names[0] = file, file
	}
	f.lines = r.bytes(s.info - 4)
	for _, cell := range r.bytes(s.cells) {
		c.Cells = append(c.Cells, int(cell))
	}
	size -= s.prelude + s.info + s.cells
	for at := 0; at < size && r.err == nil; {
		in, n := r.instr(at)
		f.instrs = append(f.instrs, in)
		if at += n; at > size {
			r.fail(r.pos, "instructions are longer than announced")
		}
	}
	f.size = size
}

// instr reads the instruction at an offset and returns its length in memory.
func (r *v5Reader) instr(at int) (v5Instr, int) {
	start := r.pos
	b := r.byte()
	in := v5Instr{op: r.opcode(b), at: at, target: -1}
	info, ok := Lookup(byte(in.op))
	if strict := in.op == StoreNameConst || in.op == StoreGlobalConst; r.err == nil && (!ok || info.Flags&HostOnly != 0 && !strict) {
		r.fail(start, "undefined opcode 0x%02x", b)
	}
	n := 1
	switch {
	case r.err != nil:
	case b == v5RaiseVar && r.pycopy:
		k := int(r.byte())
		n++
		if k > 2 {
			r.fail(start, "undefined opcode 0x%02x", b)
		}
		in.op = [...]Op{RaiseLast, RaiseObj, RaiseFrom}[min(k, 2)]
	case b >= 0x70:
		in.op, in.arg = expand(b)
	case info.Form == FormName:
		in.name = r.qstr()
		n += 2
		if r.cache && (in.op == LoadName || in.op == LoadGlobal || in.op == LoadAttr || in.op == StoreAttr) {
			r.byte()
			n++
		}
	case info.Form.IsJump():
		off := int(r.byte()) | int(r.byte())<<8
		n += 2
		if info.Form != FormJump || in.op == JumpIfTrueOrPop || in.op == JumpIfFalseOrPop {
			off -= v5SignedBias
		}
		in.target = at + n + off
		if info.Form == FormUnwind {
			in.extra = int(r.byte())
			n++
		}
	case info.Form != FormNone:
		d := decoder{b: r.data, pos: r.pos}
		if info.Form == FormSint {
			in.arg = d.sint()
		} else {
			in.arg = d.uint()
		}
		if info.Form == FormChildN {
			in.extra = int(d.byte())
		}
		if d.msg != "" {
			r.fail(start, "%s", d.msg)
		}
		n += d.pos - r.pos
		r.pos = d.pos
	}
	return in, n
}

// opcode returns the opcode of 6.3.
func (r *v5Reader) opcode(b byte) Op {
	if !r.pycopy {
		return canonical(b)
	}
	switch b {
	case v5RaiseVar:
		return RaiseLast
	case v5YieldValue:
		return YieldValue
	case v5YieldFrom:
		return YieldFrom
	case v5ImportStar:
		return ImportStar
	case byte(YieldValue), byte(YieldFrom), byte(ImportStar):
		return 0 // undefined
	}
	return canonical(b)
}

// expand returns what an opcode with its operand inside means.
func expand(b byte) (Op, int) {
	in, err := Decode([]byte{b}, 0)
	if err != nil {
		return 0, 0
	}
	return in.Op, in.Arg
}
