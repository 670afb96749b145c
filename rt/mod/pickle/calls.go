package pickle

import "pycopy/rt"

// Threads keep the last Writer and Reader of dumps and loads, if they have no owner in Python and are not large.

const (
	defaultProtocol = 4
	leastProtocol   = 3 // that is written
	spareObjects    = 1 << 13
)

// dumps is dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None).
func dumps(t *rt.Thread, a []rt.Value) rt.Value {
	proto, ok := t.OptIndex(a[1], defaultProtocol)
	switch {
	case !ok:
		return rt.NoValue
	case proto < 0:
		proto = highestProtocol
	case proto > highestProtocol:
		return t.Errorf(rt.ExcValueError, "pickle protocol must be <= %d", highestProtocol)
	}
	k := t.Local(rt.LocalPickleWriter)
	self := k.Value
	if k.Value = rt.NoValue; self == rt.NoValue {
		if self = newWriter(t, t.R.ClassOf(&writerSpec), 0, rt.None, rt.None); self == rt.NoValue {
			return self
		}
	}
	s, spare := saver(t, self), sparesOf(t)
	w := s.w
	w.bare = true
	w.out, w.memo = spare.take()
	w.proto, w.frame = max(proto, leastProtocol), -1
	w.out = append(w.out[:0], opProto, byte(w.proto))
	v := rt.NoValue
	if s.save(a[0]) && s.emit1(opStop) {
		w.closeFrame()
		v = t.NewBytes(w.out)
	}
	if vals := rt.NativeVals(self); v != rt.NoValue && vals[wOwner] == rt.None {
		small := w.memo.n <= spareObjects
		spare.give(w.out, &w.memo)
		w.out, w.memo = nil, memo{}
		if small {
			t.ListTruncate(vals[wSeen], 0)
			k.Value = self
		}
	}
	return v
}

// loads is loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None).
func loads(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0].Kind() != rt.KindBytes || a[2] != rt.NoValue || a[3] != rt.NoValue || a[4] != rt.NoValue {
		return loadsOther(t, a)
	}
	k := t.Local(rt.LocalPickleReader)
	self := k.Value
	if k.Value = rt.NoValue; self == rt.NoValue {
		parts := t.ModuleAttr("pickle", "_PARTS") // mark, error, handlers
		if parts == rt.NoValue {
			return parts
		}
		p := parts.Tuple()
		if self = newReader(t, t.R.ClassOf(&readerSpec), []rt.Value{a[0], rt.None, p[0], p[1], p[2]}); self == rt.NoValue {
			return self
		}
	}
	vals := rt.NativeVals(self)
	vals[rData], vals[rPos] = a[0], rt.MakeSmall(0)
	l := loader(t, self)
	l.bare = true
	owner := rt.None
	v := l.run(&owner)
	switch {
	case owner != rt.None:
		if v == rt.NoValue {
			return loadFailed(t)
		}
	case v != rt.NoValue && len(vals[rMemo].List()) <= spareObjects && vals[rSparse].DictLen() == 0:
		vals[rData] = t.NewBytes(nil)
		t.ListTruncate(vals[rMemo], 0)
		k.Value = self
	}
	return v
}

// loadsOther is loads with arguments that are not the usual ones.
func loadsOther(t *rt.Thread, a []rt.Value) rt.Value {
	args := t.NewTuple(4)
	if args == rt.NoValue {
		return args
	}
	args.Tuple()[0] = a[0]
	for i, v := range a[2:] {
		if v == rt.NoValue {
			v = rt.None
		}
		args.Tuple()[1+i] = v
	}
	fn := t.ModuleAttr("pickle", "_loads")
	if fn == rt.NoValue {
		return fn
	}
	return t.CallTuple(fn, args, rt.NoValue)
}

// loadFailed makes an exception that says that data is damaged of those that handlers raise then.
func loadFailed(t *rt.Thread) rt.Value {
	damaged := t.ExcMatches(rt.ExcIndexError)
	if !damaged {
		e := t.TakeExc()
		cls := t.ModuleAttr("struct", "error")
		is, ok := false, cls != rt.NoValue
		if ok {
			is, ok = t.IsInstance(e, cls)
		}
		if !ok {
			return rt.NoValue
		}
		t.SetExc(e)
		if damaged = is; !damaged {
			return rt.NoValue
		}
	}
	e := t.TakeExc()
	return t.Call1(t.ModuleAttr("pickle", "_failed"), e)
}
