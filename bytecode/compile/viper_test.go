package compile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/words"
	"pycopy/parse"
)

// viperCode compiles a viper function.
func viperCode(t *testing.T, src string, opts compile.Options) *bytecode.Code {
	t.Helper()
	return mustCompile(t, "@micropython.viper\n"+src, opts).Children[0]
}

// instructions lists the instructions of c.
func instructions(c *bytecode.Code) string {
	var b strings.Builder
	bytecode.Listing{}.Write(&b, c)
	var list []string
	for _, line := range strings.Split(b.String(), "\n") {
		if _, text, ok := strings.Cut(line, " "); ok && line[0] >= '0' && line[0] <= '9' {
			list = append(list, text)
		}
	}
	return strings.Join(list, "; ")
}

func TestViperInstructions(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"def f(x: int, y) -> int: return x + 1",
			"WORD_PARAM 0 int; LOAD_FAST 0; WORD_CONST 1; WORD_BINARY +; FROM_WORD 0 int; RETURN_VALUE"},
		{"def f(x: uint): return x >> 1 < x", "error: return expected 'object' but got 'bool'"},
		{"def f(x: uint) -> bool: return x >> 1 < x",
			"WORD_PARAM 0 uint; LOAD_FAST 0; WORD_CONST 1; WORD_BINARY >>u; LOAD_FAST 0; WORD_BINARY <u; FROM_WORD 0 bool; RETURN_VALUE"},
		{"def f(p: ptr16, o) -> int: return p[int(o)]",
			"WORD_PARAM 0 ptr16; LOAD_FAST 0; LOAD_FAST 1; TO_WORD int; WORD_LOAD 1; FROM_WORD 0 int; RETURN_VALUE"},
		{"def f(p: ptr8): p[0] = True",
			"WORD_PARAM 0 ptr8; WORD_CONST 1; LOAD_FAST 0; WORD_CONST 0; WORD_STORE 0; LOAD_CONST_NONE; RETURN_VALUE"},
		{"def f(x: int, o): return o(x, 1, o, True)", "WORD_PARAM 0 int; LOAD_FAST 1; LOAD_FAST 0; LOAD_CONST_SMALL_INT 1; LOAD_FAST 1; " +
			"LOAD_CONST_TRUE; FROM_WORD 3 int; CALL_FUNCTION n=4 nkw=0; RETURN_VALUE"},
		{"def f() -> uint: return None", "LOAD_CONST_SMALL_INT 0; RETURN_VALUE"},
		{"def f(o): return isinstance(o, int)",
			"LOAD_GLOBAL isinstance; LOAD_FAST 0; LOAD_GLOBAL int; CALL_FUNCTION n=2 nkw=0; RETURN_VALUE"},
		{"def f(x: int):\n global g\n g = lambda: x",
			"LOAD_DEREF 0; TO_WORD int; FROM_WORD 0 int; STORE_DEREF 0; LOAD_FAST 0; MAKE_CLOSURE <lambda> 1; STORE_GLOBAL g; LOAD_CONST_NONE; RETURN_VALUE; LOAD_DEREF 0; RETURN_VALUE"},
	} {
		code, err := compileSource("@micropython.viper\n"+test.src+"\n", "v.py", parse.Exec, compile.Options{})
		got := ""
		if perr := (*parse.Error)(nil); errors.As(err, &perr) {
			got = "error: " + perr.Msg
		} else if err != nil {
			t.Fatal(err)
		} else {
			got = instructions(code.Children[0])
		}
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.src, got, test.want)
		}
	}
}

// TestViperTypes checks what a code generator learns.
func TestViperTypes(t *testing.T) {
	c := viperCode(t, "def f(a: ptr8, b, c: bool) -> uint:\n  d = 1\n  e = [d]\n  for i in range(d): e = [i]\n  return uint(d)\n", compile.Options{})
	var got []string
	for l, name := range c.LocalNames {
		got = append(got, name+":"+c.LocalType(l).String())
	}
	if want := "a:ptr8 b:object c:bool d:int e:object i:int :int :int"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if c.ReturnType != bytecode.WordUint {
		t.Errorf("return type %s", c.ReturnType)
	}
}

