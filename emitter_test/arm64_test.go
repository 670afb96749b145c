package emitter_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"
)

// Modes of the corpus on arm64 in an emulator, which is about ten times slower: every other one as native code, samples of the rest.
var arm64Modes = []corpusMode{
	{name: "eager", args: []string{"-X", "jit=eager"}, every: 2, slow: true, limit: 5 * time.Minute},
	{name: "jit", args: []string{"-X", "jit=on"}, every: 13, slow: true, limit: 5 * time.Minute},
	{name: "interp", args: []string{"-X", "jit=off"}, every: 37, slow: true, limit: 5 * time.Minute},
	{name: "eager gcstress", args: []string{"-X", "jit=eager", "-X", "gcstress"}, every: 37, slow: true, limit: 5 * time.Minute},
}

// TestCorpusArm64 is TestCorpus on arm64, in QEMU. With -corpus.every=1 it runs all programs.
func TestCorpusArm64(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("QEMU emulates programs for Linux on Linux only")
	}
	if runtime.GOARCH == "arm64" {
		t.Skip("TestCorpus does it on this machine")
	}
	qemu, err := exec.LookPath("qemu-aarch64")
	if err != nil {
		t.Skip("no emulator: ", err)
	}
	binary := filepath.Join(t.TempDir(), "pycopy")
	build := exec.Command("go", "build", "-o", binary, "pycopy/cmd/pycopy")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOARCH=arm64")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	programs, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	// Programs that start pycopy or pycopy-tls would need a kernel that runs arm64's executables.
	programs = slices.DeleteFunc(programs, func(p string) bool {
		area := filepath.Base(filepath.Dir(p))
		return area == "mod_ssl" || area == "mod_subprocess" || p == "corpus/pylib_threads/processes.py"
	})
	runCorpus(t, []string{qemu, binary}, arm64Modes, programs)
}
