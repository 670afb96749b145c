//go:build !linux || !arm

package mpyhost

import (
	"errors"

	"pycopy/bytecode"
	"pycopy/rt"
)

// Engine runs machine code.
type Engine struct{ rt.MachineCode }

// New makes an engine for one runtime.
func New() (*Engine, error) { return nil, errors.New("mpyhost: not available on this platform") }

// Close gives the memory back.
func (e *Engine) Close() {}

// Arch returns the architecture whose machine code runs here, bytecode.ArchNone when none does.
func Arch() bytecode.Arch { return bytecode.ArchNone }
