package gstack

import (
	"testing"
	"unsafe"
)

func TestCheck(t *testing.T) {
	if !Check() {
		t.Fatal("g does not begin with the stack bounds")
	}
}

func TestBoundsFollowGrowth(t *testing.T) {
	done := make(chan bool)
	go func() { done <- grow(200) }()
	if !<-done {
		t.Fatal("a frame lies outside the bounds of its stack")
	}
}

// grow recurses with large frames, so that the stack moves several times.
func grow(n int) bool {
	var pad [1024]byte
	pad[n] = 1
	lo, hi := Bounds()
	p := uintptr(unsafe.Pointer(&pad[0]))
	if p < lo || p >= hi {
		return false
	}
	return n == 0 || grow(n-1) && pad[n] == 1
}

func TestRoutine(t *testing.T) {
	me, other := Routine(), make(chan uintptr)
	go func() { other <- Routine() }()
	if o := <-other; me == 0 || o == 0 || me == o {
		t.Errorf("this goroutine is %#x, another %#x", me, o)
	}
	grow(200)
	if Routine() != me {
		t.Error("a goroutine is another one when its stack has grown")
	}
}
