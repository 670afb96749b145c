package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"pycopy"
)

// repl reads and runs commands from standard input until its end or
// SystemExit, whose error it returns. Prompts go to standard output.
func repl(p *pycopy.Runtime) error {
	fmt.Printf("Pycopy for Go %s; %s/%s version\nUse Ctrl-D to exit\n", version, runtime.GOOS, runtime.GOARCH)
	for {
		src, err := readCommand(p)
		if errors.Is(err, io.EOF) {
			fmt.Println()
			return nil
		}
		if err == nil {
			err = p.RunInteractive(src)
		}
		if ferr := p.Flush(); err == nil {
			err = ferr
		}
		if pycopy.IsExit(err) {
			return err
		}
		report(err)
	}
}

// readCommand reads one statement, asking for more lines while it is incomplete.
// It reads through sys.stdin, which commands may read from, too.
func readCommand(p *pycopy.Runtime) (src string, err error) {
	prompt := "ps1"
	for {
		line, err := p.ReadLine(prompt)
		if err != nil {
			fmt.Println()
			return "", err
		}
		if line == "" {
			if src == "" {
				return "", io.EOF
			}
			return src, nil
		}
		src += strings.TrimSuffix(line, "\n") + "\n"
		if !pycopy.NeedsMore(src) {
			return src, nil
		}
		prompt = "ps2"
	}
}
