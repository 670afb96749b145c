package rt

// reportUnraisable reports the pending exception, which nobody can catch, and clears it: sys.unraisablehook gets it when a
// program has set one, else it is printed to stderr.
func (t *Thread) reportUnraisable(where Value) {
	e := t.TakeExc()
	hook := t.unraisableHook()
	if hook == NoValue {
		t.PrintUnraisable(e, where, NoValue)
		return
	}
	if args := t.unraisableArgs(e, where); args == NoValue || t.Call1(hook, args) == NoValue {
		t.PrintUnraisable(t.TakeExc(), hook, NoValue)
	}
}

// unraisableHook returns what a program has set as sys.unraisablehook; NoValue: nothing.
func (t *Thread) unraisableHook() Value {
	m := t.R.mods.sys
	if m == NoValue {
		return NoValue
	}
	hook := NoValue
	if name := t.R.Interned("unraisablehook"); name != NoValue {
		hook = t.R.DictGetStr(m.ModuleDict(), name)
	}
	if hook == None || hook != NoValue && hook.Kind() == KindBuiltin {
		return NoValue
	}
	return hook
}

// unraisableArgs makes the argument of sys.unraisablehook.
func (t *Thread) unraisableArgs(e, where Value) Value {
	tb := None
	if v, found := t.FindAttr(e, t.R.syms[SymTraceback]); found {
		tb = v
	}
	args := t.NewNamespace(false)
	if args == NoValue || tb == NoValue {
		return NoValue
	}
	for _, f := range [...]struct {
		name string
		v    Value
	}{{"exc_type", t.R.typeOf(e)}, {"exc_value", e}, {"exc_traceback", tb}, {"err_msg", None}, {"object", where}} {
		if name := t.Intern(f.name); name == NoValue || !t.setOwn(args, name, f.v) {
			return NoValue
		}
	}
	return args
}

// PrintUnraisable prints "Exception ignored in: ..." and the last line of the traceback of e to stderr; message stands for
// the words in front of where, if there is one.
func (t *Thread) PrintUnraisable(e, where, message Value) {
	head := "Exception ignored in"
	if message != NoValue && t.R.IsStr(message) {
		head = message.GoString()
	}
	if where != None {
		name := "?"
		if rep := t.Repr(where); rep != NoValue {
			name = rep.GoString()
		}
		head += ": " + name
	}
	t.exc = NoValue
	t.printErr(head + "\n" + t.ExcLine(e) + "\n")
}
