package main

import (
	"bufio"
	"fmt"
	"io"
	"runtime"
	"strings"

	"pycopy"
)

// repl reads and runs commands line by line until the end of the input or
// SystemExit, whose error it returns. Prompts go to standard output.
func repl(p *pycopy.Runtime, in io.Reader, tty bool) error {
	lines := bufio.NewReader(in)
	fmt.Printf("Pycopy for Go %s; %s/%s version\nUse Ctrl-D to exit\n", version, runtime.GOOS, runtime.GOARCH)
	for {
		src, ok := readCommand(lines)
		if !ok {
			fmt.Println()
			return nil
		}
		err := p.RunInteractive(src)
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
func readCommand(lines *bufio.Reader) (src string, ok bool) {
	prompt := ">>> "
	for {
		fmt.Print(prompt)
		line, err := lines.ReadString('\n')
		if line == "" && err != nil {
			return src, src != ""
		}
		src += strings.TrimSuffix(line, "\n") + "\n"
		if !pycopy.NeedsMore(src) {
			return src, true
		}
		prompt = "... "
	}
}
