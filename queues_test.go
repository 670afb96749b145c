package pycopy_test

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"

	"pycopy"
)

// TestQueuesStaySmall runs programs that pass along a chain of objects, each of which refers to the next: queues, lazy streams,
// caches. A single word that is left over from an old one, in a register or on Go's stack, keeps all that followed it. So the
// memory in use may grow a little, until the collector looks for such words, but not with the length of the run.
func TestQueuesStaySmall(t *testing.T) {
	const steps, most = "250000", "12 << 20"
	dir := os.DirFS("testdata/queues")
	programs, err := fs.Glob(dir, "*.py")
	if err != nil || len(programs) == 0 {
		t.Fatal("no programs: ", err)
	}
	modes := map[string]pycopy.JIT{"interpreted": {Off: true}, "native": {}, "eager": {Threshold: 1}}
	for _, name := range programs {
		src, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		for mode, jit := range modes {
			t.Run(strings.TrimSuffix(name, ".py")+"/"+mode, func(t *testing.T) {
				t.Parallel()
				var out bytes.Buffer
				p := newRuntime(t, pycopy.Config{JIT: jit, Stdout: &out})
				mustRun(t, p, string(src)+"\nmain("+steps+")\nimport gc\nprint(gc.mem_alloc() < "+most+" or gc.mem_alloc())\n")
				if !strings.HasSuffix(out.String(), "\nTrue\n") {
					t.Errorf("result and bytes in use: %s", out.String())
				}
			})
		}
	}
}
