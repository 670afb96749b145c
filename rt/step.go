package rt

import (
	"slices"
	"unsafe"
)

// Step says how native code takes the next item of an iterator without leaving (package jit, next.go). It changes the object as the
// Next of the type does, so that either can go on where the other has stopped. Where it would have to run Python code, raise, or
// ask for memory, it gives up, and Next goes on. What it has taken from inner iterators by then is stored in the object. If it
// gives up because of a generator, native code resumes that generator, whose item is then left in it (GenReady) for the step to be
// repeated.
type Step uint8

// Ways to step. Those of module types are about objects with NativeVals.
const (
	StepNone Step = iota // Next alone knows
	StepList
	StepTuple
	StepRange
	StepStr
	StepBytes
	StepTable // of a dict or set
	StepReversed
	StepEnumerate
	StepZip
	StepCount
	StepCycle
	StepRepeat
	StepChain
	StepISlice
	StepAccumulate
	StepPairwise
	StepCompress
	StepZipLongest
	StepTee
	StepProduct
	StepCombinations
	StepReplacement
	StepPermutations
	StepDeque
	StepGroup // a group of groupby
	StepGenerator
	// What calls a Python function for each item is stepped by StubCalling. StubNext itself knows only filter(None, ...), and map of an itemgetter.
	StepMap
	StepFilter
	StepStarMap
	NumSteps
)

// Missing reports whether x, from a tuple that a step has begun, is no item: the first such one is StopMark if it is a generator
// that native code asks for it.
func Missing(x Value) bool { return x == NoValue || x == StopMark }

// Asking reports whether native code is within the step that has begun the tuple r for the next items of its, and asks a generator:
// what asks for an item now runs in that generator. It is not to go on with r.
func (t *Thread) Asking(r Value, its []Value) bool {
	for i, x := range r.Tuple() {
		if Missing(x) {
			return x == StopMark && t.AsksRunning(its[i])
		}
	}
	return false
}

// AsksRunning reports whether the next item of it comes from a generator that is running.
func (t *Thread) AsksRunning(it Value) bool { return t.asksRunning(it, 8) }

// asksRunning is AsksRunning for so many levels of iterators.
func (t *Thread) asksRunning(it Value, levels int) bool {
	inner := func(x Value) bool { return x.IsObj() && levels > 0 && t.asksRunning(x, levels-1) }
	switch k := it.Kind(); {
	case k == KindGenerator:
		return GenState(it) == GenRunning
	case k == KindTuple:
		return slices.ContainsFunc(it.Tuple(), inner)
	case k == KindEnumerate || k == KindZip || k == KindMap || k == KindFilter:
		p := at[pairIterObj](it)
		return inner(p.a) || inner(p.b)
	case k < NumKinds || !t.R.Steps(it):
		return false
	}
	// A zip_longest has a list.
	vals := NativeVals(it)
	if vals[0].IsObj() && vals[0].Kind() == KindList {
		vals = vals[0].List()
	}
	return slices.ContainsFunc(vals, inner)
}

