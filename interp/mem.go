package interp

import (
	"unsafe"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Distances in bytes below register 0 of a frame, and the size of a register. Words of code have 64 bits everywhere.
const (
	regBytes  = unsafe.Sizeof(rt.NoValue)
	headBytes = rt.HeaderWords * regBytes
	infoAt    = 8
	returnAt  = infoAt + regBytes
	callerAt  = infoAt + 2*regBytes
	funcAt    = infoAt + 3*regBytes
	objAt     = infoAt + 4*regBytes
	calleeAt  = words.ArgOffset * regBytes // the callee's register, in front of the frame-to-be
)

func ld(p uintptr) uintptr       { return *(*uintptr)(unsafe.Add(nil, p)) }
func st(p, v uintptr)            { *(*uintptr)(unsafe.Add(nil, p)) = v }
func word(p uintptr) uint64      { return *(*uint64)(unsafe.Add(nil, p)) }
func stWord(p uintptr, w uint64) { *(*uint64)(unsafe.Add(nil, p)) = w }

// offD is a jump distance in bytes.
func offD(w uint64) uintptr { return uintptr(int64(w) >> 32 << 3) }

// frameEnd returns the end of the registers of a frame.
func frameEnd(fp uintptr) uintptr {
	return fp + uintptr(word(fp-infoAt)>>rt.InfoRegsShift&0xffff)*regBytes
}

// note sets a flag in the instruction w at ip.
func note(ip uintptr, w, flag uint64) {
	if w&flag == 0 {
		*(*uint64)(unsafe.Add(nil, ip)) = w | flag
	}
}

const (
	floatSeen = words.FloatSeen << 8
	mixedSeen = words.MixedSeen << 8
)

// classGuard identifies a class and the state of all classes: no other object has the same number while the epoch lasts, but a word
// that is no object may.
func classGuard(v uintptr, epoch uint32) uint64 { return uint64(uint32(v>>4)) | uint64(epoch)<<32 }

// hot, returned by loop with ip, says that ip is the target of a call or a backward jump: native code may take over.
const hot = 1
