package uos

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

func makePipe(p []int) error {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err := unix.Pipe(p); err != nil {
		return err
	}
	unix.CloseOnExec(p[0])
	unix.CloseOnExec(p[1])
	return nil
}

func dupTo(from, to int) error { return unix.Dup2(from, to) }

func fdatasync(fd int) error { return unix.Fsync(fd) }

// statTimes returns the times of access, modification and change.
func statTimes(st *syscall.Stat_t) [3]*syscall.Timespec {
	return [...]*syscall.Timespec{&st.Atimespec, &st.Mtimespec, &st.Ctimespec}
}

func fragment(st *unix.Statfs_t) int64 { return int64(st.Bsize) }

func nameLimit(*unix.Statfs_t) int64 { return 255 }

// awaitChild cannot wait.
func awaitChild(*rt.Thread, int, int, time.Duration) (waited, ok bool) { return false, true }

// pidFD is not there.
func pidFD(int) (int, error) { return -1, unix.ENOSYS }

// isRuntimeFD cannot tell.
func isRuntimeFD(int) bool { return false }
