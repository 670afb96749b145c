package rt

import "sync/atomic"

// extendMost is how many items an iterator gives at once, so that an interrupt ends endless ones.
const extendMost = 1 << 14

// ExtendBy appends up to limit items of the iterator it, one after the other, to a list, as far as no Python code has to run for
// that (TypeSpec.Extend). Without one, if the end has not come, it is up to Next to go on.
func (t *Thread) ExtendBy(it, list Value, limit int) (n int, ended, ok bool) {
	s := t.R.shapeOf(it)
	if s.flags&shUser != 0 || s.spec.Extend == nil {
		return 0, false, true
	}
	if !t.enter() { // iterators over iterators recurse
		return 0, false, false
	}
	n, ended, ok = s.spec.Extend(t, it, list, limit)
	t.leave()
	return n, ended, ok
}

// extendByIter appends all items of the iterator it to the list v.
func (t *Thread) extendByIter(v, it Value) bool {
	const patience = 8 // times, one after the other, that Next has had to be asked; then that is tried now and then
	s := t.R.shapeOf(it)
	many := s.flags&shUser == 0 && s.spec.Extend != nil
	if it.Kind() == KindMap {
		if ended, ok := t.extendByMap(v, it); ended || !ok {
			return ok
		}
	}
	p := t.Pull(it)
	for missed := 0; ; {
		if many && (missed < patience || missed%patience == 0) {
			if atomic.LoadUint32(&t.Poll) != 0 && !t.HandlePoll() {
				return false
			}
			n, ended, ok := t.ExtendBy(it, v, extendMost)
			if ended || !ok {
				return ok
			}
			if n > 0 {
				missed = 0
				continue
			}
		}
		missed++
		x := p.Next()
		if x == StopMark {
			return true
		}
		if x == NoValue || !t.ListAppend(v, x) {
			return false
		}
	}
}

// extendByMap appends items of a map to the list v, as long as its function is one in Go that takes one argument as it is, or a
// method of such a kind.
func (t *Thread) extendByMap(v, it Value) (ended, ok bool) {
	p := at[callingObj](it)
	fn, its, n := p.a, p.b.Tuple(), 1
	w := [2]Value{}
	if fn.Kind() == KindBuiltinMethod {
		fn, w[0], n = boundPtr(fn).fn, boundPtr(fn).self, 2
	}
	if len(its) != 1 || fn.Kind() != KindBuiltin {
		return false, true
	}
	sp := t.SP
	args := t.alloca2(w[0], NoValue)
	if args == nil {
		return false, false
	}
	defer t.Release(sp)
	inner := t.Pull(its[0])
	for args = args[:n]; atomic.LoadUint32(&t.Poll) == 0; {
		x := p.take(0)
		if x == NoValue {
			x = inner.Next()
		}
		if x == NoValue || x == StopMark {
			return x == StopMark, x == StopMark
		}
		args[n-1] = x
		r, plain := t.callPlain(fn, args)
		if !plain {
			p.pending[0] = x // for mapNext
			return false, true
		}
		if r == NoValue {
			ended = t.stopToEnd() == StopMark
			return ended, ended
		}
		if !t.ListAppend(v, r) {
			return false, false
		}
	}
	return false, true
}

// ExtendSlice appends up to limit of the items of seq, a list or tuple, from number i on. The end has come when there are none.
func (t *Thread) ExtendSlice(list, seq Value, i, limit int) (n int, ended, ok bool) {
	n = min(len(t.seqItems(seq))-i, limit)
	if n <= 0 {
		return 0, limit > 0, true
	}
	dst := t.listExtra(list, n)
	if dst == nil {
		return 0, false, false
	}
	copy(dst, t.seqItems(seq)[i:]) // the same list may have moved its items
	return n, false, true
}

// each stores fn(x) for the first of some items in out, as far as that runs no Python code and raises nothing (TypeSpec.Each), and returns how many.
func (t *Thread) each(fn Value, items, out []Value) int {
	if !fn.IsObj() {
		return 0
	}
	if s := t.R.shapeOf(fn); s.flags&shUser == 0 && s.spec.Each != nil {
		return s.spec.Each(t, fn, items, out)
	}
	return 0
}

