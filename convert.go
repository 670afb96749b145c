package pycopy

import (
	"errors"
	"fmt"
	"math/big"
	"reflect"

	"pycopy/rt"
)

// maxNesting bounds the depth of converted containers.
const maxNesting = 100

var (
	errNesting = errors.New("containers are nested too deeply")
	errPending = errors.New("an exception is pending")
)

// raised turns errPending into the pending exception.
func (p *Runtime) raised(err error) error {
	if err == errPending {
		return p.takeError()
	}
	return err
}

// orPending is a new object, or errPending.
func orPending(v rt.Value) (rt.Value, error) {
	if v == rt.NoValue {
		return v, errPending
	}
	return v, nil
}

// toPython converts a Go value: see Runtime.
func toPython(t *rt.Thread, x any, depth int) (rt.Value, error) {
	switch x := x.(type) {
	case nil:
		return rt.None, nil
	case bool:
		return rt.MakeBool(x), nil
	case string:
		return orPending(t.NewStr(x))
	case *big.Int:
		if x == nil {
			return rt.None, nil
		}
		return orPending(t.NewBig(x))
	case Func:
		return orPending(newFunc(t, x))
	case func([]any) (any, error):
		return orPending(newFunc(t, x))
	}
	return reflectToPython(t, reflect.ValueOf(x), depth)
}

func reflectToPython(t *rt.Thread, x reflect.Value, depth int) (rt.Value, error) {
	switch x.Kind() {
	case reflect.Bool:
		return rt.MakeBool(x.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return orPending(t.NewInt(x.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return orPending(t.NewUint(x.Uint()))
	case reflect.Float32, reflect.Float64:
		return orPending(t.NewFloat(x.Float()))
	case reflect.Complex64, reflect.Complex128:
		return orPending(t.NewComplex(x.Complex()))
	case reflect.String:
		return orPending(t.NewStr(x.String()))
	case reflect.Slice, reflect.Array:
		if x.Type().Elem().Kind() == reflect.Uint8 {
			return orPending(t.NewBytes(bytesOf(x)))
		}
		return listToPython(t, x, depth)
	case reflect.Map:
		return mapToPython(t, x, depth)
	}
	return rt.NoValue, fmt.Errorf("cannot convert %s to Python", x.Type())
}

// bytesOf returns the items of a slice or array of bytes.
func bytesOf(x reflect.Value) []byte {
	if x.Kind() == reflect.Slice || x.CanAddr() {
		return x.Bytes()
	}
	b := make([]byte, x.Len())
	reflect.Copy(reflect.ValueOf(b), x)
	return b
}

func listToPython(t *rt.Thread, x reflect.Value, depth int) (rt.Value, error) {
	v := t.NewList(0)
	if v == rt.NoValue {
		return v, errPending
	}
	if depth == maxNesting {
		return rt.NoValue, errNesting
	}
	for i := range x.Len() {
		item, err := toPython(t, x.Index(i).Interface(), depth+1)
		if err != nil {
			return rt.NoValue, err
		}
		if !t.ListAppend(v, item) {
			return rt.NoValue, errPending
		}
	}
	return v, nil
}

func mapToPython(t *rt.Thread, x reflect.Value, depth int) (rt.Value, error) {
	v := t.NewDict(x.Len())
	if v == rt.NoValue {
		return v, errPending
	}
	if depth == maxNesting {
		return rt.NoValue, errNesting
	}
	for it := x.MapRange(); it.Next(); {
		key, err := toPython(t, it.Key().Interface(), depth+1)
		if err != nil {
			return rt.NoValue, err
		}
		val, err := toPython(t, it.Value().Interface(), depth+1)
		if err != nil {
			return rt.NoValue, err
		}
		if !t.DictSet(v, key, val) {
			return rt.NoValue, errPending
		}
	}
	return v, nil
}

// fromPython converts a Python value: see Runtime.
func fromPython(t *rt.Thread, v rt.Value, depth int) (any, error) {
	switch k := t.R.Layout(v); k {
	case rt.KindNone:
		return nil, nil
	case rt.KindBool:
		return v == rt.True, nil
	case rt.KindInt:
		var b big.Int
		t.R.AsBig(v, &b)
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
	case rt.KindBytes, rt.KindByteArray:
		var b rt.Buffer
		if !t.GetBuffer(v, &b) {
			return nil, errPending
		}
		return append([]byte{}, b.Data...), nil
	case rt.KindList, rt.KindTuple:
		return listFromPython(t, v, depth)
	case rt.KindDict, rt.KindOrderedDict:
		return dictFromPython(t, v, depth)
	}
	return nil, fmt.Errorf("cannot convert %s to Go", t.TypeName(v))
}

func listFromPython(t *rt.Thread, v rt.Value, depth int) (any, error) {
	if depth == maxNesting {
		return nil, errNesting
	}
	list := []any{}
	for i := 0; i < len(t.SeqItems(v)); i++ {
		x, err := fromPython(t, t.SeqItems(v)[i], depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, nil
}

func dictFromPython(t *rt.Thread, v rt.Value, depth int) (any, error) {
	if depth == maxNesting {
		return nil, errNesting
	}
	byStr, byAny := map[string]any{}, map[any]any{}
	pos := 0
	for {
		key, val, more := v.DictNext(&pos)
		if !more {
			break
		}
		k, err := fromPython(t, key, depth+1)
		if err != nil {
			return nil, err
		}
		x, err := fromPython(t, val, depth+1)
		if err != nil {
			return nil, err
		}
		if s, is := k.(string); is {
			byStr[s] = x
		} else if k == nil || reflect.TypeOf(k).Comparable() {
			byAny[k] = x
		} else {
			return nil, fmt.Errorf("cannot convert a %s key to Go", t.TypeName(key))
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
