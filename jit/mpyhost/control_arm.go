//go:build linux

package mpyhost

import (
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// control is what Go and the stubs share for one thread. It lies at the low end of the thread's native stack, which is aligned to its size, so
// that stubs find it by the stack pointer. enter_arm.s and the stubs know its layout.
type control struct {
	g      uintptr    // 0: Go's g, stack pointer and return address while native code runs
	hostSP uintptr    // 4
	hostLR uintptr    // 8
	sp     uintptr    // 12: native stack pointer while Go runs: at r4 to r11 and the address to go on at
	lr     uintptr    // 16: return address for a function that is called
	args   [4]uintptr // 20: r0 to r3 at entry and at exit
	index  uintptr    // 36: entry of the table that was called, or returned
	first  uintptr    // 40: not 0: a function is called; r10 must become g
	block  uintptr    // 44: not 0: run with signals blocked
	mask   [2]uint32  // 48: the signals blocked before
	all    [2]uint32  // 56: all ones
}

const (
	stackShift = 22 // 4 MiB of addresses
	stackSize  = 1 << stackShift
	stackRoom  = 32 << 10 // what a function must find: one call of it takes less
	savedRegs  = 9        // r4 to r11 and the program counter

	returned = 255 // as index: the function has returned
)

// enter runs native code until it calls the function table or returns.
//
//go:noescape
func enter(c *control)

// stack is the native stack of a thread.
type stack struct {
	*control
	mem []byte
	act *activation // the innermost
}

func newStack() (*stack, error) {
	// Twice the size has an aligned part; the rest is given back.
	all, err := unix.MmapPtr(-1, 0, nil, 2*stackSize, unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
	if err != nil {
		return nil, fmt.Errorf("no memory for a stack: %w", err)
	}
	from := uintptr(all)
	base := (from + stackSize - 1) &^ (stackSize - 1)
	for _, part := range [][2]uintptr{{from, base - from}, {base + stackSize, from + stackSize - base}} {
		if part[1] > 0 {
			_ = unix.MunmapPtr(unsafe.Add(nil, part[0]), part[1])
		}
	}
	mem := unsafe.Slice((*byte)(unsafe.Add(nil, base)), stackSize)
	page := unix.Getpagesize()
	for _, part := range [][]byte{mem[:page], mem[2*page:]} { // the page between is a guard
		if err := unix.Mprotect(part, unix.PROT_READ|unix.PROT_WRITE); err != nil {
			return nil, err
		}
	}
	c := (*control)(unsafe.Pointer(&mem[0]))
	c.all = [2]uint32{^uint32(0), ^uint32(0)}
	c.sp = base + stackSize - 16 // the stubs must find the control there, too
	return &stack{control: c, mem: mem}, nil
}

// Close implements io.Closer.
func (s *stack) Close() error {
	if s.mem != nil {
		_ = unix.MunmapPtr(unsafe.Pointer(&s.mem[0]), stackSize)
		s.mem = nil
	}
	return nil
}

// low is the lowest stack pointer with which a function may be called.
func (s *stack) low() uintptr { return uintptr(unsafe.Pointer(&s.mem[0])) + stackRoom }

// frame returns the registers saved at the stack pointer.
func (s *stack) frame() *[savedRegs]uintptr { return (*[savedRegs]uintptr)(unsafe.Add(nil, s.sp)) }

// region is memory for code, in chunks that are mapped twice: once to write, once to run.
type region struct {
	exec, write []byte // of the last chunk
	used        int
	chunks      [][]byte
}

const chunkSize = 64 << 10

// add copies code to a place where it can run, and returns its address.
func (r *region) add(code []byte) (uintptr, error) {
	at := (r.used + 15) &^ 15
	if at+len(code) > len(r.exec) {
		if err := r.grow(max(chunkSize, len(code))); err != nil {
			return 0, err
		}
		at = 0
	}
	copy(r.write[at:], code)
	r.used = at + len(code)
	addr := uintptr(unsafe.Pointer(&r.exec[at]))
	const cacheflush = 0xf0002
	if _, _, errno := unix.Syscall(cacheflush, addr, addr+uintptr(len(code)), 0); errno != 0 {
		return 0, errno
	}
	return addr, nil
}

func (r *region) grow(size int) error {
	page := unix.Getpagesize()
	size = (size + page - 1) &^ (page - 1)
	fd, err := unix.MemfdCreate("pycopy-mpy", unix.MFD_CLOEXEC|unix.MFD_EXEC)
	if errors.Is(err, unix.EINVAL) { // before Linux 6.3
		fd, err = unix.MemfdCreate("pycopy-mpy", unix.MFD_CLOEXEC)
	}
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	if err := unix.Ftruncate(fd, int64(size)); err != nil {
		return err
	}
	write, err := unix.Mmap(fd, 0, size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return err
	}
	exec, err := unix.Mmap(fd, 0, size, unix.PROT_READ|unix.PROT_EXEC, unix.MAP_SHARED)
	if err != nil {
		_ = unix.Munmap(write)
		return err
	}
	r.exec, r.write, r.used = exec, write, 0
	r.chunks = append(r.chunks, exec, write)
	return nil
}

func (r *region) close() {
	for _, c := range r.chunks {
		_ = unix.Munmap(c)
	}
	*r = region{}
}

// Instructions of the ARM state, in which the stubs are.
const (
	armPush   = 0xe92d4ff0 // push {r4-r11, lr}
	armIndex  = 0xe3a04000 // mov r4, #
	armB      = 0xea000000 // b
	armDown   = 0xe1a0502d // lsr r5, sp, #n: n << 7
	armUp     = 0xe1a05005 // lsl r5, r5, #n: n << 7
	armStrIdx = 0xe5854024 // str r4, [r5, #36]
	armStrSP  = 0xe585d00c // str sp, [r5, #12]
	armArgs   = 0xe2856014 // add r6, r5, #20
	armStm    = 0xe886000f // stm r6, {r0-r3}
	armLdrG   = 0xe595a000 // ldr r10, [r5]
	armLdrSP  = 0xe595d004 // ldr sp, [r5, #4]
	armLdrPC  = 0xe595f008 // ldr pc, [r5, #8]
)

// stubs makes the code behind the function table. Offsets: of the place that functions return to, and of each entry.
func stubs(n int) (code []uint32, ret int, entries []int) {
	var fix []int
	for i := range n {
		entries = append(entries, 4*len(code))
		code = append(code, armPush, armIndex|uint32(i), armB)
		fix = append(fix, len(code)-1)
	}
	ret = 4 * len(code)
	code = append(code, armIndex|returned)
	for _, i := range fix {
		code[i] |= uint32(len(code)-i-2) & 0xffffff
	}
	code = append(code, armDown|stackShift<<7, armUp|stackShift<<7, armStrIdx, armStrSP, armArgs, armStm, armLdrG, armLdrSP, armLdrPC)
	return code, ret, entries
}

// word is a word of memory that native code has given the address of.
func word(addr uintptr) *uintptr { return (*uintptr)(unsafe.Add(nil, addr)) }

func value(addr uintptr) *rt.Value { return (*rt.Value)(unsafe.Add(nil, addr)) }
