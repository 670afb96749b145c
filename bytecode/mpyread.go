package bytecode

import (
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ReadMPY reads a .mpy file to be run here: its code has been fitted to this machine and has passed [Code.Verify]. The error is an *MPYError.
// data is kept by the result.
func ReadMPY(data []byte) (*MPY, error) {
	m, err := ParseMPY(data)
	if err != nil {
		return nil, err
	}
	err = m.Code.checkPortable(m.Version == mpyVersion5)
	if err == nil {
		m.Code.adopt(nil)
		m.Code.fitMachine(m.SubVersion)
		err = m.Code.Verify()
	}
	if err != nil {
		return nil, &MPYError{MPYCorrupt, len(data), err.Error()}
	}
	return m, nil
}

// ParseMPY reads the structure of a .mpy file. Bytecode is left as it is in the file and may be wrong.
func ParseMPY(data []byte) (*MPY, error) {
	r := &mpyReader{data: data, unit: &Unit{}}
	m := &MPY{}
	r.header(m)
	if r.err == nil && m.Version == mpyVersion5 {
		r.read5(m)
	} else if r.err == nil {
		r.tables()
		m.Code = r.rawCode(0)
		if m.Code != nil {
			m.Code.Scope = ScopeModule
		}
		r.end()
	}
	if r.err != nil {
		return nil, r.err
	}
	return m, nil
}

// mpyReader reads a file from front to back. After an error it returns zeros.
type mpyReader struct {
	data []byte
	pos  int
	unit *Unit
	host bool // for Unpack
	err  *MPYError
}

func (r *mpyReader) fail(off int, format string, args ...any) {
	if r.err == nil {
		r.err = &MPYError{MPYCorrupt, off, fmt.Sprintf(format, args...)}
	}
}

func (r *mpyReader) refuse(kind MPYErrorKind, off int, format string, args ...any) {
	if r.err == nil {
		r.err = &MPYError{kind, off, fmt.Sprintf(format, args...)}
	}
}

func (r *mpyReader) byte() byte {
	if r.pos >= len(r.data) || r.err != nil {
		r.fail(r.pos, "file is cut off")
		return 0
	}
	r.pos++
	return r.data[r.pos-1]
}

// maxMPYNumber bounds lengths and counts.
const maxMPYNumber = 1 << 28

func (r *mpyReader) uint() int {
	v, start := uint64(0), r.pos
	for {
		c := r.byte()
		v = v<<7 | uint64(c&0x7f)
		if v > maxMPYNumber {
			r.fail(start, "number too large")
			return 0
		}
		if c&0x80 == 0 {
			return int(v)
		}
	}
}

// count reads how many items follow, of at least one byte each.
func (r *mpyReader) count(what string) int {
	start := r.pos
	n := r.uint()
	if n > len(r.data)-r.pos {
		r.fail(start, "%d %s, but the file is cut off", n, what)
		return 0
	}
	return n
}

func (r *mpyReader) bytes(n int) []byte {
	if r.err != nil || n > len(r.data)-r.pos {
		r.fail(r.pos, "file is cut off")
		return nil
	}
	r.pos += n
	return r.data[r.pos-n : r.pos : r.pos]
}

func (r *mpyReader) end() {
	if r.pos < len(r.data) {
		r.fail(r.pos, "%d bytes behind the end", len(r.data)-r.pos)
	}
}

func (r *mpyReader) header(m *MPY) {
	h := r.data[:min(4, len(r.data))]
	switch {
	case len(h) < 4:
		r.refuse(MPYIncompatible, len(h), "file is cut off")
		return
	case h[0] != mpyMagic:
		r.refuse(MPYIncompatible, 0, "no .mpy file, it begins with 0x%02x", h[0])
		return
	case h[1] != MPYVersion && h[1] != mpyVersion5:
		r.refuse(MPYIncompatible, 1, "version %d, known are %d and %d", h[1], mpyVersion5, MPYVersion)
		return
	}
	r.pos = 4
	m.Version, m.SmallIntBits = int(h[1]), int(h[3])
	if m.SmallIntBits > bits.UintSize-1 {
		r.refuse(MPYIncompatible, 3, "small ints of %d bits, at most %d are possible", m.SmallIntBits, bits.UintSize-1)
	}
	if m.Version == mpyVersion5 {
		m.Arch = Arch(h[2] >> 2)
	} else {
		m.SubVersion, m.Arch = int(h[2]&mpySubMask), Arch(h[2]>>mpyArchShift&mpyArchMask)
		if h[2]&mpyReserved != 0 {
			r.refuse(MPYIncompatible, 2, "unknown flag 0x80")
		}
		if h[2]&mpyArchFlags != 0 {
			m.HasArchFlags, m.ArchFlags = true, r.uint()
		}
	}
	if m.Arch >= numArchs {
		r.refuse(MPYBadArch, 2, "unknown %s", m.Arch)
	}
	if m.HasArchFlags && m.Arch != ArchRV32IMC && m.Arch != ArchRV64IMC {
		r.refuse(MPYIncompatible, 2, "flags of an architecture that has none (%s)", m.Arch)
	}
}

// tables reads names and constants.
func (r *mpyReader) tables() {
	names := r.count("names")
	consts := r.count("constants")
	for i := 0; i < names && r.err == nil; i++ {
		r.unit.Names = append(r.unit.Names, r.name())
	}
	if len(r.unit.Names) == 0 {
		r.fail(r.pos, "no names")
		return
	}
	r.unit.Filename = r.unit.Names[0]
	for i := 0; i < consts && r.err == nil; i++ {
		r.unit.Consts = append(r.unit.Consts, r.constant(0))
	}
}

func (r *mpyReader) name() string {
	start := r.pos
	v := r.uint()
	if v&1 != 0 {
		s, ok := staticName(v >> 1)
		if !ok {
			r.fail(start, "unknown static string %d", v>>1)
		}
		return s
	}
	s := r.text(v >> 1)
	r.terminator()
	return s
}

// text reads n bytes that are going to be a str.
func (r *mpyReader) text(n int) string {
	start := r.pos
	s := string(r.bytes(n))
	if !validText(s) {
		r.fail(start, "text that is not UTF-8")
		return ""
	}
	return s
}

// validText reports whether s is UTF-8, with lone surrogates as three bytes, as the runtime's texts are.
func validText(s string) bool {
	for len(s) > 0 {
		c, n := utf8.DecodeRuneInString(s)
		if c == utf8.RuneError && n == 1 {
			if n = 3; len(s) < n || s[0] != 0xED || s[1]&0xE0 != 0xA0 || s[2]&0xC0 != 0x80 {
				return false
			}
		}
		s = s[n:]
	}
	return true
}

func (r *mpyReader) terminator() {
	if at := r.pos; r.byte() != 0 {
		r.fail(at, "text without a zero byte at its end")
	}
}

// maxTupleDepth bounds the nesting of tuple constants.
const maxTupleDepth = 100

func (r *mpyReader) constant(depth int) any {
	start := r.pos
	switch tag := r.byte(); tag {
	case tagFunTable:
		if depth > 0 || r.host {
			r.fail(start, "function table inside of a tuple")
		}
		return FunTableType{}
	case tagNone:
		return nil
	case tagFalse, tagTrue:
		return tag == tagTrue
	case tagEllipsis:
		return EllipsisType{}
	case tagTuple, tagFrozenSet:
		if tag == tagFrozenSet && !r.host {
			break
		}
		if depth > maxTupleDepth {
			r.fail(start, "tuples nested too deeply")
			return nil
		}
		n := r.count("items of a tuple")
		t := make(Tuple, 0, min(n, 64))
		for i := 0; i < n && r.err == nil; i++ {
			t = append(t, r.constant(depth+1))
		}
		if tag == tagFrozenSet {
			return FrozenSet(t)
		}
		return t
	case tagStr:
		s := r.text(r.uint())
		r.terminator()
		return s
	case tagBytes:
		b := append([]byte{}, r.bytes(r.uint())...)
		r.terminator()
		return b
	case tagInt, tagFloat, tagComplex:
		return r.number(start, tag, string(r.bytes(r.uint())))
	}
	r.fail(start, "unknown constant 0x%02x", r.data[min(start, len(r.data)-1)])
	return nil
}

// maxDigits bounds the text of a number.
const maxDigits = 1 << 20

// number parses the text of a constant.
func (r *mpyReader) number(start int, tag byte, text string) any {
	ok := len(text) > 0 && len(text) <= maxDigits && !strings.ContainsAny(text, "_xXpP")
	switch {
	case !ok:
	case tag == tagInt:
		if v, err := strconv.ParseInt(text, 10, 64); err == nil {
			return v
		}
		if v, fine := new(big.Int).SetString(text, 10); fine {
			return v
		}
	case tag == tagFloat:
		if v, fine := parseFloat(text); fine {
			return v
		}
	default:
		if v, fine := parseImaginary(text); fine {
			return v
		}
	}
	r.fail(start, "bad number %.40q", text)
	return nil
}

// parseFloat is strconv's, but values out of range become infinite.
func parseFloat(text string) (float64, bool) {
	v, err := strconv.ParseFloat(text, 64)
	if e, is := err.(*strconv.NumError); is && e.Err == strconv.ErrRange {
		return v, true
	}
	return v, err == nil
}

// parseImaginary reads a complex number: 2j, (1+2j).
func parseImaginary(text string) (complex128, bool) {
	text = strings.TrimSuffix(strings.TrimPrefix(text, "("), ")")
	text, has := strings.CutSuffix(text, "j")
	if !has {
		v, ok := parseFloat(text)
		return complex(v, 0), ok
	}
	cut := 0
	for i := len(text) - 1; i > 0; i-- {
		if c := text[i]; (c == '+' || c == '-') && text[i-1] != 'e' && text[i-1] != 'E' {
			cut = i
			break
		}
	}
	re, ok := 0.0, true
	if cut > 0 {
		re, ok = parseFloat(text[:cut])
	}
	im, ok2 := parseFloat(text[cut:])
	return complex(re, im), ok && ok2
}

// maxFileNesting bounds the nesting of functions in a file.
const maxFileNesting = 200

func (r *mpyReader) rawCode(depth int) *Code {
	start := r.pos
	if depth > maxFileNesting {
		r.fail(start, "functions nested too deeply")
		return nil
	}
	head := r.uint()
	c := &Code{Unit: r.unit, Kind: Kind(head & mpyKindMask)}
	dataAt := r.pos
	data := r.bytes(head >> mpyLenShift)
	c.Bytes = data
	switch c.Kind {
	case KindBytecode:
		r.prelude(c, dataAt, 0)
	case KindNative:
		c.PreludeOffset = r.uint()
		r.prelude(c, dataAt, c.PreludeOffset)
	case KindViper:
		c.NativeFlags = r.uint()
		r.dataSections(c)
	case KindAsm:
		c.NativeFlags = r.uint()
		c.AsmArgs, c.AsmReturn = r.uint(), r.uint()
		if c.AsmArgs > 4 || c.AsmReturn > 7 {
			r.fail(start, "bad assembler function")
		}
	}
	if head&mpyHasChildren != 0 {
		at := r.pos
		n := r.count("functions")
		if n == 0 {
			r.fail(at, "no functions where some were announced")
		}
		for i := 0; i < n && r.err == nil; i++ {
			c.Children = append(c.Children, r.rawCode(depth+1))
		}
	}
	if c.Kind == KindViper && c.NativeFlags&viperRelocs != 0 {
		c.Relocs = r.relocs()
	}
	if r.err != nil {
		return nil
	}
	return c
}

// prelude reads the prelude at off of the data of c, which begins at dataAt of the file.
func (r *mpyReader) prelude(c *Code, dataAt, off int) {
	if r.err != nil {
		return
	}
	if off > len(c.Bytes) {
		r.fail(dataAt, "prelude outside of the code")
		return
	}
	n, err := c.readPrelude(c.Bytes[off:])
	if err != nil {
		r.fail(dataAt+off, "%s", err)
		return
	}
	if c.Kind == KindBytecode {
		c.Bytes = c.Bytes[n:]
	}
	c.FirstLine = c.Line(0)
}

// dataSections reads what a linked module has besides its code.
func (r *mpyReader) dataSections(c *Code) {
	rodata := 0
	if c.NativeFlags&viperROData != 0 {
		rodata = r.uint()
	}
	if c.NativeFlags&viperBSS != 0 {
		c.BSSSize = r.uint()
	}
	if c.NativeFlags&viperROData != 0 {
		c.ROData = r.bytes(rodata)
	}
}

// relocs reads the relocations, the 0xff at their end included.
func (r *mpyReader) relocs() []byte {
	start := r.pos
	for r.err == nil {
		b := r.byte()
		if b == 0xff {
			return r.data[start:r.pos:r.pos]
		}
		if b&1 != 0 {
			r.uint()
		}
		if o := b >> 1; o <= 5 && o&1 != 0 {
			r.uint()
		}
	}
	return nil
}

// checkPortable refuses opcodes that files do not have; slots says that those of Pycopy's constant slots are there.
func (c *Code) checkPortable(slots bool) error {
	for off := 0; c.Kind == KindBytecode && off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		slot := slots && (in.Op == StoreNameConst || in.Op == StoreGlobalConst)
		if in.Info().Flags&HostOnly != 0 && !slot || Op(c.Bytes[off]) == Wide {
			return fmt.Errorf("%s: %w", c.Name, &DecodeError{off, fmt.Sprintf("undefined opcode (0x%02x)", c.Bytes[off])})
		}
		if in.Op == LoadConstObj && in.Arg < len(c.Consts) {
			if _, is := c.Consts[in.Arg].(FunTableType); is {
				return fmt.Errorf("%s: %w", c.Name, &DecodeError{off, "the function table is not an object"})
			}
		}
		off = in.Next
	}
	for _, child := range c.Children {
		if err := child.checkPortable(slots); err != nil {
			return err
		}
	}
	return nil
}

