package bytecode

import "fmt"

// BlockKind is a kind of exception block.
type BlockKind uint8

// Kinds of exception blocks.
const (
	BlockExcept BlockKind = iota
	BlockFinally
	BlockWith // a finally block with exit and manager below its saved height
)

// Block is an exception block, one for each instruction that sets one up.
type Block struct {
	Kind    BlockKind
	Setup   int // offset of the instruction
	Handler int
	Saved   int // height of the stack that the handler finds below its top item
	Outer   int // index of the enclosing block, -1 for none
	Exit    int // height behind the handler's EndFinally, -1 when it has none that can be reached
}

// Flow is what is known about a Code without running it. The block stack at each instruction is static: it is the chain of Outer
// from the innermost block. The handler of a block is running at offset p if and only if its address is <= p.
type Flow struct {
	Depth    []int32 // by offset: visible stack height before the instruction, -1 when unreachable or inside one
	Block    []int32 // by offset: index of the innermost block, -1 for none
	Blocks   []Block
	MaxDepth int
	Targets  []bool // by offset: control arrives from elsewhere: a jump or a handler
}

// Handler returns the index of the block that catches an exception raised at off, or -1.
func (f *Flow) Handler(off int) int {
	b := int(f.Block[off])
	for b >= 0 && f.Blocks[b].Handler <= off {
		b = f.Blocks[b].Outer
	}
	return b
}

// Handled returns the indices of the blocks whose handlers are running at off, innermost first.
func (f *Flow) Handled(off int) []int {
	var out []int
	for b := int(f.Block[off]); b >= 0; b = f.Blocks[b].Outer {
		if f.Blocks[b].Handler <= off {
			out = append(out, b)
		}
	}
	return out
}

// Verify checks a Code and its children: all that the machine relies on. It never panics.
func (c *Code) Verify() error { return c.verify(len(c.FreeNames), 0) }

// maxNesting bounds the depth of the tree of Codes.
const maxNesting = 1000

