package emitter_test

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pycopy"
	"pycopy/rt"
)

// Mutated programs: whatever a program looks like, the interpreter ends it with a result or a Python exception.

var (
	mutations  = flag.Int("mutate.n", 150, "mutated programs that TestMutations runs")
	mutateSeed = flag.Int64("mutate.seed", 1, "number of the first of them")
	mutateKeep = flag.String("mutate.keep", "", "file that gets each mutated program before it runs")
)

// safeModules are the builtin modules without effect on the process or the machine.
var safeModules = []string{
	"array", "binascii", "bisect", "cmath", "collections", "errno", "functools", "gc", "hashlib", "heapq", "io", "itertools", "json",
	"math", "micropython", "operator", "random", "re", "struct", "sys", "time", "zlib", "deflate", "cryptolib",
}

// mutateSeeds returns the corpus programs that mutations start from.
func mutateSeeds(t testing.TB) []string {
	files, err := filepath.Glob("corpus/*/[^_]*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus programs: %v", err)
	}
	var seeds []string
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(src), "# heavy") {
			seeds = append(seeds, string(src))
		}
	}
	return seeds
}

func TestMutations(t *testing.T) {
	t.Parallel()
	seeds := mutateSeeds(t)
	for i := range int64(*mutations) {
		n := *mutateSeed + i
		r := rand.New(rand.NewSource(n))
		m := mutator{r: r, src: seeds[r.Intn(len(seeds))], other: seeds[r.Intn(len(seeds))]}
		if err := runHostile(m.mutate(), n); err != nil {
			t.Errorf("program %d (-mutate.seed=%[1]d -mutate.n=1): %v", n, err)
		}
	}
}

func FuzzMutations(f *testing.F) {
	seeds := mutateSeeds(f)
	for i, s := range seeds {
		f.Add(s, int64(i))
	}
	f.Fuzz(func(t *testing.T, src string, n int64) {
		r := rand.New(rand.NewSource(n))
		m := mutator{r: r, src: src, other: seeds[r.Intn(len(seeds))]}
		if err := runHostile(m.mutate(), n); err != nil {
			t.Error(err)
		}
	})
}

// runHostile runs a program in a small runtime and reports faults of the interpreter. n chooses the mode of the heap.
func runHostile(src string, n int64) error {
	if *mutateKeep != "" {
		if err := os.WriteFile(*mutateKeep, []byte(src), 0o666); err != nil {
			return err
		}
	}
	cfg := pycopy.Config{HeapSize: 4 << 20, RecursionLimit: 200, Modules: modulesNamed(safeModules)}
	switch n % 4 {
	case 1:
		cfg.Debug = pycopy.Debug{GCPoison: true, GCStress: 97}
	case 2:
		cfg.Debug = pycopy.Debug{GCPoison: true, GCCheck: true}
	case 3:
		cfg.Debug.General = true
	}
	return runLimited(cfg, src)
}

// modulesNamed returns the builtin modules with the given names.
func modulesNamed(names []string) []*rt.ModuleSpec {
	return slices.DeleteFunc(pycopy.Modules(), func(m *rt.ModuleSpec) bool {
		return !slices.Contains(names, m.Name) && !slices.ContainsFunc(m.Aliases, func(a string) bool { return slices.Contains(names, a) })
	})
}

// stopped is the cause given to programs that go on after KeyboardInterrupt.
const stopped = "stopped by the test"

// runLimited runs a program for a short time. The error is an internal one, or says that the program cannot be stopped.
func runLimited(cfg pycopy.Config, src string) error {
	cfg.Stdout, cfg.Stderr, cfg.Stdin = io.Discard, io.Discard, strings.NewReader("")
	p, err := pycopy.New(cfg)
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() {
		err := p.RunSource([]byte(src), "t.py")
		if pycopy.ExitCode(err) != 3 {
			if err = p.Finish(); pycopy.ExitCode(err) != 3 {
				err = p.Close()
			}
		}
		done <- err
	}()
	for wait := 200 * time.Millisecond; ; wait *= 2 {
		select {
		case err = <-done:
			var e *pycopy.InternalError
			if errors.As(err, &e) && e.Cause != stopped {
				return fmt.Errorf("%w\n%s\n%s", e, e.Stack, src)
			}
			return nil
		case <-time.After(wait):
		}
		switch {
		case wait > time.Minute:
			return fmt.Errorf("does not end\n%s", src)
		case wait > time.Second:
			p.Thread().R.Stop(stopped)
		default:
			p.Interrupt()
		}
	}
}

// A mutator changes a program.
type mutator struct {
	r          *rand.Rand
	src, other string
}

// mutate makes a few changes.
func (m *mutator) mutate() string {
	changes := []func(){
		m.dropToken, m.doubleToken, m.swapTokens, m.otherToken, m.otherToken, m.otherNumber, m.otherNumber, m.otherName, m.otherName,
		m.otherOperator, m.dropLine, m.doubleLine, m.moveLine, m.indentLine, m.spliceLines, m.spliceLines, m.cut, m.noise,
	}
	for range 1 + m.r.Intn(5) {
		changes[m.r.Intn(len(changes))]()
	}
	return m.src
}

var tokenPattern = regexp.MustCompile(`(?s)[A-Za-z_]\w*|[0-9][\w.]*|"""|'''|"[^"\n]*"|'[^'\n]*'|\n *|[ \t]+|\*\*=?|//=?|<<=?|>>=?|->|:=|[-+*/%&|^=<>!@]=|.`)

