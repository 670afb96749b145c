package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// self is the name under which Pycopy's own measurements appear.
const self = "pycopy"

// interpreter is the name of Pycopy without its JIT.
const interpreter = "interpreter"

// An engine is one Python implementation, or another language for the programs that have an equivalent in it.
type engine struct {
	Name string   `json:"name"`
	Path string   `json:"path"`
	Args []string `json:"args,omitempty"` // options before the script

	// heaps are the heap sizes to try in turn while a program ends with
	// MemoryError. Collectors of the MicroPython family slow down with the
	// size of the heap, so each program gets the first that suffices.
	heaps []string
	heap  map[string]int // program to index in heaps

	equivalent string // name of the file with the program in another language, in a folder of equivalents; "": it is Python
	built      string // directory for executables; "": the file is run by Path
}

// A program is a benchmark with the output it must print.
type program struct {
	name string
	file string
	size string // what it is told on the command line; "": nothing
	want []byte
}

// readWant reads what the program must print: from the file NAME.out, or NAME.long, whose first line has the size for a long run.
func (p *program) readWant(long bool) (err error) {
	base := strings.TrimSuffix(p.file, ".py")
	if !long {
		p.want, err = os.ReadFile(base + ".out")
		return err
	}
	text, err := os.ReadFile(base + ".long")
	size, want, _ := bytes.Cut(text, []byte("\n"))
	p.size, p.want = string(size), want
	return err
}

// command returns the arguments of a Python that run the program.
func (p *program) command() []string {
	if p.size == "" {
		return []string{p.file}
	}
	return []string{p.file, p.size}
}

// A sample is the outcome of one run.
type sample struct {
	Seconds float64 `json:"seconds"`       // wall clock
	CPU     float64 `json:"cpu"`           // user and system time of all threads
	RSS     int64   `json:"rss"`           // peak resident set in bytes, 0 if unknown
	Err     string  `json:"err,omitempty"` // why the run does not count

	parts []part // what a family of idioms says of each
}

// A part is one idiom of a family, which the program measures itself.
type part struct {
	name    string
	seconds float64
}

// notThere is why a program does not run on an engine that has no equivalent of it.
const notThere = "no equivalent"

// smallHeaps start with the default of the MicroPython family.
var smallHeaps = []string{"2M", "16M", "128M", "1024M"}

// knownPeers are the engines looked for by -peers auto.
var knownPeers = []engine{
	{Name: "python3"},
	{Name: "pypy3"},
	{Name: "micropython", heaps: smallHeaps},
	{Name: "pycopy-orig", heaps: smallHeaps},
	{Name: "luajit", equivalent: "main.lua"},
	{Name: "go", equivalent: "main.go"},
}

// findPeers resolves the -peers flag: auto, none, or a list of NAME and
// NAME=PATH entries.
func findPeers(list string) ([]engine, error) {
	var peers []engine
	switch list {
	case "", "none":
		return nil, nil
	case "auto":
		for _, e := range knownPeers {
			if path, err := exec.LookPath(e.Name); err == nil {
				e.Path, e.heap = path, map[string]int{}
				if e.equivalent == "" {
					e.Path = resolveShim(path)
				}
				peers = append(peers, e)
			}
		}
		return peers, nil
	}
	for entry := range strings.SplitSeq(list, ",") {
		name, path, found := strings.Cut(entry, "=")
		if !found {
			path = name
		}
		e := engine{Name: name, heap: map[string]int{}}
		for _, k := range knownPeers {
			if k.Name == name {
				e.heaps, e.equivalent = k.heaps, k.equivalent
			}
		}
		full, err := exec.LookPath(path)
		if err != nil {
			return nil, err
		}
		if e.Path = full; e.equivalent == "" {
			e.Path = resolveShim(full)
		}
		peers = append(peers, e)
	}
	return peers, nil
}

// resolveShim returns the executable behind a launcher script, such as those
// of version managers, whose own start-up would be measured otherwise.
func resolveShim(path string) string {
	out, err := exec.Command(path, "-c", "import sys; print(sys.executable)").Output()
	if real := strings.TrimSpace(string(out)); err == nil && real != "" {
		return real
	}
	return path
}

// buildEquivalents compiles the programs of an engine that needs it, into dir.
func (e *engine) buildEquivalents(programs []program, dir string) error {
	if e.Name != "go" {
		return nil
	}
	e.built = filepath.Join(dir, e.Name)
	for _, p := range programs {
		file := e.file(p)
		if file == "" {
			continue
		}
		if out, err := exec.Command(e.Path, "build", "-o", filepath.Join(e.built, p.name), file).CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", file, err, out)
		}
	}
	return nil
}

// file returns the file of a program for an engine; "": there is none.
func (e *engine) file(p program) string {
	if e.equivalent == "" {
		return p.file
	}
	if p.size != "" {
		return "" // equivalents have one size
	}
	file := filepath.Join(filepath.Dir(filepath.Dir(p.file)), "equivalents", p.name, e.equivalent)
	if _, err := os.Stat(file); err != nil {
		return ""
	}
	return file
}

func runProgram(e engine, p program, limit time.Duration) sample {
	file := e.file(p)
	if file == "" {
		return sample{Err: notThere}
	}
	args := []string{file}
	switch {
	case e.built != "":
		e.Path, args = filepath.Join(e.built, p.name), nil
	case e.equivalent == "":
		args = p.command()
	}
	if len(e.heaps) > 0 {
		args = append([]string{"-X", "heapsize=" + e.heaps[e.heap[p.name]]}, args...)
	}
	s, out := runOnce(e, limit, args...)
	if strings.HasPrefix(s.Err, "MemoryError") && e.heap[p.name]+1 < len(e.heaps) {
		e.heap[p.name]++
		return runProgram(e, p, limit)
	}
	if s.Err == "" && !bytes.Equal(out, p.want) {
		s.Err = "wrong output"
	}
	return s
}

func runStartup(e engine) sample {
	s, _ := runOnce(e, time.Minute, "-c", "pass")
	return s
}

func runOnce(e engine, limit time.Duration, args ...string) (sample, []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, e.Path, append(append([]string(nil), e.Args...), args...)...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = time.Second // for children that keep the pipes open
	start := time.Now()
	err := cmd.Run()
	s := sample{Seconds: time.Since(start).Seconds()}
	if state := cmd.ProcessState; state != nil {
		s.CPU = (state.UserTime() + state.SystemTime()).Seconds()
		s.RSS = peakRSS(state)
	}
	for line := range strings.Lines(stderr.String()) {
		var one part
		if n, _ := fmt.Sscanf(line, "@ %s %g", &one.name, &one.seconds); n == 2 {
			s.parts = append(s.parts, one)
		}
	}
	switch {
	case ctx.Err() != nil:
		s.Err = fmt.Sprintf("over %v", limit)
	case err != nil:
		s.Err = lastLine(stderr.String(), err.Error())
	}
	return s, stdout.Bytes()
}

// lastLine returns the last line of an error output, or a substitute.
func lastLine(text, otherwise string) string {
	text = strings.TrimSpace(text)
	if text == "" {
		return otherwise
	}
	return text[strings.LastIndexByte(text, '\n')+1:]
}
