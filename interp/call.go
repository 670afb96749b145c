package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// window returns the address of the first argument of the call window at register r.
func window(fp uintptr, r int) uintptr { return fp + uintptr(r+words.ArgOffset)*regBytes }

// methodWindow returns the window and the number of positional arguments of a method call.
func methodWindow(fp uintptr, w uint64) (win uintptr, n int) {
	win, n = window(fp, words.B(w)), words.C(w)
	if ld(win) != 0 {
		return win, n + 1
	}
	st(win-objAt, ld(win-calleeAt)) // the callee moves up with the window
	return win + regBytes, n
}

// call calls the object at win[-6] with n positional arguments and nkw keyword pairs at win; the result goes to
// register dest. Functions get a frame in place.
func call(t *rt.Thread, ip, fp uintptr, dest int, win uintptr, n, nkw int) (uintptr, uintptr) {
	callee := rt.Value(ld(win - calleeAt))
	noteCallee(ip, callee)
	kind := callee.Kind()
	if kind >= rt.NumKinds && t.R.IsClass(callee) && t.PyMethod(callee, rt.SymCall) == rt.NoValue {
		kind = rt.KindType
	}
	switch kind {
	case rt.KindBuiltin:
		if n <= 2 && nkw == 0 {
			if nip, nfp, ok := callSpecial(t, ip, fp, callee, dest, win, n); ok {
				return nip, nfp
			}
		}
		v := t.CallBuiltin(callee, unsafe.Slice((*rt.Value)(unsafe.Add(nil, win)), n+2*nkw), nkw)
		if v == rt.NoValue {
			return 0, fp
		}
		*reg(fp, dest) = v
		return ip + 16, fp
	case rt.KindFunction:
		return callFunction(t, ip, fp, callee, dest, win, n, nkw, rt.FrameCall)
	case rt.KindBoundMethod:
		fn, self := rt.BoundMethod(callee)
		if self == rt.NoValue || fn.Kind() == rt.KindBoundMethod {
			break
		}
		// The window moves down by one register; its object word is where the callee was.
		win -= regBytes
		n++
		st(win, uintptr(self))
		callee = fn
		if fn.Kind() == rt.KindFunction {
			return callFunction(t, ip, fp, fn, dest, win, n, nkw, rt.FrameCall)
		}
	case rt.KindType:
		// In line: a frame of Go's for it would hold words that keep the last instance alive, and in a queue all that came after it.
		if init := t.PlainInit(callee); init != rt.NoValue {
			self := t.NewPlain(callee)
			if self == rt.NoValue {
				return 0, fp
			}
			win -= regBytes
			st(win-objAt, uintptr(self))
			st(win, uintptr(self))
			return callFunction(t, ip, fp, init, dest, win, n+1, nkw, rt.FrameInit)
		}
		if fn := t.PlainNew(callee); fn != rt.NoValue {
			win -= regBytes
			st(win, uintptr(callee))
			return callFunction(t, ip, fp, fn, dest, win, n+1, nkw, rt.FrameCall)
		}
		if n == 1 && nkw == 0 {
			t.NoteSpecial(ip, callee, *reg(win, 0))
			if v := t.Convert(callee, *reg(win, 0)); v != rt.NoValue {
				*reg(fp, dest) = v
				return ip + 16, fp
			} else if t.Exc() != rt.NoValue {
				return 0, fp
			}
		}
	default:
		if fn := t.PyMethod(callee, rt.SymCall); fn != rt.NoValue {
			win -= regBytes
			st(win, uintptr(callee))
			return callFunction(t, ip, fp, fn, dest, win, n+1, nkw, rt.FrameCall)
		}
	}
	v := t.Call(callee, unsafe.Slice((*rt.Value)(unsafe.Add(nil, win)), n+2*nkw), nkw)
	if v == rt.NoValue {
		return 0, fp
	}
	*reg(fp, dest) = v
	return ip + 16, fp
}

// noteCallee records the callee in the inline cache of the call at ip. The reference is weak.
func noteCallee(ip uintptr, callee rt.Value) {
	switch words.OpOf(word(ip)) {
	case words.Call, words.CallMethod, words.CallKw, words.CallMethodKw, words.CallEx, words.CallMethodEx:
		st(ip+8, uintptr(callee))
	}
}

