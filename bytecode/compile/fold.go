package compile

import (
	"math"
	"math/big"
	"strconv"

	"pycopy/bytecode"
	"pycopy/parse"
)

// constant is the outcome of folding an expression. Values are those of bytecode.Unit.Consts.
type constant struct {
	v  any
	ok bool
}

// Limits of folded results.
const (
	maxFoldBits = 256
	maxFoldText = 4096
	maxFoldSeq  = 256

	// In files that boards load, repeated text would take more room than the operation.
	maxPortableText = 16
	maxPortableSeq  = 4
)

// constant returns the value of an expression that is known now.
func (b *builder) constant(e parse.Expr) (any, bool) {
	switch e := e.(type) {
	case *parse.Constant:
		return literal(e.Value), true
	case *parse.Name:
		return b.constName(e)
	case *parse.BinOp, *parse.UnaryOp, *parse.BoolOp, *parse.IfExp, *parse.Tuple:
		k, known := b.folded[e]
		if !known {
			k.v, k.ok = b.fold(e)
			b.folded[e] = k
		}
		return k.v, k.ok
	case *parse.FormattedValue, *parse.JoinedStr:
		return nil, false
	}
	return nil, false
}

// literal converts the value of a parse.Constant.
func literal(v any) any {
	switch v := v.(type) {
	case parse.Bytes:
		return []byte(v)
	case parse.EllipsisType:
		return bytecode.EllipsisType{}
	}
	return v
}

// constants returns the values of constant expressions as a tuple.
func (b *builder) constants(list []parse.Expr) (bytecode.Tuple, bool) {
	out := make(bytecode.Tuple, 0, len(list))
	for _, e := range list {
		v, ok := b.constant(e)
		if !ok {
			return nil, false
		}
		out = append(out, v)
	}
	return out, true
}

func (b *builder) fold(e parse.Expr) (any, bool) {
	switch e := e.(type) {
	case *parse.BinOp:
		right, ok := b.constant(e.Right)
		if !ok {
			return nil, false
		}
		left, ok := b.constant(e.Left)
		if !ok {
			return nil, false
		}
		return b.foldBinary(e.Op, left, right)
	case *parse.UnaryOp:
		v, ok := b.constant(e.Operand)
		if !ok {
			return nil, false
		}
		return b.foldUnary(e.Op, v)
	case *parse.BoolOp:
		for i, operand := range e.Values {
			v, ok := b.constant(operand)
			if !ok {
				return nil, false
			}
			if i == len(e.Values)-1 || truth(v) == (e.Op == parse.Or) {
				return v, true
			}
		}
	case *parse.IfExp:
		if v, ok := b.constant(e.Test); ok {
			if truth(v) {
				return b.constant(e.Body)
			}
			return b.constant(e.Orelse)
		}
	case *parse.Tuple:
		if v, ok := b.constants(e.Elts); ok {
			return v, true
		}
	}
	return nil, false
}

// truth is Python's truth of a constant.
func truth(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case int64:
		return v != 0
	case *big.Int:
		return v.Sign() != 0
	case float64:
		return v != 0
	case complex128:
		return v != 0
	case string:
		return v != ""
	case []byte:
		return len(v) > 0
	case bytecode.Tuple:
		return len(v) > 0
	}
	return true
}

func (b *builder) foldUnary(op parse.UnaryOpKind, v any) (any, bool) {
	if op == parse.Not {
		return !truth(v), true
	}
	if x, ok := asInt(v); ok {
		switch op {
		case parse.Invert:
			return normal(new(big.Int).Not(x)), true
		case parse.USub:
			return normal(new(big.Int).Neg(x)), true
		}
		return normal(x), true
	}
	switch v := v.(type) {
	case float64:
		if op == parse.USub {
			return -v, true
		}
		return v, op == parse.UAdd
	case complex128:
		if b.opts.Portable { // files hold imaginary numbers only
			return nil, false
		}
		if op == parse.USub {
			return -v, true
		}
		return v, op == parse.UAdd
	}
	return nil, false
}

