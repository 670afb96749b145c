package parse

import "strings"

// NeedsMore reports whether a text typed at the interactive prompt is the
// beginning of a longer statement, so that another line must be read: brackets
// or a triple-quoted string are open, a line ends in a backslash, or a compound
// statement has not been ended by an empty line.
func NeedsMore(src []byte) bool {
	text := strings.TrimSuffix(string(src), "\n")
	if strings.HasSuffix(text, "\\") && !strings.Contains(lastLine(text), "#") {
		return true
	}
	m, err := Parse(src, "", Single, Options{Several: true})
	blank := strings.TrimLeft(lastLine(text), " \t") == ""
	if err == nil {
		return !blank && isCompound(m.Body)
	}
	e := err.(*Error)
	if !e.Incomplete {
		return false
	}
	return !blank || e.open
}

// lastLine returns the text behind the last newline.
func lastLine(s string) string {
	return s[strings.LastIndexByte(s, '\n')+1:]
}

// isCompound reports whether the last statement is one that contains a block.
func isCompound(body []Stmt) bool {
	if len(body) == 0 {
		return false
	}
	switch body[len(body)-1].(type) {
	case *If, *For, *While, *With, *Try, *FunctionDef, *ClassDef, *Match:
		return true
	}
	return false
}
