//go:build unix

package pages

import "golang.org/x/sys/unix"

func pageSize() int { return unix.Getpagesize() }

// reserve reserves addresses.
func reserve(size int) ([]byte, error) {
	return unix.Mmap(-1, 0, size, unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
}

// commit makes reserved addresses usable for data.
func commit(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ|unix.PROT_WRITE) }

// release gives addresses back.
func release(mem []byte) { _ = unix.Munmap(mem) }
