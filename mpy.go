package pycopy

import "pycopy/bytecode"

// readMPY reads a .mpy file for this host, which runs bytecode only.
func readMPY(data []byte) (*bytecode.Code, error) {
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		return nil, err
	}
	if m.Arch != bytecode.ArchNone && m.Code.HasNative() {
		return nil, &bytecode.MPYError{Kind: bytecode.MPYBadArch, Off: 2, Msg: "native code for " + m.Arch.String()}
	}
	return m.Code, nil
}
