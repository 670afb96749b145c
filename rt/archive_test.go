package rt

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"
)

// memFile is the only file of a file system.
type memFile struct {
	noFiles
	data []byte
}

func (m *memFile) OpenFile(string, int, fs.FileMode) (File, error) {
	return &memReader{bytes.NewReader(m.data), m}, nil
}
func (m *memFile) Name() string       { return "a.zip" }
func (m *memFile) Size() int64        { return int64(len(m.data)) }
func (m *memFile) Mode() fs.FileMode  { return 0o444 }
func (m *memFile) ModTime() time.Time { return time.Time{} }
func (m *memFile) IsDir() bool        { return false }
func (m *memFile) Sys() any           { return nil }
func (m *memFile) archive() *zipArchive {
	a := &zipArchive{name: "a.zip", size: m.Size(), reader: &zipSource{files: m, name: "a.zip"}}
	a.readDirectory()
	return a.orNil()
}

// memReader reads it; without ReadAt, as files of other hosts may be.
type memReader struct {
	r *bytes.Reader
	m *memFile
}

func (f *memReader) Read(p []byte) (int, error)                { return f.r.Read(p) }
func (f *memReader) Seek(off int64, whence int) (int64, error) { return f.r.Seek(off, whence) }
func (f *memReader) Write([]byte) (int, error)                 { return 0, fs.ErrPermission }
func (f *memReader) Close() error                              { return nil }
func (f *memReader) Truncate(int64) error                      { return fs.ErrPermission }
func (f *memReader) Stat() (fs.FileInfo, error)                { return f.m, nil }
func (f *memReader) Fd() uintptr                               { return ^uintptr(0) }

// zipBytes makes an archive: name, text, name, text; prefix lies in front of it.
func zipBytes(t testing.TB, prefix string, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	b.WriteString(prefix)
	z := zip.NewWriter(&b)
	z.SetOffset(int64(len(prefix)))
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err == nil {
			_, err = io.WriteString(w, pairs[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestArchive(t *testing.T) {
	m := &memFile{data: zipBytes(t, "#!/usr/bin/env pycopy\n", "a.py", "x = 1", "p/__init__.py", "", "p/q/r.py", "y", "../evil.py", "e", "/abs.py", "e",
		"back\\slash.py", "e", strings.Repeat("d/", 200)+"deep.py", "e")}
	if !IsArchive(m.data) || IsArchive([]byte("print('PK')")) {
		t.Error("IsArchive is wrong")
	}
	a := m.archive()
	if a == nil || len(a.files) != 3 || !a.dirs["p/q"] || a.dirs["d"] {
		t.Fatalf("the directory is wrong: %+v", a)
	}
	if data, err := a.read("a.py"); string(data) != "x = 1" || err != nil {
		t.Errorf("a.py: %q, %v", data, err)
	}
	if _, err := a.read("b.py"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("b.py: %v", err)
	}
	bomb := &memFile{data: zipBytes(t, "", "bomb.py", strings.Repeat("\x00", maxModuleFile+1))}
	if _, err := bomb.archive().read("bomb.py"); err == nil {
		t.Error("a file that is too large was read")
	}
}

func FuzzArchive(f *testing.F) {
	f.Add(zipBytes(f, "", "a.py", "x = 1", "p/__init__.py", strings.Repeat("y", 1000)))
	f.Add(zipBytes(f, "#!x\n", "../a.py", "", "a/b/", ""))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		IsArchive(data)
		a := (&memFile{data: data}).archive()
		if a == nil {
			return
		}
		for name := range a.files {
			if !fs.ValidPath(name) || strings.Contains(name, "\\") {
				t.Errorf("bad name %q", name)
			}
			if got, err := a.read(name); err == nil && len(got) > maxModuleFile {
				t.Errorf("%q has %d bytes", name, len(got))
			}
		}
	})
}
