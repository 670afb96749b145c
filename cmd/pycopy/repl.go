package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"pycopy"
	"pycopy/cmd/pycopy/repl"
)

// interact reads and runs commands until their end or SystemExit, whose error it returns: on a terminal with a line editor,
// otherwise from standard input with prompts on standard output.
func interact(p *pycopy.Runtime) error {
	if err := startup(p); pycopy.IsExit(err) {
		return err
	} else if err != nil {
		report(err)
	}
	banner := fmt.Sprintf("Pycopy for Go %s; %s/%s version\n", version, runtime.GOOS, runtime.GOARCH)
	if isTerminal(os.Stdin) && isTerminal(os.Stdout) && os.Getenv("TERM") != "dumb" {
		t := repl.Terminal{Banner: banner + "Use Ctrl-D to exit, Ctrl-E for paste mode\n", History: historyFile(), Report: report, Warn: warnHistory}
		return t.Run(p)
	}
	fmt.Print(banner + "Use Ctrl-D to exit\n")
	for failures := 0; ; {
		src, err := readCommand(p)
		if errors.Is(err, io.EOF) {
			fmt.Println()
			return nil
		}
		if err == nil {
			failures = 0
			err = p.RunInteractive(src)
		} else if failures++; failures == mostFailures {
			return err
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

// mostFailures is how often in turn reading a command may fail: by Ctrl-C, or for good because standard input has gone.
const mostFailures = 100

// startup runs the file that PYCOPYSTARTUP names.
func startup(p *pycopy.Runtime) error {
	name := os.Getenv("PYCOPYSTARTUP")
	if name == "" {
		return nil
	}
	src, err := os.ReadFile(name)
	if err != nil {
		cannotOpen(os.Args[0], name, err)
		return nil
	}
	return p.RunSource(src, name)
}

// historyFile names the file that keeps the commands, Pycopy's; "" when there is no home.
func historyFile() string {
	home, _ := os.UserHomeDir()
	if home == "" {
		return ""
	}
	return filepath.Join(home, ".pycopy.history")
}

func warnHistory(err error) { fmt.Fprintf(os.Stderr, "pycopy: history: %v\n", err) }

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
