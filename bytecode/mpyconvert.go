package bytecode

import "sort"

// v5Func is a function of version 5 on its way to 6.3.
type v5Func struct {
	code   *Code
	instrs []v5Instr
	consts []any
	lines  []byte
	size   int              // of the opcodes, in memory
	name   func(string) int // index in the unit's table
	temps  int              // locals for temporaries
	locals int              // of the function itself
}

// convert makes the code of 6.3; it returns what is wrong, or "".
func (f *v5Func) convert() string {
	if msg := f.operands(); msg != "" {
		return msg
	}
	ins, starts, msg := f.rewrite()
	if msg != "" {
		return msg
	}
	offs := make([]int, len(ins)+1)
	for i, in := range ins {
		offs[i+1] = offs[i] + len(in.append(nil, 0))
	}
	// place finds the new offset of an old one.
	place := func(at int) (int, bool) {
		i := sort.Search(len(f.instrs), func(i int) bool { return f.instrs[i].at >= at })
		if i == len(f.instrs) || f.instrs[i].at != at {
			return 0, false
		}
		return offs[starts[i]], true
	}
	var b []byte
	for i, in := range ins {
		distance := 0
		if in.target >= 0 {
			to, ok := place(in.target)
			if !ok {
				return "jump to nowhere"
			}
			if distance = to - offs[i]; in.op.Info().Form.JumpSize(distance) > longJump {
				return "jump too far"
			}
		}
		b = in.append(b, distance)
	}
	c := f.code
	c.Bytes = b
	c.NState += f.temps + 4 // the later form of calls keeps more on the stack
	var t Table
	last := 0
	eachLine(f.lines, func(at, line int) bool {
		i := sort.Search(len(f.instrs), func(i int) bool { return f.instrs[i].at >= at })
		off := offs[starts[i]]
		if off < last {
			return false
		}
		t.Line(off, line)
		last = off
		return true
	})
	c.Lines = t.Lines
	return ""
}

// append encodes an instruction; jumps have the long form.
func (in v5Instr) append(b []byte, distance int) []byte {
	return AppendInstr(b, Instr{Op: in.op, Arg: in.arg, Extra: in.extra}, longJump, distance)
}

// operands turns operands into indices of the unit's and the function's tables. The table of version 5 holds argument names, constants, then
// children.
func (f *v5Func) operands() string {
	c := f.code
	args := c.NPos + c.NKwOnly
	f.locals = args + 2
	base := len(c.Consts)
	for _, v := range f.consts {
		c.Consts = append(c.Consts, v)
		if _, is := v.(v5Global); is {
			c.Consts[len(c.Consts)-1] = nil
		}
	}
	for i := range f.instrs {
		in := &f.instrs[i]
		switch form := in.op.Info().Form; form {
		case FormName:
			in.arg = f.name(in.name)
		case FormConst:
			k := in.arg - args
			if k < 0 || k >= len(f.consts) {
				return "constant out of range"
			}
			in.arg = base + k
			if g, is := f.consts[k].(v5Global); is {
				in.op, in.name, in.arg = LoadGlobal, string(g), f.name(string(g))
			}
		case FormChild, FormChildN:
			in.arg -= args + len(f.consts)
			if in.arg < 0 || in.arg >= len(c.Children) {
				return "function out of range"
			}
		case FormLocal:
			f.locals = max(f.locals, in.arg+1)
		}
	}
	for _, cell := range c.Cells {
		f.locals = max(f.locals, cell+1)
	}
	return ""
}

// item is what is known of a stack item.
type item struct {
	null bool
	name string // of LoadConstString
}

// maxRewrite bounds the work of rewriting a function, and its memory, in stack items that are pushed or kept for a jump.
const maxRewrite = 1 << 20

