package words

// EachDef calls f for the registers that the instruction at the start of ins writes.
func EachDef(ins []uint64, f func(r int)) {
	w := ins[0]
	op, a, c := OpOf(w), A(w), C(w)
	info := op.Info()
	switch info.A {
	case Def, UseDef:
		f(a)
	case Window:
		f(a)
		f(a + ArgOffset)
	case DefBase:
		k := 2
		if op == ForPrep {
			k = 4
		}
		for i := range k {
			f(a + i)
		}
	}
	if info.B == Def {
		f(B(w))
	}
	switch op {
	case WithEnter:
		f(c)
		f(c + ArgOffset)
	case WithExit:
		f(c)
		for i := range 4 {
			f(c + ArgOffset + i)
		}
	}
	if info.Flags&DefPacked != 0 {
		for i := range a {
			f(Packed(ins, i))
		}
	}
}

// EachUse calls f for the registers that the instruction at the start of ins reads.
func EachUse(ins []uint64, f func(r int)) {
	w := ins[0]
	op, a, b, c := OpOf(w), A(w), B(w), C(w)
	info := op.Info()
	if info.A == Use || info.A == UseDef {
		f(a)
	}
	if info.B == Use {
		f(b)
	}
	if info.C == Use {
		f(c)
	}
	if info.Flags&UsePacked != 0 {
		for i := range c {
			f(Packed(ins, i))
		}
	}
	base, n := -1, 0
	switch op {
	case Call, CallKw:
		f(b)
		base, n = b+ArgOffset, c+2*F(w)
	case CallEx:
		f(b)
		base, n = b+ArgOffset, c+2*F(w)+1
	case CallMethod, CallMethodKw:
		f(b)
		base, n = b+ArgOffset, 1+c+2*F(w)
	case CallMethodEx:
		f(b)
		base, n = b+ArgOffset, 1+c+2*F(w)+1
	case YieldFrom, ImportName:
		base, n = b, 2
	case LoadSuperMethod, MatchClass, PrepReraiseStar, CallIntrinsic:
		base, n = b, 3
	case MakeFunction:
		base, n = c, int(ins[1])
		if F(w)&1 != 0 {
			n += 2
		}
	case WithExit:
		base, n = a, 2
	case LoadName, StoreName, DelName, StoreNameConst, LoadLocals, ClassDeref, ClassFree, ImportStar, SetupAnnotations:
		f(0)
	}
	if IsFor(op) {
		base, n = b, 4
	}
	if op == Yield || op == YieldFrom {
		if x := int(ins[1]); x != 0 {
			f(x & 0xffff)
			f(x >> 16)
		}
	}
	for i := range n {
		f(base + i)
	}
}
