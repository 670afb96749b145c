package littlefs

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"
)

// between are the states that an interruption of an operation may leave.
func (o op) between(s, next state) []state {
	list := []state{s, next}
	if _, is := s[o.a]; !is && o.kind != "mkdir" && o.kind != "remove" && o.kind != "rename" {
		e := maps.Clone(s)
		e[o.a] = ""
		list = append(list, e)
	}
	return list
}

func oneOf(t *testing.T, what string, got state, list []state) {
	t.Helper()
	for _, s := range list {
		if maps.Equal(got, s) {
			return
		}
	}
	equal(t, what, got, list[0])
}

// TestPowerLoss interrupts operations at every write. What is there afterwards is what was there before or what should be there;
// the file system that was interrupted sees the same when the device is back, and changes go on working.
func TestPowerLoss(t *testing.T) {
	everyFormat(t, func(t *testing.T, v format, c Config) {
		for seed := range uint64(1) {
			r := rand.New(rand.NewPCG(seed, 3))
			dev, f := v.fresh(t, c)
			s := state{}
			for i := range 60 {
				o := randomOp(r, s, int(c.BlockSize)*2)
				if !o.allowed(s) {
					continue
				}
				old := dev.clone()
				dev.n = 0
				if err := o.do(f); err == ErrNoSpace {
					dev, f = old, v.mounted(t, old)
					continue
				} else if err != nil {
					t.Fatalf("%d.%d: %v: %v", seed, i, o, err)
				}
				next := o.model(s)
				for k := range dev.n {
					interrupt(t, v, old, o, k, r, o.between(s, next), fmt.Sprintf("%d.%d: %v after %d of %d", seed, i, o, k, dev.n))
				}
				s = next
			}
		}
	})
}

func interrupt(t *testing.T, v format, old *ram, o op, k int, r *rand.Rand, list []state, what string) {
	d := old.clone()
	f := v.mounted(t, d)
	d.left, d.torn = k, r.IntN(2) == 0
	if err := o.do(f); err != errPower {
		t.Fatalf("%s: %v", what, err)
	}
	d.left = -1
	now := read(t, v.mounted(t, d.clone()))
	oneOf(t, what, now, list)
	equal(t, what+", not mounted again", read(t, f), now)
	if r.IntN(2) == 0 {
		f = v.mounted(t, d)
	}
	for range 2 {
		p := randomOp(r, now, 300)
		if !p.allowed(now) {
			continue
		}
		if err := p.do(f); err == ErrNoSpace {
			return
		} else if err != nil {
			t.Fatalf("%s, then %v: %v", what, p, err)
		}
		now = p.model(now)
		what += fmt.Sprintf(", then %v", p)
	}
	equal(t, what+", and changes", read(t, v.mounted(t, d)), now)
	if f2, is := f.(*fs2); is {
		checkList(t, f2, what)
	}
}

// checkList compares the pairs on the list with those of the directories.
func checkList(t *testing.T, v *fs2, what string) {
	t.Helper()
	if err := v.consistent(); err != nil {
		t.Fatal(what, err)
	}
	listed := 0
	if err := v.everyPair(func(*dir) (bool, error) { listed++; return true, nil }); err != nil {
		t.Fatal(what, err)
	}
	found := 0
	var walk func(p pair)
	walk = func(p pair) {
		for {
			d, err := v.readPair(p)
			if err != nil {
				t.Fatal(what, err)
			}
			found++
			for i := range d.entries {
				if q := d.entries[i].pair(); !q.null() {
					walk(q)
				}
			}
			if !d.split {
				return
			}
			p = d.tail
		}
	}
	walk(firstPair)
	if listed != found {
		t.Errorf("%s: %d pairs are on the list, %d belong to directories", what, listed, found)
	}
	if v.state != (globalState{}) {
		t.Errorf("%s: state %v", what, v.state)
	}
}

// TestBadBlocks writes to a device on which some blocks keep nothing.
func TestBadBlocks(t *testing.T) {
	everyFormat(t, func(t *testing.T, v format, c Config) {
		for seed := range uint64(1) {
			r := rand.New(rand.NewPCG(seed, 5))
			dev, f := v.fresh(t, c)
			dev.bad = map[uint32]bool{}
			for len(dev.bad) < int(c.BlockCount)/8 {
				dev.bad[4+r.Uint32N(c.BlockCount-4)] = true
			}
			s := state{}
			for i := range 200 {
				o := randomOp(r, s, int(c.BlockSize)*3)
				if !o.allowed(s) {
					continue
				}
				err := o.do(f)
				if err != nil && err != ErrNoSpace {
					t.Fatalf("%d.%d: %v: %v", seed, i, o, err)
				}
				now := read(t, f)
				if err == nil {
					equal(t, fmt.Sprintf("%d.%d: %v", seed, i, o), now, o.model(s))
				} else {
					oneOf(t, fmt.Sprintf("%d.%d: %v: %v", seed, i, o, err), now, o.between(s, o.model(s)))
				}
				s = now
			}
			equal(t, "mounted again", read(t, v.mounted(t, dev)), s)
		}
	})
}

