package functools

import "pycopy/rt"

// ---- _lru_cache_wrapper: a function that remembers its results

const (
	cFunc    = iota
	cResults // dict from keys to results, the least recently used first
	cMaxsize // None: no limit
	cTyped
	cInfo // makes the result of cache_info
	cHits
	cMisses
	cValues
)

var lruSpec = rt.TypeSpec{
	Name: "_lru_cache_wrapper", Module: "functools", Layout: rt.KindObject, Words: 3 + cValues, Flags: rt.HasDict | rt.Binds,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 4, 4) {
			return rt.NoValue
		}
		if !t.Callable(args[0]) {
			return t.Errorf(rt.ExcTypeError, "the first argument must be callable")
		}
		results := t.NewDict(0)
		v := t.NewNative(cls, nil, cValues)
		if v == rt.NoValue || results == rt.NoValue {
			return rt.NoValue
		}
		w := rt.NativeVals(v)
		w[cFunc], w[cMaxsize], w[cTyped], w[cInfo] = args[0], args[1], args[2], args[3]
		w[cResults], w[cHits], w[cMisses] = results, rt.MakeSmall(0), rt.MakeSmall(0)
		return v
	},
	Call: lruCall,
	DescrGet: func(t *rt.Thread, self, obj, _ rt.Value) rt.Value {
		if obj == rt.NoValue {
			return self
		}
		return t.NewBoundMethod(self, obj)
	},
	Methods: []rt.Builtin{
		{Name: "cache_info", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			w := rt.NativeVals(a[0])
			args := t.Alloca(4)
			if args == nil {
				return rt.NoValue
			}
			args[0], args[1], args[2], args[3] = w[cHits], w[cMisses], w[cMaxsize], rt.MakeSmall(w[cResults].DictLen())
			return t.Call(w[cInfo], args, 0)
		}},
		{Name: "cache_clear", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			w := rt.NativeVals(a[0])
			w[cHits], w[cMisses] = rt.MakeSmall(0), rt.MakeSmall(0)
			t.DictClear(w[cResults])
			return rt.None
		}},
		{Name: "__copy__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "__deepcopy__", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
	},
}

func lruCall(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) rt.Value {
	w := rt.NativeVals(self)
	if w[cMaxsize] == rt.MakeSmall(0) {
		w[cMisses] = rt.MakeSmall(w[cMisses].Small() + 1)
		return t.Call(w[cFunc], args, nkw)
	}
	results, bounded := w[cResults], w[cMaxsize] != rt.None
	key, items := lruKey(t, w, args, nkw)
	var v rt.Value
	i, ok := -1, true
	if items != nil {
		v, i = t.DictFindTuple(results, items)
	}
	if i < 0 {
		if items != nil {
			key = t.NewTupleFrom(items)
		}
		if key == rt.NoValue {
			return key
		}
		if v, i, ok = t.DictFind(results, key); !ok {
			return rt.NoValue
		}
	}
	if i >= 0 {
		w[cHits] = rt.MakeSmall(w[cHits].Small() + 1)
		if bounded && !t.DictTouch(results, i) {
			return rt.NoValue
		}
		return v
	}
	w[cMisses] = rt.MakeSmall(w[cMisses].Small() + 1)
	if v = t.Call(w[cFunc], args, nkw); v == rt.NoValue {
		return v
	}
	if !t.DictSet(results, key, v) {
		return rt.NoValue
	}
	if bounded && results.DictLen() > w[cMaxsize].Small() {
		t.DictDropFirst(results)
	}
	return v
}

// lruKey returns the key for a call: a single int or str itself, or the items of a tuple: the positional arguments, a mark and the
// keywords if there are any, and the types if they count. Neither: an exception is pending.
func lruKey(t *rt.Thread, w, args []rt.Value, nkw int) (key rt.Value, items []rt.Value) {
	typed := w[cTyped] == rt.True
	n := len(args) - 2*nkw
	if nkw == 0 && !typed {
		if n == 1 && (args[0].IsSmall() || args[0].Kind() == rt.KindStr || args[0].Kind() == rt.KindInt) {
			return args[0], nil
		}
		if n == 0 {
			return t.NewTuple(0), nil
		}
		return rt.NoValue, args
	}
	size := len(args)
	if nkw > 0 {
		size++
	}
	if typed {
		size += n + nkw
	}
	if size == 0 {
		return t.NewTuple(0), nil
	}
	if items = t.Alloca(size); items == nil {
		return rt.NoValue, nil
	}
	i := copy(items, args[:n])
	if nkw > 0 {
		items[i] = w[cInfo]
		i += 1 + copy(items[i+1:], args[n:])
	}
	if typed {
		for _, x := range args[:n] {
			items[i] = t.TypeOf(x)
			i++
		}
		for j := n + 1; j < len(args); j += 2 {
			items[i] = t.TypeOf(args[j])
			i++
		}
	}
	return rt.NoValue, items
}
