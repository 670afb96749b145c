package rt

// nativeObj is the layout of objects of Go-implemented module types: the
// handle of their Go state and Values. Instances of Python subclasses follow it with
// their attributes.
type nativeObj struct {
	_      header
	handle uintptr // index into Runtime.natives, 0: none
	n      uintptr // number of Values that follow
}

// nativeWords is the size of a nativeObj without Values.
const nativeWords = 3

// nativeRoom is the number of Values for which classes defined in Python leave
// room when their Go-implemented base says nothing (TypeSpec.Words).
const nativeRoom = 8

// NewNative returns an instance of the Go-implemented class cls (made by
// NewType) with Go state (which must hold no Values; may be nil) and n Values.
// When the object dies, its state is closed if it has a Close method.
func (t *Thread) NewNative(cls Value, state any, n int) Value {
	v := t.newInstance(cls, nativeWords+n)
	if v == NoValue {
		return NoValue
	}
	o := at[nativeObj](v)
	o.n = uintptr(n)
	if state != nil {
		o.handle = t.R.addNative(state)
		t.R.registerFinalizer(v)
	}
	return v
}

// Native returns the Go state of a native object, nil after CloseNative.
func (t *Thread) Native(v Value) any {
	if h := at[nativeObj](v).handle; h != 0 {
		return t.R.natives[h]
	}
	return nil
}

// SetNative replaces the Go state of a native object.
func (t *Thread) SetNative(v Value, state any) {
	o := at[nativeObj](v)
	if o.handle == 0 {
		o.handle = t.R.addNative(state)
		t.R.registerFinalizer(v)
		return
	}
	t.R.natives[o.handle] = state
}

// CloseNative drops the Go state of a native object without closing it.
func (t *Thread) CloseNative(v Value) { t.R.dropNative(v) }

// NativeVals returns the Values of a native object.
func NativeVals(v Value) []Value {
	o := at[nativeObj](v)
	return valuesAt(v, nativeWords, int(o.n))
}

func (r *Runtime) addNative(state any) uintptr {
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
