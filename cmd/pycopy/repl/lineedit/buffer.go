package lineedit

import (
	"strings"
	"unicode"
)

// buffer is a text that is being edited.
type buffer struct {
	text []rune
	pos  int // of the cursor
	old  []snapshot
	want int // column to keep while moving up and down
}

// snapshot is a state to which undo goes back.
type snapshot struct {
	text string
	pos  int
}

// mostSnapshots bounds the memory of undo.
const mostSnapshots = 200

// indent is the width of one level.
const indent = 4

func (b *buffer) String() string { return string(b.text) }

// set replaces the whole text; the cursor is at its end.
func (b *buffer) set(text string) {
	b.text = []rune(text)
	b.pos = len(b.text)
}

// save remembers the state for undo.
func (b *buffer) save() {
	s := snapshot{string(b.text), b.pos}
	if n := len(b.old); n > 0 && b.old[n-1].text == s.text {
		return
	}
	if len(b.old) == mostSnapshots {
		b.old = b.old[:copy(b.old, b.old[1:])]
	}
	b.old = append(b.old, s)
}

// undo goes back to the last saved state that differs.
func (b *buffer) undo() {
	now := string(b.text)
	for n := len(b.old) - 1; n >= 0; n-- {
		s := b.old[n]
		b.old = b.old[:n]
		if s.text != now {
			b.set(s.text)
			b.pos = s.pos
			return
		}
	}
}

func (b *buffer) insert(s string) {
	r := []rune(s)
	tail := append(r, b.text[b.pos:]...)
	b.text = append(b.text[:b.pos], tail...)
	b.pos += len(r)
}

// cut removes text[from:to].
func (b *buffer) cut(from, to int) {
	b.text = append(b.text[:from], b.text[to:]...)
	b.pos = from
}

// replaceBefore replaces old in front of the cursor.
func (b *buffer) replaceBefore(old, text string) {
	b.cut(b.pos-len([]rune(old)), b.pos)
	b.insert(text)
}

func (b *buffer) left(p int) int  { return max(p-1, 0) }
func (b *buffer) right(p int) int { return min(p+1, len(b.text)) }

func (b *buffer) lineStart(p int) int {
	for p > 0 && b.text[p-1] != '\n' {
		p--
	}
	return p
}

func (b *buffer) lineEnd(p int) int {
	for p < len(b.text) && b.text[p] != '\n' {
		p++
	}
	return p
}

func (b *buffer) onFirstLine() bool { return b.lineStart(b.pos) == 0 }
func (b *buffer) onLastLine() bool  { return b.lineEnd(b.pos) == len(b.text) }

// backspace returns where the text that Backspace removes begins: in the indentation, at the level before.
func (b *buffer) backspace() int {
	start := b.lineStart(b.pos)
	if b.pos > start && strings.Trim(string(b.text[start:b.pos]), " ") == "" {
		return start + (b.pos-start-1)/indent*indent
	}
	return b.left(b.pos)
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func (b *buffer) wordLeft(p int) int {
	for p > 0 && !isWord(b.text[p-1]) {
		p--
	}
	for p > 0 && isWord(b.text[p-1]) {
		p--
	}
	return p
}

func (b *buffer) wordRight(p int) int {
	for p < len(b.text) && !isWord(b.text[p]) {
		p++
	}
	for p < len(b.text) && isWord(b.text[p]) {
		p++
	}
	return p
}

// blankLeft goes back over a word that ends at blanks.
func (b *buffer) blankLeft(p int) int {
	for p > 0 && unicode.IsSpace(b.text[p-1]) {
		p--
	}
	for p > 0 && !unicode.IsSpace(b.text[p-1]) {
		p--
	}
	return p
}

// up moves the cursor to the line above, in the column where moving up and down began.
func (b *buffer) up(keep bool) {
	start := b.lineStart(b.pos)
	b.keepColumn(keep, start)
	above := b.lineStart(start - 1)
	b.pos = min(above+b.want, start-1)
}

func (b *buffer) down(keep bool) {
	b.keepColumn(keep, b.lineStart(b.pos))
	below := b.lineEnd(b.pos) + 1
	b.pos = min(below+b.want, b.lineEnd(below))
}

func (b *buffer) keepColumn(keep bool, start int) {
	if !keep {
		b.want = b.pos - start
	}
}

// transpose exchanges the characters around the cursor.
func (b *buffer) transpose() {
	p := b.pos
	if p == len(b.text) || b.text[p] == '\n' {
		p--
	}
	if p < 1 || b.text[p-1] == '\n' {
		return
	}
	b.text[p-1], b.text[p] = b.text[p], b.text[p-1]
	b.pos = p + 1
}

// changeCase makes the next word upper (u), lower (l) or capital (c).
func (b *buffer) changeCase(how rune) {
	end := b.wordRight(b.pos)
	first := true
	for ; b.pos < end; b.pos++ {
		r := b.text[b.pos]
		if !isWord(r) {
			continue
		}
		if how == 'u' || how == 'c' && first {
			r = unicode.ToUpper(r)
		} else {
			r = unicode.ToLower(r)
		}
		b.text[b.pos], first = r, false
	}
}

// indentAfter returns the indentation for a line behind text: that of the line before, one level more after a colon, one
// less after a statement that leaves the block.
func indentAfter(text string) string {
	line := text[strings.LastIndexByte(text, '\n')+1:]
	body := strings.TrimLeft(line, " \t")
	lead := line[:len(line)-len(body)]
	if strings.Trim(lead, " ") == "" {
		lead = lead[:len(lead)/indent*indent]
	}
	if i := strings.Index(body, "#"); i >= 0 && !strings.ContainsAny(body[:i], `'"`) {
		body = body[:i]
	}
	body = strings.TrimRight(body, " \t")
	word, _, _ := strings.Cut(body, " ")
	switch {
	case strings.HasSuffix(body, ":"):
		return lead + strings.Repeat(" ", indent)
	case word == "return" || word == "pass" || word == "break" || word == "continue" || word == "raise":
		return strings.TrimSuffix(lead, strings.Repeat(" ", indent))
	}
	return lead
}

// killRing holds what was cut.
type killRing struct{ texts []string }

const mostKills = 30

// add keeps a text that was cut; joined to the last one when it was cut right after it.
func (k *killRing) add(text string, join, backwards bool) {
	n := len(k.texts)
	switch {
	case !join || n == 0:
		if n == mostKills {
			k.texts = k.texts[:copy(k.texts, k.texts[1:])]
		}
		k.texts = append(k.texts, text)
	case backwards:
		k.texts[n-1] = text + k.texts[n-1]
	default:
		k.texts[n-1] += text
	}
}

func (k *killRing) top() string {
	if len(k.texts) == 0 {
		return ""
	}
	return k.texts[len(k.texts)-1]
}

// rotate makes the text that was cut before the top one the top, and returns it.
func (k *killRing) rotate() string {
	if n := len(k.texts); n > 1 {
		k.texts = append([]string{k.texts[n-1]}, k.texts[:n-1]...)
	}
	return k.top()
}