func (c *Code) verify(nfree, level int) error {
	if c == nil || c.Unit == nil {
		return fmt.Errorf("incomplete code")
	}
	if level > maxNesting {
		return fmt.Errorf("functions nested too deeply")
	}
	if err := c.checkHeader(nfree); err != nil {
		return fmt.Errorf("%s: %w", c.Name, err)
	}
	frees := make([]int, len(c.Children))
	for i, child := range c.Children {
		frees[i] = -1
		if child != nil && child.FreeNames != nil {
			frees[i] = len(child.FreeNames)
		}
	}
	if c.Kind == KindBytecode {
		a := &analysis{code: c, nfree: nfree, childFrees: frees}
		if _, err := a.run(); err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	for i, child := range c.Children {
		if err := child.verify(max(frees[i], 0), level+1); err != nil {
			return err
		}
	}
	return nil
}

func (c *Code) checkHeader(nfree int) error {
	if c.Kind > KindAsm {
		return fmt.Errorf("unknown kind")
	}
	if c.Kind != KindBytecode {
		return nil
	}
	params := c.NumParams()
	switch {
	case c.NPos < nfree || c.NKwOnly < 0 || c.NState < 1 || c.NState > 1<<20 || c.NExcStack < 0 || params > c.NState:
		return fmt.Errorf("bad sizes")
	case c.NDefPos < 0 || c.NDefPos > c.NPos-nfree || c.NPosOnly < 0 || c.NPosOnly > c.NPos-nfree:
		return fmt.Errorf("bad argument counts")
	case len(c.ArgNames) != c.NPos+c.NKwOnly:
		return fmt.Errorf("bad argument names")
	case c.Scope != ScopeFunction && params > nfree, c.Scope == ScopeClass && c.Flags&FlagGenerator != 0:
		return fmt.Errorf("class or module with parameters, or class as generator")
	}
	for _, i := range c.Cells {
		if i < 0 || i >= c.NState || c.LocalType(i) != WordObject {
			return fmt.Errorf("bad cell")
		}
	}
	if len(c.WordTypes) > c.NState {
		return fmt.Errorf("bad types of locals")
	}
	return nil
}

// Analyze returns the flow of a Code that passed Verify.
func (c *Code) Analyze() *Flow {
	a := &analysis{code: c, nfree: len(c.FreeNames), trusted: true}
	f, err := a.run()
	if err != nil {
		panic("BUG: " + c.Name + ": " + err.Error())
	}
	return f
}

// kind is what is known of a stack slot.
type kind uint8

const (
	kindBad    kind = iota // cannot be used
	kindObject             // any object
	kindStr                // str from the table of names
	kindInt                // small int constant
	kindList               // made here
	kindDict               //
	kindSet                //
	kindNone               // None
	kindState              // what a handler finds on top: an exception, None, or the number of an unwinding
	kindCell               // cell
	kindNull               // NULL
	kindSelf               // object or NULL: the second half of a method
	kindIter0              // iterator record
	kindIter1
	kindIter2
	kindIter3
	kindWord // machine word
)

func (k kind) isObject() bool { return k >= kindObject && k <= kindState }

// isState reports whether EndFinally can act on an item.
func (k kind) isState() bool { return k == kindNone || k == kindState }

// join is what is known when control arrives with one or the other.
func (k kind) join(l kind) kind {
	maybe := func(k kind) bool { return k.isObject() || k == kindNull || k == kindSelf }
	switch {
	case k == l:
		return k
	case k.isState() && l.isState():
		return kindState
	case k.isObject() && l.isObject():
		return kindObject
	case maybe(k) && maybe(l):
		return kindSelf
	}
	return kindBad
}

// state is the stack and the innermost block before an instruction.
type state struct {
	stack []kind
	block int
}

// analysis computes the states of all instructions.
type analysis struct {
	code       *Code
	nfree      int
	childFrees []int
	trusted    bool // known to be right

	flow    *Flow
	states  map[int]state // of places where control can arrive from elsewhere
	starts  []bool        // instruction boundaries
	work    []int
	pending []Instr // UnwindJumps whose arrival is not known yet
	blockOf map[int]int
	cells   map[int]bool
	locals  int
	cost    int
	err     error
}

func (a *analysis) fail(off int, format string, args ...any) {
	if a.err == nil {
		a.err = &DecodeError{off, fmt.Sprintf(format, args...)}
	}
}

// maxCost bounds the work of one analysis.
const maxCost = 1 << 26

func (a *analysis) spend(off, n int) {
	if a.cost += n + 1; a.cost > maxCost {
		a.fail(off, "code too complex")
	}
}

func (a *analysis) run() (*Flow, error) {
	n := len(a.code.Bytes)
	a.flow = &Flow{Depth: make([]int32, n+1), Block: make([]int32, n+1), Targets: make([]bool, n+1)}
	for i := range a.flow.Depth {
		a.flow.Depth[i], a.flow.Block[i] = -1, -1
	}
	a.states = map[int]state{}
	a.blockOf = map[int]int{}
	a.cells = map[int]bool{}
	for i := range a.nfree {
		a.cells[i] = true
	}
	for _, i := range a.code.Cells {
		a.cells[i] = true
	}
	a.scan()
	a.arrive(0, state{block: -1})
	for a.err == nil && len(a.work) > 0 {
		off := a.work[len(a.work)-1]
		a.work = a.work[:len(a.work)-1]
		a.walk(off)
		if len(a.work) == 0 {
			a.resume()
		}
	}
	if a.err == nil && a.locals+a.flow.MaxDepth > a.code.NState {
		a.fail(0, "state too small: %d locals, stack of %d", a.locals, a.flow.MaxDepth)
	}
	return a.flow, a.err
}

// scan decodes everything once: boundaries, targets, operands.
func (a *analysis) scan() {
	c := a.code
	a.starts = make([]bool, len(c.Bytes)+1)
	a.locals = max(len(c.LocalNames), c.NPos+c.NKwOnly)
	var jumps []Instr
	for off := 0; off < len(c.Bytes) && a.err == nil; {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			a.err = err
			return
		}
		a.starts[off] = true
		if in.Info().Form.IsJump() {
			jumps = append(jumps, in)
		}
		a.operand(in)
		off = in.Next
	}
	for _, in := range jumps {
		if in.Arg < 0 || in.Arg >= len(c.Bytes) || !a.starts[in.Arg] {
			a.fail(in.Off, "%s: bad target", in.Op)
			return
		}
		if in.Info().Flags&IsHandler != 0 && in.Arg <= in.Off {
			a.fail(in.Off, "%s: handler before its code", in.Op)
		}
		a.flow.Targets[in.Arg] = true
	}
	if len(c.Bytes) == 0 {
		a.fail(0, "no code")
	}
}

