// Package gcmod is the builtin module gc.
package gcmod

import "pycopy/rt"

// Module declares gc.
var Module = rt.ModuleSpec{
	Name: "gc",
	Funcs: []rt.Builtin{
		{Name: "collect", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.CollectCalled() }},
		{Name: "enable", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.SetAutoCollect(true); return rt.None }},
		{Name: "disable", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.SetAutoCollect(false); return rt.None }},
		{Name: "isenabled", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.R.AutoCollect()) }},
		{Name: "mem_alloc", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(int64(t.R.MemStats().Used)) }},
		{Name: "mem_free", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			s := t.R.MemStats()
			return t.NewInt(int64(s.Limit - s.Used))
		}},
		{Name: "threshold", Max: 1, Fn: threshold},
		{Name: "get_count", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(int64(t.R.MemStats().Collections)) }},
		{Name: "freeze", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "get_threshold", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return threshold(t, nil) }},
		{Name: "is_tracked", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(a[0].IsObj()) }},
	},
}

// thresholdUnit is what threshold() rounds down to: the size of the smallest object.
const thresholdUnit = 16

// threshold is threshold([n]): collect after n bytes; negative: only when the heap wants it.
func threshold(t *rt.Thread, a []rt.Value) rt.Value {
	if len(a) == 0 {
		if n := t.R.GCThreshold(); n > 0 {
			return t.NewInt(int64(n) &^ (thresholdUnit - 1))
		}
		return rt.MakeSmall(-1)
	}
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	switch {
	case n < 0:
		n = 0 // off
	case n == 0:
		n = 1 // at every allocation
	}
	t.R.SetGCThreshold(uintptr(n))
	return rt.None
}
