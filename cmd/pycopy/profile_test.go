package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/pprof/profile"
)

// TestProfileOptions takes both profiles of a program that ends with a status.
func TestProfileOptions(t *testing.T) {
	dir := t.TempDir()
	out, errs, status := command(t, dir, "", "-X", "cpuprofile=cpu", "-X", "memprofile=mem", "-c",
		"s = 0\nfor i in range(50000000): s += i & 7\nprint(s)\nraise SystemExit(3)")
	if out != "175000000\n" || errs != "" || status != 3 {
		t.Errorf("output %q, %q, status %d", out, errs, status)
	}
	for _, name := range []string{"cpu", "mem"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		p, err := profile.ParseData(data)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.CheckValid(); err != nil {
			t.Error(err)
		}
		if name == "cpu" && len(p.Sample) == 0 {
			t.Error("no samples")
		}
	}
	_, errs, status = command(t, dir, "", "-X", "cpuprofile=no/such", "-c", "print(1)")
	if status != 1 || !strings.Contains(errs, "no such file") {
		t.Errorf("a file that cannot be made: %q, status %d", errs, status)
	}
}

// needJIT skips a test where there is no JIT by default.
func needJIT(t *testing.T) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		t.Skipf("no JIT on %s/%s", runtime.GOOS, runtime.GOARCH)
	}
}

// TestReports runs a program whose types change in a hot function.
func TestReports(t *testing.T) {
	dir := files(t, "mixed.py", "def add(a, b):\n    return a + b  # 2\n\nfor i in range(3000):\n    add(i, i)\nfor i in range(40):\n    add('a', 'b')\n")
	needJIT(t)
	_, errs, status := command(t, dir, "", "-X", "jit=why", "-X", "report=r.html", "mixed.py")
	if status != 0 || !strings.Contains(errs, "add (mixed.py:1): ") || !strings.Contains(errs, "line 2: side exit") {
		t.Errorf("status %d, report:\n%s", status, errs)
	}
	page, err := os.ReadFile(filepath.Join(dir, "r.html"))
	if err != nil || !strings.Contains(string(page), "return a + b  # 2") {
		t.Errorf("no source in the page: %v", err)
	}
	if _, errs, status := command(t, dir, "", "-X", "report=r.json", "mixed.py"); status != 0 || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	data, err := os.ReadFile(filepath.Join(dir, "r.json"))
	var r struct {
		Functions []struct {
			Name      string
			SideExits []struct{ Line int } `json:"side_exits"`
		}
	}
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err != nil || len(r.Functions) == 0 {
		t.Errorf("%v in %s", err, data)
	}
	if _, errs, status := command(t, dir, "", "-X", "jit=off", "-X", "jit=why", "mixed.py"); status != 1 {
		t.Errorf("status %d, %s", status, errs)
	}
}

// TestPerfFiles looks at the files for Linux perf.
func TestPerfFiles(t *testing.T) {
	dir := files(t, "hot.py", "def hot(n):\n    s = 0\n    for i in range(n):\n        s += i\n    return s\nimport os\nhot(100000)\nprint(os.getpid())\n")
	needJIT(t)
	out, errs, status := command(t, dir, "", "-X", "perfmap", "-X", "jitdump="+dir, "hot.py")
	if status != 0 {
		t.Fatalf("status %d, %s", status, errs)
	}
	pid := strings.TrimSpace(out)
	name := "/tmp/perf-" + pid + ".map"
	defer os.Remove(name)
	text, err := os.ReadFile(name)
	if err != nil || !strings.Contains(string(text), "py::hot (hot.py:1)") {
		t.Errorf("%v: map %q", err, text)
	}
	dump, err := os.ReadFile(filepath.Join(dir, "jit-"+pid+".dump"))
	if err != nil || len(dump) < 40 || string(dump[:4]) != "DTiJ" || !strings.Contains(string(dump), "py::hot\x00") || !strings.Contains(string(dump), "hot.py\x00") {
		t.Errorf("%v: dump %q", err, dump)
	}
}
