package signals

import (
	"os"
	"syscall"

	"pycopy/rt"
)

// numSignals is one more than the highest signal.
const numSignals = 23

// constants makes the map when the module is imported: a map in a variable costs every start. SIGALRM is not the system's; it is what our
// timers ring.
func constants() map[string]int64 {
	return map[string]int64{
		"SIG_DFL": sigDfl, "SIG_IGN": sigIgn, "NSIG": numSignals,
		"SIGINT": int64(syscall.SIGINT), "SIGILL": int64(syscall.SIGILL), "SIGABRT": int64(syscall.SIGABRT), "SIGFPE": int64(syscall.SIGFPE),
		"SIGSEGV": int64(syscall.SIGSEGV), "SIGTERM": int64(syscall.SIGTERM), "SIGALRM": int64(syscall.SIGALRM),
		"ITIMER_REAL": 0, "ITIMER_VIRTUAL": 1, "ITIMER_PROF": 2,
	}
}

// valid reports whether a program may use a signal.
func valid(n int) bool {
	switch syscall.Signal(n) {
	case syscall.SIGINT, syscall.SIGILL, syscall.SIGABRT, syscall.SIGFPE, syscall.SIGSEGV, syscall.SIGTERM, syscall.SIGALRM:
		return true
	}
	return false
}

// catchable reports whether a signal can have a handler.
func catchable(n int) bool { return valid(n) }

// raise is for a signal without a handler: it ends the process, as in the C library.
func raise(int) error {
	os.Exit(3)
	return nil
}

// ring is the end of a timer.
func (s *state) ring(r *rt.Runtime) { s.note(r, int(syscall.SIGALRM)) }
