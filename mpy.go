package pycopy

import (
	"pycopy/bytecode"
	"pycopy/jit/mpyhost"
)

// newMachine makes the engine for machine code of .mpy files, nil where there is none.
func newMachine() (*mpyhost.Engine, error) {
	if mpyhost.Arch() == bytecode.ArchNone {
		return nil, nil
	}
	return mpyhost.New()
}

// readMPY reads a .mpy file for this host.
func readMPY(data []byte) (*bytecode.Code, error) {
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		return nil, err
	}
	if m.Arch == bytecode.ArchNone || !m.Code.HasNative() {
		return m.Code, nil
	}
	refuse := func(kind bytecode.MPYErrorKind, msg string) (*bytecode.Code, error) {
		return nil, &bytecode.MPYError{Kind: kind, Off: 2, Msg: msg}
	}
	switch here := mpyhost.Arch(); {
	case here == bytecode.ArchNone || !m.Arch.Runs(here):
		return refuse(bytecode.MPYBadArch, "native code for "+m.Arch.String())
	case m.Version != bytecode.MPYVersion:
		return refuse(bytecode.MPYIncompatible, "native code of version 5")
	}
	return m.Code, nil
}
