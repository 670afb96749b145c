package rt

import "sync/atomic"

// Builtins that consume an iterable: any, all, sum, min, max.

// cursor steps through an iterable for a builtin that consumes it. Lists, tuples, bytes, bytearrays and arrays get no iterator,
// since nobody would see it.
type cursor struct {
	from Value // list, tuple, bytes, bytearray, array, or iterator
	i    int   // number of the next item; -1: from is an iterator
	pull Puller
}

// cursorOf begins an iteration over v.
func (t *Thread) cursorOf(v Value) (c cursor, ok bool) {
	switch v.Kind() {
	case KindList, KindTuple, KindBytes, KindByteArray, KindArray:
		return cursor{from: v}, true
	}
	it := t.Iter(v)
	if it == NoValue {
		return c, false
	}
	return t.cursorAt(it), true
}

// cursorAt goes on with an iteration.
func (t *Thread) cursorAt(it Value) cursor { return cursor{it, -1, t.Pull(it)} }

// batches takes what is left of a generator in batches, if it is one.
func (c *cursor) batches(t *Thread, want Wanted) (b batches, ok bool) {
	if c.i >= 0 {
		return b, false
	}
	return t.batchesOf(c.pull, want, batchMost)
}

// rest returns the items that are left of a list or tuple. It is valid until other code runs.
func (c *cursor) rest() []Value {
	if c.i < 0 {
		return nil
	}
	switch c.from.Kind() {
	case KindTuple:
		return c.from.Tuple()[c.i:]
	case KindList:
		if l := c.from.List(); c.i < len(l) {
			return l[c.i:]
		}
	}
	return nil
}

// octets returns what is left of a bytes or bytearray. It is valid until other code runs.
func (c *cursor) octets() []byte {
	if c.i < 0 {
		return nil
	}
	var b []byte
	switch c.from.Kind() {
	case KindBytes:
		b = c.from.Bytes()
	case KindByteArray:
		b = c.from.byteArray()
	}
	return b[min(c.i, len(b)):]
}

// next is Thread.Next.
func (c *cursor) next(t *Thread) Value {
	if c.i < 0 {
		return c.pull.Next()
	}
	if atomic.LoadUint32(&t.Poll) != 0 && !t.HandlePoll() {
		return NoValue
	}
	if rest := c.rest(); len(rest) > 0 {
		c.i++
		return rest[0]
	}
	if rest := c.octets(); len(rest) > 0 {
		c.i++
		return MakeSmall(int(rest[0]))
	}
	if c.from.Kind() == KindArray && c.i < int(at[arrayObj](c.from).n) {
		c.i++
		return t.arrayItem(c.from, c.i-1)
	}
	return StopMark
}

// sum adds the numbers in front of what is left to acc, as far as that is simple, and returns the sum; NoValue without memory.
func (c *cursor) sum(t *Thread, acc Value) Value {
	items := c.rest()
	n := 0
	if octets := c.octets(); len(octets) > 0 && acc.IsSmall() {
		total := 0
		for _, b := range octets {
			total += int(b)
		}
		if s := acc.Small() + total; s <= SmallMax {
			c.i += len(octets)
			return MakeSmall(s)
		}
	}
	if c.from.Kind() == KindArray && c.i >= 0 {
		// No item is an object, and no Python code runs.
		var buf [64]Value
		for {
			k := arrayPlain(c.from, c.i, buf[:])
			acc, n = t.sumNumbers(acc, buf[:k])
			if c.i += n; n < k || k == 0 || acc == NoValue {
				return acc
			}
		}
	}
	if c.i < 0 {
		return c.sumTable(t, acc)
	}
	acc, n = t.sumNumbers(acc, items)
	c.i += n
	return acc
}

