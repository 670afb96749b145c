package rt

// Services for engines: steps of for loops.

// NextPair is Next for enumerate and zip of two, without making a tuple. a is NoValue with
// an exception pending, or StopMark. ok is false for other iterators.
func (t *Thread) NextPair(it Value) (a, b Value, ok bool) {
	switch it.Kind() {
	case KindEnumerate:
		p := at[pairIterObj](it)
		if !p.b.IsSmall() || p.b.Small() >= SmallMax {
			return NoValue, NoValue, false
		}
		x := t.Next(p.a)
		if x == NoValue || x == StopMark {
			return x, x, true
		}
		n := p.b
		p.b += 2
		return n, x, true
	case KindZip:
		p := at[pairIterObj](it)
		its := p.a.Tuple()
		if len(its) != 2 || p.aux == strictZip {
			return NoValue, NoValue, false
		}
		if p.b != False {
			r := t.Next(it)
			if r == NoValue || r == StopMark {
				return r, r, true
			}
			return r.Tuple()[0], r.Tuple()[1], true
		}
		a = t.Next(its[0])
		if a == NoValue || a == StopMark {
			return a, a, true
		}
		b = t.Next(p.a.Tuple()[1])
		if b == NoValue || b == StopMark {
			return b, b, true
		}
		return a, b, true
	}
	return NoValue, NoValue, false
}

// DictStep returns the first entry of the dict or set d from number i on, and the number to go on with; key StopMark: there is none.
// used is the number of entries that it had at the start; another number is an error.
func (t *Thread) DictStep(d Value, i, used int) (key, val Value, next int) {
	o := dictOf(d)
	if int(o.used) != used {
		if o.aux&setTable != 0 {
			return t.Errorf(ExcRuntimeError, "Set changed size during iteration"), NoValue, 0
		}
		return t.Errorf(ExcRuntimeError, "dictionary changed size during iteration"), NoValue, 0
	}
	for i = max(i, int(o.first)); i < int(o.fill); i++ {
		switch e := o.entry(i); {
		case e.key == NoValue:
		case o.aux&setTable != 0:
			return e.key, True, i + 1
		default:
			return e.key, *o.value(i), i + 1
		}
	}
	return StopMark, NoValue, i
}

// isASCIIText reports whether a str (exactly of that type) has only ASCII characters.
func isASCIIText(v Value) bool { return at[strHead](v).n == at[strHead](v).chars }
