// Package dis is the builtin module _dis: the instructions of code objects, for dis.
package dis

import (
	"strings"

	"pycopy/bytecode"
	"pycopy/rt"
)

// Module declares _dis.
var Module = rt.ModuleSpec{
	Name:  "_dis",
	Funcs: []rt.Builtin{{Name: "instructions", Min: 1, Max: 1, Fn: instructions}},
}

// instructions returns a list of tuples: offset, name, text of the operands, line, and the offset that it can jump to or None.
func instructions(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindCode {
		return t.Errorf(rt.ExcTypeError, "a code object is required, not '%s'", t.TypeName(a[0]))
	}
	bc := t.R.Bytecode(a[0])
	list := t.NewList(0)
	if list == rt.NoValue || bc.Kind != bytecode.KindBytecode {
		return list
	}
	for in := range bc.Instrs {
		name, operands, _ := strings.Cut(in.Text(bc), " ")
		n, o := t.NewStr(name), t.NewStr(operands)
		if n == rt.NoValue || o == rt.NoValue {
			return rt.NoValue
		}
		target := rt.None
		if in.Jumps() {
			target = rt.MakeSmall(in.Arg)
		}
		x := t.NewTupleFrom([]rt.Value{rt.MakeSmall(in.Off), n, o, rt.MakeSmall(bc.Line(in.Off)), target})
		if x == rt.NoValue || !t.ListAppend(list, x) {
			return rt.NoValue
		}
	}
	return list
}
