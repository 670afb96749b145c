package repl

import (
	"os"
	"strings"
	"unicode"
)

// Colours of tracebacks, CPython's.
const (
	colorReset   = "\x1b[0m"
	colorMagenta = "\x1b[35m"
	colorType    = "\x1b[1;35m"
	colorError   = "\x1b[1;31m"
)

// WantColor reports whether to write in colours to a file: to a terminal, unless NO_COLOR is set or TERM is dumb;
// PYTHON_COLORS (0 or 1) and FORCE_COLOR overrule that, as in CPython.
func WantColor(terminal bool) bool {
	switch os.Getenv("PYTHON_COLORS") {
	case "0":
		return false
	case "1":
		return true
	}
	switch {
	case os.Getenv("NO_COLOR") != "":
		return false
	case os.Getenv("FORCE_COLOR") != "":
		return true
	}
	return terminal && os.Getenv("TERM") != "dumb"
}

// Colored returns a traceback in colours.
func Colored(traceback string) string {
	var b strings.Builder
	for line := range strings.Lines(traceback) {
		text := strings.TrimSuffix(line, "\n")
		b.WriteString(coloredLine(text) + line[len(text):])
	}
	return b.String()
}

// coloredLine colours what it recognizes: the place of a frame, carets, the type and message of an exception.
func coloredLine(text string) string {
	bare := strings.TrimLeft(text, " |")
	lead := text[:len(text)-len(bare)]
	switch {
	case lead != "" && strings.HasPrefix(bare, "File \""):
		return lead + coloredPlace(bare)
	case strings.Trim(bare, "^~") == "" && strings.Contains(bare, "^"):
		return lead + paint(colorError, bare)
	case lead == "":
		name, message, _ := strings.Cut(text, ": ")
		if isDottedName(name) {
			return paint(colorType, name) + text[len(name):len(text)-len(message)] + paint(colorMagenta, message)
		}
	}
	return text
}

// coloredPlace colours file, line and name of: File "f", line n, in name.
func coloredPlace(text string) string {
	file, rest, _ := strings.Cut(text[len("File "):], ", line ")
	line, name, in := strings.Cut(rest, ", in ")
	out := "File " + paint(colorMagenta, file) + ", line " + paint(colorMagenta, line)
	if in {
		out += ", in " + paint(colorMagenta, name)
	}
	return out
}

func isDottedName(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || r != '.' && !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != ""
}

func paint(color, text string) string {
	if text == "" {
		return ""
	}
	return color + text + colorReset
}
