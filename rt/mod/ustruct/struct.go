package ustruct

import (
	"strconv"

	"pycopy/rt"
	"pycopy/rt/mod/structfmt"
)

// A Struct carries its parsed format as Go state and the format str as its Value.
var structSpec = rt.TypeSpec{
	Name: "Struct", Module: "struct", Layout: rt.KindObject, New: newStruct, Repr: structRepr,
	Methods: []rt.Builtin{
		{Name: "pack", Min: 1, Max: -1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return packBytes(t, format(t, a[0]), a[1:]) }},
		{Name: "pack_into", Min: 3, Max: -1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return packIntoBuffer(t, format(t, a[0]), a[1:]) }},
		{Name: "unpack", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return unpackExact(t, format(t, a[0]), a[1]) }},
		{Name: "unpack_from", Sig: "self, /, buffer, offset=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
			return unpackAt(t, format(t, a[0]), a[1], a[2])
		}},
		{Name: "iter_unpack", Min: 2, Max: 2, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return newIter(t, a[0], a[1]) }},
	},
	GetSets: []rt.GetSet{
		{Name: "format", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.NativeVals(self)[0] }, Word: rt.FirstVal + 0},
		{Name: "size", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(format(t, self).Size) }},
	},
}

func itoa(i int) string { return strconv.Itoa(i) }

// format returns the parsed format of a Struct.
func format(t *rt.Thread, self rt.Value) *structfmt.Format { return t.Native(self).(*structfmt.Format) }

func newStruct(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	if !t.ArgCount(len(args), nkw, 1, 1) {
		return rt.NoValue
	}
	return makeStruct(t, cls, args[0])
}

func makeStruct(t *rt.Thread, cls, layout rt.Value) rt.Value {
	f := parse(t, layout)
	if f == nil {
		return rt.NoValue
	}
	if !t.R.IsStr(layout) {
		layout = t.NewStrBytes(layout.Bytes())
	}
	v := t.NewNative(cls, f, 1)
	if v != rt.NoValue {
		rt.NativeVals(v)[0] = layout
	}
	return v
}

func structRepr(t *rt.Thread, self rt.Value) rt.Value {
	f := t.Repr(rt.NativeVals(self)[0])
	if f == rt.NoValue {
		return f
	}
	return t.NewStr("Struct(" + f.Str() + ")")
}

// An unpack_iterator has the Struct, the buffer and the offset as its Values.
var iterSpec = rt.TypeSpec{
	Name: "unpack_iterator", Module: "_struct", Layout: rt.KindObject, Flags: rt.NoNew, Iter: rt.IterSelf, Next: iterNext,
	Methods: []rt.Builtin{
		{Name: "__length_hint__", Min: 1, Max: 1, Fn: iterHint},
	},
}

func newIterType(t *rt.Thread, m rt.Value) bool {
	return t.ModuleSet(m, "_unpack_iterator", t.NewType(&iterSpec))
}

func iterUnpack(t *rt.Thread, a []rt.Value) rt.Value {
	cls := t.ModuleAttr("struct", "Struct")
	if cls == rt.NoValue {
		return cls
	}
	s := makeStruct(t, cls, a[0])
	if s == rt.NoValue {
		return s
	}
	return newIter(t, s, a[1])
}

func newIter(t *rt.Thread, s, buffer rt.Value) rt.Value {
	f := format(t, s)
	var b rt.Buffer
	if !t.GetBuffer(buffer, &b) {
		return rt.NoValue
	}
	if f.Size == 0 {
		return fail(t, &structfmt.Error{Msg: "cannot iteratively unpack with a struct of length 0"})
	}
	if len(b.Data)%f.Size != 0 {
		return fail(t, &structfmt.Error{Msg: "iterative unpacking requires a buffer of a multiple of " + itoa(f.Size) + " bytes"})
	}
	cls := t.ModuleAttr("struct", "_unpack_iterator")
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewNative(cls, nil, 3)
	if v != rt.NoValue {
		vals := rt.NativeVals(v)
		vals[0], vals[1], vals[2] = s, buffer, rt.MakeSmall(0)
	}
	return v
}

func iterNext(t *rt.Thread, self rt.Value) rt.Value {
	vals := rt.NativeVals(self)
	f := format(t, vals[0])
	var b rt.Buffer
	if !t.GetBuffer(vals[1], &b) {
		return rt.NoValue
	}
	off := vals[2].Small()
	if off+f.Size > len(b.Data) {
		return rt.StopMark
	}
	vals[2] = rt.MakeSmall(off + f.Size)
	return unpackValues(t, f, b.Data[off:off+f.Size])
}

func iterHint(t *rt.Thread, a []rt.Value) rt.Value {
	vals := rt.NativeVals(a[0])
	var b rt.Buffer
	if !t.GetBuffer(vals[1], &b) {
		return rt.NoValue
	}
	return rt.MakeSmall((len(b.Data) - vals[2].Small()) / format(t, vals[0]).Size)
}
