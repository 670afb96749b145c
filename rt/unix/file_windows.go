package unix

import (
	"io/fs"
	"os"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Flags of Open.
const (
	O_RDONLY = syscall.O_RDONLY
	O_WRONLY = syscall.O_WRONLY
	O_RDWR   = syscall.O_RDWR
)

// What access asks for.
const (
	W_OK = 2
	X_OK = 1
)

// Getwd returns the current directory.
func Getwd() (string, error) { return os.Getwd() }

// Kinds of files in a mode.
const (
	S_IFMT   = 0xf000
	S_IFIFO  = 0x1000
	S_IFCHR  = 0x2000
	S_IFDIR  = 0x4000
	S_IFREG  = 0x8000
	S_IFLNK  = 0xa000
	S_IFSOCK = 0xc000
)

// Timespec is a time since 1970.
type Timespec struct{ Sec, Nsec int64 }

// Nano returns it in nanoseconds.
func (t Timespec) Nano() int64 { return t.Sec*1e9 + t.Nsec }

// NsecToTimespec is the inverse.
func NsecToTimespec(ns int64) Timespec { return Timespec{ns / 1e9, ns % 1e9} }

// Stat_t is the result of stat.
type Stat_t struct {
	Dev, Ino         uint64
	Mode             uint32
	Nlink            uint64
	Uid, Gid         uint32
	Rdev             uint64
	Size             int64
	Blksize, Blocks  int64
	Atim, Mtim, Ctim Timespec
}

// handle returns the handle of a descriptor.
func handle(fd int) windows.Handle {
	switch fd {
	case 0:
		return windows.Handle(os.Stdin.Fd())
	case 1:
		return windows.Handle(os.Stdout.Fd())
	case 2:
		return windows.Handle(os.Stderr.Fd())
	}
	return windows.Handle(fd)
}

// FD returns the descriptor of what os.File.Fd returns.
func FD(h uintptr) int {
	switch h {
	case os.Stdin.Fd():
		return 0
	case os.Stdout.Fd():
		return 1
	case os.Stderr.Fd():
		return 2
	}
	return int(h)
}

// Handle returns the handle of a descriptor, for programs that are started.
func Handle(fd int) uintptr { return uintptr(handle(fd)) }

// Open opens a file.
func Open(path string, flag int, perm uint32) (int, error) {
	h, err := syscall.Open(path, flag, perm)
	return int(h), errnoOf(err)
}

// Close closes a descriptor.
func Close(fd int) error {
	switch {
	case fd == 0:
		return errnoOf(os.Stdin.Close())
	case fd == 1:
		return errnoOf(os.Stdout.Close())
	case fd == 2:
		return errnoOf(os.Stderr.Close())
	case isSocket(fd):
		return errnoOf(windows.Closesocket(windows.Handle(fd)))
	}
	return errnoOf(windows.CloseHandle(windows.Handle(fd)))
}

// CloseOnExec keeps a descriptor from other programs: they get only what they are given here.
func CloseOnExec(int) {}

// Read reads once.
func Read(fd int, b []byte) (int, error) {
	var n int
	var err error
	switch {
	case fd == 0: // knows the console
		if n, err = os.Stdin.Read(b); err != nil && n == 0 && isEOF(err) {
			err = nil
		}
	case isSocket(fd):
		n, _, err = Recvfrom(fd, b, 0)
	case len(b) > 0:
		switch n, err = windows.Read(handle(fd), b); err {
		case windows.ERROR_BROKEN_PIPE, windows.ERROR_HANDLE_EOF:
			n, err = 0, nil
		case windows.ERROR_NO_DATA:
			err = EAGAIN // of a pipe that does not block
		}
	}
	return max(n, 0), errnoOf(err)
}

func isEOF(err error) bool { return err.Error() == "EOF" }

// Write writes once.
func Write(fd int, b []byte) (int, error) {
	var n int
	var err error
	switch {
	case fd == 1:
		n, err = os.Stdout.Write(b)
	case fd == 2:
		n, err = os.Stderr.Write(b)
	case isSocket(fd):
		n, err = SendmsgN(fd, b, nil, nil, 0)
	case len(b) > 0:
		if n, err = windows.Write(handle(fd), b); n == 0 && err == nil {
			err = EAGAIN // of a pipe that does not block
		}
	}
	return max(n, 0), errnoOf(err)
}

// at is the argument of calls for an offset.
func at(off int64) *windows.Overlapped {
	return &windows.Overlapped{Offset: uint32(off), OffsetHigh: uint32(off >> 32)}
}

// Pread reads at an offset; unlike on Unix it moves the position, which is put back.
func Pread(fd int, b []byte, off int64) (int, error) {
	h := handle(fd)
	pos, err := windows.Seek(h, 0, 1)
	if err != nil || len(b) == 0 {
		return 0, errnoOf(err)
	}
	var n uint32
	if err = windows.ReadFile(h, b, &n, at(off)); err == windows.ERROR_HANDLE_EOF {
		err = nil
	}
	_, _ = windows.Seek(h, pos, 0)
	return int(n), errnoOf(err)
}

// Pwrite writes at an offset; like Pread.
func Pwrite(fd int, b []byte, off int64) (int, error) {
	h := handle(fd)
	pos, err := windows.Seek(h, 0, 1)
	if err != nil || len(b) == 0 {
		return 0, errnoOf(err)
	}
	var n uint32
	err = windows.WriteFile(h, b, &n, at(off))
	_, _ = windows.Seek(h, pos, 0)
	return int(n), errnoOf(err)
}

// Seek moves the position.
func Seek(fd int, off int64, whence int) (int64, error) {
	n, err := windows.Seek(handle(fd), off, whence)
	if kind, e := windows.GetFileType(handle(fd)); e == nil && kind != windows.FILE_TYPE_DISK {
		return 0, ESPIPE
	}
	return n, errnoOf(err)
}

// Dup copies a descriptor.
func Dup(fd int) (int, error) {
	if isSocket(fd) {
		return dupSocket(fd)
	}
	me := windows.CurrentProcess()
	var h windows.Handle
	err := windows.DuplicateHandle(me, handle(fd), me, &h, 0, false, windows.DUPLICATE_SAME_ACCESS)
	return int(h), errnoOf(err)
}

// Pipe makes a pipe.
func Pipe(p []int) error {
	var r, w windows.Handle
	err := windows.CreatePipe(&r, &w, nil, 1<<16)
	p[0], p[1] = int(r), int(w)
	return errnoOf(err)
}

// PipeNonblock reports whether a pipe does not block; of what is no pipe it is false.
func PipeNonblock(fd int) bool {
	var state uint32
	return windows.GetNamedPipeHandleState(handle(fd), &state, nil, nil, nil, nil, 0) == nil && state&windows.PIPE_NOWAIT != 0
}

// SetPipeNonblock says whether a pipe blocks.
func SetPipeNonblock(fd int, on bool) error {
	if isSocket(fd) {
		return nil
	}
	var state uint32 = windows.PIPE_WAIT
	if on {
		state = windows.PIPE_NOWAIT
	}
	return errnoOf(windows.SetNamedPipeHandleState(handle(fd), &state, nil, nil))
}

// Fstat describes an open file.
func Fstat(fd int, st *Stat_t) error {
	h := handle(fd)
	kind, err := windows.GetFileType(h)
	if err != nil {
		return errnoOf(err)
	}
	*st = Stat_t{Nlink: 1, Blksize: 4096}
	switch kind {
	case windows.FILE_TYPE_CHAR:
		st.Mode = S_IFCHR | 0o666
		return nil
	case windows.FILE_TYPE_PIPE:
		if st.Mode = S_IFIFO | 0o666; isSocket(fd) {
			st.Mode = S_IFSOCK | 0o666
		}
		return nil
	}
	var d windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(h, &d); err != nil {
		return errnoOf(err)
	}
	st.Dev, st.Ino = uint64(d.VolumeSerialNumber), uint64(d.FileIndexHigh)<<32|uint64(d.FileIndexLow)
	st.Nlink, st.Size = uint64(d.NumberOfLinks), int64(d.FileSizeHigh)<<32|int64(d.FileSizeLow)
	st.Blocks = (st.Size + 511) / 512
	st.Mode = S_IFREG | 0o666
	if d.FileAttributes&windows.FILE_ATTRIBUTE_DIRECTORY != 0 {
		st.Mode = S_IFDIR | 0o777
	}
	if d.FileAttributes&windows.FILE_ATTRIBUTE_READONLY != 0 {
		st.Mode &^= 0o222
	}
	st.Atim = NsecToTimespec(d.LastAccessTime.Nanoseconds())
	st.Mtim = NsecToTimespec(d.LastWriteTime.Nanoseconds())
	st.Ctim = NsecToTimespec(d.CreationTime.Nanoseconds())
	return nil
}

// Stat describes a file; follow: the one that a symbolic link leads to.
func Stat(path string, st *Stat_t, follow bool) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return EINVAL
	}
	flags := uint32(windows.FILE_FLAG_BACKUP_SEMANTICS)
	if !follow {
		flags |= windows.FILE_FLAG_OPEN_REPARSE_POINT
	}
	h, err := windows.CreateFile(name, windows.FILE_READ_ATTRIBUTES, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE|windows.FILE_SHARE_DELETE,
		nil, windows.OPEN_EXISTING, flags, 0)
	if err != nil {
		return errnoOf(err)
	}
	defer windows.CloseHandle(h)
	return Fstat(int(h), st)
}

