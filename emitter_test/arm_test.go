package emitter_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/jit/native"
	"pycopy/parse"
)

// armBinary builds pycopy for linux/arm, and skips the test where nothing can run it.
func armBinary(t *testing.T) (run []string) {
	t.Helper()
	qemu, err := exec.LookPath("qemu-arm")
	if err != nil {
		t.Skip("qemu-arm (Debian qemu-user) is not installed")
	}
	file := filepath.Join(t.TempDir(), "pycopy-arm")
	cmd := exec.Command("go", "build", "-o", file, "pycopy/cmd/pycopy")
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm", "GOARM=7", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return []string{qemu, file}
}

// runArm runs a program, whose source is at path, in dir and compares what it prints with its recorded output.
func runArm(t *testing.T, run []string, path, except string) {
	t.Helper()
	dir, name := filepath.Dir(path), filepath.Base(path)
	want, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".out")
	if err != nil {
		t.Fatal(err)
	}
	out, errs := execArm(t, run, dir, name)
	switch diff := diffLines(string(want), out); {
	case diff != "" && except == "":
		t.Errorf("%s%s", diff, tail(errs, 5))
	case diff == "" && except != "":
		t.Errorf("is right, but listed as an exception: %s", except)
	}
}

func execArm(t *testing.T, run []string, dir string, args ...string) (out, errs string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, run[0], append(append([]string(nil), run[1:]...), args...)...)
	cmd.Dir = dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); ctx.Err() != nil {
		t.Fatalf("did not finish: %v", err)
	}
	return stdout.String(), stderr.String()
}

// TestArm runs programs on linux/arm: as they are, where the decorators for machine code are obeyed, and as files of machine code, ours and
// MicroPython's.
func TestArm(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds pycopy for another architecture")
	}
	run := armBinary(t)
	except := exceptions(t, "testdata/arm_exceptions.txt")
	reference := exceptions(t, "testdata/reference_exceptions.txt")
	t.Run("source", func(t *testing.T) {
		// A list, so that programs that are added later, which may be about words of 64 bits or in a hurry, need not think of this test.
		var paths []string
		for _, name := range append(programNames(t, "testdata/arm_programs.txt"), slices.Sorted(maps.Keys(except))...) {
			paths = append(paths, "corpus/"+name+".py")
		}
		for _, p := range boardPrograms(t, paths...) {
			t.Run(p.name, func(t *testing.T) {
				t.Parallel()
				runArm(t, run, p.path, except[p.name])
			})
		}
		for _, p := range boardPrograms(t, "../jit/thumb2/testdata/run/*.py", "testdata/arm/*.py") {
			t.Run(p.name, func(t *testing.T) {
				t.Parallel()
				runArm(t, run, p.path, "")
				runArm(t, append(run[:len(run):len(run)], "-X", "jit=off"), p.path, armInterpreted[p.name])
			})
		}
	})
	var paths []string
	for _, name := range programNames(t, "../jit/thumb2/testdata/corpus.txt") {
		paths = append(paths, "corpus/"+name+".py")
	}
	list := boardPrograms(t, append(paths, "../jit/thumb2/testdata/run/*.py", "testdata/arm/*.py")...)
	t.Run("file", func(t *testing.T) {
		for i, p := range list {
			arch := []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M, bytecode.ArchARMv7EMDP}[i/3%3]
			if i%3 != 0 && !strings.HasPrefix(p.name, "arm/") || except[p.name] != "" {
				continue
			}
			t.Run(p.name, func(t *testing.T) {
				t.Parallel()
				runArmFile(t, run, p, crossNative(t, p, arch), "")
			})
		}
	})
	t.Run("reference", func(t *testing.T) {
		var some []program
		for i, p := range list {
			if i%12 == 0 && except[p.name] == "" {
				some = append(some, p)
			}
		}
		files := referenceFiles(t, "6", "-march=armv7m -X emit=native", some)
		n := 0
		for _, p := range some {
			data, ok := files[p.name]
			if !ok {
				continue // it has syntax that MicroPython does not know
			}
			n++
			runArmFile(t, run, p, data, reference[p.name])
		}
		if n < 5 {
			t.Errorf("only %d programs were compiled", n)
		}
	})
}

// programNames reads a list of programs of the corpus.
func programNames(t *testing.T, file string) []string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

// armInterpreted are the programs that the interpreter does not run, with the reason.
var armInterpreted = map[string]string{
	"run/asm": "inline assembler needs machine code",
}

// crossNative compiles a program to machine code for an architecture, modules and classes included.
func crossNative(t *testing.T, p program, arch bytecode.Arch) []byte {
	t.Helper()
	tree, err := parse.Parse(p.src, filepath.Base(p.path), parse.Exec, parse.Options{})
	if err == nil {
		_, err = parse.Resolve(tree)
	}
	if err != nil {
		t.Fatal(err)
	}
	code, err := compile.Compile(tree, compile.Options{Portable: true, Flags: bytecode.FlagNative, Arch: arch, Native: native.Emitter(arch)})
	if err != nil {
		t.Fatal(err)
	}
	data, err := (&bytecode.MPY{Code: code, Arch: arch}).Encode()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// runArmFile runs a .mpy file of a program.
func runArmFile(t *testing.T, run []string, p program, data []byte, except string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), p.file()+".mpy")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(strings.TrimSuffix(p.path, ".py") + ".out")
	if err != nil {
		t.Fatal(err)
	}
	out, errs := execArm(t, run, filepath.Dir(p.path), file)
	switch diff := diffLines(string(want), out); {
	case diff != "" && except == "":
		t.Errorf("%s: %s%s", p.name, diff, tail(errs, 5))
	case diff == "" && except != "":
		t.Errorf("%s is right, but listed as an exception: %s", p.name, except)
	}
}
