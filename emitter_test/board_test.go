package emitter_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
)

// Programs as .mpy files. Real parts check them where they are installed: the environment variable MPY_REFERENCE names a directory
// whose node_modules has MicroPython as WebAssembly and its compiler; without it, the one where .ci/run puts them.

// crossCompile is what pycopy-cross does.
func crossCompile(src []byte, name string) ([]byte, error) {
	tree, err := parse.Parse(src, name, parse.Exec, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(tree); err != nil {
		return nil, err
	}
	code, err := compile.Compile(tree, compile.Options{Portable: true})
	if err != nil {
		return nil, err
	}
	return (&bytecode.MPY{Code: code}).Encode()
}

// program is one of the corpus or perf.
type program struct {
	name string // area/name
	path string
	src  []byte
}

// file is the program's name as a file, without directory and suffix.
func (p program) file() string { return strings.ReplaceAll(p.name, "/", "_") }

func boardPrograms(t *testing.T, pattern ...string) []program {
	t.Helper()
	var list []program
	for _, pat := range pattern {
		files, err := filepath.Glob(pat)
		if err != nil || len(files) == 0 {
			t.Fatalf("no programs %s: %v", pat, err)
		}
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			dir, base := filepath.Split(strings.TrimSuffix(f, ".py"))
			list = append(list, program{filepath.Base(dir) + "/" + base, f, src})
		}
	}
	return list
}

// exceptions reads a file of lines "reason:" followed by indented names.
func exceptions(t *testing.T, file string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	out, reason := map[string]string{}, ""
	for _, line := range strings.Split(string(text), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] != ' ':
			reason = line
		default:
			for _, name := range strings.Fields(line) {
				out[name] = reason
			}
		}
	}
	return out
}

// runMPY runs a file in our runtime and returns what it prints.
func runMPY(t *testing.T, p program, data []byte) (out, errs string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, p.file()+".mpy")
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	home, err := filepath.Abs(filepath.Dir(p.path))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, pycopyBinary, file)
	cmd.Dir = home
	cmd.Env = append(os.Environ(), "HOME="+dir, "PYCOPYPATH="+home)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); ctx.Err() != nil {
		t.Fatalf("did not finish: %v", err)
	}
	return stdout.String(), stderr.String()
}

// TestBoardFiles compiles the corpus for boards, runs the files in our runtime and compares the output with that of the sources.
func TestBoardFiles(t *testing.T) {
	t.Parallel()
	except := exceptions(t, "testdata/board_exceptions.txt")
	list := boardPrograms(t, "corpus/*/[^_]*.py")
	var refused atomic.Int32
	t.Cleanup(func() {
		if n := int(refused.Load()); n*10 > len(list) {
			t.Errorf("%d of %d programs are refused", n, len(list))
		}
	})
	for _, p := range list {
		if bytes.Contains(p.src, []byte("# heavy")) {
			continue // it takes long and shows nothing that others do not
		}
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			reason := except[p.name]
			data, err := crossCompile(p.src, filepath.Base(p.path))
			if e := (*parse.Error)(nil); errors.As(err, &e) && e.Line > 0 && e.Col > 0 &&
				(strings.Contains(e.Msg, "not possible in bytecode of boards") || strings.HasPrefix(e.Msg, "invalid arch")) {
				refused.Add(1)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(p.path, ".py") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			out, errs := runMPY(t, p, data)
			switch diff := diffLines(string(want), out); {
			case diff != "" && reason == "":
				t.Errorf("%s%s", diff, tail(errs, 5))
			case diff == "" && reason != "":
				t.Errorf("is right, but listed as an exception: %s", reason)
			}
		})
	}
}