// callFunction makes the frame of a call of a Python function whose arguments are at win.
func callFunction(t *rt.Thread, ip, fp uintptr, fn rt.Value, dest int, win uintptr, n, nkw int, kind rt.FrameKind) (uintptr, uintptr) {
	if rt.FuncEntry(fn) == 0 && !t.Prepare(fn) {
		return 0, fp
	}
	room := max(int(rt.FuncInfo(fn)>>rt.InfoRegsShift&0xffff), n+2*nkw+2)
	end := win + uintptr(room)*regBytes
	if end > t.StackEnd {
		t.RaiseRecursion()
		return 0, fp
	}
	t.SP = max(t.SP, end)
	args := unsafe.Slice((*rt.Value)(unsafe.Add(nil, win)), room)
	if !bind(t, fn, args, n, nkw) {
		return 0, fp
	}
	if isGenerator(t, fn) {
		v := t.NewGenerator(fn, args[:t.FuncLocals(fn)])
		if v == rt.NoValue {
			return 0, fp
		}
		return deliver(t, kind, dest, rt.Value(ld(win-objAt)), ip+uintptr(words.Len(word(ip)))*8, fp, v)
	}
	if !enter(t, fn, win, kind, dest) {
		return 0, fp
	}
	return rt.FuncEntry(fn), win
}

// callEx calls with * and ** arguments: the bitmap after the arguments tells which of the n positional ones are
// iterables, a keyword pair without name is a mapping. The first self arguments are not in the bitmap.
func callEx(t *rt.Thread, ip, fp uintptr, w uint64, win uintptr, n, self int) (uintptr, uintptr) {
	nkw := words.F(w)
	args := unsafe.Slice((*rt.Value)(unsafe.Add(nil, win)), n+2*nkw+1)
	bitmap := args[n+2*nkw]
	if to, npos, all := spreadPlain(t, win, args, n, self); to != 0 {
		return call(t, ip, fp, words.A(w), to, npos, (all-npos)/2)
	} else if t.Exc() != rt.NoValue {
		return 0, fp
	}
	list := t.NewList(0)
	if list == rt.NoValue {
		return 0, fp
	}
	args[n+2*nkw] = list // keeps it alive
	for i, v := range args[:n] {
		ok := false
		if i >= self && t.Bit(bitmap, i-self) {
			ok = t.ListGather(list, v)
		} else {
			ok = t.ListAppend(list, v)
		}
		if !ok {
			return 0, fp
		}
	}
	npos := len(list.List())
	for k := 0; k < nkw; k++ {
		name, v := args[n+2*k], args[n+2*k+1]
		ok := false
		if name == rt.NoValue {
			ok = t.ExpandKeywords(rt.Value(ld(win-calleeAt)), list, v, npos)
		} else {
			ok = t.AddKeyword(list, name, v, npos)
		}
		if !ok {
			return 0, fp
		}
	}
	all := list.List()
	room := t.Alloca(words.ArgOffset + len(all))
	if room == nil {
		return 0, fp
	}
	room[0] = rt.Value(ld(win - calleeAt))
	copy(room[words.ArgOffset:], all)
	to := uintptr(unsafe.Pointer(&room[0])) + words.ArgOffset*regBytes
	return call(t, ip, fp, words.A(w), to, npos, (len(all)-npos)/2)
}

// spreadPlain lays the arguments of a call with stars out if they are tuples, lists and dicts with different keys. It returns the window, how many
// arguments are positional, and how many words all are; 0 if something is unusual.
func spreadPlain(t *rt.Thread, win uintptr, args []rt.Value, n, self int) (to uintptr, npos, all int) {
	bitmap := args[len(args)-1]
	if !bitmap.IsSmall() || n > 32 {
		return 0, 0, 0
	}
	stars := bitmap.Small() << self
	for i, v := range args[:n] {
		if stars>>i&1 == 0 {
			all++
		} else if k := v.Kind(); k == rt.KindTuple {
			all += len(v.Tuple())
		} else if k == rt.KindList {
			all += len(v.List())
		} else {
			return 0, 0, 0
		}
	}
	for k := n; k < len(args)-1; k += 2 {
		if args[k] != rt.NoValue {
			all += 2
		} else if args[k+1].Kind() == rt.KindDict {
			all += 2 * args[k+1].DictLen()
		} else {
			return 0, 0, 0
		}
	}
	sp := t.SP
	room := t.Alloca(words.ArgOffset + all)
	if room == nil {
		return 0, 0, 0
	}
	room[0] = rt.Value(ld(win - calleeAt))
	out := room[words.ArgOffset:]
	for i, v := range args[:n] {
		switch {
		case stars>>i&1 == 0:
			out[npos] = v
			npos++
		case v.Kind() == rt.KindTuple:
			npos += copy(out[npos:], v.Tuple())
		default:
			npos += copy(out[npos:], v.List())
		}
	}
	if !spreadNames(out, npos, args[n:len(args)-1]) {
		t.Release(sp)
		return 0, 0, 0
	}
	return uintptr(unsafe.Pointer(&room[0])) + words.ArgOffset*regBytes, npos, all
}

