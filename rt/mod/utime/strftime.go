package utime

import (
	"fmt"
	"time"
)

// layouts are the directives of strftime that Go's time package formats by itself.
var layouts = [128]string{
	'a': "Mon", 'A': "Monday", 'b': "Jan", 'B': "January", 'c': "Mon Jan _2 15:04:05 2006", 'd': "02", 'D': "01/02/06",
	'e': "_2", 'F': "2006-01-02", 'h': "Jan", 'H': "15", 'I': "03", 'm': "01", 'M': "04", 'n': "\n", 'p': "PM",
	'r': "03:04:05 PM", 'R': "15:04", 'S': "05", 't': "\t", 'T': "15:04:05", 'x': "01/02/06", 'X': "15:04:05", 'y': "06",
	'z': "-0700", 'Z': "MST",
}

// directive formats one directive of strftime as the C locale does.
func directive(w time.Time, c byte) string {
	if c < 128 && layouts[c] != "" {
		return w.Format(layouts[c])
	}
	year, week := w.ISOWeek()
	switch c {
	case 'C':
		return fmt.Sprintf("%02d", w.Year()/100)
	case 'f':
		return fmt.Sprintf("%06d", w.Nanosecond()/1000)
	case 'g':
		return fmt.Sprintf("%02d", year%100)
	case 'G':
		return fmt.Sprint(year)
	case 'j':
		return fmt.Sprintf("%03d", w.YearDay())
	case 'k':
		return fmt.Sprintf("%2d", w.Hour())
	case 'l':
		return fmt.Sprintf("%2d", (w.Hour()+11)%12+1)
	case 's':
		return fmt.Sprint(w.Unix())
	case 'u':
		return fmt.Sprint((int(w.Weekday())+6)%7 + 1)
	case 'U':
		return fmt.Sprintf("%02d", (w.YearDay()+6-int(w.Weekday()))/7)
	case 'V':
		return fmt.Sprintf("%02d", week)
	case 'w':
		return fmt.Sprint(int(w.Weekday()))
	case 'W':
		return fmt.Sprintf("%02d", (w.YearDay()+6-(int(w.Weekday())+6)%7)/7)
	case 'Y':
		return fmt.Sprint(w.Year())
	case '%':
		return "%"
	}
	return "%" + string(c)
}
