package native

import (
	"errors"
	"fmt"
	"math/big"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/jit/thumb2"
	"pycopy/parse"
)

// assemble compiles an inline assembler function.
func assemble(f *compile.NativeFunc) (*bytecode.Code, error) {
	def, ok := f.Def.(*parse.FunctionDef)
	if !ok {
		return nil, errors.New("inline assembler must be a function")
	}
	args, err := asmParams(f, def)
	if err != nil {
		return nil, err
	}
	result, err := asmResult(f, def.Returns)
	if err != nil {
		return nil, err
	}
	list, nodes, err := asmBody(f, def.Body)
	if err != nil {
		return nil, err
	}
	code, err := thumb2.Assemble(list, f.Arch)
	var e *thumb2.AsmError
	if errors.As(err, &e) {
		var at parse.Node = nodes[e.Stmt]
		if e.Arg >= 0 {
			at = nodes[e.Stmt].Args[e.Arg]
		}
		return nil, f.ErrorAt(at, parse.SyntaxError, e.Msg)
	}
	out := &bytecode.Code{Unit: f.Unit(), Kind: bytecode.KindAsm, Name: def.Name, Qualname: def.Name, Bytes: code, AsmArgs: args,
		AsmReturn: int(result)}
	out.AsmParams()
	return out, nil
}

// asmParams checks the parameters: registers from r0 on.
func asmParams(f *compile.NativeFunc, def *parse.FunctionDef) (n int, err error) {
	p := def.Params
	if p == nil {
		return 0, nil
	}
	list := append(append([]*parse.Param(nil), p.PosOnly...), p.Args...)
	fail := func(at parse.Node, msg string) (int, error) { return 0, f.ErrorAt(at, parse.SyntaxError, msg) }
	sequence := "parameters must be registers in sequence r0 to r3"
	switch {
	case p.VarArg != nil:
		return fail(p.VarArg, sequence)
	case p.KwArg != nil:
		return fail(p.KwArg, sequence)
	case len(p.KwOnly) > 0:
		return fail(p.KwOnly[0], sequence)
	case len(list) > 4:
		return fail(list[4], "can only have up to 4 parameters to Thumb assembly")
	}
	for i, q := range list {
		if q.Name != fmt.Sprint("r", i) || q.Default != nil {
			return fail(q, sequence)
		}
	}
	return len(list), nil
}

// asmResult is the type of the return annotation.
func asmResult(f *compile.NativeFunc, e parse.Expr) (bytecode.WordType, error) {
	if e == nil {
		return bytecode.WordInt, nil
	}
	n, ok := e.(*parse.Name)
	if !ok {
		return 0, f.ErrorAt(e, parse.SyntaxError, "return annotation must be an identifier")
	}
	t, ok := bytecode.ParseWordType(n.ID)
	if !ok || t > bytecode.WordUint {
		return 0, f.ErrorAt(e, parse.SyntaxError, "unknown type")
	}
	return t, nil
}

// asmBody takes the statements apart; nodes are the calls.
func asmBody(f *compile.NativeFunc, body []parse.Stmt) (list []thumb2.AsmStmt, nodes []*parse.Call, err error) {
	for _, s := range body {
		if _, ok := s.(*parse.Pass); ok {
			continue
		}
		x, ok := s.(*parse.ExprStmt)
		var call *parse.Call
		if ok {
			call, ok = x.Value.(*parse.Call)
		}
		var name *parse.Name
		if ok {
			name, ok = call.Func.(*parse.Name)
		}
		if !ok || len(call.Keywords) > 0 {
			return nil, nil, f.ErrorAt(s, parse.SyntaxError, "expecting an assembler instruction")
		}
		stmt := thumb2.AsmStmt{Name: name.ID}
		for _, a := range call.Args {
			stmt.Args = append(stmt.Args, asmArg(f, a))
		}
		list, nodes = append(list, stmt), append(nodes, call)
	}
	return list, nodes, nil
}

func asmArg(f *compile.NativeFunc, e parse.Expr) thumb2.AsmArg {
	if v, ok := f.Constant(e); ok {
		switch v := v.(type) {
		case int64:
			return thumb2.AsmArg{Kind: thumb2.AsmInt, Int: v}
		case *big.Int: // only the low bits can matter
			return thumb2.AsmArg{Kind: thumb2.AsmInt, Int: new(big.Int).And(v, big.NewInt(1<<62-1)).Int64()}
		}
		return thumb2.AsmArg{}
	}
	items := func(kind thumb2.AsmArgKind, elts []parse.Expr) thumb2.AsmArg {
		a := thumb2.AsmArg{Kind: kind}
		for _, x := range elts {
			a.Items = append(a.Items, asmArg(f, x))
		}
		return a
	}
	switch e := e.(type) {
	case *parse.Name:
		return thumb2.AsmArg{Kind: thumb2.AsmName, Name: e.ID}
	case *parse.List:
		return items(thumb2.AsmAddress, e.Elts)
	case *parse.Set:
		return items(thumb2.AsmSet, e.Elts)
	}
	return thumb2.AsmArg{}
}
