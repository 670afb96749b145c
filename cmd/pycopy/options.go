package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"pycopy"
	"pycopy/rt"
)

// runKind says what the command line asks to run.
type runKind uint8

const (
	runNothing runKind = iota
	runFile
	runCommand
	runModule
)

// options is the parsed command line.
type options struct {
	kind        runKind
	target      string // file, command or module
	args        []string
	interactive bool
	serve       string // where: [HOST:]PORT, pty, -, or ""
	verbose     int
	optLevel    int
	help        bool
	version     bool
	warnings    []string // of -W
	strict      bool
	emit        string // "", "native" or "viper"
	compileOnly bool
	freezeOut   string   // executable to make
	freezeAdd   []string // further files and directories for it
	archive     *archive // of a frozen program
	heapSize    uintptr
	recursion   int
	python      int    // 12: be Python 3.12 in sys.version_info
	traceback   string // "plain", "source" or ""
	goTrace     bool
	jit         pycopy.JIT
	cpuProfile  string // file for it
	memProfile  string
	report      string
	why         bool
	jitMode     string // "on", "off" or ""
	dumpTree    bool
	dumpCode    bool
	dumpWords   bool
	debug       pycopy.Debug
}

// synopsis is the first line of usage, which is enough for who has mistyped an option.
func synopsis(name string) string {
	return "usage: " + name + " [<opts>] [-X <implopt>] [-c <command> | -m <module> | <filename>] [<args>]\n"
}

func usage(name string) string {
	return synopsis(name) + `
Runs a Python script, a module, a command, or what standard input holds. Without
any of them and on a terminal, commands are read one by one.

Options:
  -c <command>     run a command string; the rest of the line is sys.argv
  -m <module>      run a module found on sys.path
  -i               go on interactively afterwards (also when stdin is no terminal)
  --serve <where>  be a board for mpremote, pyboard.py and the like: at the TCP
                   address [HOST:]PORT (HOST: 127.0.0.1 unless given), on a new
                   pseudo terminal (pty), or on standard input and output (-)
  -v               verbose: memory statistics at exit; -vv also lists bytecode
  -O[N]            optimisation level: -O, -OO or -O0 to -O3 (1: no assert,
                   2: no docstrings, 3: no line numbers)
  -W <filter>      what becomes of warnings: ignore, error, always, default, once,
                   module, perhaps with :message:category:module:line
  -                read the program from standard input; arguments follow
  -h, --help       print this text
  -V, --version    print the version
  -b -B -d -E -I -P -q -s -S -u
                   accepted for the sake of scripts that run CPython; no effect

Implementation options (-X):
  strict                        Pycopy's strict mode
  compile-only                  parse and compile only
  freeze=<file>                 write an executable that runs the script, with
                                the modules that it imports, options included
  freeze-add=<path>             a file or directory for it: data, or modules that
                                only the running program can name
  emit=bytecode|native|viper    code for functions without a decorator
  heapsize=<n>[w][K|M|G]        limit of the Python heap (default: 3/4 of memory)
  recursion=<n>                 limit of nested calls
  python=3.<n>                  what sys.version_info says (default: 3.4, as Pycopy),
                                for libraries that choose by it; 3.12 fits best
  traceback=plain|source        tracebacks without or with source lines
                                (default: source on a terminal)
  jit=off|on|eager|<n>          machine code for functions that run often, for
                                each one before it runs, or for those called
                                about n times (default: ` + jitDefault + `)
  codesize=<n>[w][K|M|G]        most machine code at a time (default: 256M)
  jit=stats                     what the JIT has done, on stderr at the end
  jit=why                       for each hot function: its tier, code size, side
                                exits with lines and reasons, on stderr at the end
  jit=log                       compilations and side exits, on stderr
  dump=ast|code|words|asm       list syntax trees, bytecode, register words of
                                functions at their first call, or machine code
                                beside its words, on stderr
  cpuprofile=<file>             write a CPU profile of Python functions and lines
                                for go tool pprof
  report=<file>                 profile and jit=why together, with the source: a
                                page, or text or data if it ends in .txt or .json
  perfmap                       /tmp/perf-PID.map, for Linux perf
  jitdump[=<dir>]               jit-PID.dump, for perf inject --jit
  memprofile=<file>             write a profile of the Python heap: what lines
                                allocated, and what is in use at the end
  gotrace                       show Go's stack after an internal error
  gcstress[=<n>[:<k>]]          collect at every (n-th) allocation, after k times at
                                every 97th (for testing)
  gcpoison                      overwrite freed memory (for testing)
  gccheck                       check the heap after each collection (for testing)
  failalloc=<n>[:<k>]           the n-th allocation fails, and k-1 more (for testing)

Environment:
  PYCOPYPATH       directories of modules, separated as those of PATH
                   (default: MICROPYPATH, or else ~/.pycopy/lib:/usr/lib/pycopy)
  PYCOPYINSPECT    not empty: as -i (so does MICROPYINSPECT)
  PYCOPYSTARTUP    a file that runs before the first prompt
  PYCOPY_TLS       the program pycopy-tls, which ssl needs (default: the one beside
                   pycopy, or on PATH)
  PYTHONBREAKPOINT what breakpoint() calls (default: pdb.set_trace; 0: nothing)
  NO_COLOR         not empty: no colours in tracebacks; so with TERM=dumb, and
                   FORCE_COLOR and PYTHON_COLORS are regarded as in CPython
Commands at the prompt are kept in ~/.pycopy.history.
`
}

