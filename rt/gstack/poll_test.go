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

// TestPollIn lets one goroutine make another one poll, which then only yields.
func TestPollIn(t *testing.T) {
	deep()
	me, asked := Routine(), make(chan bool)
	go func() {
		PollIn(me)
		close(asked)
	}()
	for guard := uintptr(0); int(guard) >= 0; {
		select {
		case <-asked:
			PollIn(me) // waiting has consumed the first one
		default:
		}
		_, _, guard = bounds()
	}
	deep()
	if lo, hi, guard := bounds(); guard < lo || guard > hi {
		t.Errorf("stack is %#x to %#x, guard %#x", lo, hi, guard)
	}
}

// deep is a function with a stack check.
//
//go:noinline
func deep() { touch(new([8 << 10]byte)) }
