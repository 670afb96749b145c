package rt

import (
	"math/rand"
	"slices"
	"testing"
)

// TestDictAgainstMap makes random changes to a dict and to a reference (map
// and insertion order), and compares them.
func TestDictAgainstMap(tt *testing.T) {
	t := bareRuntime(tt, 0)
	t.R.heap.gc.poison = true
	for _, keys := range []int{4, 9, 12, 300, 5000} {
		rng := rand.New(rand.NewSource(int64(keys)))
		root := t.AddRoot(t.NewDict(0))
		want := map[int]int{}
		var order []int
		for step := range 20 * keys {
			k := rng.Intn(keys)
			if rng.Intn(5) < 2 {
				found, ok := t.DictDel(*root, MakeSmall(k))
				if _, has := want[k]; !ok || found != has {
					tt.Fatalf("step %d: delete %d: found %v", step, k, found)
				}
				delete(want, k)
				if i := slices.Index(order, k); i >= 0 {
					order = slices.Delete(order, i, i+1)
				}
			} else {
				if _, has := want[k]; !has {
					order = append(order, k)
				}
				want[k] = step
				if !t.DictSet(*root, MakeSmall(k), MakeSmall(step)) {
					tt.Fatal("set failed")
				}
			}
			if k := rng.Intn(keys); true {
				v, _ := t.DictGet(*root, MakeSmall(k))
				if w, has := want[k]; has != (v != NoValue) || has && v.Small() != w {
					tt.Fatalf("step %d: get %d = %v, want %d %v", step, k, v, w, has)
				}
			}
		}
		if root.DictLen() != len(want) {
			tt.Fatalf("length %d, want %d", root.DictLen(), len(want))
		}
		pos, i := 0, 0
		for k, v, ok := root.DictNext(&pos); ok; k, v, ok = root.DictNext(&pos) {
			if k.Small() != order[i] || v.Small() != want[order[i]] {
				tt.Fatalf("%d keys: entry %d is %d, want %d", keys, i, k.Small(), order[i])
			}
			i++
		}
	}
}

func TestSortIsStable(tt *testing.T) {
	t := bareRuntime(tt, 0)
	rng := rand.New(rand.NewSource(5))
	for _, n := range []int{2, 3, 23, 24, 25, 100, 1000, 20000} {
		for _, shape := range []string{"random", "few", "sorted", "reversed", "runs", "saw"} {
			keys, vals := t.NewValues(n), t.NewValues(n)
			k, v := valuesOf(keys, n), valuesOf(vals, n)
			type pair struct{ k, v int }
			want := make([]pair, n)
			for i := range n {
				x := 0
				switch shape {
				case "random":
					x = rng.Int() >> 3
				case "few":
					x = rng.Intn(4)
				case "sorted":
					x = i / 3
				case "reversed":
					x = (n - i) / 3
				case "runs":
					x = i % (n/3 + 1)
				case "saw":
					x = i & 1 * rng.Intn(100)
				}
				k[i], v[i] = MakeSmall(x), MakeSmall(i)
				want[i] = pair{x, i}
			}
			reverse := rng.Intn(2) == 0
			slices.SortStableFunc(want, func(a, b pair) int {
				if reverse {
					return b.k - a.k
				}
				return a.k - b.k
			})
			if !t.sortValues(k, v, reverse) {
				tt.Fatal("sort failed")
			}
			for i, w := range want {
				if k[i].Small() != w.k || v[i].Small() != w.v {
					tt.Fatalf("%s %d: item %d is (%d, %d), want %v", shape, n, i, k[i].Small(), v[i].Small(), w)
				}
			}
		}
	}
}
