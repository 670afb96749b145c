package text

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// records reads testdata/NAME.txt, what record.py wrote, and calls check for each line.
func records(t *testing.T, name string, check func(t *testing.T, fields []string)) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	for _, line := range lines {
		check(t, strings.Split(line, "\t"))
		if t.Failed() {
			t.Fatalf("at line %s", line)
		}
	}
}

// unq undoes record.py's q.
func unq(t *testing.T, s string) string {
	t.Helper()
	u, err := strconv.Unquote(s)
	if err != nil {
		t.Fatalf("bad record %s: %v", s, err)
	}
	return u
}

// unqList undoes a list of q joined by bars.
func unqList(t *testing.T, s string) []string {
	t.Helper()
	if s == "" {
		return nil
	}
	var list []string
	for _, item := range strings.Split(s, `"|"`) {
		list = append(list, unq(t, `"`+strings.Trim(item, `"`)+`"`))
	}
	return list
}

// unhex reads Python's float.hex.
func unhex(t *testing.T, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("bad record %s: %v", s, err)
	}
	return f
}

func TestUnidataIsCurrent(t *testing.T) {
	const python = "python3.12"
	if exec.Command(python, "-V").Run() != nil {
		t.Skip("python3.12, which has the facts of Unicode 15.0, is not installed")
	}
	dir := t.TempDir()
	if out, err := exec.Command(python, "gen_unidata.py", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command("gofmt", "-w", filepath.Join(dir, "unidata.go")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, name := range []string{"unidata.go", "unidata.bin"} {
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		have, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, want) {
			t.Errorf("%s is stale: run go generate", name)
		}
	}
}
