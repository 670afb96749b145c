package uctypes

import "pycopy/rt"

// memorySpec is _Memory(buffer): the base of what the module ctypes has in memory. An instance shows the buffer's bytes as its own.
var memorySpec = rt.TypeSpec{
	Name: "_Memory", Module: "uctypes", Layout: rt.KindObject, Words: rt.FirstVal + 1,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args)-2*nkw, nkw, 1, 1) {
			return rt.NoValue
		}
		v := t.NewNative(cls, nil, 1)
		if v != rt.NoValue {
			rt.NativeVals(v)[0] = args[0]
		}
		return v
	},
	Buffer: func(t *rt.Thread, self rt.Value) (b rt.Buffer, ok bool) {
		ok = t.GetBuffer(rt.NativeVals(self)[0], &b)
		return b, ok
	},
	GetSets: []rt.GetSet{{
		Name: "_b_mem_",
		Get:  func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[0] },
		Set: func(t *rt.Thread, self, v rt.Value) bool {
			rt.NativeVals(self)[0] = v
			return true
		},
	}},
}
