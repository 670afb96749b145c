//go:build linux

package host

import (
	"golang.org/x/sys/unix"

	"pycopy/jit/arm64"
)

// supported returns nil: every processor of this architecture has what the target needs.
func supported() error { return nil }

func newTarget() *arm64.Asm { return arm64.New() }

// Disassemble calls line with offset, length and text of each instruction of code that is at base. name gives addresses
// names, or returns "".
func Disassemble(code []byte, base uintptr, name func(addr uintptr) string, line func(off, n int, text string)) {
	arm64.Disassemble(code, base, name, line)
}

// Commands of the system call membarrier.
const (
	membarrierSyncCore         = 1 << 5 // MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE
	membarrierRegisterSyncCore = 1 << 6
)

// flush makes n bytes that were written at write visible to all processors that will execute them at exec. The other processors may have
// fetched ahead, so each that runs a thread of this process is made to start anew, where the kernel can do that.
func flush(write, exec, n uintptr) {
	flushCaches(write, exec, n)
	if _, _, err := unix.RawSyscall(unix.SYS_MEMBARRIER, membarrierSyncCore, 0, 0); err == unix.EPERM {
		_, _, _ = unix.RawSyscall(unix.SYS_MEMBARRIER, membarrierRegisterSyncCore, 0, 0)
		_, _, _ = unix.RawSyscall(unix.SYS_MEMBARRIER, membarrierSyncCore, 0, 0)
	}
}

// flushCaches cleans the data cache for n bytes at write, and empties the instruction cache of those at exec.
//
//go:noescape
func flushCaches(write, exec, n uintptr)
