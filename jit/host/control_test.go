//go:build (linux && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"sync"
	"testing"
	"unsafe"

	"pycopy/jit"
	"pycopy/jit/pages"
)

func TestCalls(t *testing.T) {
	m := newMachine(t)
	far := m.install(t, func(a jit.Asm) {
		a.OpImm(jit.Add, 0, 0, 1)
		a.Ret()
	})
	leaf := m.install(t, func(a jit.Asm) {
		a.OpImm(jit.Add, 0, 0, 2)
		a.RetLeaf()
	})
	unleafed := m.install(t, func(a jit.Asm) {
		a.OpImm(jit.Add, 0, 0, 3)
		a.Unleaf()
		a.Ret()
	})
	cell := far
	var back jit.Label
	p := m.install(t, func(a jit.Asm) {
		double, out := a.NewLabel(), a.NewLabel()
		back = a.NewLabel()
		a.CallAddr(far) // 1
		a.Call(double)  // 2
		a.MovImm(2, int64(uintptr(unsafe.Pointer(&cell)))-8)
		a.CallMem(2, 8) // 3
		a.LabelAddr(3, back)
		a.JumpReg(3)
		a.MovImm(0, 1000)
		a.Jump(out)
		a.Bind(double)
		a.Op(jit.Add, 0, 0, 0)
		a.Ret()
		a.Bind(back)
		a.Call(double)       // 6
		a.CallLeaf(leaf)     // 8
		a.CallLeaf(unleafed) // 11
		a.MovImm(2, int64(far))
		a.LabelAddr(4, out)
		a.JumpReg(4)
		a.MovImm(0, 1000)
		a.Bind(out)
		m.exit(a, jit.ExitReturn)
	})
	if _, x := m.run(p, 0); x != 11 {
		t.Errorf("result %d", x)
	}
	if _, x := m.run(p+uintptr(m.a.Offset(back)), 21); x != 47 {
		t.Errorf("result %d from the label", x)
	}
	if m.ctx.NativeSP != m.s.Top() {
		t.Error("the native stack is not empty")
	}
}

// TestNearLeaves calls leaves from each other.
func TestNearLeaves(t *testing.T) {
	m := newMachine(t)
	p := m.install(t, func(a jit.Asm) {
		outer, inner := a.NewLabel(), a.NewLabel()
		a.CallNear(outer) // 4
		a.CallNear(inner) // 8
		m.exit(a, jit.ExitReturn)
		a.Bind(outer)
		a.OpImm(jit.Add, 0, 0, 2)
		a.CallNear(inner)
		a.RetLeaf()
		a.Bind(inner)
		a.Op(jit.Add, 0, 0, 0)
		a.RetLeaf()
	})
	for range 2 {
		if _, x := m.run(p, 0); x != 8 {
			t.Errorf("result %d", x)
		}
	}
	if m.ctx.NativeSP != m.s.Top() {
		t.Error("the native stack is not empty")
	}
}

// TestReturnFromExit leaves a called function for good; the caller goes on when it is entered without a target.
func TestReturnFromExit(t *testing.T) {
	m := newMachine(t)
	p := m.install(t, func(a jit.Asm) {
		f := a.NewLabel()
		a.Call(f)
		a.OpImm(jit.Add, 0, 0, 1)
		m.exit(a, jit.ExitReturn)
		a.Bind(f)
		m.exit(a, jit.ExitDeopt)
	})
	if exit, _ := m.run(p, 0); exit != jit.ExitDeopt || m.ctx.NativeSP != m.s.Top()-uintptr(m.a.StackSlot()) {
		t.Fatalf("exit %d", exit)
	}
	if exit, x := m.run(0, 41); exit != jit.ExitReturn || x != 42 {
		t.Fatalf("exit %d with %d", exit, x)
	}
}

// TestBigFunction jumps over distances around the limit of short jumps, and over a megabyte.
func TestBigFunction(t *testing.T) {
	m := newMachine(t)
	for _, n := range []int{0, 1, 14, 15, 16, 17, 18, 19, 20, 21, 1000, 8190, 8191, 8192, 8193, 300000} {
		p := m.install(t, func(a jit.Asm) {
			forward, back, end := a.NewLabel(), a.NewLabel(), a.NewLabel()
			a.MovImm(1, 7)
			a.BrImm(jit.EQ, 1, 7, forward)
			a.Bind(back)
			a.OpImm(jit.Add, 0, 0, 1)
			a.Jump(end)
			for range n {
				a.OpImm(jit.Add, 0, 0, 1<<20)
			}
			a.Bind(forward)
			a.BrImm(jit.NE, 1, 8, back)
			a.Bind(end)
			m.exit(a, jit.ExitReturn)
		})
		if _, x := m.run(p, 0); x != 1 {
			t.Errorf("over %d instructions: %d", n, x)
		}
	}
	if m.r.Used() < 1<<20 {
		t.Error("that was not a megabyte")
	}
}

