package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func samples(seconds ...float64) []sample {
	var out []sample
	for i, s := range seconds {
		out = append(out, sample{Seconds: s, RSS: int64(i+1) << 20})
	}
	return out
}

func TestSummarize(t *testing.T) {
	s := new(report).summarize(samples(3, 1, 2))
	if s.seconds != 2 || s.spread != 0.5 || s.rss != 3<<20 || s.err != "" {
		t.Errorf("summarize = %+v", s)
	}
	if s := new(report).summarize(samples(1, 4)); s.seconds != 2.5 {
		t.Errorf("median of two = %v", s.seconds)
	}
	failed := append(samples(1, 2), sample{Seconds: 9, Err: "boom"}, sample{Err: "later"})
	if s := new(report).summarize(failed); s.err != "boom" {
		t.Errorf("err = %q", s.err)
	}
	if s := (&report{CPU: true}).summarize([]sample{{Seconds: 9, CPU: 2}}); s.seconds != 2 {
		t.Errorf("CPU time = %v", s.seconds)
	}
	if s := new(report).summarize(nil); s.err == "" {
		t.Error("no samples must not count as a success")
	}
}

func TestGeomean(t *testing.T) {
	if g := geomean([]float64{0.5, 2, 4}); math.Abs(g-math.Cbrt(4)) > 1e-12 {
		t.Errorf("geomean = %v", g)
	}
}

func twoEngines() *report {
	return newReport(3, false, []engine{{Name: self}, {Name: "other"}})
}

func TestReportTable(t *testing.T) {
	r := twoEngines()
	for _, s := range samples(1, 2, 3) {
		r.add("alpha", self, s)
		r.add("beta", self, s)
		r.add("gamma", self, s)
		r.addStartup(self, s)
	}
	for _, s := range samples(8, 8, 8) {
		r.add("alpha", "other", s)
	}
	for _, s := range samples(1, 1, 1) {
		r.add("beta", "other", s)
		r.addStartup("other", s)
	}
	r.add("gamma", "other", sample{Err: "NameError: x"})
	var b strings.Builder
	if err := r.write(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"x4.00", "x0.50", "2.000 ±50%",
		"2 programs, geometric mean x1.41, worst x0.50 (beta)",
		"gamma failed on other: NameError: x",
		"pycopy: -c pass 2000.0 ms, 3.0 MiB",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("report lacks %q:\n%s", want, b.String())
		}
	}
}

func TestCompare(t *testing.T) {
	older, newer := twoEngines(), twoEngines()
	older.add("alpha", self, sample{Seconds: 4})
	newer.add("alpha", self, sample{Seconds: 2})
	older.add("beta", self, sample{Seconds: 1})
	newer.add("beta", self, sample{Err: "crash"})
	newer.add("only new", self, sample{Seconds: 1})
	var b strings.Builder
	if err := compare(&b, older, newer); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "x2.000") || !strings.Contains(b.String(), "1 programs, geometric mean x2.000") || strings.Contains(b.String(), "only new") {
		t.Error(b.String())
	}
}

func TestReportRoundTrip(t *testing.T) {
	r := twoEngines()
	r.add("alpha", self, sample{Seconds: 1.5, CPU: 2, RSS: 7})
	r.addStartup(self, sample{Seconds: 0.25})
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "r.json")
	if err := os.WriteFile(file, text, 0o666); err != nil {
		t.Fatal(err)
	}
	back, err := readReport(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := back.Results["alpha"][self][0]; got != r.Results["alpha"][self][0] {
		t.Errorf("sample = %+v", got)
	}
	if back.Startup[self][0].Seconds != 0.25 || len(back.Engines) != 2 {
		t.Errorf("report = %+v", back)
	}
}

func TestRunProgramChecksOutput(t *testing.T) {
	sh := engine{Name: "sh", Path: "/bin/sh"}
	if _, err := os.Stat(sh.Path); err != nil {
		t.Skip("needs /bin/sh to stand in for an engine")
	}
	script := func(text string) string {
		file := filepath.Join(t.TempDir(), "p.py")
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	tests := []struct{ text, err string }{
		{"echo 42", ""},
		{"echo 43", "wrong output"},
		{"echo 42; echo first >&2; echo 'ValueError: bad' >&2; exit 1", "ValueError: bad"},
		{"exec sleep 60", "over 100ms"},
	}
	for _, test := range tests {
		limit := time.Minute
		if strings.HasPrefix(test.err, "over") {
			limit = 100 * time.Millisecond
		}
		s := runProgram(sh, program{file: script(test.text), want: []byte("42\n")}, limit)
		if s.Err != test.err {
			t.Errorf("%q: error %q, want %q", test.text, s.Err, test.err)
		}
	}
}

func TestRunProgramGrowsHeap(t *testing.T) {
	sh := filepath.Join(t.TempDir(), "engine")
	text := "#!/bin/sh\n[ $2 = heapsize=8M ] && { echo ok; exit; }\necho MemoryError: no >&2; exit 1\n"
	if err := os.WriteFile(sh, []byte(text), 0o777); err != nil {
		t.Fatal(err)
	}
	p := program{name: "p", file: "p.py", want: []byte("ok\n")}
	for _, test := range []struct {
		heaps []string
		err   string
	}{{[]string{"1M", "2M", "8M", "99M"}, ""}, {[]string{"1M", "2M"}, "MemoryError: no"}} {
		e := engine{Name: "e", Path: sh, heaps: test.heaps, heap: map[string]int{}}
		if s := runProgram(e, p, time.Minute); s.Err != test.err {
			t.Errorf("%v: error %q, want %q", test.heaps, s.Err, test.err)
		}
	}
}

// TestProgramsHaveOutputs checks that each benchmark has a recorded result.
func TestProgramsHaveOutputs(t *testing.T) {
	programs, err := findPrograms("programs", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range programs {
		if len(p.want) == 0 {
			t.Errorf("%s has an empty result", p.name)
		}
	}
}
