package uos

import (
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"pycopy/rt"
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

// awaitChild waits until something has happened to a child, for at most limit unless that is negative. waited is false when it cannot
// wait for that; ok is false, with an exception pending, when it is interrupted.
func awaitChild(t *rt.Thread, pid, options int, limit time.Duration) (waited, ok bool) {
	const more = unix.WUNTRACED | unix.WCONTINUED
	if pid > 0 && options&more == 0 {
		fd, err := unix.PidfdOpen(pid, 0)
		if err != nil {
			return false, true
		}
		_, ok = t.WaitFD(fd, unix.POLLIN, limit)
		_ = unix.Close(fd)
		return true, ok
	}
	if limit >= 0 {
		return false, true
	}
	kind, id := unix.P_PID, pid
	switch {
	case pid == -1:
		kind, id = unix.P_ALL, 0
	case pid <= 0:
		kind, id = unix.P_PGID, -pid
	}
	var err error
	ok = t.Detached(func(stop func() bool) {
		for !stop() {
			if err = unix.Waitid(kind, id, nil, unix.WEXITED|unix.WNOWAIT|options&more, nil); err != unix.EINTR {
				return
			}
		}
	})
	return err == nil, ok
}

// pidFD opens a descriptor that has input when the process has ended.
func pidFD(pid int) (int, error) { return unix.PidfdOpen(pid, 0) }

// isRuntimeFD reports whether a descriptor is of a kind that only the runtime below this one opens: its poller, and what wakes it. Those
// of select.epoll are closed by their objects.
func isRuntimeFD(fd int) bool {
	if fd <= 2 {
		return false
	}
	var link [32]byte
	n, err := unix.Readlink("/proc/self/fd/"+strconv.Itoa(fd), link[:])
	switch {
	case err != nil:
		return false
	case string(link[:n]) == "anon_inode:[eventpoll]", string(link[:n]) == "anon_inode:[eventfd]", string(link[:n]) == "anon_inode:[timerfd]":
		return true
	}
	return false
}
