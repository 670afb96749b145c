package unix

import (
	"os"
	"os/signal"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// sigactionBytes is more than a struct sigaction of the kernel takes.
const sigactionBytes = 64

// DefaultSignals gives the signals that Go's runtime would ignore, or end the process on with a listing of goroutines, the effect
// that the system gives them.
func DefaultSignals() {
	for _, s := range [...]syscall.Signal{unix.SIGQUIT, unix.SIGABRT, unix.SIGALRM, unix.SIGVTALRM, unix.SIGUSR1, unix.SIGUSR2} {
		ResetSignal(s)
	}
}

// ResetSignal gives a signal the effect that it has by default: for those of DefaultSignals that is the system's.
func ResetSignal(s syscall.Signal) {
	signal.Reset(s)
	switch s {
	case unix.SIGQUIT, unix.SIGABRT, unix.SIGALRM, unix.SIGVTALRM, unix.SIGUSR1, unix.SIGUSR2:
		var none [sigactionBytes]byte // the handler is SIG_DFL
		_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(s), uintptr(unsafe.Pointer(&none)), 0, 8, 0, 0)
	}
}

// NotifySignal is signal.Notify, for signals with the system's default too.
func NotifySignal(c chan<- os.Signal, s syscall.Signal) {
	var now [sigactionBytes]byte
	_, _, e := unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(s), 0, uintptr(unsafe.Pointer(&now)), 8, 0, 0)
	if e == 0 && *(*uintptr)(unsafe.Pointer(&now)) == 0 {
		signal.Ignore(s) // Go's runtime installs its handler for what it has ignored, not for what it believes to have
	}
	signal.Notify(c, s)
}
