// Package datetime is the builtin module _datetime: what the module datetime, which is in Python, asks of the clock's zone, and texts in the
// usual ISO form.
package datetime

import (
	"math"
	"time"

	"pycopy/rt"
	"pycopy/rt/mod/utime"
)

// Module declares _datetime.
var Module = rt.ModuleSpec{
	Name: "_datetime",
	Funcs: []rt.Builtin{
		{Name: "parse", Min: 2, Max: 2, Fn: parse},
		{Name: "broken", Min: 2, Max: 2, Fn: broken},
		{Name: "mktime", Min: 7, Max: 7, Fn: mktime},
		{Name: "order", Min: 4, Max: 4, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(t.OrderByFields(a[0], a[1], a[2], a[3])) }},
	},
}

// parse is parse(text, date): year to microsecond of a text such as 2024-02-29T12:30, 2024-02-29 12:30:45 or 2024-02-29
// 12:30:45.123456, and the seconds of an offset such as +02:00 or Z behind it, or None, or, if date is true, year, month and day of
// a text such as 2024-02-29; None for other texts and for what is no date.
func parse(t *rt.Thread, a []rt.Value) rt.Value {
	date, ok := t.Truth(a[1])
	if !ok {
		return rt.NoValue
	}
	if !t.R.IsStr(a[0]) {
		return rt.None
	}
	s, zone := a[0].Str(), rt.None
	if !date {
		s, zone = cutOffset(s)
	}
	var nums [7]int
	n := 0
	switch len(s) {
	case 10:
		n = 3
	case 16:
		n = 5
	case 19:
		n = 6
	case 23, 26:
		n = 7
	default:
		return rt.None
	}
	fields := [7]struct {
		at, size int
		before   byte // 0: any character
	}{{0, 4, 0}, {5, 2, '-'}, {8, 2, '-'}, {11, 2, 0}, {14, 2, ':'}, {17, 2, ':'}, {20, len(s) - 20, '.'}}
	for i, f := range fields[:n] {
		if i > 0 && f.before != 0 && s[f.at-1] != f.before || i == 3 && s[f.at-1] >= 0x80 {
			return rt.None
		}
		for _, c := range []byte(s[f.at:][:f.size]) {
			if c < '0' || c > '9' {
				return rt.None
			}
			nums[i] = nums[i]*10 + int(c-'0')
		}
	}
	if len(s) == 23 {
		nums[6] *= 1000
	}
	if date && n > 3 || nums[0] < 1 || nums[3] > 23 || nums[4] > 59 || nums[5] > 59 || !isDate(nums[0], nums[1], nums[2]) {
		return rt.None
	}
	if date {
		return tuple(t, nums[:3])
	}
	r := t.NewTuple(len(nums) + 1)
	if r != rt.NoValue {
		for i, n := range nums {
			r.Tuple()[i] = rt.MakeSmall(n)
		}
		r.Tuple()[len(nums)] = zone
	}
	return r
}

// cutOffset returns what is before the offset in a text, and that in seconds or None.
func cutOffset(s string) (string, rt.Value) {
	n := len(s)
	if n > 16 && s[n-1] == 'Z' {
		return s[:n-1], rt.MakeSmall(0)
	}
	if n < 22 || s[n-3] != ':' || s[n-6] != '+' && s[n-6] != '-' {
		return s, rt.None
	}
	for _, i := range [...]int{5, 4, 2, 1} {
		if c := s[n-i]; c < '0' || c > '9' {
			return s, rt.None
		}
	}
	two := func(i int) int { return int(s[n-i]-'0')*10 + int(s[n-i+1]-'0') }
	hours, minutes := two(5), two(2)
	if hours > 23 || minutes > 59 {
		return s, rt.None
	}
	offset := hours*3600 + minutes*60
	if s[n-6] == '-' {
		offset = -offset
	}
	return s[:n-6], rt.MakeSmall(offset)
}

func isDate(year, month, day int) bool {
	y, m, d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Date()
	return y == year && int(m) == month && d == day
}

func tuple(t *rt.Thread, nums []int) rt.Value {
	r := t.NewTuple(len(nums))
	if r != rt.NoValue {
		for i, n := range nums {
			r.Tuple()[i] = rt.MakeSmall(n)
		}
	}
	return r
}

// farthest is the most distant timestamp: its year fits in the int of C.
const farthest = 6e16

// offset returns how far a zone is east of UTC at a timestamp.
func offset(zone *time.Location, u int64) int64 {
	_, off := time.Unix(u, 0).In(zone).Zone()
	return int64(off)
}

// broken is broken(timestamp, utc) of an int or float: year to microsecond of the time in UTC or in the local zone, and 1 if it is the
// second time that the clock shows it.
func broken(t *rt.Thread, a []rt.Value) rt.Value {
	utc, ok := t.Truth(a[1])
	if !ok {
		return rt.NoValue
	}
	f, ok := t.ToSeconds(a[0])
	if !ok && !t.ExcMatches(rt.ExcOverflowError) {
		return rt.NoValue
	}
	if !ok {
		t.TakeExc()
		f = math.Inf(1)
	}
	if !(math.Abs(f) <= farthest) {
		return t.Errorf(rt.ExcOverflowError, "timestamp out of range for platform time_t")
	}
	whole := math.Floor(f)
	us := math.RoundToEven((f - whole) * 1e6)
	if us >= 1e6 {
		whole++
		us -= 1e6
	}
	u := int64(whole)
	w := time.Unix(u, 0).UTC()
	fold := 0
	if !utc {
		zone := utime.Local(t)
		w = w.In(zone)
		off := offset(zone, u)
		if back := off - offset(zone, u-86400); back < 0 && u+back+offset(zone, u+back) == u+off {
			fold = 1
		}
	}
	year, month, day := w.Date()
	hour, minute, second := w.Clock()
	return tuple(t, []int{year, int(month), day, hour, minute, second, int(us), fold})
}

// mktime is mktime(year, month, day, hour, minute, second, fold): the timestamp of a local time. Of two, fold tells which one; in a gap,
// the one that the offset before the gap gives, or with fold the one after it.
func mktime(t *rt.Thread, a []rt.Value) rt.Value {
	var f [7]int
	for i, x := range a {
		var ok bool
		if f[i], ok = t.Index(x); !ok {
			return rt.NoValue
		}
	}
	u := time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, time.UTC).Unix()
	zone := utime.Local(t)
	local := func(x int64) int64 { return x + offset(zone, x) }
	d := local(u) - u
	u1 := u - d
	t1 := local(u1)
	e := t1 - u1
	if t1 == u { // found one; there may be another one on the other side of a change
		u2 := u1 - 86400
		if f[6] != 0 {
			u2 = u1 + 86400
		}
		if e = local(u2) - u2; d == e {
			return t.NewInt(u1)
		}
	}
	u2 := u - e
	switch {
	case local(u2) == u:
		return t.NewInt(u2)
	case t1 == u:
		return t.NewInt(u1)
	case f[6] != 0:
		return t.NewInt(min(u1, u2))
	}
	return t.NewInt(max(u1, u2))
}
