//go:build amd64 || arm64

package gstack

// Poll lets native code poll that the caller is about to enter: it sets the stack guard to stackPreempt of Go's runtime, as that does when it wants
// the goroutine to yield. Code in Go that calls a function before native code polls only yields, with the guard as before.
func Poll()
