// Package utime is the builtin module time (utime).
//
// Ticks are small ints that wrap at tickPeriod; ticks_diff gives the signed
// distance on that circle.
package utime

import (
	"math"
	"runtime"
	"strings"
	"time"

	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares time.
var Module = rt.ModuleSpec{
	Name: "time", Aliases: []string{"utime"},
	Funcs: []rt.Builtin{
		{Name: "time", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewFloat(seconds(time.Now().UnixNano())) }},
		{Name: "time_ns", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(time.Now().UnixNano()) }},
		{Name: "monotonic", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NewFloat(seconds(monotonic(t)))
		}},
		{Name: "monotonic_ns", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(monotonic(t)) }},
		{Name: "perf_counter", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NewFloat(seconds(monotonic(t)))
		}},
		{Name: "perf_counter_ns", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(monotonic(t)) }},
		{Name: "process_time", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NewFloat(seconds(unix.Clock(unix.CLOCK_PROCESS_CPUTIME_ID)))
		}},
		{Name: "process_time_ns", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(unix.Clock(unix.CLOCK_PROCESS_CPUTIME_ID)) }},
		{Name: "thread_time", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NewFloat(seconds(unix.Clock(unix.CLOCK_THREAD_CPUTIME_ID)))
		}},
		{Name: "thread_time_ns", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NewInt(unix.Clock(unix.CLOCK_THREAD_CPUTIME_ID)) }},
		{Name: "get_clock_info", Min: 1, Max: 1, Fn: clockInfo},
		{Name: "tzset", Fn: tzset},
		{Name: "clock", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NewFloat(seconds(unix.Clock(unix.CLOCK_PROCESS_CPUTIME_ID)))
		}},
		{Name: "sleep", Min: 1, Max: 1, Fn: sleep},
		{Name: "sleep_ms", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sleepUnits(t, a[0], time.Millisecond) }},
		{Name: "sleep_us", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return sleepUnits(t, a[0], time.Microsecond) }},
		{Name: "ticks_ms", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return ticks(monotonic(t) / 1e6) }},
		{Name: "ticks_us", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return ticks(monotonic(t) / 1e3) }},
		{Name: "ticks_cpu", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return ticks(monotonic(t)) }},
		{Name: "ticks_add", Min: 2, Max: 2, Fn: ticksAdd},
		{Name: "ticks_diff", Min: 2, Max: 2, Fn: ticksDiff},
		{Name: "localtime", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return breakdown(t, a, true) }},
		{Name: "gmtime", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return breakdown(t, a, false) }},
		{Name: "mktime", Min: 1, Max: 1, Fn: mktime},
		{Name: "asctime", Max: 1, Fn: asctime},
		{Name: "ctime", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			w, fine := when(t, a)
			if !fine {
				return rt.NoValue
			}
			return t.NewStr(w.In(Local(t)).Format("Mon Jan _2 15:04:05 2006"))
		}},
		{Name: "strftime", Min: 1, Max: 2, Fn: strftime},
		{Name: "strptime", Min: 1, Max: 2, Fn: strptime},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return setZone(t, m) && t.ModuleSet(m, "struct_time", t.NewStructType(&structTime)) && addClocks(t, m)
	},
}

// tickPeriod is where tick values wrap: half of the small int range.
const tickPeriod = (rt.SmallMax/2 + 1) * 2

// clock ties Go's monotonic clock, which needs no system call, to the system's.
type clock struct {
	start time.Time
	ns    int64 // of the system's clock at start
}

// monotonic returns the nanoseconds of the system's monotonic clock.
func monotonic(t *rt.Thread) int64 {
	if runtime.GOOS == "windows" { // where Go's clock is coarse
		return unix.Clock(unix.CLOCK_MONOTONIC)
	}
	c := t.R.State(rt.StateClock, func() any { return &clock{time.Now(), unix.Clock(unix.CLOCK_MONOTONIC)} }).(*clock)
	return c.ns + int64(time.Since(c.start))
}

func seconds(ns int64) float64 { return float64(ns) / 1e9 }

func ticks(n int64) rt.Value { return rt.MakeSmall(int(n) & (tickPeriod - 1)) }

func ticksAdd(t *rt.Thread, a []rt.Value) rt.Value {
	x, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	d, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if d <= -tickPeriod/2 || d >= tickPeriod/2 {
		return t.Errorf(rt.ExcOverflowError, "ticks interval overflow")
	}
	return rt.MakeSmall((x + d) & (tickPeriod - 1))
}

func ticksDiff(t *rt.Thread, a []rt.Value) rt.Value {
	x, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	y, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	return rt.MakeSmall((x-y+tickPeriod/2)&(tickPeriod-1) - tickPeriod/2)
}

func sleep(t *rt.Thread, a []rt.Value) rt.Value {
	s, fine := t.ToSeconds(a[0])
	if !fine {
		return rt.NoValue
	}
	if s < 0 {
		return t.Errorf(rt.ExcValueError, "sleep length must be non-negative")
	}
	if s > 1e9 {
		return t.Errorf(rt.ExcOverflowError, "timestamp too large to convert to C _PyTime_t")
	}
	return t.NoneIf(t.Sleep(time.Duration(s * float64(time.Second))))
}

func sleepUnits(t *rt.Thread, v rt.Value, unit time.Duration) rt.Value {
	n, fine := t.Index(v)
	if !fine {
		return rt.NoValue
	}
	return t.NoneIf(t.Sleep(time.Duration(max(n, 0)) * unit))
}

