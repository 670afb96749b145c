// Package tracemalloc is the builtin module _tracemalloc: what the module tracemalloc, written in Python, takes from the heap's profile.
package tracemalloc

import "pycopy/rt"

// Module declares _tracemalloc.
var Module = rt.ModuleSpec{
	Name: "_tracemalloc",
	Funcs: []rt.Builtin{
		{Name: "start", Max: 1, Fn: start},
		{Name: "stop", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.StopHeapProfile(); return rt.None }},
		{Name: "is_tracing", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeBool(t.HeapProfile() != nil) }},
		{Name: "get_traced_memory", Fn: memory},
		{Name: "get_traceback_limit", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			if p := t.HeapProfile(); p != nil {
				return rt.MakeSmall(p.Frames())
			}
			return rt.MakeSmall(1)
		}},
		{Name: "reset_peak", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return with(t, a, (*rt.HeapProfile).ResetPeak) }},
		{Name: "clear_traces", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return with(t, a, (*rt.HeapProfile).Clear) }},
		{Name: "get_traces", Fn: traces},
		{Name: "get_object_traceback", Min: 1, Max: 1, Fn: objectTraceback},
	},
}

// mostFrames bounds the depth of stacks, as CPython does.
const mostFrames = 65535

// start is start(nframe=1).
func start(t *rt.Thread, a []rt.Value) rt.Value {
	n := 1
	if len(a) > 0 {
		var ok bool
		if n, ok = t.Index(a[0]); !ok {
			return rt.NoValue
		}
		if n < 1 || n > mostFrames {
			return t.Errorf(rt.ExcValueError, "the number of frames must be in range [1; %d]", mostFrames)
		}
	}
	if t.HeapProfile() == nil {
		t.StartHeapProfile(0, n)
	}
	return rt.None
}

// with makes a function of a method of the profile; without one it does nothing.
func with(t *rt.Thread, _ []rt.Value, f func(*rt.HeapProfile)) rt.Value {
	if p := t.HeapProfile(); p != nil {
		f(p)
	}
	return rt.None
}

// memory returns the traced bytes in use and their peak, garbage not included in the first.
func memory(t *rt.Thread, _ []rt.Value) rt.Value {
	inUse, peak := 0, 0
	if p := t.HeapProfile(); p != nil {
		t.Collect()
		inUse, peak = p.InUse()
	}
	pair := t.NewTuple(2)
	if pair != rt.NoValue {
		pair.Tuple()[0], pair.Tuple()[1] = rt.MakeSmall(inUse), rt.MakeSmall(peak)
	}
	return pair
}

// traces returns a list of what is in use: for each place (bytes, objects, frames).
func traces(t *rt.Thread, _ []rt.Value) rt.Value {
	p := t.HeapProfile()
	if p == nil {
		return t.Errorf(rt.ExcRuntimeError, "the tracemalloc module must be tracing memory allocations to take a snapshot")
	}
	t.Collect()
	sites := append([]*rt.AllocSite(nil), p.Sites()...)
	// What is made here is traced, too: its sites come behind those that are listed.
	list := t.NewList(0)
	if list == rt.NoValue {
		return rt.NoValue
	}
	sp := t.SP
	defer t.Release(sp)
	w := t.Alloca(2)
	if w == nil {
		return rt.NoValue
	}
	w[0] = list
	for _, s := range sites {
		bytes, objects := s.LiveBytes, s.LiveObjects
		if objects <= 0 {
			continue
		}
		entry := t.NewTuple(3)
		if entry == rt.NoValue {
			return rt.NoValue
		}
		w[1] = entry
		entry.Tuple()[0], entry.Tuple()[1] = rt.MakeSmall(int(bytes)), rt.MakeSmall(int(objects))
		frames := stack(t, s)
		if frames == rt.NoValue {
			return rt.NoValue
		}
		entry.Tuple()[2] = frames
		if !t.ListAppend(list, entry) {
			return rt.NoValue
		}
	}
	return list
}

// objectTraceback returns the frames that made an object, or None.
func objectTraceback(t *rt.Thread, a []rt.Value) rt.Value {
	if p := t.HeapProfile(); p != nil {
		if s := p.Site(a[0]); s != nil {
			return stack(t, s)
		}
	}
	return rt.None
}

// stack returns a tuple of (file, line) pairs, the innermost first.
func stack(t *rt.Thread, s *rt.AllocSite) rt.Value {
	sp := t.SP
	defer t.Release(sp)
	w := t.Alloca(1)
	if w == nil {
		return rt.NoValue
	}
	w[0] = t.NewTuple(len(s.Stack))
	if w[0] == rt.NoValue {
		return rt.NoValue
	}
	for i, f := range s.Stack {
		pair := t.NewTuple(2)
		if pair == rt.NoValue {
			return rt.NoValue
		}
		w[0].Tuple()[i] = pair
		pair.Tuple()[1] = rt.MakeSmall(f.Line)
		name := t.Intern(f.File)
		if name == rt.NoValue {
			return rt.NoValue
		}
		pair.Tuple()[0] = name
	}
	return w[0]
}
