package thumb2_test

import (
	"pycopy/rt"
)

// entry serves a call of the function table.
func (m *machine) entry(index int) {
	m.calls++
	m.counts[index]++
	m.sync(false)
	m.note()
	ok := m.serve(index, m.r[0], m.r[1], m.r[2], m.r[3])
	m.sync(true)
	if index != 32 { // what a call may destroy
		for _, i := range []int{1, 2, 3, 12} {
			m.r[i] = 0xdead0002
		}
		m.cpu.c, m.cpu.z, m.cpu.n, m.cpu.v = true, false, true, true
	}
	m.record(ok)
	if !ok {
		m.raise()
	}
}

func (m *machine) list(addr, n uint32) []rt.Value {
	w := m.t.Alloca(int(n))
	for i := range n {
		w[i] = m.v(m.word(addr + 4*i))
	}
	return w
}

// serve does the work. The result goes to r0; false: an exception is pending.
func (m *machine) serve(index int, a, b, c, d uint32) bool {
	t := m.t
	sp := t.SP
	defer t.Release(sp)
	ret := func(v rt.Value) bool {
		m.r[0] = m.w(v)
		return v != rt.NoValue
	}
	switch index {
	case 3:
		return m.fromObj(m.v(a), b)
	case 4:
		return ret(m.toObj(a, b))
	case 5:
		m.r[0] = 0
		if a != 0 && m.v(a) != m.globals {
			m.r[0] = m.w(m.globals)
			m.globals = m.v(a)
		}
	case 6:
		return ret(t.LoadName(m.locals, m.globals, m.name(a)))
	case 7:
		return ret(t.LoadGlobal(m.globals, m.name(a)))
	case 8:
		return ret(m.buildClass())
	case 9:
		return ret(t.GetAttr(m.v(a), m.name(b)))
	case 10:
		fn, self := t.LoadMethod(m.v(a), m.name(b))
		if name := m.name(b).GoString(); fn == rt.NoValue && (name == "__enter__" || name == "__exit__") {
			t.TakeExc() // what our own runtime raises
			t.Errorf(rt.ExcTypeError, "'%s' object does not support the context manager protocol", t.TypeName(m.v(a)))
		}
		m.setWord(c, m.w(fn))
		m.setWord(c+4, m.w(self))
		return fn != rt.NoValue
	case 11:
		cls, _ := m.v(m.word(b+4)), 0
		fn, self := t.LoadSuper(m.name(a), m.v(m.word(b)), cls, m.v(m.word(b+8)))
		m.setWord(b, m.w(fn))
		m.setWord(b+4, m.w(self))
		return fn != rt.NoValue
	case 12:
		return t.StoreName(m.locals, m.name(a), m.v(b))
	case 13:
		return t.DictSet(m.globals, m.name(a), m.v(b))
	case 14:
		return t.SetAttr(m.v(a), m.name(b), m.v(c))
	case 15:
		if c == 4 {
			return ret(t.GetItem(m.v(a), m.v(b)))
		}
		return t.SetItem(m.v(a), m.v(b), m.v(c))
	case 16:
		truth, ok := t.Truth(m.v(a))
		m.r[0] = 0
		if truth {
			m.r[0] = 1
		}
		return ok
	case 17:
		return ret(t.UnaryOp(rt.UnOp(a), m.v(b)))
	case 18:
		return ret(t.BinaryOp(rt.BinOp(a), m.v(b), m.v(c)))
	case 19:
		return ret(t.NewTupleFrom(m.list(b, a)))
	case 20:
		return ret(t.NewListFrom(m.list(b, a)))
	case 21:
		return ret(t.NewDict(int(a)))
	case 22:
		set := t.NewSet(rt.KindSet, int(a))
		for i := range a {
			if !t.SetAdd(set, m.v(m.word(b+4*i))) {
				return false
			}
		}
		return ret(set)
	case 23:
		return t.SetAdd(m.v(a), m.v(b))
	case 24:
		m.r[0] = m.w(rt.None)
		return t.ListAppend(m.v(a), m.v(b))
	case 25:
		return t.SetItem(m.v(a), m.v(b), m.v(c)) // r0 stays
	default:
		return m.serve2(index, a, b, c, d, ret)
	}
	return true
}