// TestDamage uses file systems with some bytes changed: all that may happen is that operations fail.
func TestDamage(t *testing.T) {
	everyFormat(t, func(t *testing.T, v format, c Config) {
		r := rand.New(rand.NewPCG(1, 9))
		dev, f := v.fresh(t, c)
		s := state{}
		for range 60 {
			if o := randomOp(r, s, int(c.BlockSize)*2); o.do(f) == nil {
				s = o.model(s)
			}
		}
		for range 60 {
			d := dev.clone()
			d.bad = nil
			for range 1 + r.IntN(8) {
				at := r.IntN(len(d.data))
				if r.IntN(2) == 0 { // where something is written
					for range 50 {
						if d.data[at] != 0xff {
							break
						}
						at = r.IntN(len(d.data))
					}
				}
				d.data[at] = byte(r.Uint32())
			}
			f, err := v.mount(anyBytes{d}, c)
			if err != nil {
				continue
			}
			for i := range 20 {
				o := randomOp(r, s, int(c.BlockSize))
				_ = o.do(f)
				if i%5 == 0 {
					_, _ = f.ReadDir(o.a)
					_, _ = f.Used()
					if x, err := f.Open(o.a, Read); err == nil {
						_, _ = x.Read(make([]byte, 5000))
						_ = x.Close()
					}
				}
			}
		}
	})
}

// anyBytes is a device that can be written where it is not erased.
type anyBytes struct{ *ram }

func (a anyBytes) Prog(block, off uint32, p []byte) error {
	copy(a.at(block, off, p, a.c.ProgSize), p)
	return nil
}

// TestForged uses file systems of which some pairs say nonsense, with the right checksums.
func TestForged(t *testing.T) {
	c := geometries[0]
	r := rand.New(rand.NewPCG(1, 9))
	dev, f := formats[0].fresh(t, c)
	s := state{}
	for range 60 {
		if o := randomOp(r, s, int(c.BlockSize)*2); o.do(f) == nil {
			s = o.model(s)
		}
	}
	for range 500 {
		d := anyBytes{dev.clone()}
		g, err := Mount2(d, c)
		if err != nil {
			t.Fatal(err)
		}
		forge(t, g.(*fs2), r)
		if f, err = Mount2(d, c); err != nil {
			continue
		}
		for range 8 {
			o := randomOp(r, s, int(c.BlockSize))
			_ = o.do(f)
			_, _ = f.ReadDir(o.a)
			_, _ = f.Used()
			if x, err := f.Open(o.a, Read); err == nil {
				_, _ = x.Read(make([]byte, 5000))
				_ = x.Close()
			}
		}
	}
}

// forge changes something in a pair.
func forge(t *testing.T, v *fs2, r *rand.Rand) {
	var dirs []*dir
	if err := v.everyPair(func(d *dir) (bool, error) { dirs = append(dirs, d); return true, nil }); err != nil {
		t.Fatal(err)
	}
	d := dirs[r.IntN(len(dirs))]
	small := func() uint32 { return r.Uint32N(v.BlockCount + 2) }
	switch e := &d.entries; r.IntN(6) {
	case 0:
		d.tail, d.split = pair{small(), small()}, r.IntN(2) == 0
	case 1:
		d.tail, d.split = dirs[r.IntN(len(dirs))].pair, r.IntN(2) == 0
	case 2:
		d.delta = globalState{makeTag(tagDelete, r.IntN(4), 0) | tag(r.IntN(2))<<31, dirs[r.IntN(len(dirs))].pair}
	default:
		if len(*e) == 0 {
			return
		}
		x := &(*e)[r.IntN(len(*e))]
		x.data = append([]byte(nil), x.data...)
		switch r.IntN(5) {
		case 0:
			x.data = pair{small(), small()}.encode()
		case 1:
			x.data = x.data[:r.IntN(len(x.data)+1)]
		case 2:
			x.typ = []int{0, tagDirStruct, tagInline, tagList}[r.IntN(4)]
		case 3:
			x.kind = []int{0, kindFile, kindDir, kindSuper, 5}[r.IntN(5)]
		case 4:
			x.name = nil
		}
	}
	d.rev++
	if err := v.rewrite(d, d.delta); err != nil && err != ErrNoSpace {
		t.Fatal(err)
	}
}
