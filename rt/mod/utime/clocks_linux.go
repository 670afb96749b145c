package utime

import (
	"syscall"
	"time"
	"unsafe"

	"pycopy/rt"
)

// addClocks adds the clocks of the system, which have numbers.
func addClocks(t *rt.Thread, m rt.Value) bool {
	read := func(name string, call uintptr, convert func(t *rt.Thread, ns int64) rt.Value) bool {
		b := &rt.Builtin{Name: name, Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			id, fine := t.Index(a[0])
			if !fine {
				return rt.NoValue
			}
			var ts syscall.Timespec
			if _, _, e := syscall.RawSyscall(call, uintptr(id), uintptr(unsafe.Pointer(&ts)), 0); e != 0 {
				return t.Errno(int(e))
			}
			return convert(t, ts.Nano())
		}}
		return t.ModuleSet(m, name, t.NewBuiltin(b))
	}
	float := func(t *rt.Thread, ns int64) rt.Value { return t.NewFloat(float64(ns) / float64(time.Second)) }
	whole := func(t *rt.Thread, ns int64) rt.Value { return t.NewInt(ns) }
	return read("clock_gettime", syscall.SYS_CLOCK_GETTIME, float) && read("clock_gettime_ns", syscall.SYS_CLOCK_GETTIME, whole) &&
		read("clock_getres", syscall.SYS_CLOCK_GETRES, float) && t.ModuleInts(m, map[string]int64{
		"CLOCK_REALTIME": 0, "CLOCK_MONOTONIC": 1, "CLOCK_PROCESS_CPUTIME_ID": 2, "CLOCK_THREAD_CPUTIME_ID": 3, "CLOCK_MONOTONIC_RAW": 4,
		"CLOCK_BOOTTIME": 7, "CLOCK_TAI": 11,
	})
}
