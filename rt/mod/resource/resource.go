//go:build linux

// Package resource is the builtin module resource: limits of the process, and what it has used.
package resource

import (
	"os"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// Module declares resource.
var Module = rt.ModuleSpec{
	Name: "resource", Host: true,
	Funcs: []rt.Builtin{
		{Name: "getrusage", Min: 1, Max: 1, Fn: getRusage},
		{Name: "getrlimit", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return limit(t, 0, a[0], rt.NoValue) }},
		{Name: "setrlimit", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.NoneIf(limit(t, 0, a[0], a[1]) != rt.NoValue)
		}},
		{Name: "prlimit", Min: 2, Max: 3, Fn: prlimit},
		{Name: "getpagesize", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(os.Getpagesize()) }},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcOSError)) && t.ModuleSet(m, "struct_rusage", t.NewStructType(&rusage)) &&
			t.ModuleInts(m, map[string]int64{
				"RUSAGE_SELF": unix.RUSAGE_SELF, "RUSAGE_CHILDREN": unix.RUSAGE_CHILDREN, "RUSAGE_THREAD": unix.RUSAGE_THREAD, "RLIM_INFINITY": -1,
				"RLIMIT_AS": unix.RLIMIT_AS, "RLIMIT_CORE": unix.RLIMIT_CORE, "RLIMIT_CPU": unix.RLIMIT_CPU, "RLIMIT_DATA": unix.RLIMIT_DATA,
				"RLIMIT_FSIZE": unix.RLIMIT_FSIZE, "RLIMIT_MEMLOCK": unix.RLIMIT_MEMLOCK, "RLIMIT_MSGQUEUE": unix.RLIMIT_MSGQUEUE,
				"RLIMIT_NICE": unix.RLIMIT_NICE, "RLIMIT_NOFILE": unix.RLIMIT_NOFILE, "RLIMIT_OFILE": unix.RLIMIT_NOFILE, "RLIMIT_NPROC": unix.RLIMIT_NPROC,
				"RLIMIT_RSS": unix.RLIMIT_RSS, "RLIMIT_RTPRIO": unix.RLIMIT_RTPRIO, "RLIMIT_RTTIME": unix.RLIMIT_RTTIME,
				"RLIMIT_SIGPENDING": unix.RLIMIT_SIGPENDING, "RLIMIT_STACK": unix.RLIMIT_STACK,
			})
	},
}

var rusage = rt.StructSpec{
	Name: "struct_rusage", Module: "resource",
	Fields: []string{"ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock",
		"ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"},
}

func getRusage(t *rt.Thread, a []rt.Value) rt.Value {
	who, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	var u unix.Rusage
	if err := unix.Getrusage(who, &u); err == unix.EINVAL {
		return t.Errorf(rt.ExcValueError, "invalid who parameter")
	} else if err != nil {
		return t.OSError(err, "")
	}
	seconds := func(v unix.Timeval) rt.Value { return t.NewFloat(float64(v.Nano()) / 1e9) }
	items := t.NewTuple(len(rusage.Fields))
	if items == rt.NoValue {
		return items
	}
	for i, n := range [...]int64{0, 0, int64(u.Maxrss), int64(u.Ixrss), int64(u.Idrss), int64(u.Isrss), int64(u.Minflt), int64(u.Majflt), int64(u.Nswap),
		int64(u.Inblock), int64(u.Oublock), int64(u.Msgsnd), int64(u.Msgrcv), int64(u.Nsignals), int64(u.Nvcsw), int64(u.Nivcsw)} {
		v := rt.NoValue
		switch i {
		case 0:
			v = seconds(u.Utime)
		case 1:
			v = seconds(u.Stime)
		default:
			v = t.NewInt(n)
		}
		if v == rt.NoValue {
			return v
		}
		items.Tuple()[i] = v
	}
	cls := t.ModuleAttr("resource", "struct_rusage")
	if cls == rt.NoValue {
		return cls
	}
	return t.NewStruct(cls, items)
}

func prlimit(t *rt.Thread, a []rt.Value) rt.Value {
	pid, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	to := rt.NoValue
	if len(a) > 2 {
		to = a[2]
	}
	return limit(t, pid, a[1], to)
}

// limit returns the limits (soft, hard) of a resource, and sets them to those in the pair to, if there is one.
func limit(t *rt.Thread, pid int, resource, to rt.Value) rt.Value {
	which, fine := t.Index(resource)
	if !fine {
		return rt.NoValue
	}
	if which < 0 || which > unix.RLIMIT_RTTIME {
		return t.Errorf(rt.ExcValueError, "invalid resource specified")
	}
	var set *unix.Rlimit
	if to != rt.NoValue {
		l := t.Call1(t.R.Class(rt.KindTuple), to)
		if l == rt.NoValue {
			return l
		}
		if len(l.Tuple()) != 2 {
			return t.Errorf(rt.ExcValueError, "expected a tuple of 2 integers")
		}
		soft, fine := t.Int64(l.Tuple()[0])
		if !fine {
			return rt.NoValue
		}
		hard, fine := t.Int64(l.Tuple()[1])
		if !fine {
			return rt.NoValue
		}
		set = &unix.Rlimit{Cur: uint64(soft), Max: uint64(hard)}
	}
	var old unix.Rlimit
	switch err := unix.Prlimit(pid, which, set, &old); err {
	case nil:
	case unix.EINVAL:
		return t.Errorf(rt.ExcValueError, "current limit exceeds maximum limit")
	case unix.EPERM:
		if set != nil && pid == 0 {
			return t.Errorf(rt.ExcValueError, "not allowed to raise maximum limit")
		}
		return t.OSError(err, "")
	default:
		return t.OSError(err, "")
	}
	soft, hard := t.NewInt(int64(old.Cur)), t.NewInt(int64(old.Max))
	if soft == rt.NoValue || hard == rt.NoValue {
		return rt.NoValue
	}
	return t.Pair(soft, hard)
}
