package host

import (
	"os"

	"golang.org/x/sys/unix"
)

func mapMarker(f *os.File) error {
	_, err := unix.Mmap(int(f.Fd()), 0, unix.Getpagesize(), unix.PROT_READ|unix.PROT_EXEC, unix.MAP_PRIVATE)
	return err
}

// monotonic returns the time that perf record -k mono uses, in nanoseconds.
func monotonic() uint64 {
	var ts unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_MONOTONIC, &ts)
	return uint64(ts.Nano())
}

func threadID() uint32 { return uint32(unix.Gettid()) }
