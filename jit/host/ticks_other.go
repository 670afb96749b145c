//go:build !(linux && (amd64 || arm64))

package host

import (
	"errors"
	"time"

	"pycopy/rt"
)

// newTicks says that there is no clock here that looks into native code.
func newTicks(*Region, time.Duration) (rt.Ticks, error) {
	return nil, errors.New("profile: no clock for native code on this system")
}
