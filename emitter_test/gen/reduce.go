package gen

import "strings"

// Reduce makes a program smaller as long as keep holds: it drops blocks and lines, puts the bodies of blocks in the place
// of their statements, and simplifies expressions. most bounds the number of tries.
func Reduce(src string, most int, keep func(src string) bool) string {
	r := &reducer{keep: keep, left: most, fixed: map[string]bool{}}
	for l := range strings.SplitSeq(preamble, "\n") {
		r.fixed[l] = true
	}
	lines := strings.Split(strings.TrimRight(src, "\n"), "\n")
	for r.left > 0 {
		before := strings.Join(lines, "\n")
		lines = r.dropBlocks(lines)
		lines = r.dropRuns(lines)
		lines = r.unindent(lines)
		lines = r.simplify(lines)
		if strings.Join(lines, "\n") == before {
			break
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

type reducer struct {
	keep  func(string) bool
	left  int
	fixed map[string]bool // lines of the preamble, which go away in whole statements only
}

func (r *reducer) try(lines []string) bool {
	if r.left <= 0 {
		return false
	}
	r.left--
	return r.keep(strings.Join(lines, "\n") + "\n")
}

func (r *reducer) anyFixed(lines []string) bool {
	for _, l := range lines {
		if r.fixed[l] && l != "" {
			return true
		}
	}
	return false
}

func indentOf(l string) int { return len(l) - len(strings.TrimLeft(l, " ")) }

// blockEnd returns the line behind the statement at i: its clauses and their bodies.
func blockEnd(lines []string, i int) int {
	n := indentOf(lines[i])
	j := i + 1
	for j < len(lines) && (indentOf(lines[j]) > n || strings.TrimSpace(lines[j]) == "") {
		j++
	}
	return j
}

// isClause reports whether a line goes on with the statement before it.
func isClause(l string) bool {
	l = strings.TrimSpace(l)
	for _, p := range []string{"else:", "elif ", "except", "finally:", "case "} {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	return false
}

func without(lines []string, i, j int) []string {
	return append(append([]string{}, lines[:i]...), lines[j:]...)
}

// dropBlocks drops statements with their bodies, with and without the clauses that follow; a body that would be empty becomes pass.
func (r *reducer) dropBlocks(lines []string) []string {
	for i := 0; i < len(lines); i++ {
		if r.fixed[lines[i]] && indentOf(lines[i]) > 0 {
			continue
		}
		j := blockEnd(lines, i)
		all := j
		for all < len(lines) && indentOf(lines[all]) == indentOf(lines[i]) && isClause(lines[all]) {
			all = blockEnd(lines, all)
		}
		for _, end := range []int{all, j} {
			if c := without(lines, i, end); r.try(c) {
				lines = c
				i--
				break
			}
			if strings.TrimSpace(lines[i]) == "pass" {
				break
			}
			pass := strings.Repeat(" ", indentOf(lines[i])) + "pass"
			if end > i+1 || i > 0 && strings.HasSuffix(lines[i-1], ":") {
				if c := append(append(append([]string{}, lines[:i]...), pass), lines[end:]...); r.try(c) {
					lines = c
					break
				}
			}
			if all == j {
				break
			}
		}
	}
	return lines
}

// dropRuns drops runs of lines, long ones first.
func (r *reducer) dropRuns(lines []string) []string {
	for n := min(16, len(lines)/2); n > 1; n /= 2 {
		for i := 0; i+n <= len(lines); {
			if c := without(lines, i, i+n); !r.anyFixed(lines[i:i+n]) && r.try(c) {
				lines = c
			} else {
				i++
			}
		}
	}
	return lines
}

// unindent replaces a compound statement by its first body.
func (r *reducer) unindent(lines []string) []string {
	for i := 0; i < len(lines); i++ {
		if !strings.HasSuffix(lines[i], ":") || r.fixed[lines[i]] {
			continue
		}
		j := blockEnd(lines, i)
		all := j
		for all < len(lines) && indentOf(lines[all]) == indentOf(lines[i]) && isClause(lines[all]) {
			all = blockEnd(lines, all)
		}
		for _, end := range []int{all, j} {
			c := append([]string{}, lines[:i]...)
			for _, l := range lines[i+1 : j] {
				c = append(c, strings.TrimPrefix(l, "    "))
			}
			if c = append(c, lines[end:]...); r.try(c) {
				lines = c
				i--
				break
			}
		}
	}
	return lines
}

// simplify replaces parenthesised and bracketed parts by something shorter, and drops arguments and operands.
func (r *reducer) simplify(lines []string) []string {
	for i := 0; i < len(lines); i++ {
		if r.fixed[lines[i]] {
			continue
		}
		for pos := 0; pos < len(lines[i]); pos++ {
			l := lines[i]
			if strings.IndexByte("([{", l[pos]) >= 0 {
				end := closing(l, pos)
				if end < 0 {
					continue
				}
				inner := l[pos+1 : end]
				tries := []string{l[:pos] + inner + l[end+1:], l[:pos] + "1" + l[end+1:], l[:pos+1] + l[end:]}
				for _, part := range splitTop(inner) {
					tries = append(tries, l[:pos+1]+part+l[end:], l[:pos]+part+l[end+1:])
				}
				for _, t := range tries {
					if len(t) < len(l) && r.tryLine(lines, i, t) {
						break
					}
				}
			}
		}
		// Parts of a list of arguments or targets, one at a time.
		for changed := true; changed; {
			changed = false
			l := lines[i]
			for pos := len(l) - 1; pos > 0; pos-- {
				if l[pos] != ',' {
					continue
				}
				end := pos + 1
				for end < len(l) && strings.IndexByte(",)]}", l[end]) < 0 {
					if strings.IndexByte("([{", l[end]) >= 0 {
						if c := closing(l, end); c > 0 {
							end = c
						}
					}
					end++
				}
				if r.tryLine(lines, i, l[:pos]+l[end:]) {
					changed = true
					break
				}
			}
		}
		if k := strings.Index(lines[i], " = "); k > 0 {
			for _, v := range []string{"0", "1", "None"} {
				if t := lines[i][:k+3] + v; len(t) < len(lines[i]) && r.tryLine(lines, i, t) {
					break
				}
			}
		}
		if k := strings.Index(lines[i], "if "); k >= 0 && strings.HasSuffix(lines[i], ":") && !strings.HasSuffix(lines[i], "if 1:") {
			r.tryLine(lines, i, lines[i][:k]+"if 1:")
		}
	}
	return lines
}

func (r *reducer) tryLine(lines []string, i int, l string) bool {
	c := append([]string{}, lines...)
	c[i] = l
	if !r.try(c) {
		return false
	}
	lines[i] = l
	return true
}

// closing returns the position of the bracket that closes the one at pos, -1 if there is none.
func closing(l string, pos int) int {
	depth := 0
	for i := pos; i < len(l); i++ {
		switch l[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// splitTop splits at operators and commas outside of brackets.
func splitTop(s string) []string {
	var parts []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		case ' ', ',':
			if depth == 0 {
				if p := strings.TrimSpace(s[from:i]); len(p) > 0 {
					parts = append(parts, p)
				}
				from = i + 1
			}
		}
	}
	return append(parts, strings.TrimSpace(s[from:]))
}
