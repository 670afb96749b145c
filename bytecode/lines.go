package bytecode

import "encoding/binary"

// Position is the extent of the source text that an instruction was made from. Lines and columns count from 1, columns in
// bytes, the end is exclusive. Columns are 0 when unknown.
type Position struct {
	Line, Col, EndLine, EndCol int
}

// Line returns the source line of the instruction at off, or 1 when the code has no line table.
func (c *Code) Line(off int) int {
	if len(c.Positions) > 0 {
		return c.Position(off).Line
	}
	line := 1
	eachLine(c.Lines, func(at, l int) bool {
		if at > off {
			return false
		}
		line = l
		return true
	})
	return line
}

// EachLine calls f with every entry of the line table: from offset off on the line is line.
func (c *Code) EachLine(f func(off, line int) bool) { eachLine(c.Lines, f) }

func eachLine(table []byte, f func(off, line int) bool) {
	off, line := 0, 1
	for i := 0; i < len(table); i++ {
		b := int(table[i])
		if b&0x80 == 0 {
			off += b & 0x1f
			line += b >> 5
		} else {
			i++
			if i == len(table) {
				return
			}
			off += b & 0xf
			line += int(table[i]) | b<<4&0x700
		}
		if !f(off, line) {
			return
		}
	}
}

// Position returns where the instruction at off comes from. Without a position table it has only the line.
func (c *Code) Position(off int) Position {
	if len(c.Positions) == 0 {
		return Position{Line: c.Line(off)}
	}
	var found Position
	c.EachPosition(func(at int, p Position) bool {
		if at <= off {
			found = p
		}
		return at <= off
	})
	return found
}

// EachPosition calls f with every entry of the position table: from offset off on the position is p.
func (c *Code) EachPosition(f func(off int, p Position) bool) {
	t := varints(c.Positions)
	at, line := 0, 0
	for len(t) > 0 {
		at += int(t.next())
		line += zigzag(t.next())
		p := Position{Line: line, Col: int(t.next())}
		p.EndLine = line + zigzag(t.next())
		p.EndCol = int(t.next())
		if !f(at, p) {
			return
		}
	}
}

// varints are numbers as binary.AppendUvarint writes them.
type varints []byte

// next takes the first one. Most are less than 128.
func (t *varints) next() uint64 {
	if b := *t; len(b) > 0 && b[0] < 0x80 {
		*t = b[1:]
		return uint64(b[0])
	}
	return t.long()
}

func (t *varints) long() uint64 {
	v, n := binary.Uvarint(*t)
	if n <= 0 { // a broken table
		*t = nil
		return 0
	}
	*t = (*t)[n:]
	return v
}

// zigzag returns the signed number that is written as v.
func zigzag(v uint64) int { return int(v>>1) ^ -int(v&1) }

// Table builds Code.Lines and Code.Positions; offsets must not decrease.
type Table struct {
	Lines     []byte
	Positions []byte

	off, line       int
	posOff, posLine int
}

// Line says that from off on the line is line. A line less than the one before is written as that one: 6.3 cannot go back.
func (t *Table) Line(off, line int) {
	line = max(line, 1)
	if t.line == 0 {
		t.line = 1
	}
	if line <= t.line {
		return
	}
	skip, lines := off-t.off, line-t.line
	for skip > 0 || lines > 0 {
		b, l := min(skip, 0x1f), 0
		if lines > 3 && skip <= 0xf {
			b, l = skip, min(lines, 0x7ff)
			t.Lines = append(t.Lines, byte(0x80|b|l>>4&0x70), byte(l))
		} else {
			if lines <= 3 && skip <= 0x1f {
				l = lines
			}
			t.Lines = append(t.Lines, byte(b|l<<5))
		}
		skip -= b
		lines -= l
	}
	t.off, t.line = off, line
}

// Position says where the instructions from off on come from.
func (t *Table) Position(off int, p Position) {
	t.Positions = binary.AppendUvarint(t.Positions, uint64(off-t.posOff))
	t.Positions = binary.AppendVarint(t.Positions, int64(p.Line-t.posLine))
	t.Positions = binary.AppendUvarint(t.Positions, uint64(p.Col))
	t.Positions = binary.AppendVarint(t.Positions, int64(p.EndLine-p.Line))
	t.Positions = binary.AppendUvarint(t.Positions, uint64(p.EndCol))
	t.posOff, t.posLine = off, p.Line
}
