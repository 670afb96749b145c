package rt

import (
	"sync/atomic"
	"unsafe"
)

// # The heap
//
// One contiguous reservation outside Go's heap, divided into blocks of
// blockBytes. A block serves cells of one size class, scanned or leaf; larger
// objects take a run of whole blocks. Objects never move. Side tables hold a
// mark bit for every 8 bytes (set at the first granule of a live cell), another
// bit for the collector, and a blockInfo for every block, so that any address inside the heap, interior
// ones included, resolves to its cell in a few instructions.
//
// Allocation bumps a pointer inside a free run; finding the next free run of a
// class is the sweep, done lazily by refill from the mark bits of the last
// collection. Memory is cleared when a run is taken, so every cell starts as
// zeros. The fast path of alloc tests nothing but the end of the run: modes
// that must see each allocation (stress, lock, failing allocator) keep all
// runs empty.
//
// Cells of bare blocks, which hold the items of short lists, have no header: that
// of all is at the beginning of the block, and its aux is how many Values each
// cell has. As everywhere else, the contents begin headerBytes behind the address
// of a cell; so the address is that of the end of the cell before, and the last
// word of the contents is at the address of the next one.
//
// Invariants, checked by checkHeap: a cell's first word is a header with a
// plausible id, if it has one; every Value stored in a live cell that points into the heap
// points to the start of a live cell.

// assumedMemory stands for the machine's memory where the system does not tell.
const assumedMemory = 4 << 30

const (
	blockShift = 15
	blockBytes = 1 << blockShift
	granule    = 8
	maxSmall   = blockBytes/2 - granule

	smallestReserve = 256 << 20
	markWords       = blockBytes / granule / 64 // mark bitmap words per block
)

// cellSizes are the size classes: all multiples of the granule up to AllocMax of them, then about 12-25% apart, with room for a header
// before small powers of two (indexes of dicts), divisions of a block with room for its header at the large end.
var cellSizes = [...]uint32{
	0, 8 /* bare ones only */, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128,
	136, 160, 192, 224, 264, 320, 384, 448, 520, 640, 768, 1032, 1280, 1536, 2040,
	2720, 3264, 4088, 5456, 6544, 8184, 10912, maxSmall,
}

const numClasses = len(cellSizes)

// dirtyClass is the first size class whose leaf cells are not cleared before they are handed out: strs and ints are written anyway.
const dirtyClass = 26

// blockInfo describes a block. For the first block of a large object, run is
// the number of blocks; for the others, its distance from the first; for a block of cells, the
// number of collections before it was swept last.
type blockInfo struct {
	class uint8 // 0: free; index into cellSizes; blockLarge, blockTail
	leaf  bool
	shift uint8  // how far the contents of cells reach beyond them: headerBytes in a bare block, else 0
	fresh bool   // never used, or given back to the system: known to be zero
	run   uint32 // see above; free blocks: 1 if they were free at the last collection
	size  uint16 // bytes of a cell
	end   uint16 // cells begin at offsets below: 1 for the first block of a large object, 0 where none begins
	recip uint32 // 2**32/size rounded up: offset to cell number
	gray  uint64 // while the collector marks: which words of the bits of its gray cells are not 0
}

const (
	blockLarge = 254
	blockTail  = 255
)

// Cells of each size class are of one of these sections.
const (
	scanned = iota
	leaves
	bare // scanned, without a header

	numSections
)

// section returns the section of a block of cells, or of a large object.
func (bi *blockInfo) section() int {
	switch {
	case bi.leaf:
		return leaves
	case bi.shift != 0:
		return bare
	}
	return scanned
}

// heapState is the heap of a runtime.
type heapState struct {
	classes *[numSections][numClasses]allocClass
	toClass [maxSmall/granule + 1]uint8

	classBlocks [numSections][numClasses][]uint32 // all blocks of a class

	mem      []byte   // the whole reservation
	statics  [][]byte // tables of the runtime that engines address directly
	base     uintptr  // first block
	top      uintptr  // end of the blocks ever used
	end      uintptr  // end of the reservation
	prepared uintptr  // end of what the system has been asked for
	huge     uintptr  // end of what it has been asked for, or not, in huge pages
	blocks   *blockInfo
	marks    *uint64
	grays    *uint64 // bits of cells that the collector has yet to scan, all 0 between collections

	freeRuns  []blockRun // free blocks below top, about the longest runs first
	freshRuns []blockRun // those that take no memory
	spare     uintptr    // bytes of objects of whole blocks freed since the last collection began to free

	limit     uintptr // bytes that may be in use
	live      uintptr // bytes that survived the last collection
	liveLeaf  uintptr // those of them that are not scanned
	recent    uintptr // bytes handed out since
	threshold uintptr // recent bytes that start a collection
	userThr   uintptr // gc.threshold(), 0: off
	liveObjs  int
	newObjs   int
	peak      uintptr
	total     uintptr // bytes handed out before the last collection, ever
	disabled  bool    // gc.disable()
	locked    int     // heap_lock() depth
	slow      bool    // every allocation must take the slow path
	failAt    int     // count down of allocations, the last of which fail; 0: off
	failures  int     // so many of them
	vain      int     // how many collections in turn have not made room for a small object
	busy      bool    // a collection is running
	growing   bool    // the next large object is to have room behind it

	gc      collector
	profile *HeapProfile // nil: none
}

