package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

func (b *builder) call(e *parse.Call) {
	if a, ok := e.Func.(*parse.Attribute); ok {
		if _, isConst := b.constant(a); !isConst {
			b.methodCall(e, a)
			return
		}
	}
	if b.isZeroArgSuper(e) {
		b.superArgs(e)
		b.at(e)
		b.emit(bytecode.CallFunction, 2)
		return
	}
	b.expr(e.Func)
	b.arguments(e, 0, e.Args, e.Keywords, bytecode.CallFunction)
}

func (b *builder) methodCall(e *parse.Call, a *parse.Attribute) {
	attr := b.name(b.scope.Mangled(a.Attr))
	if s, ok := a.Value.(*parse.Call); ok && b.isZeroArgSuper(s) {
		b.superArgs(s)
		b.atMethod(a)
		b.emit(bytecode.LoadSuperMethod, attr)
	} else {
		b.expr(a.Value)
		b.atMethod(a)
		b.emit(bytecode.LoadMethod, attr)
	}
	b.arguments(e, 0, e.Args, e.Keywords, bytecode.CallMethod)
	// A call that spans lines belongs to the line of the method's name.
	if last := len(b.instrs) - 1; a.AttrPos.Line > e.Start.Line && !b.dead {
		b.instrs[last].pos.Start = a.AttrPos
	}
}

func (b *builder) atMethod(a *parse.Attribute) {
	b.at(a)
	if a.AttrPos.Line > a.Start.Line {
		b.pos.Start = a.AttrPos
	}
}

// isZeroArgSuper reports whether e is super() in a method.
func (b *builder) isZeroArgSuper(e *parse.Call) bool {
	n, ok := e.Func.(*parse.Name)
	if !ok || n.ID != "super" || len(e.Args)+len(e.Keywords) > 0 || b.scope.Kind != parse.FunctionScope {
		return false
	}
	if y := b.scope.Lookup("super"); y != nil && y.Kind != parse.GlobalImplicit {
		return false
	}
	class := b.scope.Lookup("__class__")
	return class != nil && class.Kind == parse.Free && b.hasSelf
}

// superArgs pushes super, the class and the first argument.
func (b *builder) superArgs(e *parse.Call) {
	b.expr(e.Func)
	b.load("__class__")
	b.variable(b.scope.Symbols[0], opsLoad)
}

// arguments pushes the arguments of a call and emits it. fixed positional arguments are on the stack already; op is CallFunction or
// CallMethod, which must be followed by its variant for unpacking.
func (b *builder) arguments(e parse.Node, fixed int, args []parse.Expr, keywords []*parse.Keyword, op bytecode.Op) {
	bitmap, starred := b.positional(e, fixed, args)
	n := fixed + min(len(args), maxArgs(fixed, args, b.intBits))
	pairs, unpacked := b.keywords(e, keywords)
	b.at(e)
	if starred || unpacked {
		b.loadInt(bitmap)
		op++
	}
	b.emit(op, n+pairs<<8)
}

// maxPairs is how many keyword arguments a call instruction can count.
const maxPairs = 255

// keywords pushes keyword arguments and returns how many pairs that makes and whether some are to be unpacked. When there are too
// many, neighbours that have names are put into a dict to be unpacked.
func (b *builder) keywords(e parse.Node, keywords []*parse.Keyword) (pairs int, unpacked bool) {
	group := len(keywords) > maxPairs
	for i := 0; i < len(keywords); pairs++ {
		k := keywords[i]
		if k.Name != "" && !group {
			b.at(k)
			b.emit(bytecode.LoadConstString, b.name(k.Name))
			b.expr(k.Value)
			i++
			continue
		}
		unpacked = true
		b.emit(bytecode.LoadNull, 0)
		if k.Name == "" {
			b.expr(k.Value)
			i++
			continue
		}
		b.emit(bytecode.BuildMap, 0)
		for ; i < len(keywords) && keywords[i].Name != ""; i++ {
			k := keywords[i]
			b.expr(k.Value)
			b.at(k)
			b.emit(bytecode.LoadConstString, b.name(k.Name))
			b.emit(bytecode.StoreMap, 0)
		}
	}
	if pairs > maxPairs {
		b.fail(e, "too many keyword arguments")
	}
	return pairs, unpacked
}

// maxArgs returns how many of the arguments can be passed one by one; if not all, the last one must hold all the others.
func maxArgs(fixed int, args []parse.Expr, intBits int) int {
	limit := 255 - fixed
	if len(args) > limit {
		return min(limit, intBits-2-fixed)
	}
	for i, a := range args {
		if isStarred(a) && fixed+i > intBits-3 {
			return intBits - 2 - fixed
		}
	}
	return len(args)
}

// positional pushes positional arguments and returns the bitmap of those to unpack.
func (b *builder) positional(e parse.Node, fixed int, args []parse.Expr) (bitmap int, starred bool) {
	limit := maxArgs(fixed, args, b.intBits)
	for i, a := range args {
		if i == limit-1 && limit < len(args) {
			b.items(e, args[i:], bytecode.BuildList, bytecode.ListExtend, bytecode.CompList)
			return bitmap | 1<<(fixed+i), true
		}
		if s, ok := a.(*parse.Starred); ok {
			bitmap |= 1 << (fixed + i)
			starred = true
			a = s.Value
		}
		b.expr(a)
	}
	return bitmap, starred
}
