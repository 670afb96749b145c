package rt

import "golang.org/x/sys/unix"

// physicalMemory returns the size of the machine's memory in bytes.
func physicalMemory() uint64 {
	var si unix.Sysinfo_t
	if unix.Sysinfo(&si) != nil {
		return assumedMemory
	}
	return uint64(si.Totalram) * uint64(si.Unit)
}
