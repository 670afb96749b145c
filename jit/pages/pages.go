// Package pages provides memory for machine code and for native stacks.
//
// No address is ever writable and executable at the same time. Where the system can do it (Linux), code memory is mapped twice,
// once for writing and once for execution. On darwin/arm64 each thread switches its own view between the two; elsewhere each piece
// of code gets fresh pages, which are made executable once it is written.
//
// Freed code memory is reused where there are two mappings and the system can make all processors discard the instructions that they have
// fetched (Linux). It is not executable while it is written.
package pages

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"unsafe"
)

const (
	codeAlign = 16

	// MaxCode is the most that Reserve takes.
	MaxCode = 1 << 30 // on amd64 everything is within reach of a direct call
)

// ErrFull says that a region has no room for more code.
var ErrFull = errors.New("jit: the region for code is full")

// Code is memory for code: contiguous and filled from below. It is
// for one goroutine at a time, while others may run what is installed.
type Code struct {
	exec  []byte
	write []byte // the second mapping; nil: there is one only
	used  int    // bytes from the beginning on that are used, or free
	top   int    // most that ever were
	free  []span // below used, by address, none next to another
	page  int
	flush func(write, exec, n uintptr)
	reuse reuse
}

// span is bytes of Code from an offset on.
type span struct{ at, n int }

// reuse says whether memory for code can be used again.
type reuse uint8

const (
	reuseUnknown reuse = iota
	reuseNever
	reuseAlways
)

// Reserve makes memory for limit bytes of code that has addresses but takes no room before Open. That is cheap. flush sees to it that n bytes
// written at one address are executed at the other.
func Reserve(limit int, flush func(write, exec, n uintptr)) (*Code, error) {
	page := pageSize()
	limit = (limit + page - 1) &^ (page - 1)
	if limit <= 0 || limit > MaxCode {
		return nil, fmt.Errorf("jit: size of the region for code: %d", limit)
	}
	exec, err := reserveCode(limit)
	if err != nil {
		return nil, fmt.Errorf("jit: no addresses for code: %w", err)
	}
	// Whether code may be made executable at all shows when the first is installed.
	return &Code{exec: exec, page: page, flush: flush}, nil
}

// Open sees to it that there is a second mapping, if there can be. Pages are committed when they are used.
func (c *Code) Open() {
	if w, err := mapTwice(c.exec); err == nil {
		c.write = w
	}
}

// Base is the first address.
func (c *Code) Base() uintptr { return addr(c.exec) }

// Size is how many bytes there are addresses for.
func (c *Code) Size() int { return len(c.exec) }

// Next returns the address at which the next code will be.
func (c *Code) Next() uintptr { return addr(c.exec) + uintptr(c.used) }

// Used returns how many bytes are used.
func (c *Code) Used() int {
	n := c.used
	for _, s := range c.free {
		n -= s.n
	}
	return n
}

// Room returns the address of the first free piece that has room for size bytes, or of the largest one, and its size.
func (c *Code) Room(size int) (uintptr, int) {
	best := span{c.used, len(c.exec) - c.used}
	for _, s := range c.free {
		if s.n >= size {
			best = s
			break
		}
		if best.n < size && s.n > best.n {
			best = s
		}
	}
	return addr(c.exec) + uintptr(best.at), best.n
}

// Reusable reports whether Free does anything.
func (c *Code) Reusable() bool {
	if c.reuse == reuseUnknown {
		c.reuse = reuseNever
		if c.write != nil && enableSync() == nil {
			c.reuse = reuseAlways
		}
	}
	return c.reuse == reuseAlways
}

// Free makes room of n bytes of code that were installed at an address. Nothing may run them any more. They are overwritten with
// instructions that trap.
func (c *Code) Free(base uintptr, n int) {
	if !c.Reusable() {
		return
	}
	s := span{int(base - addr(c.exec)), min((n+codeAlign-1)&^(codeAlign-1), len(c.exec)-int(base-addr(c.exec)))}
	trap(c.write[s.at : s.at+s.n])
	i := sort.Search(len(c.free), func(i int) bool { return c.free[i].at > s.at })
	if i < len(c.free) && c.free[i].at == s.at+s.n {
		s.n += c.free[i].n
		c.free = slices.Delete(c.free, i, i+1)
	}
	if i > 0 && c.free[i-1].at+c.free[i-1].n == s.at {
		i--
		s.at, s.n = c.free[i].at, s.n+c.free[i].n
		c.free = slices.Delete(c.free, i, i+1)
	}
	if s.at+s.n == c.used {
		c.used = s.at
		return
	}
	c.free = slices.Insert(c.free, i, s)
}

