package rt

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"pycopy/rt/unix"
)

// Sleep blocks the thread for d with the lock released. It returns false with an
// exception pending when it is interrupted.
func (t *Thread) Sleep(d time.Duration) bool {
	deadline := time.Now().Add(d)
	for {
		t.releaseLock()
		if d <= 0 {
			runtime.Gosched() // who waits for other threads like that lets them run
		}
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
	n, err, ok := t.pollUntil([]unix.PollFd{{Fd: int32(fd), Events: events}}, timeout)
	return n > 0 || err != nil, ok
}

// WaitFDs polls descriptors with the lock released until one has an event or the time is over; timeout < 0 waits for
// ever. It returns how many have events; ok is false with an exception pending when it is interrupted.
func (t *Thread) WaitFDs(p []unix.PollFd, timeout time.Duration) (n int, ok bool) {
	n, err, ok := t.pollUntil(p, timeout)
	if err != nil {
		t.OSError(err, "")
		return 0, false
	}
	return n, ok
}

// pollUntil polls without the lock until there is an event, an error, or the time is over. ok is false with an exception pending
// when it is interrupted.
func (t *Thread) pollUntil(p []unix.PollFd, timeout time.Duration) (n int, err error, ok bool) {
	if t.R.NumThreads() == 1 { // nobody wants the lock
		n, err = unix.Poll(p, 0)
		if n > 0 || err != nil && err != unix.EINTR || timeout == 0 {
			return t.polled(n, err)
		}
	}
	deadline := time.Now().Add(timeout)
	for pause := pollBriefly; ; pause = pollLong {
		slice := pause
		if timeout >= 0 {
			slice = max(0, min(slice, time.Until(deadline)))
		}
		ms := int((slice + time.Millisecond - 1) / time.Millisecond)
		t.releaseLock()
		if pause == pollBriefly {
			n, err = t.pollSoon(p, ms)
		} else {
			n, err = t.waker.poll(t, p, ms)
		}
		t.AcquireLock()
		if n, err, ok = t.polled(n, err); !ok || n > 0 || err != nil || timeout >= 0 && time.Until(deadline) <= 0 {
			return n, err, ok
		}
	}
}

// polled returns the result of pollUntil when a call has given n and err, and serves who asks for the thread.
func (t *Thread) polled(n int, err error) (int, error, bool) {
	if t.PollPending() && !t.HandlePoll() {
		return 0, nil, false
	}
	if err == unix.EINTR {
		n, err = 0, nil
	}
	return max(n, 0), err, true
}

const (
	// pollBriefly is how long a system call may block before the thread looks whether something asks for it.
	pollBriefly = 20 * time.Millisecond
	// pollLong is the same when a waker ends the call; for the case that a program has closed the waker's descriptor.
	pollLong = time.Second
	// spinTime is how long a thread looks for an event, letting others run in between, before it blocks. Threads that answer one
	// another do so in less, and waking one that blocks takes longer.
	spinTime = 20 * time.Microsecond
)

// pollSoon polls for at most so many milliseconds. If there are other threads in the program, it tries without blocking first.
func (t *Thread) pollSoon(p []unix.PollFd, ms int) (n int, err error) {
	if ms > 0 && t.R.NumThreads() > 1 {
		for end := time.Now().Add(spinTime); n == 0 && err == nil && time.Now().Before(end); {
			n, err = unix.Poll(p, 0)
			runtime.Gosched()
		}
		if n != 0 || err != nil {
			return n, err
		}
	}
	return unix.Poll(p, ms)
}

// waker ends the system call that a thread is blocked in when something asks for the thread. It is a descriptor that becomes readable
// (a timer, so that nothing is damaged if a program closes the descriptors that it does not know, and the number gets another
// meaning), made when a thread first waits for long.
type waker struct {
	mu   sync.Mutex
	fd   int         // 0: not made yet, -1: there is none
	busy atomic.Bool // a thread is in poll, or about to
}

// poll polls for at most so many milliseconds, until wake is called, or less.
func (w *waker) poll(t *Thread, p []unix.PollFd, ms int) (n int, err error) {
	w.mu.Lock()
	if w.fd == 0 {
		w.fd = newAlarm()
	}
	fd := w.fd
	w.mu.Unlock()
	if fd < 0 {
		return unix.Poll(p, min(ms, int(pollBriefly/time.Millisecond)))
	}
	w.busy.Store(true)
	defer w.busy.Store(false)
	if t.PollPending() {
		return 0, nil
	}
	all := append(p[:len(p):len(p)], unix.PollFd{Fd: int32(fd), Events: unix.POLLIN})
	n, err = unix.Poll(all, ms)
	copy(p, all)
	if err == nil && all[len(p)].Revents != 0 {
		n--
		w.set(false)
	}
	return n, err
}

// wake makes poll return, now or when it is about to block. Any goroutine may call it.
func (w *waker) wake() {
	if w.busy.Load() {
		w.set(true)
	}
}

// set makes the descriptor readable, or not.
func (w *waker) set(ready bool) {
	w.mu.Lock()
	if w.fd > 0 && setAlarm(w.fd, ready) != nil {
		w.fd = -1 // it is not ours any more
	}
	w.mu.Unlock()
}

func (w *waker) close() {
	w.mu.Lock()
	if w.fd > 0 && setAlarm(w.fd, false) == nil {
		_ = unix.Close(w.fd)
	}
	w.fd = -1
	w.mu.Unlock()
}

// PipePiece is how much fits into a pipe that poll says is ready: PIPE_BUF.
const PipePiece = 4096

// WriteOnce writes what goes at once of b, which is not in the heap, to fd, with the lock released.
func (t *Thread) WriteOnce(fd int, b []byte) (n int, err error) {
	t.releaseLock()
	for {
		if n, err = unix.Write(fd, b); err != unix.EINTR {
			break
		}
	}
	t.AcquireLock()
	return n, err
}

// WriteFD writes b, which is not in the heap, to fd with the lock released. What may have to wait (a pipe, socket or
// terminal) is written in pieces that fit at once. It returns what has been written; ok is false with an exception pending
// when it is interrupted.
func (t *Thread) WriteFD(fd int, b []byte) (n int, err error, ok bool) {
	var st unix.Stat_t
	waits := unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFREG
	for first := true; first || n < len(b); first = false {
		end := len(b)
		if waits {
			if _, ok := t.WaitFD(fd, unix.POLLOUT, -1); !ok {
				return n, nil, false
			}
			end = min(end, n+PipePiece)
		}
		var k int
		if k, err = t.WriteOnce(fd, b[n:end]); err != nil {
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
	t.releaseLock()
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
		t.releaseLock()
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