// asInt returns the integer value of an int or bool.
func asInt(v any) (*big.Int, bool) {
	switch v := v.(type) {
	case bool:
		if v {
			return big.NewInt(1), true
		}
		return new(big.Int), true
	case int64:
		return big.NewInt(v), true
	case *big.Int:
		return v, true
	}
	return nil, false
}

// normal returns an integer in the form that constants have.
func normal(x *big.Int) any {
	if x.IsInt64() {
		return x.Int64()
	}
	return x
}

func (b *builder) foldBinary(op parse.BinaryOp, l, r any) (any, bool) {
	x, xInt := asInt(l)
	y, yInt := asInt(r)
	switch {
	case xInt && yInt:
		if _, isBool := l.(bool); isBool {
			if _, isBool := r.(bool); isBool && (op == parse.BitAnd || op == parse.BitOr || op == parse.BitXor) {
				v, ok := foldInts(op, x, y)
				return v == any(int64(1)), ok
			}
		}
		v, ok := foldInts(op, x, y)
		return v, ok && !b.longer(v, l, r)
	case op == parse.Mult && (xInt || yInt):
		if v, ok := b.foldRepeat(l, y, yInt); ok {
			return v, true
		}
		if v, ok := b.foldRepeat(r, x, xInt); ok {
			return v, true
		}
	}
	if a, ok := asFloat(l); ok {
		if c, ok := asFloat(r); ok {
			v, ok := foldFloats(op, a, c)
			return v, ok && !b.longer(v, l, r)
		}
	}
	if a, ok := asComplex(l); ok && !b.opts.Portable {
		if c, ok := asComplex(r); ok {
			return foldComplexes(op, l, r, a, c)
		}
	}
	if op != parse.Add {
		return nil, false
	}
	switch l := l.(type) {
	case string:
		if r, ok := r.(string); ok && len(l)+len(r) <= maxFoldText {
			return l + r, true
		}
	case []byte:
		if r, ok := r.([]byte); ok && len(l)+len(r) <= maxFoldText {
			return append(l[:len(l):len(l)], r...), true
		}
	case bytecode.Tuple:
		if r, ok := r.(bytecode.Tuple); ok && len(l)+len(r) <= maxFoldSeq {
			return append(l[:len(l):len(l)], r...), true
		}
	}
	return nil, false
}

// longer reports whether a board's file would hold more text for a float result than for the operands.
func (b *builder) longer(v, l, r any) bool {
	f, ok := v.(float64)
	if !b.opts.Portable || !ok {
		return false
	}
	size := func(v any) int {
		if f, ok := v.(float64); ok {
			return 3 + len(strconv.FormatFloat(f, 'g', -1, 64))
		}
		return 2
	}
	return size(f) > size(l)+size(r)
}

func foldInts(op parse.BinaryOp, x, y *big.Int) (any, bool) {
	z := new(big.Int)
	switch op {
	case parse.Add:
		z.Add(x, y)
	case parse.Sub:
		z.Sub(x, y)
	case parse.Mult:
		if x.BitLen()+y.BitLen() > maxFoldBits {
			return nil, false
		}
		z.Mul(x, y)
	case parse.FloorDiv, parse.Mod:
		if y.Sign() == 0 {
			return nil, false
		}
		m := new(big.Int)
		z.QuoRem(x, y, m)
		if m.Sign() != 0 && m.Sign() != y.Sign() {
			z.Sub(z, big.NewInt(1))
			m.Add(m, y)
		}
		if op == parse.Mod {
			z = m
		}
	case parse.Div:
		if !x.IsInt64() || !y.IsInt64() || y.Sign() == 0 || x.BitLen() > 53 || y.BitLen() > 53 {
			return nil, false
		}
		return float64(x.Int64()) / float64(y.Int64()), true
	case parse.Pow:
		if y.Sign() < 0 || y.BitLen() > 16 || int64(x.BitLen())*y.Int64() > maxFoldBits {
			return nil, false
		}
		z.Exp(x, y, nil)
	case parse.LShift, parse.RShift:
		if y.Sign() < 0 || y.BitLen() > 16 || op == parse.LShift && int64(x.BitLen())+y.Int64() > maxFoldBits {
			return nil, false
		}
		if op == parse.LShift {
			z.Lsh(x, uint(y.Int64()))
		} else {
			z.Rsh(x, uint(y.Int64()))
		}
	case parse.BitOr:
		z.Or(x, y)
	case parse.BitXor:
		z.Xor(x, y)
	case parse.BitAnd:
		z.And(x, y)
	default:
		return nil, false
	}
	return normal(z), true
}

