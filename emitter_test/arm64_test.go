package emitter_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// emulatedHeap limits the heap of programs in QEMU, which spends most of a second on its tables of pages for what pycopy reserves by default.
const emulatedHeap = "heapsize=1024M"

// Modes of the corpus on arm64 in an emulator, which is about ten times slower: as native code, with samples of the rest.
var arm64Modes = []corpusMode{
	{name: "eager", args: []string{"-X", emulatedHeap, "-X", "jit=eager"}, every: 2, brief: 19, slow: true, limit: 5 * time.Minute},
	{name: "jit", args: []string{"-X", emulatedHeap, "-X", "jit=on"}, every: 13, brief: 67, slow: true, limit: 5 * time.Minute},
	{name: "interp", args: []string{"-X", emulatedHeap, "-X", "jit=off"}, every: 37, brief: 151, slow: true, limit: 5 * time.Minute},
	{name: "eager gcstress", args: []string{"-X", emulatedHeap, "-X", "jit=eager", "-X", "gcstress=1:2000"}, every: 37, brief: 151, slow: true, limit: 5 * time.Minute},
}

// TestCorpusArm64 is TestCorpus on arm64, in QEMU. With -corpus.thorough it runs every other program, with -corpus.every=1 all.
func TestCorpusArm64(t *testing.T) {
	t.Parallel()
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
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", dir+"/", "pycopy/cmd/pycopy", "pycopy/emitter_test/many")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOARCH=arm64")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	programs, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	// Programs that start pycopy or pycopy-tls would need a kernel that runs arm64's executables, and xz needs more memory than emulatedHeap.
	programs = slices.DeleteFunc(programs, func(p string) bool {
		area := filepath.Base(filepath.Dir(p))
		return area == "mod_ssl" || area == "mod_subprocess" || p == "corpus/pylib_threads/processes.py" || p == "corpus/pylib_archives/xz.py"
	})
	apart, together := processes(qemu, filepath.Join(dir, "pycopy")), sharedProcesses(qemu, filepath.Join(dir, "many"))
	runCorpus(t, func(t *testing.T, mode corpusMode) func(t *testing.T, program string) execution {
		runApart, runTogether := apart(t, mode), together(t, mode)
		return func(t *testing.T, program string) execution {
			// What is about the process or its descriptors has one of its own.
			if area := filepath.Base(filepath.Dir(program)); area == "mod_os" || area == "mod_signal" || area == "mod_sys" {
				return runApart(t, program)
			}
			return runTogether(t, program)
		}
	}, arm64Modes, programs)
}

// sharedProcesses runs programs one after the other in processes of the command many, as many as there are at a time.
func sharedProcesses(command ...string) corpusRunner {
	return func(t *testing.T, mode corpusMode) func(t *testing.T, program string) execution {
		p := &processPool{command: slices.Concat(command, mode.args), limit: mode.limit}
		t.Cleanup(p.close)
		return p.run
	}
}

// A processPool has processes that run programs.
type processPool struct {
	command []string
	limit   time.Duration // for a program
	mu      sync.Mutex
	idle    []*sharedProcess
}

// mostShared is how many programs a process runs: QEMU keeps some 60 MB for each that has ended.
const mostShared = 30

// A sharedProcess runs the programs whose paths it reads from in.
type sharedProcess struct {
	cmd     *exec.Cmd
	ran     int // programs
	in      io.WriteCloser
	results *os.File
	decoder *json.Decoder
	stderr  bytes.Buffer
}

// run runs a program in one of the processes. One that ends, or is ended, by that is replaced by the next call.
func (p *processPool) run(t *testing.T, program string) (e execution) {
	s, err := p.get()
	if err != nil {
		t.Fatal(err)
	}
	var hangs atomic.Bool
	late := time.AfterFunc(p.limit, func() {
		hangs.Store(true)
		_ = s.cmd.Process.Kill()
	})
	_, err = fmt.Fprintln(s.in, program)
	if err == nil {
		err = s.decoder.Decode(&e)
	}
	late.Stop()
	switch {
	case hangs.Load():
		_ = s.end()
		t.Fatalf("did not finish in %v", p.limit)
	case err != nil:
		t.Fatalf("%v: %v\n%s", err, s.end(), tail(s.stderr.String(), 12))
	}
	if s.ran++; s.ran >= mostShared {
		_ = s.end()
		return e
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, s)
	return e
}

// get takes an idle process, or starts one.
func (p *processPool) get() (*sharedProcess, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.idle); n > 0 {
		s := p.idle[n-1]
		p.idle = p.idle[:n-1]
		return s, nil
	}
	results, theirs, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer theirs.Close()
	s := &sharedProcess{cmd: exec.Command(p.command[0], p.command[1:]...), results: results, decoder: json.NewDecoder(results)}
	s.cmd.ExtraFiles, s.cmd.Stderr, s.cmd.WaitDelay = []*os.File{theirs}, &s.stderr, 5*time.Second // others may have its standard error
	if s.in, err = s.cmd.StdinPipe(); err == nil {
		err = s.cmd.Start()
	}
	if err != nil {
		return nil, errors.Join(err, results.Close())
	}
	return s, nil
}

// end waits for the end of a process, which is asked for.
func (s *sharedProcess) end() error {
	return errors.Join(s.in.Close(), s.cmd.Wait(), s.results.Close())
}

// close ends the processes.
func (p *processPool) close() {
	for _, s := range p.idle {
		_ = s.end()
	}
}