// isComprehension reports whether a function with this name is a comprehension or generator expression.
func isComprehension(name string) bool {
	switch name {
	case "<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>":
		return true
	}
	return false
}

// adopt gives the children of c what their files do not say: scope, number of closed-over variables, qualified name. That follows from how
// the parent makes them.
func (c *Code) adopt(parent *Code) {
	switch {
	case parent == nil:
		c.Qualname = c.Name
	case c.Name == "<module>" && c.Scope == ScopeFunction: // of a merged file
		c.Scope, c.Qualname = ScopeModule, c.Name
	case parent.Scope == ScopeModule:
		c.Qualname = c.Name
	case parent.Scope == ScopeClass:
		c.Qualname = parent.Qualname + "." + c.Name
	case isComprehension(parent.Name):
		c.Qualname = parent.Qualname + "." + c.Name
		c.Flags |= FlagNested
	default:
		c.Qualname = parent.Qualname + ".<locals>." + c.Name
		c.Flags |= FlagNested
	}
	if c.Kind == KindBytecode {
		c.findClasses()
		c.fixAsyncWith()
		if c.Scope == ScopeFunction {
			c.fixNames()
		}
		if c.Scope == ScopeClass { // MicroPython's compiler does not count the locals of a class body
			c.NState += len(c.Cells) + 1
		}
	}
	for _, child := range c.Children {
		if len(c.Qualname) < 1<<12 { // a chain of names may not grow without bound
			child.adopt(c)
		} else {
			child.adopt(nil)
		}
	}
}

