// Command libs imports the packages of a library and runs the tests that lie beside them.
//
//	go run ./emitter_test/libs -bin bin/pycopy PYCOPY-LIB
//	go run ./emitter_test/libs -bin bin/pycopy -only json MICROPYTHON-LIB/python-stdlib
//
// A package is a directory with a metadata.txt (pycopy-lib) or a manifest.py (micropython-lib). All of them are installed
// into one folder, as their own tools would do. With -prefer builtin, the default, that folder is on PYCOPYPATH, so that modules
// which pycopy has itself come first, as for a user who installed the package. With -prefer library it takes the place of the script's
// directory, so that the library's module is tested whatever is built in.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

var (
	binary  = flag.String("bin", "pycopy", "executable to test")
	prefer  = flag.String("prefer", "builtin", "which module of a name counts: builtin or library")
	only    = flag.String("only", "", "regular expression for the names of packages")
	limit   = flag.Duration("limit", 20*time.Second, "time for a program")
	verbose = flag.Bool("v", false, "print the output of what fails")
	empty   = flag.Bool("empty", false, "list packages without any code, too")
	jit     = flag.String("jit", "", "value for -X jit")
)

func main() {
	flag.Parse()
	if err := run(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "libs:", err)
		os.Exit(1)
	}
}

// pack is a package of a library.
type pack struct {
	name    string
	dir     string
	modules []string // dotted names
	tests   []string // files, below dir
}

// library is an installed library.
type library struct {
	bin     string
	install string // the folder with all modules
	scratch string // for the tests
	filter  *regexp.Regexp
	packs   []*pack
}

func run(roots []string) error {
	if len(roots) == 0 || *prefer != "builtin" && *prefer != "library" {
		return errors.New("usage: libs [options] DIRECTORY (or several)")
	}
	temp, err := os.MkdirTemp("", "libs")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	l := &library{install: filepath.Join(temp, "lib"), scratch: filepath.Join(temp, "run")}
	if l.filter, err = regexp.Compile(*only); err != nil {
		return err
	}
	if l.bin, err = exec.LookPath(*binary); err != nil {
		return err
	}
	if l.bin, err = filepath.Abs(l.bin); err != nil {
		return err
	}
	for _, r := range roots {
		if err := l.collect(r); err != nil {
			return err
		}
	}
	return l.check()
}

// collect finds the packages below root and installs them.
func (l *library) collect(root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if !exists(filepath.Join(p, "metadata.txt")) && !exists(filepath.Join(p, "manifest.py")) {
			return nil
		}
		k := &pack{name: filepath.Base(p), dir: p}
		if strings.HasPrefix(k.name, "cpython-") { // backports: for CPython only
			return fs.SkipDir
		}
		if err := l.installPack(k); err != nil {
			return err
		}
		l.packs = append(l.packs, k)
		return fs.SkipDir
	})
}

// installPack copies the modules of a package into the library's folder and notes its tests.
func (l *library) installPack(k *pack) error {
	return filepath.WalkDir(k.dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(k.dir, p)
		base := d.Name()
		if d.IsDir() {
			if base == "examples" || base == "benchmark" || base == "testdata" || base == "_" || base == "multitests" {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case isTest(rel):
			k.tests = append(k.tests, rel)
		case !strings.HasSuffix(base, ".py") || notInstalled(rel):
		default:
			data, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			target := filepath.Join(l.install, rel)
			if len(bytes.TrimSpace(data)) > 0 {
				k.modules = append(k.modules, moduleName(rel))
			} else if exists(target) {
				return nil // another package has more of it
			}
			return write(target, data)
		}
		return nil
	})
}

func isTest(rel string) bool {
	base := filepath.Base(rel)
	return strings.HasSuffix(base, ".py") && !strings.HasPrefix(base, "example") &&
		(strings.HasPrefix(base, "test_") || strings.HasSuffix(base, "test.py") && !strings.Contains(base, "unittest") || base == "tests.py") &&
		!strings.HasPrefix(rel, "test/")
}

func notInstalled(rel string) bool {
	base := filepath.Base(rel)
	return base == "manifest.py" || base == "setup.py" || strings.HasPrefix(base, "example") || strings.HasPrefix(base, "_tool_") ||
		strings.HasPrefix(rel, "tests/") || strings.HasPrefix(rel, "testdata")
}

func moduleName(rel string) string {
	rel = strings.TrimSuffix(strings.TrimSuffix(rel, ".py"), "/__init__")
	return strings.ReplaceAll(rel, "/", ".")
}

