//go:build !linux

package host

import (
	"errors"
	"os"
)

// perf exists on Linux.

func mapMarker(*os.File) error { return errors.New("jitdump: only on Linux") }

func monotonic() uint64 { return 0 }

func threadID() uint32 { return 0 }
