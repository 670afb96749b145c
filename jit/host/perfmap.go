package host

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"runtime"

	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Installed is a piece of machine code that has been made executable.
type Installed struct {
	Name, File string
	Line       int     // at which the function begins
	Base       uintptr // address
	Code       []byte
	// Lines says which line the code from an offset on belongs to, in the order of the offsets.
	Lines []CodeLine
}

// CodeLine says that the code from Offset on belongs to a line, which may be of an inlined function.
type CodeLine struct {
	Offset, Line int
	File         string
}

// installed describes native code of fn, which has just been compiled.
func installed(t *rt.Thread, fn rt.Value, nc *rt.NativeCode, code []byte) *Installed {
	f := t.WordsFunc(fn)
	in := &Installed{Name: f.Code.Qualname, File: f.Code.Filename, Line: f.Code.FirstLine, Base: nc.Base, Code: code}
	if in.Name == "" {
		in.Name = f.Code.Name
	}
	for _, m := range nc.Marks {
		if m.Pos < 0 {
			continue
		}
		innermost := true
		nc.EachFrame(int(m.Pos), func(inlined *words.Func, pc int) {
			if !innermost {
				return
			}
			innermost = false
			if inlined == nil {
				inlined = f
			}
			l := CodeLine{int(m.Offset), inlined.Code.Line(inlined.Offset(pc)), inlined.Code.Filename}
			if n := len(in.Lines); n == 0 || in.Lines[n-1].Line != l.Line || in.Lines[n-1].File != l.File {
				in.Lines = append(in.Lines, l)
			}
		})
	}
	return in
}

// PerfMap writes the map of names that Linux perf reads for code without a file: /tmp/perf-PID.map, lines of address, size and name.
// https://github.com/torvalds/linux/blob/master/tools/perf/Documentation/jit-interface.txt
type PerfMap struct{ w io.Writer }

// NewPerfMap makes the file of this process.
func NewPerfMap() (*PerfMap, error) {
	f, err := os.Create(fmt.Sprintf("/tmp/perf-%d.map", os.Getpid()))
	if err != nil {
		return nil, err
	}
	return &PerfMap{f}, nil
}

// Add adds a function.
func (p *PerfMap) Add(in *Installed) error {
	_, err := fmt.Fprintf(p.w, "%x %x py::%s (%s:%d)\n", in.Base, len(in.Code), in.Name, in.File, in.Line)
	return err
}

// JITDump writes a dump of code with lines for perf inject --jit, so that perf annotate shows it.
// https://github.com/torvalds/linux/blob/master/tools/perf/Documentation/jitdump-specification.txt
type JITDump struct {
	w     *bufio.Writer
	index uint64
}

// Constants of the format.
const (
	dumpMagic     = 0x4a695444
	dumpVersion   = 1
	dumpLoad      = 0
	dumpDebugInfo = 2

	machineAMD64 = 62
	machineARM64 = 183
)

// NewJITDump makes jit-PID.dump in dir. The process must run under perf record -k mono.
func NewJITDump(dir string) (*JITDump, error) {
	f, err := os.Create(fmt.Sprintf("%s/jit-%d.dump", dir, os.Getpid()))
	if err != nil {
		return nil, err
	}
	d := &JITDump{w: bufio.NewWriter(f)}
	machine := uint32(machineAMD64)
	if runtime.GOARCH == "arm64" {
		machine = machineARM64
	}
	d.put32(dumpMagic, dumpVersion, 40, machine, 0, uint32(os.Getpid()))
	d.put64(monotonic(), 0)
	if err = d.w.Flush(); err == nil {
		err = mapMarker(f) // an executable mapping of the file is how perf learns of it
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return d, nil
}

// Add adds a function: its lines, then its code.
func (d *JITDump) Add(in *Installed) error {
	now := monotonic()
	if len(in.Lines) > 0 {
		size := 16 + 16
		for _, l := range in.Lines {
			size += 16 + len(l.File) + 1
		}
		d.put32(dumpDebugInfo, uint32(size))
		d.put64(now, uint64(in.Base), uint64(len(in.Lines)))
		for _, l := range in.Lines {
			d.put64(uint64(in.Base) + uint64(l.Offset))
			d.put32(uint32(l.Line), 0)
			d.text(l.File)
		}
	}
	d.index++
	name := "py::" + in.Name
	d.put32(dumpLoad, uint32(16+40+len(name)+1+len(in.Code)))
	d.put64(now)
	d.put32(uint32(os.Getpid()), threadID())
	d.put64(uint64(in.Base), uint64(in.Base), uint64(len(in.Code)), d.index)
	d.text(name)
	_, _ = d.w.Write(in.Code)
	return d.w.Flush()
}

// The writer remembers its first error, which Flush returns.

func (d *JITDump) put32(list ...uint32) {
	for _, x := range list {
		_, _ = d.w.Write(binary.LittleEndian.AppendUint32(nil, x))
	}
}

func (d *JITDump) put64(list ...uint64) {
	for _, x := range list {
		_, _ = d.w.Write(binary.LittleEndian.AppendUint64(nil, x))
	}
}

func (d *JITDump) text(s string) {
	_, _ = d.w.WriteString(s)
	_ = d.w.WriteByte(0)
}
