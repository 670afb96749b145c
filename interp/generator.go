package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// yield suspends the generator frame at fp, giving v to whoever resumed it.
func yield(t *rt.Thread, ip, fp uintptr, v rt.Value) (uintptr, uintptr) {
	saveHandled(t, ip, fp)
	suspend(fp, ip+16, words.C(word(ip)))
	if word(ip+8) == 0 {
		rt.SetGenState(*reg(fp, rt.FrameObj), rt.GenSuspended|rt.GenPlain)
	}
	return give(t, fp, v)
}

// give hands the value that the suspended generator frame at fp yields to whoever resumed it.
func give(t *rt.Thread, fp uintptr, v rt.Value) (uintptr, uintptr) {
	for {
		info := word(fp - 8)
		ret, caller := ld(fp-16), ld(fp-24)
		dest := int(info >> rt.InfoDestShift & 0xffff)
		switch rt.FrameKind(info & rt.InfoKindMask >> rt.InfoKindShift) {
		case rt.FrameFor:
			*reg(caller, dest) = v
			f := ret - 16
			return f + uintptr(int64(int32(word(f+8))))*8, caller
		case rt.FrameSend:
			*reg(caller, dest) = v
			return ret, caller
		case rt.FrameDelegate:
			// The frame below waits in YieldFrom: it yields the value too.
			y := ret - 16
			saveHandled(t, y, caller)
			suspend(caller, y, words.C(word(y)))
			fp = caller
		default:
			t.Result = v
			return done, 0
		}
	}
}

// leaveGenerator ends the generator whose frame at fp returns v.
func leaveGenerator(t *rt.Thread, fp uintptr, v rt.Value) (uintptr, uintptr) {
	gen := *reg(fp, rt.FrameObj)
	rt.SetGenState(gen, rt.GenDone)
	info := word(fp - 8)
	ret, caller := ld(fp-16), ld(fp-24)
	dest := int(info >> rt.InfoDestShift & 0xffff)
	t.FP, t.IP = caller, ret-8
	switch rt.FrameKind(info & rt.InfoKindMask >> rt.InfoKindShift) {
	case rt.FrameFor:
		return ret, caller // the loop ends
	case rt.FrameSend:
		t.StopIteration(v)
		return 0, caller
	case rt.FrameDelegate:
		*reg(caller, dest) = v
		return ret, caller
	}
	// Resumed from Go.
	t.SetRetval(v)
	t.Result = rt.StopMark
	return done, 0
}

// yieldFrom resumes the delegate in B with the value in B+1.
func yieldFrom(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	it, send := *reg(fp, words.B(w)), *reg(fp, words.B(w)+1)
	if k := it.Kind(); (k == rt.KindGenerator || k == rt.KindCoroutine) && resumable(it, send) {
		return delegateTo(t, ip, fp, w, it, send, rt.NoValue)
	}
	v := t.SendTo(it, send)
	return delegated(t, ip, fp, w, v)
}

// delegated goes on after the delegate gave v.
func delegated(t *rt.Thread, ip, fp uintptr, w uint64, v rt.Value) (uintptr, uintptr) {
	switch v {
	case rt.NoValue:
		return 0, fp
	case rt.StopMark:
		*reg(fp, words.A(w)) = orNone(t.Retval())
		return ip + 16, fp
	}
	saveHandled(t, ip, fp)
	suspend(fp, ip, words.C(w))
	return give(t, fp, v)
}

// resumable reports whether a generator can get a frame of its own; the other cases raise.
func resumable(gen, send rt.Value) bool {
	s := rt.GenState(gen)
	return s == rt.GenSuspended || s == rt.GenCreated && send == rt.None
}

// delegateTo resumes the generator that the frame at fp waits for, in a frame on top of it.
func delegateTo(t *rt.Thread, ip, fp uintptr, w uint64, gen, send, exc rt.Value) (uintptr, uintptr) {
	top := t.SP + rt.HeaderWords*8
	if !resume(t, gen, top, rt.FrameDelegate, words.A(w)) {
		return 0, fp
	}
	return started(start(t, gen, *(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume))), top, send, exc))
}

// started turns the result of start into one of slow: leaving the frame entered from Go is left to the caller.
func started(ip, fp uintptr) (uintptr, uintptr) {
	if ip == 0 {
		return left, 0
	}
	return ip, fp
}

