package emitter_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A corpusMode is one way of running the corpus programs.
type corpusMode struct {
	name  string
	args  []string      // options before the script
	every int           // run every n-th program; slow modes sample the corpus
	brief int           // or every n-th without -corpus.thorough, if not 0
	slow  bool          // the mode multiplies run time: leave out programs marked "# heavy"
	limit time.Duration // a program that runs longer has hung
}

// stress collects at every allocation at first. A program that allocates more would take minutes.
const stress = "gcstress=1:20000"

var corpusModes = []corpusMode{
	{name: "interp", args: []string{"-X", "jit=off"}, every: 1, limit: time.Minute},
	{name: "jit", args: []string{"-X", "jit=on"}, every: 1, limit: time.Minute},
	{name: "eager", args: []string{"-X", "jit=eager"}, every: 1, limit: time.Minute},
	{name: "little code", args: []string{"-X", "jit=eager", "-X", "codesize=64K"}, every: 3, limit: time.Minute},
	{name: "eager gcstress", args: []string{"-X", "jit=eager", "-X", stress}, every: 11, slow: true, limit: 3 * time.Minute},
	{name: "gcstress", args: []string{"-X", "jit=off", "-X", stress}, every: 11, slow: true, limit: 3 * time.Minute},
}

var (
	corpusThorough = flag.Bool("corpus.thorough", false, "run as much of the corpus in emulators as CI does, which takes long; also if $CORPUS_THOROUGH is set, for go test ./...")
	corpusEvery    = flag.Int("corpus.every", 0, "run every n-th corpus program in all modes (0: as each mode says)")
)

// pycopyBinary is the executable under test, built once by TestMain.
var pycopyBinary string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	if signal.Ignored(os.Interrupt) { // the tests run in the background, and programs would inherit that
		signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	}
	dir, err := os.MkdirTemp("", "pycopy-corpus")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	pycopyBinary = filepath.Join(dir, "pycopy")
	build := exec.Command("go", "build", "-o", dir+"/", "pycopy/cmd/pycopy", "pycopy/cmd/pycopy-tls")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // as it is released: net would link the C library
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building pycopy: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// TestCorpus runs every program corpus/AREA/NAME.py and compares its standard
// output with NAME.out and its exit status with NAME.exit (absent: 0).
func TestCorpus(t *testing.T) {
	t.Parallel()
	programs, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	runCorpus(t, processes(pycopyBinary), corpusModes, programs)
}

// A corpusRunner gives what runs programs in a mode.
type corpusRunner func(t *testing.T, mode corpusMode) func(t *testing.T, program string) execution

// An execution is what a program did.
type execution struct {
	Stdout, Stderr []byte
	Status         int
}

// runCorpus runs programs in modes.
func runCorpus(t *testing.T, runner corpusRunner, modes []corpusMode, programs []string) {
	for _, mode := range modes {
		every := mode.every
		switch {
		case *corpusEvery > 0:
			every = *corpusEvery
		case mode.brief > 0 && !*corpusThorough && os.Getenv("CORPUS_THOROUGH") == "":
			every = mode.brief
		}
		t.Run(mode.name, func(t *testing.T) {
			run := runner(t, mode)
			for i, program := range programs {
				if i%every != 0 {
					continue
				}
				name := strings.TrimSuffix(strings.TrimPrefix(program, "corpus/"), ".py")
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					checkProgram(t, run, mode, program)
				})
			}
		})
	}
}

// TestCorpusComplete checks that each program has a recorded output and each
// recorded output a program.
func TestCorpusComplete(t *testing.T) {
	for _, pair := range [][2]string{{".py", ".out"}, {".out", ".py"}, {".exit", ".py"}} {
		files, err := filepath.Glob("corpus/*/[^_]*" + pair[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			partner := strings.TrimSuffix(file, pair[0]) + pair[1]
			if _, err := os.Stat(partner); err != nil {
				t.Errorf("%s has no %s file", file, pair[1])
			}
		}
	}
}

// checkProgram runs a program and compares what it does with what is recorded.
func checkProgram(t *testing.T, run func(t *testing.T, program string) execution, mode corpusMode, program string) {
	source, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	if mode.slow && bytes.Contains(source, []byte("# heavy")) {
		return
	}
	base := strings.TrimSuffix(program, ".py")
	want, err := os.ReadFile(base + ".out")
	if err != nil {
		t.Fatal(err)
	}
	wantStatus := 0
	if text, err := os.ReadFile(base + ".exit"); err == nil {
		if wantStatus, err = strconv.Atoi(strings.TrimSpace(string(text))); err != nil {
			t.Fatal(err)
		}
	}
	got := run(t, program)
	if diff := diffLines(string(want), string(got.Stdout)); diff != "" || got.Status != wantStatus {
		t.Errorf("exit status %d, want %d\n%s%s", got.Status, wantStatus, diff, tail(string(got.Stderr), 12))
	}
}

// processes runs each program in a process of its own.
func processes(command ...string) corpusRunner {
	return func(_ *testing.T, mode corpusMode) func(t *testing.T, program string) execution {
		return func(t *testing.T, program string) execution {
			ctx, cancel := context.WithTimeout(context.Background(), mode.limit)
			defer cancel()
			args := slices.Concat(command[1:], mode.args, []string{filepath.Base(program)})
			cmd := exec.CommandContext(ctx, command[0], args...)
			cmd.Dir = filepath.Dir(program)
			cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "PYCOPYPATH=")
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			err := cmd.Run()
			if ctx.Err() != nil {
				t.Fatalf("did not finish in %v", mode.limit)
			}
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			return execution{stdout.Bytes(), stderr.Bytes(), cmd.ProcessState.ExitCode()}
		}
	}
}

// diffLines describes how got differs from want: the differing lines after
// the common beginning and before the common end, or "" if they are equal.
func diffLines(want, got string) string {
	if want == got {
		return ""
	}
	w, g := strings.SplitAfter(want, "\n"), strings.SplitAfter(got, "\n")
	start := 0
	for start < len(w) && start < len(g) && w[start] == g[start] {
		start++
	}
	end := 0
	for end < len(w)-start && end < len(g)-start && w[len(w)-1-end] == g[len(g)-1-end] {
		end++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "output differs from line %d on:\n", start+1)
	for _, line := range w[max(0, start-2):start] {
		fmt.Fprintf(&b, "  %q\n", line)
	}
	w, g = w[start:len(w)-end], g[start:len(g)-end]
	if len(w) != len(g) {
		writeSide(&b, "- want", w)
		writeSide(&b, "+ got ", g)
		return b.String()
	}
	shown := 0
	for i := range w {
		if w[i] != g[i] {
			if shown++; shown > 6 {
				b.WriteString("... and more lines\n")
				break
			}
			fmt.Fprintf(&b, "- want %q\n+ got  %q\n", w[i], g[i])
		}
	}
	return b.String()
}

func writeSide(b *strings.Builder, mark string, lines []string) {
	const most = 12
	for i, line := range lines {
		if i == most {
			fmt.Fprintf(b, "%s ... %d more lines\n", mark, len(lines)-most)
			return
		}
		fmt.Fprintf(b, "%s %q\n", mark, line)
	}
}

// tail returns the last n lines of a program's standard error under a title.
func tail(text string, n int) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return ""
	}
	lines := strings.Split(text, "\n")
	return "stderr:\n" + strings.Join(lines[max(0, len(lines)-n):], "\n")
}
