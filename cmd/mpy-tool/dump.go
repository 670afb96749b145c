package main

import (
	"fmt"
	"strings"

	"pycopy/bytecode"
)

// versionText is version and architecture of a file.
func versionText(m *bytecode.MPY) string {
	if m.Arch == bytecode.ArchNone {
		return fmt.Sprint(m.Version) // the second number is of native code
	}
	s := fmt.Sprintf("%d.%d %s", m.Version, m.SubVersion, m.Arch)
	if m.HasArchFlags {
		s += fmt.Sprintf(" flags 0x%x", m.ArchFlags)
	}
	return s
}

// dump lists a file: header, tables, functions.
func dump(b *strings.Builder, name string, m *bytecode.MPY, bytes bool) {
	c := m.Code
	fmt.Fprintf(b, "file: %s\nversion: %s\nsmall ints: %d bits\nsource: %s\n", name, versionText(m), m.SmallIntBits, c.Filename)
	fmt.Fprintf(b, "names: %d\n", len(c.Names))
	for i, s := range c.Names {
		fmt.Fprintf(b, "%5d %q\n", i, s)
	}
	fmt.Fprintf(b, "constants: %d\n", len(c.Consts))
	for i, v := range c.Consts {
		fmt.Fprintf(b, "%5d %s\n", i, bytecode.ConstText(v))
	}
	dumpCode(b, c, bytes)
}

var kindNames = [...]string{"bytecode", "native", "viper", "assembler"}

func dumpCode(b *strings.Builder, c *bytecode.Code, bytes bool) {
	title := c.Name
	if title == "" {
		title = "?"
	}
	fmt.Fprintf(b, "\n%s (%s): %d bytes", title, kindNames[c.Kind], len(c.Bytes))
	switch c.Kind {
	case bytecode.KindNative:
		fmt.Fprintf(b, ", prelude at %d", c.PreludeOffset)
	case bytecode.KindViper:
		fmt.Fprintf(b, ", flags 0x%x, read-only data %d, zeroed %d, relocations %d", c.NativeFlags, len(c.ROData), c.BSSSize, len(c.Relocs))
	case bytecode.KindAsm:
		fmt.Fprintf(b, ", %d arguments, returns type %d", c.AsmArgs, c.AsmReturn)
	}
	b.WriteByte('\n')
	if c.Kind == bytecode.KindBytecode || c.Kind == bytecode.KindNative {
		fmt.Fprintf(b, "state %d, blocks %d, positional %d, keyword-only %d, defaults %d, flags 0x%x, cells %d\n",
			c.NState, c.NExcStack, c.NPos, c.NKwOnly, c.NDefPos, uint(c.Flags), c.Cells)
	}
	if c.Kind == bytecode.KindBytecode {
		text := bytecode.Listing{Raw: true, OpBytes: bytes, Single: true}.Text(c)
		_, text, _ = strings.Cut(text, "\n") // the title
		b.WriteString(text)
	} else {
		for i := 0; i < len(c.Bytes); i += 16 {
			fmt.Fprintf(b, "%04x: % x\n", i, c.Bytes[i:min(i+16, len(c.Bytes))])
		}
	}
	for _, child := range c.Children {
		dumpCode(b, child, bytes)
	}
}
