package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"pycopy/bytecode"
)

// options is the parsed command line.
type options struct {
	inputs        []string
	output        string
	source        string
	verbose       int
	optLevel      int
	emit          bytecode.CodeFlags
	arch          bytecode.Arch
	smallIntBits  int
	help, version bool
}

var errUsage = errors.New("unknown option")

// synopsis is the first line of usage.
func synopsis(name string) string {
	return "usage: " + name + " [<opts>] [-X <implopt>] [--] <input file>... | -\n"
}

func usage(name string) string {
	return synopsis(name) + `
Compiles Python source files to .mpy files of version 6.3. The result goes beside
its input; that for standard input (-) to standard output.

Options:
  -o <file>        output file, - for standard output, or a directory
  -s <name>        name of the source in tracebacks (default: that of the input)
  -O[N]            optimisation level: -O, -OO or -O0 to -O3 (1: no assert,
                   2: like 1, 3: no line numbers)
  -v               verbose: memory statistics; -vv also lists the bytecode
  -march=<arch>    architecture of @micropython.native, viper and asm_thumb: armv6m
                   armv7m armv7em armv7emsp armv7emdp; bytecode alone runs
                   everywhere
  -msmall-int-bits=<n>  bits of a small int on the target (default 31)
  -h, --help       print this text
  --version        print the version

Implementation options (-X):
  emit=bytecode|native|viper   code for functions without a decorator
  heapsize=<n>                 accepted and ignored

Accepted for Pycopy's build files, without effect: -municode, -mno-unicode,
-mcache-lookup-bc, -mno-cache-lookup-bc.

Exit status: 0 fine, 1 bad option or source, 2 file that cannot be read or written.
`
}

// parseOptions reads the command line; options and inputs may be mixed.
func parseOptions(argv []string) (*options, error) {
	o := &options{}
	args := argv[1:]
	for len(args) > 0 {
		a := args[0]
		args = args[1:]
		value := func(name string) (string, error) {
			if v := a[len(name):]; v != "" {
				return v, nil
			}
			if len(args) == 0 {
				return "", fmt.Errorf("argument expected for the %s option", name)
			}
			v := args[0]
			args = args[1:]
			return v, nil
		}
		var err error
		var x string
		switch {
		case a == "--":
			o.inputs = append(o.inputs, args...)
			args = nil
		case a == "-" || a == "" || a[0] != '-':
			o.inputs = append(o.inputs, a)
		case a == "-h" || a == "--help":
			o.help = true
			return o, nil
		case a == "--version":
			o.version = true
			return o, nil
		case a == "-"+strings.Repeat("v", len(a)-1):
			o.verbose += len(a) - 1
		case strings.HasPrefix(a, "-O"):
			err = o.optimise(a)
		case strings.HasPrefix(a, "-o"):
			o.output, err = value("-o")
		case strings.HasPrefix(a, "-s"):
			o.source, err = value("-s")
		case strings.HasPrefix(a, "-X"):
			if x, err = value("-X"); err == nil {
				err = o.implementation(x)
			}
		case strings.HasPrefix(a, "-m"):
			err = o.machine(a)
		default:
			err = fmt.Errorf("%w: %s", errUsage, a)
		}
		if err != nil {
			return nil, err
		}
	}
	return o, o.check()
}

// check refuses combinations that make no sense.
func (o *options) check() error {
	switch {
	case len(o.inputs) == 0:
		return errors.New("no input file")
	case len(o.inputs) > 1 && o.source != "":
		return errors.New("multiple input files, but one name with -s")
	case len(o.inputs) > 1 && o.output != "" && !isDir(o.output):
		return errors.New("multiple input files, but one output file with -o")
	case o.emit != 0 && o.arch == bytecode.ArchNone:
		return errors.New("-X emit needs -march")
	}
	return nil
}

func (o *options) optimise(a string) error {
	o.optLevel = strings.Count(a, "O")
	if n, err := strconv.Atoi(a[2:]); err == nil && n >= 0 && n < 10 {
		o.optLevel = n
	} else if o.optLevel != len(a)-1 {
		return fmt.Errorf("%w: %s", errUsage, a)
	}
	o.optLevel = min(o.optLevel, 3)
	return nil
}

func (o *options) implementation(x string) error {
	switch {
	case x == "emit=bytecode":
		o.emit = 0
	case x == "emit=native":
		o.emit = bytecode.FlagNative
	case x == "emit=viper":
		o.emit = bytecode.FlagViper
	case strings.HasPrefix(x, "heapsize="):
	default:
		return fmt.Errorf("%w: -X %s", errUsage, x)
	}
	return nil
}

func (o *options) machine(a string) error {
	name, val, has := strings.Cut(a, "=")
	switch {
	case name == "-march" && has:
		arch, ok := bytecode.ParseArch(val)
		if !ok {
			return fmt.Errorf("unknown architecture: %s", val)
		}
		o.arch = arch // those without an emitter refuse the decorators
	case name == "-msmall-int-bits" && has:
		n, err := strconv.Atoi(val)
		if err != nil || n < 8 || n > 63 {
			return fmt.Errorf("bad number of bits: %s", val)
		}
		o.smallIntBits = n
	case a == "-municode", a == "-mno-unicode", a == "-mno-cache-lookup-bc", a == "-mcache-lookup-bc":
		// of .mpy version 5; Pycopy's py_compile gives the last one always
	default:
		return fmt.Errorf("%w: %s", errUsage, a)
	}
	return nil
}