// parseOptions reads the command line. Options after the script's name are its own.
func parseOptions(argv []string) (*options, error) {
	o := &options{}
	err := o.parse(argv)
	if err == nil {
		err = o.decideJIT()
	}
	if err != nil {
		return nil, err
	}
	return o, nil
}

// parse reads the options in front of the program, and what the program is.
func (o *options) parse(argv []string) error {
	for i := 1; i < len(argv); i++ {
		if first, rest := splitOption(argv[i]); rest != "" {
			argv = slices.Insert(slices.Clone(argv), i+1, rest)
			argv[i] = first
		}
		switch a := argv[i]; {
		case takesValue(a):
			if i++; i == len(argv) {
				return fmt.Errorf("argument expected for the %s option", a)
			}
			if last, err := o.setValue(a, argv[i:]); last || err != nil {
				return err
			}
		case a == "-": // what there is without a name, but with arguments
			o.args = argv[i:]
			return nil
		case strings.HasPrefix(a, "-"):
			if err := o.set(a); err != nil || o.help || o.version {
				return err
			}
		default:
			o.kind, o.target, o.args = runFile, a, argv[i:]
			return nil
		}
	}
	if o.interactive || isTerminal(os.Stdin) {
		o.args = []string{""}
	}
	return nil
}

// takesValue reports whether the argument behind an option belongs to it.
func takesValue(option string) bool {
	switch option {
	case "-c", "-m", "-X", "-W", "--serve":
		return true
	}
	return false
}

// setValue sets an option to the first of the arguments behind it. last: the others are the program's.
func (o *options) setValue(option string, args []string) (last bool, err error) {
	value := args[0]
	switch option {
	case "-c":
		o.kind, o.target, o.args = runCommand, value, append([]string{"-c"}, args[1:]...)
		return true, nil
	case "-m":
		o.kind, o.target, o.args = runModule, value, args
		return true, nil
	case "-X":
		return false, o.implementation(value)
	case "-W":
		o.warnings = append(o.warnings, value)
	case "--serve":
		o.serve = value
	}
	return false, nil
}

