//go:build amd64 || arm64

package host

import (
	"errors"
	"fmt"
	"unsafe"

	"golang.org/x/sys/unix"
)

const (
	codeAlign = 16
	stubRoom  = 1 << 10 // for the stubs, at the start
	maxRegion = 1 << 30 // on amd64 everything is within reach of a direct call
)

// ErrFull says that a region has no room for more code.
var ErrFull = errors.New("jit: the region for code is full")

// Region is memory for code: contiguous, filled from below, and never given back in part. It is
// for one goroutine at a time, while others may run what is installed.
//
// No address is ever both writable and executable. Where possible the memory is mapped twice,
// once to write and once to run. Otherwise the fresh pages of each piece of
// code are made executable when it is written.
type Region struct {
	exec  []byte
	write []byte // the second mapping; nil: there is one only
	used  int
	page  int
	stubs Stubs

	anonymous bool // mapped once: tools look for names of code only in memory without a file
}

// NewRegion reserves memory for limit bytes of code, and puts the stubs in. Pages
// are committed when they are used.
func NewRegion(limit int) (*Region, error) {
	r, err := Reserve(limit)
	if err == nil {
		err = r.Open()
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Reserve makes a region that has addresses but no memory before Open. That is cheap.
func Reserve(limit int) (*Region, error) {
	page := unix.Getpagesize()
	limit = (limit + page - 1) &^ (page - 1)
	if limit <= 0 || limit > maxRegion {
		return nil, fmt.Errorf("jit: size of the region for code: %d", limit)
	}
	r := &Region{page: page}
	if err := r.mapOnce(limit); err != nil {
		return nil, fmt.Errorf("jit: no addresses for code: %w", err)
	}
	return r, nil
}

// NoNative is the address that functions without native code have: where the stub for ExitEnter will be.
func (r *Region) NoNative() uintptr { return addr(r.exec) }

// Opened reports whether Open has been called.
func (r *Region) Opened() bool { return r.used > 0 }

// Open puts the stubs into a reserved region.
func (r *Region) Open() error {
	// Without a second mapping, pages are made executable as they are filled.
	if !r.anonymous {
		_ = r.mapTwice(len(r.exec))
	}
	code, stubs, err := makeStubs(r.Next())
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

func (r *Region) mapTwice(limit int) error {
	fd, err := unix.MemfdCreate("pycopy-jit", unix.MFD_CLOEXEC|unix.MFD_EXEC)
	if err == unix.EINVAL { // before Linux 6.3
		fd, err = unix.MemfdCreate("pycopy-jit", unix.MFD_CLOEXEC)
	}
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	if err := unix.Ftruncate(fd, int64(limit)); err != nil {
		return err
	}
	write, err := unix.Mmap(fd, 0, limit, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return err
	}
	at := unsafe.Pointer(unsafe.SliceData(r.exec))
	if _, err := unix.MmapPtr(fd, 0, at, uintptr(limit), unix.PROT_READ|unix.PROT_EXEC, unix.MAP_SHARED|unix.MAP_FIXED); err != nil {
		_ = unix.Munmap(write)
		return err
	}
	r.write = write
	return nil
}

func (r *Region) mapOnce(limit int) error {
	exec, err := unix.Mmap(-1, 0, limit, unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
	if err != nil {
		return err
	}
	// Whether code may be made executable at all shows when the stubs are installed.
	r.exec = exec
	return nil
}

// Next returns the address at which the next code will be.
func (r *Region) Next() uintptr { return addr(r.exec) + uintptr(r.used) }

// Used returns how many bytes are used.
func (r *Region) Used() int { return r.used }

// Install makes code executable at the address that Next returned.
func (r *Region) Install(code []byte) error {
	end := r.used + len(code)
	if end > len(r.exec) {
		return ErrFull
	}
	if r.write != nil {
		copy(r.write[r.used:], code)
		flush(addr(r.write[r.used:]), addr(r.exec[r.used:]), uintptr(len(code)))
		r.used = min((end+codeAlign-1)&^(codeAlign-1), len(r.exec))
		return nil
	}
	end = (end + r.page - 1) &^ (r.page - 1)
	fresh := r.exec[r.used:end]
	if err := unix.Mprotect(fresh, unix.PROT_READ|unix.PROT_WRITE); err != nil {
		return fmt.Errorf("jit: %w", err)
	}
	copy(fresh, code)
	flush(addr(fresh), addr(fresh), uintptr(len(code)))
	if err := unix.Mprotect(fresh, unix.PROT_READ|unix.PROT_EXEC); err != nil {
		return fmt.Errorf("jit: %w", err)
	}
	r.used = end
	return nil
}

// Close gives the memory back. No code in it may run any more.
func (r *Region) Close() {
	if r.exec != nil {
		_ = unix.Munmap(r.exec)
	}
	if r.write != nil {
		_ = unix.Munmap(r.write)
	}
	*r = Region{}
}

// Stack is memory for a native stack. A page below it faults.
type Stack struct {
	mem  []byte
	page int
}

// NewStack makes a native stack of size bytes, committed as it is used.
func NewStack(size int) (*Stack, error) {
	page := unix.Getpagesize()
	size = (size+page-1)&^(page-1) + page
	mem, err := unix.Mmap(-1, 0, size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
	if err != nil {
		return nil, fmt.Errorf("jit: no memory for a stack: %w", err)
	}
	if err := unix.Mprotect(mem[:page], unix.PROT_NONE); err != nil {
		_ = unix.Munmap(mem)
		return nil, fmt.Errorf("jit: %w", err)
	}
	return &Stack{mem: mem, page: page}, nil
}

// Top returns the native stack pointer of the empty stack.
func (s *Stack) Top() uintptr { return addr(s.mem) + uintptr(len(s.mem)) }

// Bottom returns the lowest usable address.
func (s *Stack) Bottom() uintptr { return addr(s.mem) + uintptr(s.page) }

// Close gives the memory back.
func (s *Stack) Close() {
	if s.mem != nil {
		_ = unix.Munmap(s.mem)
	}
	*s = Stack{}
}

func addr(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }
