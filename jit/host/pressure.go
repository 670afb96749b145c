package host

import "time"

// # Wide programs
//
// In a program of thousands of functions that each run a little, such as a test suite, most functions that get hot do not stay hot:
// their code costs more than it saves, and where classes are created and changed all the time it does not last. So where
// compilations have taken a large part of the CPU time, functions must be hotter to be compiled, also those whose code has been
// dropped. Really hot functions still reach the higher threshold soon.

// pressed is the state of pressure.
type pressed struct {
	off   bool // the threshold was set explicitly
	level int  // what pressure returns
	asked int  // calls of pressure
}

const (
	compilationFree  = 15 * time.Millisecond // more than programs with few hot functions ever need
	compilationShare = 25                    // of the CPU time
	pressedFor       = 16                    // calls of pressure for which a level holds: reading the clock is a system call
)

// pressure returns how many times the threshold is doubled.
func (e *Engine) pressure() int {
	if e.pressed.off || e.stats.Time < compilationFree {
		return 0
	}
	p := &e.pressed
	if p.asked%pressedFor == 0 {
		switch over := e.stats.Time - compilationFree - (processTime()-e.began)/compilationShare; {
		case over <= 0:
			p.level = 0
		case over <= compilationFree:
			p.level = 3
		default:
			p.level = 5
		}
	}
	p.asked++
	return p.level
}
