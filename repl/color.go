package repl

import (
	"os"
	"regexp"
	"strings"
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
	place := regexp.MustCompile(`^((?:  [ |]*)?File )("[^"]*")(, line )(\d+)(?:(, in )(.*))?$`)
	failed := regexp.MustCompile(`^([A-Za-z_][\w.]*)(?:(: )(.*))?$`)
	var b strings.Builder
	for line := range strings.Lines(traceback) {
		text := strings.TrimSuffix(line, "\n")
		end := line[len(text):]
		switch {
		case place.MatchString(text):
			m := place.FindStringSubmatch(text)
			b.WriteString(m[1] + paint(colorMagenta, m[2]) + m[3] + paint(colorMagenta, m[4]) + m[5] + paint(colorMagenta, m[6]))
		case strings.Trim(text, " ^~|") == "" && strings.Contains(text, "^"):
			n := strings.IndexAny(text, "^~")
			b.WriteString(text[:n] + paint(colorError, text[n:]))
		case failed.MatchString(text):
			m := failed.FindStringSubmatch(text)
			b.WriteString(paint(colorType, m[1]) + m[2] + paint(colorMagenta, m[3]))
		default:
			b.WriteString(text)
		}
		b.WriteString(end)
	}
	return b.String()
}

func paint(color, text string) string {
	if text == "" {
		return ""
	}
	return color + text + colorReset
}