// fitMachine completes functions of machine code, and those inside of them: which variables they close over is seen by the names of their
// parameters only.
func (c *Code) fitMachine(sub int) {
	for _, child := range c.Children {
		if c.Kind != KindBytecode && child.FreeNames == nil {
			n := 0
			for n < child.NPos && n < len(child.ArgNames) && child.ArgNames[n] == "*" {
				n++
			}
			if isComprehension(child.Name) { // their parameter has no name either
				n = max(n-1, 0)
			}
			child.FreeNames = child.ArgNames[:n:n]
		}
		child.fitMachine(sub)
	}
	for free := c.NumFree(); free+c.NPosOnly < min(c.NPos, len(c.ArgNames)) && c.ArgNames[free+c.NPosOnly] == PosOnlyName; {
		c.NPosOnly++
	}
	switch c.Kind {
	case KindNative:
		c.OldLayout = sub < MPYSubVersion
	case KindViper: // nothing says how many parameters there are, but the code
		c.Flags |= FlagVarArgs
	case KindAsm:
		c.AsmParams()
	}
}

// AsmParams makes the parameters of an assembler function those that AsmArgs says.
func (c *Code) AsmParams() {
	c.NPos, c.ArgNames = c.AsmArgs, []string{"r0", "r1", "r2", "r3"}[:c.AsmArgs:c.AsmArgs]
}

