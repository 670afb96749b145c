package emitter_test

import (
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pycopy"
)

var failPrograms = flag.Int("failalloc.programs", 24, "corpus programs that TestFailingAllocations runs")

// TestFailingAllocations runs corpus programs with failing allocations, early and late ones: each ends well or with an exception, and the
// heap is whole afterwards.
func TestFailingAllocations(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	programs := min(*failPrograms, len(files))
	failed := 0
	for k := range programs {
		file := files[k*len(files)/programs]
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(src), "# heavy") {
			continue
		}
		for n := 1 + k%7; n < 20000; n += n/(2+k%3) + 1 {
			is, err := runFailing(string(src), n, 1+n%3)
			if err != nil {
				t.Errorf("%s, -X failalloc=%d:%d: %v", file, n, 1+n%3, err)
			}
			if is {
				failed++
			}
		}
	}
	if failed < programs {
		t.Errorf("only %d programs ended with MemoryError", failed)
	}
}

// runFailing runs a program whose n-th allocation fails, and the following up to count. It reports whether the program ended
// with MemoryError, and faults of the interpreter.
func runFailing(src string, n, count int) (memory bool, err error) {
	p, err := pycopy.New(pycopy.Config{
		Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, Modules: modulesNamed(safeModules),
		Debug: pycopy.Debug{FailAlloc: n, FailCount: count, GCPoison: true, GCCheck: true},
	})
	if err != nil {
		return false, err
	}
	timer := time.AfterFunc(5*time.Second, func() { p.Interrupt() })
	defer timer.Stop()
	err = p.RunSource([]byte(src), "t.py")
	var e *pycopy.Exception
	memory = errors.As(err, &e) && e.Type == "MemoryError"
	end := func() error { // collects, which checks the heap; it may still meet the last failures
		return p.RunSource([]byte("import gc\ngc.collect()"), "t.py")
	}
	for _, step := range []func() error{end, end, p.Finish, p.Close} {
		if pycopy.ExitCode(err) == 3 {
			return memory, err
		}
		err = step()
	}
	return memory, err
}
