package pycopy

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"pycopy/bytecode/words"
	"pycopy/jit"
	"pycopy/jit/host"
)

// JIT configures the compilation of hot code to machine code. The zero value compiles as soon as it pays. Programs behave the same
// with and without it. Where the machine is not supported (it must be arm64, or amd64 with SSE4.1) nothing is compiled, and
// [Runtime.JITStats] says why.
type JIT struct {
	Off bool
	// On switches the JIT on for systems where native code has never been run, which are all but Linux: without it nothing is compiled there.
	On bool
	// Threshold is roughly after how many calls of a function, or four times as many iterations of its loops, it is compiled; 0: a default, 1: each
	// function is compiled before it runs.
	Threshold int
	// Limit is the maximum size of all machine code, in bytes; 0: 256 MiB. Code that nothing can run any more is freed; when there is little
	// room left, the oldest code is evicted, and functions that are still hot are compiled again.
	Limit int
	// Dump, when not nil, gets a listing of the machine code. Log, when not nil, gets a line for each compilation and side exit.
	Dump, Log io.Writer
	// Portable, when not nil, is called for each compiled function with a func that compiles it for another target, at address 0: the
	// result is the same on all machines. The addresses of the stubs are then the first multiples of step.
	Portable func(name string, compile func(a jit.Asm, step uintptr) (*jit.Code, error))
	// Stats, when not nil, gets a summary at Finish. Instructions that native code leaves to the interpreter are then all counted,
	// instead of sampled, which takes time.
	Stats io.Writer
	// Why keeps the reasons for which native code was left, for Runtime.Report. It takes time like Stats.
	Why bool
	// PerfMap writes /tmp/perf-PID.map, so that Linux perf can name native code. JITDump, when not empty, is a directory for jit-PID.dump, which
	// has the code and its line numbers for perf record -k mono, perf inject --jit and perf annotate.
	PerfMap bool
	JITDump string
}

// JITStats tells what the JIT of a Runtime has done.
type JITStats struct {
	Functions    int           // functions that have been compiled at least once
	Compilations int           // all compilations, those for other types of operands included
	Failed       int           // compilations that came to nothing: the function is interpreted
	Bytes        int           // machine code, all versions
	BytesInUse   int           // what has not been freed, with the code that all share
	Time         time.Duration // CPU time spent compiling
	SideExits    int           // times that native code met what it was not made for, and the interpreter went on
	Slow         int           // instructions that native code left to the interpreter
	// SlowByName has them by the names of instructions in register form (package bytecode/words). It is empty without JIT.Stats.
	SlowByName map[string]int
	// Unavailable says why there is no JIT although Config.JIT does not forbid it.
	Unavailable error
}

// JITStats returns what the JIT has done so far. Without one all is zero, and so it is when the Runtime cannot be used: then Unavailable is
// [ErrInUse], ErrClosed or an InternalError.
func (p *Runtime) JITStats() (s JITStats) {
	if err := p.use(func() error { s = p.jitStats(); return nil }); err != nil {
		s = JITStats{SlowByName: map[string]int{}, Unavailable: err}
	}
	return s
}

func (p *Runtime) jitStats() JITStats {
	s := JITStats{SlowByName: map[string]int{}, Unavailable: p.noJIT}
	if p.jit == nil {
		return s
	}
	h := p.jit.Stats()
	s.Functions, s.Compilations, s.Failed, s.Bytes, s.BytesInUse, s.Time = h.Functions, h.Compilations, h.Failed, h.Bytes, h.InUse, h.Time
	s.SideExits, s.Slow = h.Deopts, h.Slow
	for op, n := range h.SlowOps {
		if n > 0 {
			s.SlowByName[words.Op(op).String()] += n
		}
	}
	return s
}

// write writes a summary.
func (s JITStats) write(w io.Writer) {
	if s.Unavailable != nil {
		fmt.Fprintln(w, s.Unavailable)
		return
	}
	fmt.Fprintf(w, "jit: %d functions, %d compilations (%d failed) in %v, %d bytes, %d in use; %d side exits, %d slow instructions\n",
		s.Functions, s.Compilations, s.Failed, s.Time.Round(time.Microsecond), s.Bytes, s.BytesInUse, s.SideExits, s.Slow)
	names := slices.SortedFunc(maps.Keys(s.SlowByName), func(a, b string) int {
		if d := s.SlowByName[b] - s.SlowByName[a]; d != 0 {
			return d
		}
		if a < b {
			return -1
		}
		return 1
	})
	for _, name := range names {
		fmt.Fprintf(w, "jit: %9d %s\n", s.SlowByName[name], name)
	}
}

// newJIT makes the engine that cfg asks for, if any; the first error says why it cannot, the second that a file could not be made.
func (cfg *Config) newJIT() (e *host.Engine, unavailable, err error) {
	if cfg.JIT.Off || cfg.Debug.General {
		return nil, nil, nil
	}
	installed, err := cfg.JIT.observers()
	if err != nil {
		return nil, nil, err
	}
	e, unavailable = host.NewEngine(host.Config{Untried: cfg.JIT.On, Threshold: cfg.JIT.Threshold, Dump: cfg.JIT.Dump, Portable: cfg.JIT.Portable, Log: cfg.JIT.Log,
		Stats: cfg.JIT.Stats != nil, Why: cfg.JIT.Why, Limit: cfg.JIT.Limit, Anonymous: cfg.JIT.PerfMap, Installed: installed})
	return e, unavailable, nil
}

// observers returns what is told of installed code, or nil. The files stay open as long as the process, whose perf reads them afterwards.
func (j *JIT) observers() (func(*host.Installed), error) {
	var list []func(*host.Installed) error
	if j.PerfMap {
		m, err := host.NewPerfMap()
		if err != nil {
			return nil, err
		}
		list = append(list, m.Add)
	}
	if j.JITDump != "" {
		d, err := host.NewJITDump(j.JITDump)
		if err != nil {
			return nil, err
		}
		list = append(list, d.Add)
	}
	if list == nil {
		return nil, nil
	}
	return func(in *host.Installed) {
		for _, add := range list {
			if err := add(in); err != nil && j.Log != nil {
				fmt.Fprintln(j.Log, "jit:", err)
			}
		}
	}, nil
}
