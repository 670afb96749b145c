package rt

var boolSpec = TypeSpec{
	Name:   "bool",
	Base:   &intSpec,
	Layout: KindBool,
	Flags:  Final,
	New:    boolNew,
	Repr: func(t *Thread, self Value) Value {
		if self == True {
			return t.Intern("True")
		}
		return t.Intern("False")
	},
	Bool:   func(t *Thread, self Value) (truth, ok bool) { return self == True, true },
	Binary: boolBinary,
	Format: boolFormat,
}

func boolNew(t *Thread, cls Value, args []Value, nkw int) Value {
	if nkw != 0 {
		return t.Errorf(ExcTypeError, "bool() takes no keyword arguments")
	}
	if len(args) == 0 {
		return False
	}
	if !t.argCount(len(args), nkw, 0, 1) {
		return NoValue
	}
	b, ok := t.Truth(args[0])
	if !ok {
		return NoValue
	}
	return MakeBool(b)
}

// boolBinary keeps & | ^ of two bools bools; all else is int arithmetic.
func boolBinary(t *Thread, op BinOp, a, b Value) Value {
	if (a == True || a == False) && (b == True || b == False) {
		switch op.Plain() {
		case BinAnd:
			return MakeBool(a == True && b == True)
		case BinOr:
			return MakeBool(a == True || b == True)
		case BinXor:
			return MakeBool(a != b)
		}
	}
	return intBinary(t, op, a, b)
}

// boolFormat formats without a specification as str does, else as an int.
func boolFormat(t *Thread, self Value, spec string) Value {
	if spec == "" {
		return t.StrOf(self)
	}
	return intFormat(t, boolInt(self), spec)
}
