package compile

import (
	"pycopy/bytecode"
	"pycopy/parse"
)

// builder writes the code of one block.
type builder struct {
	*compiler
	outer *builder
	scope *parse.Scope
	code  *bytecode.Code

	space
	pos    parse.Span // of the node being compiled
	dead   bool       // what comes next cannot be reached
	depth  int        // of the value stack
	max    int        // deepest depth
	hidden int        // slots to reserve besides the visible ones
	blocks int        // active exception blocks
	frames []frame    // enclosing statements that break, continue must unwind

	locals    []string // see Code.LocalNames
	freeTemps []int
	hasSelf   bool
	params    []typedLocal // of a viper function, those that are words
}

// space is what the code of one function is made in, to be used again for that of another.
type space struct {
	instrs []instr
	slots  map[string]int // locals by name
	keep   []bool         // of each instruction: it can be reached
	moved  []int          // and its new index
	offs   []int          // and its offset
	sizes  []uint8        // and its length

	lines, positions []byte // tables
}

// recycle gives the space of b, whose code is complete, to the next builder.
func (b *builder) recycle() {
	clear(b.instrs)
	clear(b.slots)
	b.instrs = b.instrs[:0]
	b.spare = append(b.spare, b.space)
	b.space = space{}
}

// instr is an instruction whose offset isn't known yet.
type instr struct {
	op         bytecode.Op
	arg, extra int
	target     *label
	pos        parse.Span
}

// label is a place in the code.
type label struct {
	at    int // index of the next instruction, -1 before it is placed
	depth int // of the stack there, -1 before it is known
	used  bool
	moved bool // at counts what has been removed no more
}

// frameKind is a kind of enclosing statement.
type frameKind uint8

const (
	whileLoop frameKind = iota
	forLoop
	asyncForLoop
)

// frame is a loop around the place being compiled.
type frame struct {
	kind      frameKind
	brk, cont *label
	blocks    int // active blocks at the loop
}

func newLabel() *label { return &label{at: -1, depth: -1} }

// newBuilder starts the block of a scope and gives its variables their slots.
func (c *compiler) newBuilder(outer *builder, scope *parse.Scope) *builder {
	b := &builder{compiler: c, outer: outer, scope: scope}
	if n := len(c.spare); n > 0 {
		b.space = c.spare[n-1]
		c.spare = c.spare[:n-1]
	} else {
		b.slots = map[string]int{}
	}
	b.code = &bytecode.Code{
		Unit:     c.unit,
		Name:     scope.Name,
		Qualname: scope.QualName(),
	}
	if c.future {
		b.code.Flags |= bytecode.FlagFutureAnnotations
	}
	switch scope.Kind {
	case parse.ModuleScope:
		b.code.Scope = bytecode.ScopeModule
	case parse.ClassScope:
		b.code.Scope = bytecode.ScopeClass
	default:
		b.code.Scope = bytecode.ScopeFunction
	}
	if outer != nil && outer.scope.FunctionLike() {
		b.code.Flags |= bytecode.FlagNested
	}
	for _, y := range scope.Frees() {
		b.code.FreeNames = append(b.code.FreeNames, y.Name)
		b.code.ArgNames = append(b.code.ArgNames, "*")
		b.addLocal(y.Name)
	}
	b.code.NPos = len(b.code.FreeNames)
	return b
}

// addLocal makes a named local, or returns the one there is.
func (b *builder) addLocal(name string) int {
	slot, ok := b.slots[name]
	if !ok {
		slot = len(b.locals)
		b.locals = append(b.locals, name)
		b.slots[name] = slot
	}
	return slot
}

// addVariables gives slots to the variables of a function that aren't parameters, and lists the cells.
func (b *builder) addVariables() {
	if b.scope.FunctionLike() {
		for _, y := range b.scope.Symbols {
			if y.Kind == parse.Local {
				b.addLocal(y.Name)
			}
		}
		for _, y := range b.scope.Cells() {
			b.code.Cells = append(b.code.Cells, b.addLocal(y.Name))
		}
	}
	if b.scope.NeedsClassCell {
		b.code.Cells = append(b.code.Cells, b.addLocal("__class__"))
	}
	if b.scope.NeedsClassDict {
		b.code.Cells = append(b.code.Cells, b.addLocal(parse.ClassDict))
	}
}

// temp returns a hidden local; release gives it back.
func (b *builder) temp() int {
	if n := len(b.freeTemps); n > 0 {
		t := b.freeTemps[n-1]
		b.freeTemps = b.freeTemps[:n-1]
		return t
	}
	return b.newTemp()
}

