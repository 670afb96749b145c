package bytecode

import "fmt"

// # Files
//
// A .mpy file of version 6 is a header, a table of strings (names), a table of constants and the module's code with its
// children nested inside. [ReadMPY] also takes version 5, whose tables are inline (mpyv5.go). Writing is always version 6.3.
//
//	header: 'M', 6, arch<<2 | sub-version (bit 6: flags of the architecture follow), bits of a small int
//	names:  vuint static<<1 | 1, or length<<1, text, zero byte; names[0] is the source file
//	code:   vuint length<<3 | children<<2 | kind, data, what the kind adds, children, relocations
//
// The data of bytecode is its prelude (mpyprelude.go) and the opcodes, that of native code ends in the prelude.

// Versions of the format.
const (
	MPYVersion    = 6 // of what is written
	MPYSubVersion = 3
	mpyVersion5   = 5

	mpyMagic = 'M'
)

// Bits of the third byte of the header.
const (
	mpySubMask   = 0x03
	mpyArchShift = 2
	mpyArchMask  = 0x0f
	mpyArchFlags = 0x40
	mpyReserved  = 0x80
)

// Arch is an architecture of native code, numbered as in files.
type Arch uint8

// Architectures.
const (
	ArchNone Arch = iota
	ArchX86
	ArchX64
	ArchARMv6
	ArchARMv6M
	ArchARMv7M
	ArchARMv7EM
	ArchARMv7EMSP
	ArchARMv7EMDP
	ArchXtensa
	ArchXtensaWin
	ArchRV32IMC
	ArchRV64IMC
	numArchs
)

var archNames = [numArchs]string{"none", "x86", "x64", "armv6", "armv6m", "armv7m", "armv7em", "armv7emsp", "armv7emdp", "xtensa",
	"xtensawin", "rv32imc", "rv64imc"}

// String returns the name that -march takes.
func (a Arch) String() string {
	if a < numArchs {
		return archNames[a]
	}
	return fmt.Sprintf("architecture %d", uint8(a))
}

// ParseArch returns the architecture of a name.
func ParseArch(name string) (Arch, bool) {
	for a, n := range archNames {
		if n == name {
			return Arch(a), true
		}
	}
	return ArchNone, false
}

// Thumb reports whether code of the architecture is Thumb code.
func (a Arch) Thumb() bool { return a >= ArchARMv6M && a <= ArchARMv7EMDP }

// Runs reports whether native code of a file for the architecture runs on target: Thumb targets take all that is less than they are.
func (a Arch) Runs(target Arch) bool {
	return a == ArchNone || a == target || a.Thumb() && target.Thumb() && a <= target
}

// Kinds of raw code and constants in files.
const (
	mpyKindMask    = 0x03
	mpyHasChildren = 0x04
	mpyLenShift    = 3

	viperRelocs = 0x10 // flags word of linked modules
	viperROData = 0x20
	viperBSS    = 0x40
)

// Tags of constants.
const (
	tagFunTable = iota
	tagNone
	tagFalse
	tagTrue
	tagEllipsis
	tagStr
	tagBytes
	tagInt
	tagFloat
	tagComplex
	tagTuple
)

// MaxName is the longest text of a name, in bytes.
const MaxName = 255

// MPY is the content of a .mpy file.
type MPY struct {
	Version      int // 5 or 6
	SubVersion   int // of version 6; it matters for native code only
	Arch         Arch
	ArchFlags    int  // RISC-V: extensions needed
	HasArchFlags bool //
	SmallIntBits int  // that small ints may need, sign included
	Code         *Code
}

// MPYErrorKind classifies what is wrong with a file.
type MPYErrorKind uint8

// What can be wrong.
const (
	MPYCorrupt      MPYErrorKind = iota // cut off, or not what a compiler writes
	MPYIncompatible                     // another version, unknown flags, too large ints
	MPYBadArch                          // native code of another architecture
)

// MPYError says why bytes are no .mpy file that can be used.
type MPYError struct {
	Kind MPYErrorKind
	Off  int // in the file
	Msg  string
}

// Error implements error.
func (e *MPYError) Error() string {
	if e.Kind == MPYCorrupt {
		return e.Summary()
	}
	return e.Summary() + ": " + e.Detail()
}

// Summary is the text that MicroPython's loader has for the error.
func (e *MPYError) Summary() string {
	switch e.Kind {
	case MPYIncompatible:
		return "incompatible .mpy file"
	case MPYBadArch:
		return "incompatible .mpy arch"
	}
	return "corrupt .mpy file: " + e.Detail()
}

// Detail says what is wrong, and where.
func (e *MPYError) Detail() string { return fmt.Sprintf("%s at offset %d", e.Msg, e.Off) }

// IsMPY reports whether data begins as a .mpy file of any version does.
func IsMPY(data []byte) bool { return len(data) >= 4 && data[0] == mpyMagic && data[1] < ' ' }
