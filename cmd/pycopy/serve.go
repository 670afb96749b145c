package main

import (
	"fmt"
	"os"
	"runtime"

	"pycopy"
	"pycopy/cmd/pycopy/repl"
	"pycopy/rt"
)

// runServer serves --serve and returns the exit status.
func (o *options) runServer(name string, cfg pycopy.Config) int {
	if o.kind != runNothing {
		fmt.Fprintf(os.Stderr, "%s: --serve runs nothing else\n", name)
		return 1
	}
	cwd, err := os.Getwd()
	if err != nil {
		cwd = "/"
	}
	cfg.Source, cfg.Fault = false, nil
	cfg.Exit = nil // os._exit ends a session, not the server
	s := repl.Server{
		Serial: repl.Serial{
			// Tools recognize the second line.
			Banner: fmt.Sprintf("Pycopy for Go %s; %s/%s version\n", version, runtime.GOOS, runtime.GOARCH) +
				"MicroPython tools are welcome. Ctrl-A: raw REPL, Ctrl-D: soft reset, Ctrl-E: paste mode\n",
			New: func(line pycopy.Config) (*pycopy.Runtime, error) {
				c := cfg
				c.Stdin, c.Stdout, c.Stderr, c.Input, c.Serial = line.Stdin, line.Stdout, line.Stderr, line.Input, line.Serial
				if cfg.FS == rt.FileSystem(pycopy.OSFiles{}) { // each session has its current directory
					c.FS = rt.NewDirFiles("", cwd)
				}
				return pycopy.New(c)
			},
		},
		Log: func(text string) { fmt.Fprintf(os.Stderr, "%s: %s\n", name, text) },
	}
	switch o.serve {
	case "-":
		err = s.ServeStdio()
	case "pty":
		err = s.ServePTY()
	default:
		err = s.Listen(o.serve)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: --serve %s: %v\n", name, o.serve, err)
		return 1
	}
	return 0
}
