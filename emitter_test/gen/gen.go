// Package gen makes random Python programs for comparing the engines with each other and with CPython, runs them, and
// shrinks those whose results differ.
//
// A program is determined by its seed, terminates, and prints nothing that depends on addresses, hash order, time or
// memory. On standard output every Python must agree; standard error, with messages and tracebacks, is compared only between
// our own engines.
package gen

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Options shape a program.
type Options struct {
	Seed uint64
	// Hot is the number of iterations of a hot loop; 0: some hundreds.
	Hot int
	// Alone leaves out what starts threads, runs text or looks at frames, which native code for boards knows nothing of.
	Alone bool
	// Mechanisms makes all functions of the sort that exercises ways of the JIT that are easily wrong.
	Mechanisms bool
}

// typ is what a variable most probably holds. Nothing depends on it but how often operations succeed.
type typ uint8

const (
	tAny typ = iota
	tInt
	tFloat
	tBool
	tNum
	tStr
	tBytes
	tList
	tTuple
	tDict
	tObj
	numTypes
)

const typeLetters = "xnfbmsylKdo"

type variable struct {
	name string
	typ  typ
}

// function is a function that later code may call.
type function struct {
	name     string
	params   []typ
	optional int // so many of the last parameters have defaults
	star     bool
	gen      bool
	cost     int
}

// scope is the body that is being written.
type scope struct {
	vars    []variable
	fixed   map[string]bool // loop counters, not to be assigned
	n       int             // variables made
	loops   int             // loops around, in this function
	cost    int             // iterations of all of them
	depth   int             // nesting of statements
	inFunc  bool
	gen     bool // yields
	finally int  // inside a finally: no jumps out
	counter string
	hot     string // its number of iterations
	spent   int
}

type generator struct {
	rnd     *rand.Rand
	b       strings.Builder
	indent  int
	alone   bool
	funcs   []*function
	helpers []helper
	classes []string
	globals []variable
	names   int
	builtin string          // the builtin function that a scenario replaces
	kinds   []statementKind // those that this program uses
	weight  int             // of all of them
}

// Program returns the program of a seed.
func Program(o Options) string {
	g := &generator{rnd: rand.New(rand.NewPCG(o.Seed, 0x9e3779b97f4a7c15)), alone: o.Alone}
	for _, k := range statementKinds() {
		if g.chance(65) {
			g.kinds = append(g.kinds, k)
			g.weight += k.weight
		}
	}
	hot := o.Hot
	if hot == 0 {
		hot = []int{60, 150, 400, 1200}[g.rnd.IntN(4)]
	}
	g.b.WriteString(preamble)
	g.line("H = %d", hot)
	g.globals = []variable{{"G0", tInt}, {"G1", tFloat}, {"G2", tList}, {"G3", tDict}, {"G4", tInt}}
	g.line("G0, G1, G2, G3, G4 = %s, %s, [%s], {1: 2, 'a': 0.5}, 0", g.intConst(), g.floatConst(), g.list(tInt, nil, 4))
	if g.chance(70) {
		g.writeHelpers()
	}
	for range 1 + g.rnd.IntN(3) {
		g.class()
	}
	g.line("OBJS = [mk(lambda: %s)]", strings.Join(g.instances(3), "), mk(lambda: "))
	for range 2 + g.rnd.IntN(4) {
		if o.Mechanisms {
			g.scenarioOf(g.mechanism())
		} else if g.chance(30) {
			g.scenario()
		} else {
			g.function(g.chance(25))
		}
	}
	g.drive()
	if g.chance(40) {
		g.module()
	}
	g.line("P('end', G0, G1, G2, G3, G4, OBJS)")
	g.line("bye()")
	return g.b.String()
}