// spreadNames puts keyword arguments and the items of dicts behind the npos positional arguments in out. It reports false if a key
// is no interned str or comes twice.
func spreadNames(out []rt.Value, npos int, pairs []rt.Value) bool {
	at := npos
	add := func(name, v rt.Value) bool {
		for i := npos; i < at; i += 2 {
			if out[i] == name {
				return false
			}
		}
		out[at], out[at+1] = name, v
		at += 2
		return true
	}
	for k := 0; k < len(pairs); k += 2 {
		if pairs[k] != rt.NoValue {
			if !add(pairs[k], pairs[k+1]) {
				return false
			}
			continue
		}
		pos := 0
		for name, v, ok := pairs[k+1].DictNext(&pos); ok; name, v, ok = pairs[k+1].DictNext(&pos) {
			if !rt.IsInterned(name) || !add(name, v) {
				return false
			}
		}
	}
	return true
}

// leave returns v from the frame at fp.
func leave(t *rt.Thread, fp uintptr, v rt.Value) (uintptr, uintptr) {
	info := word(fp - infoAt)
	kind := rt.FrameKind(info & rt.InfoKindMask >> rt.InfoKindShift)
	dest := int(info >> rt.InfoDestShift & 0xffff)
	switch {
	case kind == rt.FrameEntry && info&rt.InfoRaw != 0:
		return giveRaw(t, ld(fp-callerAt), v)
	case kind == rt.FrameEntry:
		t.Result = v
		return done, 0
	case kind >= rt.FrameFor && kind <= rt.FrameResume:
		return leaveGenerator(t, fp, v)
	}
	if kind == rt.FrameInit && v != rt.None {
		t.Errorf(rt.ExcTypeError, "__init__() should return None, not '%s'", t.TypeName(v))
		return 0, fp
	}
	ret, caller := ld(fp-returnAt), ld(fp-callerAt)
	if info&rt.InfoRaw != 0 {
		return giveRaw(t, caller, v)
	}
	obj := *reg(fp, rt.FrameObj)
	t.FP, t.IP = caller, ret-8
	t.SP = frameEnd(caller)
	nip, nfp := deliver(t, kind, dest, obj, ret, caller, v)
	if info&rt.InfoNative != 0 {
		return goOn(t, nip, nfp, ret, caller)
	}
	return nip, nfp
}

// deliver gives the result v of a call of the given kind to the frame at fp, which goes on at ret.
func deliver(t *rt.Thread, kind rt.FrameKind, dest int, obj rt.Value, ret, fp uintptr, v rt.Value) (uintptr, uintptr) {
	switch kind {
	case rt.FrameInit:
		v = obj
	case rt.FrameBinary:
		if v == rt.NotImplemented {
			v = binaryRest(t, fp, uintptr(obj))
		}
	case rt.FrameCompare:
		v = compareResult(t, fp, uintptr(obj), v)
	case rt.FrameJump:
		return jumpResult(t, fp, uintptr(obj), v)
	case rt.FrameTruth:
		ip := uintptr(obj) &^ 7
		w := word(ip)
		if op := words.OpOf(w); op == words.JumpIn || op == words.JumpNotIn {
			truth, ok := t.Truth(v)
			return branch(ip, fp, w, words.SC(w), truth == (op == words.JumpIn), ok)
		}
		truth, ok := t.TruthResult(rt.OpStage(uintptr(obj)&7), v)
		return branch(ip, fp, w, words.D(w), truth == (words.OpOf(w) != words.JumpIfFalse), ok)
	case rt.FrameLen:
		v = specialResult(t, fp, uintptr(obj), v)
	case rt.FrameDrop:
		return ret, fp
	case rt.FrameIter:
		if !t.IterResult(v) {
			return 0, fp
		}
		r := (*[4]rt.Value)(unsafe.Pointer(reg(fp, dest)))
		r[0], r[1] = rt.NoValue, v
		return ret, fp
	case rt.FrameNext:
		rt.SeqStepped(*reg(fp, words.B(word(ret-16))+1))
		*reg(fp, dest) = v
		return stepped(t, ret-16, 0), fp
	}
	if v == rt.NoValue {
		return 0, fp
	}
	*reg(fp, dest) = v
	return ret, fp
}
