//go:build (linux && (amd64 || arm64)) || (windows && amd64)

package host

import (
	"testing"
	"unsafe"

	"pycopy/jit"
	"pycopy/jit/pages"
	"pycopy/rt"
)

// machine is what it takes to run assembled code.
type machine struct {
	r   *Region
	s   *pages.Stack
	a   jit.Asm
	ctx *rt.Context
	mem *[64]uint64 // what FP points at
}

func newMachine(t testing.TB) *machine {
	if err := Available(); err != nil {
		t.Skip(err)
	}
	r, err := NewRegion(64 << 20)
	if err != nil {
		t.Fatal(err)
	}
	s, err := pages.NewStack(1 << 20)
	if err != nil {
		t.Fatal(err)
	}
	m := &machine{r: r, s: s, a: NewAsm(), ctx: new(rt.Context), mem: new([64]uint64)}
	m.ctx.NativeSP = s.Top()
	m.ctx.FP = uintptr(unsafe.Pointer(m.mem))
	t.Cleanup(func() { r.Close(); s.Close() })
	return m
}

// install assembles what build emits and returns its address.
func (m *machine) install(t testing.TB, build func(a jit.Asm)) uintptr {
	m.a.Begin()
	build(m.a)
	p := m.r.Next()
	code, err := m.a.Finish(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.r.Install(code); err != nil {
		t.Fatal(err)
	}
	return p
}

func (m *machine) run(to, arg uintptr) (exit, result uintptr) {
	m.ctx.NativeTo, m.ctx.NativeArg = to, arg
	m.r.Enter(m.ctx)
	return m.ctx.NativeExit, m.ctx.NativeArg
}

// exit emits a jump to the stub of an exit that resumes behind it.
func (m *machine) exit(a jit.Asm, code int) {
	l := a.NewLabel()
	a.LabelAddr(1, l)
	a.JumpAddr(m.r.Stubs().Exit[code])
	a.Bind(l)
}

func TestEnterExitResume(t *testing.T) {
	m := newMachine(t)
	p := m.install(t, func(a jit.Asm) {
		a.OpImm(jit.Add, 0, 0, 5)
		m.exit(a, jit.ExitSlow)
		a.OpImm(jit.Mul, 0, 0, 3)
		m.exit(a, jit.ExitReturn)
	})
	if exit, x := m.run(p, 10); exit != jit.ExitSlow || x != 15 {
		t.Fatalf("exit %d with %d", exit, x)
	}
	if exit, x := m.run(m.ctx.NativeTo, 100); exit != jit.ExitReturn || x != 300 {
		t.Fatalf("exit %d with %d", exit, x)
	}
	if m.ctx.NativeSP != m.s.Top() {
		t.Fatal("the native stack is not empty")
	}
}

func BenchmarkEnterExit(b *testing.B) {
	m := newMachine(b)
	p := m.install(b, func(a jit.Asm) {
		l := a.NewLabel()
		a.Bind(l)
		m.exit(a, jit.ExitSlow)
		a.Jump(l)
	})
	m.run(p, 0)
	for b.Loop() {
		m.run(m.ctx.NativeTo, 0)
	}
}

func BenchmarkFinish(b *testing.B) {
	a := NewAsm()
	for b.Loop() {
		a.Begin()
		l := a.NewLabel()
		for i := range 250 {
			a.Load(jit.W64, 1, jit.FP, int32(i*8))
			a.BrBits(false, 1, 1, l)
			a.OpImm(jit.Add, 2, 1, 77)
		}
		a.Bind(l)
		a.Ret()
		if _, err := a.Finish(0x1000000); err != nil {
			b.Fatal(err)
		}
	}
}
