// Command perf runs the benchmark programs of perf/programs on Pycopy and on
// every other Python found, and their equivalents in Go and Lua (perf/equivalents), checks what they print and reports times.
//
//	go run ./perf [-rounds n] [-only regexp] [-peers list] [-interp] [-bin pycopy] [-json file] [-svg file] [-cpu] [-long]
//	go run ./perf -idioms ...
//	go run ./perf -compilation [-rounds n] [-only regexp] [-bin pycopy] [-long]
//	go run ./perf compare OLD.json NEW.json
//
// Rounds are interleaved: each round runs every program once on every engine,
// so that slow drifts of the machine meet all engines alike.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

type options struct {
	rounds  int
	only    string
	peers   string
	bin     string
	args    string
	dir     string
	json    string
	cpu     bool
	interp  bool
	idioms  bool
	long    bool
	compile bool
	svg     string
	timeout time.Duration
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "perf:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) > 0 && args[0] == "compare" {
		if len(args) != 3 {
			return errors.New("usage: perf compare OLD.json NEW.json")
		}
		return compareFiles(args[1], args[2])
	}
	var o options
	fs := flag.NewFlagSet("perf", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.IntVar(&o.rounds, "rounds", 5, "runs of each program on each engine")
	fs.StringVar(&o.only, "only", "", "run only programs whose name matches this regular expression")
	fs.StringVar(&o.peers, "peers", "auto", "engines to compare with: NAME or NAME=PATH, separated by commas; auto, none")
	fs.StringVar(&o.bin, "bin", "", "pycopy executable (default: build ./cmd/pycopy)")
	fs.StringVar(&o.args, "args", "", "extra options for pycopy, separated by spaces")
	fs.StringVar(&o.dir, "dir", "perf/programs", "directory of the programs")
	fs.StringVar(&o.json, "json", "", "write the measurements to this file")
	fs.BoolVar(&o.cpu, "cpu", false, "report CPU time instead of wall clock (for busy machines)")
	fs.BoolVar(&o.interp, "interp", false, "measure the interpreter without the JIT, too")
	fs.BoolVar(&o.idioms, "idioms", false, "run the families of small idioms in perf/idioms, which measure themselves, without start-up")
	fs.BoolVar(&o.long, "long", false, "give programs about ten times the work, so that start-up and compilation hardly count (not their equivalents in other languages)")
	fs.BoolVar(&o.compile, "compilation", false, "tabulate what the JIT costs in each program: time and code")
	fs.StringVar(&o.svg, "svg", "", "write a chart of how many times faster than each peer Pycopy is to this file")
	fs.DurationVar(&o.timeout, "timeout", 2*time.Minute, "limit for one run of one program")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Println("usage: perf [OPTION]...\n       perf compare OLD.json NEW.json")
		fs.SetOutput(os.Stdout)
		fs.PrintDefaults()
		return nil
	case err != nil:
		return fmt.Errorf("%w (perf -h lists the options)", err)
	case fs.NArg() > 0:
		return fmt.Errorf("unexpected argument %q", fs.Arg(0))
	case o.rounds < 1:
		return fmt.Errorf("%d rounds are none", o.rounds)
	}
	return measureAll(o)
}

func measureAll(o options) error {
	builds, err := os.MkdirTemp("", "pycopy-perf")
	if err != nil {
		return err
	}
	defer os.RemoveAll(builds)
	if o.bin == "" {
		o.bin = filepath.Join(builds, "pycopy")
		if out, err := exec.Command("go", "build", "-o", o.bin, "pycopy/cmd/pycopy").CombinedOutput(); err != nil {
			return fmt.Errorf("building pycopy: %w\n%s", err, out)
		}
	}
	if o.idioms {
		o.dir = filepath.Join(filepath.Dir(o.dir), "idioms")
	}
	programs, err := findPrograms(o)
	if err != nil {
		return err
	}
	if o.compile {
		return writeCompilation(os.Stdout, engine{Name: self, Path: o.bin, Args: strings.Fields(o.args)}, programs, o)
	}
	engines, err := o.engines()
	if err != nil {
		return err
	}
	for i := range engines {
		if err := engines[i].buildEquivalents(programs, builds); err != nil {
			return err
		}
	}
	r := measure(o, engines, programs)
	if o.json != "" {
		text, err := json.MarshalIndent(r, "", "\t")
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.json, append(text, '\n'), 0o666); err != nil {
			return err
		}
	}
	if o.svg != "" {
		f, err := os.Create(o.svg)
		if err != nil {
			return err
		}
		if err := errors.Join(r.writeChart(f), f.Close()); err != nil {
			return err
		}
	}
	return r.write(os.Stdout)
}

// engines returns Pycopy, perhaps its interpreter, and the peers.
func (o *options) engines() ([]engine, error) {
	peers, err := findPeers(o.peers)
	if err != nil {
		return nil, err
	}
	args := strings.Fields(o.args)
	list := []engine{{Name: self, Path: o.bin, Args: args}}
	if o.interp {
		list = append(list, engine{Name: interpreter, Path: o.bin, Args: append(args[:len(args):len(args)], "-X", "jit=off")})
	}
	return append(list, peers...), nil
}

// measure runs the rounds.
func measure(o options, engines []engine, programs []program) *report {
	r := newReport(o.rounds, o.cpu, engines)
	for round := range o.rounds {
		for _, p := range programs {
			fmt.Fprintf(os.Stderr, "\r\x1b[Kround %d of %d: %s", round+1, o.rounds, p.name)
			for _, e := range engines {
				s := runProgram(e, p, o.timeout)
				if !o.idioms || s.Err != "" {
					r.add(p.name, e.Name, s)
				}
				for _, one := range s.parts {
					r.add(p.name+"/"+one.name, e.Name, sample{Seconds: one.seconds, CPU: one.seconds})
				}
			}
		}
	}
	fmt.Fprint(os.Stderr, "\r\x1b[K")
	for range 4 * o.rounds {
		for _, e := range engines {
			if e.equivalent == "" {
				r.addStartup(e.Name, runStartup(e))
			}
		}
	}
	return r
}

// findPrograms returns the programs that the options ask for.
func findPrograms(o options) ([]program, error) {
	match, err := regexp.Compile(o.only)
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(o.dir, "*.py"))
	if err != nil {
		return nil, err
	}
	var programs []program
	for _, file := range files {
		p := program{name: strings.TrimSuffix(filepath.Base(file), ".py"), file: file}
		if !match.MatchString(p.name) || strings.HasPrefix(p.name, "_") {
			continue
		}
		if err := p.readWant(o.long); err != nil {
			return nil, err
		}
		programs = append(programs, p)
	}
	if len(programs) == 0 {
		return nil, fmt.Errorf("no programs match %q in %s", o.only, o.dir)
	}
	return programs, nil
}

func compareFiles(oldFile, newFile string) error {
	older, err := readReport(oldFile)
	if err != nil {
		return err
	}
	newer, err := readReport(newFile)
	if err != nil {
		return err
	}
	return compare(os.Stdout, older, newer)
}

func readReport(file string) (*report, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := new(report)
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}
