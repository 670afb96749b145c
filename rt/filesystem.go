package rt

import (
	"io"
	"io/fs"
	"os"
)

// File is an open file. Fd returns the descriptor, or an invalid one
// (^uintptr(0)) when there is none.
type File interface {
	io.ReadWriteSeeker
	io.Closer
	Truncate(size int64) error
	Stat() (fs.FileInfo, error)
	Fd() uintptr
}

// FileSystem is what import, open and os use. Names are as the program gives
// them: relative ones are resolved by the file system. Errors are those of package os.
type FileSystem interface {
	OpenFile(name string, flag int, perm fs.FileMode) (File, error)
	ReadFile(name string) ([]byte, error)
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	ReadDir(name string) ([]fs.DirEntry, error)
	Mkdir(name string, perm fs.FileMode) error
	Remove(name string) error
	Rename(from, to string) error
	Getwd() (string, error)
	Chdir(name string) error
}

// OSFiles is the file system of the process.
type OSFiles struct{}

var _ FileSystem = OSFiles{}

// OpenFile is os.OpenFile.
func (OSFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// ReadFile is os.ReadFile.
func (OSFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// Stat is os.Stat.
func (OSFiles) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// Lstat is os.Lstat.
func (OSFiles) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(name) }

// ReadDir is os.ReadDir.
func (OSFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// Mkdir is os.Mkdir.
func (OSFiles) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }

// Remove is os.Remove.
func (OSFiles) Remove(name string) error { return os.Remove(name) }

// Rename is os.Rename.
func (OSFiles) Rename(from, to string) error { return os.Rename(from, to) }

// Getwd is os.Getwd.
func (OSFiles) Getwd() (string, error) { return os.Getwd() }

// Chdir is os.Chdir.
func (OSFiles) Chdir(name string) error { return os.Chdir(name) }

// noFiles is the default: a file system without files.
type noFiles struct{}

func (noFiles) OpenFile(name string, _ int, _ fs.FileMode) (File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (noFiles) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (noFiles) Stat(name string) (fs.FileInfo, error) {
	return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
}

func (f noFiles) Lstat(name string) (fs.FileInfo, error) { return f.Stat(name) }

func (noFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (noFiles) Mkdir(name string, _ fs.FileMode) error {
	return &fs.PathError{Op: "mkdir", Path: name, Err: fs.ErrPermission}
}

func (noFiles) Remove(name string) error {
	return &fs.PathError{Op: "remove", Path: name, Err: fs.ErrNotExist}
}

func (noFiles) Rename(from, _ string) error {
	return &fs.PathError{Op: "rename", Path: from, Err: fs.ErrNotExist}
}

func (noFiles) Getwd() (string, error) { return "/", nil }

func (noFiles) Chdir(name string) error {
	return &fs.PathError{Op: "chdir", Path: name, Err: fs.ErrNotExist}
}
