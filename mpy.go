package pycopy

import "pycopy/bytecode"

// readMPY reads a .mpy file for this host, which runs bytecode only.
func readMPY(data []byte) (*bytecode.Code, error) {
	m, err := bytecode.ReadMPY(data)
	if err != nil {
		return nil, err
	}
	if m.Arch != bytecode.ArchNone && hasNative(m.Code) {
		return nil, &bytecode.MPYError{Kind: bytecode.MPYBadArch, Off: 2, Msg: "native code for " + m.Arch.String()}
	}
	return m.Code, nil
}

// hasNative reports whether a code or one inside it is machine code.
func hasNative(c *bytecode.Code) bool {
	if c.Kind != bytecode.KindBytecode {
		return true
	}
	for _, child := range c.Children {
		if hasNative(child) {
			return true
		}
	}
	return false
}
