package rt

// seqIterObj iterates over a list or tuple, or over anything with
// __getitem__ (KindSeqIter).
type seqIterObj struct {
	_   header
	seq Value // NoValue: exhausted
	i   int
}

// pairIterObj serves the iterators that hold two objects: callable and sentinel,
// callable and iterators, iterator and count.
type pairIterObj struct {
	header
	a, b Value
}

// callingObj is a map or filter.
type callingObj struct {
	pairIterObj
	pending [2]Value // items that native code has taken, but not given to the function, or NoValue
}

const callWords = 5

// take returns pending item number i, which it forgets.
func (c *callingObj) take(i int) Value {
	x := c.pending[i]
	c.pending[i] = NoValue
	return x
}

var (
	listIterSpec  = newSeqIterSpec("list_iterator", KindListIter, NoNew|Final|LeafIter, StepList, listIterNext, seqIterExtend)
	tupleIterSpec = newSeqIterSpec("tuple_iterator", KindTupleIter, NoNew|Final|LeafIter, StepTuple, tupleIterNext, seqIterExtend)
	seqIterSpec   = newSeqIterSpec("iterator", KindSeqIter, NoNew|Final, StepNone, getitemIterNext, nil)
	reversedSpec  = TypeSpec{
		Name: "reversed", Layout: KindReversed, Words: 3, New: reversedNew, Iter: iterSelf, Next: reversedNext, Step: StepReversed, Extend: reversedExtend,
		Methods: []Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: func(t *Thread, a []Value) Value {
			return MakeSmall(at[seqIterObj](a[0]).i)
		}}, iterState},
	}
	callIterSpec = TypeSpec{
		Name: "callable_iterator", Layout: KindCallIter, Words: 3, Flags: NoNew | Final, Iter: iterSelf, Next: callIterNext,
	}
	enumerateSpec = TypeSpec{Name: "enumerate", Layout: KindEnumerate, Words: 3, New: enumerateNew, Iter: iterSelf, Next: enumerateNext, Step: StepEnumerate}
	zipSpec       = TypeSpec{Name: "zip", Layout: KindZip, Words: 3, New: zipNew, Iter: iterSelf, Next: zipNext, Step: StepZip}
	mapSpec       = TypeSpec{Name: "map", Layout: KindMap, Words: callWords, New: mapNew, Iter: iterSelf, Next: mapNext, Step: StepMap, Extend: mapExtend}
	filterSpec    = TypeSpec{Name: "filter", Layout: KindFilter, Words: callWords, New: filterNew, Iter: iterSelf, Next: filterNext, Step: StepFilter}
)

func newSeqIterSpec(name string, kind Kind, flags TypeFlags, step Step, next func(t *Thread, self Value) Value,
	extend func(t *Thread, self, list Value, limit int) (n int, ended, ok bool)) TypeSpec {
	return TypeSpec{
		Name: name, Layout: kind, Words: 3, Flags: flags, Iter: iterSelf, Next: next, Step: step, Extend: extend,
		Methods: []Builtin{{Name: "__length_hint__", Min: 1, Max: 1, Fn: seqIterHint}, iterState},
	}
}

func iterSelf(t *Thread, self Value) Value { return self }

func (t *Thread) newSeqIter(kind Kind, seq Value) Value {
	v := t.NewObj(kind, 3)
	if v != NoValue {
		at[seqIterObj](v).seq = seq
	}
	return v
}

func (t *Thread) newPairIter(cls Value, kind Kind, a, b Value) Value {
	return t.newPair(cls, kind, 3, a, b)
}

// newPair makes an iterator with two objects and so many words.
func (t *Thread) newPair(cls Value, kind Kind, words int, a, b Value) Value {
	var v Value
	if cls == NoValue || cls == t.R.classOf[kind] {
		v = t.NewObj(kind, words)
	} else {
		v = t.newInstance(cls, words)
	}
	if v != NoValue {
		p := at[pairIterObj](v)
		p.a, p.b = a, b
	}
	return v
}

func seqIterHint(t *Thread, a []Value) Value {
	it := at[seqIterObj](a[0])
	if it.seq == NoValue {
		return MakeSmall(0)
	}
	n, ok := t.Len(it.seq)
	if !ok {
		return NoValue
	}
	return MakeSmall(max(0, n-it.i))
}

func listIterNext(t *Thread, self Value) Value {
	it := at[seqIterObj](self)
	if it.seq == NoValue {
		return StopMark
	}
	l := listOf(it.seq)
	if it.i >= l.len() {
		it.seq = NoValue
		return StopMark
	}
	x := *word(l.items, 1+it.i)
	it.i++
	return x
}

func tupleIterNext(t *Thread, self Value) Value {
	it := at[seqIterObj](self)
	if it.seq == NoValue {
		return StopMark
	}
	if it.i >= int(hdrOf(it.seq).aux) {
		it.seq = NoValue
		return StopMark
	}
	x := *word(it.seq, 1+it.i)
	it.i++
	return x
}

