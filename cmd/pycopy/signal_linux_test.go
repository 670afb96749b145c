package main

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// TestSignalsWithoutHandler checks that a signal that has no handler, or none any more, ends the process as the system does it.
func TestSignalsWithoutHandler(t *testing.T) {
	const handled = `
import os, signal, sys
n, got = int(sys.argv[1]), []
for want in (1, 2, 3):
    signal.signal(n, lambda k, frame: got.append(k))
    os.kill(os.getpid(), n)
    while len(got) < want: signal.getsignal(n)
    signal.signal(n, signal.SIG_IGN if want == 1 else signal.SIG_DFL)
    if want == 1: os.kill(os.getpid(), n)
print(got == [n] * 3, flush=True)
`
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []syscall.Signal{syscall.SIGQUIT, syscall.SIGABRT, syscall.SIGALRM, syscall.SIGUSR1, syscall.SIGUSR2, syscall.SIGTERM} {
		for _, prologue := range []string{"import os, sys\nprint(True, flush=True)", handled} {
			c := exec.Command(exe, "-c", prologue+"\nos.kill(os.getpid(), int(sys.argv[1]))\nimport time; time.sleep(1)", strconv.Itoa(int(s)))
			c.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
			var errs strings.Builder
			c.Stderr = &errs
			out, err := c.Output()
			if err == nil {
				t.Errorf("%v: not ended by it", s)
				continue
			}
			if status := c.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != s || string(out) != "True\n" || errs.String() != "" {
				t.Errorf("%v: %v, stdout %q, stderr %.200q", s, c.ProcessState, out, errs.String())
			}
		}
	}
}

// TestInterruptIgnored checks that a process that is started with SIGINT ignored, as shells start those in the background, stays so until the
// program has a handler.
func TestInterruptIgnored(t *testing.T) {
	const program = `
import os, signal
print(signal.getsignal(2) == signal.SIG_IGN)
os.kill(os.getpid(), 2)
signal.raise_signal(2)
print(signal.signal(2, signal.default_int_handler) == signal.SIG_IGN)
try:
    os.kill(os.getpid(), 2)
    while True: pass
except KeyboardInterrupt:
    print('caught')
`
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command("sh", "-c", `trap "" INT; exec "$0" "$@"`, exe, "-c", program)
	c.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	out, err := c.CombinedOutput()
	if err != nil || string(out) != "True\nTrue\ncaught\n" {
		t.Errorf("%v, %q", err, out)
	}
}
