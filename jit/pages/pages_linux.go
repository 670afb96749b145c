package pages

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// mapTwice maps the addresses of exec to memory that is executable there and writable where it returns.
func mapTwice(exec []byte) ([]byte, error) {
	fd, err := unix.MemfdCreate("pycopy-jit", unix.MFD_CLOEXEC|unix.MFD_EXEC)
	if err == unix.EINVAL { // before Linux 6.3
		fd, err = unix.MemfdCreate("pycopy-jit", unix.MFD_CLOEXEC)
	}
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	limit := len(exec)
	if err := unix.Ftruncate(fd, int64(limit)); err != nil {
		return nil, err
	}
	write, err := unix.Mmap(fd, 0, limit, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return nil, err
	}
	at := unsafe.Pointer(unsafe.SliceData(exec))
	if _, err := unix.MmapPtr(fd, 0, at, uintptr(limit), unix.PROT_READ|unix.PROT_EXEC, unix.MAP_SHARED|unix.MAP_FIXED); err != nil {
		_ = unix.Munmap(write)
		return nil, err
	}
	return write, nil
}
