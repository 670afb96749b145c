package rt

// The awaitable of anext(it, default) is header | iterator of the awaitable
// of __anext__ | default. The end of the asynchronous iteration gives the default.

var anextSpec = TypeSpec{
	Name: "anext_awaitable", Words: 3, Flags: Final | NoNew, Iter: iterSelf, Next: anextNext,
	Methods: []Builtin{
		{Name: "__await__", Min: 1, Max: 1, Fn: func(_ *Thread, a []Value) Value { return a[0] }},
		{Name: "send", Min: 2, Max: 2, Fn: func(t *Thread, a []Value) Value {
			return t.anextStop(t.anextResult(a[0], t.SendTo(*word(a[0], 1), a[1])))
		}},
		{Name: "throw", Min: 2, Max: 4, Fn: func(t *Thread, a []Value) Value {
			e := t.throwArg(a[1:])
			if e == NoValue {
				return NoValue
			}
			return t.anextStop(t.anextResult(a[0], t.ThrowTo(*word(a[0], 1), e)))
		}},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value { return noneIf(t.CloseIter(*word(a[0], 1))) }},
	},
}

// newAnext makes the awaitable of anext with a default.
func (t *Thread) newAnext(awaitable, def Value) Value {
	ts := &t.R.types
	if ts.anext == NoValue {
		if ts.anext = t.NewType(&anextSpec); ts.anext == NoValue {
			return NoValue
		}
	}
	it := t.GetAwaitable(awaitable)
	if it == NoValue {
		return NoValue
	}
	v := t.newInstance(ts.anext, 0)
	if v != NoValue {
		*word(v, 1), *word(v, 2) = it, def
	}
	return v
}

func anextNext(t *Thread, v Value) Value { return t.anextResult(v, t.SendTo(*word(v, 1), None)) }

// anextResult turns StopAsyncIteration into the end with the default.
func (t *Thread) anextResult(v, r Value) Value {
	if r == NoValue && t.ExcMatches(ExcStopAsyncIteration) {
		t.TakeExc()
		t.retval = *word(v, 2)
		return StopMark
	}
	return r
}

// anextStop turns the end into StopIteration, as methods report it.
func (t *Thread) anextStop(r Value) Value {
	if r == StopMark {
		return t.raiseStop(t.Retval())
	}
	return r
}
