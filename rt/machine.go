package rt

import (
	"io"
	"unsafe"

	"pycopy/bytecode"
)

// # Machine code of .mpy files
//
// A function of machine code has a frame like any other, whose program (words.MachineFunc) asks MachineCode to run it. Machine code keeps
// Values on a stack of its own, which the collector scans, and in the code states of generators, which are KindValues blocks.

// MachineCode runs functions that are machine code. Package jit/mpyhost implements it.
type MachineCode interface {
	// Link makes bc ready to run. It returns false with an exception pending.
	Link(t *Thread, bc *bytecode.Code) bool
	// Run runs the function fn. regs are the registers of its frame, which begin with the arguments; the one at index use is for Run
	// itself.
	Run(t *Thread, fn Value, regs []Value, use int) Value
	// Step runs the generator function fn until it yields or, more false, returns; send is the value of its pending yield, unless the
	// exception exc, if any, is to be raised there. The register at index use is NoValue at the first step.
	Step(t *Thread, fn Value, regs []Value, use int, send, exc Value) (v Value, more bool)
}

// MachineStack is the part of a thread's stack for machine code that is in use. The collector takes all words in it for
// references.
type MachineStack struct {
	SP, Top uintptr
	State   io.Closer // what the implementation keeps for the thread; closed with it
}

func (s *MachineStack) close() {
	if s.State != nil {
		_ = s.State.Close()
		*s = MachineStack{}
	}
}

// Machine returns what runs machine code, or nil.
func (r *Runtime) Machine() MachineCode { return r.cfg.Machine }

// TakeNamespace returns the namespace that the function of machine code which has just been called runs in, NoValue when it has none of its own.
func (t *Thread) TakeNamespace() Value {
	ns := t.bodyNamespace
	t.bodyNamespace = NoValue
	return ns
}

// BytecodeOf returns what fn was made from.
func (r *Runtime) BytecodeOf(fn Value) *bytecode.Code { return r.codeInfo(funcPtr(fn).code).bc }

// NewClosure makes a function like fn, without closure itself, that closes over cells.
func (t *Thread) NewClosure(fn Value, cells []Value) Value {
	if fn.Kind() != KindFunction || len(cells) != t.R.BytecodeOf(fn).NumFree() && t.R.BytecodeOf(fn).Kind != bytecode.KindViper {
		return t.Errorf(ExcSystemError, "bad code: closure over %d variables", len(cells))
	}
	closure := t.NewTupleFrom(cells)
	if closure == NoValue {
		return NoValue
	}
	f := funcPtr(fn)
	v := t.newFunction(f.code, f.globals)
	if v != NoValue {
		n := funcPtr(v)
		n.defaults, n.kwdefaults, n.closure = f.defaults, f.kwdefaults, closure
	}
	return v
}

// Closure returns the cells that fn closes over.
func Closure(fn Value) []Value {
	if c := funcPtr(fn).closure; c != NoValue {
		return c.Tuple()
	}
	return nil
}

// ValuesAt returns n Values of a KindValues block. They do not move.
func ValuesAt(block Value, n int) []Value { return valuesOf(block, n) }

// SeqAddress returns the address of the items of a list or tuple, 0 for other objects.
func (t *Thread) SeqAddress(v Value) uintptr {
	switch v.Kind() {
	case KindList, KindTuple:
		return uintptr(unsafe.Pointer(unsafe.SliceData(t.seqItems(v))))
	}
	return 0
}
