package rt

import (
	"math/bits"
	"slices"
	"sort"
	"unsafe"

	"pycopy/bytecode"
)

// # The life of native code
//
// Native code lies outside the heap and lives as long as something can run it. A collection finds that out, while nothing runs:
//
//   - What may return into it pins it: words of the native stacks, of the contexts of threads, and of Go's stacks, where the driver keeps addresses
//     to resume at. These are looked at conservatively. Pinned code keeps its code object, too.
//   - Suspended generators go on in it.
//   - It is what its code object, alive, has for calls. Functions hold the address of that as well; those that still hold the
//     one of older code are given the new one.
//
// Machine code has addresses of objects (NativeCode.Kept). They are marked when the code object is, or the code is pinned: not before, so that a
// function and code that refers to it die together.
//
// Generators and functions are only found by a walk through the heap, so code that is out of date waits until there is enough of it (sweepCode);
// code of dead code objects can have neither.

// CodeOwner has the memory of native code. It is called in collections: no object may be touched or made.
type CodeOwner interface {
	// FreeCode frees the memory of code that nothing can run any more.
	FreeCode(list []*NativeCode)
	// ForgetCode is told that a code object of bc has died.
	ForgetCode(bc *bytecode.Code)
}

// codeTable is all native code of a runtime.
type codeTable struct {
	list    []*NativeCode // by address
	lo, hi  uintptr       // addresses at which there may be code; 0: nowhere
	last    *NativeCode   // that was pinned
	found   *NativeCode   // by FindCode, the last time
	making  *NativeCode   // a compilation is under way: only Kept is set
	stale   int           // bytes of code that has been replaced
	all     int           // bytes of all code
	hurry   bool          // free all that can be freed at the next collection
	made    int           // pieces of code so far
	freeing []*NativeCode
}

// Code that has been replaced waits for staleCode bytes of it, and for a quarter of all code.
const staleCode = 256 << 10

// ReserveCode says that native code will lie in [lo, hi).
func (r *Runtime) ReserveCode(lo, hi uintptr) { r.native.lo, r.native.hi = lo, hi }

// MakingCode says that code is being made, which keeps the objects in nc.Kept already; nil: it is no more.
func (r *Runtime) MakingCode(nc *NativeCode) { r.native.making = nc }

// InstallCode enters code of fn whose Base and Size are set.
func (r *Runtime) InstallCode(fn Value, nc *NativeCode) {
	c := &r.native
	nc.owner, nc.serial = funcPtr(fn).code, c.made
	c.made++
	i := sort.Search(len(c.list), func(i int) bool { return c.list[i].Base > nc.Base })
	c.list = slices.Insert(c.list, i, nc)
	c.all += nc.Size
}

// FindCode finds the native code that an address is in, or nil.
func (r *Runtime) FindCode(pc uintptr) *NativeCode {
	c := &r.native
	if pc-c.lo >= c.hi-c.lo {
		return nil
	}
	if nc := c.found; nc != nil && pc-nc.Base < uintptr(nc.Size) {
		return nc
	}
	i := sort.Search(len(c.list), func(i int) bool { return c.list[i].Base > pc }) - 1
	if i < 0 || pc-c.list[i].Base >= uintptr(c.list[i].Size) {
		return nil
	}
	c.found = c.list[i]
	return c.found
}

// CodeBytes returns how many bytes of native code there are, and how many of them have been replaced.
func (r *Runtime) CodeBytes() (all, stale int) { return r.native.all, r.native.stale }

// ReclaimCode frees all native code that can be freed, after the oldest has been taken away from its functions, so
// that at most so many bytes are current.
func (t *Thread) ReclaimCode(most int) {
	r := t.R
	c := &r.native
	c.hurry = true
	current := c.all - c.stale
	list := slices.Clone(c.list)
	slices.SortFunc(list, func(a, b *NativeCode) int { return a.serial - b.serial })
	for _, nc := range list {
		if current <= most {
			break
		}
		if r.IsCurrent(nc) {
			current -= nc.Size
			r.retireCode(nc.owner)
		}
	}
	t.collect(clearSome, nil)
}

// Collections returns the number of collections so far.
func (r *Runtime) Collections() int { return r.heap.gc.runs }

// IsCurrent reports whether nc is what its code object has for calls.
func (r *Runtime) IsCurrent(nc *NativeCode) bool {
	return nc.owner != NoValue && r.codeInfo(nc.owner).nc == nc
}

// retireCode takes the native code away from a code object.
func (r *Runtime) retireCode(code Value) {
	ci := r.codeInfo(code)
	if ci.nc != nil {
		r.native.stale += ci.nc.Size
		ci.nc = nil
	}
	c := codePtr(code)
	c.native, c.globals = 0, NoValue
}

