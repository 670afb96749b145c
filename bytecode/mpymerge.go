package bytecode

import "fmt"

// maxMerge is how many files can be merged: their functions are numbered in one byte.
const maxMerge = 127

// MergeMPY makes one file of several: its module runs theirs in turn, in one namespace. Native code counts on the tables of its file, so that
// only the first file may have any. Files of version 5 give a file of version 6.
func MergeMPY(files []*MPY) (*MPY, error) {
	if len(files) == 0 || len(files) > maxMerge {
		return nil, fmt.Errorf("%d files to merge, 1 to %d are possible", len(files), maxMerge)
	}
	out := *files[0]
	out.Version, out.SubVersion = MPYVersion, MPYSubVersion
	unit := &Unit{Filename: files[0].Code.Filename}
	g := &merger{unit: unit, names: map[string]int{}}
	main := &Code{Unit: unit, Scope: ScopeModule, Name: "<module>", Qualname: "<module>", NState: 1, FirstLine: 1}
	for i, f := range files {
		native := f.Code.HasNative()
		if native && i > 0 {
			return nil, fmt.Errorf("%s: native code is possible in the first file only", f.Code.Filename)
		}
		if native && f.Version != MPYVersion {
			return nil, fmt.Errorf("%s: native code of version %d", f.Code.Filename, f.Version)
		}
		out.SmallIntBits = max(out.SmallIntBits, f.SmallIntBits)
		child, err := g.add(f.Code, i == 0)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Code.Filename, err)
		}
		main.Children = append(main.Children, child)
		main.Bytes = AppendUint(append(main.Bytes, byte(MakeFunction)), i)
		main.Bytes = append(main.Bytes, byte(CallFunction), 0, byte(PopTop))
	}
	main.Bytes = append(main.Bytes, byte(LoadConstNone), byte(ReturnValue))
	out.Code = main
	return &out, nil
}

// HasNative reports whether c or a function inside it is machine code.
func (c *Code) HasNative() bool {
	if c.Kind != KindBytecode {
		return true
	}
	for _, child := range c.Children {
		if child.HasNative() {
			return true
		}
	}
	return false
}

// merger unites the tables of files.
type merger struct {
	unit  *Unit
	names map[string]int
	to    []int // of the file being added: number in the united table by its own
	base  int   // of its constants
}

// add takes the tables of a file over and returns its code. Those of the first file keep their numbers.
func (g *merger) add(c *Code, first bool) (*Code, error) {
	g.to = g.to[:0]
	for _, s := range c.Names {
		i, ok := g.names[s]
		if !ok || first {
			i = len(g.unit.Names)
			g.unit.Names = append(g.unit.Names, s)
			if !ok {
				g.names[s] = i
			}
		}
		g.to = append(g.to, i)
	}
	g.base = len(g.unit.Consts)
	g.unit.Consts = append(g.unit.Consts, c.Consts...)
	return g.code(c)
}

func (g *merger) code(c *Code) (*Code, error) {
	d := *c
	d.Unit = g.unit
	d.Children = make([]*Code, len(c.Children))
	for i, child := range c.Children {
		var err error
		if d.Children[i], err = g.code(child); err != nil {
			return nil, err
		}
	}
	if c.Kind != KindBytecode {
		return &d, nil
	}
	ins, err := decodeAll(c.Bytes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	for i := range ins {
		in := &ins[i]
		switch in.Info().Form {
		case FormName:
			if in.Arg >= len(g.to) {
				return nil, fmt.Errorf("%s: name out of range", c.Name)
			}
			in.Arg = g.to[in.Arg]
		case FormConst:
			in.Arg += g.base
		}
	}
	if err := d.encode(ins); err != nil {
		return nil, fmt.Errorf("%s: %w", c.Name, err)
	}
	return &d, nil
}

func decodeAll(b []byte) ([]Instr, error) {
	var list []Instr
	for off := 0; off < len(b); {
		in, err := Decode(b, off)
		if err != nil {
			return nil, err
		}
		list = append(list, in)
		off = in.Next
	}
	return list, nil
}

// encode gives c the instructions, whose operands may have changed; jumps get their shortest form again, and the line table follows.
func (c *Code) encode(ins []Instr) error {
	index := map[int]int{len(c.Bytes): len(ins)} // of instructions by old offset
	for i, in := range ins {
		index[in.Off] = i
	}
	offs := make([]int, len(ins)+1)
	sizes := make([]int, len(ins)) // of jumps, without what is behind the offset
	for i := range sizes {
		sizes[i] = shortJump
	}
	for again := true; again; {
		again = false
		for i, in := range ins {
			offs[i+1] = offs[i] + len(AppendInstr(nil, in, sizes[i], 0))
		}
		for i, in := range ins {
			form := in.Info().Form
			if !form.IsJump() {
				continue
			}
			to, ok := index[in.Arg]
			if !ok {
				return &DecodeError{in.Off, "jump to nowhere"}
			}
			if n := form.JumpSize(offs[to] - offs[i]); n > sizes[i] {
				sizes[i], again = n, true
			}
			if sizes[i] > longJump {
				return &DecodeError{in.Off, "jump too far"}
			}
		}
	}
	var b []byte
	for i, in := range ins {
		b = AppendInstr(b, in, sizes[i], offs[index[in.Arg]]-offs[i])
	}
	var t Table
	c.EachLine(func(at, line int) bool {
		if i, ok := index[at]; ok {
			t.Line(offs[i], line)
		}
		return true
	})
	c.Bytes, c.Lines = b, t.Lines
	return nil
}