// operand checks the range of an operand.
func (a *analysis) operand(in Instr) {
	c, limit := a.code, 0
	switch in.Info().Form {
	case FormName:
		limit = len(c.Names)
	case FormConst:
		limit = len(c.Consts)
	case FormChild, FormChildN:
		limit = len(c.Children)
	case FormLocal:
		limit = c.NState
		a.locals = max(a.locals, in.Arg+1)
	default:
		a.number(in)
		return
	}
	if in.Arg >= limit {
		a.fail(in.Off, "%s: operand out of range", in.Op)
		return
	}
	a.reference(in)
}

// number checks operands that are plain numbers.
func (a *analysis) number(in Instr) {
	ok := true
	switch in.Op {
	case BuildSlice:
		ok = in.Arg == 2 || in.Arg == 3
	case StoreComp:
		ok = in.Arg&3 <= CompSet
	case FormatValue:
		ok = in.Arg <= FormatConvMask|FormatHasSpec
	case SetFuncAttr:
		ok = in.Arg >= int(FuncAnnotations) && in.Arg <= int(FuncTypeParams)
	case CallIntrinsic:
		ok = in.Arg > 0 && in.Arg < int(numIntrinsics)
	case ImportStar, LoadLocals, SetupAnnotations:
		ok = a.code.Scope != ScopeFunction
	case YieldValue, YieldFrom:
		if a.code.Flags&FlagGenerator == 0 {
			a.fail(in.Off, "%s: not in a generator", in.Op)
		}
	default:
		a.checkWord(in)
	}
	if !ok {
		a.fail(in.Off, "%s: operand out of range", in.Op)
	}
}

// reference checks how locals and children are used.
func (a *analysis) reference(in Instr) {
	switch in.Op {
	case LoadName, StoreName, DeleteName, StoreNameConst:
		if a.code.Scope == ScopeFunction {
			a.fail(in.Off, "%s: a function has no namespace", in.Op)
		}
	case LoadDeref, StoreDeref, DeleteDeref, LoadClassDeref:
		if !a.cells[in.Arg] {
			a.fail(in.Off, "%s: local %d is not a cell", in.Op, in.Arg)
		}
		if in.Op == LoadClassDeref && in.Arg >= len(a.code.LocalNames) {
			a.fail(in.Off, "%s: unnamed local", in.Op)
		}
	case StoreFast, DeleteFast:
		if a.cells[in.Arg] {
			a.fail(in.Off, "%s: local %d is a cell", in.Op, in.Arg)
		}
		if in.Op == DeleteFast && a.code.LocalType(in.Arg) != WordObject {
			a.fail(in.Off, "%s: local %d is a machine word", in.Op, in.Arg)
		}
	case MakeFunction, MakeFunctionDefArgs, MakeClosure, MakeClosureDefArgs:
		if a.trusted {
			return
		}
		if a.code.Children[in.Arg] == nil {
			a.fail(in.Off, "%s: no child", in.Op)
		}
		if have := a.childFrees[in.Arg]; have >= 0 && have != in.Extra {
			a.fail(in.Off, "%s: child %d needs %d closed-over variables", in.Op, in.Arg, have)
		}
		a.childFrees[in.Arg] = in.Extra
	}
}

