package rt

import "math/big"

// Stubs of the builtin types (owners: numbers, text, containers).

type strState struct{}

// ---- numbers: int.go bigint.go float.go complex.go bool.go

// NewInt returns the int i.
func (t *Thread) NewInt(i int64) Value { panic("BUG: stub") }

// NewUint returns the int i.
func (t *Thread) NewUint(i uint64) Value { panic("BUG: stub") }

// NewBig returns the int b; b is not kept.
func (t *Thread) NewBig(b *big.Int) Value { panic("BUG: stub") }

// NewFloat returns the float f.
func (t *Thread) NewFloat(f float64) Value { panic("BUG: stub") }

// NewComplex returns the complex c.
func (t *Thread) NewComplex(c complex128) Value { panic("BUG: stub") }

// Float returns the number of a float (exact type or subclass layout).
func (v Value) Float() float64 { panic("BUG: stub") }

// Index converts v with __index__ (and, Pycopy, __int__ of user classes) to a Go int; OverflowError when it does not fit.
func (t *Thread) Index(v Value) (i int, ok bool) { panic("BUG: stub") }

// IndexClamp is Index, but too large ints are clamped: for slices.
func (t *Thread) IndexClamp(v Value) (i int, ok bool) { panic("BUG: stub") }

// Int64 converts an int object (or __index__) to int64; OverflowError when it does not fit.
func (t *Thread) Int64(v Value) (i int64, ok bool) { panic("BUG: stub") }

// ToFloat converts a number (float, int, __float__, __index__) to float64; TypeError otherwise.
func (t *Thread) ToFloat(v Value) (f float64, ok bool) { panic("BUG: stub") }

// AsBig sets dst to the int v (bool and subclasses included) and reports whether v is an int.
func (r *Runtime) AsBig(v Value, dst *big.Int) bool { panic("BUG: stub") }

// ---- text: str.go bytes.go bytearray.go memoryview.go array.go intern.go

// NewStr returns a str with the text s (UTF-8, surrogates as 3 bytes), copied into the heap.
func (t *Thread) NewStr(s string) Value { panic("BUG: stub") }

// NewStrBytes is NewStr for a byte slice.
func (t *Thread) NewStrBytes(b []byte) Value { panic("BUG: stub") }

// NewBytes returns a bytes object with a copy of b.
func (t *Thread) NewBytes(b []byte) Value { panic("BUG: stub") }

// Intern returns the interned str with the text s. Interned strs are equal exactly if they are identical.
func (t *Thread) Intern(s string) Value { panic("BUG: stub") }

// InternStr returns the interned str equal to the str v.
func (t *Thread) InternStr(v Value) Value { panic("BUG: stub") }

// Str returns the text of a str; it aliases the heap.
func (v Value) Str() string { panic("BUG: stub") }

// Bytes returns the data of a bytes object; it aliases the heap.
func (v Value) Bytes() []byte { panic("BUG: stub") }

// GoString returns a Go copy of the text of a str.
func (v Value) GoString() string { panic("BUG: stub") }

// IsStr reports whether v is a str or an instance of a subclass.
func (r *Runtime) IsStr(v Value) bool { panic("BUG: stub") }

// GetBuffer fills b with the memory of a bytes-like object, or raises TypeError.
func (t *Thread) GetBuffer(v Value, b *Buffer) bool { panic("BUG: stub") }

// ---- containers: list.go tuple.go dict.go set.go range.go slice.go iter.go sort.go

// NewTuple returns a tuple of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewTuple(n int) Value { panic("BUG: stub") }

// Tuple returns the items of a tuple; it aliases the heap.
func (v Value) Tuple() []Value { panic("BUG: stub") }

// NewList returns a list of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewList(n int) Value { panic("BUG: stub") }

// List returns the items of a list; it aliases the heap until the list changes its size.
func (v Value) List() []Value { panic("BUG: stub") }

// ListAppend appends x to a list.
func (t *Thread) ListAppend(list, x Value) bool { panic("BUG: stub") }

// NewDict returns an empty dict with room for n entries.
func (t *Thread) NewDict(n int) Value { panic("BUG: stub") }

// DictGet returns d[key], NoValue without exception when absent; ok == false: exception pending.
func (t *Thread) DictGet(d, key Value) (v Value, ok bool) { panic("BUG: stub") }

// DictGetStr is DictGet for an interned str key: cannot fail or run code.
func (r *Runtime) DictGetStr(d, key Value) Value { panic("BUG: stub") }

// DictSet stores d[key] = v.
func (t *Thread) DictSet(d, key, v Value) bool { panic("BUG: stub") }

// DictDel deletes d[key]; found == false: no such key, no exception.
func (t *Thread) DictDel(d, key Value) (found, ok bool) { panic("BUG: stub") }

// DictLen returns the number of entries.
func (v Value) DictLen() int { panic("BUG: stub") }

// DictNext steps through a dict: pos starts at 0; ok == false at the end.
func (v Value) DictNext(pos *int) (key, val Value, ok bool) { panic("BUG: stub") }

// NewSet returns an empty set (KindSet or KindFrozenSet).
func (t *Thread) NewSet(kind Kind, n int) Value { panic("BUG: stub") }

// SetAdd adds x to a set.
func (t *Thread) SetAdd(set, x Value) bool { panic("BUG: stub") }

// SliceIndices resolves a slice object for a sequence of length n as slice.indices does, and counts its items.
func (t *Thread) SliceIndices(s Value, n int) (start, stop, step, count int, ok bool) {
	panic("BUG: stub")
}

// Collected fills a new list with all items of an iterable.
func (t *Thread) ListOf(iterable Value) Value { panic("BUG: stub") }

// TupleOf makes a tuple of all items of an iterable (the same object for an exact tuple).
func (t *Thread) TupleOf(iterable Value) Value { panic("BUG: stub") }
