package lineedit

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// screen is what the terminal shows of a command, so that only what changes is written: a character typed at the end of a
// line is echoed and nothing else. Lines are broken here and not by the terminal.
type screen struct {
	first, next []cell       // prompts
	out         bytes.Buffer // what is to be written
	rows        []row        // what is shown
	row, col    int          // where the terminal's cursor is
	cols        int          // width that rows were made for, 0: unknown
	top         int          // row of the layout that is shown first
}

// cell is what one character shows, with the control sequences in front of it.
type cell struct {
	s string
	w int // columns
}

type row []cell

func (r row) width() int {
	n := 0
	for _, c := range r {
		n += c.w
	}
	return n
}

// reset begins a command.
func (s *screen) reset(first, next string) {
	s.first, s.next = promptCells(first), promptCells(next)
	s.forget()
}

// forget makes the next draw write everything, from the column of the cursor, 0, on.
func (s *screen) forget() { s.rows, s.row, s.col, s.top = nil, 0, 0, 0 }

// freshLine goes to the beginning of a line with nothing in it: as many blanks as fit in a line but one stay in it if it is empty, and
// go on to the next one otherwise.
func (s *screen) freshLine(cols int) {
	if cols > 1 {
		s.out.WriteString(strings.Repeat(" ", cols-1) + "\r\x1b[J")
	}
}

// clear clears the terminal.
func (s *screen) clear() {
	s.out.WriteString("\x1b[H\x1b[2J")
	s.forget()
}

// finish goes to the line behind the command.
func (s *screen) finish(b *buffer) {
	pos := b.pos
	b.pos = len(b.text)
	s.draw(b, s.cols, 0)
	b.pos = pos
	s.out.WriteString("\r\n")
	s.forget()
}

// below writes a text under the command, which is drawn again behind it.
func (s *screen) below(b *buffer, text string) {
	s.finish(b)
	s.out.WriteString(strings.ReplaceAll(text, "\n", "\r\n"))
}

// draw brings the terminal up to date. lines bounds the rows that are shown, 0: no bound.
func (s *screen) draw(b *buffer, cols, lines int) {
	if cols != s.cols {
		if s.rows != nil {
			s.move(0, 0)
			s.out.WriteString("\x1b[J")
			s.forget()
		}
		s.cols = cols
	}
	rows, r, c := s.layout(b)
	if lines > 0 && len(rows) > lines {
		s.top = min(max(s.top, r-lines+1), r, len(rows)-lines)
		rows, r = rows[s.top:s.top+lines], r-s.top
	} else {
		s.top = 0
	}
	for i := range rows {
		s.drawRow(i, rows[i])
	}
	if len(s.rows) > len(rows) {
		s.move(len(rows), 0)
		s.out.WriteString("\x1b[J")
	}
	s.rows = rows
	s.move(r, c)
}

// drawRow writes what differs in a row.
func (s *screen) drawRow(i int, r row) {
	var old row
	if i < len(s.rows) {
		old = s.rows[i]
	}
	n := 0
	for n < len(r) && n < len(old) && r[n] == old[n] {
		n++
	}
	if n == len(r) && n == len(old) && i < len(s.rows) {
		return
	}
	s.move(i, r[:n].width())
	for _, c := range r[n:] {
		s.out.WriteString(c.s)
		s.col += c.w
	}
	if old.width() > r.width() {
		s.out.WriteString("\x1b[K")
	}
}

// move moves the terminal's cursor. A row that is not there yet is begun.
func (s *screen) move(r, c int) {
	full := s.cols > 0 && s.col >= s.cols // the terminal's cursor hangs behind the last column
	if r < s.row {
		s.out.WriteString("\x1b[" + strconv.Itoa(s.row-r) + "A")
	}
	if down := min(r, max(len(s.rows)-1, s.row)) - s.row; down > 0 {
		s.out.WriteString("\x1b[" + strconv.Itoa(down) + "B")
		s.row += down
	}
	for ; s.row < r; s.row++ {
		s.out.WriteString("\r\n")
		s.col, full = 0, false
	}
	s.row = r
	switch {
	case c == s.col && !full:
	case c == 0:
		s.out.WriteByte('\r')
	case c == s.col-1 && !full:
		s.out.WriteByte('\b')
	default:
		s.out.WriteString("\r\x1b[" + strconv.Itoa(c) + "C")
	}
	s.col = c
}

// layout breaks prompts and text into rows, and says where the cursor is.
func (s *screen) layout(b *buffer) (rows []row, curRow, curCol int) {
	l := layout{cols: s.cols}
	for _, c := range s.first {
		l.put(c)
	}
	mark := func() {
		if l.cols > 0 && l.col >= l.cols {
			l.wrap()
		}
		curRow, curCol = len(l.rows), l.col
	}
	for i, x := range b.text {
		if i == b.pos {
			mark()
		}
		if x != '\n' {
			l.put(cellOf(x, l.col, l.cols))
			continue
		}
		l.wrap()
		l.wrapped = false
		for _, c := range s.next {
			l.put(c)
		}
	}
	if b.pos == len(b.text) {
		mark()
	}
	return append(l.rows, l.r), curRow, curCol
}

// layout is rows that are being filled.
type layout struct {
	rows    []row
	r       row // the last one
	col     int // its width
	cols    int
	wrapped bool // r goes on with the line of the row before
}

// put adds a cell. What takes no room belongs to the cell before it.
func (l *layout) put(c cell) {
	if c.w == 0 {
		if last := l.last(); last != nil {
			last.s += c.s
			return
		}
		c = cell{"\u25cc" + c.s, 1}
	}
	if l.cols > 0 && l.col > 0 && l.col+c.w > l.cols {
		l.wrap()
	}
	l.r = append(l.r, c)
	l.col += c.w
}

// last returns the cell before the next one in the same line, nil if there is none.
func (l *layout) last() *cell {
	switch {
	case len(l.r) > 0:
		return &l.r[len(l.r)-1]
	case l.wrapped:
		r := l.rows[len(l.rows)-1]
		return &r[len(r)-1]
	}
	return nil
}

func (l *layout) wrap() {
	l.rows = append(l.rows, l.r)
	l.r, l.col, l.wrapped = nil, 0, true
}

// cellOf is what a character shows at a column of cols, if that is not 0.
func cellOf(r rune, col, cols int) cell {
	switch {
	case r == '\t':
		n := 8 - col%8
		if cols > 0 && col < cols {
			n = min(n, cols-col)
		} else if cols > 0 {
			n = min(n, cols)
		}
		return cell{strings.Repeat(" ", n), n}
	case r < ' ' || r == 0x7f:
		return cell{"^" + string(r^0x40), 2}
	}
	return cell{string(r), runeWidth(r)}
}

// promptCells splits a prompt, in which control sequences take no room. Of a prompt of several lines the last one counts.
func promptCells(s string) []cell {
	s = s[strings.LastIndexByte(s, '\n')+1:]
	var cells []cell
	pre := ""
	for s != "" {
		if n := sequenceLen(s); n > 0 {
			pre, s = pre+s[:n], s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		c := cellOf(r, 0, 0)
		c.s = pre + c.s
		cells = append(cells, c)
		pre, s = "", s[n:]
	}
	if n := len(cells); pre != "" && n > 0 {
		cells[n-1].s += pre
	}
	return cells
}

// sequenceLen returns the length of the control sequence that s begins with, 0 if it does with none.
func sequenceLen(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	for i := 2; i < len(s); i++ {
		if s[i] >= 0x40 && s[i] <= 0x7e {
			return i + 1
		}
	}
	return 0
}
