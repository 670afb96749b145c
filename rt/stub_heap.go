package rt

// Stubs of heap.go, gc.go, threads.go, native.go (owner: heap).

type heapState struct{}
type threadState struct{}
type threadLocal struct{}

// alloc returns a zeroed heap block of size bytes (rounded up to its size
// class) with header id, or NoValue with MemoryError pending. leaf: the block
// holds no Values and is never scanned.
func (t *Thread) alloc(id Kind, size uintptr, leaf bool) Value { panic("BUG: stub") }

// NewObj returns a zeroed object of words words, header included, whose words are scanned.
func (t *Thread) NewObj(id Kind, words int) Value {
	return t.alloc(id, uintptr(words)*wordBytes, false)
}

// NewRaw returns a KindRaw buffer of n bytes after the header; rawBytes views it.
func (t *Thread) NewRaw(n int) Value { panic("BUG: stub") }

// NewValues returns a KindValues buffer of n Values after the header (aux-independent capacity: valuesCap).
func (t *Thread) NewValues(n int) Value { panic("BUG: stub") }

// NewNative returns an instance of the Go-implemented class cls (made by
// NewType) that carries Go state (which must hold no Values) and n Values.
func (t *Thread) NewNative(cls Value, state any, n int) Value { panic("BUG: stub") }

// Native returns the Go state of a native object, nil after CloseNative.
func (t *Thread) Native(v Value) any { panic("BUG: stub") }

// NativeVals returns the Values of a native object.
func (t *Thread) NativeVals(v Value) []Value { panic("BUG: stub") }

// Collect runs a full collection and returns the number of freed objects.
func (t *Thread) Collect() int { panic("BUG: stub") }

// AddRoot keeps v alive for the life of the runtime and returns the address of the root slot.
func (r *Runtime) AddRoot(v Value) *Value { panic("BUG: stub") }

// ReleaseLock lets other threads run until AcquireLock: around blocking calls.
// Between the two calls no Value may be touched.
func (t *Thread) ReleaseLock() { panic("BUG: stub") }

// AcquireLock takes the interpreter lock again.
func (t *Thread) AcquireLock() { panic("BUG: stub") }
