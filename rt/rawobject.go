package rt

import "unsafe"

// Objects of module types whose words are their own (TypeSpec.Flags: Raw): raw data in a Go struct without Go pointers, and Values.
// The spec's Words is that of the struct and 1 for the header.

// RawData returns the T of an object of a Raw type. It aliases the heap: valid while the object is in a local variable.
func RawData[T any](v Value) *T { return (*T)(unsafe.Add(nil, uintptr(v)+headerBytes)) }

// NewRawObject returns an instance, all zero, of a class with a Raw spec. With leaf, what is in it need not be scanned;
// instances of classes defined in Python are all the same.
func (t *Thread) NewRawObject(cls Value, leaf bool) Value {
	c := at[class](cls)
	if !leaf || c.flags&(clsUser|clsDict|clsDel) != 0 {
		return t.newInstance(cls, 0)
	}
	return t.alloc(c.root, wordsBytes(int(c.words)), true)
}

// NativeClass returns the class of v, or its nearest base that is implemented in Go.
func (t *Thread) NativeClass(v Value) Value {
	cls := t.R.typeOf(v)
	for at[class](cls).flags&clsUser != 0 {
		cls = at[class](cls).base
	}
	return cls
}

// LocalKey names what a builtin module keeps for each thread.
type LocalKey uint8

// The modules that keep something for each thread.
const (
	LocalDecimal LocalKey = iota
	LocalPickleWriter
	LocalPickleReader
	numLocals
)

// ModuleLocal is what a builtin module keeps for a thread: a Value, which is a root, and Go state without Values.
type ModuleLocal struct {
	Value Value
	State any
}

// Local returns what a module keeps for t.
func (t *Thread) Local(key LocalKey) *ModuleLocal { return &t.locals[key] }
