//go:build linux || windows

package host

// Registers of the walker.
const (
	nInt   = 10
	nFloat = 14
)