type blockRun struct{ first, n uint32 }

// fullShare is the share of the limit that a collection must find free for the
// program to go on.
const fullShare = 64

// scrubShare is the share of the limit from which on an object should not be kept alive by chance.
const scrubShare = 64

// minThreshold is the least allocation between two collections: small enough
// to stay in a second-level cache for programs with little live data.
const minThreshold = 3 << 20

// tightHeap is how much smaller than what is alive the allocation between two collections may be: small heaps grow by half, large ones, whose
// collections take long, double.
const tightHeap = 32 << 20

// objectCost is how many bytes must be allocated to make up for marking an object, beside what its words cost.
const objectCost = 16

// init reserves address space for a heap of at most limit bytes (0: a default).
func (h *heapState) init(limit uintptr) error {
	reserve := uintptr(1<<30) << (6 * is64)
	for limit != 0 && reserve > smallestReserve && reserve/8 >= limit {
		reserve /= 2 // room for fragmentation is left
	}
	mem, reserve, err := reserveHeap(reserve)
	if err != nil {
		return err
	}
	start := uintptr(unsafe.Pointer(unsafe.SliceData(mem)))
	n := reserve >> blockShift
	h.mem = mem
	h.marks = (*uint64)(unsafe.Add(nil, start))
	h.grays = (*uint64)(unsafe.Add(nil, start+n*markWords*8))
	h.blocks = (*blockInfo)(unsafe.Add(nil, start+2*n*markWords*8))
	h.base = (start + sideBytes(reserve) - blockBytes) &^ (blockBytes - 1)
	h.top = h.base
	h.prepared = h.base
	h.end = h.base + reserve - blockBytes
	h.limit = limit
	if limit == 0 {
		h.limit = defaultHeapLimit()
	}
	h.limit = min(h.limit, h.end-h.base)
	h.threshold = minThreshold
	h.classes = &staticTable[[numSections][numClasses]allocClass](h, 1)[0]
	c := 2 // a header alone does not occur
	for i := 1; i < len(h.toClass); i++ {
		for int(cellSizes[c]) < i*granule {
			c++
		}
		h.toClass[i] = uint8(c)
	}
	return nil
}

// reserveHeap reserves address space for a heap of n bytes and its side tables. Where there is not that much of it, since the process has a limit
// (ulimit -v), it is half of what there is: stacks, Go's own heap and shared memory want some, too.
func reserveHeap(n uintptr) ([]byte, uintptr, error) {
	for limited := false; ; limited = true {
		mem, err := reserveMemory(int(n + sideBytes(n)))
		switch {
		case err == nil && limited && n > smallestReserve:
			releaseMemory(mem)
			n /= 2
			mem, err = reserveMemory(int(n + sideBytes(n)))
			return mem, n, err
		case err == nil || n/2 < smallestReserve:
			return mem, n, err
		}
		n /= 2
	}
}

// sideBytes is the size of the side tables for a heap of n bytes, plus room to
// align the first block.
func sideBytes(n uintptr) uintptr {
	blocks := n >> blockShift
	return 2*blocks*markWords*8 + blocks*unsafe.Sizeof(blockInfo{}) + 2*blockBytes
}

// defaultHeapLimit is three quarters of the machine's memory.
func defaultHeapLimit() uintptr {
	return uintptr(min(physicalMemory()/4*3, uint64(^uintptr(0)>>1)))
}

// close returns the memory to the system.
func (h *heapState) close() {
	if h.mem != nil {
		releaseMemory(h.mem)
		h.mem = nil
		for _, m := range h.statics {
			releaseMemory(m)
		}
		h.statics = nil
	}
}

