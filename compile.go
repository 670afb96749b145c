package pycopy

import (
	"io"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/parse"
	"pycopy/rt"
)

// compileSource parses, resolves and compiles a source text. ast, if not nil, gets a listing of the tree.
func compileSource(src []byte, filename, mode string, opts compile.Options, ast io.Writer) (*bytecode.Code, error) {
	m := parse.Exec
	switch mode {
	case "eval":
		m = parse.Eval
	case "single":
		m = parse.Single
	}
	tree, err := parse.Parse(src, filename, m, parse.Options{})
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

// NeedsMore reports whether interactive input must be continued on another line.
func NeedsMore(src string) bool { return parse.NeedsMore([]byte(src)) }

// Compile checks the syntax of a source text without running it.
func (p *Runtime) Compile(src []byte, filename string) error {
	return p.guard(func() bool { return p.t.CompileSource(src, filename, "exec") != rt.NoValue })
}

// RunInteractive runs one interactive statement in the module __main__; the
// values of expression statements are printed.
func (p *Runtime) RunInteractive(src string) error {
	return p.guard(func() bool { return p.t.RunMain([]byte(src), "<stdin>", "single") != rt.NoValue })
}

// ReadLine prints the prompt that the attribute of sys named prompt has (ps1 or
// ps2) and reads a line from the stream that sys.stdin was at first; at its end, the line is empty.
func (p *Runtime) ReadLine(prompt string) (line string, err error) {
	err = p.t.Guard(func() (err error) {
		line, err = p.readLine(prompt)
		return err
	})
	return line, err
}

func (p *Runtime) readLine(prompt string) (string, error) {
	t := p.t
	text := t.ModuleAttr("sys", prompt)
	if text != rt.NoValue {
		text = t.StrOf(text)
	}
	if text == rt.NoValue || !t.Print(text.GoString()) || !t.FlushStd() {
		return "", p.takeError()
	}
	in := t.ModuleAttr("sys", "__stdin__")
	if in == rt.NoValue {
		return "", p.takeError()
	}
	line := t.CallMethod0(in, t.R.Sym(rt.SymReadline))
	if line == rt.NoValue {
		return "", p.takeError()
	}
	return line.GoString(), nil
}

// Flush writes out what the program has printed.
func (p *Runtime) Flush() error {
	return p.guard(func() bool { return p.t.FlushStd() })
}