// throwInto raises exc in the generator frame at fp that waits in the YieldFrom at ip: the delegate gets it first.
func throwInto(t *rt.Thread, ip, fp uintptr, exc rt.Value) (uintptr, uintptr) {
	w := word(ip)
	it := *reg(fp, words.B(w))
	if t.ThrowIs(exc, rt.ExcGeneratorExit) {
		if t.CloseIter(it) && t.ThrowArg(exc) != rt.NoValue {
			t.SetExc(exc)
		}
		return unwind(t, false)
	}
	v := t.ThrowTo(it, exc)
	if v == rt.NoValue {
		return unwind(t, false)
	}
	nip, nfp := delegated(t, ip, fp, w, v)
	return nip, nfp
}

// forNext steps a for loop, whatever it iterates over, and specialises the instruction.
func forNext(t *rt.Thread, ip, fp uintptr, w uint64) (uintptr, uintptr) {
	r := (*[4]rt.Value)(unsafe.Pointer(reg(fp, words.B(w))))
	special := words.ForNext
	v := rt.StopMark
	switch uintptr(r[0]) {
	case iterRange:
		special = words.ForRange
		if r[2] != rt.MakeSmall(0) {
			v = r[1]
			r[1] += r[3] - 1
			r[2] -= 2
		}
	case iterList:
		special = words.ForList
		if i := r[2].Small(); i < len(r[1].List()) {
			v = r[1].List()[i]
			r[2] += 2
		}
	case iterTuple:
		special = words.ForTuple
		if i := r[2].Small(); i < len(r[1].Tuple()) {
			v = r[1].Tuple()[i]
			r[2] += 2
		}
	default:
		if r[1].Kind() == rt.KindGenerator && resumable(r[1], rt.None) {
			if words.OpOf(w) != words.ForGen {
				*(*uint64)(unsafe.Add(nil, ip)) = w&^0xff | uint64(words.ForGen)
			}
			return forGenerator(t, ip, fp, w, r[1])
		}
		v = t.Next(r[1])
	}
	if words.OpOf(w) != special {
		*(*uint64)(unsafe.Add(nil, ip)) = w&^0xff | uint64(special)
	}
	switch v {
	case rt.NoValue:
		return 0, fp
	case rt.StopMark:
		return ip + 16, fp
	}
	*reg(fp, words.A(w)) = v
	return ip + uintptr(int64(int32(word(ip+8))))*8, fp
}

// forGenerator resumes the generator of a for loop in a frame on top of the current one.
func forGenerator(t *rt.Thread, ip, fp uintptr, w uint64, gen rt.Value) (uintptr, uintptr) {
	top := t.SP + rt.HeaderWords*8
	if !resume(t, gen, top, rt.FrameFor, words.A(w)) {
		return 0, fp
	}
	return started(start(t, gen, *(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume))), top, rt.None, rt.NoValue))
}

// Kinds of iteration, in the first register of a for loop. 0: the iterator is in the second.
const (
	iterRange = uintptr(1<<1 | 1) // next, items left, step
	iterList  = uintptr(2<<1 | 1) // list, index
	iterTuple = uintptr(3<<1 | 1) // tuple, index
)

// forPrep starts an iteration over v in the four registers at r.
func forPrep(t *rt.Thread, p *rt.Value, v rt.Value) bool {
	r := (*[4]rt.Value)(unsafe.Pointer(p))
	switch v.Kind() {
	case rt.KindRange:
		if start, step, n, ok := rt.SmallRange(v); ok {
			r[0], r[1], r[2], r[3] = rt.Value(iterRange), start, n, step
			return true
		}
	case rt.KindList:
		r[0], r[1], r[2], r[3] = rt.Value(iterList), v, rt.MakeSmall(0), rt.NoValue
		return true
	case rt.KindTuple:
		r[0], r[1], r[2], r[3] = rt.Value(iterTuple), v, rt.MakeSmall(0), rt.NoValue
		return true
	}
	it := t.Iter(v)
	if it == rt.NoValue {
		return false
	}
	r[0], r[1], r[2], r[3] = rt.NoValue, it, rt.NoValue, rt.NoValue
	return true
}

func orNone(v rt.Value) rt.Value {
	if v == rt.NoValue {
		return rt.None
	}
	return v
}
