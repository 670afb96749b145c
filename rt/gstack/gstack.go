// Package gstack reads the bounds of the running goroutine's stack, which the
// collector scans for Values, and tells goroutines apart. It has assembly: a few
// instructions per architecture.
//
// It relies on the first words of the runtime's g: stack.lo, stack.hi,
// stackguard0; Check verifies that at start-up.
package gstack

import "unsafe"

// bounds returns the first three words of the running g.
func bounds() (lo, hi, guard uintptr)

// Bounds returns the limits of the running goroutine's stack. They change
// when the stack grows, so they are valid only in a nosplit function.
//
//go:nosplit
func Bounds() (lo, hi uintptr) {
	lo, hi, _ = bounds()
	return lo, hi
}

// Routine identifies the running goroutine: no two that have not ended have the same.
func Routine() uintptr { return routine() }

// routine returns the address of the running g.
func routine() uintptr

// Check reports whether the words that Bounds reads look like the bounds of
// the running stack.
func Check() bool {
	var here uintptr
	sp := uintptr(unsafe.Pointer(&here))
	lo, hi, guard := bounds()
	return lo < sp && sp < hi && (lo < guard && guard < sp || guard > hi) && hi-lo <= 1<<31
}

// Scrub clears a part of the stack behind the caller's frame, where calls that have returned may have left Values. Frames to come
// do not write all of their slots.
//
//go:noinline
func Scrub() {
	var b [8 << 10]byte
	touch(&b)
}

//go:noinline
func touch(*[8 << 10]byte) {}
