package rt

import (
	"unsafe"

	"pycopy/bytecode/words"
)

// ForPrep starts an iteration over v in the four registers at p, as the instruction does.
func (t *Thread) ForPrep(p *Value, v Value) bool {
	r := (*[4]Value)(unsafe.Pointer(p))
	switch v.Kind() {
	case KindRange:
		if start, step, n, ok := smallRange(v); ok {
			r[0], r[1], r[2], r[3] = Value(words.IterRange), start, n, step
			return true
		}
	case KindList:
		r[0], r[1], r[2], r[3] = Value(words.IterList), v, MakeSmall(0), NoValue
		return true
	case KindTuple:
		r[0], r[1], r[2], r[3] = Value(words.IterTuple), v, MakeSmall(0), NoValue
		return true
	case KindStr:
		if isASCIIText(v) {
			r[0], r[1], r[2], r[3] = Value(words.IterStr), v, MakeSmall(0), NoValue
			return true
		}
	case KindBytes:
		r[0], r[1], r[2], r[3] = Value(words.IterBytes), v, MakeSmall(0), NoValue
		return true
	case KindByteArray:
		r[0], r[1], r[2], r[3] = Value(words.IterByteArray), v, MakeSmall(0), NoValue
		return true
	case KindDict, KindSet, KindFrozenSet:
		r[0], r[1], r[2], r[3] = Value(words.IterKeys), v, MakeSmall(0), MakeSmall(v.DictLen())
		return true
	case KindDictKeys, KindDictValues, KindDictItems:
		d := viewDict(v) // or an instance of a class derived from dict
		kind := Value(words.IterKeys) + Value(v.Kind()-KindDictKeys)*2
		r[0], r[1], r[2], r[3] = kind, d, MakeSmall(0), MakeSmall(d.DictLen())
		return true
	}
	if v.Kind() >= NumKinds && t.R.doesNaturally(v, NaturalIter, KindList) {
		r[0], r[1], r[2], r[3] = Value(words.IterList), v, MakeSmall(0), NoValue
		return true
	}
	if v.Kind() >= NumKinds && t.R.doesNaturally(v, NaturalIter, KindTuple) {
		r[0], r[1], r[2], r[3] = Value(words.IterTuple), v.ExactTuple(), MakeSmall(0), NoValue
		return true
	}
	it := t.Iter(v)
	if it == NoValue {
		return false
	}
	r[0], r[1], r[2], r[3] = NoValue, it, NoValue, NoValue
	return true
}

// OctetStep returns item i of bytes or a bytearray, or StopMark if there is none.
func OctetStep(v Value, i int) Value {
	var data []byte
	if v.Kind() == KindByteArray {
		data = v.byteArray()
	} else {
		data = v.octets()
	}
	if i >= len(data) {
		return StopMark
	}
	return MakeSmall(int(data[i]))
}
