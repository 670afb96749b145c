// Package micropython is the builtin module micropython, also called pycopy.
package micropython

import (
	"fmt"
	"strings"

	"pycopy/rt"
)

// Module declares micropython.
var Module = rt.ModuleSpec{
	Name: "micropython", Aliases: []string{"pycopy"},
	Funcs: []rt.Builtin{
		{Name: "const", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "opt_level", Max: 1, Fn: optLevel},
		{Name: "mem_total", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return memory(t, a, func(s rt.MemStats) uintptr { return s.Total })
		}},
		{Name: "mem_current", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return memory(t, a, func(s rt.MemStats) uintptr { return s.Used })
		}},
		{Name: "mem_peak", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return memory(t, a, func(s rt.MemStats) uintptr { return s.Peak })
		}},
		{Name: "mem_reset", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.ResetPeak(); return rt.None }},
		{Name: "mem_info", Max: 1, Fn: memInfo},
		{Name: "qstr_info", Max: 1, Fn: qstrInfo},
		{Name: "stack_use", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.StackUse()) }},
		{Name: "pystack_use", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.StackUse()) }},
		{Name: "heap_lock", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.LockHeap(); return rt.None }},
		{Name: "heap_unlock", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.R.UnlockHeap()) }},
		{Name: "heap_locked", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.R.HeapLocked()) }},
		{Name: "kbd_intr", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(kbdIntr(t, a[0])) }},
		{Name: "icast", Min: 2, Max: 2, Fn: icast},
		{Name: "schedule", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(t.Schedule(a[0], a[1])) }},
		{Name: "alloc_emergency_exception_buf", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "native", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "bytecode", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return a[0] }},
		{Name: "writable_ns", Min: 2, Max: 2, Fn: writableNS},
	},
	Init: func(t *rt.Thread, m rt.Value) bool { return t.ModuleType(m, &ringSpec) != rt.NoValue },
}

func optLevel(t *rt.Thread, a []rt.Value) rt.Value {
	cfg := t.R.Config()
	if len(a) == 0 {
		return rt.MakeSmall(cfg.OptLevel)
	}
	n, fine := t.Index(a[0])
	if !fine {
		return rt.NoValue
	}
	cfg.OptLevel = min(max(n, 0), 3)
	return rt.None
}

func memory(t *rt.Thread, a []rt.Value, f func(rt.MemStats) uintptr) rt.Value {
	return t.NewInt(int64(f(t.R.MemStats())))
}

// writeOut writes text to sys.stdout.
func writeOut(t *rt.Thread, text string) rt.Value {
	out := t.ModuleAttr("sys", "stdout")
	s := t.NewStr(text)
	if out == rt.NoValue || s == rt.NoValue || t.CallMethod1(out, t.R.Sym(rt.SymWrite), s) == rt.NoValue {
		return rt.NoValue
	}
	return rt.None
}

// Report returns the memory report of mem_info, also printed at exit under -v.
func Report(t *rt.Thread) string {
	s := t.R.MemStats()
	var b strings.Builder
	fmt.Fprintf(&b, "mem: total=%d, current=%d, peak=%d\n", s.Total, s.Used, s.Peak)
	fmt.Fprintf(&b, "stack: %d out of %d\n", t.StackUse(), t.StackLimit())
	fmt.Fprintf(&b, "GC: total: %d, used: %d, free: %d\n", s.Limit, s.Used, s.Limit-s.Used)
	one, two, largest := t.R.BlockStats()
	fmt.Fprintf(&b, " No. of 1-blocks: %d, 2-blocks: %d, max blk sz: %d, max free sz: %d\n", one, two, largest, (s.Limit-s.Used)/32)
	return b.String()
}

func memInfo(t *rt.Thread, a []rt.Value) rt.Value {
	text := Report(t)
	if len(a) > 0 {
		text += t.R.HeapLayout()
	}
	return writeOut(t, text)
}

func qstrInfo(t *rt.Thread, a []rt.Value) rt.Value {
	pools, n, bytes, total, names := t.R.InternStats(len(a) > 0)
	var b strings.Builder
	fmt.Fprintf(&b, "qstr pool: n_pool=%d, n_qstr=%d, n_str_data_bytes=%d, n_total_bytes=%d\n", pools, n, bytes, total)
	for _, s := range names {
		fmt.Fprintf(&b, "Q(%s)\n", s)
	}
	return writeOut(t, b.String())
}

func kbdIntr(t *rt.Thread, v rt.Value) bool {
	n, fine := t.Index(v)
	if fine {
		t.R.SetInterruptEnabled(n >= 0)
	}
	return fine
}

// icast makes a bytes object a str in place.
func icast(t *rt.Thread, a []rt.Value) rt.Value {
	if t.TypeOf(a[0]) == a[1] {
		return a[0]
	}
	if a[0].Kind() == rt.KindBytes && a[1] == t.R.Class(rt.KindStr) {
		return t.CastBytes(a[0])
	}
	return t.Errorf(rt.ExcTypeError, "can't cast '%s' in place", t.TypeName(a[0]))
}

// writableNS makes the namespace of a builtin type writable and returns the previous state.
func writableNS(t *rt.Thread, a []rt.Value) rt.Value {
	on, fine := t.Truth(a[1])
	if !fine {
		return rt.NoValue
	}
	if a[0].Kind() == rt.KindModule {
		return rt.True // modules always are
	}
	if is, fine := t.IsInstance(a[0], t.R.Class(rt.KindType)); !fine {
		return rt.NoValue
	} else if !is {
		return t.Errorf(rt.ExcTypeError, "type or module expected, not %s", t.TypeName(a[0]))
	}
	return rt.MakeBool(t.R.SetWritable(a[0], on))
}
