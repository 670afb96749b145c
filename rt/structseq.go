package rt

import "slices"

// StructSpec declares a struct sequence type: a tuple whose items have names
// (time.struct_time, sys.version_info, Pycopy's attribute tuples).
type StructSpec struct {
	Name, Module string
	Fields       []string
	Hidden       []string // further attributes, which are no items of the tuple; they replace fields of the same name
}

// NewStructType makes the class of a struct sequence: a subclass of tuple with a
// read-only attribute for each field.
func (t *Thread) NewStructType(s *StructSpec) Value {
	name := s.Name
	if name == "" {
		name = "attrtuple" // as MicroPython calls those whose repr shows no name
	}
	spec := &TypeSpec{
		Name: name, Module: s.Module, Base: &tupleSpec, Layout: KindTuple, Words: 2,
		New: func(t *Thread, cls Value, args []Value, nkw int) Value { return structNew(t, s, cls, args, nkw) },
		Repr: func(t *Thread, self Value) Value {
			b := []byte(s.Name + "(")
			if s.Module != "" {
				b = []byte(s.Module + "." + s.Name + "(")
			}
			for i, x := range self.Tuple() {
				if i > 0 {
					b = append(b, ", "...)
				}
				if i < len(s.Fields) {
					b = append(append(b, s.Fields[i]...), '=')
				}
				var ok bool
				if b, ok = t.appendRepr(b, x); !ok {
					return NoValue
				}
			}
			return t.NewStrBytes(append(b, ')'))
		},
	}
	if len(s.Hidden) > 0 {
		spec.Words = 3
	}
	for i, name := range s.Hidden {
		spec.GetSets = append(spec.GetSets, GetSet{Name: name, Get: func(t *Thread, self Value) Value {
			if extra := *word(self, 2); extra != NoValue {
				return extra.Tuple()[i]
			}
			return None
		}})
	}
	for i, name := range s.Fields {
		if slices.Contains(s.Hidden, name) {
			continue
		}
		spec.GetSets = append(spec.GetSets, GetSet{Name: name, Get: func(t *Thread, self Value) Value {
			if items := self.Tuple(); i < len(items) {
				return items[i]
			}
			return None
		}})
	}
	return t.NewType(spec)
}

// structNew makes an instance from a sequence of the items, which hidden attributes may follow.
func structNew(t *Thread, s *StructSpec, cls Value, args []Value, nkw int) Value {
	if !t.argCount(len(args), nkw, 1, 2) {
		return NoValue
	}
	all := t.TupleOf(args[0])
	if all == NoValue {
		return NoValue
	}
	least, n := len(s.Fields), len(all.Tuple())
	most, bound := least+len(s.Hidden), "at least "
	if n > most {
		bound = "at most "
	}
	if n < least || n > most {
		limit := least
		if n > most {
			limit = most
		}
		if least == most {
			bound = ""
		}
		article := "an "
		if bound == "" {
			article = "a "
		}
		return t.Errorf(ExcTypeError, "%s.%s() takes %s%s%d-sequence (%d-sequence given)", s.Module, s.Name, article, bound, limit, n)
	}
	if n == least {
		if len(s.Hidden) == 0 {
			return t.NewStruct(cls, all)
		}
		return t.NewStructWith(cls, all, NoValue)
	}
	hidden := t.NewTuple(len(s.Hidden))
	if hidden == NoValue {
		return hidden
	}
	for i := range hidden.Tuple() {
		hidden.Tuple()[i] = None
	}
	copy(hidden.Tuple(), all.Tuple()[least:])
	items := t.NewTupleFrom(all.Tuple()[:least])
	if items == NoValue {
		return items
	}
	return t.NewStructWith(cls, items, hidden)
}

// NewStruct returns an instance of a class made by NewStructType with the given tuple of items.
func (t *Thread) NewStruct(cls, items Value) Value {
	v := t.newInstance(cls, 2)
	if v != NoValue {
		*word(v, 1) = items
	}
	return v
}

// NewStructWith is NewStruct for a class with hidden attributes, whose values are the items of the tuple hidden.
func (t *Thread) NewStructWith(cls, items, hidden Value) Value {
	v := t.newInstance(cls, 3)
	if v != NoValue {
		*word(v, 1), *word(v, 2) = items, hidden
	}
	return v
}
