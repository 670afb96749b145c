package jit

import (
	"unsafe"

	"pycopy/rt"
)

// Memory is the working memory of compilations. Using one for many in sequence saves the time to allocate new memory
// for each, which for small functions is most of the time. Of a compilation's results, only [Code.Recoveries] lie in it.
type Memory struct {
	slots   arena[slot] // for a short time
	held    arena[held]
	types   arena[Type]
	bits    arena[uint64]
	ints    arena[int]
	records slab[Recovery]
	afters  slab[after]
	reuses  slab[reuse]

	// What a graph and a compiler had last time, to be used again.
	graph struct {
		ins      []instr
		at       []int
		exits    []uint8
		ws       []uint64
		blocks   []block
		after    []bitset
		operands []int32
	}
	in         [][]Type
	many       []several
	label      []Label
	entry      []saved
	cur        state
	cold       []cold
	moves      []Move
	consts     []rt.Value
	recoveries []*Recovery
	wanted     []bool
	side       []Label
	behind     []*behind
	entered    []labelAt
	resume     []labelAt
	ts         []Type
	work       []int

	compiler compiler
}

// Space is memory outside of Go's heap for the buffers of compilations that have no pointers: there they grow in place and leave nothing behind, and
// Go's collector, which many programs end before, does not count them. The zero Space has none, and what outgrows its share moves to Go's heap.
type Space struct{ free []byte }

// How many bytes of a Space a buffer gets: hardly any function needs more.
const (
	SmallShare = 1 << 18
	LargeShare = 1 << 20
)

// SpaceSize is how many bytes are enough for a Space of two assemblers and a Memory.
const SpaceSize = 36*SmallShare + 4*LargeShare

// NewSpace returns a Space of mem, which is zero.
func NewSpace(mem []byte) *Space { return &Space{mem} }

// Share returns an empty slice for items without pointers whose capacity is a share of s of size bytes, or old if s has no more.
func Share[T any](s *Space, size int, old []T) []T {
	if len(s.free) < size {
		return old
	}
	var x T
	p := (*T)(unsafe.Pointer(unsafe.SliceData(s.free)))
	s.free = s.free[size:]
	return unsafe.Slice(p, size/int(unsafe.Sizeof(x)))[:0]
}

// Use makes m lie in s as far as that is possible.
func (m *Memory) Use(s *Space) {
	m.slots.use(s)
	m.held.use(s)
	m.types.use(s)
	m.bits.use(s)
	m.ints.use(s)
	g := &m.graph
	g.at, g.exits, g.ws, g.operands = Share(s, SmallShare, g.at), Share(s, SmallShare, g.exits), Share(s, SmallShare, g.ws), Share(s, SmallShare, g.operands)
	m.label, m.moves, m.consts = Share(s, SmallShare, m.label), Share(s, SmallShare, m.moves), Share(s, SmallShare, m.consts)
}

// roomy is the least size in bytes of memory to work in. So much comes in pages of its own, of which those that are not needed are
// never touched, while the first object of each of the smaller sizes that Go's allocator has touches several.
const roomy = 40 << 10

// Empty returns s without items, with room for n: that of s if it has it.
func Empty[T any](s []T, n int) []T {
	if n > cap(s) || s == nil {
		var x T
		return make([]T, 0, max(n+n/4, roomy/int(unsafe.Sizeof(x))))
	}
	return s[:0]
}

// again returns a slice of n zeros, in the memory of s if there is room.
func again[T any](s []T, n int) []T {
	s = Empty(s, n)[:n]
	clear(s)
	return s
}

// keep keeps what c has worked in for the next compilation, but for memory that a rare, large one has needed.
func (m *Memory) keep(c *compiler) {
	if g := c.g; len(g.ws) < keptItems/16 {
		clear(c.cold)
		clear(g.ins) // they refer to what dies with the compilation
		m.graph.ins, m.graph.at, m.graph.exits, m.graph.ws, m.graph.blocks, m.graph.after, m.graph.operands = g.ins, g.at, g.exits, g.ws,
			g.blocks, g.after, g.operands
		clear(c.ty.many)
		m.in, m.many, m.label, m.entry, m.cur, m.cold = c.ty.in, c.ty.many, c.label, c.entry, c.cur, c.cold
		m.moves, m.consts, m.recoveries = c.moves, c.consts, c.recoveries
		clear(c.behind)
		m.wanted, m.side, m.behind, m.entered, m.resume, m.ts = c.wanted, c.side, c.behind, c.entered, c.resume, c.ts
		m.work = c.work
	}
}

// release forgets the last compilation, but for what is kept of it.
func (m *Memory) release() { m.compiler = compiler{} }

// reset makes the memory free for the next compilation.
func (m *Memory) reset() {
	m.slots.reset()
	m.held.reset()
	m.types.reset()
	m.bits.reset()
	m.ints.reset()
	clear(m.recoveries)
	m.records.reset()
	m.afters.reset()
	m.reuses.reset()
}

// bitset returns an empty set with room for 0 to n-1.
func (m *Memory) bitset(n int) bitset { return bitset(m.bits.zeros(n/64 + 1)) }

// arena is memory for many short slices of a type without pointers, which all become free at the same time.
type arena[T any] struct {
	chunks [][]T // those in use but for the last one, whose rest is free
	free   []T
	next   int  // the chunk to be used when free is too short
	shared bool // the first chunk is the share of a Space
}

// use makes s hold the first chunk.
func (a *arena[T]) use(s *Space) {
	if c := Share[T](s, SmallShare, nil); c != nil {
		a.chunks, a.shared = [][]T{c[:cap(c)]}, true
	}
}

// firstChunk is how many items the first chunk has.
const firstChunk = 5 << 10 // see roomy

// room returns an empty slice with room for n items. Those that are appended to it are the next ones to be taken.
func (a *arena[T]) room(n int) []T {
	for n > len(a.free) {
		if a.next == len(a.chunks) {
			a.chunks = append(a.chunks, make([]T, max(firstChunk<<min(a.next, 4), n)))
		}
		a.free = a.chunks[a.next]
		a.next++
	}
	return a.free[:0]
}

// take returns n items of any contents.
func (a *arena[T]) take(n int) []T {
	s := a.room(n)[:n:n]
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
		if i == 0 && a.shared {
			continue
		}
		if n += len(c); n > keptItems {
			clear(a.chunks[i:])
			a.chunks = a.chunks[:i]
			break
		}
	}
	a.free, a.next = nil, 0
}

// slab is memory for single things of a type with pointers, which all become free at the same time.
type slab[T any] struct {
	chunks [][]T
	used   int
}

// slabChunk is how many things there are in a chunk.
const slabChunk = 64

// add returns the address of a copy of x.
func (s *slab[T]) add(x T) *T {
	chunk := s.used / slabChunk
	if chunk == len(s.chunks) {
		s.chunks = append(s.chunks, make([]T, slabChunk))
	}
	p := &s.chunks[chunk][s.used%slabChunk]
	s.used++
	*p = x
	return p
}

func (s *slab[T]) reset() {
	const most = keptItems / 16 / slabChunk
	if len(s.chunks) > most {
		clear(s.chunks[most:])
		s.chunks = s.chunks[:most]
	}
	for _, c := range s.chunks[:min((s.used+slabChunk-1)/slabChunk, len(s.chunks))] {
		clear(c)
	}
	s.used = 0
}