// staticTable returns n zeroed Ts outside Go's heap and outside the collected
// heap, for tables that native code addresses directly. They live as long as the heap;
// what they refer to must be a root by other means, or be held weakly.
func staticTable[T any](h *heapState, n int) []T {
	size := int(unsafe.Sizeof(*new(T))) * n
	mem, err := newMemory(size)
	if err != nil {
		return make([]T, n) // works too, but for Go's pointer checker
	}
	h.statics = append(h.statics, mem)
	return unsafe.Slice((*T)(unsafe.Pointer(unsafe.SliceData(mem))), n)
}

// emptyBlock returns the address of a block outside the heap whose header says that it has no room.
func (h *heapState) emptyBlock() Value {
	p := uintptr(unsafe.Pointer(unsafe.SliceData(staticTable[byte](h, 2*blockBytes))))
	return Value((p + blockBytes - 1) &^ (blockBytes - 1)) // a page that is only read takes no memory
}

// setSlow switches between bump allocation and a slow path for each object.
func (h *heapState) setSlow() {
	r := h.locked > 0 || h.failAt > 0 || h.gc.stress > 0 || h.profile != nil && h.profile.interval == 0
	if r != h.slow {
		h.slow = r
		h.retireRuns()
	}
}

// alloc returns a zeroed heap block of size bytes, rounded up to its size
// class, with header id, or NoValue with MemoryError pending. leaf: the block
// holds no Values and is never scanned.
func (t *Thread) alloc(id Kind, size uintptr, leaf bool) Value {
	h := &t.R.heap
	if size <= maxSmall {
		cls := uintptr(h.toClass[(size+granule-1)/granule])
		c := (*allocClass)(unsafe.Add(nil, t.Alloc+cls*AllocSize)) // &h.classes[0][cls]
		if leaf {
			if cls >= dirtyClass {
				return t.allocDirty(id, size, true)
			}
			c = (*allocClass)(unsafe.Add(nil, t.Alloc+(uintptr(numClasses)+cls)*AllocSize))
		}
		p := c.cur
		if next := p + uintptr(cellSizes[cls]); next <= c.end {
			c.cur = next
			(*header)(unsafe.Add(nil, p)).id = id
			return Value(p)
		}
	}
	if leaf {
		return t.allocSlow(id, size, leaves, true)
	}
	return t.allocSlow(id, size, scanned, true)
}

// allocFilled is alloc for a leaf of which the caller writes all that is ever read.
func (t *Thread) allocFilled(id Kind, size uintptr) Value {
	if size > maxSmall {
		return t.allocSlow(id, size, leaves, false)
	}
	if size < uintptr(cellSizes[dirtyClass]) {
		return t.alloc(id, size, true)
	}
	return t.allocDirty(id, size, false)
}

// allocDirty allocates a leaf cell of a class whose runs are not cleared.
func (t *Thread) allocDirty(id Kind, size uintptr, zero bool) Value {
	h := &t.R.heap
	cls := h.toClass[(size+granule-1)/granule]
	cell := uintptr(cellSizes[cls])
	c := &h.classes[1][cls]
	p := c.cur
	if p+cell <= c.end {
		c.cur = p + cell
	} else if p = uintptr(t.allocSlow(id, size, leaves, false)); p == 0 {
		return NoValue
	}
	if zero {
		clear(unsafe.Slice((*byte)(unsafe.Add(nil, p)), cell))
	}
	*(*header)(unsafe.Add(nil, p)) = header{id: id}
	return Value(p)
}

// allocItems returns a zeroed bare cell with room for n Values, at least one and so few that it is no large object, or NoValue with MemoryError pending.
func (t *Thread) allocItems(n int) Value {
	h := &t.R.heap
	size := uintptr(n) * wordBytes
	cls := h.classOf(size, bare)
	c := (*allocClass)(unsafe.Add(nil, t.Alloc+ItemsAlloc+cls*AllocSize))
	p := c.cur
	if next := p + uintptr(cellSizes[cls]); next <= c.end {
		c.cur = next
		return Value(p)
	}
	return t.allocSlow(KindValues, size, bare, true)
}

