package rt

// # Order by fields
//
// Dates and the like are classes in Python whose instances are compared by some slots with ints. What compares and hashes them out of Go, sorting,
// searching and dicts, would call a Python function each time. A class that has said so with OrderByFields is served without calls, as long as
// it has the methods that it had then.

// fieldOrder is what is known of the instances with a shape.
type fieldOrder struct {
	kind   Kind
	epoch  uint32
	n      int      // slots; 0: there is no order
	slots  [8]uint8 // words
	bits   [8]uint8 // that their values have; 0: any
	none   uint8    // word that must be None; 0: there is none
	hash   uint8    // word that may hold the hash, -1 if not; 0: there is none
	packed bool     // all fields fit in a small int
}

// orderCache is how many shapes there is room for, by their number.
const orderCache = 8

// orderMethods are what OrderByFields relies on.
var orderMethods = [...]Sym{SymLt, SymLe, SymGt, SymGe, SymEq, SymHash}

// OrderByFields says that instances of cls, a class in Python with slots, are ordered and equal like the tuples of the slots in
// fields, pairs of a name and the number of bits of its values (0: any ints), if the slot none is None in both. The slot hash holds
// hash() of an instance, or -1. none and hash may be None.
func (t *Thread) OrderByFields(cls, fields, none, hash Value) bool {
	r := t.R
	index := func(name Value) (Value, bool) {
		if name == None {
			return MakeSmall(0), true
		}
		m := r.classGet(cls, name)
		if m == NoValue || m.Kind() != KindMember || memberPtr(m).index > 255 {
			t.Errorf(ExcTypeError, "no slot")
			return NoValue, false
		}
		return MakeSmall(int(memberPtr(m).index)), true
	}
	if !r.IsClass(cls) || fields.Kind() != KindTuple || len(fields.Tuple())%2 != 0 {
		t.Errorf(ExcTypeError, "a class and a tuple of pairs are required")
		return false
	}
	items := fields.Tuple()
	n := len(items) / 2
	d := t.NewTuple(len(orderMethods) + 2 + len(items))
	if d == NoValue {
		return false
	}
	if n > len(fieldOrder{}.slots) {
		t.Errorf(ExcValueError, "too many fields")
		return false
	}
	out := d.Tuple()
	for i, s := range orderMethods {
		out[i] = r.classGet(cls, r.syms[s])
	}
	rest := out[len(orderMethods):]
	var ok bool
	if rest[0], ok = index(none); !ok {
		return false
	}
	if rest[1], ok = index(hash); !ok {
		return false
	}
	for i := 0; i < len(items); i += 2 {
		if rest[2+i], ok = index(items[i]); !ok {
			return false
		}
		rest[3+i] = items[i+1]
	}
	if !t.SetAttr(cls, r.syms[SymOrder], d) {
		return false
	}
	at[class](cls).flags |= clsOrder
	return true
}

// orderOf returns the order of instances with shape k, nil if there is none.
func (r *Runtime) orderOf(k Kind) *fieldOrder {
	s := &r.types.shapes[k]
	if s.flags&shUser == 0 || at[class](s.class).flags&clsOrder == 0 {
		return nil
	}
	o := &r.types.orders[k%orderCache]
	if o.kind != k || o.epoch != r.types.epoch {
		*o = fieldOrder{kind: k, epoch: r.types.epoch}
		r.findOrder(o, s.class)
	}
	if o.n == 0 {
		return nil
	}
	return o
}

// commonOrder returns the order of a and b, nil if there is none.
func (r *Runtime) commonOrder(a, b Value) *fieldOrder {
	if !a.IsObj() || !b.IsObj() || hdrOf(a).id < NumKinds || hdrOf(a).id != hdrOf(b).id {
		return nil
	}
	return r.orderOf(hdrOf(a).id)
}

