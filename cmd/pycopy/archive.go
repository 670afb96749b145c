package main

import (
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"syscall"
	"time"

	"pycopy"
	"pycopy/bytecode/romfs"
	"pycopy/rt"
)

// A frozen program is this executable with an archive behind it: padding up to a page, a ROMFS image with the program's files, and a trailer. Its
// files have names that begin with archiveRoot; the program's sys.path is that root.

const (
	archiveRoot  = "*"
	archivePage  = 1 << 12
	trailerMagic = "PYCOPY\x00\x01"
	trailerSize  = len(trailerMagic) + 16

	// startFile, in the image, has the file to run in its first line, then an option of pycopy a line.
	startFile = ".start"
)

// archive is the image behind an executable. It is mapped, and read as far as it is used.
type archive struct {
	file         string
	start, size  int64
	once         sync.Once
	index        map[string]*romfs.Entry
	image        []byte
	dirs         map[string][]fs.DirEntry
	indexFailure error
}

// openArchive returns the archive behind an executable, nil when there is none, or when the executable cannot be read.
func openArchive(exe string) (*archive, error) {
	f, err := os.Open(exe)
	if err != nil {
		return nil, nil
	}
	defer f.Close()
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil || end < int64(trailerSize) {
		return nil, nil
	}
	t := make([]byte, trailerSize)
	if _, err := f.ReadAt(t, end-int64(trailerSize)); err != nil {
		return nil, nil
	}
	if string(t[:len(trailerMagic)]) != trailerMagic {
		return nil, nil
	}
	t = t[len(trailerMagic):]
	a := &archive{file: exe, start: int64(binary.LittleEndian.Uint64(t)), size: int64(binary.LittleEndian.Uint64(t[8:]))}
	if a.start < 0 || a.size <= 0 || a.start%archivePage != 0 || a.start+a.size+int64(trailerSize) != end {
		return nil, errors.New("the archive behind the executable is damaged")
	}
	return a, nil
}

// load maps the image and makes its index.
func (a *archive) load() error {
	a.once.Do(func() { a.indexFailure = a.makeIndex() })
	return a.indexFailure
}

func (a *archive) makeIndex() error {
	f, err := os.Open(a.file)
	if err != nil {
		return err
	}
	defer f.Close()
	if a.image, err = mapFile(f, a.start, int(a.size)); err != nil {
		return err
	}
	list, err := romfs.Read(a.image)
	if err != nil {
		return err
	}
	a.index = make(map[string]*romfs.Entry, len(list)+1)
	a.dirs = map[string][]fs.DirEntry{}
	a.index["."] = &romfs.Entry{Name: ".", Dir: true}
	for i := range list {
		e := &list[i]
		a.index[e.Name] = e
		dir := path.Dir(e.Name)
		a.dirs[dir] = append(a.dirs[dir], archiveInfo{e})
	}
	return nil
}

// find returns the entry of a name below archiveRoot.
func (a *archive) find(op, name string) (*romfs.Entry, error) {
	if err := a.load(); err != nil {
		return nil, &fs.PathError{Op: op, Path: name, Err: err}
	}
	e, ok := a.index[path.Clean("."+strings.TrimPrefix(name, archiveRoot))]
	if !ok {
		return nil, &fs.PathError{Op: op, Path: name, Err: syscall.ENOENT}
	}
	return e, nil
}

// startOptions returns the file to run and the options to run it with.
func (a *archive) startOptions() (main string, opts []string, err error) {
	e, err := a.find("open", archiveRoot+"/"+startFile)
	if err != nil {
		return "", nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(e.Data), "\n"), "\n")
	return archiveRoot + "/" + lines[0], lines[1:], nil
}

// archiveFiles is the file system of a frozen program: that of the process, and the archive below archiveRoot.
type archiveFiles struct {
	pycopy.OSFiles
	a *archive
}

var _ rt.FileSystem = archiveFiles{}

func inArchive(name string) bool {
	return name == archiveRoot || strings.HasPrefix(name, archiveRoot+"/")
}

// OpenFile implements rt.FileSystem.
func (f archiveFiles) OpenFile(name string, flag int, perm fs.FileMode) (rt.File, error) {
	if !inArchive(name) {
		return f.OSFiles.OpenFile(name, flag, perm)
	}
	e, err := f.a.find("open", name)
	switch {
	case err != nil:
		return nil, err
	case e.Dir:
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EISDIR}
	case flag&(os.O_WRONLY|os.O_RDWR) != 0:
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EROFS}
	}
	return &archiveFile{Reader: strings.NewReader(string(e.Data)), e: e}, nil
}

// ReadFile implements rt.FileSystem.
func (f archiveFiles) ReadFile(name string) ([]byte, error) {
	if !inArchive(name) {
		return f.OSFiles.ReadFile(name)
	}
	e, err := f.a.find("open", name)
	if err == nil && e.Dir {
		err = &fs.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	if err != nil {
		return nil, err
	}
	return e.Data, nil
}

// Stat implements rt.FileSystem.
func (f archiveFiles) Stat(name string) (fs.FileInfo, error) {
	if !inArchive(name) {
		return f.OSFiles.Stat(name)
	}
	e, err := f.a.find("stat", name)
	if err != nil {
		return nil, err
	}
	return archiveInfo{e}, nil
}

// Lstat implements rt.FileSystem.
func (f archiveFiles) Lstat(name string) (fs.FileInfo, error) {
	if !inArchive(name) {
		return f.OSFiles.Lstat(name)
	}
	return f.Stat(name)
}

// ReadDir implements rt.FileSystem.
func (f archiveFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	if !inArchive(name) {
		return f.OSFiles.ReadDir(name)
	}
	e, err := f.a.find("open", name)
	if err == nil && !e.Dir {
		err = &fs.PathError{Op: "readdir", Path: name, Err: syscall.ENOTDIR}
	}
	if err != nil {
		return nil, err
	}
	return f.a.dirs[e.Name], nil
}

// archiveInfo describes an entry.
type archiveInfo struct{ e *romfs.Entry }

// Name implements fs.FileInfo.
func (i archiveInfo) Name() string { return path.Base(i.e.Name) }

// Size implements fs.FileInfo.
func (i archiveInfo) Size() int64 { return int64(len(i.e.Data)) }

// Mode implements fs.FileInfo.
func (i archiveInfo) Mode() fs.FileMode {
	if i.e.Dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

// ModTime implements fs.FileInfo.
func (i archiveInfo) ModTime() time.Time { return time.Time{} }

// IsDir implements fs.FileInfo and fs.DirEntry.
func (i archiveInfo) IsDir() bool { return i.e.Dir }

// Sys implements fs.FileInfo.
func (i archiveInfo) Sys() any { return nil }

// Type implements fs.DirEntry.
func (i archiveInfo) Type() fs.FileMode { return i.Mode().Type() }

// Info implements fs.DirEntry.
func (i archiveInfo) Info() (fs.FileInfo, error) { return i, nil }

// archiveFile is an open file of an archive.
type archiveFile struct {
	*strings.Reader
	e *romfs.Entry
}

// Write implements rt.File.
func (f *archiveFile) Write([]byte) (int, error) { return 0, syscall.EBADF }

// Close implements rt.File.
func (f *archiveFile) Close() error { return nil }

// Truncate implements rt.File.
func (f *archiveFile) Truncate(int64) error { return syscall.EROFS }

// Stat implements rt.File.
func (f *archiveFile) Stat() (fs.FileInfo, error) { return archiveInfo{f.e}, nil }

// Fd implements rt.File.
func (f *archiveFile) Fd() uintptr { return ^uintptr(0) }
