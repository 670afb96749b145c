package pycopy

import (
	"fmt"
	"math/big"
	"reflect"

	"pycopy/rt"
)

// toPython converts a Go value: nil, bool, integers, *big.Int, floats,
// complex128, string, []byte, slices and maps of such values.
func (p *Runtime) toPython(x any) (rt.Value, error) {
	t := p.t
	var v rt.Value
	switch x := x.(type) {
	case nil:
		return rt.None, nil
	case bool:
		return rt.MakeBool(x), nil
	case string:
		v = t.NewStr(x)
	case []byte:
		v = t.NewBytes(x)
	case *big.Int:
		v = t.NewBig(x)
	case complex128:
		v = t.NewComplex(x)
	default:
		return p.reflectToPython(reflect.ValueOf(x))
	}
	if v == rt.NoValue {
		return v, p.takeError()
	}
	return v, nil
}

func (p *Runtime) reflectToPython(x reflect.Value) (rt.Value, error) {
	t := p.t
	v := rt.NoValue
	switch x.Kind() {
	case reflect.Bool:
		return rt.MakeBool(x.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v = t.NewInt(x.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v = t.NewUint(x.Uint())
	case reflect.Float32, reflect.Float64:
		v = t.NewFloat(x.Float())
	case reflect.String:
		v = t.NewStr(x.String())
	case reflect.Slice, reflect.Array:
		if v = t.NewList(0); v == rt.NoValue {
			break
		}
		for i := range x.Len() {
			item, err := p.toPython(x.Index(i).Interface())
			if err != nil {
				return rt.NoValue, err
			}
			if !t.ListAppend(v, item) {
				return rt.NoValue, p.takeError()
			}
		}
	case reflect.Map:
		if v = t.NewDict(x.Len()); v == rt.NoValue {
			break
		}
		for it := x.MapRange(); it.Next(); {
			key, err := p.toPython(it.Key().Interface())
			if err != nil {
				return rt.NoValue, err
			}
			val, err := p.toPython(it.Value().Interface())
			if err != nil {
				return rt.NoValue, err
			}
			if !t.DictSet(v, key, val) {
				return rt.NoValue, p.takeError()
			}
		}
	default:
		return rt.NoValue, fmt.Errorf("cannot convert %s to Python", x.Type())
	}
	if v == rt.NoValue {
		return v, p.takeError()
	}
	return v, nil
}

// maxNesting bounds the depth of converted containers.
const maxNesting = 100

// fromPython converts a Python value: None to nil, bool, int to int64 or
// *big.Int, float64, complex128, string, []byte, lists and tuples to []any, dicts to
// map[any]any (or map[string]any when all keys are str); anything else is an error.
func (p *Runtime) fromPython(v rt.Value, depth int) (any, error) {
	if depth > maxNesting {
		return nil, fmt.Errorf("pycopy: container nested too deeply")
	}
	switch k := p.r.Layout(v); k {
	case rt.KindNone:
		return nil, nil
	case rt.KindBool:
		return v == rt.True, nil
	case rt.KindInt:
		var b big.Int
		p.r.AsBig(v, &b)
		if b.IsInt64() {
			return b.Int64(), nil
		}
		return &b, nil
	case rt.KindFloat:
		return v.Float(), nil
	case rt.KindComplex:
		return v.Complex(), nil
	case rt.KindStr:
		return v.GoString(), nil
	case rt.KindBytes:
		return append([]byte(nil), v.Bytes()...), nil
	case rt.KindList, rt.KindTuple:
		list := []any{}
		for i := 0; i < len(p.t.SeqItems(v)); i++ {
			x, err := p.fromPython(p.t.SeqItems(v)[i], depth+1)
			if err != nil {
				return nil, err
			}
			list = append(list, x)
		}
		return list, nil
	case rt.KindDict, rt.KindOrderedDict:
		return p.dictFromPython(v, depth)
	}
	return nil, fmt.Errorf("pycopy: cannot convert %s to Go", p.t.TypeName(v))
}

func (p *Runtime) dictFromPython(v rt.Value, depth int) (any, error) {
	byStr, byAny := map[string]any{}, map[any]any{}
	pos := 0
	for {
		key, val, more := v.DictNext(&pos)
		if !more {
			break
		}
		k, err := p.fromPython(key, depth+1)
		if err != nil {
			return nil, err
		}
		x, err := p.fromPython(val, depth+1)
		if err != nil {
			return nil, err
		}
		if s, is := k.(string); is {
			byStr[s] = x
		} else if k == nil || reflect.TypeOf(k).Comparable() {
			byAny[k] = x
		} else {
			return nil, fmt.Errorf("pycopy: cannot convert a %s key to Go", p.t.TypeName(key))
		}
	}
	if len(byAny) == 0 {
		return byStr, nil
	}
	for s, x := range byStr {
		byAny[s] = x
	}
	return byAny, nil
}
