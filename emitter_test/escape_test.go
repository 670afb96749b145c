package emitter_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// hiddenAllowed are the places where a Value may be in Go's heap, with the reason.
var hiddenAllowed = map[string]string{
	"rt/gc.go: append []pycopy/rt.Value":                                            "roots and the queue of finalizers, which the collector visits",
	"rt/object.go: make []pycopy/rt.shape":                                          "the shape table, a root",
	"rt/shape.go: append []pycopy/rt.shape":                                         "the shape table, a root",
	"rt/object.go: make []pycopy/rt.classEntry":                                     "a cache that each collection empties",
	"rt/object.go: make []pycopy/rt.attrEntry":                                      "a cache that each collection empties",
	"rt/attr.go: append []pycopy/rt.Lookup":                                         "addresses of entries of that cache",
	"rt/objectobj.go: captured v pycopy/rt.Value":                                   "immediate constants",
	"rt/mod/uio/types.go: *ast.UnaryExpr *pycopy/rt/mod/uio.memory":                 "the address of a Value in the stream's object",
	"rt/mod/uio/buffered.go: *ast.UnaryExpr *pycopy/rt/mod/uio.memory":              "the address of a Value in the stream's object",
	"rt/mod/uio/types.go: *ast.UnaryExpr *pycopy/rt/mod/uio.memoryReader":           "the address of a Value in the stream's object",
	"rt/mod/uio/open.go: *ast.UnaryExpr *pycopy/rt/mod/uio.file":                    "the stream under a text stream, which is among the values of its object",
	"rt/mod/uio/types.go: *ast.UnaryExpr *pycopy/rt/mod/uio.file":                   "likewise",
	"rt/mod/uio/types.go: variable f pycopy/rt/mod/uio.file":                        "likewise",
	"rt/mod/uio/types.go: *ast.UnaryExpr *pycopy/rt/mod/uio.binaryView":             "likewise",
	"rt/mod/uio/wrapped.go: *ast.UnaryExpr *pycopy/rt/mod/uio.file":                 "likewise",
	"rt/mod/uio/wrapped.go: *ast.UnaryExpr *pycopy/rt/mod/uio.wrapped":              "likewise",
	"rt/mod/uio/device.go: *ast.UnaryExpr *pycopy/rt/mod/uio.buffers":               "files, of which only what they buffer is used there",
	"rt/mod/uio/device.go: append []*pycopy/rt/mod/uio.file":                        "likewise",
	"rt/mod/vfs/port.go: *ast.UnaryExpr *pycopy/rt/mod/vfs.port":                    "the address of a Value in an object, or among arguments",
	"rt/mod/vfs/lfs.go: *ast.UnaryExpr *pycopy/rt/mod/vfs.lfs":                      "likewise",
	"object.go: append []pycopy.ref":                                                "weak: an Object knows of Values through its Runtime only",
	"object.go: *ast.UnaryExpr *pycopy.Object":                                      "the Runtime, as below, and an index of a list that is a root",
	"object.go: captured o *pycopy.Object":                                          "likewise",
	"compile.go: *ast.CompositeLit map[weak.Pointer[pycopy.Program]]*pycopy.Object": "likewise",
	"runtime.go: *ast.UnaryExpr *pycopy.Exception":                                  "likewise, its Object",
	"runtime.go: variable e *pycopy.Exception":                                      "likewise",
	"func.go: variable e *pycopy.Exception":                                         "likewise",
	"func.go: *ast.UnaryExpr *pycopy.goFunc":                                        "the Runtime, as below",
	"govalue.go: *ast.UnaryExpr *pycopy.goValue":                                    "likewise",
	"govalue.go: *ast.CompositeLit map[reflect.Type]*pycopy/rt.Value":               "classes, which are roots",
	"govalue.go: *ast.UnaryExpr *pycopy.goIter":                                     "likewise",
	"runtime.go: *ast.UnaryExpr *pycopy.Runtime":                                    "callees of native code, which its engine makes roots",
	"rt/codegc.go: append []*pycopy/rt.NativeCode":                                  "the owners are weak: collectCode lets go of code whose owner died",
	"rt/code.go: append []pycopy/rt.codeInfo":                                       "native code in it is weak, as in rt/codegc.go",
	"rt/mod/re/re.go: *ast.UnaryExpr *pycopy/rt/mod/re.moduleState":                 "a dict that is a root",
	"rt/frameobj.go: append []pycopy/rt.seenFrame":                                  "Thread.frames, which the collector visits",
	"rt/trace.go: append []pycopy/rt.seenFrame":                                     "Thread.frames, which the collector visits",
	"rt/trace.go: append []pycopy/rt.traceRecord":                                   "Thread.tracing, which the collector visits",
	"rt/trace.go: append []pycopy/rt.Value":                                         "Thread.tracing, which the collector visits",
	"rt/trace.go: *ast.UnaryExpr *pycopy/rt.tracing":                                "Thread.tracing, which the collector visits",
	"rt/trace.go: captured h *pycopy/rt.heapState":                                  "the collector itself",
}

// TestNoHiddenValues enforces rule 1 of package rt: nothing that the compiler
// puts into Go's heap may hold a Value, where the collector does not see it.
func TestNoHiddenValues(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("type-checks the whole project")
	}
	fset := token.NewFileSet()
	exports := map[string]string{}
	packages := map[string]*checkedPackage{} // by directory
	root := moduleRoot(t)
	all := listExports(t)
	for _, p := range all {
		exports[p.ImportPath] = p.Export
	}
	imp := importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, p := range all {
		if p.ImportPath == "pycopy" || strings.HasPrefix(p.ImportPath, "pycopy/rt") || p.ImportPath == "pycopy/interp" {
			packages[p.Dir] = checkPackage(t, fset, imp, p)
		}
	}
	for _, e := range escapes(t, root) {
		p := packages[filepath.Dir(e.file)]
		if p == nil {
			continue
		}
		if what := p.hidden(e); what != "" {
			place := strings.TrimPrefix(e.file, root+"/") + ": " + what
			if _, ok := hiddenAllowed[place]; !ok {
				t.Errorf("%s:%d:%d: %s: %s", e.file, e.line, e.col, e.text, what)
			}
		}
	}
}

type exportedPackage struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

func listExports(t *testing.T) []exportedPackage {
	out, err := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", "pycopy").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []exportedPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p exportedPackage
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func moduleRoot(t *testing.T) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// checkedPackage is a package with the types of its expressions.
type checkedPackage struct {
	fset  *token.FileSet
	files map[string]*ast.File
	info  types.Info
}

func checkPackage(t *testing.T, fset *token.FileSet, imp types.Importer, p exportedPackage) *checkedPackage {
	c := &checkedPackage{fset: fset, files: map[string]*ast.File{}, info: types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
	}}
	var list []*ast.File
	for _, name := range p.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		c.files[filepath.Join(p.Dir, name)] = f
		list = append(list, f)
	}
	if _, err := (&types.Config{Importer: imp}).Check(p.ImportPath, fset, list, &c.info); err != nil {
		t.Fatal(err)
	}
	return c
}

// escape is a line of the compiler's escape analysis.
type escape struct {
	file      string
	line, col int
	text      string
}

var escapeLine = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):(\d+): (moved to heap: .*|.* escapes to heap)$`)

func escapes(t *testing.T, root string) []escape {
	cmd := exec.Command("go", "build", "-gcflags=-m -N", "./rt/...", "./interp", ".")
	cmd.Dir = root
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var list []escape
	seen := map[string]bool{}
	for _, m := range escapeLine.FindAllStringSubmatch(string(out), -1) {
		if seen[m[0]] {
			continue // once for each function that it is inlined in
		}
		seen[m[0]] = true
		line, _ := strconv.Atoi(m[2])
		col, _ := strconv.Atoi(m[3])
		list = append(list, escape{filepath.Join(root, m[1]), line, col, m[4]})
	}
	if len(list) < 100 {
		t.Fatalf("only %d lines of escape analysis", len(list))
	}
	return list
}

// hidden says which Value an escape puts into Go's heap; "" if none.
func (c *checkedPackage) hidden(e escape) string {
	f := c.files[e.file]
	if f == nil {
		return ""
	}
	what := ""
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil || what != "" {
			return false
		}
		if p := c.fset.Position(n.Pos()); p.Line > e.line || c.fset.Position(n.End()).Line < e.line {
			return false
		}
		p := c.fset.Position(c.reportPos(n))
		if p.Line != e.line || p.Column != e.col {
			return true
		}
		switch n := n.(type) {
		case *ast.Ident:
			if v, ok := c.info.Defs[n].(*types.Var); ok && e.text == "moved to heap: "+n.Name && holdsValue(v.Type(), nil) {
				what = "variable " + n.Name + " " + v.Type().String()
			} else if tv, ok := c.info.Types[ast.Expr(n)]; ok && e.text == n.Name+" escapes to heap" && holdsValue(tv.Type, nil) {
				what = n.Name + " " + tv.Type.String()
			}
		case *ast.FuncLit:
			if e.text == "func literal escapes to heap" {
				what = c.captured(n)
			}
		case *ast.CallExpr:
			// Not calls whose inlined bodies are reported here.
			name := types.ExprString(n.Fun)
			if tv := c.info.Types[n]; name == "make" && strings.HasPrefix(e.text, "make(") || name == "append" && e.text == "append escapes to heap" {
				if holdsValue(tv.Type, nil) {
					what = name + " " + tv.Type.String()
				}
			}
		case ast.Expr:
			if tv, ok := c.info.Types[n]; ok && strings.HasSuffix(e.text, "escapes to heap") && tv.Type != nil &&
				!strings.HasPrefix(e.text, "func literal") && holdsValue(tv.Type, nil) {
				what = fmt.Sprintf("%T %s", n, tv.Type)
			}
		}
		return true
	})
	return what
}

// reportPos is where the compiler reports an expression: calls at their parenthesis, operators at themselves.
func (c *checkedPackage) reportPos(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.CallExpr:
		return n.Lparen
	case *ast.CompositeLit:
		return n.Lbrace
	case *ast.BinaryExpr:
		return n.OpPos
	case *ast.SelectorExpr:
		return n.Sel.Pos() - 1
	case *ast.IndexExpr:
		return n.Lbrack
	}
	return n.Pos()
}

// captured names a variable that holds a Value and that lit takes from the function around it.
func (c *checkedPackage) captured(lit *ast.FuncLit) string {
	what := ""
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		v, ok := c.info.Uses[id].(*types.Var)
		if !ok || v.IsField() || v.Parent() == nil || v.Parent() == v.Pkg().Scope() {
			return true
		}
		if (v.Pos() < lit.Pos() || v.Pos() > lit.End()) && holdsValue(v.Type(), nil) {
			what = "captured " + v.Name() + " " + v.Type().String()
		}
		return true
	})
	return what
}

// holdsValue reports whether memory of type typ can be all that keeps an
// object alive: a Value, or something with Values inside or behind it that is not one of the
// runtime's own structures.
func holdsValue(typ types.Type, seen []types.Type) bool {
	for _, s := range seen {
		if types.Identical(s, typ) {
			return false
		}
	}
	seen = append(seen, typ)
	if n, ok := typ.(*types.Named); ok && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "pycopy/rt" {
		switch n.Obj().Name() {
		case "Value":
			return true
		case "Thread", "Runtime", "ModuleSpec", "TypeSpec", "Builtin", "Config":
			return false
		}
	}
	switch u := typ.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			if holdsValue(u.Field(i).Type(), seen) {
				return true
			}
		}
	case *types.Pointer:
		return holdsValue(u.Elem(), seen)
	case *types.Slice:
		return holdsValue(u.Elem(), seen)
	case *types.Array:
		return holdsValue(u.Elem(), seen)
	case *types.Map:
		return holdsValue(u.Key(), seen) || holdsValue(u.Elem(), seen)
	case *types.Chan:
		return holdsValue(u.Elem(), seen)
	}
	return false
}
