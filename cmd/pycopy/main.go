// Command pycopy runs Python scripts, modules and precompiled .mpy files.
package main

import (
	"errors"
	"fmt"
	"os"

	"pycopy"
	"pycopy/rt"
)

func main() { os.Exit(run(os.Args)) }

func run(args []string) int {
	cfg := pycopy.Config{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Files: rt.OSFiles{}, Env: os.LookupEnv, Executable: args[0],
		Path: []string{""},
	}
	if len(args) < 2 {
		fmt.Fprintf(os.Stderr, "usage: %s [-c command | file.py] [args...]\n", args[0])
		return 1
	}
	command := ""
	if args[1] == "-c" && len(args) > 2 {
		command = args[2]
		cfg.Args = append([]string{"-c"}, args[3:]...)
	} else {
		cfg.Args = args[1:]
	}
	r, err := pycopy.New(cfg)
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", args[0], err)
		return 1
	}
	if cfg.Args[0] == "-c" {
		err = r.RunSource([]byte(command), "<stdin>")
	} else {
		err = r.RunFile(args[1])
	}
	return exitCode(err)
}

// exitCode reports an error and returns the exit status.
func exitCode(err error) int {
	var e *pycopy.Error
	switch {
	case err == nil:
		return 0
	case !errors.As(err, &e):
		fmt.Fprintln(os.Stderr, err)
		return 2
	case e.Type != "SystemExit":
		fmt.Fprint(os.Stderr, e.Traceback)
	}
	return e.ExitCode
}
