// Command jitfuzz runs random programs in all modes of the engines and, if wanted, in CPython, and shrinks those whose
// results differ.
//
//	go run ./emitter_test/jitfuzz -from 1 -n 10000 -modes interp,general,cpython -keep DIR
//	go run ./emitter_test/jitfuzz -show 17             prints a program
//	go run ./emitter_test/jitfuzz -file x.py           compares one file
//	go run ./emitter_test/jitfuzz -file x.py -reduce   and makes it small
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pycopy/emitter_test/gen"
)

var (
	from   = flag.Uint64("from", 1, "first seed")
	count  = flag.Int("n", 1000, "number of programs")
	hot    = flag.Int("hot", 0, "iterations of hot loops (0: various)")
	modes  = flag.String("modes", "interp,general", "modes to compare, the first with all others; "+gen.Foreign+" is CPython")
	mechs  = flag.Bool("mechanisms", false, "only functions that exercise ways of the JIT that are easily wrong")
	keep   = flag.String("keep", "", "directory for small programs that differ")
	show   = flag.Bool("show", false, "print the program of the first seed")
	file   = flag.String("file", "", "compare this file")
	reduce = flag.Bool("reduce", false, "print the file made small")
	limit  = flag.Duration("limit", 20*time.Second, "time for a program")
	tries  = flag.Int("tries", 3000, "tries to make a program small")
	most   = flag.Int("most", 20, "stop after so many finds")
	serve  = flag.String("serve", "", "mode to run programs from standard input in (internal)")
)

func main() {
	flag.Parse()
	if *serve != "" {
		if err := gen.Serve(*serve); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if *show {
		fmt.Print(gen.Program(gen.Options{Seed: *from, Hot: *hot, Mechanisms: *mechs}))
		return
	}
	self, err := os.Executable()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	c := &comparison{pool: gen.Pool{Limit: *limit, Command: []string{self, "-serve"}}, modes: strings.Split(*modes, ",")}
	defer c.pool.Close()
	if *file != "" {
		c.one()
		return
	}
	c.many()
}

type comparison struct {
	pool  gen.Pool
	modes []string
	slow  int
	// invalid: the last program that was compared is not valid Python for somebody.
	invalid bool
}

// differ compares a program in all modes; it returns the mode that differs, and how.
func (c *comparison) differ(src string, modes []string) (mode, diff string, err error) {
	c.invalid = false
	start := time.Now()
	base, err := c.pool.Run(modes[0], src)
	took := time.Since(start)
	if err != nil {
		return "", "", err
	}
	c.invalid = strings.Contains(base.Err, "SyntaxError:") || strings.Contains(base.Err, "IndentationError:")
	if strings.Contains(base.Err, "GO PANIC") || strings.HasPrefix(base.Err, "DIED") {
		return modes[0], base.Err, nil
	}
	for _, m := range modes[1:] {
		o, err := c.pool.Run(m, src)
		if errors.Is(err, gen.ErrTimeout) && took < *limit/5 {
			return m, "does not end", nil
		} else if err != nil {
			return "", "", err
		}
		c.invalid = c.invalid || strings.Contains(o.Err, "SyntaxError:") || strings.Contains(o.Err, "IndentationError:")
		if d := gen.Diff(base, o, m == gen.Foreign); d != "" {
			return m, d, nil
		}
	}
	return "", "", nil
}

func (c *comparison) one() {
	src, err := os.ReadFile(*file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	m, d, err := c.differ(string(src), c.modes)
	fmt.Println(m, d, err)
	if *reduce && m != "" {
		fmt.Print(c.small(string(src), m, d))
	}
}

// small makes a program small that differs in mode m by d.
func (c *comparison) small(src, m, d string) string {
	class := kind(d)
	pair := []string{c.modes[0], m}
	if m == c.modes[0] {
		pair = pair[:1]
	}
	return gen.Reduce(src, *tries, func(s string) bool {
		m2, d2, err := c.differ(s, pair)
		return err == nil && m2 == m && kind(d2) == class && !strings.Contains(d2, " at 0x") && !c.invalid
	})
}

// kind is the sort of a difference, which stays the same while a program becomes small.
func kind(d string) string {
	for _, k := range []string{"DIED", "GO PANIC", "does not end"} {
		if strings.Contains(d, k) {
			return k
		}
	}
	k, _, _ := strings.Cut(d, " ")
	return k
}

func (c *comparison) many() {
	found, start := 0, time.Now()
	for i := range *count {
		seed := *from + uint64(i)
		if i > 0 && i%500 == 0 {
			fmt.Printf("%d programs, %.0f s\n", i, time.Since(start).Seconds())
		}
		src := gen.Program(gen.Options{Seed: seed, Hot: *hot, Mechanisms: *mechs})
		m, d, err := c.differ(src, c.modes)
		if errors.Is(err, gen.ErrTimeout) {
			c.slow++
			fmt.Printf("seed %d: takes too long\n", seed)
			continue
		} else if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if m == "" {
			continue
		}
		found++
		fmt.Printf("seed %d: %s: %s\n", seed, m, d)
		if *keep != "" && (m != gen.Foreign || d != "does not end") {
			name := filepath.Join(*keep, fmt.Sprintf("%06d_%s.py", seed, m))
			text := c.small(src, m, d)
			_, d, _ = c.differ(text, c.modes)
			text = "# seed " + fmt.Sprint(seed) + "\n" + text + "# " + strings.ReplaceAll(d, "\n", "\n# ") + "\n"
			if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
		}
		if found >= *most {
			break
		}
	}
	fmt.Printf("%d programs, %d differ, %d too slow, %.1f s\n", *count, found, c.slow, time.Since(start).Seconds())
}
