package host

import "golang.org/x/sys/unix"

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