// sumTable is sum for the iterator of a dict or set.
func (c *cursor) sumTable(t *Thread, acc Value) Value {
	var buf [64]Value
	var places [len(buf)]int
	for {
		k := tablePeek(c.from, buf[:], places[:])
		if k == 0 {
			return acc
		}
		n := 0
		if acc, n = t.sumNumbers(acc, buf[:k]); n > 0 {
			at[setIterObj](c.from).pos = places[n-1] + 1
		}
		if n < k || acc == NoValue || t.Interrupted() {
			return acc
		}
	}
}

// tablePeek stores what the iterator of a dict or set gives next in dst, and where that is in the table, and returns how many there are. The iterator
// stays where it is.
func tablePeek(it Value, dst []Value, places []int) (n int) {
	mode := uint32(iterKeys)
	switch it.Kind() {
	case KindDictIter:
		mode = hdrOf(it).aux
	case KindSetIter:
	default:
		return 0
	}
	o := at[setIterObj](it) // of a dict, too
	if o.set == NoValue || uintptr(dictOf(o.set).used) != o.used || mode != iterKeys && mode != iterValues {
		return 0
	}
	d := dictOf(o.set)
	for i := max(o.pos, int(d.first)); i < int(d.fill) && n < len(dst); i++ {
		e := d.entry(i)
		if e.key == NoValue {
			continue
		}
		if dst[n], places[n] = e.key, i; mode == iterValues {
			dst[n] = *d.value(i)
		}
		n++
	}
	return n
}

// sumNumbers adds the first of the items to acc, as far as that is simple, and returns the sum and how many; NoValue without memory.
func (t *Thread) sumNumbers(acc Value, items []Value) (sum Value, n int) {
	if acc.IsSmall() {
		for ; n < len(items); n++ {
			x := items[n]
			if !x.IsSmall() {
				if x != False && x != True {
					break
				}
				x = boolInt(x)
			}
			a, b := int(acc), int(x-1)
			s := a + b
			if (a^s)&(b^s) < 0 {
				break
			}
			acc = Value(s)
		}
	}
	if n == len(items) || !items[n].IsFloat() || !acc.IsSmall() && !acc.IsFloat() {
		return acc, n
	}
	f := 0.0
	if acc.IsSmall() {
		f = float64(acc.Small())
	} else {
		f = acc.Float()
	}
	for ; n < len(items); n++ {
		if x := items[n]; x.IsFlonum() {
			f += x.Flonum()
		} else if x.IsSmall() {
			f += float64(x.Small())
		} else if x.IsFloat() {
			f += x.Float()
		} else {
			break
		}
	}
	return t.NewFloat(f), n
}

// best returns the least or greatest of the small ints or floats in front of what is left, the first of equal ones, or NoValue.
func (c *cursor) best(r *Runtime, greatest bool) Value {
	items := c.rest()
	if octets := c.octets(); len(octets) > 0 {
		least, most := octets[0], octets[0]
		for _, b := range octets {
			least, most = min(least, b), max(most, b)
		}
		c.i += len(octets)
		if greatest {
			least = most
		}
		return MakeSmall(int(least))
	}
	if len(items) == 0 {
		return NoValue
	}
	best, n := items[0], 1
	switch {
	case best.IsSmall() && greatest:
		for ; n < len(items) && items[n].IsSmall(); n++ {
			if int(items[n]) > int(best) {
				best = items[n]
			}
		}
	case best.IsSmall():
		for ; n < len(items) && items[n].IsSmall(); n++ {
			if int(items[n]) < int(best) {
				best = items[n]
			}
		}
	case best.IsFlonum():
		f := best.Flonum()
		for ; n < len(items) && items[n].IsFlonum(); n++ {
			if x := items[n].Flonum(); greatest && x > f || !greatest && x < f {
				best, f = items[n], x
			}
		}
	default:
		for o := r.commonOrder(best, best); o != nil && n < len(items) && items[n].Kind() == best.Kind(); n++ {
			order, ok := o.compare(items[n], best)
			if !ok {
				break
			}
			if greatest && order > 0 || !greatest && order < 0 {
				best = items[n]
			}
		}
	}
	c.i += n
	return best
}

