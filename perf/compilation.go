package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"text/tabwriter"
	"time"
)

// compilation is what the JIT did in a run, as -X jit=stats tells it.
type compilation struct {
	functions, versions, failed int
	time                        time.Duration
	bytes, inUse                int
}

// parseCompilation reads the first line of -X jit=stats.
func parseCompilation(text []byte) (compilation, error) {
	_, line, found := bytes.Cut(text, []byte("jit: "))
	var c compilation
	var took string
	if !found {
		return c, errors.New("no statistics of the JIT")
	}
	if _, err := fmt.Sscanf(string(line), "%d functions, %d compilations (%d failed) in %s %d bytes, %d in use",
		&c.functions, &c.versions, &c.failed, &took, &c.bytes, &c.inUse); err != nil {
		return c, fmt.Errorf("statistics of the JIT: %w", err)
	}
	var err error
	c.time, err = time.ParseDuration(took[:max(len(took)-1, 0)]) // without the comma
	return c, err
}

// compilationOf runs a program with statistics.
func compilationOf(e engine, p program, limit time.Duration) (compilation, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, e.Path, slices.Concat(e.Args, []string{"-X", "jit=stats"}, p.command())...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		return compilation{}, fmt.Errorf("%s: %w", p.name, err)
	}
	return parseCompilation(stderr.Bytes())
}

// tooMuch is the share of compilation in the time of a program that is marked.
const tooMuch = 0.05

// writeCompilation prints, for each program, its CPU time, that of its compilations, both the least of all rounds, and what they made.
func writeCompilation(w io.Writer, e engine, programs []program, o options) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	row(t, []string{"program", "CPU ms", "compile ms", "share", "", "functions", "versions", "KiB", "in use"})
	over := 0
	for _, p := range programs {
		least := sample{}
		best := compilation{}
		for round := range o.rounds {
			fmt.Fprintf(os.Stderr, "\r\x1b[K%s", p.name)
			s := runProgram(e, p, o.timeout)
			if s.Err != "" {
				return fmt.Errorf("%s: %s", p.name, s.Err)
			}
			c, err := compilationOf(e, p, o.timeout)
			if err != nil {
				return err
			}
			if round == 0 || s.CPU < least.CPU {
				least = s
			}
			if round == 0 || c.time < best.time {
				best = c
			}
		}
		share, mark := best.time.Seconds()/least.CPU, ""
		if share > tooMuch {
			over++
			mark = "*"
		}
		row(t, []string{p.name, fmt.Sprintf("%.0f", least.CPU*1000), fmt.Sprintf("%.1f", best.time.Seconds()*1000), fmt.Sprintf("%.1f%%", share*100), mark,
			fmt.Sprint(best.functions), fmt.Sprint(best.versions), fmt.Sprint(best.bytes >> 10), fmt.Sprint(best.inUse >> 10)})
	}
	fmt.Fprint(os.Stderr, "\r\x1b[K")
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %d programs spend more than %.0f%% of their CPU time compiling\n", over, len(programs), tooMuch*100)
	return err
}
