package pages

import "golang.org/x/sys/unix"

// Commands of membarrier(2).
const (
	syncCore         = 1 << 5 // MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE
	registerSyncCore = 1 << 6
)

// enableSync prepares syncCores.
func enableSync() error { return membarrier(registerSyncCore) }

// syncCores has all processors that run threads of this process fetch their instructions anew.
func syncCores() error { return membarrier(syncCore) }

func membarrier(cmd uintptr) error {
	if _, _, e := unix.Syscall(unix.SYS_MEMBARRIER, cmd, 0, 0); e != 0 {
		return e
	}
	return nil
}

// readable makes pages neither writable nor executable.
func readable(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ) }
