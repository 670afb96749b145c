package itertools

import "pycopy/rt"

// ---- groupby: iterator, key function, current key, current item, key of the last
// group handed out, its number, the class of groups. NoValue marks what is not there yet.

const (
	gIter   = rt.GroupsFrom
	gFunc   = rt.GroupsFunc
	gKey    = rt.GroupsKey
	gItem   = rt.GroupsItem
	gTarget = 4
	gSerial = rt.GroupsSerial
	gClass  = 6 // of the groups
	gWords  = 7
)

var groupBySig = rt.Builtin{Name: "groupby", Sig: "iterable, key="}

var groupBySpec = rt.TypeSpec{
	Name: "groupby", Module: "itertools", Layout: rt.KindObject, New: newGroupBy,
	Iter: rt.IterSelf, Next: groupByNext,
}

func newGroupBy(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&groupBySig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	it := t.Iter(a[0])
	if it == rt.NoValue {
		return it
	}
	groups := t.ModuleAttr("itertools", "_grouper")
	if groups == rt.NoValue {
		return groups
	}
	v := t.NewNative(cls, nil, gWords)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[gIter], vals[gFunc], vals[gSerial], vals[gClass] = it, a[1], rt.MakeSmall(0), groups
		if a[1] == rt.NoValue {
			vals[gFunc] = rt.None
		}
	}
	return v
}

// grouperSpec is the type of groups.
var grouperSpec = rt.TypeSpec{
	Name: "_grouper", Module: "itertools", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final, Iter: rt.IterSelf, Next: grouperNext, Step: rt.StepGroup,
}

// step reads the next item of the parent and its key.
func step(t *rt.Thread, p []rt.Value) rt.Value {
	x := t.Next(p[gIter])
	if ended(x) {
		return x
	}
	k := x
	if p[gFunc] != rt.None {
		if k = t.Call1(p[gFunc], x); k == rt.NoValue {
			return k
		}
	}
	p[gItem], p[gKey] = x, k
	return x
}

func groupByNext(t *rt.Thread, self rt.Value) rt.Value {
	p := rt.NativeVals(self)
	p[gSerial] += 2
	for {
		if p[gKey] != rt.NoValue {
			if p[gTarget] == rt.NoValue {
				break
			}
			same, ok := t.Equal(p[gTarget], p[gKey])
			if !ok {
				return rt.NoValue
			}
			if !same {
				break
			}
		}
		if x := step(t, p); ended(x) {
			return x
		}
	}
	p[gTarget] = p[gKey]
	g := t.NewNative(p[gClass], nil, 3)
	if g == rt.NoValue {
		return g
	}
	vals := rt.NativeVals(g)
	vals[rt.GroupOf], vals[rt.GroupKey], vals[rt.GroupNumber] = self, p[gKey], p[gSerial]
	return t.Pair(p[gKey], g)
}

func grouperNext(t *rt.Thread, self rt.Value) rt.Value {
	g := rt.NativeVals(self)
	p := rt.NativeVals(g[rt.GroupOf])
	if g[rt.GroupNumber] != p[gSerial] {
		return rt.StopMark
	}
	if p[gItem] == rt.NoValue {
		if x := step(t, p); ended(x) {
			return x
		}
	}
	same, ok := t.Equal(g[rt.GroupKey], p[gKey])
	if !ok {
		return rt.NoValue
	}
	if !same {
		return rt.StopMark
	}
	x := p[gItem]
	if x == rt.NoValue { // the comparison has taken it
		return rt.StopMark
	}
	p[gItem] = rt.NoValue
	return x
}

// ---- tee: the copies share a chain of lists with items; behind the items of a full one is the next list. A copy holds the iterator, the list
// that its next item is in, and the place of that there.

// teeItems is how many items a list of the chain has.
const teeItems = rt.TeeLength

var teeSpec = rt.TypeSpec{
	Name: "_tee", Module: "itertools", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final, Iter: rt.IterSelf, Next: teeNext, Step: rt.StepTee, Extend: teeExtend,
	Methods: []rt.Builtin{{Name: "__copy__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		v := rt.NativeVals(a[0])
		return newTee(t, v[0], v[1], v[2])
	}}},
}

func newTee(t *rt.Thread, it, items, at rt.Value) rt.Value {
	cls := t.ModuleAttr("itertools", "_tee")
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewNative(cls, nil, 3)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[rt.TeeFrom], vals[rt.TeeItems], vals[rt.TeePos] = it, items, at
	}
	return v
}

func tee(t *rt.Thread, a []rt.Value) rt.Value {
	n, ok := t.OptIndex(a[1], 2)
	if !ok {
		return rt.NoValue
	}
	if n < 0 {
		return t.Errorf(rt.ExcValueError, "n must be >= 0")
	}
	it := t.Iter(a[0])
	if it == rt.NoValue {
		return it
	}
	items := t.NewList(0)
	r := t.NewTuple(n)
	if items == rt.NoValue || r == rt.NoValue {
		return rt.NoValue
	}
	for i := range n {
		v := newTee(t, it, items, rt.MakeSmall(0))
		if v == rt.NoValue {
			return v
		}
		r.Tuple()[i] = v
	}
	return r
}

// teeExtend takes what another copy has taken.
func teeExtend(t *rt.Thread, self, list rt.Value, limit int) (n int, ended, ok bool) {
	v := rt.NativeVals(self)
	i := v[rt.TeePos].Small()
	n, _, ok = t.ExtendSlice(list, v[rt.TeeItems], i, min(limit, teeItems-i))
	v[rt.TeePos] = rt.MakeSmall(i + n)
	return n, false, ok
}

func teeNext(t *rt.Thread, self rt.Value) rt.Value {
	v := rt.NativeVals(self)
	i := v[rt.TeePos].Small()
	if i == teeItems {
		if len(v[rt.TeeItems].List()) == i {
			next := t.NewList(0)
			if next == rt.NoValue || !t.ListAppend(v[rt.TeeItems], next) {
				return rt.NoValue
			}
		}
		v[rt.TeeItems], v[rt.TeePos], i = v[rt.TeeItems].List()[i], rt.MakeSmall(0), 0
	}
	items := v[rt.TeeItems]
	if i == len(items.List()) {
		x := t.Next(v[rt.TeeFrom])
		if ended(x) {
			return x
		}
		if len(items.List()) != i { // the iterator has asked this one, or one like it
			return t.Errorf(rt.ExcRuntimeError, "cannot re-enter the tee iterator")
		}
		if !t.ListAppend(items, x) {
			return rt.NoValue
		}
	}
	v[rt.TeePos] = rt.MakeSmall(i + 1)
	return items.List()[i]
}