// TestViperWidth: what fits a small int of the target is a word, other literals are objects.
func TestViperWidth(t *testing.T) {
	const src = "def f():\n  x = 0x40000000\n"
	if got := instructions(viperCode(t, src, compile.Options{})); !strings.HasPrefix(got, "WORD_CONST 1073741824") {
		t.Errorf("64 bits: %s", got)
	}
	emitter := &recorder{}
	mustCompile(t, "@micropython.viper\n"+src, compile.Options{Portable: true, Native: emitter})
	if got := instructions(emitter.code); !strings.HasPrefix(got, "LOAD_CONST_OBJ 1073741824") {
		t.Errorf("32 bits: %s", got)
	}
}

// recorder is a NativeEmitter that keeps what it is given.
type recorder struct{ code *bytecode.Code }

func (r *recorder) Emit(f *compile.NativeFunc) (*bytecode.Code, error) {
	r.code = f.Code
	return f.Code, nil
}

func TestViperErrors(t *testing.T) {
	for _, test := range []struct {
		src, msg  string
		kind      parse.ErrorKind
		line, col int
	}{
		{"def f(x: str): pass", "unknown type 'str'", parse.ViperTypeError, 2, 10},
		{"def f(x) -> 1: pass", "annotation must be an identifier", parse.SyntaxError, 2, 13},
		{"def f(x: int):\n  y = x\n  y = [x]", "local 'y' has type 'int' but source is 'object'", parse.ViperTypeError, 4, 3},
		{"def f(x: int):\n  return 1 + (x - 'a')", "can't do binary op between 'int' and 'object'", parse.ViperTypeError, 3, 15},
		{"def f(x: ptr8):\n  while x: pass", "can't implicitly convert 'ptr8' to 'bool'", parse.ViperTypeError, 3, 9},
		{"def f():\n  yield 5", "native yield", parse.NotImplementedError, 3, 3},
	} {
		_, err := compileSource("@micropython.viper\n"+test.src+"\n", "v.py", parse.Exec, compile.Options{})
		perr := (*parse.Error)(nil)
		if !errors.As(err, &perr) {
			t.Errorf("%s: %v", test.src, err)
			continue
		}
		if perr.Msg != test.msg || perr.Kind != test.kind || perr.Line != test.line || perr.Col != test.col {
			t.Errorf("%s: %v", test.src, perr)
		}
	}
}

// TestViperRepository compiles all functions of the project's Python files as viper functions: whatever they contain, the result
// is an error of types or valid code.
func TestViperRepository(t *testing.T) {
	good, bad := 0, 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".py" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, one := range functions(string(src)) {
			code, err := compileSource(one, path, parse.Exec, compile.Options{Flags: bytecode.FlagViper})
			switch perr := (*parse.Error)(nil); {
			case err == nil:
				good++
				translate(t, path, code)
			case errors.As(err, &perr):
				bad++
			default:
				t.Errorf("%s: %v", path, err)
			}
		}
		return nil
	})
	if err != nil || good < 50 || bad < 50 {
		t.Fatalf("%d good, %d bad functions, %v", good, bad, err)
	}
}

// functions cuts a source text into its top-level functions.
func functions(src string) (list []string) {
	var cur []string
	for _, line := range append(strings.Split(src, "\n"), "end") {
		if cur != nil && line != "" && line[0] != ' ' && line[0] != ')' {
			list = append(list, strings.Join(cur, "\n")+"\n")
			cur = nil
		}
		if cur != nil || strings.HasPrefix(line, "def ") {
			cur = append(cur, line)
		}
	}
	return list
}

func translate(t *testing.T, path string, c *bytecode.Code) {
	if _, err := words.Translate(c); err != nil {
		t.Errorf("%s: %s: %v", path, c.Name, err)
	}
	for _, child := range c.Children {
		translate(t, path, child)
	}
}

// FuzzViper: whatever parses is an error or becomes valid code as viper functions.
func FuzzViper(f *testing.F) {
	for _, pattern := range []string{"testdata/*.py", "../../emitter_test/corpus/viper/*.py"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			if src, err := os.ReadFile(file); err == nil {
				f.Add(string(src))
			}
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		code, err := compileSource(src, "fuzz.py", parse.Exec, compile.Options{Flags: bytecode.FlagViper})
		if perr := (*parse.Error)(nil); err != nil && !errors.As(err, &perr) {
			t.Error(err)
		} else if err == nil {
			translate(t, "fuzz.py", code)
		}
	})
}
