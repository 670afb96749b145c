//go:build !linux

package unix

import (
	"os"
	"os/signal"
	"syscall"
)

// DefaultSignals leaves signals to Go's runtime.
func DefaultSignals() {}

// ResetSignal gives a signal the effect that it has by default.
func ResetSignal(s syscall.Signal) { signal.Reset(s) }

// NotifySignal is signal.Notify.
func NotifySignal(c chan<- os.Signal, s syscall.Signal) { signal.Notify(c, s) }
