//go:build amd64 || arm64

package gstack

import "testing"

// TestPoll checks that the guard is the one with which a goroutine yields: any other would make its stack grow.
func TestPoll(t *testing.T) {
	deep() // the stack is large enough for it from now on
	lo, hi := Bounds()
	_, _, before := bounds()
	Poll()
	_, _, guard := bounds()
	if int(guard) >= 0 {
		t.Errorf("guard %#x: native code would not poll", guard)
	}
	deep()
	l, h, after := bounds()
	if l != lo || h != hi || after != before {
		t.Errorf("stack was %#x to %#x, guard %#x, and is %#x to %#x, guard %#x", lo, hi, before, l, h, after)
	}
}

// deep is a function with a stack check.
//
//go:noinline
func deep() { touch(new([8 << 10]byte)) }
