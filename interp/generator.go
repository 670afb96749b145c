package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// yield suspends the generator frame at fp, giving v to whoever resumed it.
func yield(t *rt.Thread, ip, fp uintptr, v rt.Value) (uintptr, uintptr) {
	saveHandled(t, ip, fp)
	suspend(t, fp, ip+16, words.C(word(ip)))
	if word(ip+8) == 0 {
		rt.SetGenState(*reg(fp, rt.FrameObj), rt.GenSuspended|rt.GenPlain)
	}
	return give(t, fp, v)
}

// give hands the value that the suspended generator frame at fp yields to whoever resumed it.
func give(t *rt.Thread, fp uintptr, v rt.Value) (uintptr, uintptr) {
	for {
		info := word(fp - infoAt)
		ret, caller := ld(fp-returnAt), ld(fp-callerAt)
		dest := int(info >> rt.InfoDestShift & 0xffff)
		switch rt.FrameKind(info & rt.InfoKindMask >> rt.InfoKindShift) {
		case rt.FrameFor:
			if info&rt.InfoRaw != 0 {
				return giveRaw(t, caller, v)
			}
			*reg(caller, dest) = v
			return resumed(t, info, stepped(t, ret-16, 0), ret, caller)
		case rt.FrameSend:
			if info&rt.InfoRaw != 0 {
				return giveRaw(t, caller, v)
			}
			*reg(caller, dest) = v
			return resumed(t, info, ret, ret, caller)
		case rt.FrameDelegate:
			if reg(fp, rt.FrameObj).Kind() == rt.KindAsyncGenerator {
				return giveRaw(t, caller, v) // to native code, which looks whether it is an item
			}
			// The frame below waits in YieldFrom: it yields the value too.
			y := ret - 16
			if t.Traced {
				t.TraceSuspend(y, caller, v)
			}
			saveHandled(t, y, caller)
			suspend(t, caller, y, words.C(word(y)))
			if info&rt.InfoNative != 0 {
				t.NativeSP += t.NativeSlot
			}
			fp = caller
		default:
			if info&rt.InfoRaw != 0 {
				return giveRaw(t, caller, v) // ResumeMany
			}
			t.Result = v
			return done, 0
		}
	}
}

// leaveGenerator ends the generator whose frame at fp returns v.
func leaveGenerator(t *rt.Thread, fp uintptr, v rt.Value) (uintptr, uintptr) {
	gen := *reg(fp, rt.FrameObj)
	rt.SetGenState(gen, rt.GenDone)
	info := word(fp - infoAt)
	ret, caller := ld(fp-returnAt), ld(fp-callerAt)
	dest := int(info >> rt.InfoDestShift & 0xffff)
	t.FP, t.IP = caller, ret-8
	switch rt.FrameKind(info & rt.InfoKindMask >> rt.InfoKindShift) {
	case rt.FrameFor: // the loop ends
		if info&rt.InfoRaw != 0 {
			return giveRaw(t, caller, rt.NoValue)
		}
		return resumed(t, info, ret, ret, caller)
	case rt.FrameSend:
		t.StopIteration(v)
		return resumed(t, info, 0, ret, caller)
	case rt.FrameDelegate:
		if info&rt.InfoRaw != 0 {
			t.SetRetval(v)
			return giveRaw(t, caller, rt.NoValue)
		}
		*reg(caller, dest) = v
		return resumed(t, info, ret, ret, caller)
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
		return delegateTo(t, fp, w, it, send, rt.NoValue)
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
	if t.Traced {
		t.TraceSuspend(ip, fp, v)
	}
	saveHandled(t, ip, fp)
	suspend(t, fp, ip, words.C(w))
	return give(t, fp, v)
}

// resumable reports whether a generator can get a frame of its own; the other cases raise.
func resumable(gen, send rt.Value) bool {
	s := rt.GenState(gen)
	return s == rt.GenSuspended || s == rt.GenCreated && send == rt.None
}

// delegateTo resumes the generator that the frame at fp waits for, in a frame on top of it.
func delegateTo(t *rt.Thread, fp uintptr, w uint64, gen, send, exc rt.Value) (uintptr, uintptr) {
	top := t.SP + headBytes
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
		if t.CloseIter(it) {
			if e := t.ThrowArg(exc); e != rt.NoValue {
				t.SetExc(e)
			}
		}
		return unwindDelegated(t, ip)
	}
	v := t.ThrowTo(it, exc)
	if v == rt.NoValue {
		return unwindDelegated(t, ip)
	}
	nip, nfp := delegated(t, ip, fp, w, v)
	return nip, nfp
}

