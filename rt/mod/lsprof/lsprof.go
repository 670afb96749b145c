// Package lsprof is the builtin module _lsprof: counts and times of calls, for cProfile.
package lsprof

import (
	"time"

	"pycopy/rt"
)

// Module declares _lsprof.
var Module = rt.ModuleSpec{
	Name: "_lsprof",
	Funcs: []rt.Builtin{
		{Name: "new", Fn: func(t *rt.Thread, _ []rt.Value) rt.Value {
			cls := t.ModuleAttr("_lsprof", "_Profiler")
			if cls == rt.NoValue {
				return cls
			}
			return t.NewNative(cls, &profile{done: map[label]*entry{}, epoch: time.Now()}, 0)
		}},
		{Name: "enable", Min: 1, Max: 1, Flags: rt.Steers, Fn: enable},
		{Name: "disable", Min: 1, Max: 1, Flags: rt.Steers, Fn: disable},
		{Name: "stats", Min: 1, Max: 1, Fn: stats},
	},
	Init: func(t *rt.Thread, m rt.Value) bool { return t.ModuleSet(m, "_Profiler", t.NewType(&profilerSpec)) },
}

var profilerSpec = rt.TypeSpec{Name: "_Profiler", Module: "_lsprof", Layout: rt.KindObject, Flags: rt.NoNew}

// profile is what is known of calls. Callees are addresses of objects while it runs, which the tracing marks; labels when it has been stopped.
type profile struct {
	live  map[uintptr]*entry
	done  map[label]*entry
	order []*entry // of done
	stack []call
	epoch time.Time
}

// label names a function as pstats does.
type label struct {
	file string
	line int
	name string
}

// entry is a function. Times are nanoseconds.
type entry struct {
	label label
	count
	active  int // calls that have not ended
	callers map[*entry]*count
	from    []*entry // keys of callers, in order
	edges   map[*entry]int
}

// count is of calls of a function, or of those from one caller.
type count struct {
	calls, recursive int
	total, own       time.Duration
}

// call is a call that has not ended.
type call struct {
	e, caller    *entry
	callee       uintptr
	start, inner time.Duration
}

// Enter implements rt.Profile.
func (p *profile) Enter(callee rt.Value) {
	e := p.live[uintptr(callee)]
	if e == nil {
		e = &entry{callers: map[*entry]*count{}, edges: map[*entry]int{}}
		p.live[uintptr(callee)] = e
	}
	c := call{e: e, callee: uintptr(callee), start: time.Since(p.epoch)}
	if n := len(p.stack); n > 0 {
		c.caller = p.stack[n-1].e
		c.caller.edges[e]++
	}
	e.active++
	p.stack = append(p.stack, c)
}

// Leave implements rt.Profile.
func (p *profile) Leave(callee rt.Value) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if p.stack[i].callee == uintptr(callee) {
			for len(p.stack) > i {
				p.end()
			}
			return
		}
	}
}

// end ends the innermost call.
func (p *profile) end() {
	n := len(p.stack) - 1
	c := &p.stack[n]
	took := time.Since(p.epoch) - c.start
	p.stack = p.stack[:n]
	if n > 0 {
		p.stack[n-1].inner += took
	}
	c.e.active--
	c.e.add(took, took-c.inner, c.e.active > 0)
	if c.caller == nil {
		return
	}
	c.caller.edges[c.e]--
	k := c.e.callers[c.caller]
	if k == nil {
		k = &count{}
		c.e.callers[c.caller] = k
		c.e.from = append(c.e.from, c.caller)
	}
	k.add(took, took-c.inner, c.caller.edges[c.e] > 0)
}

func (c *count) add(total, own time.Duration, recursive bool) {
	c.calls++
	c.own += own
	if recursive {
		c.recursive++
	} else {
		c.total += total
	}
}

// Mark implements rt.Profile.
func (p *profile) Mark(mark func(rt.Value)) {
	for v := range p.live {
		mark(rt.Value(v))
	}
}

// profileOf returns the state of a profile; nil: TypeError is pending.
func profileOf(t *rt.Thread, v rt.Value) *profile {
	p, is := t.NativeOr(v).(*profile)
	if !is {
		t.Errorf(rt.ExcTypeError, "a profile is required, not %s", t.TypeName(v))
	}
	return p
}