func (m *machine) serve2(index int, a, b, c, d uint32, ret func(rt.Value) bool) bool {
	t := m.t
	switch index {
	case 26:
		raw := m.raw[a]
		if raw == nil {
			m.fail("%#x is no child", a)
		}
		var defaults, kw rt.Value
		if c != 0 {
			defaults, kw = m.v(m.word(c)), m.v(m.word(c+4))
		}
		return ret(m.object(m.newFunc(raw, b, defaults, kw)))
	case 27:
		p, k := b&0xff, b>>8
		return ret(t.Call(m.v(a), m.list(c, p+2*k), int(k)))
	case 28:
		self := m.v(m.word(c + 4))
		args := m.list(c+4, 1+a+2*b)
		if self == rt.NoValue {
			args = args[1:]
		}
		return ret(t.Call(m.v(m.word(c)), args, int(b)))
	case 29:
		return ret(m.callVar(a != 0, b, c))
	case 30:
		it := t.Iter(m.v(a))
		if it == rt.NoValue {
			return false
		}
		m.r[0] = m.w(it)
		if b != 0 {
			m.setWord(b, 0)
			m.setWord(b+4, m.w(it))
			m.setWord(b+8, 0xffffffff)
			m.setWord(b+12, 0xffffffff)
			m.r[0] = 0
		}
	case 31:
		if m.word(a) != 0 {
			m.fail("bad iterator record")
		}
		v := t.Next(m.v(m.word(a + 4)))
		if v == rt.StopMark {
			m.r[0] = 0
			return true
		}
		return ret(v)
	case 32:
		m.setWord(a, m.nlr)
		m.setWord(a+8, m.r[14])
		for i := range uint32(8) {
			m.setWord(a+12+4*i, m.r[4+i])
		}
		m.setWord(a+44, m.r[13])
		m.nlr = a
		m.r[0] = 0
		m.r[1], m.r[2], m.r[3], m.r[12] = 0xdead0002, 0xdead0002, 0xdead0002, 0xdead0002
	case 33:
		if m.nlr == m.base {
			m.fail("nlr_pop without nlr_push")
		}
		m.nlr = m.word(m.nlr)
		m.r[0] = 0xdead0002
	case 34:
		if v := m.v(a); v == rt.NoValue || v == rt.None {
			return true
		} else if t.R.IsException(v) {
			t.SetExc(v)
		} else {
			t.Raise(v, rt.NoValue)
		}
		return false
	default:
		return m.serve3(index, a, b, c, d, ret)
	}
	return true
}

func (m *machine) serve3(index int, a, b, c, d uint32, ret func(rt.Value) bool) bool {
	t := m.t
	switch index {
	case 35:
		return ret(t.ImportStatement(m.name(a), m.globals, m.locals, m.v(b), m.v(c)))
	case 36:
		return ret(t.ImportFrom(m.v(a), m.name(b)))
	case 37:
		return t.ImportStar(m.v(a), m.globals)
	case 38:
		return ret(t.NewSlice(m.v(a), m.v(b), m.v(c)))
	case 39:
		w := t.Alloca(int(b))
		if !t.UnpackInto(m.v(a), w) {
			return false
		}
		for i := range b {
			m.setWord(c+4*(b-1-i), m.w(w[i]))
		}
	case 40:
		left, n := b&0xff, b&0xff+b>>8+1
		w := t.Alloca(int(n))
		if !t.UnpackEx(m.v(a), w, int(left)) {
			return false
		}
		for i := range n {
			m.setWord(c+4*(n-1-i), m.w(w[i]))
		}
	case 41, 42:
		d := m.locals
		if index == 42 {
			d = m.globals
		}
		found, ok := t.DictDel(d, m.name(a))
		if ok && !found {
			t.RaiseName(m.name(a))
			return false
		}
		return ok
	case 43:
		f := &simFunc{fun: m.funs[a], addr: m.alloc(16)}
		for i := range b {
			cell := m.word(c + 4*i)
			if !m.cells[cell] {
				m.fail("%#x is no cell", cell)
			}
			f.cells = append(f.cells, cell)
		}
		m.funs[f.addr] = f
		return ret(m.object(f))
	case 44:
		t.Errorf(rt.ExcTypeError, "function takes %d positional arguments but %d were given", c>>17, a)
		return false
	case 45:
		args := make([]uint32, b+2*c)
		for i := range args {
			args[i] = m.word(d + 4*uint32(i))
		}
		return m.bind(a, args, int(b), int(c))
	case 46, 47:
		x, y := int64(int32(a)), int64(int32(b))
		q, r := x/y, x%y
		if r != 0 && (r < 0) != (y < 0) {
			q, r = q-1, r+y
		}
		m.r[0] = uint32(map[int]int64{46: q, 47: r}[index])
	case 48:
		return m.yieldFrom(a, b, c)
	default:
		m.fail("function table entry %d", index)
	}
	return true
}