// InstallAt makes code executable at an address that Room returned.
func (c *Code) InstallAt(base uintptr, code []byte) error {
	at := int(base - addr(c.exec))
	if at == c.used {
		return c.Install(code)
	}
	i := slices.IndexFunc(c.free, func(s span) bool { return s.at == at })
	n := (len(code) + codeAlign - 1) &^ (codeAlign - 1)
	if i < 0 || c.free[i].n < n {
		return ErrFull
	}
	if err := c.rewrite(at, code); err != nil {
		return err
	}
	if c.free[i].n == n {
		c.free = slices.Delete(c.free, i, i+1)
	} else {
		c.free[i] = span{at + n, c.free[i].n - n}
	}
	return nil
}

// rewrite writes code where there was other code.
func (c *Code) rewrite(at int, code []byte) error {
	pages := c.exec[at&^(c.page-1) : min((at+len(code)+c.page-1)&^(c.page-1), len(c.exec))]
	if err := readable(pages); err != nil {
		return fmt.Errorf("jit: %w", err)
	}
	to, run := c.write[at:at+len(code)], c.exec[at:at+len(code)]
	copy(to, code)
	if err := executable(pages); err != nil {
		return fmt.Errorf("jit: %w", err)
	}
	c.flush(addr(to), addr(run), uintptr(len(code)))
	if err := syncCores(); err != nil {
		return fmt.Errorf("jit: %w", err)
	}
	return nil
}

// Install makes code executable at the address that Next returned.
func (c *Code) Install(code []byte) error {
	end := c.used + len(code)
	if end > len(c.exec) {
		return ErrFull
	}
	unit := codeAlign
	if c.write == nil && wholePages {
		unit = c.page
	}
	end = min((end+unit-1)&^(unit-1), len(c.exec))
	fresh := c.exec[c.used:end]
	if c.top > c.used {
		if err := c.rewrite(c.used, code); err != nil {
			return err
		}
	} else if c.write != nil {
		to := c.write[c.used:end]
		copy(to, code)
		c.flush(addr(to), addr(fresh), uintptr(len(code)))
	} else {
		if err := writable(fresh); err != nil {
			return fmt.Errorf("jit: %w", err)
		}
		copy(fresh, code)
		if err := executable(fresh); err != nil {
			return fmt.Errorf("jit: %w", err)
		}
		c.flush(addr(fresh), addr(fresh), uintptr(len(code)))
	}
	c.used, c.top = end, max(c.top, end)
	return nil
}

// Close gives the memory back. No code in it may run any more.
func (c *Code) Close() {
	if c.exec != nil {
		release(c.exec)
	}
	if c.write != nil {
		release(c.write)
	}
	*c = Code{}
}

// Stack is memory for a native stack. A page below it faults.
type Stack struct {
	mem  []byte
	page int
}

// NewStack makes a native stack of size bytes, committed as it is used where the system does that.
func NewStack(size int) (*Stack, error) {
	page := pageSize()
	size = (size+page-1)&^(page-1) + page
	mem, err := reserve(size)
	if err != nil {
		return nil, fmt.Errorf("jit: no memory for a stack: %w", err)
	}
	if err := commit(mem[page:]); err != nil {
		release(mem)
		return nil, fmt.Errorf("jit: %w", err)
	}
	return &Stack{mem: mem, page: page}, nil
}

// StackEnd is how many words, all 0, are above the empty stack: who looks at that many words of a stack always finds some.
const StackEnd = 4

// Top returns the native stack pointer of the empty stack.
func (s *Stack) Top() uintptr { return addr(s.mem) + uintptr(len(s.mem)) - StackEnd*8 }

// Close gives the memory back.
func (s *Stack) Close() {
	if s.mem != nil {
		release(s.mem)
	}
	*s = Stack{}
}

// NewWork makes memory of size bytes that takes room as it is used, where the system does that. free gives it back.
func NewWork(size int) (mem []byte, free func(), err error) {
	if mem, err = reserve(size); err != nil {
		return nil, nil, fmt.Errorf("jit: %w", err)
	}
	if err = commit(mem); err != nil {
		release(mem)
		return nil, nil, fmt.Errorf("jit: %w", err)
	}
	return mem, func() { release(mem) }, nil
}

func addr(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }
