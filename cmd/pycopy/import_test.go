package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestImportArchive runs programs in archives and folders, and imports from archives on sys.path.
func TestImportArchive(t *testing.T) {
	main := []string{
		"__main__.py", "import sys, pkg.inner\nfrom pkg import inner\nimport space.plain\n" +
			"print(__name__, __file__ == sys.path[0] + '/__main__.py', __package__ == '', sys.argv[1:], pkg.__path__ == sys.path[0] + '/pkg', inner.x)\n" +
			"import pkgutil, importlib.resources as r\nprint(pkgutil.get_data('pkg', 'data.txt'), r.files('pkg').joinpath('data.txt').read_text())\n" +
			"print([m.name for m in pkgutil.iter_modules(sys.path[:1])])\n1 / 0\n",
		"pkg/__init__.py", "", "pkg/inner.py", "from .other import x\n", "pkg/other.py", "x = 5\n", "pkg/data.txt", "data", "space/plain.py", "",
	}
	const want = "__main__ True True ['arg'] True 5\nb'data' data\n['__main__', 'pkg']\n"
	dir := files(t, main...)
	for name, data := range map[string]string{"app.zip": "", "app.pyz": "#!/usr/bin/env pycopy\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), append([]byte(data), zipFile(t, main...)...), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, program := range []string{"app.zip", "app.pyz", ".", dir} {
		out, errs, status := command(t, dir, "", program, "arg")
		if out != want || status != 1 || !strings.Contains(errs, "/__main__.py\", line 7") && !strings.Contains(errs, "/__main__.py\", line 8") {
			t.Errorf("%s: status %d, %q, %s", program, status, out, errs)
		}
	}
	t.Setenv("PYCOPYPATH", dir+"/app.zip:"+dir+"/app.pyz/pkg:"+dir+"/nothing.zip")
	if out, errs, _ := command(t, t.TempDir(), "", "-c", "import pkg.inner, other; print(pkg.inner.x, other.x, other.__file__[-17:])"); out != "5 5 .pyz/pkg/other.py\n" {
		t.Errorf("archives on sys.path: %q, %s", out, errs)
	}
	if out, errs, _ := command(t, t.TempDir(), "", "-m", "pkg.inner"); out != "" || errs != "" {
		t.Errorf("-m: %q, %s", out, errs)
	}
	if _, errs, status := command(t, dir, "", "pkg"); status != 1 || !strings.Contains(errs, "can't find '__main__' module in '"+dir+"/pkg'") {
		t.Errorf("a folder without a program: status %d, %s", status, errs)
	}
}

// TestImportOwnModules: a module of the program takes the place of ours for the program, not for our library.
func TestImportOwnModules(t *testing.T) {
	dir := files(t,
		"random.py", "x = 'own'\n", "types.py", "", "collections/__init__.py", "y = 1\n", "re.py", "def compile(*a): 1 / 0\n", "copy.py", "1 / 0\n",
		"main.py", "import random, types, collections, re\nimport tempfile, dataclasses, urandom, ucollections, textwrap, argparse\n"+
			"print(random.x, collections.y, hasattr(types, 'FunctionType'), urandom.getrandbits(1) < 2, ucollections.deque.__name__)\n"+
			"print(textwrap.dedent(' a'), dataclasses.dataclass(type('A', (), {'__annotations__': {'z': int}}))(3).z)\n"+
			"try:\n  import copy\nexcept ZeroDivisionError:\n  print('copy')\n",
	)
	if out, errs, _ := command(t, dir, "", "main.py"); out != "own 1 False True deque\na 3\ncopy\n" {
		t.Errorf("%q, %s", out, errs)
	}
}

// TestImportAlwaysBuiltin: no file takes the place of a module of Pycopy's own.
func TestImportAlwaysBuiltin(t *testing.T) {
	dir := files(t, "uos.py", "own = 1\n", "uio.py", "own = 1\n", "ure.py", "own = 1\n", "ustruct.py", "own = 1\n", "math.py", "own = 1\n", "usual.py", "own = 1\n",
		"main.py", "import uos, uio, ure, ustruct, math, usual\nprint([hasattr(m, 'own') for m in (uos, uio, ure, ustruct, math, usual)])\n")
	if out, errs, _ := command(t, dir, "", "main.py"); out != "[False, False, False, False, False, True]\n" {
		t.Errorf("%q, %s", out, errs)
	}
}

// TestImportBesideOurs: a library can add modules to packages of ours.
func TestImportBesideOurs(t *testing.T) {
	dir := files(t, "html/extra.py", "names = {'lt': 60}\n", "uasyncio/extra.py", "from uasyncio import sleep\n", "html/__init__.py", "1 / 0\n",
		"collections/deque.py", "1 / 0\n", "collections/namedtuple.py", "n = 1\n", "json/other.py", "print(__name__)\n")
	t.Setenv("PYCOPYPATH", dir)
	const program = "import html, html.extra, uasyncio.extra, collections.namedtuple as n, collections.deque\n" +
		"print(html.escape('<'), html.extra.names, collections.deque([1], 1), callable(collections.namedtuple))"
	if out, errs, _ := command(t, t.TempDir(), "", "-c", program); out != "&lt; {'lt': 60} deque([1], maxlen=1) True\n" {
		t.Errorf("%q, %s", out, errs)
	}
	if out, errs, _ := command(t, t.TempDir(), "", "-m", "json.other"); out != "__main__\n" {
		t.Errorf("-m: %q, %s", out, errs)
	}
}

// TestImportStale: a .mpy file counts only where there is no source, so that it cannot be stale; one for another machine says so.
func TestImportStale(t *testing.T) {
	dir := files(t, "m.py", "print('source')\n", "m.mpy", "M\x06\x00\x1f", "n.mpy", "M\x04\x00\x1f", "p/__init__.py", "print('package')\n", "p/__init__.mpy", "M")
	out, errs, _ := command(t, dir, "", "-c", "import m, p\ntry:\n  import n\nexcept ValueError as e:\n  print(e)")
	if out != "source\npackage\nincompatible .mpy file\n" {
		t.Errorf("%q, %s", out, errs)
	}
}

// TestBootKeeps: _boot as Pycopy's library has it does not take our exception classes away.
func TestBootKeeps(t *testing.T) {
	dir := files(t, "_boot.py", "import builtins, sys\nfor n in 'FileNotFoundError', 'IOError', 'Warning': setattr(builtins, n, Exception)\n"+
		"builtins.vars = None\nbuiltins.extra = 5\nsys.executable = 'pycopy-dev'\n")
	t.Setenv("PYCOPYPATH", dir)
	out, errs, _ := command(t, t.TempDir(), "", "-c",
		"import sys; print(FileNotFoundError.__mro__[1].__name__, Warning.__name__, callable(vars), extra, sys.executable == 'pycopy-dev')")
	if out != "OSError Warning True 5 False\n" {
		t.Errorf("%q, %s", out, errs)
	}
}
