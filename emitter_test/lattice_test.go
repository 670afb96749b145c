package emitter_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"strings"
	"testing"
)

// lattice says who may import whom: the packages that match a pattern may
// import those that match the patterns on the right, directly or not, besides their own
// siblings and the standard library. A package that no row matches is an error, so
// that a new one is placed on purpose. The first row that matches counts.
var lattice = []struct{ pkg, may string }{
	{"rt/runename", ""},
	{"parse", "rt/runename"},
	{"bytecode", ""},
	{"bytecode/words", "bytecode"},
	{"bytecode/compile", "bytecode parse rt/runename"},
	{"bytecode/romfs", "bytecode"},
	{"rt/gstack", ""},
	{"rt/pprof", ""},
	{"rt/unix", ""},
	{"rt/libm", ""},
	{"rt/bignum", ""},
	{"rt/text", "rt/libm rt/bignum"},
	{"rt/mod/regex", "rt/text rt/libm rt/bignum rt/runename"},
	{"rt/mod/mt19937", ""},
	{"rt/mod/structfmt", ""},
	{"rt/mod/littlefs", ""},
	{"rt/mod/decnum", "rt/bignum"},
	{"rt/mod/pylib", ""},
	{"rt/mod/dns", "rt/unix"},
	{"rt", "rt/gstack rt/pprof rt/unix rt/libm rt/bignum rt/text bytecode bytecode/words"},
	{"rt/mod/*", "rt rt/* rt/mod/* bytecode bytecode/words bytecode/romfs"},
	{"interp", "rt rt/gstack rt/pprof rt/unix rt/libm rt/bignum rt/text bytecode bytecode/words"},
	{"jit", "rt rt/gstack rt/pprof rt/unix rt/libm rt/bignum rt/text bytecode bytecode/words"},
	{"jit/report", ""},
	{"jit/native", "parse rt/runename bytecode bytecode/compile jit/thumb2"},
	{"jit/host", "jit jit/* rt rt/* bytecode bytecode/words"},
	{"jit/mpyhost", "jit/thumb2 rt rt/gstack rt/pprof rt/unix rt/libm rt/bignum rt/text bytecode bytecode/words"},
	{"jit/*", "jit rt rt/gstack rt/pprof rt/unix rt/libm rt/bignum rt/text bytecode bytecode/words"},
	{".", "parse bytecode bytecode/* rt rt/* rt/mod/* interp jit jit/*"},
	{"cmd/pycopy/repl/lineedit", ""},
	{"cmd/pycopy/repl", "* */* */*/* */*/*/* ."},
	{"cmd/*", "* */* */*/* */*/*/* ."},
	{"perf", "* */* */*/* ."},
	{"perf/*/*", ""},
	{"emitter_test", "* */* */*/* ."},
	{"emitter_test/*", "* */* */*/* ."},
}

// TestImportLattice compares the imports of all packages with the lattice.
func TestImportLattice(t *testing.T) {
	t.Parallel()
	for _, p := range listPackages(t) {
		name := short(p.ImportPath)
		row := -1
		for i, r := range lattice {
			if matches(r.pkg, name) {
				row = i
				break
			}
		}
		if row < 0 {
			t.Errorf("package %s has no place in the lattice", name)
			continue
		}
		for _, dep := range p.Deps {
			if !strings.HasPrefix(dep+"/", "pycopy/") {
				continue
			}
			if d := short(dep); d != name && !matches(lattice[row].may, d) {
				t.Errorf("%s must not depend on %s", name, d)
			}
		}
	}
}

// short is the path of a package within the module; the root is ".".
func short(p string) string {
	if p == "pycopy" {
		return "."
	}
	return strings.TrimPrefix(p, "pycopy/")
}

func matches(patterns, name string) bool {
	for _, p := range strings.Fields(patterns) {
		if ok, _ := path.Match(p, name); ok {
			return true
		}
	}
	return false
}

type listedPackage struct {
	ImportPath string
	Doc        string // first sentence of the package comment
	Deps       []string
}

func listPackages(t *testing.T) []listedPackage {
	out, err := exec.Command("go", "list", "-deps=false", "-json=ImportPath,Doc,Deps", "pycopy/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []listedPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listedPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// TestNoArchitectureFiles keeps assembly and architecture suffixes where they belong.
func TestNoArchitectureFiles(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}}: {{.SFiles}} {{range .GoFiles}}{{.}} {{end}}", "pycopy/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		pkg, files, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if p := short(pkg); p == "jit/host" || p == "jit/pages" || p == "jit/mpyhost" || p == "rt/gstack" {
			continue
		}
		for _, arch := range []string{"_amd64.", "_arm64.", "_arm.", "_386.", ".s "} {
			if strings.Contains(files, arch) {
				t.Errorf("%s has architecture-specific files: %s", pkg, files)
			}
		}
	}
}
