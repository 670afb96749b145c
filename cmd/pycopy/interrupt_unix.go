//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// endInterrupted ends the process as Ctrl-C does by default: from an exit status a shell would conclude that the program has dealt with it,
// and go on with its loop.
func endInterrupted() {
	signal.Reset(os.Interrupt)
	_ = syscall.Kill(os.Getpid(), syscall.SIGINT)
	time.Sleep(time.Second) // on its way
	os.Exit(128 + int(syscall.SIGINT))
}
