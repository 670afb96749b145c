//go:build linux

package host

// Registers of the walker.
const (
	nInt   = 16
	nFloat = 16
)
