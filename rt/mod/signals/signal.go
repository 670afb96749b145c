// Package signals is the builtin module signal. Handlers run in the main
// thread, between two instructions.
package signals

import (
	"math/bits"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares signal.
var Module = rt.ModuleSpec{
	Name: "signal",
	Funcs: []rt.Builtin{
		{Name: "__getattr__", Min: 1, Max: 1, Fn: enumOf},
		{Name: "signal", Flags: rt.Host, Min: 2, Max: 2, Fn: setHandler},
		{Name: "getsignal", Min: 1, Max: 1, Fn: getHandler},
		{Name: "default_int_handler", Min: 0, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.Raise(t.R.ExcClass(rt.ExcKeyboardInterrupt), rt.NoValue)
		}},
		{Name: "raise_signal", Flags: rt.Host, Min: 1, Max: 1, Fn: raiseSignal},
		{Name: "alarm", Flags: rt.Host, Min: 1, Max: 1, Fn: alarm},
		{Name: "setitimer", Flags: rt.Host, Min: 2, Max: 3, Fn: setitimer},
		{Name: "getitimer", Min: 1, Max: 1, Fn: getitimer},
		{Name: "pause", Flags: rt.Host, Fn: pause},
		{Name: "strsignal", Min: 1, Max: 1, Fn: strsignal},
		{Name: "valid_signals", Fn: validSignals},
		{Name: "siginterrupt", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "set_wakeup_fd", Flags: rt.Host, Sig: "fd, *, warn_on_full_buffer=", Fn: setWakeup},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		d := t.NewDict(8)
		return d != rt.NoValue && t.ModuleSet(m, "_handlers", d) && t.ModuleInts(m, constants()) &&
			t.ModuleSet(m, "ItimerError", t.R.ExcClass(rt.ExcOSError))
	},
}

// What a program sets instead of a function.
const (
	sigDfl = 0
	sigIgn = 1
)

// state is the state of the module in a runtime. pending has a bit for each
// signal that has arrived.
type state struct {
	pending atomic.Uint64
	arrived atomic.Uint64 // counts signals, for pause
	c       chan os.Signal
	wakeup  atomic.Int64 // descriptor that gets a byte, -1: none
	timer   *time.Timer
	due     time.Time
	every   time.Duration
}

func states(t *rt.Thread) *state {
	return t.R.State(rt.StateSignal, func() any {
		s := &state{c: make(chan os.Signal, 16)}
		s.wakeup.Store(-1)
		r := t.R
		r.OnEvent(s.run)
		go func() {
			for sig := range s.c {
				s.note(r, int(sig.(syscall.Signal)))
			}
		}()
		return s
	}).(*state)
}

// note records a signal and wakes the main thread. Any goroutine may call it.
func (s *state) note(r *rt.Runtime, n int) {
	for {
		old := s.pending.Load()
		if s.pending.CompareAndSwap(old, old|1<<(n-1)) {
			break
		}
	}
	s.arrived.Add(1)
	if fd := s.wakeup.Load(); fd >= 0 {
		_, _ = unix.Write(int(fd), []byte{byte(n)})
	}
	r.Notify()
}

// run calls the handlers of the signals that have arrived.
func (s *state) run(t *rt.Thread) bool {
	for mask := s.pending.Swap(0); mask != 0; mask &= mask - 1 {
		n := bits.TrailingZeros64(mask) + 1
		h, fine := handler(t, n)
		if !fine {
			return false
		}
		if h == rt.NoValue || !t.Callable(h) {
			continue
		}
		if t.Call2(h, rt.MakeSmall(n), rt.None) == rt.NoValue {
			s.restore(t.R, mask&(mask-1))
			return false
		}
	}
	return true
}

// restore keeps signals for later.
func (s *state) restore(r *rt.Runtime, mask uint64) {
	for ; mask != 0; mask &= mask - 1 {
		s.note(r, bits.TrailingZeros64(mask)+1)
	}
}

// handler returns what is set for a signal, NoValue when nothing was ever set.
func handler(t *rt.Thread, n int) (rt.Value, bool) {
	d := t.ModuleAttr("signal", "_handlers")
	if d == rt.NoValue {
		return d, false
	}
	return t.DictGet(d, rt.MakeSmall(n))
}

// number reads a signal number.
func number(t *rt.Thread, v rt.Value) (int, bool) {
	n, fine := t.Index(v)
	if fine && (n < 1 || n >= numSignals) {
		t.Errorf(rt.ExcValueError, "signal number out of range")
		return 0, false
	}
	return n, fine
}

