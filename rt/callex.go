package rt

import "math/big"

// Services for engines: calls with * and ** arguments, slices, ranges, classes and annotations.

// Bit reports whether bit i of an int is set.
func (t *Thread) Bit(v Value, i int) bool {
	if v.IsSmall() {
		return i < 63 && v.Small()>>i&1 != 0
	}
	var b big.Int
	return t.R.AsBig(v, &b) && b.Bit(i) != 0
}

// AddKeyword appends a keyword argument to a list of arguments, whose first npos are positional.
func (t *Thread) AddKeyword(list, name, v Value, npos int) bool {
	return t.addKeyword(list, name, v, npos, len(list.List()))
}

// addKeyword is AddKeyword for a name that certainly differs from those that list has from end on.
func (t *Thread) addKeyword(list, name, v Value, npos, end int) bool {
	items := list.List()
	for i := npos; i < end; i += 2 {
		if items[i] == name {
			return t.multipleValues(name)
		}
		if items[i].Kind() == KindStr && name.Kind() == KindStr {
			if items[i].Str() == name.Str() {
				return t.multipleValues(name)
			}
			continue
		}
		eq, ok := t.Equal(items[i], name)
		if !ok {
			return false
		}
		if eq {
			return t.multipleValues(name)
		}
		items = list.List()
	}
	return t.ListAppend(list, name) && t.ListAppend(list, v)
}

func (t *Thread) multipleValues(name Value) bool {
	t.Errorf(ExcTypeError, "function got multiple values for argument '%s'", name.Str())
	return false
}

// ExpandKeywords appends the items of a ** argument of a call of fn to a list of arguments.
func (t *Thread) ExpandKeywords(fn, list, mapping Value, npos int) bool {
	d := mapping
	if t.R.layout(d) != KindDict && t.R.layout(d) != KindOrderedDict || d.Kind() >= NumKinds {
		if d = t.NewDict(0); d == NoValue || !t.DictDisplayUpdate(d, mapping) {
			return false
		}
	}
	pos, end := 0, len(list.List()) // the names in the mapping differ from each other
	for {
		k, v, ok := d.DictNext(&pos)
		if !ok {
			return true
		}
		if !t.R.IsStr(k) {
			t.Errorf(ExcTypeError, "keywords must be strings")
			return false
		}
		if k = t.InternStr(k); k == NoValue || !t.addKeyword(list, k, v, npos, end) {
			return false
		}
	}
}

// DictDisplayUpdate stores the items of a mapping in a dict.
func (t *Thread) DictDisplayUpdate(d, mapping Value) bool {
	if t.R.copiesAsDict(mapping) {
		return t.dictMergeDict(d, mapping)
	}
	keys, ok := t.FindAttr(mapping, t.R.syms[SymKeys])
	if !ok {
		t.Errorf(ExcTypeError, "'%s' object is not a mapping", t.TypeName(mapping))
		return false
	}
	return keys != NoValue && t.mergeMapping(d, mapping, keys)
}

// GetSlice loads v[start:stop:step].
func (t *Thread) GetSlice(v, start, stop, step Value) Value {
	if v.IsObj() && step == None {
		switch hdrOf(v).id {
		case KindStr:
			if lo, hi, ok := plainBounds(start, stop, v.StrLen()); ok {
				return t.strPart(v, lo, hi)
			}
		case KindBytes:
			b := v.Bytes()
			if lo, hi, ok := plainBounds(start, stop, len(b)); ok {
				if hi-lo == len(b) {
					return v
				}
				return t.NewBytes(b[lo:hi])
			}
		case KindByteArray:
			b := v.byteArray()
			if lo, hi, ok := plainBounds(start, stop, len(b)); ok {
				return t.newByteArray(b[lo:hi])
			}
		case KindList:
			if lo, hi, ok := plainBounds(start, stop, len(v.List())); ok {
				return t.NewListFrom(v.List()[lo:hi])
			}
		case KindTuple:
			if lo, hi, ok := plainBounds(start, stop, len(v.Tuple())); ok {
				if hi-lo == len(v.Tuple()) {
					return v
				}
				return t.NewTupleFrom(v.Tuple()[lo:hi])
			}
		}
	}
	if v.IsObj() && hdrOf(v).id == KindList {
		if p, ok := plainParts(start, stop, step); ok {
			return t.listPart(v, p)
		}
	}
	s := t.NewSlice(start, stop, step)
	if s == NoValue {
		return NoValue
	}
	return t.GetItem(v, s)
}

// SetSlice stores v[start:stop:step] = x, or deletes the slice if x is NoValue.
func (t *Thread) SetSlice(v, start, stop, step, x Value) bool {
	if v.IsObj() && hdrOf(v).id == KindList {
		if p, ok := plainParts(start, stop, step); ok {
			return t.listSetPart(v, p, x)
		}
	}
	s := t.NewSlice(start, stop, step)
	return s != NoValue && t.SetItem(v, s, x)
}

// plainParts returns the parts of a slice that are small ints or None; ok is false for others, and for a step of 0.
func plainParts(start, stop, step Value) (p sliceParts, ok bool) {
	p.step = 1
	if step != None {
		if !step.IsSmall() || step.Small() == 0 {
			return p, false
		}
		p.step = max(step.Small(), -SmallMax)
	}
	if p.hasStart = start != None; p.hasStart {
		if !start.IsSmall() {
			return p, false
		}
		p.start = start.Small()
	}
	if p.hasStop = stop != None; p.hasStop {
		if !stop.IsSmall() {
			return p, false
		}
		p.stop = stop.Small()
	}
	return p, true
}

// plainBounds resolves slice bounds that are small ints or None; lo <= hi.
func plainBounds(start, stop Value, n int) (lo, hi int, ok bool) {
	hi = n
	if start != None {
		if !start.IsSmall() {
			return 0, 0, false
		}
		if lo = start.Small(); lo < 0 {
			lo = max(lo+n, 0)
		}
		lo = min(lo, n)
	}
	if stop != None {
		if !stop.IsSmall() {
			return 0, 0, false
		}
		if hi = stop.Small(); hi < 0 {
			hi += n
		}
		hi = min(hi, n)
	}
	return lo, max(lo, hi), true
}

// smallRange returns the parts of a range if all numbers it gives are small.
func smallRange(v Value) (start, step, length Value, ok bool) {
	r := at[rangeObj](v)
	if !r.start.IsSmall() || !r.step.IsSmall() || !r.length.IsSmall() || !r.stop.IsSmall() {
		return NoValue, NoValue, NoValue, false
	}
	return r.start, r.step, r.length, true
}

// SetupAnnotations makes __annotations__ in a namespace unless it is there.
func (t *Thread) SetupAnnotations(ns Value) bool {
	name := t.R.syms[SymAnnotations]
	v, ok := t.nsGet(ns, name)
	if v != NoValue || !ok {
		return ok
	}
	d := t.NewDict(0)
	return d != NoValue && t.StoreName(ns, name, d)
}

// SetUpdate adds the items of an iterable to a set.
func (t *Thread) SetUpdate(set, it Value) bool { return t.setUpdate(set, it) }
