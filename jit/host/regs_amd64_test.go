//go:build linux || windows

package host

// Registers of the walker.
const (
	nInt   = 9
	nFloat = 14
)
