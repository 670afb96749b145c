package utime

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A moment is a time in parts, as a time tuple has them: they need not agree with each other. zoned is in the same zone.
type moment struct {
	year, month, day, hour, minute, second int
	weekday, yday                          int // 0 is Monday; 1 is the first of January
	zoned                                  time.Time
}

func momentOf(w time.Time) moment {
	y, mo, d := w.Date()
	h, mi, s := w.Clock()
	return moment{y, int(mo), d, h, mi, s, (int(w.Weekday()) + 6) % 7, w.YearDay(), w}
}

// compound are the directives that are made of others.
var compound = [128]string{
	'c': "%a %b %e %H:%M:%S %Y", 'x': "%m/%d/%y", 'X': "%H:%M:%S", 'D': "%m/%d/%y", 'F': "%Y-%m-%d", 'T': "%H:%M:%S",
	'R': "%H:%M", 'r': "%I:%M:%S %p", 'h': "%b",
}

// format formats a moment by the directives of strftime in the C locale, with GNU's flags and widths.
func (m *moment) format(b *strings.Builder, format string) {
	for i := 0; i < len(format); i++ {
		c := format[i]
		if c != '%' || i+1 == len(format) {
			b.WriteByte(c)
			continue
		}
		start := i
		for i++; i < len(format) && strings.IndexByte("-_0^#", format[i]) >= 0; i++ {
		}
		flags := format[start+1 : i]
		digits := i
		for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		}
		width, err := strconv.Atoi(format[digits:i])
		if err != nil && digits < i || width > 1000 {
			width = 1000
		}
		if i+1 < len(format) && (format[i] == 'E' || format[i] == 'O') {
			i++ // the C locale has no other forms
		}
		text, known := "", i < len(format)
		if known {
			text, known = m.directive(format[i])
		}
		switch {
		case !known:
			b.WriteString(format[start:min(i+1, len(format))])
		case flags != "" || width > 0:
			b.WriteString(pad(text, flags, width, strings.IndexByte("ekl", format[i]) >= 0))
		default:
			b.WriteString(text)
		}
	}
}

// pad does what flags and a width ask for: no padding, padding with blanks or zeros, capitals. blank: with blanks unless they say otherwise.
func pad(text, flags string, width int, blank bool) string {
	bare := strings.TrimLeft(text, " ")
	number := bare != "" && strings.Trim(bare, "0123456789") == ""
	fill := " "
	if number {
		fill = "0"
		size := max(len(text), width)
		if short := strings.TrimLeft(bare, "0"); short != "" {
			bare = short
		} else {
			bare = "0"
		}
		switch {
		case strings.Contains(flags, "-"):
			text, size = bare, width
		case strings.Contains(flags, "_"):
			text, fill = bare, " "
		case strings.Contains(flags, "0"):
			text = bare
		case blank:
			fill = " "
		}
		width = size
	}
	switch {
	case strings.Contains(flags, "^"):
		text = strings.ToUpper(text)
	case strings.Contains(flags, "#"):
		if upper := strings.ToUpper(text); upper != text {
			text = upper
		} else {
			text = strings.ToLower(text)
		}
	}
	return strings.Repeat(fill, max(0, width-len(text))) + text
}

func two(n int) string { return fmt.Sprintf("%02d", n) }

// directive formats one directive.
func (m *moment) directive(c byte) (text string, known bool) {
	if c < 128 && compound[c] != "" {
		var b strings.Builder
		m.format(&b, compound[c])
		return b.String(), true
	}
	switch c {
	case 'a':
		return time.Weekday((m.weekday + 1) % 7).String()[:3], true
	case 'A':
		return time.Weekday((m.weekday + 1) % 7).String(), true
	case 'b':
		return time.Month(m.month).String()[:3], true
	case 'B':
		return time.Month(m.month).String(), true
	case 'C':
		return two(m.year / 100), true
	case 'd':
		return two(m.day), true
	case 'e':
		return fmt.Sprintf("%2d", m.day), true
	case 'f':
		return fmt.Sprintf("%06d", m.zoned.Nanosecond()/1000), true
	case 'H':
		return two(m.hour), true
	case 'I':
		return two((m.hour+11)%12 + 1), true
	case 'j':
		return fmt.Sprintf("%03d", m.yday), true
	case 'k':
		return fmt.Sprintf("%2d", m.hour), true
	case 'l':
		return fmt.Sprintf("%2d", (m.hour+11)%12+1), true
	case 'm':
		return two(m.month), true
	case 'M':
		return two(m.minute), true
	case 'n':
		return "\n", true
	case 'p', 'P':
		text = [...]string{"AM", "PM"}[m.hour/12]
		if c == 'P' {
			text = strings.ToLower(text)
		}
		return text, true
	case 's':
		return fmt.Sprint(m.zoned.Unix()), true
	case 'S':
		return two(m.second), true
	case 't':
		return "\t", true
	case 'u':
		return fmt.Sprint(m.weekday + 1), true
	case 'w':
		return fmt.Sprint((m.weekday + 1) % 7), true
	case 'y':
		return two((m.year%100 + 100) % 100), true
	case 'Y':
		return fmt.Sprint(m.year), true
	case 'z':
		return m.zoned.Format("-0700"), true
	case 'Z':
		return m.zoned.Format("MST"), true
	case '%':
		return "%", true
	}
	return m.week(c)
}

// week formats the directives that number weeks.
func (m *moment) week(c byte) (text string, known bool) {
	switch c {
	case 'U':
		return two((m.yday + 6 - (m.weekday+1)%7) / 7), true
	case 'W':
		return two((m.yday + 6 - m.weekday) / 7), true
	}
	// The Thursday of a week tells its year.
	year, thursday := m.year, m.yday+3-m.weekday
	if thursday < 1 {
		year--
		thursday += yearDays(year)
	} else if n := yearDays(year); thursday > n {
		year++
		thursday -= n
	}
	switch c {
	case 'g':
		return two((year%100 + 100) % 100), true
	case 'G':
		return fmt.Sprint(year), true
	case 'V':
		return two((thursday-1)/7 + 1), true
	}
	return "", false
}

func yearDays(year int) int { return time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay() }
