package lineedit

import (
	"strings"
	"unicode/utf8"
)

// search is the incremental search in the history that Ctrl-R and Ctrl-S begin. Enter takes what was found and ends the
// command, Ctrl-G and Ctrl-C give it up, any other key takes what was found and does what it always does.
func (e *Editor) search(k key) error {
	if e.History == nil {
		return nil
	}
	s := search{e: e, first: e.screen.first, text: e.buf.String(), pos: e.buf.pos, at: e.hist.n}
	defer func() { e.screen.first = s.first }()
	for {
		if !s.press(k) {
			e.screen.first = s.first
			e.last = recalled
			if e.buf.String() == s.text {
				e.last = other
			}
			return e.press(k)
		}
		if s.over {
			return nil
		}
		e.screen.first = promptCells(s.prompt())
		e.draw()
		if err := e.flush(); err != nil {
			return err
		}
		var err error
		if k, err = readKey(e.In); err != nil {
			return err
		}
	}
}

// search is the state of a search.
type search struct {
	e        *Editor
	first    []cell // the prompt
	text     string // before the search
	pos      int
	query    string
	at       int // entry that is shown
	forward  bool
	failed   bool
	over     bool
	searched bool // an entry is shown
}

func (s *search) prompt() string {
	dir, failed := "reverse", ""
	if s.forward {
		dir = "forward"
	}
	if s.failed {
		failed = "failed "
	}
	return "(" + failed + dir + "-search)`" + s.query + "': "
}

// press serves a key; false: it is not one of the search.
func (s *search) press(k key) bool {
	switch {
	case k == ctrl('R'), k == ctrl('S'):
		s.forward = k == ctrl('S')
		if s.query != "" {
			s.next(true)
		}
	case k == ctrl('G'), k == ctrl('C'):
		s.e.buf.set(s.text)
		s.e.buf.pos = s.pos
		s.over = true
	case k == ctrl('H'), k == ctrl('?'):
		_, n := utf8.DecodeLastRuneInString(s.query)
		s.query = s.query[:len(s.query)-n]
		s.next(false)
	case k.isText():
		s.query += string(k.r)
		s.next(false)
	default:
		return false
	}
	return true
}

// next looks for the query, from the shown entry on or behind it.
func (s *search) next(beyond bool) {
	step, h := 1, s.e.History
	if s.forward {
		step = -1
	}
	n := max(s.at, 1)
	if beyond && s.searched {
		n += step
	}
	for ; n >= 1 && n <= len(h.entries); n += step {
		i := strings.LastIndex(h.at(n), s.query)
		if i < 0 {
			continue
		}
		if !s.searched {
			s.e.buf.save()
			if s.e.hist.n == 0 {
				s.e.hist.draft = s.text
			}
		}
		s.at, s.failed, s.searched = n, false, true
		s.e.hist.n = n
		s.e.buf.set(h.at(n))
		s.e.buf.pos = utf8.RuneCountInString(h.at(n)[:i])
		return
	}
	s.failed = true
}
