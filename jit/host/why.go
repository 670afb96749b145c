package host

import (
	"slices"
	"strings"
	"time"
	"unsafe"

	"pycopy/bytecode"
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Tiers of a function.
const (
	TierInterpreter = "interpreter" // its last code was dropped, or it could not be compiled
	TierBaseline    = "baseline"    // native code that does not rely on types
	TierTyped       = "typed"       // native code with guards
)

// Function tells what happened to a function that got hot.
type Function struct {
	Code     *bytecode.Code
	Tier     string
	Versions int           // compilations
	Bytes    int           // of the code of all of them
	Time     time.Duration // spent compiling
	Failure  string        // why it was not compiled, or ""
	Exits    []Site        // side exits, most frequent first
	Slow     []Site        // instructions that were left to the runtime, likewise
	Notes    []Note        // what the compiler decided in the last version, by word
}

// Site is an instruction at which native code was left.
type Site struct {
	PC       int // number of the word
	Line     int
	Count    int
	Instr    string // the instruction in register form
	Operands string // types of its operands when it was left last
}

// Note is a decision of the compiler.
type Note struct {
	Line int
	Text string
}

// siteCount is a Site that is being counted.
type siteCount struct {
	count    int
	operands string
}

// Functions returns all functions that have been compiled, or were to be, in the order of their first time.
func (e *Engine) Functions() []Function {
	var list []Function
	for _, h := range e.hot {
		if !h.listed {
			continue
		}
		f := Function{Code: h.code, Versions: h.versions, Bytes: h.bytes, Time: h.time, Failure: h.failure, Tier: TierInterpreter, Notes: h.notes}
		if h.current != nil {
			f.Tier = TierTyped
			if h.settled {
				f.Tier = TierBaseline
			}
		}
		f.Exits, f.Slow = h.list(h.exits), h.list(h.slow)
		list = append(list, f)
	}
	return list
}

// list makes Sites of what was counted.
func (h *history) list(counts map[int]*siteCount) []Site {
	var sites []Site
	for pc, s := range counts {
		sites = append(sites, Site{PC: pc, Line: h.code.Line(h.fn.Offset(pc)), Count: s.count, Instr: h.fn.Instr(h.fn.Words, pc), Operands: s.operands})
	}
	slices.SortFunc(sites, func(a, b Site) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return a.PC - b.PC
	})
	return sites
}

// countSite counts n visits of the instruction at ip of the running frame of fn.
func (e *Engine) countSite(counts *map[int]*siteCount, t *rt.Thread, fn rt.Value, ip uintptr, n int) {
	if *counts == nil {
		*counts = map[int]*siteCount{}
	}
	pc := int(ip-rt.FuncEntry(fn)) / 8
	s := (*counts)[pc]
	if s == nil {
		s = &siteCount{}
		(*counts)[pc] = s
	}
	s.count += n
	if s.count < 1000 || s.count%1000 < n {
		s.operands = operandTypes(t, *(*uint64)(unsafe.Add(nil, ip)))
	}
}

// operandTypes names the types of the registers that the instruction w of the running frame reads.
func operandTypes(t *rt.Thread, w uint64) string {
	var names []string
	info := words.OpOf(w).Info()
	for _, o := range [...]struct {
		role words.Kind
		reg  int
	}{{info.A, words.A(w)}, {info.B, words.B(w)}, {info.C, words.C(w)}} {
		if o.role != words.Use && o.role != words.UseDef {
			continue
		}
		switch v := *operand(t, o.reg); {
		case v == rt.NoValue:
			names = append(names, "unset")
		case t.R.IsValue(v):
			names = append(names, t.TypeName(v))
		}
	}
	return strings.Join(names, ", ")
}