// maxTime is a bit less than the seconds to the first year that does not fit 32 bits, as C's struct tm has it.
const maxTime = 67767976e9

// when converts an optional argument in seconds since the epoch.
func when(t *rt.Thread, a []rt.Value) (time.Time, bool) {
	if len(a) == 0 || a[0] == rt.None {
		return time.Now(), true
	}
	f, fine := t.ToSeconds(a[0])
	if !fine {
		return time.Time{}, false
	}
	if math.Abs(f) >= 1<<63 {
		t.Errorf(rt.ExcOverflowError, "timestamp out of range for platform time_t")
		return time.Time{}, false
	}
	whole := math.Floor(f)
	if math.Abs(whole) > maxTime {
		t.Errno(int(unix.EOVERFLOW))
		return time.Time{}, false
	}
	return time.Unix(int64(whole), int64((f-whole)*1e9)), true
}

var structTime = rt.StructSpec{
	Name: "struct_time", Module: "time",
	Fields: []string{"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"},
	Hidden: []string{"tm_zone", "tm_gmtoff"},
}

func breakdown(t *rt.Thread, a []rt.Value, here bool) rt.Value {
	w, fine := when(t, a)
	if !fine {
		return rt.NoValue
	}
	dst := 0
	if here {
		if w = w.In(Local(t)); w.IsDST() {
			dst = 1
		}
	} else {
		w = w.UTC()
	}
	cls := t.ModuleAttr("time", "struct_time")
	if cls == rt.NoValue {
		return cls
	}
	nums := [...]int{w.Year(), int(w.Month()), w.Day(), w.Hour(), w.Minute(), w.Second(), (int(w.Weekday()) + 6) % 7, w.YearDay(), dst}
	items := t.NewTuple(len(nums))
	if items == rt.NoValue {
		return items
	}
	for i, n := range nums {
		items.Tuple()[i] = rt.MakeSmall(n)
	}
	zone, offset := w.Zone()
	if !here {
		zone = "GMT"
	}
	name := t.NewStr(zone)
	if name == rt.NoValue {
		return name
	}
	hidden := t.Pair(name, rt.MakeSmall(offset))
	if hidden == rt.NoValue {
		return hidden
	}
	return t.NewStructWith(cls, items, hidden)
}

// fields reads a time tuple; names of the error as in CPython.
func fields(t *rt.Thread, v rt.Value) (f [9]int, fine bool) {
	items := t.TupleOf(v)
	if items == rt.NoValue {
		return f, false
	}
	n := len(items.Tuple())
	if n < 8 || n > 9 {
		t.Errorf(rt.ExcTypeError, "function takes 8 or 9 numbers (%d given)", n)
		return f, false
	}
	f[8] = -1
	for i, x := range items.Tuple() {
		k, ok := t.Index(x)
		if !ok {
			return f, false
		}
		f[i] = k
	}
	return f, true
}

func mktime(t *rt.Thread, a []rt.Value) rt.Value {
	f, fine := fields(t, a[0])
	if !fine {
		return rt.NoValue
	}
	return t.NewInt(at(Local(t), f[0], f[1], f[2], f[3], f[4], f[5], f[8]).Unix())
}

func asctime(t *rt.Thread, a []rt.Value) rt.Value {
	m, fine := broken(t, a)
	if !fine {
		return rt.NoValue
	}
	var b strings.Builder
	m.format(&b, "%c")
	return t.NewStr(b.String())
}

// broken returns the moment of an optional time tuple.
func broken(t *rt.Thread, a []rt.Value) (m moment, ok bool) {
	if len(a) == 0 {
		return momentOf(time.Now().In(Local(t))), true
	}
	f, fine := fields(t, a[0])
	if !fine {
		return moment{}, false
	}
	for i, r := range [...]struct {
		what     string
		from, to int
	}{1: {"month", 1, 12}, 2: {"day of month", 1, 31}, 3: {"hour", 0, 23}, 4: {"minute", 0, 59}, 5: {"seconds", 0, 61},
		6: {"day of week", -1, math.MaxInt}, 7: {"day of year", 1, 366}} {
		if i == 0 {
			continue
		}
		if f[i] == 0 {
			f[i] = max(0, r.from) // a part that is not known
		} else if f[i] < r.from || f[i] > r.to {
			t.Errorf(rt.ExcValueError, "%s out of range", r.what)
			return moment{}, false
		}
	}
	w := time.Date(f[0], time.Month(f[1]), f[2], f[3], f[4], f[5], 0, Local(t))
	return moment{f[0], f[1], f[2], f[3], f[4], f[5], (f[6] + 7) % 7, f[7], w}, true
}

// strptime reads a time as a format says; the library does it, in Python.
func strptime(t *rt.Thread, a []rt.Value) rt.Value {
	m, name := t.Import("_strptime"), t.Intern("_strptime_time")
	if m == rt.NoValue || name == rt.NoValue {
		return rt.NoValue
	}
	f := t.GetAttr(m, name)
	if f == rt.NoValue {
		return f
	}
	return t.Call(f, a, 0)
}

func strftime(t *rt.Thread, a []rt.Value) rt.Value {
	format, fine := t.GoStr(a[0])
	if !fine {
		return rt.NoValue
	}
	m, fine := broken(t, a[1:])
	if !fine {
		return rt.NoValue
	}
	var b strings.Builder
	m.format(&b, format)
	return t.NewStr(b.String())
}