// preamble is at the start of each program: K adds values to the checksum, P prints it with values, X prints an exception, M
// takes note of one inside of a loop, W keeps numbers from growing, and keep keeps
// generators: CPython runs their finally blocks at once when nobody has them any more.
const preamble = `import sys, math, binascii, builtins
INF = float("inf"); NAN = INF - INF
acc = macc = mcnt = 0
show = getattr(sys, "print_exception", None)
LEN, ABS, RANGE = len, abs, range
KEEP = {n: getattr(builtins, n) for n in ("len", "abs", "min", "max", "int", "isinstance", "ord")}
def R(x):
    return repr(x).partition(" at 0x")[0]
def K(*v):
    global acc
    for x in v: acc = binascii.crc32(R(x).encode(), acc)
def P(tag, *v):
    print(tag, acc, *[R(x)[:160] for x in v])
def X(tag, e):
    print(tag, acc, "!", type(e).__name__)
    if show: show(e, sys.stderr)
def M(e):
    global macc, mcnt
    K(type(e).__name__)
    if show:
        macc = binascii.crc32(str(e).encode(), macc); mcnt += 1
        if mcnt < 4 or mcnt & 127 == 0: show(e, sys.stderr)
def bye():
    if show: print(macc, mcnt, file=sys.stderr)
def W(x):
    return x if -1 << 130 < x < 1 << 130 else x % 1000003
KEPT = []
def keep(it):
    KEPT.append(it)
    return it
class Err(Exception): pass
def mk(c, *v):
    try: return c(*v)
    except Exception: return Err(1)
class CM:
    def __init__(self, eat): self.eat = eat
    def __enter__(self): return self
    def __exit__(self, t, v, tb): K(t and t.__name__); return self.eat
`

func (g *generator) line(format string, args ...any) {
	for range g.indent {
		g.b.WriteString("    ")
	}
	fmt.Fprintf(&g.b, format, args...)
	g.b.WriteByte('\n')
}

// block writes a header and, indented, what body writes.
func (g *generator) block(body func(), format string, args ...any) {
	g.line(format, args...)
	g.indent++
	before := g.b.Len()
	body()
	if g.b.Len() == before {
		g.line("pass")
	}
	g.indent--
}

func (g *generator) chance(percent int) bool { return g.rnd.IntN(100) < percent }

func (g *generator) pick(list ...string) string { return list[g.rnd.IntN(len(list))] }

func (g *generator) name(prefix string) string {
	g.names++
	return fmt.Sprintf("%s%d", prefix, g.names)
}

func (g *generator) anyType() typ {
	return []typ{tInt, tInt, tInt, tFloat, tFloat, tBool, tNum, tStr, tList, tTuple, tDict, tObj, tBytes, tAny}[g.rnd.IntN(14)]
}

// newVar makes a name of type t; it becomes visible by declare.
func (s *scope) newVar(t typ) variable {
	s.n++
	return variable{fmt.Sprintf("%c%d", typeLetters[t], s.n), t}
}

func (s *scope) declare(v variable) {
	for _, w := range s.vars {
		if w.name == v.name {
			return
		}
	}
	s.vars = append(s.vars, v)
}