// newTemp returns a hidden local that was none before.
func (b *builder) newTemp() int {
	b.locals = append(b.locals, "")
	return len(b.locals) - 1
}

func (b *builder) release(temps ...int) { b.freeTemps = append(b.freeTemps, temps...) }

// at says which node the next instructions belong to.
func (b *builder) at(n parse.Node) { b.pos = parse.Span{Start: n.Pos(), Stop: n.End()} }

func (b *builder) emit(op bytecode.Op, arg int) {
	if b.opts.Portable && op.Info().Flags&bytecode.HostOnly != 0 && !b.dead {
		b.lower(op, arg)
		return
	}
	b.add(instr{op: op, arg: arg})
}

// jump emits an instruction with a code offset; the depth at the label follows from its effect.
func (b *builder) jump(op bytecode.Op, l *label) { b.add(instr{op: op, target: l}) }

func (b *builder) add(in instr) {
	if b.dead {
		return
	}
	info := in.op.Info()
	in.pos = b.pos
	b.instrs = append(b.instrs, in)
	dec := bytecode.Instr{Op: in.op, Arg: in.arg, Extra: in.extra}
	pops, pushes := dec.Effect()
	if l := in.target; l != nil {
		l.used = true
		if dec.Jumps() {
			jpops, jpushes := dec.JumpEffect()
			if in.op != bytecode.UnwindJump {
				l.join(b.depth - jpops + jpushes)
			}
			b.max = max(b.max, b.depth-jpops+jpushes+b.hidden)
		}
	}
	if pops > b.depth {
		panic("BUG: stack underflow compiling " + in.op.String())
	}
	b.depth += pushes - pops
	b.max = max(b.max, b.depth+b.hidden)
	if info.Flags&bytecode.EndsBlock != 0 {
		b.dead = true
	}
}

// join records the depth with which control arrives.
func (l *label) join(depth int) {
	if l.depth < 0 {
		l.depth = depth
	}
	if l.depth != depth {
		panic("BUG: stack depths differ at a join")
	}
}

// place puts a label here.
func (b *builder) place(l *label) {
	if l.at >= 0 {
		panic("BUG: label placed twice")
	}
	if n := len(b.instrs) - 1; b.dead && n >= 0 && b.instrs[n].op == bytecode.Jump && b.instrs[n].target == l {
		b.instrs = b.instrs[:n] // a jump to the next instruction
		b.dead = false
	}
	l.at = len(b.instrs)
	switch {
	case !b.dead:
		l.join(b.depth)
	case l.used:
		b.depth, b.dead = l.depth, false
	}
}

// placeLoop puts a label that is jumped to from behind.
func (b *builder) placeLoop(l *label) {
	b.place(l)
	if !b.dead {
		l.used = true
	}
}

// reserve makes sure that n more slots than visible exist.
func (b *builder) reserve(n int) { b.max = max(b.max, b.depth+b.hidden+n) }

// maxBlocks is how many exception blocks may lie in each other: UnwindJump counts them in seven bits.
const maxBlocks = 127

// enterBlock emits an instruction that sets up an exception block. The handler finds one item above the height saved.
func (b *builder) enterBlock(op bytecode.Op, handler *label) {
	saved := b.depth
	if op == bytecode.SetupWith {
		saved++ // exit and manager take the place of the manager
	}
	if !b.dead {
		handler.depth = saved + 1
	}
	b.jump(op, handler)
	if b.blocks++; b.blocks > maxBlocks {
		b.fail(b.pos, "too many statically nested blocks")
	}
	b.code.NExcStack = max(b.code.NExcStack, b.blocks)
}

// placeHandler puts the label of a handler; control reaches it with an exception, or by falling in with None.
func (b *builder) placeHandler(l *label) {
	b.place(l)
	if !b.dead {
		b.max = max(b.max, b.depth+b.hidden+3)
	}
}

// endFinally ends a handler and drops its block.
func (b *builder) endFinally() {
	b.emit(bytecode.EndFinally, 0)
	b.blocks--
}

func (b *builder) popExceptJump(l *label) { b.jump(bytecode.PopExceptJump, l) }

func (b *builder) returnNone() {
	b.emit(bytecode.LoadConstNone, 0)
	b.emit(bytecode.ReturnValue, 0)
}

// Variables.

// load pushes the variable with the unmangled name.
func (b *builder) load(name string) {
	y := b.scope.Lookup(name)
	if y == nil {
		b.emit(bytecode.LoadGlobal, b.name(b.scope.Mangled(name)))
		return
	}
	if y.InClass {
		b.loadInClass(y)
		return
	}
	b.variable(y, opsLoad)
}