// SeqNext returns the Python function that the iterator it is about to ask for its next item, a __getitem__, and the arguments to
// give it. fn NoValue: use Next.
func (t *Thread) SeqNext(it Value) (fn, seq, index Value) {
	if it.Kind() != KindSeqIter {
		return NoValue, NoValue, NoValue
	}
	p := at[seqIterObj](it)
	if p.seq == NoValue {
		return NoValue, NoValue, NoValue
	}
	return t.PyMethod(p.seq, SymGetitem), p.seq, MakeSmall(p.i)
}

// SeqStepped is to be called when the function of SeqNext, or a __next__, has returned an item for the iterator it.
func SeqStepped(it Value) {
	if it.Kind() == KindSeqIter {
		at[seqIterObj](it).i++
	}
}

// SeqEnds takes the pending exception if it tells the iterator it, over anything with __getitem__, that there are no more items.
func (t *Thread) SeqEnds(it Value) bool {
	if it.Kind() != KindSeqIter || !t.ExcMatches(ExcIndexError) && !t.ExcMatches(ExcStopIteration) {
		return false
	}
	t.TakeExc()
	at[seqIterObj](it).seq = NoValue
	return true
}

func getitemIterNext(t *Thread, self Value) Value {
	it := at[seqIterObj](self)
	if it.seq == NoValue {
		return StopMark
	}
	x := t.GetItem(it.seq, MakeSmall(it.i))
	if x == NoValue {
		if t.SeqEnds(self) {
			return StopMark
		}
		return NoValue
	}
	it.i++
	return x
}

func callIterNext(t *Thread, self Value) Value {
	p := at[pairIterObj](self)
	if p.a == NoValue {
		return StopMark
	}
	x := t.Call0(p.a)
	if x == NoValue {
		if t.ExcMatches(ExcStopIteration) {
			t.TakeExc()
			p.a = NoValue
			return StopMark
		}
		return NoValue
	}
	eq, ok := t.Equal(x, p.b)
	if !ok {
		return NoValue
	}
	if eq {
		p.a = NoValue
		return StopMark
	}
	return x
}

// ---- reversed

// newReversed iterates over the first n items of a sequence from the end.
func (t *Thread) newReversed(seq Value, n int) Value {
	v := t.newSeqIter(KindReversed, seq)
	if v != NoValue {
		at[seqIterObj](v).i = n
	}
	return v
}

func reversedNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 1, 1) {
		return NoValue
	}
	switch fn := t.lookupSpecial(args[0], SymReversed); {
	case fn == None:
		return t.Errorf(ExcTypeError, "'%s' object is not reversible", t.TypeName(args[0]))
	case fn != NoValue:
		return t.Call1(fn, args[0])
	case t.exc != NoValue:
		return NoValue
	}
	if !t.hasSpecial(args[0], SymGetitem) || isDictLayout(t.R.layout(args[0])) {
		return t.Errorf(ExcTypeError, "'%s' object is not reversible", t.TypeName(args[0]))
	}
	n, ok := t.Len(args[0])
	if !ok {
		return NoValue
	}
	return t.newReversed(args[0], n)
}

func reversedNext(t *Thread, self Value) Value {
	it := at[seqIterObj](self)
	if it.i <= 0 {
		it.seq = NoValue
		return StopMark
	}
	it.i--
	if it.seq.Kind() == KindList {
		if l := listOf(it.seq); it.i < l.len() {
			return *word(l.items, 1+it.i)
		}
		it.i = 0
		return StopMark
	}
	x := t.GetItem(it.seq, MakeSmall(it.i))
	if x == NoValue && (t.ExcMatches(ExcIndexError) || t.ExcMatches(ExcStopIteration)) {
		t.TakeExc()
		it.i = 0
		return StopMark
	}
	return x
}

// ---- enumerate

var enumerateSig = Builtin{Name: "enumerate", Sig: "iterable, start="}

func enumerateNew(t *Thread, cls Value, args []Value, nkw int) Value {
	a := t.bindArgs(&enumerateSig, args, nkw)
	if a == nil {
		return NoValue
	}
	start := MakeSmall(0)
	if a[1] != NoValue {
		if start = t.asIndex(a[1]); start == NoValue {
			return start
		}
	}
	it := t.Iter(a[0])
	if it == NoValue {
		return it
	}
	return t.newPairIter(cls, KindEnumerate, it, start)
}

func enumerateNext(t *Thread, self Value) Value {
	p := at[pairIterObj](self)
	x := t.Next(p.a)
	if x == NoValue || x == StopMark {
		return x
	}
	n := p.b
	if n.IsSmall() && n.Small() < SmallMax {
		p.b = n + 2
	} else if p.b = t.BinaryOp(BinAdd, n, MakeSmall(1)); p.b == NoValue {
		return NoValue
	}
	return t.tuple2(n, x)
}

// ---- zip, map: a is a tuple of iterators. b of a zip is False, or a tuple with the items that native code has taken for the next
// result, NoValue for the others. aux of a zip is strictZip if it is strict.