// Places of the Values of iterators that are stepped natively.
const (
	CountNext = 0 // what comes next
	CountBy   = 1

	CycleFrom  = 0 // iterator, None when it is exhausted
	CycleItems = 1 // list of its items, or None
	CyclePos   = 2

	RepeatItem = 0
	RepeatLeft = 1 // small int or None

	ChainFrom    = 0 // iterator over the iterables, None when it is exhausted
	ChainNow     = 1 // iterator over the present one, or None
	ChainPending = 2 // iterable that has been taken, but no iterator made; or NoValue

	SliceFrom  = 0 // iterator, None at the end
	SliceNext  = 1 // index to give next
	SliceStop  = 2 // -1: none
	SliceStep  = 3
	SliceTaken = 4 // items taken
	SliceAsked = 5 // the iterator while native code asks a generator for its item, or NoValue

	AccumFrom    = 0
	AccumFunc    = 1 // or None
	AccumInitial = 2 // or None
	AccumTotal   = 3 // or NoValue
	AccumPending = 4 // item that has been taken, but not added; or NoValue

	PairwiseFrom  = 0 // iterator, None at the end
	PairwisePrev  = 1 // or NoValue
	PairwiseAsked = 2 // as SliceAsked

	CompressFrom     = 0
	CompressBy       = 1 // iterator over the selectors
	CompressPending  = 2 // item that has been taken, or NoValue
	CompressSelector = 3 // its selector, or NoValue: not taken

	LongestFrom    = 0 // list of iterators, None for exhausted ones
	LongestFill    = 1
	LongestActive  = 2
	LongestPending = 3 // tuple of the items that have been taken, NoValue for the others; or NoValue

	TeeFrom  = 0
	TeeItems = 1 // list; behind TeeLength items is the next one
	TeePos   = 2
	// TeeLength is how many items a list of the chain has.
	TeeLength = 62

	GroupsFrom   = 0 // of groupby: the iterator
	GroupsFunc   = 1 // key function, or None
	GroupsKey    = 2 // of the present item
	GroupsItem   = 3 // the present item, or NoValue: it has been given
	GroupsSerial = 5 // number of the last group

	GroupOf     = 0 // of a group: the groupby
	GroupKey    = 1
	GroupNumber = 2

	ChoicePool   = 0 // tuple; of tuples for a product
	ChoiceIndex  = 1 // list of small ints
	ChoiceState  = 2 // None: not begun, True: running, False: ended
	ChoiceCycles = 3 // of permutations: list of small ints

	StarFunc    = 0
	StarFrom    = 1
	StarPending = 2 // item that has been taken, or NoValue

	GetterKeys = 0 // tuple, see TypeSpec.Getter

	DequeLen   = 0 // see Counted
	DequeItems = 1 // list used as a ring; its length is a power of two
	DequeHead  = 2 // place of the first item
	DequeMax   = 3 // or None
	DequeState = 4 // changes of length so far
	DequeFlags = 5 // small int: 1 says that one with maxlen which is full refuses items

	DequeIterFrom     = 0 // deque, None at the end
	DequeIterPos      = 1
	DequeIterState    = 2
	DequeIterReversed = 3
)

// Where iterators of dicts, sets and views have the table, the position in it, and the number of entries at the start.
// TableIter...: what they give, in their aux. OffCallPending: where map and its kin have what native code has taken, but not given
// to the function.
const (
	OffTableIterOf   = unsafe.Offsetof(dictIterObj{}.dict)
	OffTableIterPos  = unsafe.Offsetof(dictIterObj{}.pos)
	OffTableIterUsed = unsafe.Offsetof(dictIterObj{}.used)
	OffCallPending   = unsafe.Offsetof(callingObj{}.pending)
	TableIterItems   = iterItems
	TableIterValues  = iterValues
	TableIterReverse = iterReverse

	// OffSpecStep is where a TypeSpec, which is at OffShapeDecl, has its Step.
	OffSpecStep = unsafe.Offsetof(TypeSpec{}.Step)

	// OffSpecGetter is where it has its Getter.
	OffSpecGetter = unsafe.Offsetof(TypeSpec{}.Getter)

	// OffSpecExtend is where it has its Extend, or 0.
	OffSpecExtend = unsafe.Offsetof(TypeSpec{}.Extend)

	_ = -(OffTableIterOf ^ unsafe.Offsetof(setIterObj{}.set)) // fails to compile unless both agree
	_ = -(OffTableIterPos ^ unsafe.Offsetof(setIterObj{}.pos))
	_ = -(OffTableIterUsed ^ unsafe.Offsetof(setIterObj{}.used))
)

// Steps reports whether native code may know how to step v.
func (r *Runtime) Steps(v Value) bool {
	s := r.shapeOf(v)
	return s.decl != nil && s.decl.Step != StepNone
}

// SetStep sets the address of the routine for a Step.
func (r *Runtime) SetStep(s Step, addr uintptr) { r.steps[s] = addr }

// StepAddr returns the address of the routine for a Step.
func (r *Runtime) StepAddr(s Step) uintptr { return r.steps[s] }

// StepTableAddr returns the address of the table of the routines' addresses.
func (r *Runtime) StepTableAddr() uintptr { return uintptr(unsafe.Pointer(&r.steps)) }
