package rt

import "pycopy/rt/unix"

// physicalMemory returns the size of the machine's memory in bytes.
func physicalMemory() uint64 {
	if n := unix.PhysicalMemory(); n != 0 {
		return n
	}
	return assumedMemory
}
