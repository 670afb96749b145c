package rt

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"syscall"
	"time"
)

// Modules in zip archives on sys.path.
//
// An entry of sys.path, or a __path__, may name an archive or a folder in one
// (app.zip/lib). Archives are not trusted: what is not a plain relative name is not in them, and directory and files have limits.

const (
	maxDirectory  = 16 << 20 // bytes that are read to find the files of an archive
	maxFolders    = 100      // in the name of a file
	maxModuleFile = 64 << 20 // bytes of a file in an archive, unpacked
)

// archives are the archives that have been opened, by name. An archive is read again when its file has changed.
type archives map[string]*zipArchive

// zipArchive is the directory of an archive.
type zipArchive struct {
	name     string
	modified time.Time
	size     int64
	reader   *zipSource
	files    map[string]*zip.File
	dirs     map[string]bool
}

// zipSource reads the file of an archive, which is open only while something of it is read.
type zipSource struct {
	files FileSystem
	name  string
	file  File
	left  int64 // bytes that may be read
}

// ReadAt implements io.ReaderAt.
func (s *zipSource) ReadAt(p []byte, off int64) (int, error) {
	if s.left -= int64(len(p)); s.left < 0 {
		return 0, errors.New("zip: directory too large")
	}
	if s.file == nil {
		f, err := s.files.OpenFile(s.name, 0, 0)
		if err != nil {
			return 0, err
		}
		s.file = f
	}
	if r, ok := s.file.(io.ReaderAt); ok {
		return r.ReadAt(p, off)
	}
	if _, err := s.file.Seek(off, io.SeekStart); err != nil {
		return 0, err
	}
	n, err := io.ReadFull(s.file, p)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	return n, err
}

func (s *zipSource) close() {
	if s.file != nil {
		_ = s.file.Close() // it was only read
		s.file = nil
	}
}

// IsArchive reports whether the content of a file is that of a zip archive; a program may lie in front of it.
func IsArchive(data []byte) bool {
	const header, end, tail = "PK\x03\x04", "PK\x05\x06", 1<<16 + 22
	return bytes.HasPrefix(data, []byte(header)) || bytes.Contains(data[max(0, len(data)-tail):], []byte(end))
}

// maybeInArchive reports whether the failure to open a name may mean that it is one in an archive.
func maybeInArchive(err error, name string) bool {
	return err != nil && (errors.Is(err, syscall.ENOTDIR) || strings.Contains(name, ".zip"))
}

// archiveOf returns the archive that a name leads into, or nil, and the path inside ("." for the archive itself).
func (t *Thread) archiveOf(name string) (a *zipArchive, inner string) {
	name = path.Clean(name)
	inner = "."
	for file := name; file != "." && file != "/"; file = path.Dir(file) {
		info, err := t.R.cfg.FS.Stat(file)
		if err == nil {
			if !info.Mode().IsRegular() {
				return nil, ""
			}
			return t.openArchive(file, info), inner
		}
		inner = path.Join(path.Base(file), inner)
	}
	return nil, ""
}

// openArchive returns the directory of an archive, or nil when the file is none.
func (t *Thread) openArchive(name string, info fs.FileInfo) *zipArchive {
	s := &t.R.mods
	a := s.archives[name]
	if a != nil && a.modified.Equal(info.ModTime()) && a.size == info.Size() {
		return a.orNil()
	}
	a = &zipArchive{name: name, modified: info.ModTime(), size: info.Size(), reader: &zipSource{files: t.R.cfg.FS, name: name}}
	if s.archives == nil {
		s.archives = archives{}
	}
	s.archives[name] = a
	a.readDirectory()
	return a.orNil()
}

// orNil returns nil for a file that is not an archive.
func (a *zipArchive) orNil() *zipArchive {
	if a.files == nil {
		return nil
	}
	return a
}

func (a *zipArchive) readDirectory() {
	a.reader.left = maxDirectory
	defer a.reader.close()
	z, err := zip.NewReader(a.reader, a.size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return
	}
	a.files, a.dirs = make(map[string]*zip.File, len(z.File)), map[string]bool{".": true}
	for _, f := range z.File {
		name := strings.TrimSuffix(f.Name, "/")
		if !fs.ValidPath(name) || strings.ContainsAny(name, "\\\x00") || strings.Count(name, "/") > maxFolders {
			continue
		}
		dir := name
		if name == f.Name {
			a.files[name] = f
			dir = path.Dir(name)
		}
		for ; !a.dirs[dir]; dir = path.Dir(dir) {
			a.dirs[dir] = true
		}
	}
}

// read returns the content of a file in an archive.
func (a *zipArchive) read(name string) ([]byte, error) {
	full := a.name + "/" + name
	f := a.files[name]
	if f == nil {
		return nil, &fs.PathError{Op: "open", Path: full, Err: fs.ErrNotExist}
	}
	if f.Flags&1 != 0 {
		return nil, errors.New(full + " is encrypted")
	}
	if f.UncompressedSize64 > maxModuleFile {
		return nil, errors.New(full + " is too large")
	}
	a.reader.left = 2 * maxModuleFile
	defer a.reader.close()
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", full, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(f.UncompressedSize64)+1))
	if err == nil && uint64(len(data)) != f.UncompressedSize64 {
		err = zip.ErrFormat
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", full, err)
	}
	return data, nil
}

// inArchive looks for a module in an archive; base is its path without an extension.
func (t *Thread) inArchive(name Value, a *zipArchive, base string, namespace bool) foundModule {
	hook := t.R.mods.hook != NoValue
	tries := [...]struct {
		suffix string
		kind   foundKind
		pkg    bool
	}{
		{"/__init__.py", foundSource, true}, {"/__init__.mpy", foundCompiled, true}, {".py", foundSource, false}, {".mpy", foundCompiled, false},
	}
	for i, c := range tries {
		if hook && i&1 == 0 && (!c.pkg || a.dirs[base]) {
			where, _ := strings.CutSuffix(a.name+"/"+base+c.suffix, ".py")
			if f := t.callHook(name, where); f.kind != foundNothing {
				return f
			}
		}
		if a.files[base+c.suffix] == nil || c.kind == foundCompiled && t.R.cfg.ReadMPY == nil {
			continue
		}
		data, err := a.read(base + c.suffix)
		if err != nil {
			t.Errorf(ExcImportError, "%s", err.Error())
			return foundModule{kind: foundError}
		}
		f := foundModule{kind: c.kind, data: data, file: a.name + "/" + base + c.suffix}
		if c.pkg {
			f.dirs = []string{a.name + "/" + base}
		}
		return f
	}
	if namespace && a.dirs[base] {
		return foundModule{kind: foundNamespace, dirs: []string{a.name + "/" + base}}
	}
	return foundModule{}
}
