// Package gcmod is the builtin module gc.
package gcmod

import "pycopy/rt"

// Module declares gc.
var Module = rt.ModuleSpec{
	Name: "gc",
	Funcs: []rt.Builtin{
		{Name: "collect", Sig: "generation=", Fn: collect},
		{Name: "enable", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.SetAutoCollect(true); return rt.None }},
		{Name: "disable", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.SetAutoCollect(false); return rt.None }},
		{Name: "isenabled", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.R.AutoCollect()) }},
		{Name: "mem_alloc", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(int64(t.R.MemStats().Used)) }},
		{Name: "mem_free", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			s := t.R.MemStats()
			return t.NewInt(int64(s.Limit - s.Used))
		}},
		{Name: "threshold", Max: 1, Fn: threshold},
		{Name: "get_count", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return ints(t, t.R.MemStats().Recent, 0, 0) }},
		{Name: "get_stats", Fn: getStats},
		{Name: "freeze", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "unfreeze", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "get_freeze_count", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(0) }},
		{Name: "get_threshold", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return ints(t, settingsOf(t).thresholds[:]...) }},
		{Name: "set_threshold", Min: 1, Max: 3, Fn: setThreshold},
		{Name: "get_debug", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(settingsOf(t).debug) }},
		{Name: "set_debug", Min: 1, Max: 1, Fn: setDebug},
		{Name: "get_objects", Sig: "generation=", Fn: getObjects},
		{Name: "get_referrers", Max: -1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.Referrers(a) }},
		{Name: "get_referents", Max: -1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.Referents(a) }},
		{Name: "is_tracked", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.IsContainer(a[0])) }},
		{Name: "is_finalized", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.IsFinalized(a[0])) }},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for _, name := range [...]string{"callbacks", "garbage"} {
			l := t.NewList(0)
			if l == rt.NoValue || !t.ModuleSet(m, name, l) {
				return false
			}
		}
		return t.ModuleInts(m, map[string]int64{"DEBUG_STATS": 1, "DEBUG_COLLECTABLE": 2, "DEBUG_UNCOLLECTABLE": 4, "DEBUG_SAVEALL": 32, "DEBUG_LEAK": 38})
	},
}

// generations is how many generations programs are told of: only the last has objects.
const generations = 3

// settings are what programs can set that means nothing here.
type settings struct {
	thresholds [generations]int
	debug      int
}

func settingsOf(t *rt.Thread) *settings {
	return t.R.State(rt.StateGC, func() any { return &settings{thresholds: [generations]int{700, 10, 10}} }).(*settings)
}

// collect is collect([generation]). The functions in callbacks are called before and after.
func collect(t *rt.Thread, a []rt.Value) rt.Value {
	generation := generations - 1
	if a[0] != rt.NoValue {
		var fine bool
		if generation, fine = t.Index(a[0]); !fine {
			return rt.NoValue
		}
		if generation < 0 || generation >= generations {
			return t.Errorf(rt.ExcValueError, "invalid generation")
		}
	}
	callbacks := t.ModuleAttr("gc", "callbacks")
	if callbacks == rt.NoValue {
		t.TakeExc()
	}
	if callbacks == rt.NoValue || t.R.Layout(callbacks) != rt.KindList || len(callbacks.List()) == 0 {
		return t.CollectCalled()
	}
	if !tell(t, callbacks, "start", generation, 0) {
		return rt.NoValue
	}
	n := t.CollectCalled()
	if n == rt.NoValue || !tell(t, callbacks, "stop", generation, n.Small()) {
		return rt.NoValue
	}
	return n
}

// tell calls callbacks. Their exceptions are reported, as those of __del__.
func tell(t *rt.Thread, callbacks rt.Value, phase string, generation, collected int) bool {
	s := t.Alloca(3)
	if s == nil {
		return false
	}
	s[0], s[1] = t.NewStr(phase), t.NewDict(generations)
	if s[0] == rt.NoValue || s[1] == rt.NoValue {
		return false
	}
	for name, n := range map[string]int{"generation": generation, "collected": collected, "uncollectable": 0} {
		k := t.NewStr(name)
		if k == rt.NoValue || !t.DictSet(s[1], k, rt.MakeSmall(n)) {
			return false
		}
	}
	for i := 0; i < len(callbacks.List()); i++ {
		s[2] = callbacks.List()[i]
		t.Call2(s[2], s[0], s[1])
		t.DropUnraisable(s[2])
	}
	return true
}

func ints(t *rt.Thread, w ...int) rt.Value {
	v := t.NewTuple(len(w))
	if v != rt.NoValue {
		for i, n := range w {
			v.Tuple()[i] = rt.MakeSmall(n)
		}
	}
	return v
}

func getStats(t *rt.Thread, a []rt.Value) rt.Value {
	l := t.NewList(generations)
	if l == rt.NoValue {
		return l
	}
	for i := range generations {
		l.List()[i] = rt.None
	}
	for i := range generations {
		d := t.NewDict(3)
		if d == rt.NoValue {
			return d
		}
		l.List()[i] = d
		var n, freed int
		if i == generations-1 {
			s := t.R.MemStats()
			n, freed = s.Collections, s.Freed
		}
		for _, e := range [...]struct {
			name string
			n    int
		}{{"collections", n}, {"collected", freed}, {"uncollectable", 0}} {
			k := t.NewStr(e.name)
			if k == rt.NoValue || !t.DictSet(d, k, rt.MakeSmall(e.n)) {
				return rt.NoValue
			}
		}
	}
	return l
}

func setThreshold(t *rt.Thread, a []rt.Value) rt.Value {
	w := settingsOf(t).thresholds
	for i, v := range a {
		n, fine := t.Index(v)
		if !fine {
			return rt.NoValue
		}
		w[i] = n
	}
	settingsOf(t).thresholds = w
	return rt.None
}

func setDebug(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	settingsOf(t).debug = n
	return rt.None
}

// getObjects is get_objects(generation=None).
func getObjects(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0] != rt.NoValue && a[0] != rt.None {
		if t.R.Layout(a[0]) != rt.KindInt {
			return t.Errorf(rt.ExcTypeError, "argument should be integer or None, not '%s'", t.TypeName(a[0]))
		}
		n, fine := t.Index(a[0])
		switch {
		case !fine:
			return rt.NoValue
		case n == -1: // all
			return t.Objects()
		case n >= generations:
			return t.Errorf(rt.ExcValueError, "generation parameter must be less than the number of available generations (%d)", generations)
		case n < 0:
			return t.Errorf(rt.ExcValueError, "generation parameter cannot be negative")
		case n < generations-1:
			return t.NewList(0)
		}
	}
	return t.Objects()
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
