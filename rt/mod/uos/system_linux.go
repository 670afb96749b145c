package uos

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// What differs between systems.

func makePipe(p []int) error { return unix.Pipe2(p, unix.O_CLOEXEC) }

func dupTo(from, to int) error { return unix.Dup3(from, to, 0) }

func fdatasync(fd int) error { return unix.Fdatasync(fd) }

// statTimes returns the times of access, modification and change.
func statTimes(st *syscall.Stat_t) [3]*syscall.Timespec {
	return [...]*syscall.Timespec{&st.Atim, &st.Mtim, &st.Ctim}
}

func fragment(st *unix.Statfs_t) int64 { return int64(st.Frsize) }

func nameLimit(st *unix.Statfs_t) int64 { return int64(st.Namelen) }