func (b *builder) foldRepeat(seq any, n *big.Int, nInt bool) (any, bool) {
	if !nInt || !n.IsInt64() {
		return nil, false
	}
	maxText, maxSeq := int64(maxFoldText), int64(maxFoldSeq)
	if b.opts.Portable {
		maxText, maxSeq = maxPortableText, maxPortableSeq
	}
	times := min(max(n.Int64(), 0), maxFoldText+1)
	switch seq := seq.(type) {
	case string:
		if int64(len(seq))*times <= maxText {
			var out []byte
			for range times {
				out = append(out, seq...)
			}
			return string(out), true
		}
	case []byte:
		if int64(len(seq))*times <= maxText {
			out := []byte{}
			for range times {
				out = append(out, seq...)
			}
			return out, true
		}
	case bytecode.Tuple:
		if int64(len(seq))*times <= maxSeq {
			out := bytecode.Tuple{}
			for range times {
				out = append(out, seq...)
			}
			return out, true
		}
	}
	return nil, false
}

// asFloat returns the value of a float, or of an int that a float holds exactly.
func asFloat(v any) (float64, bool) {
	switch v := v.(type) {
	case float64:
		return v, true
	case int64:
		if v >= -1<<53 && v <= 1<<53 {
			return float64(v), true
		}
	}
	return 0, false
}

func foldFloats(op parse.BinaryOp, x, y float64) (any, bool) {
	switch op {
	case parse.Add:
		return x + y, true
	case parse.Sub:
		return x - y, true
	case parse.Mult:
		return x * y, true
	case parse.Div:
		if y != 0 {
			return x / y, true
		}
	}
	return nil, false
}

func asComplex(v any) (complex128, bool) {
	if c, ok := v.(complex128); ok {
		return c, true
	}
	f, ok := asFloat(v)
	return complex(f, 0), ok
}

// foldComplexes folds only sums of a real and an imaginary literal: 1 + 2j.
func foldComplexes(op parse.BinaryOp, l, r any, x, y complex128) (any, bool) {
	if _, both := l.(complex128); both {
		if _, both := r.(complex128); both {
			return nil, false
		}
	}
	switch op {
	case parse.Add:
		return complex(real(x)+real(y), imag(x)+imag(y)), true
	case parse.Sub:
		return complex(real(x)-real(y), imag(x)-imag(y)), true
	}
	return nil, false
}

// constKey identifies a constant in the unit's table. Types and the sign of zero count.
type constKey struct{ kind, text string }

func keyOf(v any) constKey {
	switch v := v.(type) {
	case nil:
		return constKey{"n", ""}
	case bool:
		return constKey{"?", strconv.FormatBool(v)}
	case int64:
		return constKey{"i", strconv.FormatInt(v, 10)}
	case *big.Int:
		return constKey{"I", v.Text(32)} // of a power of two: in linear time
	case float64:
		return constKey{"f", strconv.FormatUint(math.Float64bits(v), 16)}
	case complex128:
		return constKey{"c", keyOf(real(v)).text + " " + keyOf(imag(v)).text}
	case string:
		return constKey{"s", v}
	case []byte:
		return constKey{"b", string(v)}
	case bytecode.Tuple:
		return constKey{"t", keysOf(v)}
	case bytecode.FrozenSet:
		return constKey{"z", keysOf(v)}
	case bytecode.EllipsisType:
		return constKey{"e", ""}
	case bytecode.FunTableType:
		return constKey{"m", ""}
	}
	panic("BUG: unknown constant")
}