// Ftruncate changes the size of an open file.
func Ftruncate(fd int, size int64) error {
	if size < 0 {
		return EINVAL
	}
	return errnoOf(windows.Ftruncate(handle(fd), size))
}

// Fsync writes an open file to its device.
func Fsync(fd int) error { return errnoOf(windows.FlushFileBuffers(handle(fd))) }

// Access asks whether a file can be used. Only that it is there and not read-only counts, as in the C library.
func Access(path string, mode uint32) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return EINVAL
	}
	a, err := windows.GetFileAttributes(name)
	if err == nil && mode&W_OK != 0 && a&windows.FILE_ATTRIBUTE_READONLY != 0 && a&windows.FILE_ATTRIBUTE_DIRECTORY == 0 {
		return EACCES
	}
	return errnoOf(err)
}

// SetTimes sets the times of access and modification of a file, in nanoseconds.
func SetTimes(path string, ns [2]int64, follow bool) error {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return EINVAL
	}
	flags := uint32(windows.FILE_FLAG_BACKUP_SEMANTICS)
	if !follow {
		flags |= windows.FILE_FLAG_OPEN_REPARSE_POINT
	}
	h, err := windows.CreateFile(name, windows.FILE_WRITE_ATTRIBUTES, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil,
		windows.OPEN_EXISTING, flags, 0)
	if err != nil {
		return errnoOf(err)
	}
	defer windows.CloseHandle(h)
	a, m := windows.NsecToFiletime(ns[0]), windows.NsecToFiletime(ns[1])
	return errnoOf(windows.SetFileTime(h, nil, &a, &m))
}

