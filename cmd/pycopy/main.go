// Command pycopy runs Python scripts, modules and command strings, or reads
// commands from a terminal.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"pycopy"
	"pycopy/cmd/pycopy/repl"
	"pycopy/rt"
	"pycopy/rt/mod/micropython"
	"pycopy/rt/unix"
)

// version names the release of this implementation.
const version = "0.1.0"

func main() {
	growStack(len(os.Args))
	end(run(os.Args))
}

// growStack makes room for what every program needs while few frames are on the
// stack: Go reads the tables of all functions whose frames it moves, up to a megabyte of pages.
//
//go:noinline
func growStack(i int) byte {
	var room [12 << 10]byte
	return room[i%len(room)]
}

// end ends the process.
func end(status int) {
	if status == statusInterrupted {
		endInterrupted()
	}
	os.Exit(status)
}

// statusInterrupted is the exit status of programs that Ctrl-C has ended: that of endInterrupted.
const statusInterrupted = -1

func run(argv []string) int {
	signal.Ignore(syscall.SIGPIPE)
	unix.DefaultSignals()
	exe, _ := os.Executable()
	a, err := openArchive(exe)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", argv[0], err)
		return 1
	}
	o, err := parseArguments(argv, a)
	if err != nil {
		return badArguments(argv[0], err)
	}
	switch {
	case o.help:
		return answer(argv[0], usage(argv[0]))
	case o.version:
		return answer(argv[0], "Pycopy for Go "+version+"; Python language level 3.12, Pycopy 3.6.1\n")
	}
	if o.freezeOut != "" {
		return o.runFreeze(argv, exe)
	}
	if o.freezeAdd != nil {
		fmt.Fprintf(os.Stderr, "%s: -X freeze-add goes with -X freeze\n", argv[0])
		return 1
	}
	cfg := o.config(exe)
	if o.serve != "" {
		return o.runServer(argv[0], cfg)
	}
	p, err := pycopy.New(cfg)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", argv[0], err)
		return 1
	}
	watchInterrupts(p)
	if !o.compileOnly {
		p.Boot()
		if err := o.setWarnings(p); err != nil {
			report(err)
			return 1
		}
	}
	prof, err := o.startProfiles(p)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", argv[0], err)
		return 1
	}
	status := o.execute(argv[0], p)
	if err := prof.stop(p); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", argv[0], err)
		status = max(status, 1)
	}
	if o.verbose > 0 {
		fmt.Print(micropython.Report(p.Thread()))
	}
	return status
}

// badArguments reports an error of the command line and returns the exit status. What is on standard output is Pycopy's behaviour.
func badArguments(name string, err error) int {
	fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
	switch {
	case errors.Is(err, errConflict):
		return 1
	case strings.HasPrefix(err.Error(), "invalid option"):
		fmt.Println("Invalid option")
	}
	fmt.Print(synopsis(name), name, " --help lists the options.\n")
	return 1
}

// answer prints what was asked for and returns the exit status.
func answer(name, text string) int {
	if _, err := os.Stdout.WriteString(text); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		return 1
	}
	return 0
}

// setWarnings tells the module warnings what -W asks for.
func (o *options) setWarnings(p *pycopy.Runtime) error {
	if len(o.warnings) == 0 {
		return nil
	}
	// Hexadecimal, since an option may hold any text.
	src := fmt.Sprintf("__import__('sys').warnoptions.extend(bytes.fromhex('%x').decode().split('\\0'))", strings.Join(o.warnings, "\x00"))
	return p.RunSource([]byte(src), "<-W>")
}

// parseArguments reads the command line. That of a frozen program is the program's own; a is its archive.
func parseArguments(argv []string, a *archive) (*options, error) {
	if a == nil {
		return parseOptions(argv)
	}
	main, opts, err := a.startOptions()
	if err != nil {
		return nil, err
	}
	o, err := parseOptions(append(append(append([]string{argv[0]}, opts...), main), argv[1:]...))
	if err == nil {
		o.archive, o.args[0] = a, argv[0]
	}
	return o, err
}

// runFreeze writes a frozen program and returns the exit status.
func (o *options) runFreeze(argv []string, exe string) int {
	if o.kind != runFile {
		fmt.Fprintf(os.Stderr, "%s: -X freeze needs a script\n", argv[0])
		return 1
	}
	var opts []string
	list := argv[1 : len(argv)-len(o.args)]
	for i := 0; i < len(list); i++ {
		switch {
		case strings.HasPrefix(list[i], "-Xfreeze"):
		case list[i] == "-X" && strings.HasPrefix(list[i+1], "freeze"):
			i++
		default:
			opts = append(opts, list[i])
		}
	}
	if err := o.freeze(exe, opts, os.Stderr); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", argv[0], err)
		return 1
	}
	return 0
}