// allocSlow finds memory: a free run, a fresh block, or after a collection. Large objects are cleared if zero says so.
func (t *Thread) allocSlow(id Kind, size uintptr, section int, zero bool) Value {
	h := &t.R.heap
	if h.slow {
		if h.locked > 0 && !lockFree(id) {
			return t.raiseMemory(0)
		}
		if h.failAt > 0 {
			if h.failAt--; h.failAt < h.failures {
				h.setSlow()
				return t.raiseMemory(size)
			}
		}
		if h.gc.stress > 0 && !h.disabled && h.gc.due() {
			t.Collect()
		}
	}
	if size > uintptr(h.limit) {
		return t.raiseMemory(size)
	}
	if h.due(size) && !h.disabled || h.userThr > 0 && h.recent >= h.userThr {
		t.collect(clearSome, nil)
	}
	if size > h.limit/scrubShare {
		t.scrubLater()
	}
	p := h.take(size, section, zero)
	if p == 0 && !h.disabled {
		p = t.takeFreed(size, section, zero)
	}
	if p == 0 && t.R.types.optional {
		p = h.takeReserve(size, section, zero)
	}
	if p == 0 {
		return t.raiseMemory(size)
	}
	if section != bare {
		*(*header)(unsafe.Add(nil, p)) = header{id: id}
	}
	if h.profile != nil {
		bytes, objects := h.handedOut(size, section)
		h.profile.sample(t, p, bytes, objects)
	}
	return Value(p)
}

// mostVain is how many collections in a row may be in vain while the stack gets shorter.
const mostVain = 8

// hopeless reports whether another collection would most likely be in vain. A program that has used up memory by recursion asks again, in handlers and finally
// blocks, in each of the very many frames that it leaves, and each of them frees next to nothing: only when the stack has become shorter by a certain share is another
// collection worth while. A program that goes on elsewhere, or deeper, may have dropped anything.
func (t *Thread) hopeless() bool {
	h := &t.R.heap
	if t.R.types.optional {
		return h.vain > 0
	}
	base := uintptr(unsafe.Pointer(unsafe.SliceData(t.stack)))
	return h.vain >= mostVain && t.SP < t.vainSP && t.SP-base > (t.vainSP-base)/16*15
}

// takeFreed is take after a collection; it returns 0 if the collection has not freed enough.
func (t *Thread) takeFreed(size uintptr, section int, zero bool) uintptr {
	h := &t.R.heap
	if t.hopeless() {
		return 0
	}
	vain := h.vain
	for {
		t.Collect()
		t.scrubLater()
		// A heap that is nearly full is full: else each allocation would soon collect. What is
		// left serves the handler of the MemoryError.
		if h.live+h.limit/fullShare <= h.limit {
			if p := h.take(size, section, zero); p != 0 {
				return p
			}
		}
		if !t.shortage() {
			if size <= maxSmall {
				h.vain, t.vainSP = vain+1, t.SP
			}
			return 0
		}
	}
}

// errorReserve is how much more than the limit there is for a MemoryError and its traceback.
const errorReserve = 8 * blockBytes

// takeReserve is take with that.
func (h *heapState) takeReserve(size uintptr, section int, zero bool) uintptr {
	h.limit += errorReserve
	p := h.take(size, section, zero)
	h.limit -= errorReserve
	return p
}

// shortage has the embedding program drop what it does not need, and reports whether another collection may find more.
func (t *Thread) shortage() bool { return t.R.cfg.Shortage != nil && t.R.cfg.Shortage() }

// due reports whether to collect before an allocation of size bytes. A large object that would exceed the threshold lets that come early, from half of the threshold on.
func (h *heapState) due(size uintptr) bool {
	return h.recent >= h.threshold || size > maxSmall && h.recent+size >= h.threshold && h.recent >= h.threshold/2
}

// handedOut returns the bytes of the run that the last object of size bytes came from, and how many objects they are.
func (h *heapState) handedOut(size uintptr, section int) (bytes, objects uintptr) {
	if size > maxSmall {
		return (size + blockBytes - 1) &^ (blockBytes - 1), 1
	}
	cls := h.classOf(size, section)
	c, cell := &h.classes[section][cls], uintptr(cellSizes[cls])
	n := max(c.taken/cell, 1)
	return n * cell, n
}

// scrubLater has Go's stack scrubbed when the calls that are under way have returned.
func (t *Thread) scrubLater() {
	t.littered = true
	atomic.OrUint32(&t.Poll, uint32(PollScrub))
}

// lockFree reports whether objects of a kind may be made while heap_lock() is in effect: bound methods, ranges and iterators. Calls of methods and for loops
// make them here, which code written for Pycopy does not expect.
func lockFree(id Kind) bool {
	switch id {
	case KindRange, KindBoundMethod, KindBuiltinMethod, KindReversed:
		return true
	}
	return id >= KindListIter && id <= KindCallIter
}

