package rt

// Stubs of object.go, class.go, attr.go, ops.go, call.go, exception.go, descriptor.go (owner: objects).

type typeState struct{}

// TypeOf returns the class of v.
func (t *Thread) TypeOf(v Value) Value { panic("BUG: stub") }

// TypeName returns the name of v's class for messages.
func (t *Thread) TypeName(v Value) string { panic("BUG: stub") }

// specOf returns the Go side of v's type: for user classes that of the nearest builtin layout, wrapped in dunder lookups.
func (r *Runtime) specOf(v Value) *TypeSpec { panic("BUG: stub") }

// layout returns the builtin layout kind of v: KindList for a list and for instances of its subclasses.
func (r *Runtime) layout(v Value) Kind { panic("BUG: stub") }

// NewType makes the class object of a Go-implemented type.
func (t *Thread) NewType(spec *TypeSpec) Value { panic("BUG: stub") }

// NewBuiltin makes a builtin function object.
func (t *Thread) NewBuiltin(b *Builtin) Value { panic("BUG: stub") }

// Call calls any object. args: positional arguments, then nkw (name, value) pairs; they must lie on the VM stack or in a heap object.
func (t *Thread) Call(fn Value, args []Value, nkw int) Value { panic("BUG: stub") }

// LoadMethod looks attribute name of v up for a call: fn and self (prepended to the arguments), or fn and NoValue
// when there is nothing to prepend. fn == NoValue: exception pending.
func (t *Thread) LoadMethod(v, name Value) (fn, self Value) { panic("BUG: stub") }

// lookupSpecial finds dunder s in v's class (not in the instance), unbound; NoValue without exception when absent.
func (t *Thread) lookupSpecial(v Value, s Sym) Value { panic("BUG: stub") }

// GetAttr loads v.name; name is an interned str.
func (t *Thread) GetAttr(v, name Value) Value { panic("BUG: stub") }

// FindAttr is GetAttr, but returns ok == false without exception when there is no such attribute; NoValue and ok == true: exception pending.
func (t *Thread) FindAttr(v, name Value) (a Value, ok bool) { panic("BUG: stub") }

// SetAttr stores v.name = x, or deletes when x is NoValue.
func (t *Thread) SetAttr(v, name, x Value) bool { panic("BUG: stub") }

// BinaryOp computes a op b; comparisons, in and is included.
func (t *Thread) BinaryOp(op BinOp, a, b Value) Value { panic("BUG: stub") }

// UnaryOp computes op a.
func (t *Thread) UnaryOp(op UnOp, a Value) Value { panic("BUG: stub") }

// Compare computes the rich comparison a op b.
func (t *Thread) Compare(op CmpOp, a, b Value) Value { panic("BUG: stub") }

// Equal is a is b or a == b, as containers compare.
func (t *Thread) Equal(a, b Value) (eq, ok bool) { panic("BUG: stub") }

// Less is a < b as sort and heaps compare.
func (t *Thread) Less(a, b Value) (lt, ok bool) { panic("BUG: stub") }

// Hash returns hash(v).
func (t *Thread) Hash(v Value) (h uintptr, ok bool) { panic("BUG: stub") }

// Truth returns bool(v).
func (t *Thread) Truth(v Value) (truth, ok bool) { panic("BUG: stub") }

// Len returns len(v).
func (t *Thread) Len(v Value) (n int, ok bool) { panic("BUG: stub") }

// LengthHint returns a guess of the number of items of an iterable, never an error.
func (t *Thread) LengthHint(v Value) int { panic("BUG: stub") }

// GetItem loads v[key].
func (t *Thread) GetItem(v, key Value) Value { panic("BUG: stub") }

// SetItem stores v[key] = x, or deletes when x is NoValue.
func (t *Thread) SetItem(v, key, x Value) bool { panic("BUG: stub") }

// Contains reports whether item is in c.
func (t *Thread) Contains(c, item Value) (found, ok bool) { panic("BUG: stub") }

// Iter returns iter(v).
func (t *Thread) Iter(v Value) Value { panic("BUG: stub") }

// Next returns the next item of the iterator it, StopMark at its end (a StopIteration raised by Python code is consumed), or NoValue.
func (t *Thread) Next(it Value) Value { panic("BUG: stub") }

// Repr returns repr(v), a str.
func (t *Thread) Repr(v Value) Value { panic("BUG: stub") }

// StrOf returns str(v), a str.
func (t *Thread) StrOf(v Value) Value { panic("BUG: stub") }

// Format returns format(v, spec), a str.
func (t *Thread) Format(v Value, spec string) Value { panic("BUG: stub") }

// IsInstance reports isinstance(v, cls); cls may be a tuple or union.
func (t *Thread) IsInstance(v, cls Value) (is, ok bool) { panic("BUG: stub") }

