package rt

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"pycopy/rt/text"
	"pycopy/rt/unix"
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

// OSFiles is the file system of the process. Names may be those of [text.FromHost].
type OSFiles struct{}

var _ FileSystem = OSFiles{}

// OpenFile is os.OpenFile.
func (OSFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	f, err := unix.OpenFile(text.ToHost(name), flag, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

// ReadFile is os.ReadFile.
func (OSFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(text.ToHost(name)) }

// Stat is os.Stat.
func (OSFiles) Stat(name string) (fs.FileInfo, error) { return os.Stat(text.ToHost(name)) }

// Lstat is os.Lstat.
func (OSFiles) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(text.ToHost(name)) }

// ReadDir is os.ReadDir.
func (OSFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(text.ToHost(name)) }

// Mkdir is os.Mkdir.
func (OSFiles) Mkdir(name string, perm fs.FileMode) error { return os.Mkdir(name, perm) }

// Remove is os.Remove.
func (OSFiles) Remove(name string) error { return os.Remove(name) }

// Rename is os.Rename.
func (OSFiles) Rename(from, to string) error { return os.Rename(from, to) }

// Getwd returns the current directory as the system knows it, whatever links have led there.
func (OSFiles) Getwd() (string, error) {
	dir, err := unix.Getwd()
	return filepath.ToSlash(dir), err
}

// Chdir is os.Chdir.
func (OSFiles) Chdir(name string) error { return os.Chdir(name) }

// isAbs reports whether a path is absolute: on Windows with or without a drive.
func isAbs(name string) bool { return path.IsAbs(name) || filepath.IsAbs(name) }

// DirFiles is the host's file system below a directory, with a current directory of its own. It is no jail: symbolic links lead out
// of it.
type DirFiles struct {
	root string // "": all of it
	cwd  string // below root, absolute
}

var (
	_ FileSystem = (*DirFiles)(nil)
	_ HostFiles  = (*DirFiles)(nil)
)

// NewDirFiles returns the file system below root ("" for all of the host's), with cwd, an absolute path in it, as the current
// directory.
func NewDirFiles(root, cwd string) *DirFiles { return &DirFiles{root, cwd} }

// HostPath implements HostFiles.
func (f *DirFiles) HostPath(name string) string {
	if name = text.ToHost(name); name == "" {
		return ""
	}
	if !isAbs(name) {
		name = f.cwd + "/" + name
	}
	if f.root == "" {
		return name
	}
	full := f.root + path.Clean("/"+name)
	if strings.HasSuffix(name, "/") {
		full += "/"
	}
	return full
}

// OpenFile implements FileSystem.
func (f *DirFiles) OpenFile(name string, flag int, perm fs.FileMode) (File, error) {
	return OSFiles{}.OpenFile(f.HostPath(name), flag, perm)
}

// ReadFile implements FileSystem.
func (f *DirFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(f.HostPath(name)) }

// Stat implements FileSystem.
func (f *DirFiles) Stat(name string) (fs.FileInfo, error) { return os.Stat(f.HostPath(name)) }

// Lstat implements FileSystem.
func (f *DirFiles) Lstat(name string) (fs.FileInfo, error) { return os.Lstat(f.HostPath(name)) }

// ReadDir implements FileSystem.
func (f *DirFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(f.HostPath(name)) }

// Mkdir implements FileSystem.
func (f *DirFiles) Mkdir(name string, perm fs.FileMode) error {
	return os.Mkdir(f.HostPath(name), perm)
}

// Remove implements FileSystem.
func (f *DirFiles) Remove(name string) error { return os.Remove(f.HostPath(name)) }

// Rename implements FileSystem.
func (f *DirFiles) Rename(from, to string) error { return os.Rename(f.HostPath(from), f.HostPath(to)) }

// Getwd implements FileSystem.
func (f *DirFiles) Getwd() (string, error) { return f.cwd, nil }

// Chdir implements FileSystem.
func (f *DirFiles) Chdir(name string) error {
	info, err := os.Stat(f.HostPath(name))
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return &fs.PathError{Op: "chdir", Path: name, Err: unix.ENOTDIR}
	case unix.Access(f.HostPath(name), unix.X_OK) != nil:
		return &fs.PathError{Op: "chdir", Path: name, Err: unix.EACCES}
	}
	if !isAbs(name) {
		name = f.cwd + "/" + name
	}
	f.cwd = path.Clean(name)
	return nil
}

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
