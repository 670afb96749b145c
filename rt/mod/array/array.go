// Package array is the builtin module array (uarray). The type itself is part of
// package rt.
package array

import "pycopy/rt"

// Module declares array.
var Module = rt.ModuleSpec{
	Name: "array", Aliases: []string{"uarray"},
	Doc: "Arrays of numbers of one type.",
	Init: func(t *rt.Thread, m rt.Value) bool {
		cls := t.R.Class(rt.KindArray)
		return t.ModuleSet(m, "array", cls) && t.ModuleSet(m, "ArrayType", cls) &&
			t.ModuleSet(m, "typecodes", t.NewStr("bBuhHiIlLqQfd"))
	},
}
