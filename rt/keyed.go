package rt

// # Keys that native code has hashed
//
// Native code itself calls the __hash__ of a key, and the __eq__ of the first other key with that hash. Operations that it cannot finish come here.

// KeyedOp is what is done with a key.
type KeyedOp uint8

// The operations.
const (
	KeyedGet     KeyedOp = iota // d[key]
	KeyedSet                    // d[key] = value
	KeyedAdd                    // set.add(key)
	KeyedIn                     // key in table
	KeyedFetch                  // d.get(key, value)
	KeyedDefault                // d.setdefault(key, value)
)

// KeyedSite describes such an operation by the instruction at ip. Context.Args has the table and the key, the stored hash behind
// the next word, and from the sixth word on a key with the same hash or NoValue, what its __eq__ has returned or NoValue, and the
// value, None if there is none. A hash of 0 says that the other key is what __hash__ has returned. The result is that of the
// operation, or None.
func KeyedSite(op KeyedOp, ip uintptr) CallSite { return CallSite{kind: siteKeyed, ip: ip, keyed: op} }

// keyed serves a KeyedSite.
func (t *Thread) keyed(op KeyedOp) Value {
	table, key, hash := Value(t.Args[0]), Value(t.Args[1]), t.Args[3]
	other, result, value := Value(t.Args[5]), Value(t.Args[6]), Value(t.Args[7])
	if hash == 0 {
		h, ok := t.hashResult(other)
		if !ok {
			return NoValue
		}
		hash, other, result = h<<1|1, NoValue, NoValue
	}
	i, ok := t.findCompared(table, key, hash, other, result)
	if !ok {
		return NoValue
	}
	d := dictOf(table)
	switch {
	case op == KeyedIn:
		return MakeBool(i >= 0)
	case op == KeyedGet && i < 0:
		return t.RaiseValue(ExcKeyError, key)
	case op == KeyedFetch && i < 0:
		return value
	case i >= 0 && (op == KeyedGet || op == KeyedFetch || op == KeyedDefault):
		return *d.value(i)
	case i < 0 && op == KeyedAdd:
		value = NoValue
		fallthrough
	case i < 0:
		if !t.insert(table, key, value, hash) {
			return NoValue
		}
		if op == KeyedDefault {
			return value
		}
	case op == KeyedSet:
		*d.value(i) = value
	}
	return None
}

// findCompared is find; result is what the __eq__ of other, the first key with this hash, has returned.
func (t *Thread) findCompared(table, key Value, hash uintptr, other, result Value) (i int, ok bool) {
	d := dictOf(table)
	if result == NoValue {
		return t.find(d, key, hash)
	}
	if result == NotImplemented {
		result = t.compareRest(CmpEq, other, key)
	}
	eq, ok := result == True, result != NoValue
	if ok && result != True && result != False {
		eq, ok = t.Truth(result)
	}
	switch {
	case !ok:
		return -1, false
	case !eq:
		return t.findBut(d, key, hash, other)
	}
	if i, ok = t.find(d, other, hash); ok && i < 0 { // it has gone meanwhile
		i, ok = t.find(d, key, hash)
	}
	return i, ok
}

// IsTable reports whether k is the kind of dicts or sets.
func IsTable(k Kind) bool { return k == KindDict || k == KindSet || k == KindFrozenSet }

// NoteKey records that the instruction at ip has met the key in a table, if it is one whose __hash__ native code calls.
func (t *Thread) NoteKey(ip uintptr, table, key Value) {
	if key.Kind() >= NumKinds && IsTable(table.Kind()) && t.hashMethod(key) != NoValue {
		t.R.NoteOperands(ip, table, key)
	}
}

// HashMethodOf returns the __hash__ in Python of objects of shape k if nothing else makes their hash, or NoValue.
func (r *Runtime) HashMethodOf(k Kind) Value {
	if !r.UserShape(k) {
		return NoValue
	}
	if s := &r.types.shapes[k]; s.layout != KindObject || at[class](s.class).flags&clsOrder != 0 {
		return NoValue
	}
	return r.MethodOf(k, SymHash)
}
