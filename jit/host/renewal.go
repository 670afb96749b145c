package host

import (
	"time"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// # Programs that change
//
// The compiler assumes that instructions will meet what they have met, and does not repeat a speculation that has failed. In a
// long-running process neither remains true: classes are created anew, replaced, and patched, modules imported again. So a side
// exit is not counted against its instruction if it is due to something younger than the code, and the code is compiled again
// (renewed), as long as that takes a small part of the time and the code has been worth its compilation. Otherwise the function is
// marked as wronged; as soon as that costs, and there is time again, all failures counted against it are forgotten. In the same way
// instructions record younger classes rather than older ones (rt/opsite.go), and no limit holds for the whole life of a process.

// mayRenew reports whether code is compiled again when the program has changed, without counting that against the instructions that
// have noticed: as long as renewals take a small part of the time.
func (e *Engine) mayRenew() bool {
	return e.renewals < renewalsFree+(processTime()-e.began)/renewalsShare
}

// mayRenewCode is mayRenew for a function whose code must have been worth while: it must have lasted longer the more often versions before have not.
func (e *Engine) mayRenewCode(h *history) bool {
	return e.mayRenew() && processTime()-h.made > lasting*h.took<<h.fleeting
}

// noteExit notes how long the present code has been good, which is until its first side exit.
func (h *history) noteExit() {
	if h.good == 0 {
		h.good = processTime() - h.made
	}
}

// noteRenewal notes, when code is renewed, whether the old code has been worth while.
func (h *history) noteRenewal() {
	if h.noteExit(); h.good > lasting*h.took {
		h.fleeting = max(h.fleeting-1, 0)
	} else {
		h.fleeting = min(h.fleeting+1, mostFleeting)
	}
}

// isVolatile reports whether code of the function must not depend on classes, since they keep changing.
func (e *Engine) isVolatile(h *history) bool { return !e.mayRenew() || h.fleeting >= volatileFrom }

const (
	renewalsFree  = 10 * time.Millisecond
	renewalsShare = 20
	lasting       = 2 // code must have lasted so many times as long as its compilation took; twice as long for each time that it has not lasted
	volatileFrom  = 4
	mostFleeting  = 10
)

// isAnother reports whether the native code of bc is for other globals than those of fn, and this is seen for the first time: the
// instructions are then to record what they meet with these globals.
func (e *Engine) isAnother(t *rt.Thread, fn rt.Value, bc *bytecode.Code) bool {
	h := e.codes[bc]
	if h == nil || h.current == nil || h.current.Globals == uintptr(rt.FuncGlobals(fn)) || e.HotMask() == 0 {
		return false
	}
	h.another = !h.another
	if !h.another {
		h.discount() // that code was not wrong
	}
	return h.another
}

// knowsBetter reports whether the instruction at ip, of code, meets a younger class than those that it has recorded, or has
// recorded only what it meets: then the native code was made from older feedback.
func knowsBetter(t *rt.Thread, code *bytecode.Code, ip uintptr) bool {
	if code.Flags&bytecode.FlagViper != 0 {
		return false
	}
	w := *(*uint64)(unsafe.Add(nil, ip))
	op := words.OpOf(w)
	if store, ok := isAttribute(op); ok {
		obj, guard := operand(t, words.B(w)).Kind(), *(*uint64)(unsafe.Add(nil, ip+8))
		if store {
			obj = operand(t, words.A(w)).Kind()
		}
		return t.R.ClassSerial(obj) > t.R.ClassSerial(rt.Kind(uint32(guard))) || guard == uint64(obj)|uint64(t.R.Epoch())<<32 && words.F(w)&words.ManyShapes == 0
	}
	if op >= words.Call && op <= words.CallMethodEx {
		callee, known := *operand(t, words.B(w)), *(*rt.Value)(unsafe.Add(nil, ip+8))
		n := t.R.SerialOf(callee)
		return n > 0 && (callee == known || known == rt.NoValue || !t.R.Intact(known) || n > t.R.SerialOf(known))
	}
	seen, many := t.R.SeenOperands(ip)
	known := uint32(0)
	for _, x := range seen {
		known = max(known, t.R.ClassSerial(x.A), t.R.ClassSerial(x.B))
	}
	n := youngestOperand(t, ip)
	return n > known || n > 0 && n == known && len(seen) == 1 && !many
}

// youngestOperand returns the number of the youngest class among the operands of the instruction at ip and their classes.
func youngestOperand(t *rt.Thread, ip uintptr) (n uint32) {
	w := (*uint64)(unsafe.Add(nil, ip))
	words.EachUse(unsafe.Slice(w, words.Len(*w)), func(x int) { n = max(n, t.R.SerialOf(*operand(t, x))) })
	return n
}

// movedEach is the time after which one more side exit due to an object that changes its shape is allowed without being counted:
// what happens now and then in a long-running process differs from what happens all the time.
const movedEach = 100 * time.Microsecond

// within reports whether n is within limit, which grows by one per period each.
func (e *Engine) within(n, limit int, each time.Duration) bool {
	return n < limit || time.Duration(n-limit)*each < (processTime()-e.began)
}

// reconsider has fn, which is running, compiled again if the failures counted against it may be out of date.
func (e *Engine) reconsider(t *rt.Thread, fn rt.Value) {
	h := e.codes[t.R.Bytecode(rt.FuncCode(fn))]
	nc := t.R.NativeCode(fn)
	switch {
	case h == nil || nc == nil:
	case h.wronged && e.mayRenewCode(h):
		e.renew(h, nc)
		e.drop(t, fn)
	case h.versions >= maxVersions && (processTime()-e.began) > settledTime*h.time:
		h.versions -= 2 // compiling it has cost next to nothing for long
		e.drop(t, fn)
	}
}

// renew forgets the failures counted against the function of nc and those inlined in it, so that its next code is made as if it were the first.
func (e *Engine) renew(h *history, nc *rt.NativeCode) {
	for _, x := range nc.Inlined {
		if h := e.codes[x.Fn.Code]; h != nil && h.wronged {
			h.forgive()
		}
	}
	h.forgive()
	h.renewed = true
}

// forgive forgets the failures counted against a function.
func (h *history) forgive() {
	clear(h.sites)
	h.versions, h.extended, h.wronged = 0, 0, false
}

// settledTime is how many times as long as all compilations of a function took a process must have run before one that has reached
// the limit of versions is tried again.
const settledTime = 200

// slowAllowed is how many instructions a function may leave to the interpreter before the engine considers another version. The
// first versions are made readily. The cost of later ones must be negligible beside that of the slow instructions, for new classes
// or callees may come again and again. But if the program has changed since the code was made, or the code is stale since a class
// has changed, another version will surely do better.
func (e *Engine) slowAllowed(nc *rt.NativeCode, h *history, stale bool) int {
	perByte := slowPerByte
	if stale || h.wronged && e.mayRenewCode(h) {
		perByte = 1
	}
	return min(1000<<(4*min(h.versions, slowVersions)), max(nc.Size*perByte, 1000))
}

const (
	slowVersions = 4
	slowPerByte  = 64 // an instruction left to the interpreter takes about twice as long as making a byte of code
)