// rewrite gives calls with * and ** their later form. starts[i] is the first new instruction of old number i. Depths below the
// expression at hand do not matter, so that a place whose stack is unknown begins with an empty one.
func (f *v5Func) rewrite() (ins []v5Instr, starts []int, msg string) {
	var stack []item
	at := map[int][]item{}
	dead := false
	cost := 0
	top := func(n int) item {
		if n < len(stack) {
			return stack[len(stack)-1-n]
		}
		return item{}
	}
	for _, in := range f.instrs {
		if saved, ok := at[in.at]; dead && ok {
			stack = append([]item(nil), saved...)
		} else if dead {
			stack = nil
		}
		dead = false
		starts = append(starts, len(ins))
		pops, pushes := Instr{Op: in.op, Arg: in.arg, Extra: in.extra}.Effect()
		if in.op == CallFunctionVarKw || in.op == CallMethodVarKw {
			pops++ // two objects instead of the bitmap
			keywords := make([]string, in.arg>>8)
			for i := range keywords {
				keywords[len(keywords)-1-i] = top(3 + 2*i).name
			}
			if ins, msg = f.call(ins, in, top(1).null, top(0).null, keywords); msg != "" {
				return nil, nil, msg
			}
		} else {
			ins = append(ins, in)
		}
		keeps := in.target >= 0 && at[in.target] == nil
		if cost += min(pushes, maxRewrite+1); keeps {
			cost += len(stack)
		}
		if cost > maxRewrite {
			return nil, nil, "code too complex"
		}
		if keeps {
			at[in.target] = append(make([]item, 0, len(stack)), stack[:max(len(stack)-pops, 0)]...)
		}
		stack = stack[:max(len(stack)-pops, 0)]
		for range pushes {
			stack = append(stack, item{null: in.op == LoadNull})
		}
		if in.op == LoadConstString {
			stack[len(stack)-1].name = in.name
		}
		dead = in.op.Info().Flags&EndsBlock != 0
	}
	return ins, append(starts, len(ins)), ""
}

// call rewrites a call whose sequence and dict lie above all arguments. A dict of keywords is a pair whose name is NULL; a sequence is a
// positional argument that the bitmap marks, so it goes in front of the keywords.
func (f *v5Func) call(ins []v5Instr, in v5Instr, seqNull, dictNull bool, keywords []string) ([]v5Instr, string) {
	emit := func(op Op, arg int) { ins = append(ins, v5Instr{op: op, arg: arg, target: -1}) }
	npos, nkw := in.arg&0xff, len(keywords)
	bitmap := 0
	if !seqNull {
		bitmap = 1 << npos
		npos++
	}
	if npos > 30 && bitmap != 0 || npos > 255 {
		return nil, "too many arguments before *"
	}
	switch {
	case seqNull && dictNull:
		return nil, "call without * and **"
	case seqNull:
		nkw++
	case nkw == 0 && !dictNull:
		emit(LoadNull, 0)
		emit(RotTwo, 0)
		nkw++
	case dictNull && len(ins) > 0 && ins[len(ins)-1].op == LoadNull:
		ins = ins[:len(ins)-1]
		if nkw > 0 {
			ins = f.reorder(ins, keywords, false)
		}
	case dictNull:
		return nil, "call whose ** is unknown"
	default:
		ins = f.reorder(ins, keywords, true)
		nkw++
	}
	emit(LoadConstSmallInt, bitmap)
	in.arg = npos | nkw<<8
	return append(ins, in), ""
}

// reorder puts a sequence in front of keywords, with locals.
func (f *v5Func) reorder(ins []v5Instr, keywords []string, dict bool) []v5Instr {
	emit := func(op Op, arg int) { ins = append(ins, v5Instr{op: op, arg: arg, target: -1}) }
	temp := func(i int) int { return f.locals + i }
	f.temps = max(f.temps, len(keywords)+2)
	if dict {
		emit(StoreFast, temp(0))
	}
	emit(StoreFast, temp(1))
	for i := len(keywords) - 1; i >= 0; i-- {
		emit(StoreFast, temp(2+i))
		emit(PopTop, 0)
	}
	emit(LoadFast, temp(1))
	for i, k := range keywords {
		emit(LoadConstString, f.name(k))
		emit(LoadFast, temp(2+i))
	}
	if dict {
		emit(LoadNull, 0)
		emit(LoadFast, temp(0))
	}
	for i := range len(keywords) + 2 {
		if i > 0 || dict {
			emit(LoadNull, 0)
			emit(StoreFast, temp(i))
		}
	}
	return ins
}