// findClasses looks how children are used: those made right after LoadBuildClass are class bodies, and MakeClosure says how many
// variables are closed over.
func (c *Code) findClasses() {
	building := false
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			return // the verifier will say it
		}
		switch in.Op {
		case LoadBuildClass:
			building = true
		case LoadFast:
		case MakeFunction, MakeFunctionDefArgs, MakeClosure, MakeClosureDefArgs:
			if in.Arg < len(c.Children) {
				child := c.Children[in.Arg]
				if building {
					child.Scope = ScopeClass
				}
				if child.FreeNames == nil && in.Extra > 0 && in.Extra <= child.NPos && in.Extra <= len(child.ArgNames) {
					child.FreeNames = child.ArgNames[:in.Extra:in.Extra]
				}
			}
			building = false
		default:
			building = false
		}
		off = in.Next
	}
}

// fixNames replaces names in the namespace of a function, which has none, by globals: MicroPython's compiler has them for := in a
// comprehension of a module.
func (c *Code) fixNames() {
	owned := false
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			return
		}
		op := in.Op
		switch op {
		case LoadName:
			op = LoadGlobal
		case StoreName:
			op = StoreGlobal
		case DeleteName:
			op = DeleteGlobal
		}
		if op != in.Op {
			if !owned {
				c.Bytes, owned = append([]byte(nil), c.Bytes...), true
			}
			c.Bytes[off] = byte(op)
		}
		off = in.Next
	}
}

