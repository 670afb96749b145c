package utime

import (
	"time"

	"pycopy/rt"
)

// setZone sets the names of the local time zone and its offsets: those of winter and of summer in this year.
func setZone(t *rt.Thread, m rt.Value) bool {
	name, summer, offset, shifted := offsets(Local(t), time.Now().Year())
	daylight := 0
	if shifted != offset {
		daylight = 1
	}
	a, b := t.NewStr(name), t.NewStr(summer)
	return a != rt.NoValue && b != rt.NoValue && t.ModuleSet(m, "tzname", t.Pair(a, b)) && t.ModuleSet(m, "timezone", t.NewInt(int64(-offset))) &&
		t.ModuleSet(m, "altzone", t.NewInt(int64(-shifted))) && t.ModuleSet(m, "daylight", rt.MakeSmall(daylight))
}

// clockInfo describes a clock, by the name of the function that reads it.
func clockInfo(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.GoStr(a[0])
	if !fine {
		return rt.NoValue
	}
	source := ""
	switch name {
	case "time":
		source = "clock_gettime(CLOCK_REALTIME)"
	case "monotonic", "perf_counter":
		source = "clock_gettime(CLOCK_MONOTONIC)"
	case "process_time":
		source = "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"
	case "thread_time":
		source = "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"
	default:
		return t.Errorf(rt.ExcValueError, "unknown clock")
	}
	v := t.NewNamespace(false)
	if v == rt.NoValue {
		return v
	}
	for _, f := range [...]struct {
		name string
		v    rt.Value
	}{
		{"implementation", t.NewStr(source)}, {"monotonic", rt.MakeBool(name != "time")}, {"adjustable", rt.MakeBool(name == "time")},
		{"resolution", t.NewFloat(1e-9)},
	} {
		if n := t.Intern(f.name); n == rt.NoValue || f.v == rt.NoValue || !t.SetAttr(v, n, f.v) {
			return rt.NoValue
		}
	}
	return v
}
