//go:build !linux

package uselect

import "pycopy/rt"

func initSystem(*rt.Thread, rt.Value) bool { return true }
