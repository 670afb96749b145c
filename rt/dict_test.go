package rt

import "testing"

// TestTableMemory tests how much memory tables take while they grow and while as much is deleted from them as is added, and that
// what they have replaced is free without a collection.
func TestTableMemory(tt *testing.T) {
	t := testRuntime(tt)
	t.R.SetAutoCollect(false)
	const n = 100000
	for _, c := range []struct {
		name string
		kind Kind
		most int // bytes for an entry
	}{{"set", KindSet, 16 + 16}, {"dict", KindDict, 24 + 8 + 16}} {
		before := t.R.MemStats().Used
		d := t.newTable(c.kind, 0)
		put := func(i int) {
			k := MakeSmall(i)
			ok := false
			if c.kind == KindSet {
				ok = t.SetAdd(d, k)
			} else {
				ok = t.DictSet(d, k, k)
			}
			if !ok {
				tt.Fatalf("%s: no room for %d", c.name, i)
			}
		}
		for i := range n {
			put(i)
		}
		grown := t.R.MemStats().Used - before
		if grown > uintptr(n*c.most) {
			tt.Errorf("%s: %d entries take %d bytes, collected or not", c.name, n, grown)
		}
		for i := n; i < 6*n; i++ {
			put(i)
			if found, ok := t.DictDel(d, MakeSmall(i-n)); !found || !ok {
				tt.Fatalf("%s: %d is not there", c.name, i-n)
			}
		}
		if used := t.R.MemStats().Used - before; used > 2*grown {
			tt.Errorf("%s: %d bytes with as many entries deleted as added, %d before", c.name, used, grown)
		}
		if got := d.DictLen(); got != n {
			tt.Errorf("%s: %d entries", c.name, got)
		}
	}
}