func keysOf(list []any) string {
	var out []byte
	for _, v := range list {
		k := keyOf(v)
		out = append(out, k.kind...)
		out = strconv.AppendInt(out, int64(len(k.text)), 10)
		out = append(out, ':')
		out = append(out, k.text...)
	}
	return string(out)
}

// constIndex returns the index of a constant in the unit's table.
func (c *compiler) constIndex(v any) int {
	k := keyOf(v)
	i, ok := c.consts[k]
	if !ok {
		i = len(c.unit.Consts)
		c.unit.Consts = append(c.unit.Consts, v)
		c.consts[k] = i
	}
	return i
}

// const()

// definedConst is a name that const() made constant for the rest of the file.
type definedConst struct {
	v     any
	owner *parse.Scope // where the name is bound
}

// constName returns the value of a name that is constant.
func (b *builder) constName(e *parse.Name) (any, bool) {
	if e.ID == "__debug__" {
		return b.opts.OptLevel == 0, true
	}
	if len(b.defined) == 0 {
		return nil, false
	}
	d, ok := b.defined[b.scope.Mangled(e.ID)]
	if !ok {
		return nil, false
	}
	if owner := b.owner(e.ID); owner == d.owner || owner == nil {
		return d.v, true
	}
	return nil, false
}

// owner returns the scope that binds the name as it is seen here, nil if it is nowhere in the file.
func (b *builder) owner(name string) *parse.Scope {
	for s := b.scope; s != nil; s = s.Parent {
		y := s.Lookup(name)
		switch {
		case y == nil:
		case y.Kind == parse.GlobalExplicit || y.Kind == parse.GlobalImplicit:
			if m := b.mod.Scope.Lookup(name); m == nil || m.Kind == parse.GlobalImplicit {
				return nil
			}
			return b.mod.Scope
		case y.Kind != parse.Free:
			return s
		}
	}
	return nil
}

// constAssign compiles `X = const(value)`, or returns false.
func (b *builder) constAssign(s *parse.Assign) bool {
	call, ok := s.Value.(*parse.Call)
	if !ok || len(s.Targets) != 1 || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return false
	}
	target, isName := s.Targets[0].(*parse.Name)
	f, ok := call.Func.(*parse.Name)
	if !ok || !isName || f.ID != "const" || !b.isConstFunction() {
		return false
	}
	v, ok := b.constant(call.Args[0])
	if (!ok || !constAllowed(v)) && b.strict {
		b.expr(call)
		b.at(target)
		b.storeConst(target.ID)
		return true
	}
	if !ok || !constAllowed(v) {
		return false
	}
	b.at(target)
	b.notConstant(target.ID)
	defer func() { b.defined[b.scope.Mangled(target.ID)] = definedConst{v, b.owner(target.ID)} }()
	if _, isInt := asInt(v); isInt && target.ID[0] == '_' && !b.strict {
		return true // needs no variable
	}
	if b.strict {
		b.expr(f)
		b.loadConst(v)
		b.at(call)
		b.emit(bytecode.CallFunction, 1)
	} else {
		b.at(call.Args[0])
		b.loadConst(v)
	}
	b.at(target)
	b.storeConst(target.ID)
	return true
}

func constAllowed(v any) bool {
	switch v.(type) {
	case int64, *big.Int, float64, string, []byte, bytecode.Tuple:
		return true
	}
	return false
}

// isConstFunction reports whether the name const means the compile-time function here: it isn't bound, or only by an import.
func (b *builder) isConstFunction() bool {
	for s := b.scope; s != nil; s = s.Parent {
		if y := s.Lookup("const"); y != nil && (y.Param || y.Assigned && !y.Imported) {
			return false
		}
	}
	return true
}