// callVar is a call with * and ** arguments.
func (m *machine) callVar(self bool, n, addr uint32) rt.Value {
	t := m.t
	p, k := n&0xff, n>>8
	next := func() uint32 { addr += 4; return m.word(addr - 4) }
	fn := m.v(next())
	args := t.NewList(0)
	if self {
		if s := next(); s != 0 {
			t.ListAppend(args, m.v(s))
		}
	}
	first := addr
	addr += 4 * (p + 2*k)
	bitmap := m.v(next())
	addr = first
	for i := range p {
		v := m.v(next())
		if t.Bit(bitmap, int(i)) {
			if !t.ListExtend(args, v) {
				return rt.NoValue
			}
		} else {
			t.ListAppend(args, v)
		}
	}
	npos := len(args.List())
	for range k {
		name, v := next(), m.v(next())
		if name == 0 {
			if !t.ExpandKeywords(fn, args, v, npos) {
				return rt.NoValue
			}
		} else if !t.AddKeyword(args, m.v(name), v, npos) {
			return rt.NoValue
		}
	}
	return t.Call(fn, args.List(), (len(args.List())-npos)/2)
}

func (m *machine) yieldFrom(gen, send, ret uint32) bool {
	t := m.t
	var v rt.Value
	if e := m.word(ret); e != 0 {
		if exc := m.v(e); t.R.IsExc(exc, rt.ExcGeneratorExit) {
			if t.CloseIter(m.v(gen)) {
				t.SetExc(exc)
			}
			return false
		}
		v = t.ThrowTo(m.v(gen), m.v(e))
	} else {
		v = t.SendTo(m.v(gen), m.v(send))
	}
	switch v {
	case rt.NoValue:
		return false
	case rt.StopMark:
		v = t.Retval()
		if v == rt.NoValue {
			v = rt.None
		}
		m.setWord(ret, m.w(v))
		m.r[0] = 0
	default:
		m.setWord(ret, m.w(v))
		m.r[0] = 1
	}
	return true
}

// buildClass makes the class builder.
func (m *machine) buildClass() rt.Value {
	t := m.t
	if v, ok := m.helpers["build_class"]; ok {
		return v
	}
	body := t.NewBuiltin(&rt.Builtin{Name: "body", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		f := m.funs[m.w(a[0])]
		var words []uint32
		for f.fun != nil {
			words, f = append(append([]uint32(nil), f.cells...), words...), f.fun
		}
		locals := m.locals
		m.locals = a[1]
		w, ok := m.callRaw(f, words, len(words), 0)
		m.locals = locals
		switch {
		case !ok:
			return rt.NoValue
		case m.cells[w]:
			return rt.MakeSmall(int(w))
		}
		return rt.None
	}})
	t.ListAppend(m.keep, body)
	set := t.NewBuiltin(&rt.Builtin{Name: "setcell", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		m.setWord(uint32(a[0].Small())+4, m.w(a[1]))
		return rt.None
	}})
	t.ListAppend(m.keep, set)
	v := t.Call2(m.helpers["build"], body, set)
	m.helpers["build_class"] = v
	t.ListAppend(m.keep, v)
	return v
}

// fromObj converts to a machine word.
func (m *machine) fromObj(v rt.Value, typ uint32) bool {
	t := m.t
	switch typ {
	case 0:
		m.r[0] = m.w(v)
		return true
	case 1:
		truth, ok := t.Truth(v)
		m.r[0] = 0
		if truth {
			m.r[0] = 1
		}
		return ok
	case 4, 5, 6, 7:
		var data rt.Buffer
		if k := v.Kind(); k != rt.KindInt && k != rt.KindBool && t.GetBufferOrStr(v, &data) {
			for _, b := range m.buffers {
				if b.v == v {
					m.r[0] = b.addr
					return true
				}
			}
			addr := m.alloc(len(data.Data))
			m.buffers = append(m.buffers, buffer{v, addr})
			m.r[0] = addr
			return true
		}
		t.TakeExc()
	}
	i := t.AsInt(v)
	if i == rt.NoValue {
		return false
	}
	w := t.BinaryOp(rt.BinAnd, i, t.NewInt(0xffffffff))
	m.r[0] = uint32(w.Small())
	return true
}

// toObj converts from a machine word.
func (m *machine) toObj(w, typ uint32) rt.Value {
	switch typ {
	case 0:
		return m.v(w)
	case 1:
		return rt.MakeBool(w != 0)
	case 2:
		return m.t.NewInt(int64(int32(w)))
	}
	return m.t.NewInt(int64(w))
}
