package rt

import "sync/atomic"

// # Items in batches
//
// Each resumption of a generator by Go code crosses the border to native code twice, which takes longer than what most generators do for an item. Code in Go
// that goes on to the end therefore takes many at once, which native code resumes in a loop of its own. The generator then runs ahead of who consumes it,
// so nobody may see that: the items go where no Python code looks, and native code stops behind the first item with which the consumer could do anything but
// to ask for the next.

// Wanted says behind which items of a generator the next one is asked for without a look at them: those that are as one of the patterns says.
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

// Batch is the state of Engine.ResumeMany, as native code sees it.
type Batch struct {
	FP        uintptr // frame of the generator
	Next, End uintptr // where the next item goes, and the end of the room for them
	Want      Wanted
}

// batches takes the items of a generator, in batches when it runs natively.
type batches struct {
	pull Puller
	want Wanted
	room []Value // on the VM stack
	wait int     // how many items come one by one before the next attempt to get more
}

const (
	batchMost = 64 // items at once
	batchWait = 8
)

// batchesOf begins to take batches from p, if that is a generator.
func (t *Thread) batchesOf(p Puller, want Wanted) (b batches, ok bool) {
	if p.it.Kind() != KindGenerator {
		return b, false
	}
	if p.t.SP+batchMost*wordBytes > t.StackEnd {
		return b, false
	}
	return batches{pull: p, want: want, room: t.Alloca(batchMost)}, true
}

// next returns the next items, at least one but at the end, and ok, or an exception is pending. They are valid until the next call.
func (b *batches) next() (items []Value, ok bool) {
	t := b.pull.t
	if b.wait--; b.wait < 0 && !t.Traced && atomic.LoadUint32(&t.Poll) == 0 {
		b.wait = batchWait
		n, ok := t.R.cfg.Engine.ResumeMany(t, b.pull.it, b.room, b.want)
		if !ok {
			return nil, false
		}
		if n > 0 {
			b.wait = 0
			return b.room[:n], true
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

// firstOfGenerator stores the first items of a generator in dst and returns their number, which is len(dst)+1 if there are more than that. It can be too small: then Next
// has to be asked for the others.
func (t *Thread) firstOfGenerator(gen Value, dst []Value) (n int, ok bool) {
	if t.Traced || atomic.LoadUint32(&t.Poll) != 0 {
		return 0, true
	}
	sp := t.SP
	room := t.Alloca(len(dst) + 1)
	if room == nil {
		return 0, false
	}
	if n, ok = t.R.cfg.Engine.ResumeMany(t, gen, room, wantAny()); ok {
		copy(dst, room[:n])
	}
	t.Release(sp)
	return n, ok
}

// listOfGenerator is ListOf.
func (t *Thread) listOfGenerator(gen Value) Value {
	l := t.NewList(0)
	if l == NoValue {
		return l
	}
	sp := t.SP
	defer t.Release(sp)
	b, ok := t.batchesOf(t.Pull(gen), wantAny())
	if !ok {
		if !t.extendByIter(l, gen) {
			return NoValue
		}
		return l
	}
	for {
		items, ok := b.next()
		switch {
		case !ok:
			return NoValue
		case len(items) == 0:
			return l
		case len(items) == 1:
			if !t.ListAppend(l, items[0]) {
				return NoValue
			}
		default:
			dst := t.listExtra(l, len(items))
			if dst == nil {
				return NoValue
			}
			copy(dst, items)
		}
	}
}
