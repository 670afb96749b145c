package pycopy

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"syscall"

	"pycopy/rt"
)

// TreeFiles makes a file system for Config.FS of a tree of files that cannot change, an embed.FS for example. Its root is the program's
// "/" and its working directory.
func TreeFiles(tree fs.FS) rt.FileSystem { return treeFiles{tree} }

type treeFiles struct{ tree fs.FS }

// inTree is the name of a file in the tree.
func inTree(name string) string {
	if name = path.Clean("/" + name)[1:]; name == "" {
		return "."
	}
	return name
}

// pathError is an error of the tree with the name that it was asked for.
func pathError(err error, name string) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return &fs.PathError{Op: e.Op, Path: name, Err: e.Err}
	}
	return err
}

func readOnly(op, name string) error { return &fs.PathError{Op: op, Path: name, Err: syscall.EROFS} }

// OpenFile implements rt.FileSystem.
func (f treeFiles) OpenFile(name string, flag int, _ fs.FileMode) (rt.File, error) {
	if flag&(syscall.O_WRONLY|syscall.O_RDWR) != 0 {
		return nil, readOnly("open", name)
	}
	info, err := f.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EISDIR}
	}
	data, err := f.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return treeFile{bytes.NewReader(data), info}, nil
}

// ReadFile implements rt.FileSystem.
func (f treeFiles) ReadFile(name string) ([]byte, error) {
	data, err := fs.ReadFile(f.tree, inTree(name))
	return data, pathError(err, name)
}

// Stat implements rt.FileSystem.
func (f treeFiles) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(f.tree, inTree(name))
	return info, pathError(err, name)
}

// Lstat implements rt.FileSystem.
func (f treeFiles) Lstat(name string) (fs.FileInfo, error) { return f.Stat(name) }

// ReadDir implements rt.FileSystem.
func (f treeFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(f.tree, inTree(name))
	return list, pathError(err, name)
}

// Mkdir implements rt.FileSystem.
func (treeFiles) Mkdir(name string, _ fs.FileMode) error { return readOnly("mkdir", name) }

// Remove implements rt.FileSystem.
func (treeFiles) Remove(name string) error { return readOnly("remove", name) }

// Rename implements rt.FileSystem.
func (treeFiles) Rename(from, _ string) error { return readOnly("rename", from) }

// Getwd implements rt.FileSystem.
func (treeFiles) Getwd() (string, error) { return "/", nil }

// Chdir implements rt.FileSystem.
func (treeFiles) Chdir(name string) error { return readOnly("chdir", name) }

// treeFile is an open file of a tree.
type treeFile struct {
	io.ReadSeeker
	info fs.FileInfo
}

// Write implements rt.File.
func (f treeFile) Write([]byte) (int, error) { return 0, syscall.EBADF }

// Close implements rt.File.
func (f treeFile) Close() error { return nil }

// Truncate implements rt.File.
func (f treeFile) Truncate(int64) error { return syscall.EROFS }

// Stat implements rt.File.
func (f treeFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// Fd implements rt.File.
func (f treeFile) Fd() uintptr { return ^uintptr(0) }
