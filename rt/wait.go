package rt

import (
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"
)

// pollSlice is how long a system call may block before the thread looks
// whether something asks for it.
const pollSlice = 20 * time.Millisecond

// Sleep blocks the thread for d with the lock released. It returns false with an
// exception pending when it is interrupted.
func (t *Thread) Sleep(d time.Duration) bool {
	deadline := time.Now().Add(d)
	for {
		t.ReleaseLock()
		timer := time.NewTimer(time.Until(deadline))
		woken := false
		select {
		case <-timer.C:
		case <-t.wake:
			woken = true
		}
		timer.Stop()
		t.AcquireLock()
		if t.PollPending() && !t.HandlePoll() {
			return false
		}
		if !woken {
			return true
		}
	}
}

// WaitFD waits until fd is ready for events (unix.POLLIN, POLLOUT) with the lock released.
// timeout < 0 waits for ever. ready is false at the timeout; ok is false with an
// exception pending when it is interrupted.
func (t *Thread) WaitFD(fd int, events int16, timeout time.Duration) (ready, ok bool) {
	deadline, first := time.Now().Add(timeout), true
	for {
		slice := pollSlice
		if timeout >= 0 {
			slice = min(slice, time.Until(deadline))
		}
		p := []unix.PollFd{{Fd: int32(fd), Events: events}}
		t.ReleaseLock()
		n, err := t.pollSoon(p, int((slice+time.Millisecond-1)/time.Millisecond), first)
		first = false
		t.AcquireLock()
		if t.PollPending() && !t.HandlePoll() {
			return false, false
		}
		if n > 0 || err != nil && err != unix.EINTR {
			return true, true
		}
		if timeout >= 0 && time.Until(deadline) <= 0 {
			return false, true
		}
	}
}

// spinTime is how long a thread looks for an event, letting others run in between, before it blocks. Threads that answer one
// another do so in less, and waking one that blocks takes longer.
const spinTime = 20 * time.Microsecond

// pollSoon polls without the lock for at most so many milliseconds. With soon it tries without blocking first, if there are other
// threads in the program.
func (t *Thread) pollSoon(p []unix.PollFd, ms int, soon bool) (n int, err error) {
	ms = max(ms, 0)
	if soon && ms > 0 && t.R.NumThreads() > 1 {
		for end := time.Now().Add(spinTime); ; {
			if n, err = unix.Poll(p, 0); n != 0 || err != nil || time.Now().After(end) {
				break
			}
			runtime.Gosched()
		}
		if n != 0 || err != nil {
			return n, err
		}
	}
	return unix.Poll(p, ms)
}

// WriteFD writes b, which is not in the heap, to fd with the lock released. What may have to wait (a pipe, socket or
// terminal) is written in pieces that fit at once. It returns what has been written; ok is false with an exception pending
// when it is interrupted.
func (t *Thread) WriteFD(fd int, b []byte) (n int, err error, ok bool) {
	var st unix.Stat_t
	waits := unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFREG
	const piece = 4096 // PIPE_BUF: when poll says that a pipe is ready, so much fits
	for first := true; first || n < len(b); first = false {
		end := len(b)
		if waits {
			if _, ok := t.WaitFD(fd, unix.POLLOUT, -1); !ok {
				return n, nil, false
			}
			end = min(end, n+piece)
		}
		var k int
		t.ReleaseLock()
		for {
			if k, err = unix.Write(fd, b[n:end]); err != unix.EINTR {
				break
			}
		}
		t.AcquireLock()
		if err != nil {
			if n > 0 && err == unix.EAGAIN {
				err = nil
			}
			return n, err, true
		}
		n += k
	}
	return n, nil, true
}

// Blocking runs f, which must not touch Values, with the lock released.
func (t *Thread) Blocking(f func()) {
	t.ReleaseLock()
	f()
	t.AcquireLock()
}

// Detached runs f, a long computation that touches nothing of the heap, in a
// goroutine of its own with the lock released. An interrupt ends the wait: Detached returns false
// with the exception pending, stop reports true from then on, and what f computes is lost.
func (t *Thread) Detached(f func(stop func() bool)) bool {
	var stopped atomic.Bool
	done := make(chan struct{})
	var fault any
	go func() {
		defer close(done)
		defer func() { fault = recover() }()
		f(stopped.Load)
	}()
	if _, ok := t.WaitChan(done, -1); !ok {
		stopped.Store(true)
		return false
	}
	if fault != nil {
		panic(fault) // here, where it can be caught
	}
	return true
}

// WaitChan receives from c with the lock released; limit < 0 waits for ever. got is
// false at the timeout; ok is false with an exception pending when it is interrupted.
func (t *Thread) WaitChan(c <-chan struct{}, limit time.Duration) (got, ok bool) {
	var timeout <-chan time.Time
	if limit >= 0 {
		timer := time.NewTimer(limit)
		defer timer.Stop()
		timeout = timer.C
	}
	for {
		woken := false
		t.ReleaseLock()
		select {
		case <-c:
			got = true
		case <-timeout:
		case <-t.wake:
			woken = true
		}
		t.AcquireLock()
		if t.PollPending() && !t.HandlePoll() {
			return false, false
		}
		if !woken {
			return got, true
		}
	}
}

// WaitFDs polls descriptors with the lock released until one has an event or the time is over; timeout < 0 waits for
// ever. It returns how many have events; ok is false with an exception pending when it is interrupted.
func (t *Thread) WaitFDs(p []unix.PollFd, timeout time.Duration) (n int, ok bool) {
	deadline, first := time.Now().Add(timeout), true
	for {
		slice := pollSlice
		if timeout >= 0 {
			slice = min(slice, time.Until(deadline))
		}
		t.ReleaseLock()
		n, err := t.pollSoon(p, int((slice+time.Millisecond-1)/time.Millisecond), first)
		first = false
		t.AcquireLock()
		if t.PollPending() && !t.HandlePoll() {
			return 0, false
		}
		if err != nil && err != unix.EINTR {
			t.OSError(err, "")
			return 0, false
		}
		if n > 0 || timeout >= 0 && time.Until(deadline) <= 0 {
			return max(n, 0), true
		}
	}
}
