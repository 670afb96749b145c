//go:build !amd64 && !arm64

package rt

// prefetch would ask for the cache line at an address.
func prefetch(uintptr) {}
