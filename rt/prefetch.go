//go:build amd64 || arm64

package rt

// prefetch asks for the cache line at address p, whatever is there.
//
//go:noescape
func prefetch(p uintptr)
