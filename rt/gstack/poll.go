//go:build amd64 || arm64

package gstack

import (
	"sync/atomic"
	"unsafe"
)

// Poll lets native code poll that the caller is about to enter: it sets the stack guard to stackPreempt of Go's runtime, as that does when it wants
// the goroutine to yield. Code in Go that calls a function before native code polls only yields, with the guard as before.
func Poll()

// guardOffset is where stackguard0 is in g, see Check; preempt is stackPreempt of Go's runtime.
const (
	guardOffset = 2 * unsafe.Sizeof(uintptr(0))
	preempt     = ^uintptr(1313)
)

// PollIn is Poll for the goroutine that Routine has told, which may be any by now, or have ended: Go never frees a g, a goroutine
// that runs only yields, and others get their guard back when they go on.
func PollIn(routine uintptr) {
	atomic.StoreUintptr((*uintptr)(unsafe.Add(nil, routine+guardOffset)), preempt)
}
