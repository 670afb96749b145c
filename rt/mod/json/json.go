// Package json is the module _json, which does the work of json.
package json

import "pycopy/rt"

// Module declares _json.
var Module = rt.ModuleSpec{
	Name: "_json",
	Funcs: []rt.Builtin{
		{Name: "encode", Min: 10, Max: 10, Fn: encode},
		{Name: "decode", Min: 8, Max: 8, Fn: decode},
		{Name: "quote", Min: 2, Max: 2, Fn: quote},
		{Name: "scanstring", Min: 2, Max: 3, Fn: scanString},
		{Name: "write", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(t.WriteText(a[0], a[1])) }},
	},
}