func setHandler(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := number(t, a[0])
	if !fine {
		return rt.NoValue
	}
	if !t.IsMain() {
		return t.Errorf(rt.ExcValueError, "signal only works in main thread of the main interpreter")
	}
	if !catchable(n) {
		return t.Errno(int(unix.EINVAL))
	}
	old := getHandler(t, a[:1])
	d := t.ModuleAttr("signal", "_handlers")
	if old == rt.NoValue || d == rt.NoValue {
		return rt.NoValue
	}
	s := states(t)
	sig := syscall.Signal(n)
	if n == int(syscall.SIGINT) {
		signal.Reset(sig) // from now on it is not the host program that turns Ctrl-C into KeyboardInterrupt
	}
	switch {
	case a[1] == rt.MakeSmall(sigDfl):
		unix.ResetSignal(sig)
	case a[1] == rt.MakeSmall(sigIgn):
		signal.Ignore(sig)
	case t.Callable(a[1]):
		unix.NotifySignal(s.c, sig)
	default:
		return t.Errorf(rt.ExcTypeError, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
	}
	if !t.DictSet(d, a[0], a[1]) {
		return rt.NoValue
	}
	return old
}

// isDefaultInt reports whether v is default_int_handler.
func isDefaultInt(t *rt.Thread, v rt.Value) bool {
	f := t.ModuleAttr("signal", "default_int_handler")
	return f != rt.NoValue && f == v
}

func getHandler(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := number(t, a[0])
	if !fine {
		return rt.NoValue
	}
	h, fine := handler(t, n)
	switch {
	case !fine:
		return rt.NoValue
	case h != rt.NoValue:
		return h
	case signal.Ignored(syscall.Signal(n)): // since the process was started, by a shell that runs it in the background
		return rt.MakeSmall(sigIgn)
	case n == int(syscall.SIGINT):
		return t.ModuleAttr("signal", "default_int_handler")
	case n == int(syscall.SIGPIPE):
		return rt.MakeSmall(sigIgn)
	}
	return rt.MakeSmall(sigDfl)
}

func raiseSignal(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := number(t, a[0])
	if !fine {
		return rt.NoValue
	}
	h, fine := handler(t, n)
	if !fine {
		return rt.NoValue
	}
	switch {
	case h != rt.NoValue && t.Callable(h) && !isDefaultInt(t, h):
		states(t).note(t.R, n)
	case n == int(syscall.SIGINT) && (h == rt.NoValue && !signal.Ignored(os.Interrupt) || isDefaultInt(t, h)):
		t.R.Interrupt()
	default:
		if err := raise(n); err != nil {
			return t.OSError(err, "")
		}
	}
	if t.PollPending() && !t.HandlePoll() {
		return rt.NoValue
	}
	return rt.None
}

// setTimer sends SIGALRM after d and then after each interval; d 0 switches it off.
func (s *state) setTimer(r *rt.Runtime, d, interval time.Duration) {
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
	s.every = interval
	if d <= 0 {
		return
	}
	s.due = time.Now().Add(d)
	s.timer = time.AfterFunc(d, func() {
		s.ring(r)
	})
}

// left returns what the timer has left and its interval.
func (s *state) left() (time.Duration, time.Duration) {
	if s.timer == nil {
		return 0, 0
	}
	d := time.Until(s.due)
	for d <= 0 && s.every > 0 {
		d += s.every
	}
	return max(d, 0), s.every
}

func alarm(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	s := states(t)
	d, _ := s.left()
	s.setTimer(t.R, time.Duration(n)*time.Second, 0)
	return rt.MakeSmall(int((d + time.Second - 1) / time.Second))
}

func durations(t *rt.Thread, a []rt.Value) (d [2]time.Duration, fine bool) {
	for i, v := range a {
		f, fine := t.ToFloat(v)
		if !fine {
			return d, false
		}
		if f < 0 || f > 1e9 {
			t.Errno(int(unix.EINVAL))
			return d, false
		}
		d[i] = time.Duration(f * 1e9)
	}
	return d, true
}

// setitimer serves ITIMER_REAL only: the others count the CPU time of a program of one thread.
func setitimer(t *rt.Thread, a []rt.Value) rt.Value {
	d, fine := durations(t, a[1:])
	if !fine {
		return rt.NoValue
	}
	old := getitimer(t, a[:1])
	if old == rt.NoValue {
		return old
	}
	s := states(t)
	s.setTimer(t.R, d[0], 0)
	if d[1] > 0 && d[0] > 0 {
		s.every = d[1]
		s.repeat(t.R, d[0], d[1])
	}
	return old
}

// repeat makes the timer go on.
func (s *state) repeat(r *rt.Runtime, first, interval time.Duration) {
	s.timer.Stop()
	var timer *time.Timer
	timer = time.AfterFunc(first, func() {
		s.ring(r)
		timer.Reset(interval)
	})
	s.timer = timer
}

func getitimer(t *rt.Thread, a []rt.Value) rt.Value {
	which, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	if which != 0 {
		return t.Errno(int(unix.EINVAL))
	}
	d, every := states(t).left()
	x, y := t.NewFloat(d.Seconds()), t.NewFloat(every.Seconds())
	if x == rt.NoValue || y == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(x, y)
}

// pause waits for a signal that has a handler.
func pause(t *rt.Thread, a []rt.Value) rt.Value {
	s := states(t)
	for n := s.arrived.Load(); s.arrived.Load() == n; {
		if !t.Sleep(10 * time.Millisecond) {
			return rt.NoValue
		}
	}
	if t.PollPending() && !t.HandlePoll() {
		return rt.NoValue
	}
	return rt.None
}

func strsignal(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := number(t, a[0])
	if !fine {
		return rt.NoValue
	}
	text := syscall.Signal(n).String()
	if text == "" || len(text) > 7 && text[:7] == "signal " {
		return rt.None
	}
	if text[0] >= 'a' && text[0] <= 'z' {
		text = string(text[0]-'a'+'A') + text[1:]
	}
	return t.NewStr(text)
}

func validSignals(t *rt.Thread, a []rt.Value) rt.Value {
	set := t.NewSet(rt.KindSet, numSignals)
	if set == rt.NoValue {
		return set
	}
	add := t.Intern("add")
	for n := 1; n < numSignals; n++ {
		if !valid(n) {
			continue
		}
		if add == rt.NoValue || t.CallMethod1(set, add, rt.MakeSmall(n)) == rt.NoValue {
			return rt.NoValue
		}
	}
	return set
}

func setWakeup(t *rt.Thread, a []rt.Value) rt.Value {
	fd, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall(int(states(t).wakeup.Swap(int64(fd))))
}
