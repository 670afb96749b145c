package outfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	for _, s := range []string{"first, which is longer", "second"} {
		if err := Write(name, 0o644, text(s)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != s {
			t.Errorf("%q, %v", got, err)
		}
	}
	broken := errors.New("broken")
	err := Write(name, 0o644, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if got, _ := os.ReadFile(name); !errors.Is(err, broken) || string(got) != "second" {
		t.Errorf("%v, and the file has %q", err, got)
	}
	if list, _ := os.ReadDir(dir); len(list) != 1 {
		t.Errorf("%d files are left", len(list))
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{filepath.Join(dir, "none", "a"), dir} {
		err := Write(name, 0o644, text("x"))
		if pe := (*fs.PathError)(nil); !errors.As(err, &pe) || pe.Path != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestDevice: a device stays one, even for those who may replace it.
func TestDevice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no /dev")
	}
	if err := Write(os.DevNull, 0o644, text("x")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatalf("%v, %v", info, err)
	}
}
