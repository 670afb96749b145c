// Command many runs Python programs one after the other, each in a runtime of its own, in one process: in an emulator, most of the time of a
// small program is the start of its process.
//
//	many [-X option]...
//
// It reads their paths from standard input, a line each, and for each writes what it did to descriptor 3, as a line of JSON. Standard output and
// standard error are the programs' own, as far as they write to descriptors.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"pycopy"
)

// result is what a program did.
type result struct {
	Stdout, Stderr []byte
	Status         int
}

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	var cfg pycopy.Config
	flag.Func("X", "an option of pycopy: jit=off, jit=on, jit=eager, gcstress=<n>:<k>, heapsize=<n>M", func(x string) error { return set(&cfg, x) })
	flag.Parse()
	syscall.CloseOnExec(3)
	results := json.NewEncoder(os.NewFile(3, "results"))
	paths := bufio.NewScanner(os.Stdin)
	for paths.Scan() {
		r, err := run(cfg, paths.Text())
		if err == nil {
			err = results.Encode(r)
		}
		if err != nil {
			return err
		}
	}
	return paths.Err()
}

// set applies an option.
func set(cfg *pycopy.Config, x string) error {
	switch x {
	case "jit=off":
		cfg.JIT.Off = true
	case "jit=on":
		cfg.JIT.On = true
	case "jit=eager":
		cfg.JIT.On, cfg.JIT.Threshold = true, 1
	default:
		if _, err := fmt.Sscanf(x, "heapsize=%dM", &cfg.HeapSize); err == nil {
			cfg.HeapSize <<= 20
			return nil
		}
		_, err := fmt.Sscanf(x, "gcstress=%d:%d", &cfg.Debug.GCStress, &cfg.Debug.GCIntense)
		return err
	}
	return nil
}

// run runs a program as pycopy does, in its directory, with an empty home and PYCOPYPATH. An error says that this process cannot go on.
func run(cfg pycopy.Config, path string) (r result, err error) {
	dir, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return r, err
	}
	home, err := os.MkdirTemp("", "many")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(home)
	back, err := os.Getwd()
	if err != nil {
		return r, err
	}
	if err := errors.Join(os.Setenv("HOME", home), os.Setenv("PYCOPYPATH", ""), os.Chdir(dir)); err != nil {
		return r, err
	}
	var stdout, stderr bytes.Buffer
	cfg.Stdin, cfg.Stdout, cfg.Stderr = strings.NewReader(""), &stdout, &stderr
	cfg.FS, cfg.Args, cfg.Path = pycopy.OSFiles{}, []string{filepath.Base(path)}, pycopy.DefaultPath(dir)
	p, err := pycopy.New(cfg)
	if err != nil {
		return r, err
	}
	p.Boot()
	err = p.RunFile(filepath.Base(path))
	r.Status = pycopy.ExitCode(err)
	if e := (*pycopy.Exception)(nil); errors.As(err, &e) {
		stderr.WriteString(e.Traceback)
	} else if err != nil {
		fmt.Fprintln(&stderr, err)
	}
	if err := errors.Join(p.Finish(), p.Close()); err != nil && r.Status == 0 {
		fmt.Fprintln(&stderr, err)
		r.Status = 1
	}
	r.Stdout, r.Stderr = stdout.Bytes(), stderr.Bytes()
	return r, os.Chdir(back)
}