// TestLongJumpsGrow has many jumps whose growth makes others grow: each runs once.
func TestLongJumpsGrow(t *testing.T) {
	m := newMachine(t)
	const n = 500
	for stride := 1; stride < 80; stride += 7 {
		p := m.install(t, func(a jit.Asm) {
			var l [n + 1]jit.Label
			for i := range l {
				l[i] = a.NewLabel()
			}
			for i := range n { // blocks in a shuffled order, 0 first: each goes to the next
				k := i * (2*stride + 1) % n
				if gcd(2*stride+1, n) != 1 {
					k = i
				}
				a.Bind(l[k])
				a.OpImm(jit.Add, 0, 0, 1)
				a.BrImm(jit.NE, 0, -1, l[k+1])
			}
			a.Bind(l[n])
			m.exit(a, jit.ExitReturn)
		})
		if _, x := m.run(p, 0); x != n {
			t.Errorf("%d of %d blocks were run", x, n)
		}
	}
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// TestAsmErrors: mistakes of the caller are errors of Finish.
func TestAsmErrors(t *testing.T) {
	for name, emit := range map[string]func(a jit.Asm){
		"unbound label":     func(a jit.Asm) { a.Jump(a.NewLabel()) },
		"unbound address":   func(a jit.Asm) { a.LabelAddr(0, a.NewLabel()) },
		"no label":          func(a jit.Asm) { a.Jump(jit.NoLabel) },
		"label bound twice": func(a jit.Asm) { l := a.NewLabel(); a.Bind(l); a.Bind(l) },
		"register":          func(a jit.Asm) { a.Mov(nInt, 0) },
		"float register":    func(a jit.Asm) { a.FMov(nFloat, 0) },
		"no register":       func(a jit.Asm) { a.Load(jit.W64, 0, jit.NoReg, 0) },
		"shift of index":    func(a jit.Asm) { a.Lea(0, 1, 2, 4, 0) },
		"overflow of And":   func(a jit.Asm) { a.OpO(jit.And, 0, 1, 2, a.NewLabel()) },
		"bits of 16 bits":   func(a jit.Asm) { a.BrMemBits(true, jit.W16, 0, 0, 1, a.NewLabel()) },
	} {
		a := NewAsm()
		a.Begin()
		emit(a)
		if code, err := a.Finish(0x10000); err == nil {
			t.Errorf("%s: % x", name, code)
		}
		a.Begin() // forgets it
		a.Ret()
		if _, err := a.Finish(0x10000); err != nil {
			t.Errorf("after %s: %v", name, err)
		}
	}
}

// TestRegions fills a region, in both ways of mapping.
func TestRegions(t *testing.T) {
	for _, once := range []bool{false, true} {
		r, err := Reserve(64 << 10)
		if err != nil {
			t.Fatal(err)
		}
		r.anonymous = once
		if err := r.Open(NewAsm()); err != nil {
			t.Fatal(err)
		}
		m := newMachine(t)
		m.r = r
		n := 0
		for ; ; n++ {
			m.a.Begin()
			m.a.MovImm(0, int64(n))
			m.exit(m.a, jit.ExitReturn)
			p := r.Next()
			code, err := m.a.Finish(p)
			if err != nil {
				t.Fatal(err)
			}
			if err = r.Install(code); err == pages.ErrFull {
				break
			} else if err != nil {
				t.Fatal(err)
			}
			if _, x := m.run(p, 77); x != uintptr(n) {
				t.Fatalf("code %d gives %d", n, x)
			}
		}
		if n < 10 {
			t.Errorf("only %d pieces of code fit", n)
		}
		r.Close()
	}
	if _, err := NewRegion(0); err == nil {
		t.Error("an empty region")
	}
	if _, err := NewRegion(pages.MaxCode + 1); err == nil {
		t.Error("a region beyond the reach of calls")
	}
}

// TestParallelAssemblers: assemblers of several goroutines do not share anything.
func TestParallelAssemblers(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		m := newMachine(t)
		wg.Go(func() {
			for i := range 300 {
				p := m.install(t, func(a jit.Asm) {
					for range 20 {
						a.OpImm(jit.Add, 0, 0, int64(i))
					}
					m.exit(a, jit.ExitReturn)
				})
				if _, x := m.run(p, 1); x != uintptr(20*i+1) {
					t.Errorf("%d, want %d", x, 20*i+1)
				}
			}
		})
	}
	wg.Wait()
}
