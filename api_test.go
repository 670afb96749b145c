package pycopy

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestAPI checks that every name which Pycopy 3.6 (with its dev variant) and
// MicroPython 1.26 have in the modules of testdata/api.txt exists here, and
// every method of their types. A line there is module.name method...
func TestAPI(t *testing.T) {
	data, err := os.ReadFile("testdata/api.txt")
	if err != nil {
		t.Fatal(err)
	}
	// What later work brings, and what is another kind of thing here.
	known := strings.Fields(`
		micropython.function pycopy.function
		uhashlib.md5.digest uhashlib.md5.update hashlib.md5.digest hashlib.md5.update
		uhashlib.sha1.digest uhashlib.sha1.update hashlib.sha1.digest hashlib.sha1.update
		uhashlib.sha256.digest uhashlib.sha256.update hashlib.sha256.digest hashlib.sha256.update
	`)
	var out bytes.Buffer
	p, err := New(Config{Stdout: &out, Stderr: &out, FS: OSFiles{}})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.Set("text", string(data)); err != nil {
		t.Fatal(err)
	}
	err = p.RunSource([]byte(`
import sys
for line in text.splitlines():
    name, *methods = line.split()
    module, attr = name.split(".")
    try:
        obj = getattr(__import__(module), attr)
    except Exception:
        print(name)
        continue
    for m in methods:
        if not hasattr(obj, m):
            print(name + "." + m)
`), "api.py")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	missing := strings.Fields(out.String())
	for _, name := range missing {
		if !slices.Contains(known, name) {
			t.Errorf("missing: %s", name)
		}
	}
	for _, name := range known {
		if !slices.Contains(missing, name) {
			t.Errorf("%s is no longer missing", name)
		}
	}
}
