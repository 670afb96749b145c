// Package unicodedata is the builtin module _unicodedata: the names of characters, for unicodedata.
package unicodedata

import (
	"pycopy/rt"
	"pycopy/rt/runename"
)

// Module declares _unicodedata. Characters are numbers there; None stands for what there is not.
var Module = rt.ModuleSpec{
	Name: "_unicodedata",
	Funcs: []rt.Builtin{
		{Name: "name", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			r, ok := t.Index(a[0])
			if !ok {
				return rt.NoValue
			}
			if name := runename.Of(rune(r)); name != "" {
				return t.NewStr(name)
			}
			return rt.None
		}},
		{Name: "lookup", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			name, ok := t.GoStr(a[0])
			if !ok {
				return rt.NoValue
			}
			if r, ok := runename.Find(name); ok {
				return rt.MakeSmall(int(r))
			}
			return rt.None
		}},
	},
}