// allAny is any (stop == true) and all (stop == false).
func (t *Thread) allAny(iterable Value, stop bool) Value {
	c, ok := t.cursorOf(iterable)
	if !ok {
		return NoValue
	}
	for _, x := range c.rest() {
		truth := x&3 != 0
		switch x {
		case True:
			truth = true
		case MakeSmall(0):
			truth = false
		case False, None:
		default:
			if !truth {
				return t.allAnyOf(c, stop)
			}
		}
		if truth == stop {
			return MakeBool(stop)
		}
		c.i++
	}
	return t.allAnyOf(c, stop)
}

// allAnyOf is allAny of what is left.
func (t *Thread) allAnyOf(c cursor, stop bool) Value {
	if b, ok := c.batches(t, wantOnly(MakeBool(!stop))); ok {
		for {
			items, ok := b.next()
			if len(items) == 0 {
				return boolResult(!stop, ok)
			}
			if yes, ok := t.Truth(items[len(items)-1]); !ok || yes == stop {
				return boolResult(stop, ok)
			}
		}
	}
	for {
		x := c.next(t)
		if x == NoValue {
			return NoValue
		}
		if x == StopMark {
			return MakeBool(!stop)
		}
		if yes, ok := t.Truth(x); !ok || yes == stop {
			return boolResult(stop, ok)
		}
	}
}

// consume goes on for native code, see ConsumeSite.
func (t *Thread) consume(k Intrinsic, acc, item, gen Value) Value {
	c := t.cursorAt(gen)
	switch k {
	case IntrAny, IntrAll:
		if item != NoValue {
			if yes, ok := t.Truth(item); !ok || yes == (k == IntrAny) {
				return boolResult(k == IntrAny, ok)
			}
		}
		return t.allAnyOf(c, k == IntrAny)
	case IntrSum:
		if item != NoValue {
			if acc = t.BinaryOp(BinAdd, acc, item); acc == NoValue {
				return NoValue
			}
		}
		return c.sumRest(t, acc)
	case IntrMin, IntrMax:
		b := best{t: t, better: CmpLt, item: acc, val: acc}
		name := "min"
		if k == IntrMax {
			b.better, name = CmpGt, "max"
		}
		if item != NoValue && !b.offer(item) {
			return NoValue
		}
		return b.result(&c, NoValue, name)
	case IntrSet, IntrFrozenSet:
		switch {
		case acc == NoValue && k == IntrSet:
			return t.NewSet(KindSet, 0)
		case acc == NoValue:
			return t.NewSet(KindFrozenSet, 0)
		case item != NoValue && t.SetAdd(acc, item) || item == NoValue && t.SetUpdate(acc, gen):
			return acc
		}
		return NoValue
	}
	if acc == NoValue {
		return t.NewList(0)
	}
	if ok := item != NoValue && t.ListAppend(acc, item) || item == NoValue && t.ListExtend(acc, gen); !ok {
		return NoValue
	}
	return None
}

func builtinSum(t *Thread, a []Value) Value {
	acc := a[1]
	if acc == NoValue {
		acc = MakeSmall(0)
	}
	switch k := t.R.layout(acc); k {
	case KindStr:
		return t.Errorf(ExcTypeError, "sum() can't sum strings [use ''.join(seq) instead]")
	case KindBytes, KindByteArray:
		return t.Errorf(ExcTypeError, "sum() can't sum %s [use b''.join(seq) instead]", t.TypeName(acc))
	}
	c, ok := t.cursorOf(a[0])
	if !ok {
		return NoValue
	}
	if acc = c.sum(t, acc); acc == NoValue {
		return NoValue
	}
	return c.sumRest(t, acc)
}