// IsSubclass reports issubclass(c, cls).
func (t *Thread) IsSubclass(c, cls Value) (is, ok bool) { panic("BUG: stub") }

// Errorf makes a new instance of e with a formatted message pending (context is set to the exception being handled) and
// returns NoValue. Arguments are Go values, never Values.
func (t *Thread) Errorf(e Exc, format string, args ...any) Value { panic("BUG: stub") }

// RaiseValue makes a new instance of e with the single argument v pending.
func (t *Thread) RaiseValue(e Exc, v Value) Value { panic("BUG: stub") }

// Raise raises a class or instance as the raise statement does; cause NoValue: no from clause.
func (t *Thread) Raise(exc, cause Value) Value { panic("BUG: stub") }

// OSError raises the OSError subclass for a Go error of the os package; path may be "".
func (t *Thread) OSError(err error, path string) Value { panic("BUG: stub") }

// ExcMatches reports whether the pending exception is an instance of e.
func (t *Thread) ExcMatches(e Exc) bool { panic("BUG: stub") }

// raiseRecursion raises RecursionError("maximum recursion depth exceeded").
func (t *Thread) raiseRecursion() { panic("BUG: stub") }

// raiseMemory raises MemoryError without allocating: "memory allocation failed, allocating N bytes", or for 0 "memory
// allocation failed, heap is locked".
func (t *Thread) raiseMemory(size uintptr) Value { panic("BUG: stub") }

// newInstance allocates an instance of class cls, whose native part (header included) has words words, and registers it
// with the collector if it has a __del__. words == 0: what cls needs. TypeSpec.New calls it for every cls; the native payload is still zero.
func (t *Thread) newInstance(cls Value, words int) Value { panic("BUG: stub") }

// reportUnraisable prints the pending exception to stderr as "Exception ignored in: ..." and clears it.
func (t *Thread) reportUnraisable(where Value) { panic("BUG: stub") }

// ---- for the implementers of types

// isSubclass reports whether class c has base in its MRO.
func (r *Runtime) isSubclass(c, base Value) bool { panic("BUG: stub") }

// bindArgs binds args and nkw keyword pairs to the parameters of b.Sig (for New, Init and Call slots) and returns one word for each
// as described at Builtin, on the VM stack; nil: exception pending.
func (t *Thread) bindArgs(b *Builtin, args []Value, nkw int) []Value { panic("BUG: stub") }

// argCount checks a count of positional arguments and that there are no keywords, with the standard errors.
func (t *Thread) argCount(n, nkw, minArgs, maxArgs int) bool { panic("BUG: stub") }

// newBoundMethod binds self to a function or builtin.
func (t *Thread) newBoundMethod(fn, self Value) Value { panic("BUG: stub") }

// notIterable, notSubscriptable ... raise the standard TypeErrors.
func (t *Thread) notIterable(v Value) Value { panic("BUG: stub") }

// enter counts a level of Go recursion (repr of a nested container, a comparison, a call) and raises RecursionError at
// the limit; leave ends it. For everything that recurses in Go on the structure of Python objects.
func (t *Thread) enter() bool { panic("BUG: stub") }

// leave ends what enter began.
func (t *Thread) leave() { panic("BUG: stub") }

// reprEnter reports whether v is already being shown by this thread ('[...]'), and otherwise notes it until reprLeave.
func (t *Thread) reprEnter(v Value) (again bool) { panic("BUG: stub") }

// reprLeave ends reprEnter.
func (t *Thread) reprLeave(v Value) { panic("BUG: stub") }

// newMappingProxy returns a read-only view of a dict.
func (t *Thread) newMappingProxy(d Value) Value { panic("BUG: stub") }

// isCallable reports whether v can be called.
func (t *Thread) isCallable(v Value) bool { panic("BUG: stub") }

// nativeSpec returns the TypeSpec of the Go-implemented type that v is an instance of, directly or through Python subclasses.
func (r *Runtime) nativeSpec(v Value) *TypeSpec { panic("BUG: stub") }

// noAttr raises AttributeError for v.name.
func (t *Thread) noAttr(v, name Value) Value { panic("BUG: stub") }

// genericGetAttr is object.__getattribute__; ok == false: no such attribute, no exception.
func (t *Thread) genericGetAttr(v, name Value) (a Value, ok bool) { panic("BUG: stub") }

// genericSetAttr is object.__setattr__ (x NoValue: __delattr__).
func (t *Thread) genericSetAttr(v, name, x Value) bool { panic("BUG: stub") }

// SetWritable makes the namespace of a builtin type writable and returns the previous state.
func (r *Runtime) SetWritable(cls Value, on bool) (was bool) { panic("BUG: stub") }
