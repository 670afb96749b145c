//go:build unix

package rt

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// Memory outside Go's heap.

// reserveMemory returns n zeroed bytes that take room when they are used.
func reserveMemory(n int) ([]byte, error) {
	return unix.Mmap(-1, 0, n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE|unix.MAP_NORESERVE)
}

// newMemory is reserveMemory for what will be used as a whole, or nearly.
func newMemory(n int) ([]byte, error) {
	return unix.Mmap(-1, 0, n, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
}

// newStack is reserveMemory for a stack.
func newStack(n int) ([]byte, error) { return reserveMemory(n) }

func releaseMemory(p []byte) { _ = unix.Munmap(p) }

// adviseUnused tells the system that the contents are not needed; they read as zero or as before.
func adviseUnused(p []byte) { _ = unix.Madvise(p, unix.MADV_DONTNEED) }

// unusedIsZero says that what adviseUnused was told reads as zero.
const unusedIsZero = runtime.GOOS == "linux"
