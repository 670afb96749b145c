package host

import "time"

// # Wide programs
//
// In a program of thousands of functions that all run a little, as a suite of tests is, most functions that get hot do not stay so: their code costs more than it
// saves, and where classes are made and changed all the time it does not last. So where compilations have taken a large part of the CPU time, functions have to be
// hotter to be compiled, also those whose code has been dropped. What is really hot gets there soon nevertheless.

// pressed is what is known of the time that compilations take.
type pressed struct {
	off   bool // the threshold is the program's own
	level int
	asked int // so many times since it was computed
}

const (
	compilationFree  = 15 * time.Millisecond // more than programs with few hot functions ever need
	compilationShare = 25                    // of the CPU time
	pressedFor       = 16                    // questions that a level holds for: the clock is a system call
)

// pressure returns how many times twice as hot as usual functions have to be to be compiled.
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