// take returns a cell of at least size bytes, or 0 when the limit is reached.
func (h *heapState) take(size uintptr, section int, zero bool) uintptr {
	if size > maxSmall {
		return h.takeLarge(size, section == leaves, zero)
	}
	cls := h.classOf(size, section)
	c := &h.classes[section][cls]
	if !h.refill(c, int(cls), section) {
		return 0
	}
	p := c.cur
	c.cur += uintptr(cellSizes[cls])
	if h.slow {
		// Keep the run empty for the next allocation; its rest is found again.
		c.scan = c.cur
		c.end = c.cur
	}
	return p
}

// classOf returns the size class of small objects of size bytes.
func (h *heapState) classOf(size uintptr, section int) uintptr {
	n := (size + granule - 1) / granule
	if section == bare && n == 1 {
		return 1
	}
	return uintptr(h.toClass[n])
}

// allocated reports whether w is the address of an object that the last collection has found alive, or that was made since: not one
// of a cell that is free, though it may still look like what it was. It must not be asked during a collection.
func (h *heapState) allocated(w uintptr) bool {
	if w-h.base >= h.top-h.base || w%granule != 0 {
		return false
	}
	if start, _ := h.cellOf(w); start != w {
		return false
	}
	b := uint32((w - h.base) >> blockShift)
	bi := h.info(b)
	if bi.class == blockLarge || h.isMarked(w) {
		return true
	}
	if bi.run != uint32(h.gc.runs) {
		return false // not swept yet
	}
	c := &h.classes[bi.section()][bi.class]
	switch {
	case c.block != b || c.scan == 0:
		return true // all its cells have been handed out
	case c.taken != 0:
		return w < c.cur // what is ahead comes behind it
	}
	return w < c.scan
}

func (h *heapState) info(b uint32) *blockInfo {
	return (*blockInfo)(unsafe.Add(unsafe.Pointer(h.blocks), uintptr(b)*unsafe.Sizeof(blockInfo{})))
}

func (h *heapState) blockMarks(b uint32) *[markWords]uint64 {
	return (*[markWords]uint64)(unsafe.Add(unsafe.Pointer(h.marks), uintptr(b)*markWords*8))
}

func (h *heapState) blockGrays(b uint32) *[markWords]uint64 {
	return (*[markWords]uint64)(unsafe.Add(unsafe.Pointer(h.grays), uintptr(b)*markWords*8))
}

func (h *heapState) blockAddr(b uint32) uintptr { return h.base + uintptr(b)<<blockShift }

func (h *heapState) numBlocks() uint32 { return uint32((h.top - h.base) >> blockShift) }

// takeBlock returns a free block, one that was used before if there is any.
func (h *heapState) takeBlock() (uint32, bool) {
	for _, runs := range [...]*[]blockRun{&h.freeRuns, &h.freshRuns} {
		if n := len(*runs); n > 0 {
			r := &(*runs)[n-1]
			if runs == &h.freshRuns {
				h.prepareEnd(*r, 1)
			}
			r.n--
			b := r.first + r.n
			if r.n == 0 {
				*runs = (*runs)[:n-1]
			}
			return b, true
		}
	}
	return h.growBlocks(1, 0)
}

// growBlocks takes n never used blocks at the top, and leaves room for more behind them.
func (h *heapState) growBlocks(n, room uintptr) (uint32, bool) {
	if (h.end-h.top)>>blockShift < n+room {
		return 0, false
	}
	b, taken := h.numBlocks(), h.top+n<<blockShift
	top := taken + room<<blockShift
	if top > h.prepared && !h.prepare(taken, top) {
		return 0, false
	}
	h.top = top
	for i := range uint32(n + room) {
		h.info(b + i).fresh = true
	}
	return b, true
}

// cellBytes returns the usable size of the cell of v, which must be the start of a cell.
func (h *heapState) cellBytes(v Value) uintptr {
	bi := h.info(uint32((uintptr(v) - h.base) >> blockShift))
	if bi.class == blockLarge {
		return uintptr(bi.run) << blockShift
	}
	return uintptr(bi.size)
}