// sumRest adds what is left to acc.
func (c *cursor) sumRest(t *Thread, acc Value) Value {
	if b, ok := c.batches(t, wantNumbers()); ok {
		for {
			items, ok := b.next()
			switch {
			case !ok:
				return NoValue
			case len(items) == 0:
				return acc
			}
			n := 0
			if acc, n = t.sumNumbers(acc, items); acc == NoValue {
				return acc
			}
			for ; n < len(items); n++ {
				if acc = t.BinaryOp(BinAdd, acc, items[n]); acc == NoValue {
					return acc
				}
			}
		}
	}
	for {
		x := c.next(t)
		if x == NoValue {
			return NoValue
		}
		if x == StopMark {
			return acc
		}
		if acc.IsSmall() && x.IsSmall() {
			a, b := int(acc), int(x-1)
			if s := a + b; (a^s)&(b^s) >= 0 {
				acc = Value(s)
				continue
			}
		}
		if acc = t.BinaryOp(BinAdd, acc, x); acc == NoValue {
			return NoValue
		}
		if rest := c.rest(); len(rest) > 0 && (rest[0].IsSmall() || rest[0].IsFloat()) {
			n := 0
			if acc, n = t.sumNumbers(acc, rest); acc == NoValue {
				return NoValue
			}
			c.i += n
		}
	}
}

var minMaxNames = [...]string{"key", "default"}

// minMax serves min and max: better is the comparison that a new best item wins.
func (t *Thread) minMax(args []Value, nkw int, better CmpOp, name string) Value {
	var kw [len(minMaxNames)]Value
	if !t.keywordsOf(args, nkw, minMaxNames[:], kw[:]) {
		return NoValue
	}
	key, def := kw[0], kw[1]
	if key == None {
		key = NoValue
	}
	b := best{t: t, key: key, better: better}
	switch n := len(args) - 2*nkw; {
	case n == 0:
		return t.Errorf(ExcTypeError, "%s expected at least 1 argument, got 0", name)
	case n == 1:
		c, ok := t.cursorOf(args[0])
		if !ok {
			return NoValue
		}
		if key == NoValue {
			b.item = c.best(t.R, better == CmpGt)
			b.val = b.item
		}
		return b.result(&c, def, name)
	case def != NoValue:
		return t.Errorf(ExcTypeError, "Cannot specify a default for %s() with multiple positional arguments", name)
	default:
		for _, x := range args[:n] {
			if !b.offer(x) {
				return NoValue
			}
		}
	}
	return b.item
}

// best is the best item of min or max so far.
type best struct {
	t         *Thread
	key       Value // key function, or NoValue
	better    CmpOp
	item, val Value // item and its key
}

// result returns the best item when it has been offered what is left, def if there is none.
func (b *best) result(c *cursor, def Value, name string) Value {
	if many, ok := c.batches(b.t, wantNumbers()); ok && b.key == NoValue {
		for {
			items, ok := many.next()
			if !ok {
				return NoValue
			}
			if len(items) == 0 {
				return b.end(def, name)
			}
			for _, x := range items {
				if !b.offer(x) {
					return NoValue
				}
			}
		}
	}
	for {
		switch x := c.next(b.t); {
		case x == StopMark:
			return b.end(def, name)
		case x == NoValue || !b.offer(x):
			return NoValue
		}
	}
}

// end is result when nothing is left.
func (b *best) end(def Value, name string) Value {
	switch {
	case b.item != NoValue:
		return b.item
	case def != NoValue:
		return def
	}
	return b.t.Errorf(ExcValueError, "%s() arg is an empty sequence", name)
}

// offer compares x with the best item; false: exception pending.
func (b *best) offer(x Value) bool {
	k := x
	if b.key != NoValue {
		if k = b.t.Call1(b.key, x); k == NoValue {
			return false
		}
	}
	if b.item != NoValue && k.IsSmall() && b.val.IsSmall() {
		if b.better == CmpLt && int(k) >= int(b.val) || b.better == CmpGt && int(k) <= int(b.val) {
			return true
		}
	} else if b.item != NoValue {
		c := b.t.Compare(b.better, k, b.val)
		wins, ok := c == True, c != NoValue
		if ok && c != True && c != False {
			wins, ok = b.t.Truth(c)
		}
		if !wins || !ok {
			return ok
		}
	}
	b.item, b.val = x, k
	return true
}
