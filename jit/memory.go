package jit

// Memory is what compilations work in. One that is used for many, one after the other, saves the time that it takes to get new memory
// for each, which for small functions is the greater part. What a compilation returns does not lie in it.
type Memory struct {
	slots arena[slot]
	types arena[Type]
	bits  arena[uint64]
	ints  arena[int]
}

// reset makes the memory free for the next compilation.
func (m *Memory) reset() {
	m.slots.reset()
	m.types.reset()
	m.bits.reset()
	m.ints.reset()
}

// bitset returns an empty set with room for 0 to n-1.
func (m *Memory) bitset(n int) bitset { return bitset(m.bits.zeros(n/64 + 1)) }

// arena is memory for many short slices of a type without pointers, which all become free at the same time.
type arena[T any] struct {
	chunks [][]T // those in use but for the last one, whose rest is free
	free   []T
	next   int // the chunk to be used when free is too short
}

// firstChunk is how many items the first chunk has.
const firstChunk = 4096

// take returns n items of any contents.
func (a *arena[T]) take(n int) []T {
	for n > len(a.free) {
		if a.next == len(a.chunks) {
			a.chunks = append(a.chunks, make([]T, max(firstChunk<<min(a.next, 4), n)))
		}
		a.free = a.chunks[a.next]
		a.next++
	}
	s := a.free[:n:n]
	a.free = a.free[n:]
	return s
}

// zeros returns n zeros.
func (a *arena[T]) zeros(n int) []T {
	s := a.take(n)
	clear(s)
	return s
}

// copyOf returns a copy of s.
func (a *arena[T]) copyOf(s []T) []T {
	c := a.take(len(s))
	copy(c, s)
	return c
}

// keptItems is how many items an arena keeps for the next compilation: that of a rare, large function is not to hold memory for ever.
const keptItems = 1 << 17

func (a *arena[T]) reset() {
	n := 0
	for i, c := range a.chunks {
		if n += len(c); n > keptItems {
			clear(a.chunks[i:])
			a.chunks = a.chunks[:i]
			break
		}
	}
	a.free, a.next = nil, 0
}