// ContentsEnd returns where the object around an address ends, a bytes object or str behind its contents; 0 if there is none.
func (r *Runtime) ContentsEnd(addr uintptr) uintptr {
	h := &r.heap
	if addr-h.base >= h.top-h.base {
		return 0
	}
	start, _ := h.cellOf(addr)
	if start == 0 || !h.allocated(start) || h.info(uint32((start-h.base)>>blockShift)).shift != 0 {
		return 0
	}
	v := Value(start)
	end := start + h.cellBytes(v)
	switch v.Kind() {
	case KindBytes:
		end = uintptr(unsafe.Pointer(unsafe.SliceData(v.Bytes()))) + uintptr(len(v.Bytes()))
	case KindStr:
		end = uintptr(unsafe.Pointer(unsafe.StringData(v.Str()))) + uintptr(len(v.Str()))
	}
	if addr > end {
		return 0
	}
	return end
}

// Used returns the bytes in use: survivors of the last collection and all
// allocations since.
func (h *heapState) used() uintptr {
	u := h.live + h.recent
	for l := range h.classes {
		for c := range h.classes[l] {
			u -= h.classes[l][c].left()
		}
	}
	return u
}

// NewObj returns a zeroed object of words words, header included, whose words
// are scanned.
func (t *Thread) NewObj(id Kind, words int) Value {
	return t.alloc(id, wordsBytes(words), false)
}

// NewLeaf returns a zeroed object with n bytes after the header that are not scanned.
func (t *Thread) NewLeaf(id Kind, n int) Value {
	if uint(n) > maxObject {
		return t.raiseMemory(uintptr(n))
	}
	return t.alloc(id, headerBytes+uintptr(n), true)
}

// maxObject bounds the size of one object, so that sizes never overflow.
const maxObject = 1<<(wordBits-4) - 1

// NewRaw returns a KindRaw buffer of at least n bytes.
func (t *Thread) NewRaw(n int) Value { return t.NewLeaf(KindRaw, n) }

// NewValues returns a KindValues buffer of at least n Values, all NoValue.
func (t *Thread) NewValues(n int) Value {
	if uint(n) > maxObject/uint(wordBytes) {
		return t.raiseMemory(uintptr(n))
	}
	return t.alloc(KindValues, headerBytes+uintptr(n)*wordBytes, false)
}

// newRawFilled is NewRaw for a buffer of which the caller writes all that is ever read.
func (t *Thread) newRawFilled(n int) Value {
	if uint(n) > maxObject {
		return t.raiseMemory(uintptr(n))
	}
	return t.allocFilled(KindRaw, headerBytes+uintptr(n))
}

// growRaw returns a KindRaw buffer of at least n bytes that begins with the contents of old: old itself, if it could be extended.
func (t *Thread) growRaw(old Value, n int) Value {
	if uint(n) > maxObject {
		return t.raiseMemory(uintptr(n))
	}
	return t.grow(KindRaw, old, headerBytes+uintptr(n), true)
}

// growValues returns a KindValues buffer of at least n Values that begins with those of old: old itself, if it could be extended.
func (t *Thread) growValues(old Value, n int) Value {
	if uint(n) > maxObject/uint(wordBytes) {
		return t.raiseMemory(uintptr(n))
	}
	return t.grow(KindValues, old, headerBytes+uintptr(n)*wordBytes, false)
}

func (t *Thread) grow(id Kind, old Value, size uintptr, leaf bool) Value {
	if old == NoValue {
		return t.alloc(id, size, leaf)
	}
	h := &t.R.heap
	if size >= growAlone {
		if t.extendLarge(old, size) {
			return old
		}
		h.growing = true
	}
	buf := t.alloc(id, size, leaf)
	h.growing = false
	if buf != NoValue {
		n := min(h.cellBytes(old), h.cellBytes(buf)) - headerBytes
		copy(unsafe.Slice((*byte)(rawData(buf)), n), unsafe.Slice((*byte)(rawData(old)), n))
	}
	return buf
}

// growAlone is the size from which what grows is expected to go on with that.
const growAlone = 2 * blockBytes

// rawData returns the address of the data of a KindRaw buffer.
func rawData(v Value) unsafe.Pointer { return unsafe.Add(nil, uintptr(v)+headerBytes) }

// valuesCap returns the capacity of a KindValues buffer; the whole cell is usable.
func (r *Runtime) valuesCap(v Value) int {
	return int((r.heap.cellBytes(v) - headerBytes) / wordBytes)
}

// rawCap returns the capacity in bytes of a KindRaw buffer.
func (r *Runtime) rawCap(v Value) int { return int(r.heap.cellBytes(v) - headerBytes) }

// valuesOf returns n Values of a KindValues buffer; none of NoValue.
func valuesOf(v Value, n int) []Value {
	if v == NoValue {
		return nil
	}
	return unsafe.Slice((*Value)(unsafe.Add(nil, uintptr(v)+headerBytes)), n)
}
