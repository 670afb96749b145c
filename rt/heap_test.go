package rt

import (
	"math"
	"math/bits"
	"math/rand"
	"testing"
	"unsafe"
)

// bareRuntime has a heap and a thread but no types.
func bareRuntime(tb testing.TB, limit uintptr) *Thread {
	r := &Runtime{}
	if err := r.heap.init(limit); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(r.heap.close)
	t, err := r.NewThread()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// TestGraphSurvives keeps a random graph reachable from one root and compares
// it with a Go copy after many collections.
func TestGraphSurvives(tt *testing.T) {
	for _, mode := range []string{"plain", "poison", "stress"} {
		t := bareRuntime(tt, 0)
		t.R.heap.gc.poison = mode != "plain"
		t.R.heap.gc.check = true
		if mode == "stress" {
			t.R.heap.gc.stress = 1
		}
		t.R.heap.setSlow()
		rng := rand.New(rand.NewSource(1))
		const n = 300
		root := t.AddRoot(t.NewValues(n))
		var want [n]int // payload of node i, 0: absent
		steps := 30000
		if mode == "stress" {
			steps = 1500
		}
		for step := 1; step < steps; step++ {
			i := rng.Intn(n)
			if rng.Intn(3) == 0 {
				valuesOf(*root, n)[i] = NoValue
				want[i] = 0
				continue
			}
			words := 4 + rng.Intn(20)
			if rng.Intn(200) == 0 {
				words = 3000 + rng.Intn(20000)
			}
			v := t.NewObj(KindList, words)
			*word(v, 1) = MakeSmall(step)
			leaf := t.NewRaw(rng.Intn(100) + 8)
			*(*int)(rawData(leaf)) = step
			*word(v, words-1) = leaf
			*word(v, 2) = MakeSmall(words)
			valuesOf(*root, n)[i] = v
			want[i] = step
			if step%1000 == 0 {
				t.Collect()
			}
		}
		t.Collect()
		live := 0
		for i, v := range valuesOf(*root, n) {
			if (v == NoValue) != (want[i] == 0) {
				tt.Fatalf("%s: node %d: lost or found", mode, i)
			}
			if v == NoValue {
				continue
			}
			live += 2
			words := word(v, 2).Small()
			if word(v, 1).Small() != want[i] || *(*int)(rawData(*word(v, words-1))) != want[i] {
				tt.Fatalf("%s: node %d was overwritten", mode, i)
			}
		}
		if t.R.heap.liveObjs < live || t.R.heap.liveObjs > live+50 {
			tt.Errorf("%s: %d objects live, want about %d", mode, t.R.heap.liveObjs, live)
		}
	}
}

// TestGoStackKeepsInteriorPointers holds an object only by a pointer into its middle.
func TestGoStackKeepsInteriorPointers(tt *testing.T) {
	t := bareRuntime(tt, 0)
	t.R.heap.gc.poison = true
	data := makeData(t)
	for range 3 {
		t.Collect()
		t.NewRaw(4096)
	}
	for i, b := range data {
		if b != byte(i) {
			tt.Fatalf("byte %d was overwritten", i)
		}
	}
}

//go:noinline
func makeData(t *Thread) []byte {
	raw := t.NewRaw(4096)
	p := unsafe.Slice((*byte)(rawData(raw)), 4096)
	for i := range p {
		p[i] = byte(i)
	}
	return p[:256]
}

func TestFlonumRoundTrip(tt *testing.T) {
	for _, f := range []float64{1, -1, 0.5, 3.14, 1e70, -1e-70, 123456789.25} {
		v, ok := flonumValue(f)
		if !ok || !v.IsFlonum() || v.Flonum() != f || v.Kind() != KindFloat {
			tt.Errorf("%g does not survive", f)
		}
	}
	for _, f := range []float64{1e300, 5e-324, 1e-200} {
		if _, ok := flonumValue(f); ok {
			tt.Errorf("%g cannot be immediate", f)
		}
	}
}

func BenchmarkAlloc32(b *testing.B) {
	t := bareRuntime(b, 0)
	for b.Loop() {
		t.NewObj(KindList, 4)
	}
}

// TestBuffersGrow lets large buffers grow in turn, some in place, between other allocations and collections.
func TestBuffersGrow(tt *testing.T) {
	t := bareRuntime(tt, 0)
	t.R.heap.gc.poison, t.R.heap.gc.check = true, true
	rng := rand.New(rand.NewSource(2))
	const n = 6
	root := t.AddRoot(t.NewValues(n))
	var size [n]int
	grown := 0
	for step := range 4000 {
		i := rng.Intn(n)
		bufs := valuesOf(*root, n)
		old := bufs[i]
		if size[i] > 200_000 || old == NoValue {
			bufs[i], size[i] = t.NewValues(10), 10
			old = bufs[i]
		}
		buf := t.growValues(old, size[i]+size[i]/4+5)
		if buf == old {
			grown++
		}
		items := valuesOf(buf, t.R.valuesCap(buf))
		for k, v := range items {
			if k < size[i] && v != NoValue && v.Small() != k*n+i || k >= size[i] && v != NoValue {
				tt.Fatalf("step %d: word %d of %d is %#x", step, k, size[i], uintptr(v))
			}
		}
		for k := range items {
			items[k] = MakeSmall(k*n + i)
		}
		valuesOf(*root, n)[i] = buf
		size[i] = len(items)
		t.NewRaw(rng.Intn(100_000))
		if rng.Intn(50) == 0 {
			t.Collect()
		}
	}
	if grown < 1000 {
		tt.Errorf("only %d buffers grew in place", grown)
	}
}

// TestAllocated compares what the heap says of addresses that objects once had with what has been handed out.
func TestAllocated(tt *testing.T) {
	for _, mode := range []string{"plain", "each allocation slow", "small heap"} {
		limit := uintptr(0)
		if mode == "small heap" {
			limit = 1 << 20
		}
		t := bareRuntime(tt, limit)
		h := &t.R.heap
		if mode == "each allocation slow" {
			h.failAt = math.MaxInt
			h.setSlow()
		}
		rng := rand.New(rand.NewSource(2))
		const n = 100
		root := t.AddRoot(t.NewValues(n))
		valid, ever := map[uintptr]bool{}, map[uintptr]bool{}
		runs := h.gc.runs
		for step := range 20000 {
			words := 1 + rng.Intn(12)
			if rng.Intn(500) == 0 {
				words = 5000
			}
			var v Value
			if rng.Intn(3) == 0 {
				v = t.NewRaw(words * 8)
			} else {
				v = t.NewObj(KindList, words)
			}
			if v == NoValue {
				tt.Fatalf("%s: no memory", mode)
			}
			if rng.Intn(3000) == 0 {
				t.Collect()
			}
			if h.gc.runs != runs {
				runs = h.gc.runs
				valid = map[uintptr]bool{}
				h.eachMarked(func(v Value) { valid[uintptr(v)] = true })
			}
			valid[uintptr(v)], ever[uintptr(v)] = true, true
			valuesOf(*root, n)[rng.Intn(n)] = v
			if step%97 != 0 {
				continue
			}
			for a := range ever {
				if h.allocated(a) != valid[a] || h.allocated(a+8) || h.allocated(a+1) {
					tt.Fatalf("%s: step %d: %#x: allocated %v, want %v", mode, step, a, h.allocated(a), valid[a])
				}
			}
		}
		if runs == 0 || len(ever) == len(valid) {
			tt.Fatalf("%s: nothing has been freed", mode)
		}
	}
}

// TestSmallClasses tests what engines rely on: up to AllocMax granules there is a size class for each number of granules, which is its
// number, and nothing but items of lists is allocated in a cell of less than two.
func TestSmallClasses(tt *testing.T) {
	t := bareRuntime(tt, 0)
	h := &t.R.heap
	for n := 1; n <= AllocMax; n++ {
		if got, want := int(h.toClass[n]), max(n, 2); got != want || cellSizes[got] != uint32(want*granule) {
			tt.Errorf("%d granules: class %d of %d bytes", n, got, cellSizes[got])
		}
		if _, size, ok := t.ItemsClass(n); is64 != 0 && (!ok || size != uintptr(n)*wordBytes || h.classOf(size, bare) != uintptr(n)) {
			tt.Errorf("%d items take %d bytes", n, size)
		}
	}
	short, _ := t.allocText(KindStr, 8, 8)
	long, _ := t.allocText(KindStr, 9, 9)
	for _, c := range []struct {
		v    Value
		want uintptr
	}{{short, strHeadSize + 8}, {long, strHeadSize + 16}, {t.NewObj(KindTuple, 3), headerBytes + 2*wordBytes}} {
		if got, want := h.cellBytes(c.v), (c.want+granule-1)&^(granule-1); got != want {
			tt.Errorf("kind %d takes %d bytes, want %d", c.v.Kind(), got, want)
		}
	}
}

// TestBareCells fills bare cells of all sizes to the last word and keeps them alive by lists, by the address of their last word, or not at all.
func TestBareCells(tt *testing.T) {
	for _, mode := range []string{"plain", "poison", "stress"} {
		t := bareRuntime(tt, 0)
		h := &t.R.heap
		t.R.noItems = h.emptyBlock()
		h.gc.poison, h.gc.check = mode != "plain", true
		if mode == "stress" {
			h.gc.stress = 3
		}
		h.setSlow()
		rng := rand.New(rand.NewSource(2))
		const n = 200
		root := t.AddRoot(t.NewValues(n))
		keep := func() []Value { return valuesOf(*root, n) }
		for step := range 3000 {
			l := t.NewList(0)
			keep()[rng.Intn(n)] = l
			size := 1 + rng.Intn(20)
			if rng.Intn(20) == 0 {
				size = 1 + rng.Intn(5000)
			}
			if !t.listReserve(l, size) {
				tt.Fatal("no memory")
			}
			if room := listOf(l).cap(); room < size || room > 2*size+blockBytes/int(wordBytes) {
				tt.Fatalf("%s: room for %d items, want %d", mode, room, size)
			}
			leaf := t.NewRaw(8)
			*(*int)(rawData(leaf)) = step
			for len(l.List()) < listOf(l).cap() {
				t.ListAppend(l, leaf)
			}
			if rng.Intn(500) == 0 {
				t.Collect()
			}
		}
		for _, l := range keep() {
			if l == NoValue {
				continue
			}
			items := l.List()
			if want := *(*int)(rawData(items[0])); items[len(items)-1] != items[0] || want < 0 || want >= 3000 {
				tt.Fatalf("%s: list of %d items is damaged", mode, len(items))
			}
			for _, x := range items {
				if x != items[0] {
					tt.Fatalf("%s: list of %d items is damaged", mode, len(items))
				}
			}
		}
	}
}

// TestBareCellsInside tests that words of stacks keep the cell alive in whose contents they point, wherever that is.
func TestBareCellsInside(tt *testing.T) {
	t := bareRuntime(tt, 0)
	h := &t.R.heap
	for _, words := range []int{1, 2, 3, 4, 16, 100, int(maxSmall / wordBytes)} {
		size := uintptr(cellSizes[h.classOf(uintptr(words)*wordBytes, bare)])
		cells := map[uintptr]bool{}
		for range 2 * blockBytes / size {
			cells[uintptr(t.allocItems(words))] = true
		}
		t.collect(clearAll, func() {
			for p := range cells {
				for _, w := range []uintptr{p, p + headerBytes, p + headerBytes + size - wordBytes, p + headerBytes + size - 1} {
					h.clearMarks()
					h.markInterior(w)
					if !h.isMarked(p) {
						tt.Fatalf("%d words: %d bytes behind the address of a cell: not alive", words, w-p)
					}
					for m := &h.gc.marker; m.pending(); {
						b := m.nextBlock()
						for i, gray := range h.blockGrays(b) {
							for ; gray != 0; gray &= gray - 1 {
								q := h.blockAddr(b) + uintptr(i*64+bits.TrailingZeros64(gray))*granule
								if start, _ := h.cellOf(q); start != q {
									tt.Fatalf("%d words: what is alive is no cell", words)
								}
							}
						}
						*h.blockGrays(b), h.info(b).gray = [markWords]uint64{}, 0
					}
				}
			}
		})
	}
}

// TestRunsAhead tests free runs between survivors: what is found ahead is handed out once, counts as free until then, and is found again by the next collection
// and by modes that see each allocation.
func TestRunsAhead(tt *testing.T) {
	t := bareRuntime(tt, 0)
	h := &t.R.heap
	const n, words = 4000, 4
	root := t.AddRoot(t.NewValues(n))
	kept := map[Value]bool{}
	for i := range n {
		v := t.NewObj(KindList, words)
		if i%3 != 0 {
			valuesOf(*root, n)[i] = v
			kept[v] = true
		}
	}
	t.Collect()
	c := &h.classes[scanned][words]
	ahead, slow := 0, 0
	for step := range n / 4 {
		used, made := h.used(), h.newObjs
		v := t.NewObj(KindList, words)
		if kept[v] {
			tt.Fatalf("step %d: a cell in use was handed out", step)
		}
		kept[v] = true
		for i := 1; i < words; i++ {
			if *word(v, i) != NoValue {
				tt.Fatalf("step %d: a cell is not clear", step)
			}
			*word(v, i) = None
		}
		if got := h.used(); got != used+words*wordBytes {
			tt.Fatalf("step %d: %d bytes in use, want %d", step, got, used+words*wordBytes)
		}
		for _, r := range c.rest() {
			ahead++
			if h.allocated(r.start) {
				tt.Fatalf("step %d: a free cell ahead counts as allocated", step)
			}
		}
		switch step % 50 {
		case 20: // for some allocations there are no runs
			h.failAt = math.MaxInt
			h.setSlow()
			if len(c.rest()) != 0 || h.newObjs == made {
				tt.Fatalf("step %d: there still are runs ahead", step)
			}
		case 23:
			h.failAt = 0
			h.setSlow()
			slow++
		}
	}
	if ahead < n/4 || slow == 0 {
		tt.Fatalf("%d runs ahead", ahead)
	}
	h.retireRuns()
	if h.newObjs < n/4 || h.newObjs > n/4+10 {
		tt.Errorf("%d objects since the collection, want %d", h.newObjs, n/4)
	}
}

// TestFreeCellWithAnything has a word of Go's stack lead to a cell that is not an object but looks like an instance of a class that does not exist.
func TestFreeCellWithAnything(tt *testing.T) {
	t := testRuntime(tt)
	v := t.NewObj(KindList, 4)
	hdrOf(v).id = Kind(len(t.R.types.shapes) | 63)
	t.Collect()
	if !t.R.heap.isMarked(uintptr(v)) {
		tt.Error("a word of the stack has kept nothing alive")
	}
}
