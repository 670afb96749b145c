// Package marshal is the builtin module _marshal: values of builtin types as bytes, in CPython's format. Code objects have a format of their
// own, see [bytecode.Code.Pack].
package marshal

import "pycopy/rt"

// Module declares _marshal.
var Module = rt.ModuleSpec{
	Name: "_marshal",
	Funcs: []rt.Builtin{
		{Name: "dumps", Sig: "value, version=, /", Fn: dumps},
		{Name: "loads", Sig: "bytes, /", Fn: loads},
		{Name: "load", Sig: "file, /", Fn: load},
	},
}

// Kinds of values. The bit flagRef says that the value may be referred to by its number.
const (
	kindNull          = '0'
	kindNone          = 'N'
	kindTrue          = 'T'
	kindFalse         = 'F'
	kindStop          = 'S' // StopIteration
	kindEllipsis      = '.'
	kindInt           = 'i'
	kindLong          = 'l' // digits of 15 bits
	kindFloat         = 'g'
	kindFloatText     = 'f'
	kindComplex       = 'y'
	kindBytes         = 's'
	kindStr           = 'u'
	kindInterned      = 't'
	kindASCII         = 'a'
	kindASCIIInterned = 'A'
	kindShort         = 'z' // ASCII, of at most 255 characters
	kindShortInterned = 'Z'
	kindRef           = 'r'
	kindTuple         = '('
	kindSmallTuple    = ')'
	kindList          = '['
	kindDict          = '{'
	kindSet           = '<'
	kindFrozenSet     = '>'
	kindCode          = 'c'

	flagRef   = 0x80
	digitBits = 15
	mostDepth = 2000
)
