// Command pycopy-cross compiles Python source files to .mpy files, which MicroPython and pycopy load without compiling them.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/cmd/outfile"
	"pycopy/jit/native"
	"pycopy/parse"
)

// version names the release of this implementation.
const version = "0.1.0"

func main() { os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr)) }

// run is the program; it returns the exit status: 0, 1 for bad options and errors in sources, 2 for files that cannot be read or written.
func run(argv []string, stdin io.Reader, stdout, stderr io.Writer) int {
	name := filepath.Base(argv[0])
	o, err := parseOptions(argv)
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", name, err)
		if errors.Is(err, errUsage) {
			fmt.Fprint(stdout, synopsis(argv[0]), argv[0], " --help lists the options.\n") // the usage on stdout is Pycopy's behaviour
		}
		return 1
	}
	switch {
	case o.help:
		_, err = fmt.Fprint(stdout, usage(argv[0]))
	case o.version:
		_, err = fmt.Fprintf(stdout, "Pycopy for Go %s; pycopy-cross emitting mpy v%d.%d\n", version, bytecode.MPYVersion, bytecode.MPYSubVersion)
	}
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\n", name, err)
		return 2
	}
	if o.help || o.version {
		return 0
	}
	status := 0
	for _, in := range o.inputs {
		if err := o.compileFile(in, stdin, stdout); err != nil {
			var e *parse.Error
			if errors.As(err, &e) {
				fmt.Fprintf(stderr, "%v\n%s", err, e.Caret())
				status = max(status, 1)
			} else {
				fmt.Fprintf(stderr, "%s: %v\n", name, err)
				status = 2
			}
		}
	}
	if o.verbose > 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Fprintf(stdout, "mem: total=%d, current=%d, system=%d\n", m.TotalAlloc, m.HeapAlloc, m.Sys)
	}
	return status
}

// compileFile compiles one input ("-": standard input) and writes its output. Nothing is written when there is an error.
func (o *options) compileFile(in string, stdin io.Reader, stdout io.Writer) error {
	var src []byte
	var err error
	if in == "-" {
		src, err = io.ReadAll(stdin)
	} else {
		src, err = os.ReadFile(in)
	}
	if err != nil {
		return cannot("read", in, err)
	}
	code, err := o.compile(src, o.sourceName(in))
	if err != nil {
		return err
	}
	if o.verbose > 1 {
		if err := (bytecode.Listing{Raw: true, OpBytes: o.verbose > 3}).Write(stdout, code); err != nil {
			return err
		}
	}
	m := bytecode.MPY{Code: code, SmallIntBits: o.smallIntBits}
	if code.HasNative() {
		m.Arch = o.arch
	}
	data, err := m.Encode()
	if err != nil {
		return &parse.Error{File: code.Filename, Line: 1, Col: 1, Msg: err.Error()}
	}
	out := o.outputName(in)
	if out == "-" {
		_, err = stdout.Write(data)
		return err
	}
	return cannot("write", out, outfile.Write(out, 0o644, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}))
}

func (o *options) compile(src []byte, name string) (*bytecode.Code, error) {
	tree, err := parse.Parse(src, strings.ToValidUTF8(name, "\uFFFD"), parse.Exec, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(tree); err != nil {
		return nil, err
	}
	return compile.Compile(tree, compile.Options{
		Portable: true, OptLevel: o.optLevel, Flags: o.emit, Arch: o.arch, Native: native.Emitter(o.arch), SmallIntBits: o.smallIntBits})
}

// sourceName is the name of the source in tracebacks.
func (o *options) sourceName(in string) string {
	switch {
	case o.source != "":
		return o.source
	case in == "-":
		return "<stdin>"
	}
	return in
}

// outputName is where the result for an input goes.
func (o *options) outputName(in string) string {
	base := "stdin.mpy"
	if in != "-" {
		base = strings.TrimSuffix(in, filepath.Ext(in)) + ".mpy"
	}
	switch {
	case o.output == "" && in == "-":
		return "-"
	case o.output == "":
		return base
	case o.output != "-" && isDir(o.output):
		return filepath.Join(o.output, filepath.Base(base))
	}
	return o.output
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// cannot says what could not be done with a file.
func cannot(what, name string, err error) error {
	var pe *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &pe):
		err = pe.Err
	}
	return fmt.Errorf("can't %s %s: %w", what, name, err)
}
