package rt

// Stubs of the builtin types (owner: containers).

// ---- containers: list.go tuple.go dict.go set.go range.go slice.go iter.go sort.go

// NewTuple returns a tuple of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewTuple(n int) Value { panic("BUG: stub") }

// Tuple returns the items of a tuple; it aliases the heap.
func (v Value) Tuple() []Value { panic("BUG: stub") }

// NewList returns a list of n items, all NoValue: fill them before anything else sees it.
func (t *Thread) NewList(n int) Value { panic("BUG: stub") }

// List returns the items of a list; it aliases the heap until the list changes its size.
func (v Value) List() []Value { panic("BUG: stub") }

// ListAppend appends x to a list.
func (t *Thread) ListAppend(list, x Value) bool { panic("BUG: stub") }

// NewDict returns an empty dict with room for n entries.
func (t *Thread) NewDict(n int) Value { panic("BUG: stub") }

// DictGet returns d[key], NoValue without exception when absent; ok == false: exception pending.
func (t *Thread) DictGet(d, key Value) (v Value, ok bool) { panic("BUG: stub") }

// DictGetStr is DictGet for an interned str key: cannot fail or run code.
func (r *Runtime) DictGetStr(d, key Value) Value { panic("BUG: stub") }

// DictSet stores d[key] = v.
func (t *Thread) DictSet(d, key, v Value) bool { panic("BUG: stub") }

// DictDel deletes d[key]; found == false: no such key, no exception.
func (t *Thread) DictDel(d, key Value) (found, ok bool) { panic("BUG: stub") }

// DictLen returns the number of entries.
func (v Value) DictLen() int { panic("BUG: stub") }

// DictNext steps through a dict: pos starts at 0; ok == false at the end.
func (v Value) DictNext(pos *int) (key, val Value, ok bool) { panic("BUG: stub") }

// NewSet returns an empty set (KindSet or KindFrozenSet).
func (t *Thread) NewSet(kind Kind, n int) Value { panic("BUG: stub") }

// SetAdd adds x to a set.
func (t *Thread) SetAdd(set, x Value) bool { panic("BUG: stub") }

// SliceIndices resolves a slice object for a sequence of length n as slice.indices does, and counts its items.
func (t *Thread) SliceIndices(s Value, n int) (start, stop, step, count int, ok bool) {
	panic("BUG: stub")
}

// Collected fills a new list with all items of an iterable.
func (t *Thread) ListOf(iterable Value) Value { panic("BUG: stub") }

// TupleOf makes a tuple of all items of an iterable (the same object for an exact tuple).
func (t *Thread) TupleOf(iterable Value) Value { panic("BUG: stub") }

// listRemoveFirst removes the first n items of a list.
func (t *Thread) listRemoveFirst(list Value, n int) { panic("BUG: stub") }
