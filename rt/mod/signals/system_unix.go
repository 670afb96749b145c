//go:build unix

package signals

import (
	"os"
	"runtime"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// numSignals is one more than the highest signal.
const numSignals = 65

// constants makes the map when the module is imported: a map in a variable costs every start.
func constants() map[string]int64 {
	c := map[string]int64{
		"SIG_DFL": sigDfl, "SIG_IGN": sigIgn, "NSIG": numSignals,
		"SIGHUP": int64(unix.SIGHUP), "SIGINT": int64(unix.SIGINT), "SIGQUIT": int64(unix.SIGQUIT), "SIGILL": int64(unix.SIGILL),
		"SIGTRAP": int64(unix.SIGTRAP), "SIGABRT": int64(unix.SIGABRT), "SIGBUS": int64(unix.SIGBUS), "SIGFPE": int64(unix.SIGFPE),
		"SIGKILL": int64(unix.SIGKILL), "SIGUSR1": int64(unix.SIGUSR1), "SIGSEGV": int64(unix.SIGSEGV), "SIGUSR2": int64(unix.SIGUSR2),
		"SIGPIPE": int64(unix.SIGPIPE), "SIGALRM": int64(unix.SIGALRM), "SIGTERM": int64(unix.SIGTERM), "SIGCHLD": int64(unix.SIGCHLD),
		"SIGCONT": int64(unix.SIGCONT), "SIGSTOP": int64(unix.SIGSTOP), "SIGTSTP": int64(unix.SIGTSTP), "SIGTTIN": int64(unix.SIGTTIN),
		"SIGTTOU": int64(unix.SIGTTOU), "SIGURG": int64(unix.SIGURG), "SIGXCPU": int64(unix.SIGXCPU), "SIGXFSZ": int64(unix.SIGXFSZ),
		"SIGVTALRM": int64(unix.SIGVTALRM), "SIGPROF": int64(unix.SIGPROF), "SIGWINCH": int64(unix.SIGWINCH), "SIGIO": int64(unix.SIGIO),
		"SIGSYS": int64(unix.SIGSYS), "ITIMER_REAL": 0, "ITIMER_VIRTUAL": 1, "ITIMER_PROF": 2,
		"SIGIOT": int64(unix.SIGABRT),
	}
	if runtime.GOOS == "linux" {
		for name, n := range map[string]int64{"SIGCLD": int64(unix.SIGCHLD), "SIGPOLL": int64(unix.SIGIO), "SIGSTKFLT": 16, "SIGPWR": 30,
			"SIGRTMIN": 34, "SIGRTMAX": 64} {
			c[name] = n
		}
	}
	return c
}

// valid reports whether a program may use a signal: two are the C library's own.
func valid(n int) bool { return n != 32 && n != 33 }

// catchable reports whether a signal can have a handler.
func catchable(n int) bool { return n != int(unix.SIGKILL) && n != int(unix.SIGSTOP) }

// raise sends this process a signal.
func raise(n int) error { return unix.Kill(os.Getpid(), unix.Signal(n)) }

// ring is the end of a timer. The system's own timer would hit any thread; the signal is the process's anyway.
func (s *state) ring(*rt.Runtime) { _ = raise(int(unix.SIGALRM)) }
