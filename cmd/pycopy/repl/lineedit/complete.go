package lineedit

import (
	"strconv"
	"strings"
)

// tab indents, or completes what is in front of the cursor: by what all candidates begin with, else it lists them.
func (e *Editor) tab() {
	b := &e.buf
	start := b.lineStart(b.pos)
	if strings.TrimLeft(string(b.text[start:b.pos]), " \t") == "" {
		b.save()
		b.insert(strings.Repeat(" ", indent-(b.pos-start)%indent))
		return
	}
	if e.Complete == nil {
		return
	}
	text := b.String()
	cursor := len(string(b.text[:b.pos]))
	from, list := e.Complete(text, cursor)
	if len(list) == 0 || from < 0 || from > cursor {
		return
	}
	word := text[from:cursor]
	if common := commonPrefix(list); common != word && (len(list) == 1 || len(common) > len(word)) {
		b.save()
		b.replaceBefore(word, common)
		return
	}
	if len(list) > 1 {
		cols := e.screen.cols
		if cols == 0 {
			cols = 80
		}
		e.screen.below(b, columns(list, cols))
	}
}

func commonPrefix(list []string) string {
	p := list[0]
	for _, s := range list[1:] {
		for !strings.HasPrefix(s, p) {
			p = p[:len(p)-1]
		}
	}
	return strings.ToValidUTF8(p, "")
}

// mostListed bounds a list of candidates.
const mostListed = 400

// columns arranges a list in columns, read downwards.
func columns(list []string, cols int) string {
	rest := 0
	if len(list) > mostListed {
		list, rest = list[:mostListed], len(list)-mostListed
	}
	wide := 0
	for _, s := range list {
		wide = max(wide, textWidth(s))
	}
	wide += 2
	across := max(cols/wide, 1)
	down := (len(list) + across - 1) / across
	var b strings.Builder
	for r := range down {
		for i := r; i < len(list); i += down {
			b.WriteString(list[i])
			if i+down < len(list) {
				b.WriteString(strings.Repeat(" ", wide-textWidth(list[i])))
			}
		}
		b.WriteByte('\n')
	}
	if rest > 0 {
		b.WriteString("and " + strconv.Itoa(rest) + " more\n")
	}
	return b.String()
}
