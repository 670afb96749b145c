package unix

import (
	"io"
	"io/fs"
)

// Borrowed is an open file over a descriptor that is somebody else's: closing it, or dropping it, leaves that open.
type Borrowed struct{ FD int }

// Fd returns the handle.
func (f Borrowed) Fd() uintptr { return Handle(f.FD) }

// Close implements io.Closer.
func (f Borrowed) Close() error { return nil }

// Read implements io.Reader.
func (f Borrowed) Read(b []byte) (int, error) {
	for {
		switch n, err := Read(f.FD, b); {
		case err == EINTR:
		case err != nil:
			return 0, err
		case n == 0 && len(b) > 0:
			return 0, io.EOF
		default:
			return n, nil
		}
	}
}

// Write implements io.Writer.
func (f Borrowed) Write(b []byte) (n int, err error) {
	for n < len(b) {
		switch k, err := Write(f.FD, b[n:]); {
		case err == EINTR:
		case err != nil:
			return n, err
		case k <= 0:
			return n, io.ErrShortWrite
		default:
			n += k
		}
	}
	return n, nil
}

// Seek implements io.Seeker.
func (f Borrowed) Seek(off int64, whence int) (int64, error) { return Seek(f.FD, off, whence) }

// Truncate changes the size.
func (f Borrowed) Truncate(size int64) error { return Ftruncate(f.FD, size) }

// Stat describes the file.
func (f Borrowed) Stat() (fs.FileInfo, error) {
	fd, err := Dup(f.FD)
	if err != nil {
		return nil, err
	}
	own := NewFile(fd, "")
	defer own.Close()
	return own.Stat()
}
