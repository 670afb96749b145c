package bytecode

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// # Packed codes
//
// Code for this host has more than files of version 6.3 can express. [Code.Pack] writes it, with the functions inside of it, for the same version
// of the program to read.
//
//	fingerprint of the instruction set, checksum of the rest (32 bits each, little endian)
//	source file, names, constants
//	code: what kind of function it is, names, numbers, tables, opcodes, children
//
// Names and constants keep their numbers. Those that none of the functions uses are written as "" and None.

// tagFrozenSet is the tag of a constant that only packed code has.
const tagFrozenSet = 0x80

// packHeader is the size of fingerprint and checksum.
const packHeader = 8

// fingerprint changes with the instruction set.
func fingerprint() uint32 {
	text := []byte{MPYVersion, MPYSubVersion, byte(numIntrinsics), byte(numWordTypes)}
	for op := range infos {
		info := &infos[op]
		text = append(append(text, byte(op), byte(info.Form)), info.Name...)
	}
	return crc32.ChecksumIEEE(text)
}

// Pack returns c and the functions inside of it as bytes. Machine code is an error.
func (c *Code) Pack() ([]byte, error) {
	if c.HasNative() {
		return nil, fmt.Errorf("machine code cannot be packed")
	}
	w := &mpyWriter{host: true}
	names, consts := make([]bool, len(c.Names)), make([]bool, len(c.Consts))
	c.eachCode(func(d *Code) {
		for in := range d.Instrs {
			switch in.Info().Form {
			case FormName:
				names[in.Arg] = true
			case FormConst:
				consts[in.Arg] = true
			}
		}
	})
	b := appendText(make([]byte, packHeader, packHeader+256), c.Filename)
	b = AppendUint(b, len(names))
	for i, used := range names {
		if used {
			b = appendText(b, c.Names[i])
		} else {
			b = appendText(b, "")
		}
	}
	b = AppendUint(b, len(consts))
	for i, used := range consts {
		if used {
			b = w.constant(b, c.Consts[i])
		} else {
			b = w.constant(b, nil)
		}
	}
	b = c.appendPacked(b)
	binary.LittleEndian.PutUint32(b, fingerprint())
	binary.LittleEndian.PutUint32(b[4:], crc32.ChecksumIEEE(b[packHeader:]))
	return b, w.err
}

func (c *Code) eachCode(f func(*Code)) {
	f(c)
	for _, child := range c.Children {
		child.eachCode(f)
	}
}

func appendText[T string | []byte](b []byte, s T) []byte { return append(AppendUint(b, len(s)), s...) }

func appendTexts(b []byte, list []string) []byte {
	b = AppendUint(b, len(list))
	for _, s := range list {
		b = appendText(b, s)
	}
	return b
}

// packedNumbers are the fields of a Code that are counts.
func (c *Code) packedNumbers() [7]*int {
	return [...]*int{&c.NState, &c.NExcStack, &c.NPos, &c.NPosOnly, &c.NKwOnly, &c.NDefPos, &c.FirstLine}
}

func (c *Code) appendPacked(b []byte) []byte {
	hasDoc := byte(0)
	if c.HasDoc {
		hasDoc = 1
	}
	b = append(b, byte(c.Scope), byte(c.Flags), byte(c.Flags>>8), hasDoc, byte(c.ReturnType))
	for _, n := range c.packedNumbers() {
		b = AppendUint(b, *n)
	}
	b = appendText(appendText(appendText(b, c.Name), c.Qualname), c.Doc)
	for _, list := range [...][]string{c.ArgNames, c.LocalNames, c.FreeNames, c.SelfAttrs} {
		b = appendTexts(b, list)
	}
	b = AppendUint(b, len(c.Cells))
	for _, cell := range c.Cells {
		b = AppendUint(b, cell)
	}
	b = AppendUint(b, len(c.WordTypes))
	for _, t := range c.WordTypes {
		b = append(b, byte(t))
	}
	b = appendText(appendText(appendText(b, c.Lines), c.Positions), c.Bytes)
	b = AppendUint(b, len(c.Children))
	for _, child := range c.Children {
		b = child.appendPacked(b)
	}
	return b
}

// Unpack reads what [Code.Pack] has written. The code has passed [Code.Verify]. data is kept by the result.
func Unpack(data []byte) (*Code, error) {
	if len(data) < packHeader || binary.LittleEndian.Uint32(data) != fingerprint() {
		return nil, fmt.Errorf("code of another version or implementation")
	}
	if binary.LittleEndian.Uint32(data[4:]) != crc32.ChecksumIEEE(data[packHeader:]) {
		return nil, fmt.Errorf("damaged code")
	}
	r := &mpyReader{data: data, pos: packHeader, unit: &Unit{}, host: true}
	r.unit.Filename = r.text(r.uint())
	r.unit.Names = r.texts()
	for n := r.count("constants"); len(r.unit.Consts) < n && r.err == nil; {
		r.unit.Consts = append(r.unit.Consts, r.constant(0))
	}
	c := r.packed(0)
	r.end()
	if r.err != nil {
		return nil, fmt.Errorf("%s", r.err.Detail())
	}
	if err := c.Verify(); err != nil {
		return nil, err
	}
	return c, nil
}

func (r *mpyReader) texts() []string {
	var list []string
	for n := r.count("texts"); len(list) < n && r.err == nil; {
		list = append(list, r.text(r.uint()))
	}
	return list
}

func (r *mpyReader) packed(depth int) *Code {
	if depth > maxFileNesting {
		r.fail(r.pos, "functions nested too deeply")
		return nil
	}
	c := &Code{Unit: r.unit}
	c.Scope = Scope(r.byte())
	c.Flags = CodeFlags(r.byte())
	c.Flags |= CodeFlags(r.byte()) << 8
	c.HasDoc, c.ReturnType = r.byte() != 0, WordType(r.byte())
	for _, n := range c.packedNumbers() {
		*n = r.uint()
	}
	c.Name, c.Qualname, c.Doc = r.text(r.uint()), r.text(r.uint()), r.text(r.uint())
	c.ArgNames, c.LocalNames, c.FreeNames, c.SelfAttrs = r.texts(), r.texts(), r.texts(), r.texts()
	for n := r.count("cells"); len(c.Cells) < n && r.err == nil; {
		c.Cells = append(c.Cells, r.uint())
	}
	types := r.bytes(r.uint())
	for _, t := range types {
		c.WordTypes = append(c.WordTypes, WordType(t))
		if t >= byte(numWordTypes) {
			r.fail(r.pos, "unknown type of a word")
		}
	}
	c.Lines, c.Positions, c.Bytes = r.bytes(r.uint()), r.bytes(r.uint()), r.bytes(r.uint())
	if c.Scope > ScopeClass || c.ReturnType >= numWordTypes || len(c.LocalNames) > 0 && len(c.LocalNames) < max(c.NumParams(), len(c.FreeNames)) {
		r.fail(r.pos, "inconsistent function")
	}
	for n := r.count("functions"); len(c.Children) < n && r.err == nil; {
		c.Children = append(c.Children, r.packed(depth+1))
	}
	return c
}