// config makes the configuration of the runtime.
func (o *options) config(exe string) pycopy.Config {
	dir := ""
	if o.kind == runFile {
		if real, err := filepath.EvalSymlinks(o.target); err == nil {
			if abs, err := filepath.Abs(real); err == nil {
				dir = filepath.Dir(abs)
			}
		} else {
			dir = filepath.Dir(o.target)
		}
	}
	dir, exe = filepath.ToSlash(dir), filepath.ToSlash(exe)
	var listing, tree, words io.Writer
	switch {
	case o.verbose >= 2 && o.dumpCode:
		listing = io.MultiWriter(os.Stdout, os.Stderr)
	case o.verbose >= 2:
		listing = os.Stdout
	case o.dumpCode:
		listing = os.Stderr
	}
	if o.dumpTree {
		tree = os.Stderr
	}
	if o.dumpWords {
		words = os.Stderr
	}
	files, path := rt.FileSystem(pycopy.OSFiles{}), []string{archiveRoot}
	if o.archive != nil {
		files = archiveFiles{a: o.archive}
	} else {
		path = pycopy.DefaultPath(dir)
	}
	return pycopy.Config{
		Listing: listing, ListBytes: o.verbose >= 4, ListTree: tree, ListWords: words,
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, FS: files, Host: true, Args: o.args, Path: path,
		Executable: exe, HeapSize: o.heapSize, RecursionLimit: o.recursion, OptLevel: o.optLevel, Python: o.python, Strict: o.strict, Emit: o.emit,
		Exit: os.Exit, Fault: o.fault, Source: o.sourceTraceback(), JIT: o.jit, Debug: o.debug,
	}
}

// fault ends the process after an internal error, whatever thread it happened in.
func (o *options) fault(err *pycopy.InternalError) {
	report(err)
	if o.goTrace {
		fmt.Fprint(os.Stderr, err.Stack)
	}
	os.Exit(pycopy.ExitCode(err))
}

// sourceTraceback says whether tracebacks show source lines: by default on a terminal.
func (o *options) sourceTraceback() bool {
	if o.traceback != "" {
		return o.traceback == "source"
	}
	return isTerminal(os.Stderr)
}

// watchInterrupts turns Ctrl-C into KeyboardInterrupt, unless the process was started with that ignored, as shells start those in the background.
func watchInterrupts(p *pycopy.Runtime) {
	if signal.Ignored(os.Interrupt) {
		return
	}
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	go func() {
		for range c {
			p.Interrupt()
		}
	}()
}

// execute runs what the command line names and returns the exit status.
func (o *options) execute(name string, p *pycopy.Runtime) int {
	var err error
	tty := isTerminal(os.Stdin)
	interactive := o.interactive || os.Getenv("PYCOPYINSPECT") != "" || os.Getenv("MICROPYINSPECT") != ""
	switch {
	case o.compileOnly:
		return o.compile(name, p)
	case o.kind == runCommand:
		err = p.RunSource([]byte(o.target), "<string>")
	case o.kind == runModule:
		err = p.RunModule(o.target)
	case o.kind == runFile:
		err = p.RunFile(o.target)
		var pe *fs.PathError
		if errors.As(err, &pe) {
			return cannotOpen(name, o.target, pe.Err)
		}
		if errors.Is(err, pycopy.ErrNoMain) {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
			return 1
		}
	case tty:
		interactive = true
	case !interactive:
		src, rerr := io.ReadAll(os.Stdin)
		if rerr != nil {
			return cannotOpen(name, "<stdin>", rerr)
		}
		err = p.RunSource(src, "<stdin>")
	}
	if interactive {
		if ferr := p.Flush(); err == nil {
			err = ferr
		}
		report(err)
		err = interact(p)
	}
	return finish(p, err)
}

// finish ends the program and returns its exit status.
func finish(p *pycopy.Runtime, err error) int {
	ferr := p.Flush()
	report(err)
	status := pycopy.ExitCode(err)
	var exc *pycopy.Exception
	if errors.As(err, &exc) && exc.Type == "KeyboardInterrupt" {
		status = statusInterrupted
	}
	if e := p.Finish(); ferr == nil {
		ferr = e
	}
	if ferr != nil {
		report(ferr)
		if status == 0 {
			status = 1
		}
	}
	return status
}

// report prints an uncaught exception, or what a SystemExit says.
func report(err error) {
	var e *pycopy.Exception
	switch {
	case err == nil:
	case pycopy.IsExit(err):
		if text, ok := pycopy.ExitText(err); ok {
			fmt.Fprintln(os.Stderr, text)
		}
	case errors.As(err, &e):
		text := e.Traceback
		if repl.WantColor(isTerminal(os.Stderr)) {
			text = repl.Colored(text)
		}
		fmt.Fprint(os.Stderr, text)
	default:
		fmt.Fprintln(os.Stderr, err)
	}
}

// compile serves -X compile-only.
func (o *options) compile(name string, p *pycopy.Runtime) int {
	var src []byte
	var err error
	file := o.target
	switch o.kind {
	case runCommand:
		src, file = []byte(o.target), "<string>"
	case runFile:
		src, err = os.ReadFile(o.target)
	case runNothing:
		src, err = io.ReadAll(os.Stdin)
		file = "<stdin>"
	default:
		return 0
	}
	if err != nil {
		return cannotOpen(name, file, err)
	}
	_, err = p.Compile(src, file)
	report(err)
	return pycopy.ExitCode(err)
}

func cannotOpen(name, file string, err error) int {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if no, is := unix.AsErrno(err); is {
		text := no.Error()
		err = fmt.Errorf("[Errno %d] %s", int(no), strings.ToUpper(text[:1])+text[1:])
	}
	fmt.Fprintf(os.Stderr, "%s: can't open file '%s': %v\n", name, file, err)
	return 2
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && info.Name() != os.DevNull && isTTY(int(f.Fd()))
}
