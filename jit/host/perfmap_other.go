//go:build !linux

package host

import (
	"errors"
	"os"
)

// perf exists on Linux.

func mapMarker(*os.File) ([]byte, error) { return nil, errors.New("jitdump: only on Linux") }

func unmapMarker([]byte) {}

func monotonic() uint64 { return 0 }

func threadID() uint32 { return 0 }