// File is an open file over a descriptor. Unlike an os.File it is closed only by Close.
type File struct {
	fd   int
	name string
}

// NewFile returns a File for a descriptor, nil if that cannot be one.
func NewFile(fd int, name string) *File {
	if fd < 0 {
		return nil
	}
	return &File{fd, name}
}

// OpenFile is os.OpenFile.
func OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	return os.OpenFile(name, flag, perm)
}

// Read implements io.Reader.
func (f *File) Read(b []byte) (int, error) { return Read(f.fd, b) }

// Write implements io.Writer.
func (f *File) Write(b []byte) (n int, err error) {
	for n < len(b) && err == nil {
		var k int
		k, err = Write(f.fd, b[n:])
		n += k
	}
	return n, err
}

// Seek implements io.Seeker.
func (f *File) Seek(off int64, whence int) (int64, error) { return Seek(f.fd, off, whence) }

// Close implements io.Closer.
func (f *File) Close() error { return Close(f.fd) }

// Truncate changes the size.
func (f *File) Truncate(size int64) error { return Ftruncate(f.fd, size) }

// Fd returns the handle.
func (f *File) Fd() uintptr { return Handle(f.fd) }

// Stat describes the file.
func (f *File) Stat() (fs.FileInfo, error) {
	i := &fileInfo{name: f.name}
	if err := Fstat(f.fd, &i.st); err != nil {
		return nil, err
	}
	return i, nil
}

type fileInfo struct {
	name string
	st   Stat_t
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.st.Size }
func (i *fileInfo) ModTime() time.Time { return time.Unix(i.st.Mtim.Sec, i.st.Mtim.Nsec) }
func (i *fileInfo) IsDir() bool        { return i.st.Mode&S_IFMT == S_IFDIR }
func (i *fileInfo) Sys() any           { return &i.st }

func (i *fileInfo) Mode() fs.FileMode {
	m := fs.FileMode(i.st.Mode & 0o777)
	switch i.st.Mode & S_IFMT {
	case S_IFDIR:
		m |= fs.ModeDir
	case S_IFCHR:
		m |= fs.ModeDevice | fs.ModeCharDevice
	case S_IFIFO:
		m |= fs.ModeNamedPipe
	case S_IFSOCK:
		m |= fs.ModeSocket
	}
	return m
}

// PhysicalMemory returns the size of the machine's memory in bytes, 0 if it is not known.
func PhysicalMemory() uint64 {
	var m struct {
		size, load                                                                      uint32
		total, avail, totalPage, availPage, totalVirtual, availVirtual, availExtVirtual uint64
	}
	m.size = uint32(unsafe.Sizeof(m))
	if ok, _, _ := kernel32.NewProc("GlobalMemoryStatusEx").Call(uintptr(unsafe.Pointer(&m))); ok == 0 {
		return 0
	}
	return m.total
}
