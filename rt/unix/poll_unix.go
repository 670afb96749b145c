//go:build unix

package unix

import "golang.org/x/sys/unix"

// Events of Poll.
const (
	POLLIN   = unix.POLLIN
	POLLPRI  = unix.POLLPRI
	POLLOUT  = unix.POLLOUT
	POLLERR  = unix.POLLERR
	POLLHUP  = unix.POLLHUP
	POLLNVAL = unix.POLLNVAL
)

// PollFd is a descriptor with the events to wait for.
type PollFd = unix.PollFd

// Poll waits for events, for at most so many milliseconds; -1: for ever.
func Poll(p []PollFd, ms int) (int, error) { return unix.Poll(p, ms) }

// Clocks.
const (
	CLOCK_MONOTONIC          = unix.CLOCK_MONOTONIC
	CLOCK_PROCESS_CPUTIME_ID = unix.CLOCK_PROCESS_CPUTIME_ID
	CLOCK_THREAD_CPUTIME_ID  = unix.CLOCK_THREAD_CPUTIME_ID
)

// Clock reads a clock in nanoseconds, 0 if there is none.
func Clock(id int32) int64 {
	var ts unix.Timespec
	if unix.ClockGettime(id, &ts) != nil {
		return 0
	}
	return ts.Nano()
}