// markNative marks what pinned code refers to. It is part of marking the roots; words are those of Go's stack.
func (r *Runtime) markNative(words []uintptr) {
	c := &r.native
	if c.making != nil {
		r.markKept(c.making)
	}
	if len(c.list) == 0 {
		return
	}
	c.last = nil
	for _, nc := range c.list {
		nc.pinned, nc.marked = false, false
	}
	for _, w := range words {
		r.pinCode(w)
	}
	r.threads.each(func(t *Thread) {
		for _, w := range t.snapshot {
			r.pinCode(w)
		}
		r.pinCode(t.NativeTo)
		r.pinCode(t.NativeArg)
		for _, list := range [...][]uintptr{t.Save[:], t.Args[:], t.Keep[:]} {
			for _, w := range list {
				r.pinCode(w)
			}
		}
		if t.NativeSP != 0 {
			for p := t.NativeSP; p < t.nativeTop; p += wordBytes {
				r.pinCode(*(*uintptr)(unsafe.Add(nil, p)))
			}
		}
	})
}

// pinCode pins the code that a word may be an address in.
func (r *Runtime) pinCode(w uintptr) {
	c := &r.native
	if w-c.lo >= c.hi-c.lo || c.last != nil && w-c.last.Base < uintptr(c.last.Size) {
		return // the same as the last one: recursion
	}
	nc := r.FindCode(w)
	if c.last = nc; nc != nil && !nc.pinned {
		nc.pinned = true
		r.heap.mark(uintptr(nc.owner))
		r.markKept(nc)
	}
}

func (r *Runtime) markKept(nc *NativeCode) {
	nc.marked = true
	for _, v := range nc.Kept {
		r.heap.mark(uintptr(v))
	}
}

// drainAll blackens all gray cells, and what classes of living instances and native code of living code objects refer to.
func (r *Runtime) drainAll() {
	r.heap.drain()
	for again := true; again; {
		r.markClasses()
		for _, nc := range r.native.list {
			if !nc.marked && r.heap.isMarked(uintptr(nc.owner)) {
				r.markKept(nc)
			}
		}
		again = r.heap.gc.marker.pending()
		r.heap.drain()
	}
}

// sweepCode frees native code when everything that is alive is marked. t runs the collection.
func (r *Runtime) sweepCode(t *Thread) {
	c := &r.native
	if len(c.list) == 0 {
		return
	}
	all := c.hurry || c.stale >= staleCode && c.stale >= c.all/4 || r.heap.gc.stress > 0
	if all && c.stale > 0 {
		r.relinkObjects()
	}
	c.hurry = false
	c.freeing = c.freeing[:0]
	keep := c.list[:0]
	for _, nc := range c.list {
		dead := !r.heap.isMarked(uintptr(nc.owner))
		if dead || all && !nc.pinned && !r.IsCurrent(nc) {
			if dead && r.IsCurrent(nc) {
				r.codeInfo(nc.owner).nc = nil
			} else {
				c.stale -= nc.Size
			}
			c.all -= nc.Size
			nc.owner = NoValue
			c.freeing = append(c.freeing, nc)
			continue
		}
		keep = append(keep, nc)
	}
	clear(c.list[len(keep):])
	c.found = nil
	c.list = keep
	if len(c.freeing) == 0 {
		return
	}
	if p := r.profile; p != nil {
		p.take(t, "gc", tierBuiltin) // ticks in native code are still to be looked up
	}
	r.cfg.Code.FreeCode(c.freeing)
	clear(c.freeing)
}

// relinkObjects gives all living functions the address that calls of them use now, and pins the code that suspended generators go on in.
func (r *Runtime) relinkObjects() {
	t := r.threads.all[0] // they share the address for functions without code
	r.heap.eachScanned(func(p uintptr) {
		switch hdrOf(Value(p)).id {
		case KindFunction:
			if f := funcPtr(Value(p)); f.native != t.NoNative && f.code != NoValue {
				f.native = t.nativeOf(f.code, f.globals)
			}
		case KindGenerator, KindCoroutine, KindAsyncGenerator:
			if nc := r.FindCode(genPtr(Value(p)).native); nc != nil {
				nc.pinned = true
			}
		}
	})
}

// eachScanned calls f for each marked cell that is not a leaf.
func (h *heapState) eachScanned(f func(p uintptr)) {
	n := h.numBlocks()
	for b := uint32(0); b < n; b++ {
		bi := h.info(b)
		if bi.class == 0 || bi.class == blockTail || bi.leaf {
			continue
		}
		for i, w := range h.blockMarks(b) {
			for ; w != 0; w &= w - 1 {
				f(h.blockAddr(b) + (uintptr(i)*64+uintptr(bits.TrailingZeros64(w)))*granule)
			}
		}
	}
}
