//go:build !amd64 && !arm64

package gstack

// Poll does nothing: there is no native code.
func Poll() {}

// PollIn does nothing either.
func PollIn(routine uintptr) {}
