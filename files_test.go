package pycopy_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"pycopy"
)

// TestTreeFiles imports and reads from a tree of files in memory, and cannot write there.
func TestTreeFiles(t *testing.T) {
	tree := fstest.MapFS{
		"app/main.py":         {Data: []byte("import pkg.mod\nprint(pkg.mod.x, open('/app/data.txt').read(), __file__)\nopen('/app/new', 'w')\n")},
		"lib/pkg/__init__.py": {Data: nil},
		"lib/pkg/mod.py":      {Data: []byte("x = 7\n")},
		"app/data.txt":        {Data: []byte("text")},
	}
	var out bytes.Buffer
	rt, err := pycopy.New(pycopy.Config{Stdout: &out, FS: pycopy.TreeFiles(tree), Path: []string{"/app", "lib"}})
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunFile("/app/main.py")
	if err == nil || !strings.Contains(err.Error(), "Read-only") && !strings.Contains(err.Error(), "EROFS") {
		t.Errorf("writing gives %v", err)
	}
	if err := rt.RunFile("/app/none.py"); err == nil || !strings.Contains(err.Error(), "open /app/none.py: ") {
		t.Errorf("a missing file gives %v", err)
	}
	if err := rt.Finish(); err != nil || out.String() != "7 text /app/main.py\n" {
		t.Errorf("%v, %q", err, out.String())
	}
}
