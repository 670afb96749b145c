//go:build unix && !linux

package rt

// physicalMemory returns a guess at the size of the machine's memory in bytes.
func physicalMemory() uint64 { return assumedMemory }