// loadInClass pushes a variable that the class around a type expression may have.
func (b *builder) loadInClass(y *parse.Symbol) {
	outside, end := newLabel(), newLabel()
	b.loadString(y.Name)
	b.emit(bytecode.LoadDeref, b.slot(parse.ClassDict))
	b.emit(bytecode.Binary, int(bytecode.BinIn))
	b.jump(bytecode.PopJumpIfFalse, outside)
	b.emit(bytecode.LoadDeref, b.slot(parse.ClassDict))
	b.loadString(y.Name)
	b.emit(bytecode.LoadSubscr, 0)
	b.jump(bytecode.Jump, end)
	b.place(outside)
	b.variable(y, opsLoad)
	b.place(end)
}

func (b *builder) store(name string) { b.variable(b.symbol(name), opsStore) }

// notConstant refuses to assign to or delete a name that const() has bound, whose uses are folded. (Pycopy lets def, class
// and import rebind it.)
func (b *builder) notConstant(name string) {
	if len(b.defined) == 0 {
		return
	}
	if d, ok := b.defined[b.scope.Mangled(name)]; ok && d.owner == b.owner(name) {
		b.fail(b.pos, "can't assign to constant '%s'", name)
	}
}

// storeConst is store by a statement that makes constant slots in strict mode.
func (b *builder) storeConst(name string) {
	if b.strict {
		b.variable(b.symbol(name), opsStoreConst)
	} else {
		b.store(name)
	}
}

func (b *builder) delete(name string) { b.variable(b.symbol(name), opsDelete) }

func (b *builder) symbol(name string) *parse.Symbol {
	y := b.scope.Lookup(name)
	if y == nil {
		panic("BUG: unresolved name " + name)
	}
	return y
}

// varOps are the opcodes that access a variable, by where it lives.
type varOps struct{ fast, deref, name, global, classDeref bytecode.Op }

var (
	opsLoad       = varOps{bytecode.LoadFast, bytecode.LoadDeref, bytecode.LoadName, bytecode.LoadGlobal, bytecode.LoadClassDeref}
	opsStore      = varOps{bytecode.StoreFast, bytecode.StoreDeref, bytecode.StoreName, bytecode.StoreGlobal, bytecode.StoreDeref}
	opsDelete     = varOps{bytecode.DeleteFast, bytecode.DeleteDeref, bytecode.DeleteName, bytecode.DeleteGlobal, bytecode.DeleteDeref}
	opsStoreConst = varOps{bytecode.StoreFast, bytecode.StoreDeref, bytecode.StoreNameConst, bytecode.StoreGlobalConst,
		bytecode.StoreDeref}
)

func (b *builder) variable(y *parse.Symbol, ops varOps) {
	switch {
	case y.Kind == parse.GlobalExplicit:
		b.emit(ops.global, b.name(y.Name))
	case y.Kind == parse.Free && b.scope.Kind == parse.ClassScope:
		b.emit(ops.classDeref, b.slot(y.Name))
	case y.Kind == parse.Free, y.Kind == parse.Cell && b.scope.FunctionLike():
		b.emit(ops.deref, b.slot(y.Name))
	case y.Kind == parse.GlobalImplicit && b.scope.FunctionLike():
		b.emit(ops.global, b.name(y.Name))
	case b.scope.FunctionLike():
		b.emit(ops.fast, b.slot(y.Name))
	default:
		b.emit(ops.name, b.name(y.Name))
	}
}

func (b *builder) slot(name string) int {
	slot, ok := b.slots[name]
	if !ok {
		panic("BUG: no slot for " + name)
	}
	return slot
}

// Functions.

// closure pushes a function made from child. With defaults, the tuple and the dict are on the stack already.
func (b *builder) closure(child *bytecode.Code, defaults bool) {
	if b.dead {
		return
	}
	index := len(b.code.Children)
	b.code.Children = append(b.code.Children, child)
	for _, name := range child.FreeNames {
		b.emit(bytecode.LoadFast, b.slot(name)) // the cell itself
	}
	n := len(child.FreeNames)
	switch {
	case n > 255:
		b.fail(b.pos, "too many closed-over variables")
	case n > 0 && defaults:
		b.add(instr{op: bytecode.MakeClosureDefArgs, arg: index, extra: n})
	case n > 0:
		b.add(instr{op: bytecode.MakeClosure, arg: index, extra: n})
	case defaults:
		b.emit(bytecode.MakeFunctionDefArgs, index)
	default:
		b.emit(bytecode.MakeFunction, index)
	}
}
