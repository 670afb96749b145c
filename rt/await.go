package rt

// Services for engines: delegation, asynchronous iteration and context managers.

// StopIteration raises StopIteration with the value of a generator that has returned.
func (t *Thread) StopIteration(v Value) Value {
	t.retval = v
	return t.stopIteration()
}

// SendTo sends v into the iterator it: the value it yields, StopMark at its end (its value is then Retval), or NoValue.
func (t *Thread) SendTo(it, v Value) Value {
	switch it.Kind() {
	case KindGenerator, KindCoroutine:
		return t.genResume(it, v, NoValue)
	case KindAsyncGenOp:
		return t.asyncStep(it, v, NoValue)
	}
	var r Value
	if v == None {
		t.retval = NoValue
		next := NoValue
		if t.R.isUserClass(it) {
			next = t.lookupSpecial(it, SymNext) // Next would drop the value of StopIteration
		}
		if next != NoValue {
			r = t.Call1(next, it)
		} else {
			r = t.Next(it)
		}
	} else {
		r = t.CallMethod1(it, t.R.syms[SymSend], v)
	}
	return t.delegateResult(r)
}

// delegateResult turns a pending StopIteration into StopMark.
func (t *Thread) delegateResult(r Value) Value {
	if r == NoValue && t.ExcMatches(ExcStopIteration) {
		e := t.TakeExc()
		v, ok := t.FindAttr(e, t.R.syms[SymValue])
		if !ok || v == NoValue {
			v = None
		}
		t.retval = v
		return StopMark
	}
	return r
}

// ThrowTo raises e in the iterator that a frame delegates to, or in the frame itself when that has no throw method. The result is as that of SendTo.
func (t *Thread) ThrowTo(it, e Value) Value {
	switch it.Kind() {
	case KindGenerator, KindCoroutine:
		genPtr(it).pending = NoValue
		return t.genResume(it, None, e)
	case KindAsyncGenOp:
		return t.asyncStep(it, None, e)
	}
	fn, ok := t.FindAttr(it, t.R.syms[SymThrow])
	if !ok {
		if e = t.ThrowArg(e); e == NoValue {
			return NoValue
		}
		return t.SetExc(e)
	}
	if fn == NoValue {
		return NoValue
	}
	return t.delegateResult(t.Call1(fn, e))
}

// CloseIter closes the iterator that a frame delegates to, if it can be closed.
func (t *Thread) CloseIter(it Value) bool {
	switch it.Kind() {
	case KindGenerator, KindCoroutine:
		return t.closeGen(it)
	}
	fn, ok := t.FindAttr(it, t.R.syms[SymClose])
	if !ok {
		return true
	}
	return fn != NoValue && t.Call0(fn) != NoValue
}

// GetAIter returns the asynchronous iterator of v.
func (t *Thread) GetAIter(v Value) Value {
	fn := t.lookupSpecial(v, SymAiter)
	if fn == NoValue {
		if t.exc == NoValue {
			t.Errorf(ExcTypeError, "'async for' requires an object with __aiter__ method, got %s", t.TypeName(v))
		}
		return NoValue
	}
	it := t.Call1(fn, v)
	if it == NoValue {
		return NoValue
	}
	if it.Kind() == KindCoroutine { // Pycopy, as Python up to 3.6, allows `async def __aiter__`
		r := t.SendTo(it, None)
		if r == StopMark {
			return t.Retval()
		}
		if r != NoValue {
			t.Errorf(ExcTypeError, "'async for' received an object from __aiter__ that suspended")
		}
		return NoValue
	}
	if it.Kind() != KindAsyncGenerator && !t.hasSpecial(it, SymAnext) {
		if t.exc == NoValue {
			t.Errorf(ExcTypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %s", t.TypeName(it))
		}
		return NoValue
	}
	return it
}

// GetANext returns the awaitable of the next item of an asynchronous iterator.
func (t *Thread) GetANext(it Value) Value {
	if it.Kind() == KindAsyncGenerator {
		return t.newAsyncOp(it, None, AsyncSend)
	}
	fn := t.lookupSpecial(it, SymAnext)
	if fn == NoValue {
		if t.exc == NoValue {
			t.Errorf(ExcTypeError, "'async for' requires an iterator with __anext__ method, got %s", t.TypeName(it))
		}
		return NoValue
	}
	a := t.Call1(fn, it)
	if a == NoValue {
		return NoValue
	}
	v := t.GetAwaitable(a)
	if v == NoValue && !t.Doomed() {
		e := t.TakeExc()
		t.Errorf(ExcTypeError, "'async for' received an invalid object from __anext__: %s", t.TypeName(a))
		if x := t.exc; t.R.IsExc(x, ExcTypeError) {
			excPtr(x).cause = e
			setContext(x, e)
			excPtr(x).flags |= excSuppress
		}
	}
	return v
}

// BeforeAsyncWith returns the bound __aexit__ of a context manager and the iterator of its __aenter__; it is NoValue with an exception pending.
func (t *Thread) BeforeAsyncWith(mgr Value) (exit, it Value) {
	enter := t.lookupSpecial(mgr, SymAenter)
	if enter != NoValue {
		exit = t.lookupSpecial(mgr, SymAexit)
	}
	if exit == NoValue {
		if t.exc == NoValue {
			missed := ""
			if enter != NoValue {
				missed = " (missed __aexit__ method)"
			}
			t.Errorf(ExcTypeError, "'%s' object does not support the asynchronous context manager protocol%s", t.TypeName(mgr), missed)
		}
		return NoValue, NoValue
	}
	if exit = t.newBoundMethod(exit, mgr); exit == NoValue {
		return NoValue, NoValue
	}
	a := t.Call1(enter, mgr)
	if a == NoValue {
		return NoValue, NoValue
	}
	return exit, t.awaitableFrom(a, "__aenter__")
}

// awaitableFrom is GetAwaitable for what a method of an asynchronous context manager has returned.
func (t *Thread) awaitableFrom(a Value, method string) Value {
	v := t.GetAwaitable(a)
	if v == NoValue && t.ExcMatches(ExcTypeError) && !t.hasSpecial(a, SymAwait) {
		t.TakeExc()
		t.Errorf(ExcTypeError, "'async with' received an object from %s that does not implement __await__: %s", method, t.TypeName(a))
	}
	return v
}

// AsyncWithExit calls the bound __aexit__ for a state and returns the iterator to wait for.
func (t *Thread) AsyncWithExit(exit, state Value) Value {
	typ, exc, tb := t.ExcInfo(state)
	a := t.Call3(exit, typ, exc, tb)
	if a == NoValue {
		return NoValue
	}
	return t.awaitableFrom(a, "__aexit__")
}

// ExcInfo returns the three arguments of __exit__ for the state in which a finally block was entered.
func (t *Thread) ExcInfo(state Value) (typ, exc, tb Value) {
	if state == None || state.IsSmall() {
		return None, None, None
	}
	return t.TypeOf(state), state, orNoneValue(excPtr(state).traceback)
}
