package host

import (
	"pycopy/jit"
	"pycopy/jit/pages"
	"pycopy/rt"
)

// Region is memory for code that begins with the stubs. It is for one goroutine at a time, while others may run what is installed.
type Region struct {
	mem   *pages.Code
	stubs Stubs

	anonymous bool // mapped once and used once: tools look for names of code only in memory without a file
}

// stubRoom is the room for the stubs, so that one can see from an address whether it is in them.
const stubRoom = 1 << 10

// NewRegion reserves memory for limit bytes of code, and puts the stubs in. Pages
// are committed when they are used.
func NewRegion(limit int) (*Region, error) {
	r, err := Reserve(limit)
	if err == nil {
		err = r.Open(NewAsm())
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Reserve makes a region that has addresses but no memory before Open. That is cheap.
func Reserve(limit int) (*Region, error) {
	mem, err := pages.Reserve(limit, flush)
	if err != nil {
		return nil, err
	}
	return &Region{mem: mem}, nil
}

// NoNative is the address that functions without native code have: where the stub for ExitEnter will be.
func (r *Region) NoNative() uintptr { return r.mem.Base() }

// Open puts the stubs into a reserved region. They are assembled with asm.
func (r *Region) Open(asm jit.Asm) error {
	if !r.anonymous {
		r.mem.Open()
	}
	code, stubs, err := makeStubs(asm, r.Next())
	if err == nil {
		if len(code) > stubRoom {
			panic("BUG: the stubs are too large")
		}
		r.stubs = stubs
		err = r.Install(append(code, make([]byte, stubRoom-len(code))...))
	}
	if err != nil {
		r.Close()
	}
	return err
}

// Next returns the address at which the next code will be.
func (r *Region) Next() uintptr { return r.mem.Next() }

// Used returns how many bytes are used.
func (r *Region) Used() int { return r.mem.Used() }

// Room returns the address of a free piece that has room for size bytes, or of the largest one, and its size.
func (r *Region) Room(size int) (uintptr, int) { return r.mem.Room(size) }

// InstallAt makes code executable at an address that Room returned.
func (r *Region) InstallAt(base uintptr, code []byte) error { return r.mem.InstallAt(base, code) }

// Free makes room of n bytes of code at an address. Nothing may run them any more.
func (r *Region) Free(base uintptr, n int) {
	if !r.anonymous {
		r.mem.Free(base, n)
	}
}

// Reusable reports whether Free does anything.
func (r *Region) Reusable() bool { return !r.anonymous && r.mem.Reusable() }

// Install makes code executable at the address that Next returned.
func (r *Region) Install(code []byte) error { return r.mem.Install(code) }

// Close gives the memory back. No code in it may run any more.
func (r *Region) Close() { r.mem.Close() }

// Enter runs native code with the goroutine's thread ctx until it exits. It goes
// on at ctx.NativeTo, or when that is 0 at the address on top of the native stack.
//
//go:nosplit
func (r *Region) Enter(ctx *rt.Context) { enter(ctx, r.stubs.Enter) }

// EnterBriefly is Enter for a thread that is traced: native code leaves at its next poll.
//
//go:nosplit
func (r *Region) EnterBriefly(ctx *rt.Context) { enterBriefly(ctx, r.stubs.Enter) }

// Stubs returns the addresses of the stubs.
func (r *Region) Stubs() *Stubs { return &r.stubs }