// reference returns the directory of the real parts, or skips the test.
func reference(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("MPY_REFERENCE")
	if dir == "" {
		if cache, err := os.UserCacheDir(); err == nil {
			dir = filepath.Join(cache, "pycopy", "reference")
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		t.Skip("no MicroPython to compare with (.ci/run installs it): ", err)
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed: MicroPython for WebAssembly cannot run")
	}
	return dir
}

// node runs a script of testdata with the reference's packages; each line of its output is a JSON value that each gets.
func node(t *testing.T, script, reference string, each func(line []byte) error, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	script, err := filepath.Abs(filepath.Join("testdata", script))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, "node", append([]string{script, reference}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	pipe, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(pipe)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		if err := each(lines.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Wait(); err != nil || lines.Err() != nil {
		t.Fatalf("%s: %v %v\n%s", script, err, lines.Err(), tail(stderr.String(), 5))
	}
}

// referenceCompiled has what referenceFiles has compiled, for several tests want the same.
var referenceCompiled = struct {
	sync.Mutex
	files map[string][]byte // by version, options and path; nil: refused
}{files: map[string][]byte{}}

// referenceFiles compiles programs with the reference compiler of a version of the format; those that it refuses are missing.
func referenceFiles(t *testing.T, version, options string, list []program) map[string][]byte {
	t.Helper()
	ref := reference(t)
	c := &referenceCompiled
	c.Lock()
	defer c.Unlock()
	key := func(p program) string { return version + " " + options + " " + p.path }
	var missing []string
	keys := map[string]string{}
	dir := t.TempDir()
	for i, p := range list {
		if _, ok := c.files[key(p)]; ok {
			continue
		}
		f := filepath.Join(dir, fmt.Sprint(i), p.file()+".py")
		if err := errors.Join(os.Mkdir(filepath.Dir(f), 0o755), os.WriteFile(f, p.src, 0o644)); err != nil {
			t.Fatal(err)
		}
		missing, keys[f] = append(missing, f), key(p)
	}
	if missing != nil {
		node(t, "mpycross.mjs", ref, func(line []byte) error {
			var r struct {
				File string
				MPY  []byte
			}
			if err := json.Unmarshal(line, &r); err != nil {
				return err
			}
			c.files[keys[r.File]] = r.MPY
			return nil
		}, append([]string{version, options}, missing...)...)
	}
	out := map[string][]byte{}
	for _, p := range list {
		if data := c.files[key(p)]; data != nil {
			out[p.name] = data
		}
	}
	return out
}

// TestSizes compares the sizes of our files with those of MicroPython's compiler.
func TestSizes(t *testing.T) {
	t.Parallel()
	list := boardPrograms(t, "corpus/*/[^_]*.py", "../perf/programs/*.py")
	theirs := referenceFiles(t, "6", "", list)
	ours, ref, n := 0, 0, 0
	for _, p := range list {
		data, ok := theirs[p.name]
		if !ok {
			continue
		}
		own, err := crossCompile(p.src, p.file()+".py")
		if err != nil {
			continue // TestBoardFiles has the list
		}
		ours, ref, n = ours+len(own), ref+len(data), n+1
		if len(own)*100 > len(data)*105 {
			t.Errorf("%s: %d bytes, the reference has %d", p.name, len(own), len(data))
		}
	}
	if n < 200 {
		t.Errorf("only %d programs were compared", n)
	}
	t.Logf("%d programs: %d bytes, %.1f%% of the reference's %d", n, ours, 100*float64(ours)/float64(ref), ref)
}

// TestReferenceFiles runs files of MicroPython's compiler in our runtime.
func TestReferenceFiles(t *testing.T) {
	t.Parallel()
	testReferenceFiles(t, "6")
}

// TestReferenceFiles5 runs files of its last compiler for version 5.
func TestReferenceFiles5(t *testing.T) {
	t.Parallel()
	testReferenceFiles(t, "5")
}

func testReferenceFiles(t *testing.T, version string) {
	except := exceptions(t, "testdata/reference_exceptions.txt")
	list := boardPrograms(t, "corpus/*/[^_]*.py")
	theirs := referenceFiles(t, version, "", list)
	for _, p := range list {
		data, ok := theirs[p.name]
		if !ok || bytes.Contains(p.src, []byte("# heavy")) {
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(strings.TrimSuffix(p.path, ".py") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			out, errs := runMPY(t, p, data)
			switch diff := diffLines(string(want), out); {
			case diff != "" && except[p.name] == "":
				t.Errorf("%s%s", diff, tail(errs, 5))
			case diff == "" && except[p.name] != "":
				t.Errorf("is right, but listed as an exception: %s", except[p.name])
			}
		})
	}
}

// addresses are what may differ between two runs.
var addresses = regexp.MustCompile(`(0x| at )[0-9a-f]+`)

// Reasons for programs that TestMicroPython leaves out.
const (
	tooSlow  = "MicroPython takes more than ten seconds, so they do not run there:"
	unsteady = "MicroPython asks keys for their equality in another order each time, so they do not run there:"
)

// TestMicroPython runs our files in MicroPython. Those of corpus/boards must print what they print here; of the others, which use more than
// it has, all must do what its own compiler's files do.
func TestMicroPython(t *testing.T) {
	t.Parallel()
	ref := reference(t)
	except := exceptions(t, "testdata/micropython_exceptions.txt")
	list := boardPrograms(t, "corpus/*/[^_]*.py")
	theirs := referenceFiles(t, "6", "", list)
	dir := t.TempDir()
	var files []string
	write := func(name string, data []byte) {
		f := filepath.Join(dir, name)
		if err := os.WriteFile(f, data, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	for _, p := range list {
		data, err := crossCompile(p.src, p.file()+".py")
		if err != nil || bytes.Contains(p.src, []byte("# heavy")) || except[p.name] == tooSlow || except[p.name] == unsteady {
			continue
		}
		if strings.HasPrefix(p.name, "boards/") {
			write(p.file()+".ours", data)
		} else if other, ok := theirs[p.name]; ok {
			write(p.file()+".ours", data)
			write(p.file()+".theirs", other)
		}
	}
	outputs := micropython(t, ref, files)
	for _, p := range list {
		ours, ok := outputs[p.file()+".ours"]
		if !ok {
			continue
		}
		want := outputs[p.file()+".theirs"]
		if strings.HasPrefix(p.name, "boards/") {
			text, err := os.ReadFile(strings.TrimSuffix(p.path, ".py") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			want = string(text)
		}
		switch diff := diffLines(want, ours); {
		case diff != "" && except[p.name] == "":
			t.Errorf("%s: %s", p.name, diff)
		case diff == "" && except[p.name] != "":
			t.Errorf("%s: equal, but listed as an exception: %s", p.name, except[p.name])
		}
	}
}

// micropython runs files in MicroPython, each in a fresh one, and returns what they print, with the traceback.
func micropython(t *testing.T, ref string, files []string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for len(files) > 0 {
		part := files[:min(40, len(files))]
		files = files[len(part):]
		node(t, "micropython.mjs", ref, func(line []byte) error {
			var r struct{ File, Out, Err string }
			if err := json.Unmarshal(line, &r); err != nil {
				return fmt.Errorf("%w: %.100q", err, line)
			}
			out[filepath.Base(r.File)] = addresses.ReplaceAllString(r.Out+r.Err, "$1")
			return nil
		}, part...)
	}
	return out
}
