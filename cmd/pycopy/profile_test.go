package main

import (
	"os"
	"path/filepath"
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
