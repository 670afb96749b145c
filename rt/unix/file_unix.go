//go:build unix

package unix

import (
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// Flags of Open.
const (
	O_RDONLY = unix.O_RDONLY
	O_WRONLY = unix.O_WRONLY
	O_RDWR   = unix.O_RDWR
)

// What access asks for.
const X_OK = unix.X_OK

// Getwd returns the current directory as the kernel knows it.
func Getwd() (string, error) {
	dir, err := unix.Getwd()
	if err != nil {
		return "", os.NewSyscallError("getcwd", err)
	}
	return dir, nil
}

// Kinds of files in a mode.
const (
	S_IFMT  = unix.S_IFMT
	S_IFREG = unix.S_IFREG
	S_IFDIR = unix.S_IFDIR
	S_IFLNK = unix.S_IFLNK
)

// Stat_t is the result of stat.
type Stat_t = syscall.Stat_t

// File is an open file over a descriptor.
type File = os.File

// NewFile returns a File for a descriptor, nil if that cannot be one.
func NewFile(fd int, name string) *File { return os.NewFile(uintptr(fd), name) }

// OpenFile is os.OpenFile without asking whether the network poller of Go knows the file: callers wait for it by [Poll], and others
// who have a terminal open do not find it non-blocking.
func OpenFile(name string, flag int, perm fs.FileMode) (*File, error) {
	for {
		fd, err := unix.Open(name, flag|unix.O_CLOEXEC, uint32(perm.Perm()))
		switch err {
		case nil:
			return NewFile(fd, name), nil
		case unix.EINTR:
		default:
			return nil, &fs.PathError{Op: "open", Path: name, Err: err}
		}
	}
}

// FD returns the descriptor of what os.File.Fd returns.
func FD(h uintptr) int { return int(h) }

// Handle returns what os.File.Fd returns for a descriptor.
func Handle(fd int) uintptr { return uintptr(fd) }

// Open opens a file.
func Open(path string, flag int, perm uint32) (int, error) { return unix.Open(path, flag, perm) }

// Close closes a descriptor.
func Close(fd int) error { return unix.Close(fd) }

// CloseOnExec keeps a descriptor from other programs.
func CloseOnExec(fd int) { unix.CloseOnExec(fd) }

// Read reads once.
func Read(fd int, b []byte) (int, error) { return unix.Read(fd, b) }

// Write writes once.
func Write(fd int, b []byte) (int, error) { return unix.Write(fd, b) }

// Pread reads at an offset.
func Pread(fd int, b []byte, off int64) (int, error) { return unix.Pread(fd, b, off) }

// Pwrite writes at an offset.
func Pwrite(fd int, b []byte, off int64) (int, error) { return unix.Pwrite(fd, b, off) }

// Seek moves the position.
func Seek(fd int, off int64, whence int) (int64, error) { return unix.Seek(fd, off, whence) }

// Dup copies a descriptor.
func Dup(fd int) (int, error) { return unix.Dup(fd) }

// Fstat describes an open file.
func Fstat(fd int, st *Stat_t) error { return syscall.Fstat(fd, st) }

// Ftruncate changes the size of an open file.
func Ftruncate(fd int, size int64) error { return unix.Ftruncate(fd, size) }

// Fsync writes an open file to its device.
func Fsync(fd int) error { return unix.Fsync(fd) }

// Access asks whether a file can be used.
func Access(path string, mode uint32) error { return unix.Access(path, mode) }
