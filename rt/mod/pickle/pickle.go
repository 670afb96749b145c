// Package pickle is the builtin module _pickle: the parts of pickle that objects of builtin types need. What concerns classes, and
// rare opcodes, is written in Python and called from here.
package pickle

import "pycopy/rt"

// Module declares _pickle.
var Module = rt.ModuleSpec{
	Name: "_pickle",
	Funcs: []rt.Builtin{
		{Name: "dumps", Sig: "obj, protocol=, *, fix_imports=, buffer_callback=", Fn: dumps},
		{Name: "loads", Sig: "data, /, *, fix_imports=, encoding=, errors=, buffers=", Fn: loads},
		{Name: "fill", Min: 2, Max: 2, Fn: fill},
		{Name: "plain", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.ReducesPlainly(a[0])) }},
		{Name: "made_in_python", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.R.IsUserClass(a[0])) }},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &writerSpec) != rt.NoValue && t.ModuleType(m, &readerSpec) != rt.NoValue
	},
}

// fill is fill(object, state): it stores the items of a dict as attributes of an object and reports whether it could.
func fill(t *rt.Thread, a []rt.Value) rt.Value {
	done, ok := t.FillAttributes(a[0], a[1])
	if !ok {
		return rt.NoValue
	}
	return rt.MakeBool(done)
}

// Opcodes that are written or read here.
const (
	opMark            = '('
	opStop            = '.'
	opPop             = '0'
	opPopMark         = '1'
	opDup             = '2'
	opInt4            = 'J'
	opInt1            = 'K'
	opInt2            = 'M'
	opNone            = 'N'
	opPersID          = 'Q'
	opUnicode         = 'X'
	opAppend          = 'a'
	opBytes           = 'B'
	opBytesShort      = 'C'
	opBuild           = 'b'
	opDict            = 'd'
	opEmptyDict       = '}'
	opAppends         = 'e'
	opFloat           = 'G'
	opGet1            = 'h'
	opGet4            = 'j'
	opList            = 'l'
	opEmptyList       = ']'
	opPut1            = 'q'
	opPut4            = 'r'
	opReduce          = 'R'
	opSetItem         = 's'
	opTuple           = 't'
	opEmptyTuple      = ')'
	opSetItems        = 'u'
	opProto           = 0x80
	opNewObj          = 0x81
	opTuple1          = 0x85
	opTuple2          = 0x86
	opTuple3          = 0x87
	opTrue            = 0x88
	opFalse           = 0x89
	opLong1           = 0x8a
	opLong4           = 0x8b
	opUnicodeShort    = 0x8c
	opUnicode8        = 0x8d
	opBytes8          = 0x8e
	opEmptySet        = 0x8f
	opAddItems        = 0x90
	opFrozenSet       = 0x91
	opStackGlobal     = 0x93
	opMemoize         = 0x94
	opFrame           = 0x95
	opByteArray8      = 0x96
	batch             = 1000 // items that one opcode takes at most
	frameHeader       = 9
	frameLeast        = 4       // bytes; less is not worth a frame
	frameMost         = 1 << 16 // bytes, after which a frame ends
	highestProtocol   = 5
	protocolMemoize   = 4
	protocolByteArray = 5
)
