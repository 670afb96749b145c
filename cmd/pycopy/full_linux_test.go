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