// set sets an option that is one argument.
func (o *options) set(a string) error {
	switch {
	case strings.HasPrefix(a, "-X"):
		return o.implementation(a[2:])
	case strings.HasPrefix(a, "-W"):
		o.warnings = append(o.warnings, a[2:])
	case a == "-i":
		o.interactive = true
	case a == "-h" || a == "--help":
		o.help = true
	case a == "-V" || a == "--version":
		o.version = true
	case a == "-"+strings.Repeat("v", len(a)-1):
		o.verbose += len(a) - 1
	case strings.HasPrefix(a, "-O"):
		level := strings.Count(a, "O")
		if n, err := strconv.Atoi(a[2:]); err == nil && n >= 0 && a[2] != '+' {
			level = n
		} else if level != len(a)-1 {
			return fmt.Errorf("unknown option: %s", a)
		}
		o.optLevel = min(level, 3)
	case strings.Trim(a[1:], ignoredOptions) != "":
		return fmt.Errorf("unknown option: %s", a)
	}
	return nil
}

// splitOption cuts an argument with several options of one letter, or with the value of -c or -m, behind the first of them.
func splitOption(a string) (first, rest string) {
	if len(a) < 3 || a[0] != '-' {
		return a, ""
	}
	end := 2
	switch {
	case a[1] == 'c' || a[1] == 'm':
		return a[:2], a[2:]
	case a[1] == 'O':
		for end < len(a) && a[end] == 'O' {
			end++
		}
		if end == len(a) || a[end] < 'A' {
			return a, "" // a level
		}
	case strings.IndexByte(ignoredOptions+"i", a[1]) < 0:
		return a, ""
	}
	return a[:end], "-" + a[end:]
}

// ignoredOptions are CPython's that mean nothing here.
const ignoredOptions = "bBdEIPqsSu"

// implementation reads the value of an -X option.
func (o *options) implementation(x string) error {
	bad := fmt.Errorf("invalid option: -X %s", x)
	name, val, hasVal := strings.Cut(x, "=")
	number := func() (int, error) {
		n, err := strconv.Atoi(val)
		if err != nil || n < 0 {
			return 0, bad
		}
		return n, nil
	}
	var err error
	switch {
	case name == "heapsize" && hasVal:
		o.heapSize, err = parseHeapSize(val)
		if err != nil {
			return bad
		}
	case name == "codesize" && hasVal:
		n, e := parseHeapSize(val)
		if e != nil || n < 1 || n > maxCodeSize {
			return bad
		}
		o.jit.Limit = int(n)
	case name == "recursion" && hasVal:
		if o.recursion, err = number(); o.recursion == 0 {
			return bad
		}
	case name == "python" && strings.HasPrefix(val, "3."):
		if o.python, err = strconv.Atoi(val[2:]); err != nil || o.python < 4 || o.python > 99 {
			return bad
		}
	case name == "traceback" && (val == "plain" || val == "source"):
		o.traceback = val
	case name == "emit" && (val == "native" || val == "viper"):
		o.emit = val
	case x == "emit=bytecode":
		o.emit = ""
	case name == "failalloc" && hasVal:
		o.debug.FailAlloc, o.debug.FailCount, err = parseCounts(val)
	case name == "cpuprofile" && val != "":
		o.cpuProfile = val
	case name == "memprofile" && val != "":
		o.memProfile = val
	case name == "report" && val != "":
		o.report = val
	case x == "perfmap":
		o.jit.PerfMap = true
	case x == "jitdump":
		o.jit.JITDump = "."
	case name == "jitdump" && val != "":
		o.jit.JITDump = val
	case name == "jit" && hasVal:
		return o.jitOption(val)
	case name == "dump" && hasVal:
		return o.dumpOption(val)
	case x == "strict":
		o.strict = true
	case name == "freeze" && val != "":
		o.freezeOut = val
	case name == "freeze-add" && val != "":
		o.freezeAdd = append(o.freezeAdd, val)
	case x == "compile-only":
		o.compileOnly = true
	case x == "gotrace":
		o.goTrace = true
	case x == "gcstress":
		o.debug.GCStress = 1
	case name == "gcstress" && hasVal:
		o.debug.GCStress, o.debug.GCIntense, err = parseCounts(val)
	case x == "gcpoison":
		o.debug.GCPoison = true
	case x == "gccheck":
		o.debug.GCCheck = true
	default:
		return bad
	}
	if err != nil {
		return bad
	}
	return nil
}

