package emitter_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// apiProbe prints "path name" for each name of the list in sys.argv[1] that is missing here. A
// module that does not import lacks all its names.
const apiProbe = `
import sys
entries = []
with open(sys.argv[1]) as f:
    for line in f:
        if line[0] == "#":
            continue
        if line[0] == " ":
            entries[-1][1].extend(line.split())
        else:
            words = line.split()
            entries.append((words[0][:-1], words[1:]))
for path, names in entries:
    module, _, attr = path.partition(".")
    try:
        o = __import__(module)
    except ImportError:
        o = None
    if attr:
        if not hasattr(o, attr):
            continue
        o = getattr(o, attr)
    for name in names:
        if not hasattr(o, name):
            print(path, name)
`

// TestAPINames compares the names of our modules with those of Pycopy and
// MicroPython in testdata/api.txt. What is missing must be in testdata/api_exceptions.txt with a reason, and what is there no more
// may not.
func TestAPINames(t *testing.T) {
	list, err := filepath.Abs("testdata/api.txt")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	probe := filepath.Join(dir, "probe.py")
	if err := os.WriteFile(probe, []byte(apiProbe), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(pycopyBinary, probe, list)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	excused := apiExceptions(t)
	used := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		path, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch full := path + "." + name; {
		case excused[full] != "":
			used[full] = true
		case excused[path] != "":
			used[path] = true
		default:
			t.Errorf("%s has no %s", path, name)
			continue
		}
		t.Logf("agreed: %s has no %s", path, name)
	}
	for entry := range excused {
		if !used[entry] {
			t.Errorf("api_exceptions.txt excuses %s, of which nothing is missing", entry)
		}
	}
}

// apiExceptions reads lines "reason:" followed by indented names: a module,
// a type, or one of their names.
func apiExceptions(t *testing.T) map[string]string {
	f, err := os.Open("testdata/api_exceptions.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	excused := map[string]string{}
	reason := ""
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		switch {
		case strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, " "):
			if reason == "" {
				t.Fatalf("no reason for %q", line)
			}
			for _, name := range strings.Fields(line) {
				excused[name] = reason
			}
		default:
			reason = strings.TrimSuffix(line, ":")
		}
	}
	return excused
}

// TestAPIListSorted keeps the list easy to compare and without doubles.
func TestAPIListSorted(t *testing.T) {
	text, err := os.ReadFile("testdata/api.txt")
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for line := range strings.Lines(string(text)) {
		if path, _, is := strings.Cut(line, ":"); is && line[0] != ' ' && line[0] != '#' {
			paths = append(paths, strings.ReplaceAll(path, ".", "\x00"))
		}
	}
	if len(paths) < 100 {
		t.Errorf("only %d entries", len(paths))
	}
	if !slices.IsSorted(paths) || len(slices.Compact(slices.Clone(paths))) != len(paths) {
		t.Errorf("testdata/api.txt is not sorted, or names something twice")
	}
}
