package rt

// The table of interned strs is an open-addressing hash table in a KindRaw
// block: the collector does not follow it, so it holds its strs weakly. After
// marking, the collector calls dropUnmarked.

const internDeleted Value = 8 // not a Value of any object

// initStrs makes the preallocated strs and the well-known names. It is the
// first thing done with a new heap.
func (t *Thread) initStrs() bool {
	s := &t.R.strs
	s.chars = staticTable[Value](&t.R.heap, 256)
	if !t.resizeInterned(1024) {
		return false
	}
	for i := range s.chars {
		text := string(rune(i))
		c := t.newStr(text, 1)
		b, mem := t.allocStr(KindBytes, 1, 1)
		if c == NoValue || b == NoValue {
			return false
		}
		mem[0] = byte(i)
		s.chars[i], s.octets[i] = c, b
		if t.InternStr(c) == NoValue {
			return false
		}
	}
	s.emptyB, _ = t.allocStr(KindBytes, 0, 0)
	s.empty = t.newStr("", 0)
	if s.emptyB == NoValue || s.empty == NoValue || t.InternStr(s.empty) == NoValue {
		return false
	}
	for i := range t.R.syms {
		if symText[i] == "" && Sym(i) != SymEmpty {
			continue
		}
		if t.R.syms[i] = t.Intern(symText[i]); t.R.syms[i] == NoValue {
			return false
		}
	}
	return true
}

// Intern returns the interned str with the text s. Interned strs are equal exactly if they are identical.
func (t *Thread) Intern(s string) Value {
	if len(s) <= 2 {
		if v := t.R.strs.short(s); v != NoValue {
			return v
		}
	}
	h := hashOctets(s)
	if v := t.R.strs.find(s, h); v != NoValue {
		return v
	}
	v := t.NewStr(s)
	if v == NoValue {
		return v
	}
	return t.addInterned(v, h)
}

// InternStr returns the interned str equal to the str v.
func (t *Thread) InternStr(v Value) Value {
	if hdrOf(v).id != KindStr {
		v = *exactOf(v)
	}
	a := hdrOf(v).aux
	if a&strInterned != 0 {
		return v
	}
	h := strHash(v)
	if w := t.R.strs.find(v.Str(), h); w != NoValue {
		return w
	}
	if a&strShared != 0 {
		s := v.Str()
		if v = t.newStr(s, int(at[strHead](v).chars)); v == NoValue {
			return v
		}
	}
	return t.addInterned(v, h)
}

// Interned returns the interned str with the text s if there is one, NoValue otherwise.
func (r *Runtime) Interned(s string) Value {
	if len(s) <= 2 {
		if v := r.strs.short(s); v != NoValue {
			return v
		}
	}
	return r.strs.find(s, hashOctets(s))
}

// IsInterned reports whether v is an interned str: no other str is equal to it.
func IsInterned(v Value) bool {
	return v.IsObj() && hdrOf(v).id == KindStr && hdrOf(v).aux&strInterned != 0
}

func (s *strState) table() []Value {
	return valuesOf(s.interned, s.slots)
}

// find looks the text up; NoValue when it is not interned.
func (s *strState) find(text string, hash uint32) Value {
	tab := s.table()
	mask := uint32(len(tab) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		v := tab[i]
		if v == NoValue {
			return NoValue
		}
		if v != internDeleted && hdrOf(v).aux&strHashBits == hash && v.Str() == text {
			return v
		}
	}
}

// addInterned enters the exact, unshared str v, which is not in the table yet.
func (t *Thread) addInterned(v Value, hash uint32) Value {
	s := &t.R.strs
	if s.count*4 >= s.slots*3 {
		if !t.resizeInterned(s.live() * 4) {
			return NoValue
		}
	}
	s.insert(v, hash)
	hdrOf(v).aux |= strInterned | hash
	return v
}

func (s *strState) insert(v Value, hash uint32) {
	tab := s.table()
	mask := uint32(len(tab) - 1)
	i := hash & mask
	for tab[i] != NoValue {
		i = (i + 1) & mask
	}
	tab[i] = v
	s.count++
}

// live counts the entries that are not deleted.
func (s *strState) live() int {
	n := 0
	for _, v := range s.table() {
		if v != NoValue && v != internDeleted {
			n++
		}
	}
	return n
}

// resizeInterned makes a new table of at least n slots.
func (t *Thread) resizeInterned(n int) bool {
	slots := 1024
	for slots < n {
		slots *= 2
	}
	blk := t.NewRaw(slots * int(wordBytes))
	if blk == NoValue {
		return false
	}
	s := &t.R.strs
	var old []Value
	if s.interned != NoValue {
		old = s.table() // after NewRaw, which may have collected
	}
	s.interned, s.slots, s.count = blk, slots, 0
	for _, v := range old {
		if v != NoValue && v != internDeleted {
			s.insert(v, hdrOf(v).aux&strHashBits)
		}
	}
	return true
}

// visitRoots calls visit for each root of s.
func (s *strState) visitRoots(visit func(Value)) {
	for _, v := range s.chars {
		visit(v)
	}
	for _, v := range s.octets {
		visit(v)
	}
	visit(s.empty)
	visit(s.emptyB)
	visit(s.interned)
}

// dropUnmarked removes the interned strs that the collector found dead. The
// collector calls it after marking and before anything is freed.
func (s *strState) dropUnmarked(marked func(Value) bool) {
	s.posStr = NoValue
	if s.interned == NoValue {
		return
	}
	tab := s.table()
	for i, v := range tab {
		if v != NoValue && v != internDeleted && !marked(v) {
			tab[i] = internDeleted
		}
	}
}