// mapExtend knows functions with TypeSpec.Each and one iterator over a list or tuple.
func mapExtend(t *Thread, self, list Value, limit int) (n int, ended, ok bool) {
	p := at[callingObj](self)
	fn, its := p.a, p.b.Tuple()
	if len(its) != 1 || !fn.IsObj() || t.R.shapeOf(fn).spec.Each == nil || its[0].Kind() != KindListIter &&
		its[0].Kind() != KindTupleIter || p.pending[0] != NoValue {
		return 0, false, true
	}
	it := at[seqIterObj](its[0])
	if it.seq == NoValue || it.seq == list {
		return 0, it.seq == NoValue, true
	}
	have := len(list.List())
	if n = min(len(t.seqItems(it.seq))-it.i, limit); n <= 0 {
		return 0, false, true
	}
	dst := t.listExtra(list, n)
	if dst == nil {
		return 0, false, false
	}
	n = t.each(fn, t.seqItems(it.seq)[it.i:][:n], dst)
	clear(dst[n:])
	listOf(list).setLen(have + n)
	it.i += n
	return n, false, true
}

func seqIterExtend(t *Thread, self, list Value, limit int) (n int, ended, ok bool) {
	it := at[seqIterObj](self)
	if it.seq == NoValue {
		return 0, true, true
	}
	n, ended, ok = t.ExtendSlice(list, it.seq, it.i, limit)
	it.i += n
	if ended {
		it.seq = NoValue
	}
	return n, ended, ok
}

// strIterExtend knows strs of ASCII characters.
func strIterExtend(t *Thread, self, list Value, limit int) (n int, ended, ok bool) {
	it := at[strIterObj](self)
	if it.str == NoValue {
		return 0, true, true
	}
	s, i := it.str.Str(), it.pos.Small()
	if n = min(len(s)-i, limit); n <= 0 || !it.str.isASCII() {
		return 0, false, true
	}
	dst := t.listExtra(list, n)
	for k := range dst {
		dst[k] = t.R.strs.chars[s[i+k]]
	}
	it.pos = MakeSmall(i + len(dst))
	return len(dst), false, dst != nil
}

// reversedExtend knows lists, tuples and strs of ASCII characters.
func reversedExtend(t *Thread, self, list Value, limit int) (n int, ended, ok bool) {
	it := at[seqIterObj](self)
	if it.i <= 0 {
		return 0, false, true
	}
	n = min(it.i, limit)
	k := it.seq.Kind()
	switch {
	case k == KindStr && it.seq.isASCII() && it.i <= len(it.seq.Str()):
		s, dst := it.seq.Str(), t.listExtra(list, n)
		for k := range dst {
			dst[k] = t.R.strs.chars[s[it.i-1-k]]
		}
		it.i -= len(dst)
		return len(dst), false, dst != nil
	case k != KindList && k != KindTuple || it.i > len(t.seqItems(it.seq)):
		return 0, false, true
	}
	if n > 0 && !t.listReserve(list, listOf(list).len()+n) {
		return 0, false, false
	}
	src := t.seqItems(it.seq)
	dst := t.listExtra(list, n)
	for k := range dst {
		dst[k] = src[it.i-1-k]
	}
	if it.i -= n; it.i == 0 {
		it.seq = NoValue
		return n, true, true
	}
	return n, false, true
}

func rangeIterExtend(t *Thread, self, list Value, limit int) (n int, ended, ok bool) {
	it := at[rangeIterObj](self)
	if it.wide != NoValue {
		return 0, false, true
	}
	if n = min(it.left, limit); n <= 0 {
		return 0, it.left <= 0, true
	}
	dst := t.listExtra(list, n)
	for k := range dst {
		dst[k] = MakeSmall(it.cur)
		it.cur += it.step
	}
	it.left -= len(dst)
	return len(dst), false, dst != nil
}

// ExtendByItem appends x n times.
func (t *Thread) ExtendByItem(list, x Value, n int) bool {
	dst := t.listExtra(list, n)
	for k := range dst {
		dst[k] = x
	}
	return dst != nil || n == 0
}

// TakesSimply reports whether the iterator it is one of a list or tuple, so that Next runs no Python code.
func TakesSimply(it Value) bool {
	k := it.Kind()
	return k == KindListIter || k == KindTupleIter
}

// IteratesSimply reports whether Iter runs no Python code for v.
func IteratesSimply(v Value) bool {
	switch v.Kind() {
	case KindList, KindTuple, KindRange, KindStr, KindBytes, KindByteArray:
		return true
	}
	return false
}