// arrive records that control comes to off with a state.
func (a *analysis) arrive(off int, s state) {
	if off >= len(a.code.Bytes) {
		a.fail(off, "runs off the end")
		return
	}
	a.spend(off, len(s.stack))
	a.normalize(off, s.stack)
	old, seen := a.states[off]
	if !seen {
		a.states[off] = state{append([]kind(nil), s.stack...), s.block}
		a.work = append(a.work, off)
		return
	}
	if len(old.stack) != len(s.stack) {
		a.fail(off, "stack heights %d and %d meet", len(old.stack), len(s.stack))
		return
	}
	if old.block != s.block {
		a.fail(off, "different exception blocks meet")
		return
	}
	changed := false
	for i, k := range s.stack {
		if j := old.stack[i].join(k); j != old.stack[i] {
			old.stack[i], changed = j, true
		}
	}
	if changed {
		a.work = append(a.work, off)
	}
}

// normalize marks an iterator record that was built by hand, at the head of a loop.
func (a *analysis) normalize(off int, stack []kind) {
	n := len(stack) - 4
	if Op(a.code.Bytes[off]) != ForIter || n < 0 {
		return
	}
	if it := stack[n:]; it[0] == kindNull && it[1].isObject() && it[2] == kindNull && it[3] == kindNull {
		copy(it, []kind{kindIter0, kindIter1, kindIter2, kindIter3})
	}
}

// walk follows the code from off to the end of its run.
func (a *analysis) walk(off int) {
	s := a.states[off]
	s.stack = append([]kind(nil), s.stack...)
	for first := true; a.err == nil; first = false {
		if !first {
			if a.flow.Targets[off] || off >= len(a.code.Bytes) {
				a.arrive(off, s)
				return
			}
			a.normalize(off, s.stack)
		}
		in, err := Decode(a.code.Bytes, off)
		if err != nil {
			a.err = err
			return
		}
		a.flow.Depth[off], a.flow.Block[off] = int32(len(s.stack)), int32(s.block)
		a.flow.MaxDepth = max(a.flow.MaxDepth, len(s.stack))
		if !a.step(in, &s) || in.Info().Flags&EndsBlock != 0 {
			return
		}
		off = in.Next
	}
}

// step applies one instruction to the state and sends states to its targets.
func (a *analysis) step(in Instr, s *state) bool {
	pops, pushes := in.Effect()
	if taken := pops - in.kept(); len(s.stack) < pops || len(s.stack)-taken < a.floor(in, s) {
		a.fail(in.Off, "%s: stack underflow", in.Op)
		return false
	}
	if pushes > a.code.NState || len(s.stack)-pops+pushes > a.code.NState {
		a.fail(in.Off, "%s: stack overflow", in.Op)
		return false
	}
	a.spend(in.Off, pops+pushes)
	args := s.stack[len(s.stack)-pops:]
	if !a.kinds(in, s, args) {
		return false
	}
	var results [4]kind
	out := a.results(in, args, pushes, results[:0])
	if in.Jumps() && in.Op != UnwindJump {
		a.branch(in, s)
	}
	s.stack = append(s.stack[:len(s.stack)-pops], out...)
	a.flow.MaxDepth = max(a.flow.MaxDepth, len(s.stack))
	return a.blocks(in, s)
}

// kept is how many of the items popped are pushed again as they were.
func (in Instr) kept() int {
	switch in.Op {
	case GetANext, DupTop:
		return 1
	case DupTopTwo:
		return 2
	}
	return 0
}

// floor is the height that the instruction must leave alone: what the handlers of the active blocks will find. A handler that is
// running may consume up to two items below, exit and manager.
func (a *analysis) floor(in Instr, s *state) int {
	floor := 0
	for i := s.block; i >= 0; {
		b := a.flow.Blocks[i]
		h := b.Saved
		if b.Handler <= in.Off {
			h -= 2
		}
		floor = max(floor, h)
		i = b.Outer
	}
	return floor
}

// branch sends the state to the target of a jump.
func (a *analysis) branch(in Instr, s *state) {
	pops, pushes := in.JumpEffect()
	n := len(s.stack)
	t := state{append([]kind(nil), s.stack[:n-pops]...), s.block}
	if pushes > 0 {
		t.stack = append(t.stack, s.stack[n-1])
	}
	if in.Op == PopExceptJump {
		if s.block < 0 {
			a.fail(in.Off, "%s: no block", in.Op)
			return
		}
		t.block = a.flow.Blocks[s.block].Outer
	}
	a.arrive(in.Arg, t)
}

// blocks applies what an instruction does to the exception blocks.
func (a *analysis) blocks(in Instr, s *state) bool {
	switch in.Op {
	case SetupExcept:
		a.setup(in, s, BlockExcept, len(s.stack))
	case SetupFinally:
		a.setup(in, s, BlockFinally, len(s.stack))
	case SetupWith:
		a.setup(in, s, BlockWith, len(s.stack)-1)
	case EndFinally, EndAsyncFor:
		if s.block < 0 {
			a.fail(in.Off, "%s: no block", in.Op)
			return false
		}
		b := &a.flow.Blocks[s.block]
		b.Exit = len(s.stack)
		s.block = b.Outer
	case UnwindJump:
		a.pending = append(a.pending, in)
	}
	return a.err == nil
}

func (a *analysis) setup(in Instr, s *state, bk BlockKind, saved int) {
	i, ok := a.blockOf[in.Off]
	if !ok {
		i = len(a.flow.Blocks)
		a.blockOf[in.Off] = i
		a.flow.Blocks = append(a.flow.Blocks, Block{Kind: bk, Setup: in.Off, Handler: in.Arg, Saved: saved, Outer: s.block, Exit: -1})
	}
	nesting := 1
	for b := s.block; b >= 0; b = a.flow.Blocks[b].Outer {
		nesting++
	}
	if nesting > a.code.NExcStack {
		a.fail(in.Off, "%s: more exception blocks than announced", in.Op)
		return
	}
	s.block = i
	a.arrive(in.Arg, state{append(append([]kind(nil), s.stack[:saved]...), kindState), i})
}

// resume sends the states of UnwindJumps to their targets as soon as it is known how the finally code in between ends.
func (a *analysis) resume() {
	rest := a.pending[:0]
	for _, in := range a.pending {
		a.spend(in.Off, 0)
		if !a.unwind(in) {
			rest = append(rest, in)
		}
	}
	a.pending = rest
}

// unwind handles one UnwindJump; false means that its arrival is not known (yet).
func (a *analysis) unwind(in Instr) bool {
	depth, block := int(a.flow.Depth[in.Off]), int(a.flow.Block[in.Off])
	for range in.Extra & 0x7f {
		if block < 0 {
			a.fail(in.Off, "%s: not that many blocks", in.Op)
			return true
		}
		b := a.flow.Blocks[block]
		switch {
		case b.Kind == BlockExcept || b.Handler <= in.Off:
			depth = b.Saved
			if b.Kind == BlockWith {
				depth -= 2
			}
		case b.Exit < 0:
			return false
		default:
			depth = b.Exit
		}
		block = b.Outer
	}
	if in.Extra&0x80 != 0 {
		depth -= 4
	}
	stack := a.stackAt(in.Off)
	if depth < 0 || depth > len(stack) {
		a.fail(in.Off, "%s: stack underflow", in.Op)
		return true
	}
	a.arrive(in.Arg, state{append([]kind(nil), stack[:depth]...), block})
	return true
}

// stackAt finds the stack at an instruction by walking from the start of its run.
func (a *analysis) stackAt(off int) []kind {
	from := off
	for {
		if _, ok := a.states[from]; ok && a.starts[from] {
			break
		}
		from--
	}
	s := a.states[from]
	s.stack = append([]kind(nil), s.stack...)
	for from < off {
		in, _ := Decode(a.code.Bytes, from)
		pops, pushes := in.Effect()
		args := s.stack[len(s.stack)-pops:]
		var results [4]kind
		s.stack = append(s.stack[:len(s.stack)-pops], a.results(in, args, pushes, results[:0])...)
		from = in.Next
	}
	return s.stack
}