// find returns the name of a variable that probably has type t, or "". writable: one that may be assigned.
func (g *generator) find(s *scope, t typ, writable bool) string {
	if s == nil {
		return ""
	}
	var list []string
	for _, v := range s.vars {
		ok := v.typ == t || t == tNum && (v.typ == tInt || v.typ == tFloat || v.typ == tBool) || t == tAny
		if ok && !(writable && s.fixed[v.name]) {
			list = append(list, v.name)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return list[g.rnd.IntN(len(list))]
}

// function writes a function of random statements.
func (g *generator) function(gen bool) {
	f := &function{name: g.name("f"), gen: gen}
	s := &scope{inFunc: true, gen: gen, cost: 1, fixed: map[string]bool{}}
	var params []string
	for range g.rnd.IntN(4) {
		v := s.newVar(g.anyType())
		f.params = append(f.params, v.typ)
		s.declare(v)
		params = append(params, v.name)
	}
	if n := len(params); n > 0 && g.chance(30) {
		f.optional = 1 + g.rnd.IntN(n)
		for i := n - f.optional; i < n; i++ {
			params[i] += "=" + g.atom(nil, f.params[i])
		}
	}
	if g.chance(15) {
		f.star = true
		params = append(params, "*args")
	}
	if g.chance(10) {
		params = append(params, "**kw")
		s.declare(variable{"kw", tDict})
	}
	g.block(func() {
		if g.chance(60) {
			g.line("global G0, G1, G4")
		} else {
			g.line("global G4")
		}
		g.body(s)
	}, "def %s(%s):", f.name, strings.Join(params, ", "))
	f.cost = max(s.spent, 1)
	g.funcs = append(g.funcs, f)
}

// body writes initialisations, statements, mostly with a hot loop, and a return.
func (g *generator) body(s *scope) {
	for range 2 + g.rnd.IntN(3) {
		g.init(s)
	}
	for range g.rnd.IntN(3) {
		g.guarded(s)
	}
	for range 1 + g.rnd.IntN(2) {
		g.loop(s)
		g.line("K(%s)", g.someVars(s))
		if g.chance(30) {
			g.guarded(s)
		}
	}
	if s.inFunc {
		if s.gen {
			g.line("yield %s", g.expr(s, g.anyType(), 1))
		}
		g.line("return %s", g.someVars(s))
	}
}

// guarded writes a statement whose exception mostly does not end the function.
func (g *generator) guarded(s *scope) {
	if g.chance(30) {
		g.statement(s)
		return
	}
	g.block(func() { g.statements(s, 1) }, "try:")
	g.block(func() { g.line("M(e)") }, "except Exception as e:")
}

// init declares a variable of a random type.
func (g *generator) init(s *scope) {
	v := s.newVar(g.anyType())
	if v.typ == tAny || v.typ == tNum {
		v.typ = tInt
		v.name = "n" + v.name[1:]
	}
	g.line("%s = %s", v.name, g.expr(s, v.typ, g.rnd.IntN(4)/3))
	s.declare(v)
}

// someVars lists some variables, in a form that can be printed.
func (g *generator) someVars(s *scope) string {
	var list []string
	for range 1 + g.rnd.IntN(4) {
		if v := g.find(s, tAny, false); v != "" {
			list = append(list, v)
		}
	}
	if len(list) == 0 {
		return "0"
	}
	return strings.Join(list, ", ")
}

// drive calls each function some times, with fitting and other arguments.
func (g *generator) drive() {
	for _, f := range g.funcs {
		calls := 1 + g.rnd.IntN(3)
		if f.cost < 200 && g.chance(50) {
			g.block(func() {
				g.block(func() { g.line("K(%s)", g.callOf(f, nil)) }, "try:")
				g.block(func() { g.line("M(e)") }, "except Exception as e:")
			}, "for i in range(%d):", 400/max(f.cost, 1)+2)
		}
		for range calls {
			g.block(func() { g.line("P(%q, %s)", f.name, g.callOf(f, nil)) }, "try:")
			g.block(func() { g.line("X(%q, e)", f.name) }, "except Exception as e:")
		}
	}
}

// callOf is an expression that calls f; generators are exhausted.
func (g *generator) callOf(f *function, s *scope) string {
	var args []string
	n := len(f.params)
	if f.optional > 0 && g.chance(50) {
		n -= g.rnd.IntN(f.optional + 1)
	}
	kw := g.chance(15)
	for i := range n {
		t := f.params[i]
		if g.chance(6) {
			t = g.anyType()
		}
		a := g.expr(s, t, 1)
		if kw && i > 0 {
			a = fmt.Sprintf("%c%d=%s", typeLetters[f.params[i]], i+1, a)
		}
		args = append(args, a)
	}
	switch {
	case f.star && !kw && g.chance(60):
		args = append(args, g.pick("*[1, 2]", "3, 4", "*(5,)", "*'ab'"))
	case g.chance(3):
		args = append(args, g.pick("zz=1", "**{'zz': 2}", "*[7]"))
	}
	call := f.name + "(" + strings.Join(args, ", ") + ")"
	if f.gen {
		if g.chance(70) {
			return "list(" + call + ")[-3:]"
		}
		return "next(keep(" + call + "), None)"
	}
	return call
}

// module writes a hot loop at the level of the module.
func (g *generator) module() {
	s := &scope{cost: 1, fixed: map[string]bool{}, vars: append([]variable{}, g.globals...)}
	s.n = 900
	g.block(func() {
		g.init(s)
		g.loop(s)
		g.line("K(%s)", g.someVars(s))
	}, "try:")
	g.block(func() { g.line("X('module', e)") }, "except Exception as e:")
}
