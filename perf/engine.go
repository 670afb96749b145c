package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// self is the name under which Pycopy's own measurements appear.
const self = "pycopy"

// An engine is one Python implementation.
type engine struct {
	Name string   `json:"name"`
	Path string   `json:"path"`
	Args []string `json:"args,omitempty"` // options before the script

	// heaps are the heap sizes to try in turn while a program ends with
	// MemoryError. Collectors of the MicroPython family slow down with the
	// size of the heap, so each program gets the first that suffices.
	heaps []string
	heap  map[string]int // program to index in heaps
}

// A program is a benchmark with the output it must print.
type program struct {
	name string
	file string
	want []byte
}

// A sample is the outcome of one run.
type sample struct {
	Seconds float64 `json:"seconds"`       // wall clock
	CPU     float64 `json:"cpu"`           // user and system time of all threads
	RSS     int64   `json:"rss"`           // peak resident set in bytes, 0 if unknown
	Err     string  `json:"err,omitempty"` // why the run does not count
}

// smallHeaps start with the default of the MicroPython family.
var smallHeaps = []string{"2M", "16M", "128M", "1024M"}

// knownPeers are the engines looked for by -peers auto.
var knownPeers = []engine{
	{Name: "python3"},
	{Name: "pypy3"},
	{Name: "micropython", heaps: smallHeaps},
	{Name: "pycopy-orig", heaps: smallHeaps},
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
				e.Path, e.heap = resolveShim(path), map[string]int{}
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
				e.heaps = k.heaps
			}
		}
		full, err := exec.LookPath(path)
		if err != nil {
			return nil, err
		}
		e.Path = resolveShim(full)
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

func runProgram(e engine, p program, limit time.Duration) sample {
	args := []string{p.file}
	if len(e.heaps) > 0 {
		args = []string{"-X", "heapsize=" + e.heaps[e.heap[p.name]], p.file}
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
