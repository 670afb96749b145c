//go:build amd64 || arm64

// Package prefetch asks for cache lines before they are needed: an instruction that Go has no other name for.
package prefetch

// Line asks for the cache line at address p, whatever is there.
//
//go:noescape
func Line(p uintptr)
