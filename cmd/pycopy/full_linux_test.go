package main

import (
	"errors"
	"os"
	"os/exec"
	"testing"
)

// TestFullOutput asks for texts on a device without room: the status says so.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full: ", err)
	}
	defer full.Close()
	for _, option := range []string{"--help", "--version"} {
		cmd := exec.Command(os.Args[0], option)
		cmd.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
		cmd.Stdout = full
		var exit *exec.ExitError
		if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("%s: %v, want status 1", option, err)
		}
	}
}

// TestLittleAddressSpace runs a program with a limit like those that shared machines have: it has threads, recursion and a MemoryError all the same.
func TestLittleAddressSpace(t *testing.T) {
	program := `
import threading
t = threading.Thread(target=print, args=("thread",))
t.start()
t.join()
def f(n): return n and 1 + f(n - 1)
print(f(5000))
try: bytearray(1 << 33)
except MemoryError: print("full")
`
	limited := func(args ...string) (string, error) {
		cmd := exec.Command("sh", append([]string{"-c", `ulimit -v 3000000 && exec "$0" "$@"`, os.Args[0]}, args...)...)
		cmd.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if _, err := limited("--version"); err != nil {
		t.Skip("Go's runtime wants more, as that of the race detector does: ", err)
	}
	out, err := limited("-c", program)
	if want := "thread\n5000\nfull\n"; err != nil || out != want {
		t.Errorf("%q (%v), want %q", out, err, want)
	}
}
