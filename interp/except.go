package interp

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// endFinally acts on the state in which a finally block was entered.
func endFinally(t *rt.Thread, ip, fp uintptr, w uint64, state rt.Value) (uintptr, uintptr) {
	switch {
	case state == rt.None:
		return ip + 8, fp
	case state.IsSmall():
		table := ip + offD(w)
		return table + ld(table+uintptr(state.Small())*8)*8, fp
	}
	t.SetExc(state)
	return 0, again
}

// withEnter looks up how to leave and enter the context manager mgr.
func withEnter(t *rt.Thread, ip, fp uintptr, pair *rt.Value, mgr rt.Value, win *rt.Value) (uintptr, uintptr) {
	enter := t.LookupSpecial(mgr, rt.SymEnter)
	exit := rt.NoValue
	if enter != rt.NoValue {
		*at(win, 0) = enter
		exit = t.LookupSpecial(mgr, rt.SymExit)
	}
	if exit == rt.NoValue {
		if t.Exc() == rt.NoValue {
			t.Errorf(rt.ExcTypeError, "'%s' object does not support the context manager protocol", t.TypeName(mgr))
		}
		return 0, fp
	}
	*at(win, words.ArgOffset) = mgr
	*pair, *at(pair, 1) = exit, mgr
	return ip + 8, fp
}

// withExit prepares the call that leaves a context manager.
func withExit(t *rt.Thread, ip, fp uintptr, pair *rt.Value, state rt.Value, win *rt.Value) (uintptr, uintptr) {
	*win = *pair
	args := at(win, words.ArgOffset)
	*args = *at(pair, 1)
	typ, exc, tb := t.ExcInfo(state)
	*at(args, 1), *at(args, 2), *at(args, 3) = typ, exc, tb
	return ip + 8, fp
}
