// Package thread is the builtin module _thread.
package thread

import (
	"time"

	"pycopy/rt"
)

// timeoutMax is the longest timeout in seconds.
const timeoutMax = 9223372036.0

// Module declares _thread.
var Module = rt.ModuleSpec{
	Name: "_thread",
	Funcs: []rt.Builtin{
		{Name: "start_new_thread", Min: 2, Max: 3, Fn: start},
		{Name: "allocate_lock", Fn: allocate},
		{Name: "get_ident", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.ID) }},
		{Name: "get_native_id", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.ID) }},
		{Name: "stack_size", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			n := 0
			if len(a) > 0 {
				fine := false
				if n, fine = t.Index(a[0]); !fine {
					return rt.NoValue
				}
				if n < 0 {
					return t.Errorf(rt.ExcValueError, "size must be 0 or a positive value")
				}
			}
			return rt.MakeSmall(t.R.SetStackSize(n))
		}},
		{Name: "exit", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return t.Raise(t.R.ExcClass(rt.ExcSystemExit), rt.NoValue)
		}},
		{Name: "interrupt_main", Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { t.R.Interrupt(); return rt.None }},
		{Name: "_count", Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(t.R.NumThreads() - 1) }},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		cls := t.NewType(&lockSpec)
		return cls != rt.NoValue && t.ModuleSet(m, "LockType", cls) &&
			t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcRuntimeError)) &&
			t.ModuleSet(m, "TIMEOUT_MAX", t.NewFloat(timeoutMax))
	},
}

// start runs fn(*args, **kwargs) in a thread of its own. The call travels in
// a heap object that the new thread's stack takes over before start returns.
func start(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.Callable(a[0]) {
		return t.Errorf(rt.ExcTypeError, "first arg must be callable")
	}
	args := t.TupleOf(a[1])
	if args == rt.NoValue {
		return args
	}
	kw := rt.NoValue
	if len(a) > 2 && a[2] != rt.None {
		if kw = a[2]; t.R.Layout(kw) != rt.KindDict {
			return t.Errorf(rt.ExcTypeError, "optional 3rd arg must be a dictionary")
		}
	}
	nt, err := t.R.NewThread()
	if err != nil {
		return t.Errorf(rt.ExcRuntimeError, "can't start new thread")
	}
	n, nkw := len(args.Tuple()), 0
	if kw != rt.NoValue {
		nkw = kw.DictLen()
	}
	w := nt.Alloca(1 + n + 2*nkw)
	if w == nil {
		nt.Exit0()
		return t.Errorf(rt.ExcRecursionError, "too many arguments for a thread's stack")
	}
	w[0] = a[0]
	copy(w[1:], args.Tuple())
	if nkw > 0 {
		pos, i := 0, 1+n
		for k, v, more := kw.DictNext(&pos); more; k, v, more = kw.DictNext(&pos) {
			if !t.R.IsStr(k) {
				nt.Exit0()
				return t.Errorf(rt.ExcTypeError, "keywords must be strings")
			}
			if w[i], w[i+1] = t.InternStr(k), v; w[i] == rt.NoValue {
				nt.Exit0()
				return rt.NoValue
			}
			i += 2
		}
	}
	go run(nt, nkw)
	return rt.MakeSmall(nt.ID)
}

// run is the goroutine of a thread: the call lies at the bottom of its VM stack.
func run(t *rt.Thread, nkw int) {
	err := t.Guard(func() error {
		t.AcquireLock()
		w := t.Window()
		if t.Call(w[0], w[1:], nkw) == rt.NoValue {
			if t.ExcMatches(rt.ExcSystemExit) {
				t.TakeExc()
			} else {
				t.ReportThread(t.Window()[0])
			}
		}
		t.Exit()
		return nil
	})
	if err != nil { // the main thread is told; the lock has been given up
		t.Exit0()
	}
}

// lock is the Go state of a lock object: a token in the channel means unlocked.
type lock struct{ free chan struct{} }

var lockSpec = rt.TypeSpec{
	Name: "lock", Module: "_thread", Layout: rt.KindObject,
	New: func(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
		if !t.ArgCount(len(args), nkw, 0, 0) {
			return rt.NoValue
		}
		return newLock(t, cls)
	},
	Methods: []rt.Builtin{
		{Name: "acquire", Sig: "self, blocking=, timeout=", Fn: acquire},
		{Name: "release", Min: 1, Max: 1, Fn: release},
		{Name: "locked", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return rt.MakeBool(len(t.Native(a[0]).(*lock).free) == 0)
		}},
		{Name: "__enter__", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return wait(t, a[0], -1) }},
		{Name: "__exit__", Min: 1, Max: 4, Fn: release},
	},
}

func newLock(t *rt.Thread, cls rt.Value) rt.Value {
	if cls == rt.NoValue {
		return cls
	}
	l := &lock{make(chan struct{}, 1)}
	l.free <- struct{}{}
	return t.NewNative(cls, l, 0)
}

func allocate(t *rt.Thread, a []rt.Value) rt.Value {
	return newLock(t, t.ModuleAttr("_thread", "LockType"))
}

func acquire(t *rt.Thread, a []rt.Value) rt.Value {
	block, fine := t.OptTruth(a[1], true)
	if !fine {
		return rt.NoValue
	}
	limit := time.Duration(-1)
	if a[2] != rt.NoValue && a[2] != rt.MakeSmall(-1) {
		f, fine := t.ToSeconds(a[2])
		if !fine {
			return rt.NoValue
		}
		if f < 0 && f != -1 {
			return t.Errorf(rt.ExcValueError, "timeout value must be a non-negative number")
		}
		if !block {
			return t.Errorf(rt.ExcValueError, "can't specify a timeout for a non-blocking call")
		}
		if f > timeoutMax {
			return t.Errorf(rt.ExcOverflowError, "timeout value is too large")
		}
		if f >= 0 {
			limit = time.Duration(f * float64(time.Second))
		}
	}
	if !block {
		limit = 0
	}
	return wait(t, a[0], limit)
}

// wait takes a lock; limit < 0 waits for ever. Ctrl-C interrupts it.
func wait(t *rt.Thread, self rt.Value, limit time.Duration) rt.Value {
	l := t.Native(self).(*lock)
	select {
	case <-l.free:
		return rt.True
	default:
	}
	if limit == 0 {
		return rt.False
	}
	got, fine := t.WaitChan(l.free, limit)
	if !fine {
		return rt.NoValue
	}
	return rt.MakeBool(got)
}

func release(t *rt.Thread, a []rt.Value) rt.Value {
	select {
	case t.Native(a[0]).(*lock).free <- struct{}{}:
		return rt.None
	default:
		return t.Errorf(rt.ExcRuntimeError, "release unlocked lock")
	}
}
