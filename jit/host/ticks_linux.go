//go:build linux && (amd64 || arm64)

package host

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"pycopy/jit/pages"
	"pycopy/rt"
)

// ticks is the clock of a profile: a timer of the kernel on the CPU time of the process, with a signal handler of our own
// (ticks_amd64.s, ticks_arm64.s), which Go knows nothing of. It finds its memory, a tickBlock, by the value that comes with the
// signal, so there may be any number of clocks.
//
// A signal that interrupts native code finds Context and frame in its registers and copies the frames: they are complete at
// every instruction there. Only one thread at a time runs the code of a region, and none while Take does, so the
// ring has one writer, and a reader at other times.
type ticks struct {
	block *tickBlock
	mem   []byte
	timer uintptr
	pause uint32 // stands for the Poll of no thread
}

// tickBlock is what the handler reads and writes. It lies outside Go's heap.
type tickBlock struct {
	other    uint64  // ticks outside native code
	lo, hi   uintptr // native code, without stubs
	poll     uintptr // address of the Poll of the thread with the lock
	head     uint64  // words of ring in use
	limit    uint64  // head beyond which there is no room for another record
	frames   uint64  // most frames of a record
	pollBit  uint64
	overflow uint64 // ticks that found the ring full; they count as others too
	ring     [tickRing]uintptr
}

const (
	tickRing   = 1 << 13
	tickFrames = 128
	tickHeader = 2 + pages.StackEnd // words of a record in front of the frames: their number and that of ticks, program counter, the native stack
	tickSignal = 58                 // a real-time signal that nothing else is likely to use
)

// newTicks starts a clock that ticks every interval of CPU time.
func newTicks(r *Region, interval time.Duration) (rt.Ticks, error) {
	mem, err := unix.Mmap(-1, 0, int(unsafe.Sizeof(tickBlock{})), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	if err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	t := &ticks{mem: mem, block: (*tickBlock)(unsafe.Pointer(unsafe.SliceData(mem)))}
	b := t.block
	b.limit, b.frames, b.pollBit = tickRing-tickHeader-3*tickFrames, tickFrames, uint64(rt.PollProfile)
	b.lo, b.hi = r.mem.Base()+stubRoom, r.mem.Base()+uintptr(r.mem.Size()) // in the stubs there may be no frame
	t.Run(nil)
	if err := t.start(interval); err != nil {
		_ = unix.Munmap(mem)
		return nil, fmt.Errorf("profile: %w", err)
	}
	return t, nil
}

// start installs the handler, which stays, and starts the timer.
func (t *ticks) start(interval time.Duration) error {
	// struct sigaction of the kernel: handler, flags, restorer, mask
	const siginfo, restorer, onStack, restart = 4, 0x04000000, 0x08000000, 0x10000000
	action := [4]uintptr{tickHandler(), siginfo | onStack | restart, tickReturn(), ^uintptr(0)}
	if action[2] != 0 { // else the kernel has a way of its own to return
		action[1] |= restorer
	}
	if _, _, e := unix.RawSyscall6(unix.SYS_RT_SIGACTION, tickSignal, uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0); e != 0 {
		return os.NewSyscallError("rt_sigaction", e)
	}
	var event [8]uint64 // struct sigevent: value, signal and way of notification
	event[0], event[1] = uint64(uintptr(unsafe.Pointer(t.block))), tickSignal
	var id int32
	if _, _, e := unix.RawSyscall(unix.SYS_TIMER_CREATE, unix.CLOCK_PROCESS_CPUTIME_ID, uintptr(unsafe.Pointer(&event)), uintptr(unsafe.Pointer(&id))); e != 0 {
		return os.NewSyscallError("timer_create", e)
	}
	t.timer = uintptr(id)
	tick := unix.NsecToTimespec(int64(interval))
	spec := [2]unix.Timespec{tick, tick}
	if _, _, e := unix.RawSyscall6(unix.SYS_TIMER_SETTIME, t.timer, 0, uintptr(unsafe.Pointer(&spec)), 0, 0, 0); e != 0 {
		_, _, _ = unix.RawSyscall(unix.SYS_TIMER_DELETE, t.timer, 0, 0)
		return os.NewSyscallError("timer_settime", e)
	}
	return nil
}

// Run implements [rt.Ticks].
func (t *ticks) Run(th *rt.Thread) {
	p := &t.pause
	if th != nil {
		p = &th.Poll
	}
	atomic.StoreUintptr(&t.block.poll, uintptr(unsafe.Pointer(p)))
}

// Take implements [rt.Ticks].
func (t *ticks) Take(native func(pcs, frames []uintptr, ticks int)) int {
	b := t.block
	for i := uint64(0); i < b.head; {
		n, count, start := uint64(uint32(b.ring[i])), b.ring[i]>>32, i+tickHeader
		i = start + 3*n
		native(b.ring[start-tickHeader+1:start], b.ring[start:i], int(count))
	}
	b.head = 0
	return int(atomic.SwapUint64(&b.other, 0))
}

// Stop implements [rt.Ticks].
func (t *ticks) Stop() {
	_, _, _ = unix.RawSyscall(unix.SYS_TIMER_DELETE, t.timer, 0, 0)
	t.Run(nil)
	// A signal may be on its way.
	time.AfterFunc(time.Second, func() { _ = unix.Munmap(t.mem); t.pause = 0 })
}

// tickHandler and tickReturn return addresses of functions for sigaction.
func tickHandler() uintptr
func tickReturn() uintptr
