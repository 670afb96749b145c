//go:build linux || (darwin && amd64)

package pages

import "golang.org/x/sys/unix"

// wholePages says that memory changes between writable and executable by pages.
const wholePages = true

// writable makes pages writable that have not been used.
func writable(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ|unix.PROT_WRITE) }

// executable makes them executable.
func executable(mem []byte) error { return unix.Mprotect(mem, unix.PROT_READ|unix.PROT_EXEC) }

// reserveCode reserves addresses for code.
func reserveCode(size int) ([]byte, error) { return reserve(size) }