func (r *Runtime) findOrder(o *fieldOrder, cls Value) {
	d := r.classGet(cls, r.syms[SymOrder])
	if d == NoValue || d.Kind() != KindTuple || len(d.Tuple()) <= len(orderMethods)+2 ||
		r.classGet(cls, r.syms[SymNe]) != r.classGet(r.classOf[KindObject], r.syms[SymNe]) {
		return
	}
	in := d.Tuple()
	for i, s := range orderMethods {
		if in[i] != r.classGet(cls, r.syms[s]) {
			return
		}
	}
	o.none, o.hash = uint8(in[len(orderMethods)].Small()), uint8(in[len(orderMethods)+1].Small())
	total := 0
	o.packed = true
	for in = in[len(orderMethods)+2:]; len(in) > 0; in = in[2:] {
		o.slots[o.n], o.bits[o.n] = uint8(in[0].Small()), uint8(in[1].Small())
		total += in[1].Small()
		o.packed = o.packed && o.bits[o.n] > 0
		o.n++
	}
	o.packed = o.packed && total < int(wordBits)-2
}

// compare compares two objects with the same shape, which has an order; ok is false if it does not say how.
func (o *fieldOrder) compare(a, b Value) (order int, ok bool) {
	if w := int(o.none); w != 0 && (*word(a, w) != None || *word(b, w) != None) {
		return 0, false
	}
	for _, w := range o.slots[:o.n] {
		x, y := *word(a, int(w)), *word(b, int(w))
		if x&y&1 == 0 {
			return 0, false
		}
		if x != y && order == 0 {
			order = 1
			if int(x) < int(y) {
				order = -1
			}
		}
	}
	return order, true
}

// pack returns an int that is to those of other objects as v is to these.
func (o *fieldOrder) pack(v Value) (n int, ok bool) {
	if w := int(o.none); w != 0 && *word(v, w) != None {
		return 0, false
	}
	for i, w := range o.slots[:o.n] {
		x := *word(v, int(w))
		if !x.IsSmall() || uint(x.Small())>>o.bits[i] != 0 {
			return 0, false
		}
		n = n<<o.bits[i] | x.Small()
	}
	return n, true
}

// packKeys returns the keys of a list as small ints in the same order, or NoValue, if all are instances of one class and can be packed.
func (t *Thread) packKeys(keys []Value) Value {
	k := keys[0].Kind()
	if k < NumKinds {
		return NoValue
	}
	o := t.R.orderOf(k)
	if o == nil || !o.packed {
		return NoValue
	}
	for _, v := range keys {
		if v.Kind() != k {
			return NoValue
		}
		if _, ok := o.pack(v); !ok {
			return NoValue
		}
	}
	buf := t.NewValues(len(keys))
	if buf == NoValue {
		t.TakeExc()
		return NoValue
	}
	for i, v := range keys {
		n, _ := o.pack(v)
		valuesOf(buf, len(keys))[i] = MakeSmall(n)
	}
	return buf
}

// compareOrdered is Compare for two instances of a class in Python that is ordered by fields; NotImplemented for others.
func (t *Thread) compareOrdered(op CmpOp, a, b Value) Value {
	o := t.R.commonOrder(a, b)
	if o == nil {
		return NotImplemented
	}
	order, ok := o.compare(a, b)
	if !ok {
		return NotImplemented
	}
	switch op {
	case CmpLt:
		return MakeBool(order < 0)
	case CmpLe:
		return MakeBool(order <= 0)
	case CmpGt:
		return MakeBool(order > 0)
	case CmpGe:
		return MakeBool(order >= 0)
	case CmpEq:
		return MakeBool(order == 0)
	}
	return MakeBool(order != 0)
}

// hashOrdered returns the hash that v, an instance of a class ordered by fields, has noted.
func (t *Thread) hashOrdered(v Value) (h uintptr, ok bool) {
	o := t.R.orderOf(v.Kind())
	if o == nil || o.hash == 0 {
		return 0, false
	}
	x := *word(v, int(o.hash))
	if !x.IsSmall() || x.Small() == -1 {
		return 0, false
	}
	return uintptr(x.Small()), true
}