// unwindDelegated raises what a delegate has left behind, in the generator that waits in the YieldFrom at ip: as if it had been thrown there.
func unwindDelegated(t *rt.Thread, ip uintptr) (uintptr, uintptr) {
	if word(ip+8) != 0 { // in a handler
		t.Chain(t.Exc())
	}
	return unwind(t, false)
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
	case iterStr:
		special = words.ForStr
		if s, i := r[1].Str(), r[2].Small(); i < len(s) {
			v = *(*rt.Value)(unsafe.Add(nil, t.Chars+uintptr(s[i])*regBytes))
			r[2] += 2
		}
	case iterBytes, iterByteArray:
		if special = words.ForBytes; uintptr(r[0]) == iterByteArray {
			special = words.ForByteArray
		}
		if v = rt.OctetStep(r[1], r[2].Small()); v != rt.StopMark {
			r[2] += 2
		}
	case iterEnum, iterZip:
		return forLists(t, ip, fp, w, r)
	case iterKeys, iterValues, iterItems:
		return forDict(t, ip, fp, w, r)
	default:
		if k := r[1].Kind(); k == rt.KindEnumerate || k == rt.KindZip {
			return forPair(t, ip, fp, w, r[1])
		} else if k == rt.KindGenerator && resumable(r[1], rt.None) {
			setOp(ip, w, words.ForGen)
			return forGenerator(t, fp, w, r[1])
		} else if k >= rt.NumKinds {
			if fn := t.PyMethod(r[1], rt.SymNext); fn != rt.NoValue {
				return push(t, ip, fp, fn, rt.FrameNext, words.A(w), 0, r[1], rt.NoValue, rt.NoValue)
			}
		} else if fn, seq, i := t.SeqNext(r[1]); fn != rt.NoValue {
			return push(t, ip, fp, fn, rt.FrameNext, words.A(w), 0, seq, i, rt.NoValue)
		}
		if t.R.Steps(r[1]) {
			special = words.ForSeq
		}
		v = t.Next(r[1])
	}
	setOp(ip, w, special)
	return forValue(t, ip, fp, w, v)
}

// setOp changes the opcode of the instruction w at ip.
func setOp(ip uintptr, w uint64, op words.Op) {
	if words.OpOf(w) != op {
		*(*uint64)(unsafe.Add(nil, ip)) = w&^0xff | uint64(op)
	}
}

// forValue goes on with the item v of a for loop.
func forValue(t *rt.Thread, ip, fp uintptr, w uint64, v rt.Value) (uintptr, uintptr) {
	switch v {
	case rt.NoValue:
		return 0, fp
	case rt.StopMark:
		return ip + 16, fp
	}
	*reg(fp, words.A(w)) = v
	return stepped(t, ip, 0), fp
}

// forBody is the address of the loop body of the instruction at ip.
func forBody(ip uintptr) uintptr { return ip + uintptr(int64(int32(word(ip+8))))*8 }

// stepped is where the loop whose step is the instruction at ip goes on with its next item, extra bytes after the beginning of its body. It counts
// the iteration as the interpreter's loop does.
func stepped(t *rt.Thread, ip, extra uintptr) uintptr {
	count := (*uint32)(unsafe.Add(nil, ip+12))
	*count++
	to := forBody(ip) + extra
	if uintptr(*count)&t.HotMask == 0 {
		t.Jumped = to
	}
	return to
}

// forUnpack reports whether the body of the loop at ip begins by unpacking its item into two registers.
func forUnpack(ip uintptr, w uint64) (u uint64, ok bool) {
	u = word(forBody(ip))
	return u, words.OpOf(u) == words.Unpack2 && words.C(u) == words.A(w)
}

