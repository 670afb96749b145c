//go:build !amd64

package pages

// trap fills memory with instructions that trap: UDF on arm64.
func trap(mem []byte) { clear(mem) }
