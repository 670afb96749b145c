package main

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"math"
	"os"
	"os/exec"
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
	if got := back.Results["alpha"][self][0]; got.Seconds != 1.5 || got.CPU != 2 || got.RSS != 7 {
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
	for _, long := range []bool{false, true} {
		programs, err := findPrograms(options{dir: "programs", long: long})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range programs {
			if len(p.want) == 0 || long != (p.size != "") {
				t.Errorf("%s (long: %v) has size %q and result %q", p.name, long, p.size, p.want)
			}
		}
	}
}

func TestSignificance(t *testing.T) {
	for _, c := range []struct {
		a, b []float64
		want float64
	}{
		{[]float64{1, 2, 3}, []float64{4, 5, 6}, 0.1},
		{[]float64{1, 2, 3, 4, 5}, []float64{6, 7, 8, 9, 10}, 2.0 / 252},
		{[]float64{6, 7, 8, 9, 10}, []float64{1, 2, 3, 4, 5}, 2.0 / 252},
		{[]float64{1, 4}, []float64{2, 3}, 1},
		{[]float64{1}, []float64{2}, 1},
		{nil, []float64{2}, 1},
	} {
		if got := significance(c.a, c.b); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("significance(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestChart(t *testing.T) {
	r := twoEngines()
	r.add("alpha<1>", self, sample{Seconds: 1})
	r.add("alpha<1>", "other", sample{Seconds: 4})
	r.add("beta", self, sample{Seconds: 2})
	r.add("beta", "other", sample{Err: notThere})
	var b strings.Builder
	if err := r.writeChart(&b); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(strings.NewReader(b.String()))
	bars := 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in %s", err, b.String())
		}
		if text, is := tok.(xml.CharData); is && string(text) == "alpha<1>, other: 4.00" {
			bars++
		}
	}
	if bars != 1 || strings.Contains(b.String(), "beta, other") {
		t.Errorf("bars of the program with both: %d\n%s", bars, b.String())
	}
	if err := newReport(1, false, []engine{{Name: self}}).writeChart(&b); err == nil {
		t.Error("a chart without peers")
	}
}

// TestEquivalents checks that the programs in Go print what the programs in Python do.
func TestEquivalents(t *testing.T) {
	programs, err := findPrograms(options{dir: "programs"})
	if err != nil {
		t.Fatal(err)
	}
	path, err := exec.LookPath("go")
	if err != nil {
		t.Skip("needs the go command: ", err)
	}
	e := engine{Name: "go", Path: path, equivalent: "main.go"}
	if err := e.buildEquivalents(programs, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, p := range programs {
		switch s := runProgram(e, p, time.Minute); s.Err {
		case "":
			ran++
		case notThere:
		default:
			t.Errorf("%s: %s", p.name, s.Err)
		}
	}
	if ran < 7 {
		t.Errorf("only %d programs", ran)
	}
}

func TestParts(t *testing.T) {
	sh := engine{Name: "sh", Path: "/bin/sh"}
	if _, err := os.Stat(sh.Path); err != nil {
		t.Skip("needs /bin/sh to stand in for an engine")
	}
	s, _ := runOnce(sh, time.Minute, "-c", "echo '@ one 0.5' >&2; echo other >&2; echo '@ two 1e-3' >&2")
	if len(s.parts) != 2 || s.parts[0] != (part{"one", 0.5}) || s.parts[1] != (part{"two", 0.001}) {
		t.Errorf("parts %v", s.parts)
	}
}

func TestParseCompilation(t *testing.T) {
	c, err := parseCompilation([]byte("warning\njit: 10 functions, 16 compilations (1 failed) in 21.5ms, 438800 bytes, 43880 in use; 17 side exits, 2 slow instructions\njit:  2 MUL\n"))
	if want := (compilation{10, 16, 1, 21500 * time.Microsecond, 438800, 43880}); err != nil || c != want {
		t.Errorf("%+v %v, want %+v", c, err, want)
	}
	if _, err := parseCompilation([]byte("jit: off")); err == nil {
		t.Error("nonsense is read as statistics")
	}
}
