package emitter_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/cpu"
)

// Modes of the corpus on windows/amd64: samples, for each run costs what Wine does.
var windowsModes = []corpusMode{
	{name: "eager", args: []string{"-X", "jit=eager"}, every: 23, brief: 71, slow: true, limit: 2 * time.Minute},
	{name: "interp", args: []string{"-X", "jit=off"}, every: 71, brief: 211, slow: true, limit: 2 * time.Minute},
}

// TestWindows runs programs on windows/amd64, in Wine: a sample of the corpus (a larger one with -corpus.thorough, all of it with
// -corpus.every 1), what is about that system, and the tests of packages that native code depends on.
func TestWindows(t *testing.T) {
	t.Parallel()
	wine, exe := wineCommand(t)
	except := exceptions(t, "testdata/windows_exceptions.txt")
	programs, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	programs = slices.DeleteFunc(programs, func(p string) bool {
		return except[strings.TrimSuffix(strings.TrimPrefix(p, "corpus/"), ".py")] != ""
	})
	runner := again(processes(append(slices.Clip(wine), exe)...))
	runCorpus(t, runner, windowsModes, programs)
	for _, mode := range windowsModes {
		checkProgram(t, runner(t, mode), mode, "testdata/windows/system.py")
	}
	out, err := retried(func() ([]byte, error) {
		tests := exec.Command("go", "test", "-vet=off", "-exec", strings.Join(wine, " "), "pycopy/jit/host", "pycopy/jit/pages", "pycopy/rt/gstack")
		tests.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=windows")
		return tests.CombinedOutput()
	})
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// lost reports whether Wine says in out that it has lost its server. That one may end with the last process, and take one with it
// that starts just then.
func lost(out []byte) bool { return bytes.Contains(out, []byte("wine client error:")) }

// retries is how often a process that Wine has lost is started again.
const retries = 3

func retried(run func() ([]byte, error)) (out []byte, err error) {
	for range 1 + retries {
		if out, err = run(); err == nil || !lost(out) {
			break
		}
	}
	return out, err
}

// again makes a runner that starts programs again that Wine has lost.
func again(runner corpusRunner) corpusRunner {
	return func(t *testing.T, mode corpusMode) func(t *testing.T, program string) execution {
		run := runner(t, mode)
		return func(t *testing.T, program string) execution {
			e := run(t, program)
			for k := 0; k < retries && e.Status != 0 && lost(e.Stderr); k++ {
				t.Logf("started again: %s", e.Stderr)
				e = run(t, program)
			}
			return e
		}
	}
}

// wineCommand builds pycopy.exe and returns the command that runs it and other programs, in a prefix of their own.
func wineCommand(t *testing.T) (wine []string, exe string) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("Wine runs programs for windows/amd64 on linux/amd64")
	}
	path, err := exec.LookPath("wine")
	if err != nil {
		t.Skip("no Wine: ", err)
	}
	if !cpu.X86.HasRDRAND {
		t.Skip("the library below needs the instruction RDRAND")
	}
	exe = filepath.Join(t.TempDir(), "pycopy.exe")
	build := exec.Command("go", "build", "-o", exe, "pycopy/cmd/pycopy")
	build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=windows")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	prefix := filepath.Join(t.TempDir(), "prefix")
	env := []string{"env", "WINEPREFIX=" + prefix, "WINEDEBUG=-all"}
	wine = append(env[:len(env):len(env)], path)
	if out, err := wineRun(wine, "wineboot", "-i"); err != nil {
		t.Skipf("Wine does not start: %v\n%s", err, out)
	}
	t.Cleanup(func() {
		if server, err := exec.LookPath("wineserver"); err == nil {
			for _, option := range []string{"-k", "-w"} { // ends the one of this prefix
				_ = exec.Command(env[0], append(env[1:len(env):len(env)], server, option)...).Run()
			}
		}
	})
	library := filepath.Join(prefix, "drive_c", "windows", "system32", "bcryptprimitives.dll")
	if _, err := os.Stat(library); err != nil { // Wine before 9
		if err := os.WriteFile(library, randomLibrary(), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := wineRun(wine, exe, "-c", "print(6 * 7)"); err != nil || !strings.HasPrefix(out, "42") {
		t.Fatalf("%v\n%s", err, out)
	}
	return wine, exe
}

func wineRun(wine []string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	out, err := retried(func() ([]byte, error) {
		return exec.CommandContext(ctx, wine[0], slices.Concat(wine[1:], args)...).CombinedOutput()
	})
	return string(out), err
}

// randomLibrary makes a library for Windows with the one function that Go's runtime wants of bcryptprimitives.dll: ProcessPrng, which fills
// memory with random bytes.
func randomLibrary() []byte {
	const (
		page, block = 0x1000, 0x200
		exports     = 0x40 // in the section
	)
	le := binary.LittleEndian
	words := func(n ...uint32) (b []byte) {
		for _, x := range n {
			b = le.AppendUint32(b, x)
		}
		return b
	}
	code := []byte{
		0x48, 0x85, 0xd2, // test rdx, rdx: the number of bytes
		0x74, 0x10, // jz end
		0x48, 0x0f, 0xc7, 0xf0, // rdrand rax
		0x73, 0xfa, // jnc to it
		0x88, 0x01, // mov [rcx], al
		0x48, 0xff, 0xc1, // inc rcx
		0x48, 0xff, 0xca, // dec rdx
		0xeb, 0xeb, // jmp to the start
		0xb8, 1, 0, 0, 0, // end: mov eax, 1
		0xc3, // ret
	}
	const dir = page + exports
	section := make([]byte, block)
	copy(section, code)
	// The directory: names of the library and of the function, and tables of one entry, behind it.
	copy(section[exports:], words(0, 0, 0, dir+56, 1, 1, 1, dir+40, dir+44, dir+48))
	copy(section[exports+40:], words(page, dir+80, 0))
	copy(section[exports+56:], "bcryptprimitives.dll\x00")
	copy(section[exports+80:], "ProcessPrng\x00")

	var f bytes.Buffer
	dos := make([]byte, 64)
	copy(dos, "MZ")
	dos[0x3c] = 64
	f.Write(dos)
	f.WriteString("PE\x00\x00")
	f.Write([]byte{0x64, 0x86, 1, 0})             // amd64, one section
	f.Write(words(0, 0, 0))                       // no time, no symbols
	f.Write([]byte{240, 0, 0x22, 0x20})           // size of what follows; a library
	f.Write([]byte{0x0b, 2, 0, 0})                // PE32+
	f.Write(words(block, 0, 0, 0, page))          // size of code, no entry
	f.Write(words(0x80000000, 1, page, block))    // base, alignments
	f.Write(words(6, 0, 6, 0))                    // versions
	f.Write(words(2*page, block, 0, 0x0100_0003)) // sizes, the console
	f.Write(words(1<<20, 0, page, 0, 1<<20, 0, page, 0))
	f.Write(words(0, 16, dir, 96))
	f.Write(make([]byte, 15*8))
	f.WriteString(".text\x00\x00\x00")
	f.Write(words(block, page, block, block, 0, 0, 0, 0x60000020))
	f.Write(make([]byte, block-f.Len()))
	f.Write(section)
	return f.Bytes()
}