// strictZip is aux of a zip whose iterators have to end together.
const strictZip = 1

// iterTuple returns a tuple of iterators over args.
func (t *Thread) iterTuple(args []Value) Value {
	its := t.NewTuple(len(args))
	if its == NoValue {
		return its
	}
	for i, x := range args {
		it := t.Iter(x)
		if it == NoValue {
			return NoValue
		}
		its.Tuple()[i] = it
	}
	return its
}

var zipSig = Builtin{Name: "zip", Sig: "*iterables, strict="}

func zipNew(t *Thread, cls Value, args []Value, nkw int) Value {
	strict := false
	if nkw > 0 {
		a := t.bindArgs(&zipSig, args, nkw)
		if a == nil {
			return NoValue
		}
		var ok bool
		if strict, ok = t.Truth(a[1]); !ok {
			return NoValue
		}
		args = a[0].Tuple()
	}
	its := t.iterTuple(args)
	if its == NoValue {
		return NoValue
	}
	z := t.newPairIter(cls, KindZip, its, False)
	if z != NoValue && strict {
		hdrOf(z).aux = strictZip
	}
	return z
}

func zipNext(t *Thread, self Value) Value {
	p := at[pairIterObj](self)
	its := p.a
	n := len(its.Tuple())
	if n == 0 {
		return StopMark
	}
	r := NoValue
	if p.b != False && !t.Asking(p.b, its.Tuple()) {
		r, p.b = p.b, False
	}
	if r == NoValue {
		if r = t.NewTuple(n); r == NoValue {
			return r
		}
	}
	for i := range n {
		if !Missing(r.Tuple()[i]) {
			continue
		}
		x := t.Next(its.Tuple()[i])
		if x == NoValue {
			return x
		}
		if x == StopMark {
			if p.aux == strictZip {
				return t.zipStrictEnd(its, i)
			}
			return StopMark
		}
		r.Tuple()[i] = x
	}
	return r
}

// zipStrictEnd checks that all other iterators end too when number i did.
func (t *Thread) zipStrictEnd(its Value, i int) Value {
	plural := func(n int) string {
		if n == 1 {
			return " 1"
		}
		return "s 1-" + itoa(n)
	}
	if i > 0 {
		return t.Errorf(ExcValueError, "zip() argument %d is shorter than argument%s", i+1, plural(i))
	}
	for j := 1; j < len(its.Tuple()); j++ {
		x := t.Next(its.Tuple()[j])
		if x == NoValue {
			return x
		}
		if x != StopMark {
			return t.Errorf(ExcValueError, "zip() argument %d is longer than argument%s", j+1, plural(j))
		}
	}
	return StopMark
}

func mapNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if nkw > 0 {
		return t.Errorf(ExcTypeError, "map() takes no keyword arguments")
	}
	if len(args) < 2 {
		return t.Errorf(ExcTypeError, "map() must have at least two arguments.")
	}
	its := t.iterTuple(args[1:])
	if its == NoValue {
		return NoValue
	}
	return t.newPair(cls, KindMap, callWords, args[0], its)
}

func mapNext(t *Thread, self Value) Value {
	p := at[callingObj](self)
	fn, its := p.a, p.b
	n := len(its.Tuple())
	if n == 1 {
		x := p.take(0)
		if x == NoValue {
			x = t.Next(its.Tuple()[0])
		}
		if x == NoValue || x == StopMark {
			return x
		}
		return t.Call1(fn, x)
	}
	if n == 2 {
		var w [2]Value
		for i := range w {
			if w[i] = p.take(i); w[i] == NoValue {
				w[i] = t.Next(its.Tuple()[i])
			}
			if w[i] == NoValue || w[i] == StopMark {
				return w[i]
			}
		}
		return t.Call2(fn, w[0], w[1])
	}
	sp := t.SP
	w := t.Alloca(n)
	if w == nil {
		return NoValue
	}
	for i := range w {
		x := NoValue
		if i < len(p.pending) {
			x = p.take(i)
		}
		if x == NoValue {
			x = t.Next(its.Tuple()[i])
		}
		if x == NoValue || x == StopMark {
			t.SP = sp
			return x
		}
		w[i] = x
	}
	r := t.Call(fn, w, 0)
	t.SP = sp
	return r
}

func filterNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 2, 2) {
		return NoValue
	}
	it := t.Iter(args[1])
	if it == NoValue {
		return it
	}
	return t.newPair(cls, KindFilter, callWords, args[0], it)
}

func filterNext(t *Thread, self Value) Value {
	p := at[callingObj](self)
	for {
		x := p.take(0)
		if x == NoValue {
			x = t.Next(p.b)
		}
		if x == NoValue || x == StopMark {
			return x
		}
		test := x
		if p.a != None {
			if test = t.Call1(p.a, x); test == NoValue {
				return NoValue
			}
		}
		truth, ok := t.Truth(test)
		if !ok {
			return NoValue
		}
		if truth {
			return x
		}
	}
}
