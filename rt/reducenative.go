package rt

// How objects of builtin types are pickled and copied, iterators above all.

// iterState is __setstate__ of iterators with a position.
var iterState = Builtin{Name: "__setstate__", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
	i, ok := t.Index(a[1])
	if !ok {
		return NoValue
	}
	it := at[seqIterObj](a[0])
	if it.seq == NoValue {
		return None
	}
	if hdrOf(a[0]).id == KindReversed {
		n, ok := t.Len(it.seq)
		if !ok {
			return NoValue
		}
		i = min(i+1, n)
	}
	it.i = max(i, 0)
	return None
}}

// reducesAsData reports whether objects of a builtin type are reduced like those of classes that extend it: by the arguments of __new__, and items.
func reducesAsData(k Kind) bool {
	switch k {
	case KindInt, KindFloat, KindComplex, KindStr, KindBytes, KindTuple, KindList, KindDict, KindOrderedDict, KindSet, KindFrozenSet:
		return true
	}
	return false
}

// reduceNative returns what makes an object like v, of a builtin type: a callable, arguments and maybe a position; NoValue without
// exception: v is none that can be copied.
func (t *Thread) reduceNative(v Value) Value {
	switch t.R.layout(v) {
	case KindListIter, KindTupleIter, KindSeqIter:
		it := at[seqIterObj](v)
		return t.reducePosition("iter", it.seq, it.i)
	case KindReversed:
		it := at[seqIterObj](v)
		return t.reducePosition("reversed", it.seq, it.i-1)
	case KindStrIter:
		it := at[strIterObj](v)
		if it.str == NoValue {
			return t.reduceTo("iter", t.R.strs.empty)
		}
		return t.reduceTo("iter", t.NewStr(it.str.Str()[it.pos.Small():]))
	case KindBytesIter:
		return t.reduceBytesIter(at[bytesIterObj](v))
	case KindRangeIter:
		return t.reduceRangeIter(at[rangeIterObj](v))
	case KindDictIter, KindSetIter:
		rest := t.NewObj(hdrOf(v).id, 4)
		if rest == NoValue {
			return NoValue
		}
		hdrOf(rest).aux = hdrOf(v).aux
		for i := 1; i < 4; i++ {
			*word(rest, i) = *word(v, i)
		}
		return t.reduceTo("iter", t.ListOf(rest))
	case KindCallIter:
		p := at[pairIterObj](v)
		if p.a == NoValue {
			return t.reduceTo("iter", t.NewTupleFrom(nil))
		}
		return t.reduceTo("iter", p.a, p.b)
	case KindEnumerate:
		p := at[pairIterObj](v)
		return t.reduceTo("enumerate", p.a, p.b)
	case KindGenericAlias:
		args := t.tuple2(aliasPtr(v).origin, aliasPtr(v).args)
		if args == NoValue {
			return args
		}
		return t.tuple2(t.R.classOf[KindGenericAlias], args)
	case KindUnion:
		reduce, or := t.ModuleAttr("functools", "reduce"), t.ModuleAttr("operator", "or_")
		if reduce == NoValue || or == NoValue {
			return NoValue
		}
		args := t.tuple2(or, aliasPtr(v).args)
		if args == NoValue {
			return args
		}
		return t.tuple2(reduce, args)
	case KindSlice:
		s := at[sliceObj](v)
		return t.reduceTo("slice", s.start, s.stop, s.step)
	}
	return NoValue
}

// reducePosition reduces an iterator over seq to maker(seq) and a position.
func (t *Thread) reducePosition(maker string, seq Value, i int) Value {
	if seq == NoValue || i < 0 {
		return t.reduceTo(maker, t.NewTupleFrom(nil))
	}
	r := t.reduceTo(maker, seq)
	if r == NoValue {
		return r
	}
	w := r.Tuple()
	return t.NewTupleFrom([]Value{w[0], w[1], MakeSmall(i)})
}

// reduceTo returns (maker, args), where maker is a builtin; NoValue if an argument is.
func (t *Thread) reduceTo(maker string, args ...Value) Value {
	for _, x := range args {
		if x == NoValue {
			return NoValue
		}
	}
	list := t.NewTupleFrom(args)
	if list == NoValue {
		return NoValue
	}
	fn := t.ModuleAttr("builtins", maker)
	if fn == NoValue {
		return NoValue
	}
	return t.tuple2(fn, list)
}

func (t *Thread) reduceBytesIter(it *bytesIterObj) Value {
	if it.seq == NoValue {
		return t.reduceTo("iter", t.NewBytes(nil))
	}
	n, ok := t.Len(it.seq)
	if !ok {
		return NoValue
	}
	return t.reduceTo("iter", t.GetItem(it.seq, t.NewSlice(it.pos, MakeSmall(max(n, it.pos.Small())), None)))
}

func (t *Thread) reduceRangeIter(it *rangeIterObj) Value {
	start, stop, step := MakeSmall(0), MakeSmall(0), MakeSmall(1)
	switch {
	case it.wide != NoValue:
		w := it.wide.Tuple()
		start, stop, step = t.rangeItem(w[0], w[1], w[3]), t.rangeItem(w[0], w[1], w[2]), w[1]
	case it.left > 0:
		start, step = MakeSmall(it.cur), MakeSmall(it.step)
		stop = t.BinaryOp(BinAdd, start, t.BinaryOp(BinMul, MakeSmall(it.left), step))
	}
	if start == NoValue || stop == NoValue {
		return NoValue
	}
	return t.reduceTo("iter", t.newRange(start, stop, step))
}