// forDict steps a dict, set or view. Loops that never have an item are noted, too.
func forDict(t *rt.Thread, ip, fp uintptr, w uint64, r *[4]rt.Value) (uintptr, uintptr) {
	kind := uintptr(r[0])
	u, pairs := uint64(0), false
	if kind == iterItems {
		u, pairs = forUnpack(ip, w)
	}
	k, v, next := t.DictStep(r[1], r[2].Small(), r[3].Small())
	if k == rt.NoValue {
		return 0, fp
	}
	if pairs {
		setOp(ip, w, words.ForItems)
	} else {
		setOp(ip, w, words.ForDict)
	}
	if k == rt.StopMark {
		return forValue(t, ip, fp, w, k)
	}
	r[2] = rt.MakeSmall(next)
	switch {
	case pairs:
		*reg(fp, words.A(u)), *reg(fp, words.B(u)) = k, v
		return stepped(t, ip, 8), fp
	case kind == iterItems:
		k = t.Pair(k, v)
	case kind == iterValues:
		k = v
	}
	return forValue(t, ip, fp, w, k)
}

// forPair steps an iterator that gives pairs.
func forPair(t *rt.Thread, ip, fp uintptr, w uint64, it rt.Value) (uintptr, uintptr) {
	u, ok := forUnpack(ip, w)
	if !ok {
		setOp(ip, w, words.ForSeq)
		return forValue(t, ip, fp, w, t.Next(it))
	}
	a, b, ok := t.NextPair(it)
	if !ok {
		return forValue(t, ip, fp, w, t.Next(it))
	}
	if it.Kind() == rt.KindEnumerate {
		setOp(ip, w, words.ForEnum)
	} else {
		setOp(ip, w, words.ForPair)
	}
	if a == rt.NoValue || a == rt.StopMark {
		return forValue(t, ip, fp, w, a)
	}
	*reg(fp, words.A(u)), *reg(fp, words.B(u)) = a, b
	return stepped(t, ip, 8), fp
}

// forLists steps enumerate of a list or zip of two lists, without such an object.
func forLists(t *rt.Thread, ip, fp uintptr, w uint64, r *[4]rt.Value) (uintptr, uintptr) {
	i, items := r[2].Small(), r[1].List()
	if i >= len(items) || uintptr(r[0]) == iterZip && i >= len(r[3].List()) {
		return forValue(t, ip, fp, w, rt.StopMark)
	}
	op, a, b := words.ForEnum, r[2], items[i]
	if uintptr(r[0]) == iterZip {
		op, a, b = words.ForPair, items[i], r[3].List()[i]
	}
	r[2] += 2
	u, ok := forUnpack(ip, w)
	if !ok {
		return forValue(t, ip, fp, w, t.Pair(a, b))
	}
	setOp(ip, w, op)
	*reg(fp, words.A(u)), *reg(fp, words.B(u)) = a, b
	return stepped(t, ip, 8), fp
}

// forGenerator resumes the generator of a for loop in a frame on top of the current one.
func forGenerator(t *rt.Thread, fp uintptr, w uint64, gen rt.Value) (uintptr, uintptr) {
	top := t.SP + headBytes
	if !resume(t, gen, top, rt.FrameFor, words.A(w)) {
		return 0, fp
	}
	return started(start(t, gen, *(*uintptr)(unsafe.Pointer(rt.Word(gen, rt.GenResume))), top, rt.None, rt.NoValue))
}

// Kinds of iteration, in the first register of a for loop.
const (
	iterRange     = uintptr(words.IterRange)
	iterList      = uintptr(words.IterList)
	iterTuple     = uintptr(words.IterTuple)
	iterStr       = uintptr(words.IterStr)
	iterKeys      = uintptr(words.IterKeys)
	iterValues    = uintptr(words.IterValues)
	iterItems     = uintptr(words.IterItems)
	iterBytes     = uintptr(words.IterBytes)
	iterByteArray = uintptr(words.IterByteArray)
	iterEnum      = uintptr(words.IterEnum)
	iterZip       = uintptr(words.IterZip)
)

func orNone(v rt.Value) rt.Value {
	if v == rt.NoValue {
		return rt.None
	}
	return v
}
