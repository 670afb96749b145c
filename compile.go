package pycopy

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"
	"weak"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
	"pycopy/rt"
	"pycopy/rt/text"
)

// ofTree behind a mode of compileSource says that the text is that of a tree.
const ofTree = " of a tree"

// compileSource parses, resolves and compiles a source text. ast, if not nil, gets a listing of the tree.
func compileSource(src []byte, filename, mode string, opts compile.Options, ast io.Writer) (*bytecode.Code, error) {
	mode, isTree := strings.CutSuffix(mode, ofTree)
	m, o := parse.Exec, parse.Options{Tree: isTree}
	switch mode {
	case "eval":
		m = parse.Eval
	case "single":
		m = parse.Single
	case interactive:
		m, o = parse.Single, parse.Options{Several: true, TopLevelAwait: true}
	}
	tree, err := parse.Parse(src, filename, m, o)
	if err != nil {
		return nil, syntaxError(err)
	}
	if _, err := parse.Resolve(tree); err != nil {
		return nil, syntaxError(err)
	}
	if ast != nil {
		if err := parse.Dump(ast, tree, false); err != nil {
			return nil, err
		}
	}
	code, err := compile.Compile(tree, opts)
	if err != nil {
		return nil, syntaxError(err)
	}
	return code, nil
}

// positioned makes a *parse.Error an rt.SyntaxErrorInfo.
type positioned struct{ err *parse.Error }

// Error implements error.
func (e positioned) Error() string { return e.err.Error() }

// SyntaxInfo implements rt.SyntaxErrorInfo.
func (e positioned) SyntaxInfo() (typ, msg, file string, line, col, endLine, endCol int, text string) {
	return e.err.Kind.String(), e.err.Msg, e.err.File, e.err.Line, e.err.Col, e.err.EndLine, e.err.EndCol, e.err.Text
}

// SyntaxFunc returns the name of the function that the error is in, or "".
func (e positioned) SyntaxFunc() string { return e.err.Func }

func syntaxError(err error) error {
	if e, is := err.(*parse.Error); is {
		return positioned{e}
	}
	return err
}

// Program is a compiled source text. It belongs to no Runtime: several may run it, as often as they like, also at the same time.
type Program struct{ code *bytecode.Code }

// Compile compiles a source text without running it. filename appears in tracebacks.
func (p *Runtime) Compile(src []byte, filename string) (*Program, error) {
	var prog *Program
	err := p.try(func() bool {
		code := p.t.CompileSource(src, text.FromHost(filename), "exec")
		if code == rt.NoValue {
			return false
		}
		prog = &Program{p.r.Bytecode(code)}
		return true
	})
	return prog, err
}

// Run runs a compiled program as RunSource runs its text. The Runtime keeps what it has prepared for one that is run often.
func (p *Runtime) Run(prog *Program) error {
	if prog == nil || prog.code == nil {
		return errors.New("pycopy: the program does not come from Compile")
	}
	return p.useFlush(func() error {
		code, err := p.programs.code(p.border(), prog)
		if err != nil {
			return p.raised(err)
		}
		return p.failure(p.t.RunCode(code) != rt.NoValue)
	})
}

// programs are the code objects that a Runtime has made of Programs, as long as these exist. One that is run for the first time has none: it may
// be the last time, and Go's collector, which finds out what is gone, knows nothing of our heap.
type programs struct {
	made map[weak.Pointer[Program]]*Object // nil: run once
	room int                               // the size of the table at which entries of Programs that are gone are dropped
}

// code returns a code object for a program.
func (s *programs) code(b border, prog *Program) (rt.Value, error) {
	key := weak.Make(prog)
	o, known := s.made[key]
	if o != nil {
		return b.objectToPython(o)
	}
	v := b.t.NewCode(prog.code.Clone())
	if v == rt.NoValue {
		return v, errPending
	}
	if known {
		var err error
		if o, err = b.newObject(v); err != nil {
			return rt.NoValue, err
		}
	}
	s.keep(key, o)
	return v, nil
}

func (s *programs) keep(key weak.Pointer[Program], o *Object) {
	if len(s.made) >= s.room {
		s.prune()
		s.room = max(16, 2*len(s.made))
	}
	if s.made == nil {
		s.made = map[weak.Pointer[Program]]*Object{}
	}
	s.made[key] = o
}

// prune drops the code of Programs that are gone.
func (s *programs) prune() {
	maps.DeleteFunc(s.made, func(k weak.Pointer[Program], o *Object) bool {
		gone := k.Value() == nil
		if gone && o != nil {
			o.Release()
		}
		return gone
	})
}

// Eval returns the converted value of an expression, in the namespace of the module __main__.
func (p *Runtime) Eval(expr string) (x any, err error) {
	err = p.useFlush(func() error {
		v := p.t.RunMain([]byte(expr), "<eval>", "eval")
		if v == rt.NoValue {
			return p.takeError()
		}
		if x, err = p.border().fromPython(v, 0); err != nil {
			return fmt.Errorf("pycopy: result of %s: %w", expr, p.raised(err))
		}
		return nil
	})
	return x, err
}