// tokens splits a program roughly into tokens.
func tokens(src string) []string { return tokenPattern.FindAllString(src, -1) }

// editTokens changes the tokens of the program, of which there are some.
func (m *mutator) editTokens(f func(ts []string) []string) {
	if ts := tokens(m.src); len(ts) > 1 {
		m.src = strings.Join(f(ts), "")
	}
}

// replace replaces one of the tokens that match.
func (m *mutator) replace(match func(string) bool, by func() string) {
	m.editTokens(func(ts []string) []string {
		start := m.r.Intn(len(ts))
		for i := range ts {
			if k := (start + i) % len(ts); match(ts[k]) {
				ts[k] = by()
				break
			}
		}
		return ts
	})
}

func (m *mutator) dropToken() {
	m.editTokens(func(ts []string) []string {
		i := m.r.Intn(len(ts))
		return slices.Delete(ts, i, i+1)
	})
}

func (m *mutator) doubleToken() {
	m.editTokens(func(ts []string) []string {
		i := m.r.Intn(len(ts))
		return slices.Insert(ts, i, slices.Repeat([]string{ts[i]}, 1+m.r.Intn(1+m.r.Intn(50)))...)
	})
}

func (m *mutator) swapTokens() {
	m.editTokens(func(ts []string) []string {
		i, j := m.r.Intn(len(ts)), m.r.Intn(len(ts))
		ts[i], ts[j] = ts[j], ts[i]
		return ts
	})
}

func (m *mutator) otherToken() {
	from := tokens(m.other)
	if len(from) == 0 {
		return
	}
	m.replace(func(string) bool { return true }, func() string { return from[m.r.Intn(len(from))] })
}

var edgeValues = strings.Fields(`0 1 -1 2 255 256 65536 2**31 2**62 -2**62-1 2**63 2**64 10**30 -10**30 0.0 -0.0 1e308 1e-320 1j None True ... ''
	b'' () [] {} 'é' '\0' '\ud800' float('nan') float('inf') object() int type print set() range(0) range(10**20) [[]] (1,2,3)
	bytearray(3) memoryview(bytearray(4)) lambda:0 (i/**/for/**/i/**/in/**/[1]) iter([1,2]) slice(None) super NotImplemented Exception()`)

func (m *mutator) edge() string {
	return strings.ReplaceAll(edgeValues[m.r.Intn(len(edgeValues))], "/**/", " ")
}

func (m *mutator) otherNumber() {
	m.replace(func(t string) bool { return t[0] >= '0' && t[0] <= '9' }, m.edge)
}

func isName(t string) bool {
	return t[0] >= 'A' && t[0] <= 'Z' || t[0] >= 'a' && t[0] <= 'z' || t[0] == '_'
}

// otherName replaces a name by another of the programs, or by a value.
func (m *mutator) otherName() {
	names := slices.DeleteFunc(tokens(m.src+m.other), func(t string) bool { return !isName(t) })
	m.replace(isName, func() string {
		if len(names) == 0 || m.r.Intn(4) == 0 {
			return m.edge()
		}
		return names[m.r.Intn(len(names))]
	})
}

var operators = strings.Fields("+ - * / // % ** @ << >> & | ^ < <= == != > >= = += -= *= //= **= @= |= := and or in is not . , : ( ) [ ] { } ; ~ await yield lambda")

func (m *mutator) otherOperator() {
	m.replace(func(t string) bool { return slices.Contains(operators, t) }, func() string { return operators[m.r.Intn(len(operators))] })
}

// editLines changes the lines of the program.
func (m *mutator) editLines(f func(ls []string, i int) []string) {
	ls := strings.SplitAfter(m.src, "\n")
	m.src = strings.Join(f(ls, m.r.Intn(len(ls))), "")
}

func (m *mutator) dropLine() {
	m.editLines(func(ls []string, i int) []string { return slices.Delete(ls, i, i+1) })
}

func (m *mutator) doubleLine() {
	m.editLines(func(ls []string, i int) []string { return slices.Insert(ls, i, ls[i]) })
}

func (m *mutator) moveLine() {
	m.editLines(func(ls []string, i int) []string {
		l := ls[i]
		ls = slices.Delete(ls, i, i+1)
		return slices.Insert(ls, m.r.Intn(len(ls)+1), l)
	})
}

func (m *mutator) indentLine() {
	m.editLines(func(ls []string, i int) []string {
		if m.r.Intn(2) == 0 {
			ls[i] = "    " + ls[i]
		} else {
			ls[i] = strings.TrimPrefix(ls[i], "    ")
		}
		return ls
	})
}

// spliceLines copies lines of the other program.
func (m *mutator) spliceLines() {
	m.editLines(func(ls []string, i int) []string {
		from := strings.SplitAfter(m.other, "\n")
		k := m.r.Intn(len(from))
		return slices.Insert(ls, i, from[k:min(len(from), k+1+m.r.Intn(20))]...)
	})
}

func (m *mutator) cut() {
	if n := len(m.src); n > 0 && m.r.Intn(4) == 0 {
		m.src = m.src[:m.r.Intn(n)]
	}
}

// noise changes bytes.
func (m *mutator) noise() {
	b := []byte(m.src)
	for range 1 + m.r.Intn(3) {
		if len(b) > 0 {
			b[m.r.Intn(len(b))] = byte(m.r.Intn(256))
		}
	}
	m.src = string(b)
}
