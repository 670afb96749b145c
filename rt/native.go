package rt

// nativeObj is the layout of objects of Go-implemented module types: the
// handle of their Go state and Values. An instance of a Python subclass has its slots and
// attributes behind the words that the builtin class declares; when the
// Values need more than these, they are in a buffer of their own.
type nativeObj struct {
	_      header
	handle uintptr // index into Runtime.natives, 0: none
	n      uintptr // number of Values that follow; with nativeFar: in the KindValues buffer that follows
}

const (
	nativeWords = 3       // words of a nativeObj without Values
	nativeFar   = 1 << 31 // flag in nativeObj.n
)

// FirstVal is the word of native objects where their Values begin, see GetSet; only instances of subclasses can have them elsewhere.
const FirstVal = nativeWords

// NewNative returns an instance of the Go-implemented class cls (made by
// NewType) with Go state (which must hold no Values; may be nil) and n Values.
// When the object dies, its state is closed if it has a Close method.
func (t *Thread) NewNative(cls Value, state any, n int) Value {
	words, far := nativeWords+n, NoValue
	if room := nativeRoom(cls); words > room {
		if far = t.NewValues(n); far == NoValue {
			return NoValue
		}
		words = nativeWords + 1
	}
	v := t.blank
	if v != NoValue && t.R.typeOf(v) == cls {
		t.blank = NoValue
	} else if v = t.newInstance(cls, words); v == NoValue {
		return NoValue
	}
	o := at[nativeObj](v)
	o.n = uintptr(n)
	if far != NoValue {
		o.n |= nativeFar
		valuesAt(v, nativeWords, 1)[0] = far
	}
	if state != nil {
		o.handle = t.R.addNative(state)
		t.R.registerFinalizer(v)
	}
	return v
}

// newBlank makes an instance of a class in Python below a type with the flag Late. It has neither state nor Values before the __init__ of
// that type has been called.
func (t *Thread) newBlank(cls Value) Value { return t.newInstance(cls, nativeWords+1) }

// fillBlank is __init__ of the types with the flag Late: New makes an instance, and NewNative takes the blank one for it. A second call does nothing.
func (t *Thread) fillBlank(obj Value, args []Value, nkw int) bool {
	if o := at[nativeObj](obj); o.handle != 0 || o.n != 0 {
		return true
	}
	cls := t.R.typeOf(obj)
	outer := t.blank
	t.blank = obj
	v := t.R.nativeSpec(obj).New(t, cls, args, nkw)
	t.blank = outer
	if v != NoValue && v != obj {
		panic("BUG: New of a type with the flag Late does not make its instance by NewNative")
	}
	return v != NoValue
}

// nativeRoom returns how many words an instance of cls has for a nativeObj.
func nativeRoom(cls Value) int {
	c := at[class](cls)
	if c.flags&(clsUser|clsDict) == 0 {
		return maxObject
	}
	for c.flags&clsUser != 0 {
		c = at[class](c.base)
	}
	return int(c.words)
}

// Native returns the Go state of a native object, nil when it has none.
func (t *Thread) Native(v Value) any {
	if h := at[nativeObj](v).handle; h != 0 {
		return t.R.natives[h]
	}
	return nil
}

// NativeVals returns the Values of a native object.
func NativeVals(v Value) []Value {
	o := at[nativeObj](v)
	if o.n&nativeFar != 0 {
		return valuesOf(valuesAt(v, nativeWords, 1)[0], int(o.n&^nativeFar))
	}
	return valuesAt(v, nativeWords, int(o.n))
}

func (r *Runtime) addNative(state any) uintptr {
	r.heap.recent += outsideOf(state)
	if n := len(r.freeNat); n > 0 {
		i := r.freeNat[n-1]
		r.freeNat = r.freeNat[:n-1]
		r.natives[i] = state
		return uintptr(i)
	}
	if len(r.natives) == 0 {
		r.natives = append(r.natives, nil) // handle 0 means none
	}
	r.natives = append(r.natives, state)
	return uintptr(len(r.natives) - 1)
}

func (r *Runtime) dropNative(v Value) {
	o := at[nativeObj](v)
	if o.handle != 0 {
		r.natives[o.handle] = nil
		r.freeNat = append(r.freeNat, uint32(o.handle))
		o.handle = 0
	}
}

// finalizeNative releases the Go state of a dead native object whose type has
// no Finalize of its own.
func finalizeNative(r *Runtime, v Value) {
	if h := at[nativeObj](v).handle; h != 0 {
		if c, ok := r.natives[h].(interface{ Close() error }); ok {
			_ = c.Close()
		}
		r.dropNative(v)
	}
}
