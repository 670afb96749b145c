package rt

import (
	"runtime/debug"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/rt/unix"
)

// # Machine words
//
// Viper functions keep raw words in registers of their frames (see package bytecode, word.go). The collector takes a word that looks
// like an address of the heap, interior ones included, for a reference. So a pointer into the memory of an object keeps that memory
// alive while it is in a register, and what a bytearray had before it was resized stays there, no longer part of it.
//
// Words that address the heap are loaded and stored by engines at once; the heap is mapped as a whole. All others go through
// LoadWord and StoreWord, which turn faults into OSError.

// ToWord converts v to a word of a type.
func (t *Thread) ToWord(v Value, typ bytecode.WordType) (w uintptr, ok bool) {
	switch {
	case typ == bytecode.WordBool:
		truth, ok := t.Truth(v)
		return uintptr(v2b(truth)), ok
	case v.IsSmall():
		return uintptr(v.Small()), true
	case typ >= bytecode.WordPtr && v.IsObj() && t.R.specOf(v).Buffer != nil:
		var b Buffer
		ok := t.GetBuffer(v, &b)
		return uintptr(unsafe.Pointer(unsafe.SliceData(b.Data))), ok
	}
	i, ok := t.R.intOf(v)
	if !ok {
		if !t.R.isUserClass(v) {
			t.Errorf(ExcTypeError, "can't convert %s to int", t.TypeName(v))
			return 0, false
		}
		if i = t.asIndex(v); i == NoValue {
			return 0, false
		}
	}
	if i.IsSmall() {
		return uintptr(i.Small()), true
	}
	w = uintptr(bigWords(i)[0])
	if bigNeg(i) {
		w = -w
	}
	return w, true
}

func v2b(truth bool) int {
	if truth {
		return 1
	}
	return 0
}

// FromWord makes the object for a word of a type.
func (t *Thread) FromWord(w uintptr, typ bytecode.WordType) Value {
	switch typ {
	case bytecode.WordBool:
		return MakeBool(w != 0)
	case bytecode.WordInt:
		return t.NewInt(int64(int(w)))
	}
	return t.NewUint(uint64(w))
}

// LoadWord reads an unsigned number of 1<<size bytes; OSError when there is no memory of the program at addr.
func (t *Thread) LoadWord(addr uintptr, size int) (w uintptr, ok bool) {
	if !t.R.cfg.Host || !guarded(func() { w = readWord(addr, size) }) {
		t.Errno(int(unix.EFAULT))
		return 0, false
	}
	return w, true
}

// StoreWord writes the low 1<<size bytes of w; OSError when there is no memory of the program at addr, or it cannot be written.
func (t *Thread) StoreWord(addr, w uintptr, size int) bool {
	if !t.R.cfg.Host || !guarded(func() { writeWord(addr, w, size) }) {
		t.Errno(int(unix.EFAULT))
		return false
	}
	return true
}

// readWord reads an unsigned number of 1<<size bytes.
func readWord(addr uintptr, size int) uintptr {
	switch p := unsafe.Add(nil, addr); size {
	case 0:
		return uintptr(*(*uint8)(p))
	case 1:
		return uintptr(*(*uint16)(p))
	default:
		return uintptr(*(*uint32)(p))
	}
}

// writeWord writes the low 1<<size bytes of w.
func writeWord(addr, w uintptr, size int) {
	switch p := unsafe.Add(nil, addr); size {
	case 0:
		*(*uint8)(p) = uint8(w)
	case 1:
		*(*uint16)(p) = uint16(w)
	default:
		*(*uint32)(p) = uint32(w)
	}
}

// guarded runs access and reports whether memory was there.
func guarded(access func()) (ok bool) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() { ok = recover() == nil }()
	access()
	return true
}

// FloorDivWord is the word operator // for a divisor that is not 0.
func FloorDivWord(a, b int) int {
	q := a / b
	if r := a - q*b; r != 0 && (r < 0) != (b < 0) {
		q--
	}
	return q
}

// ModWord is the word operator % for a divisor that is not 0.
func ModWord(a, b int) int {
	r := a % b
	if r != 0 && (r < 0) != (b < 0) {
		r += b
	}
	return r
}

// RaiseZeroDivision raises the exception of a division of words by zero.
func (t *Thread) RaiseZeroDivision() { t.Errorf(ExcZeroDivisionError, "divide by zero") }

// localWord returns the object for local l of a viper function at code offset off, whose register holds v. A parameter becomes a word
// when its WordParam has been executed.
func (t *Thread) localWord(bc *bytecode.Code, l, off int, v Value) Value {
	for in := range bc.Instrs {
		if in.Op != bytecode.WordParam {
			break
		}
		if p, _ := bytecode.SplitWordArg(in.Arg); p == l && off <= in.Off {
			return v
		}
	}
	return t.FromWord(uintptr(v), bc.LocalType(l))
}