func enable(t *rt.Thread, a []rt.Value) rt.Value {
	p := profileOf(t, a[0])
	if p == nil {
		return rt.NoValue
	}
	if p.live == nil {
		p.live = map[uintptr]*entry{}
	}
	if t.SetCallProfile(p) {
		return t.Errorf(rt.ExcValueError, "Another profiling tool is already active")
	}
	return rt.None
}

func disable(t *rt.Thread, a []rt.Value) rt.Value {
	p := profileOf(t, a[0])
	if p == nil {
		return rt.NoValue
	}
	for len(p.stack) > 0 {
		p.end()
	}
	final := map[*entry]*entry{}
	for v, e := range p.live {
		e.label = name(t, rt.Value(v))
	}
	for _, e := range p.live {
		known := p.done[e.label]
		if known == nil {
			known = &entry{label: e.label, callers: map[*entry]*count{}, edges: map[*entry]int{}}
			p.done[e.label] = known
			p.order = append(p.order, known)
		}
		final[e] = known
	}
	for _, e := range p.live {
		to := final[e]
		to.merge(&e.count)
		for _, from := range e.from {
			caller := final[from]
			k := to.callers[caller]
			if k == nil {
				k = &count{}
				to.callers[caller] = k
				to.from = append(to.from, caller)
			}
			k.merge(e.callers[from])
		}
	}
	p.live = nil
	t.SetCallProfile(nil)
	return rt.None
}

func (c *count) merge(o *count) {
	c.calls += o.calls
	c.recursive += o.recursive
	c.total += o.total
	c.own += o.own
}

// name returns the label of a callee.
func name(t *rt.Thread, callee rt.Value) label {
	if callee.Kind() == rt.KindCode {
		bc := t.R.Bytecode(callee)
		return label{bc.Filename, bc.FirstLine, bc.Name}
	}
	cls, name := t.BuiltinName(callee)
	if cls != "" {
		return label{"~", 0, "<method '" + name + "' of '" + cls + "' objects>"}
	}
	module := "builtins"
	if v, ok := t.FindAttr(callee, t.Intern("__module__")); ok && v != rt.NoValue && t.R.IsStr(v) {
		module = v.GoString()
	}
	t.TakeExc()
	return label{"~", 0, "<built-in method " + module + "." + name + ">"}
}

// stats returns a dict as pstats has it: of functions to calls that are not recursive, calls, own time, time and callers.
func stats(t *rt.Thread, a []rt.Value) rt.Value {
	p := profileOf(t, a[0])
	if p == nil {
		return rt.NoValue
	}
	d := t.NewDict(len(p.order))
	for _, e := range p.order {
		callers := t.NewDict(len(e.from))
		for _, from := range e.from {
			k, v := key(t, from.label), numbers(t, e.callers[from], rt.NoValue)
			if k == rt.NoValue || v == rt.NoValue || !t.DictSet(callers, k, v) {
				return rt.NoValue
			}
		}
		k, v := key(t, e.label), numbers(t, &e.count, callers)
		if k == rt.NoValue || v == rt.NoValue || !t.DictSet(d, k, v) {
			return rt.NoValue
		}
	}
	return d
}

func key(t *rt.Thread, l label) rt.Value {
	file, name := t.NewStr(l.file), t.NewStr(l.name)
	if file == rt.NoValue || name == rt.NoValue {
		return rt.NoValue
	}
	return t.NewTupleFrom([]rt.Value{file, rt.MakeSmall(l.line), name})
}

func numbers(t *rt.Thread, c *count, callers rt.Value) rt.Value {
	own, total := t.NewFloat(c.own.Seconds()), t.NewFloat(c.total.Seconds())
	first, second := rt.MakeSmall(c.calls-c.recursive), rt.MakeSmall(c.calls)
	if callers == rt.NoValue {
		return t.NewTupleFrom([]rt.Value{second, first, own, total})
	}
	return t.NewTupleFrom([]rt.Value{first, second, own, total, callers})
}