// fixAsyncWith rewrites the end of `async with` in the code of MicroPython's compiler, which digs out the manager from below a value that is being
// returned. In the machine of package bytecode that value is nowhere; it has instructions for the purpose. The new code is never longer.
//
//	LOAD_CONST_NONE ROT_TWO JUMP aexit
//	handler: DUP_TOP LOAD_GLOBAL BaseException BINARY_OP match ... aexit: ... END_FINALLY
func (c *Code) fixAsyncWith() {
	var before [3]Instr // the last instructions
	handlers := map[int]bool{}
	owned := false
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			return
		}
		if in.Op == SetupFinally {
			handlers[in.Arg] = true
		}
		if handlers[off] && in.Op == DupTop {
			if end, exit := c.asyncWithEnd(off); end > 0 {
				if !owned {
					c.Bytes, owned = append([]byte(nil), c.Bytes...), true
				}
				c.rewriteAsyncWith(before, off, end, exit)
				in.Next = end
			}
		}
		before[0], before[1], before[2] = before[1], before[2], in
		off = in.Next
	}
}

// asyncWithEnd finds the EndFinally of a handler at off that is the end of `async with`, and the operand of its LoadMethod __aexit__.
func (c *Code) asyncWithEnd(off int) (end, exit int) {
	ops := []Op{DupTop, LoadGlobal, Binary, PopJumpIfFalse, DupTop, RotThree, RotTwo, LoadMethod}
	for i := 0; off < len(c.Bytes); i++ {
		in, err := Decode(c.Bytes, off)
		if err != nil || i < len(ops) && in.Op != ops[i] {
			return 0, 0
		}
		switch {
		case i == 2 && in.Arg != int(BinExcMatch):
			return 0, 0
		case i == len(ops)-1:
			if in.Arg >= len(c.Names) || c.Names[in.Arg] != "__aexit__" {
				return 0, 0
			}
			exit = in.Arg
		case i >= len(ops) && in.Op == EndFinally:
			return off, exit
		}
		off = in.Next
	}
	return 0, 0
}

func (c *Code) rewriteAsyncWith(before [3]Instr, handler, end, exit int) {
	var code []byte
	if before[0].Op == LoadConstNone && before[1].Op == RotTwo && before[2].Op == Jump && before[2].Next == handler {
		code = append(code, byte(LoadConstNone), byte(Jump), 0x80, 0x80) // to the handler, wherever that is now
		c.fill(before[0].Off, handler, code)
		c.jumpTo(before[0].Off+1, handler)
	}
	code = append(code[:0], byte(RotTwo), byte(LoadAttr))
	code = AppendUint(code, exit)
	code = append(code, byte(RotTwo), byte(AsyncWithExit), byte(LoadConstNone), byte(YieldFrom), byte(AsyncWithEnd), byte(Jump), 0x80, 0x80)
	c.fill(handler, end, code)
	c.jumpTo(handler+len(code)-3, end)
}

// fill replaces the bytes from one offset to another by code and instructions that are never reached.
func (c *Code) fill(from, to int, code []byte) {
	n := copy(c.Bytes[from:to], code)
	for i := from + n; i < to; i++ {
		c.Bytes[i] = byte(PopTop)
	}
}

// jumpTo sets the target of the jump of three bytes at off.
func (c *Code) jumpTo(off, target int) {
	delta := target - (off + 3) + 0x4000
	c.Bytes[off+1], c.Bytes[off+2] = byte(delta)|0x80, byte(delta>>7)
}
