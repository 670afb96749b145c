package rt

import "pycopy/bytecode/words"

// # Generators that die unfinished
//
// A generator or coroutine that a collection finds dead before its end may have finally blocks and with statements to leave: it is
// closed, as if by close(), when finalizers run. For a coroutine that was never started there is a warning. An asynchronous
// generator cannot be closed without its event loop: it is passed to its finalizer instead, the one set by sys.set_asyncgen_hooks
// when it was first asked for an item.
//
// The collector has a list of the generators concerned. They get into it through Context.Born, so that native code can make generators.

// BornRoom is the room of Context.Born.
const BornRoom = 100

// GenNoted reports whether generators of a kind and function are noted when they are made. Asynchronous ones are at their first iteration.
func GenNoted(kind Kind, fn *words.Func) bool {
	return kind == KindCoroutine || kind == KindGenerator && fn != nil && fn.Catches()
}

func (t *Thread) noteBorn(gen Value) {
	if t.NumBorn == BornRoom {
		t.flushBorn()
	}
	t.Born[t.NumBorn] = uintptr(gen)
	t.NumBorn++
}

func (t *Thread) flushBorn() {
	c := &t.R.heap.gc
	c.gens = append(c.gens, t.Born[:t.NumBorn]...)
	t.NumBorn = 0
}

// queueGenerators queues dead generators that are to be closed, and reports whether there were any.
func (r *Runtime) queueGenerators() (queued bool) {
	r.threads.each((*Thread).flushBorn)
	c := &r.heap.gc
	keep := c.gens[:0]
	for _, g := range c.gens {
		switch {
		case GenState(Value(g)) == GenDone:
		case r.heap.isMarked(g):
			keep = append(keep, g)
		case GenState(Value(g)) == GenRunning: // its thread is gone
		case GenState(Value(g)) == GenSuspended || Value(g).Kind() != KindGenerator:
			queued = r.queueDead(g) || queued
		}
	}
	c.gens = keep
	return queued
}

// closeDropped ends a generator that nothing refers to any more. An exception may be pending afterwards.
func (t *Thread) closeDropped(gen Value) {
	switch k := gen.Kind(); {
	case k == KindAsyncGenerator && hdrOf(gen).aux&GenAsyncDone != 0:
	case k == KindAsyncGenerator && *genFinalizer(gen) != None:
		t.Call1(*genFinalizer(gen), gen)
	case k == KindCoroutine && GenState(gen) == GenCreated:
		t.warnNeverAwaited(gen)
	default:
		t.closeGen(gen)
	}
}

func (t *Thread) warnNeverAwaited(coro Value) bool {
	SetGenState(coro, GenDone)
	return t.warn(ExcRuntimeWarning, "coroutine '%s' was never awaited", genQualname(t, coro).GoString())
}

// WarnNeverAwaited warns of all coroutines that have never been started: at the end of a program.
func (t *Thread) WarnNeverAwaited() {
	t.R.threads.each((*Thread).flushBorn)
	c := &t.R.heap.gc
	for i, runs := 0, c.runs; i < len(c.gens); i++ {
		if c.runs != runs { // a collection has made it shorter
			i, runs = 0, c.runs
		}
		if g := Value(c.gens[i]); g.Kind() == KindCoroutine && GenState(g) == GenCreated && !t.warnNeverAwaited(g) {
			t.DropUnraisable(g)
		}
	}
}

// genFinalizer returns where an asynchronous generator has the function that is called when it is dropped: NoValue before the first
// iteration, None: there is none.
func genFinalizer(gen Value) *Value {
	return word(gen, GenWords(KindAsyncGenerator, int(funcPtr(genPtr(gen).fn).info>>InfoRegsShift&0xffff))-1)
}

// firstIteration tells the hooks of the thread of an asynchronous generator that is asked for its first item.
func (t *Thread) firstIteration(gen Value) bool {
	p := genFinalizer(gen)
	if *p != NoValue {
		return true
	}
	*p = orNoneValue(t.finalizer)
	t.noteBorn(gen)
	return t.firstIter == NoValue || t.Call1(t.firstIter, gen) != NoValue
}

// AsyncGenHooks returns what SetAsyncGenHooks has set in the thread; NoValue: nothing.
func (t *Thread) AsyncGenHooks() (firstIter, finalizer Value) { return t.firstIter, t.finalizer }

// SetAsyncGenHooks sets the functions that get an asynchronous generator when it is first asked for an item, and when it is dropped
// before its end; NoValue: none.
func (t *Thread) SetAsyncGenHooks(firstIter, finalizer Value) {
	t.firstIter, t.finalizer = firstIter, finalizer
}

// AsyncGens returns a list of the asynchronous generators with the given finalizer that have not ended.
func (t *Thread) AsyncGens(finalizer Value) Value {
	t.R.threads.each((*Thread).flushBorn)
	c := &t.R.heap.gc
	var found []uintptr
	find := func() {
		found = found[:0]
		for _, p := range c.gens {
			g := Value(p)
			if g.Kind() == KindAsyncGenerator && GenState(g) != GenDone && hdrOf(g).aux&GenAsyncDone == 0 && *genFinalizer(g) == finalizer {
				found = append(found, p)
			}
		}
	}
	find()
	l := t.NewList(len(found))
	if l == NoValue {
		return l
	}
	find() // fewer, when NewList has collected
	for i, p := range found {
		l.List()[i] = Value(p)
	}
	listOf(l).setLen(len(found))
	return l
}
