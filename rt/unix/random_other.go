//go:build !linux

package unix

import "crypto/rand"

// Random fills b with bytes that nobody can predict.
func Random(b []byte) { _, _ = rand.Read(b) }
