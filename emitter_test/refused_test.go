package emitter_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"pycopy"
)

// TestNothingIsRefused compiles all functions of the programs for hot code, before they run and with experience: no compilation fails, for lack of
// registers, say.
func TestNothingIsRefused(t *testing.T) {
	t.Parallel()
	var programs []string
	for _, area := range []string{"hot", "jitcases", "programs"} {
		found, err := filepath.Glob(filepath.Join("corpus", area, "[^_]*.py"))
		if err != nil || found == nil {
			t.Fatal(area, err)
		}
		programs = append(programs, found...)
	}
	for _, program := range programs {
		src, err := os.ReadFile(program)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(src, []byte("# heavy")) {
			continue
		}
		for _, jit := range []pycopy.JIT{{}, {Threshold: 1}} {
			r, err := pycopy.New(pycopy.Config{Stdout: io.Discard, Stderr: io.Discard, FS: pycopy.OSFiles{}, Path: []string{filepath.Dir(program)}, JIT: jit})
			if err != nil {
				t.Fatal(err)
			}
			if err := r.RunSource(src, filepath.Base(program)); err != nil {
				t.Errorf("%s: %v", program, err)
			}
			if n := r.JITStats().Failed; n > 0 {
				t.Errorf("%s, threshold %d: %d compilations failed", program, jit.Threshold, n)
			}
			if err := r.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}
