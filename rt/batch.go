package rt

import (
	"sync/atomic"
	"unsafe"
)

// # Items in batches
//
// Each time Go code resumes a generator it crosses the border to native code twice, which takes longer than most generators spend
// on an item. Go code that exhausts a generator therefore takes many items at once, and native code resumes the generator in a loop
// of its own. The generator then runs ahead of its consumer, which must not be observable: the items go where no Python code looks,
// and native code stops after the first item with which the consumer could do anything but ask for the next.

// Wanted says after which items of a generator the consumer asks for the next one without looking at them: those that match one of the patterns.
type Wanted [3]Pattern

// Pattern matches Values that differ from Like in none of Bits.
type Pattern struct{ Like, Bits Value }

func wantAlways(p Pattern) Wanted { return Wanted{p, p, p} }

func wantAny() Wanted { return wantAlways(Pattern{}) }

// wantOnly is for consumers that stop at anything but x.
func wantOnly(x Value) Wanted { return wantAlways(Pattern{x, ^NoValue}) }

// wantNumbers is for small ints, flonums and bools.
func wantNumbers() Wanted { return Wanted{{1, 1}, {2, 3}, {False, ^(False ^ True)}} }

func wantOctets() Wanted { return wantAlways(Pattern{1, ^Value(255 << 1)}) }

// Batch is the state of Engine.ResumeMany or CallMany, as native code sees it.
type Batch struct {
	FP        uintptr // frame of the generator or function
	Next, End uintptr // where the next item goes, and the end of the room for them
	Want      Wanted
	Calls
	Func  Value   // of CallMany: the function; its frame gets another one when it gets other code
	Clear uintptr // end of the locals
	Epoch uint32
}

// Calls says with what arguments Engine.CallMany calls a function.
type Calls struct {
	From  uintptr // address of the first argument of the next call, on the VM stack or in an object that lives
	Step  uintptr // distance from there to the first argument of the call after it: a word, or 0 if that is the same
	Count uintptr // address of the number that is the second argument, and that each call which returns makes greater by one; 0: there is none
	Class Kind    // the calls end when the first argument is not of this shape or the epoch has changed; 0: they do not
	Ends  bool    // StopIteration ends the calls
}

// batches takes the items of a generator, or of an iterator with a __next__ or __getitem__ in Python, in batches when these run natively.
type batches struct {
	pull  Puller
	want  Wanted
	room  []Value // on the VM stack; the last one is the object whose method is called
	wait  int     // how many items come one by one before the next attempt to get more
	ended bool
}

const (
	batchMost = 64 // items at once
	batchWait = 8
)

// batchesOf begins to take batches of at most that many items from p, if that can be.
func (t *Thread) batchesOf(p Puller, want Wanted, most int) (b batches, ok bool) {
	if k := p.it.Kind(); k != KindGenerator && k != KindSeqIter && t.PyMethod(p.it, SymNext) == NoValue {
		return b, false
	}
	if p.t.SP+uintptr(most+1)*wordBytes > t.StackEnd {
		return b, false
	}
	return batches{pull: p, want: want, room: t.Alloca(most + 1)}, true
}

// next returns the next items, at least one but at the end, and ok, or an exception is pending. They are valid until the next call.
func (b *batches) next() (items []Value, ok bool) {
	t := b.pull.t
	if b.ended {
		return nil, true
	}
	if b.wait--; b.wait < 0 && !t.Traced && atomic.LoadUint32(&t.Poll) == 0 {
		b.wait = batchWait
		n, ok := b.many()
		if !ok {
			return nil, false
		}
		if n > 0 {
			b.wait = 0
			return b.room[:n], true
		}
		if b.ended {
			return nil, true
		}
	}
	switch x := b.pull.Next(); x {
	case NoValue, StopMark:
		return nil, x == StopMark
	default:
		b.room[0] = x
		return b.room[:1], true
	}
}

// many takes some items at once, none if that cannot be.
func (b *batches) many() (n int, ok bool) {
	t, it, most := b.pull.t, b.pull.it, len(b.room)-1
	room := b.room[:most]
	if it.Kind() == KindGenerator {
		return t.R.cfg.Engine.ResumeMany(t, it, room, b.want)
	}
	self, args, method := it, 1, SymNext
	c := Calls{Ends: true}
	if it.Kind() == KindSeqIter {
		s := at[seqIterObj](it)
		if s.seq == NoValue {
			return 0, true
		}
		self, args, method, c.Ends = s.seq, 2, SymGetitem, false
		c.Count = uintptr(unsafe.Pointer(&s.i))
	}
	fn := t.PyMethod(self, method)
	if fn == NoValue {
		return 0, true
	}
	b.room[most] = self
	c.From, c.Class = uintptr(unsafe.Pointer(&b.room[most])), self.Kind()
	n, b.ended, ok = t.R.cfg.Engine.CallMany(t, fn, args, c, room, b.want)
	if !ok && (c.Ends && t.stopToEnd() == StopMark || t.SeqEnds(it)) {
		b.ended, ok = true, true
	}
	return n, ok
}

// callEach stores fn(x) for the first of some items in out, as far as native code can do that at once, and returns how many. Both
// lie in objects that live.
func (t *Thread) callEach(fn Value, items, out []Value) (n int, ok bool) {
	if fn.Kind() != KindFunction || t.Traced || atomic.LoadUint32(&t.Poll) != 0 {
		return 0, true
	}
	c := Calls{From: uintptr(unsafe.Pointer(unsafe.SliceData(items))), Step: wordBytes}
	n, _, ok = t.R.cfg.Engine.CallMany(t, fn, 1, c, out[:len(items)], wantAny())
	return n, ok
}

// firstOf stores the first items of an iterator in dst and returns their number, which is len(dst)+1 if there are more than that.
// It can be too small: then, unless the iterator has ended, Next has to be asked for the others.
func (t *Thread) firstOf(it Value, dst []Value) (n int, ended, ok bool) {
	if t.Traced || atomic.LoadUint32(&t.Poll) != 0 {
		return 0, false, true
	}
	sp := t.SP
	b, ok := t.batchesOf(t.Pull(it), wantAny(), len(dst)+1)
	if ok {
		n, ok = b.many()
		copy(dst, b.room[:n])
	} else {
		ok = t.exc == NoValue
	}
	t.Release(sp)
	return n, b.ended, ok
}

// extendHidden is extendByIter for a list that no Python code has seen.
func (t *Thread) extendHidden(l, it Value) bool {
	sp := t.SP
	defer t.Release(sp)
	b, ok := t.batchesOf(t.Pull(it), wantAny(), batchMost)
	if !ok {
		return t.extendByIter(l, it)
	}
	for {
		items, ok := b.next()
		switch {
		case !ok:
			return false
		case len(items) == 0:
			return true
		case len(items) == 1:
			if !t.ListAppend(l, items[0]) {
				return false
			}
		default:
			dst := t.listExtra(l, len(items))
			if dst == nil {
				return false
			}
			copy(dst, items)
		}
	}
}
