package jit

import (
	"fmt"
	"slices"
)

// Listing is what an assembler has of a code before it encodes it: instructions of type I, the places of labels and marks among them,
// and cold code. A target embeds it; Begin empties it.
type Listing[I any] struct {
	Insts  []I
	Labels []Place
	Bound  []Label // in the order of the code
	Places []MarkPlace
	cold   []undone[I]
	target string // in errors
	Err    error  // the first

	marks []Mark // filled by SetMarks
}

// Place is the place before instruction At, unless that is negative: then it has none yet. Offset is for the target, which fills it in
// when it encodes, and so is Aux.
type Place struct {
	At, Offset, Aux int32
	used            bool // of labels: something refers to it
}

// MarkPlace is the place from which on the code belongs to position Pos.
type MarkPlace struct {
	Place
	Pos int
}

// undone is code that is put behind everything else: instruction undo, then a jump.
type undone[I any] struct {
	at, to Label
	undo   I
	pos    int
}

// NewListing returns an empty listing for a target of that name.
func NewListing[I any](target string) Listing[I] { return Listing[I]{target: target} }

// Use implements [Asm].
func (a *Listing[I]) Use(s *Space) {
	a.Insts, a.Labels, a.Bound = Share(s, LargeShare, a.Insts), Share(s, SmallShare, a.Labels), Share(s, SmallShare, a.Bound)
	a.Places, a.cold, a.marks = Share(s, SmallShare, a.Places), Share(s, SmallShare, a.cold), Share(s, SmallShare, a.marks)
}

// Begin implements [Asm].
func (a *Listing[I]) Begin() {
	if a.Insts == nil { // pages that are not needed are never touched
		a.Insts = make([]I, 0, typicalInsts)
		a.Labels = make([]Place, 0, typicalInsts/2)
		a.Bound = make([]Label, 0, typicalInsts/2)
		a.Places = make([]MarkPlace, 0, typicalInsts/2)
	}
	a.Insts = a.Insts[:0]
	a.Labels = a.Labels[:0]
	a.Bound = a.Bound[:0]
	a.Places = a.Places[:0]
	a.cold = a.cold[:0]
	a.Err = nil
}

// typicalInsts is how many instructions there is room for from the beginning: most functions have less. Go's collector counts what
// is never touched, too, and many programs end before it has to run.
const typicalInsts = 1 << 11

// NewLabel implements [Asm].
func (a *Listing[I]) NewLabel() Label {
	a.Labels = append(a.Labels, Place{At: -1})
	return Label(len(a.Labels) - 1)
}

// Bind implements [Asm].
func (a *Listing[I]) Bind(l Label) {
	switch {
	case l < 0 || int(l) >= len(a.Labels):
		a.Fail("bind: no such label: %d", l)
	case a.Labels[l].At >= 0:
		a.Fail("label %d bound twice", l)
	default:
		a.Labels[l].At = int32(len(a.Insts))
		a.Bound = append(a.Bound, l)
	}
}

// Used implements [Asm].
func (a *Listing[I]) Used(l Label) bool { return a.Labels[l].used }

// Mark implements [Asm].
func (a *Listing[I]) Mark(pos int) {
	a.Places = append(a.Places, MarkPlace{Place{At: int32(len(a.Insts))}, pos})
}

// Offset implements [Asm].
func (a *Listing[I]) Offset(l Label) int {
	if a.Labels[l].At < 0 {
		panic("BUG: offset of a label without a place")
	}
	return int(a.Labels[l].Offset)
}

// Marks implements [Asm].
func (a *Listing[I]) Marks() []Mark { return a.marks }

// SetMarks says where the marks are in the code, by what offset says of their places. A pool of constants that begins at offset pool
// belongs to no position; a negative one does not exist.
func (a *Listing[I]) SetMarks(offset func(Place) int, pool int) {
	a.marks = Empty(a.marks, len(a.Places)+1)
	for _, m := range a.Places {
		a.marks = append(a.marks, Mark{Offset: offset(m.Place), Pos: m.Pos})
	}
	if pool >= 0 {
		a.marks = append(a.marks, Mark{Offset: pool, Pos: -1})
	}
}

// Next appends an instruction, whose fields have any values.
func (a *Listing[I]) Next() *I {
	n := len(a.Insts)
	if n == cap(a.Insts) {
		a.grow()
	}
	a.Insts = a.Insts[:n+1]
	return &a.Insts[n]
}

// grow makes room for more instructions.
//
//go:noinline
func (a *Listing[I]) grow() { a.Insts = slices.Grow(a.Insts, max(len(a.Insts), 1024)) }

// Cold returns a label for code behind everything else that executes undo and then goes to l.
func (a *Listing[I]) Cold(undo I, l Label) Label {
	a.Target(l)
	c := undone[I]{at: a.NewLabel(), to: l, undo: undo}
	if n := len(a.Places); n > 0 {
		c.pos = a.Places[n-1].Pos
	}
	a.cold = append(a.cold, c)
	return c.at
}

// FlushCold appends the cold code.
func (a *Listing[I]) FlushCold(jump func(Label)) {
	for _, c := range a.cold {
		a.Mark(c.pos)
		a.Bind(c.at)
		*a.Next() = c.undo
		jump(c.to)
	}
	a.cold = a.cold[:0]
}

// Target checks a label that is used.
func (a *Listing[I]) Target(l Label) int32 {
	if l < 0 || int(l) >= len(a.Labels) {
		a.Fail("no such label: %d", l)
		return 0
	}
	a.Labels[l].used = true
	return int32(l)
}

// Fail remembers the first error.
func (a *Listing[I]) Fail(format string, args ...any) {
	if a.Err == nil {
		a.Err = fmt.Errorf(a.target+": "+format, args...)
	}
}