// jitOption reads the value of -X jit: a mode, of which the last counts, or something to be shown.
func (o *options) jitOption(val string) error {
	switch val {
	case "off", "on":
		o.jitMode, o.jit.Threshold, o.jit.On = val, 0, val == "on"
	case "eager":
		o.jitMode, o.jit.Threshold, o.jit.On = "on", 1, true
	case "log":
		o.jit.Log = os.Stderr
	case "stats":
		o.jit.Stats = os.Stderr
	case "why":
		o.why = true
	default:
		n, err := strconv.Atoi(val)
		if err != nil || n < 1 || n > maxThreshold {
			return fmt.Errorf("invalid option: -X jit=%s", val)
		}
		o.jitMode, o.jit.Threshold, o.jit.On = "on", n, true
	}
	return nil
}

// maxCodeSize is what calls in machine code reach.
const maxCodeSize = 1 << 30

// maxThreshold is far beyond use and far from overflow.
const maxThreshold = 1 << 30

// dumpOption reads the value of -X dump.
func (o *options) dumpOption(val string) error {
	switch val {
	case "ast":
		o.dumpTree = true
	case "code":
		o.dumpCode = true
	case "words":
		o.dumpWords = true
	case "asm":
		o.jit.Dump = os.Stderr
	default:
		return fmt.Errorf("invalid option: -X dump=%s", val)
	}
	return nil
}

// errConflict is the error of options that are fine, but not together.
var errConflict = errors.New("conflicting options")

// decideJIT says whether there is a JIT, and refuses to show what one does without it.
func (o *options) decideJIT() error {
	shown := ""
	switch {
	case o.jit.Log != nil:
		shown = "jit=log"
	case o.jit.Stats != nil:
		shown = "jit=stats"
	case o.why:
		shown = "jit=why"
	case o.jit.PerfMap:
		shown = "perfmap"
	case o.jit.JITDump != "":
		shown = "jitdump"
	case o.jit.Dump != nil:
		shown = "dump=asm"
	}
	if o.jitMode == "off" && shown != "" {
		return fmt.Errorf("%w: -X jit=off leaves nothing for -X %s", errConflict, shown)
	}
	o.jit.Off = o.jitMode == "off"
	o.jit.Why = o.why || o.report != ""
	return nil
}

// jitDefault is the mode when no option names one.
const jitDefault = "on"

// parseCounts reads n[:k].
func parseCounts(s string) (n, k int, err error) {
	first, second, has := strings.Cut(s, ":")
	if has {
		k, err = strconv.Atoi(second)
	}
	if err == nil {
		n, err = strconv.Atoi(first)
	}
	if err == nil && (n < 0 || k < 0) {
		err = strconv.ErrRange
	}
	return n, k, err
}

// parseHeapSize reads N[w][K|M|G]; w multiplies by the word size over four.
func parseHeapSize(s string) (uintptr, error) {
	unit := uint64(1)
	switch {
	case strings.HasSuffix(s, "K"), strings.HasSuffix(s, "k"):
		unit = 1 << 10
	case strings.HasSuffix(s, "M"), strings.HasSuffix(s, "m"):
		unit = 1 << 20
	case strings.HasSuffix(s, "G"), strings.HasSuffix(s, "g"):
		unit = 1 << 30
	}
	if unit > 1 {
		s = s[:len(s)-1]
	}
	if t, is := strings.CutSuffix(s, "w"); is {
		s = t
		unit *= 2
	}
	n, err := strconv.ParseUint(s, 10, 40)
	if err != nil {
		return 0, err
	}
	if n*unit < 700 {
		return 0, fmt.Errorf("heap size %d is too small", n*unit)
	}
	return uintptr(n * unit), nil
}

func isTTY(fd int) bool { return rt.IsTerminal(fd) }
