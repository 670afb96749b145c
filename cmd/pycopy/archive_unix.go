//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// mapFile returns a part of a file, which begins at a page.
func mapFile(f *os.File, start int64, size int) ([]byte, error) {
	return unix.Mmap(int(f.Fd()), start, size, unix.PROT_READ, unix.MAP_PRIVATE)
}
