// Package rt is the runtime of Pycopy: values, the heap and its collector,
// objects, exceptions, and the meaning of every operation of the language.
// Both engines (interp and jit) call it and own nothing but fast paths.
//
// # Rules for everything that holds a Value
//
// A Value may be a pointer into our own heap, which Go's collector does not
// know and which our collector finds only where it looks: VM stacks, heap
// objects, the roots listed in roots(), and the Go stacks of running threads
// (conservatively, interior pointers included). Therefore:
//
//  1. Never keep a Value in Go's heap: no Value in a Go slice or array that
//     escapes, in a map, interface, channel, escaping closure, or panic.
//     Temporary sequences live on the VM stack (Thread.Alloca), or in heap
//     objects (tuple, list).
//  2. Memory obtained from a Value (Value.Str, Value.Bytes, Tuple items) aliases
//     our heap. It is valid while the Value, or the alias, is in a local
//     variable. Strings handed to Go code that keeps them must be cloned
//     (strings.Clone, GoString).
//  3. Every allocation may collect, and every operation that can run Python
//     code may do anything: lists may shrink, dicts may be rehashed. Reload
//     lengths and item slices after such calls. What is indexed converts the
//     key first (plainKey, unpackSlice) and reads its length then.
//  4. An operation that can fail returns NoValue (or ok == false) with the
//     exception pending in the Thread. Check at once, clean up, return.
//
// Objects never move, so addresses are stable while an object lives.
package rt