// check imports and tests all packages, and prints a line for each.
func (l *library) check() error {
	imported, tested, packs := 0, 0, 0
	for _, k := range l.packs {
		if !l.filter.MatchString(k.name) || len(k.modules) == 0 && !*empty {
			continue
		}
		packs++
		bad := l.imports(k)
		if bad == "" {
			imported++
		} else {
			fmt.Printf("%-28s import  FAIL %s\n", k.name, bad)
		}
		good, total, err := l.tests(k)
		if err != nil {
			return err
		}
		switch {
		case good == total && bad == "":
			tested++
			fmt.Printf("%-28s ok      modules %d, tests %d\n", k.name, len(k.modules), total)
		case good < total:
			fmt.Printf("%-28s tests   %d of %d\n", k.name, good, total)
		}
	}
	fmt.Printf("%d packages with code: %d import, %d of these pass all of their tests\n", packs, imported, tested)
	return nil
}

// imports imports the modules of a package, each in a process of its own, and returns what failed.
func (l *library) imports(k *pack) string {
	var bad []string
	for _, m := range k.modules {
		if strings.HasSuffix(m, "__main__") {
			continue
		}
		code := "import " + m
		if *prefer == "library" {
			code = fmt.Sprintf("import sys\nsys.path[0] = %q\nimport %s", l.install, m)
		}
		if out, err := l.command("", "-c", code); err != nil {
			bad = append(bad, m+": "+lastLine(out, err))
		}
	}
	return strings.Join(bad, "; ")
}

// tests runs the tests of a package, each in a fresh copy of its directory.
func (l *library) tests(k *pack) (good, total int, err error) {
	for _, f := range k.tests {
		if err := os.RemoveAll(l.scratch); err != nil {
			return 0, 0, err
		}
		if err := l.prepare(k); err != nil {
			return 0, 0, err
		}
		dir, base := filepath.Join(l.scratch, filepath.Dir(f)), filepath.Base(f)
		args := []string{base}
		src, err := os.ReadFile(filepath.Join(dir, base))
		if err != nil {
			return 0, 0, err
		}
		if *prefer == "builtin" {
			args = []string{"-c", fmt.Sprintf(runBuiltin, base, dir, filepath.Join(dir, base))}
		}
		if needsRunner(string(src)) {
			args = []string{"-m", "unittest", strings.TrimSuffix(base, ".py")}
			if *prefer == "builtin" {
				args = []string{"-c", fmt.Sprintf("import sys, unittest\nsys.path[0] = '/nowhere'\nsys.path.append(%q)\nunittest.main(%q)", dir, args[2])}
			}
		}
		total++
		out, rerr := l.command(dir, args...)
		if rerr == nil && !bytes.Contains(out, []byte("\nFAILED")) && !bytes.Contains(out, []byte("\nFAIL:")) {
			good++
			continue
		}
		fmt.Printf("    %s/%s: %s\n", k.name, f, lastLine(out, rerr))
		if *verbose {
			fmt.Printf("%s\n", out)
		}
	}
	return good, total, nil
}

// needsRunner reports whether a program only has test cases, which something else is to run.
func needsRunner(src string) bool {
	return strings.Contains(src, "unittest") && !strings.Contains(src, "unittest.main(") && !strings.Contains(src, "TestRunner") &&
		!strings.Contains(src, "\nmain()")
}

// prepare copies the directory of a package into the scratch folder, and where the library
// is preferred, all modules.
func (l *library) prepare(k *pack) error {
	err := copyTree(k.dir, l.scratch, func(string) bool { return true })
	if err != nil || *prefer != "library" {
		return err
	}
	for _, f := range k.tests {
		dir := filepath.Join(l.scratch, filepath.Dir(f))
		if err := copyTree(l.install, dir, func(rel string) bool { return !exists(filepath.Join(dir, rel)) }); err != nil {
			return err
		}
	}
	return nil
}

// runBuiltin is a program that runs a test whose directory is at the end of sys.path, so that the modules in it do not count.
const runBuiltin = `import sys
sys.argv = [%[1]q]
sys.path[0] = "/nowhere"
sys.path.append(%[2]q)
__file__ = %[3]q
exec(compile(open(__file__).read(), __file__, "exec"))`

// command runs the executable and returns its output; an error says that it failed.
func (l *library) command(dir string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), *limit)
	defer cancel()
	if *jit != "" {
		args = slices.Insert(args, 0, "-X", "jit="+*jit)
	}
	cmd := exec.CommandContext(ctx, l.bin, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYCOPYPATH="+l.install)
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return out, err
}

func lastLine(out []byte, err error) string {
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	s := strings.TrimSpace(lines[len(lines)-1])
	if errors.Is(err, context.DeadlineExceeded) {
		s = "no end; " + s
	}
	if len(s) > 140 {
		s = s[:140]
	}
	return s
}

func copyTree(from, to string, wanted func(rel string) bool) error {
	return filepath.WalkDir(from, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(from, p)
		if !d.Type().IsRegular() || !wanted(rel) {
			return nil
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		return write(filepath.Join(to, rel), data)
	})
}

func write(file string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o666)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
