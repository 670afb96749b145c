package pycopy

import (
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"

	"pycopy/rt"
	"pycopy/rt/text"
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

// border is where values of a runtime cross between Go and Python, in one of its threads.
type border struct {
	p *Runtime
	t *rt.Thread
}

func (p *Runtime) border() border { return border{p, p.t} }

// toPython converts a Go value: see Runtime.
func (b border) toPython(x any, depth int) (rt.Value, error) {
	switch x := x.(type) {
	case nil:
		return rt.None, nil
	case bool:
		return rt.MakeBool(x), nil
	case int:
		return orPending(b.t.NewInt(int64(x)))
	case int64:
		return orPending(b.t.NewInt(x))
	case float64:
		return orPending(b.t.NewFloat(x))
	case string:
		return orPending(b.t.NewHostStr(x))
	case big.Int:
		return orPending(b.t.NewBig(&x))
	case *big.Int:
		if x == nil {
			return rt.None, nil
		}
		return orPending(b.t.NewBig(x))
	case *Object:
		return b.objectToPython(x)
	}
	return b.reflectToPython(reflect.ValueOf(x), depth)
}

func (b border) reflectToPython(x reflect.Value, depth int) (rt.Value, error) {
	t := b.t
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
		return orPending(t.NewHostStr(x.String()))
	case reflect.Slice, reflect.Array:
		if x.Type().Elem().Kind() == reflect.Uint8 {
			return orPending(t.NewBytes(bytesOf(x)))
		}
		return b.listToPython(x, depth)
	case reflect.Map:
		return b.mapToPython(x, depth)
	case reflect.Func:
		return b.funcToPython(x)
	case reflect.Struct, reflect.Pointer:
		return b.structToPython(x)
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

// itemToPython converts what a container holds, numbers and strings without making interfaces of them.
func (b border) itemToPython(x reflect.Value, depth int) (rt.Value, error) {
	if k := x.Kind(); k <= reflect.Complex128 || k == reflect.String {
		return b.reflectToPython(x, depth)
	}
	return b.toPython(x.Interface(), depth)
}

func (b border) listToPython(x reflect.Value, depth int) (rt.Value, error) {
	v := b.t.NewList(0)
	if v == rt.NoValue {
		return v, errPending
	}
	if depth == maxNesting {
		return rt.NoValue, errNesting
	}
	for i := range x.Len() {
		item, err := b.itemToPython(x.Index(i), depth+1)
		if err != nil {
			return rt.NoValue, err
		}
		if !b.t.ListAppend(v, item) {
			return rt.NoValue, errPending
		}
	}
	return v, nil
}

// mapToPython makes a dict, whose order is that of the keys if these are strings: programs do the same each time then.
func (b border) mapToPython(x reflect.Value, depth int) (rt.Value, error) {
	v := b.t.NewDict(x.Len())
	if v == rt.NoValue {
		return v, errPending
	}
	if depth == maxNesting {
		return rt.NoValue, errNesting
	}
	enter := func(k, e reflect.Value) error {
		key, err := b.itemToPython(k, depth+1)
		if err != nil {
			return err
		}
		val, err := b.itemToPython(e, depth+1)
		if err != nil {
			return err
		}
		if !b.t.DictSet(v, key, val) {
			return errPending
		}
		return nil
	}
	if x.Type().Key().Kind() == reflect.String {
		keys := x.MapKeys()
		slices.SortFunc(keys, func(k, l reflect.Value) int { return strings.Compare(k.String(), l.String()) })
		for _, k := range keys {
			if err := enter(k, x.MapIndex(k)); err != nil {
				return rt.NoValue, err
			}
		}
		return v, nil
	}
	for it := x.MapRange(); it.Next(); {
		if err := enter(it.Key(), it.Value()); err != nil {
			return rt.NoValue, err
		}
	}
	return v, nil
}

// fromPython converts a Python value: see Runtime.
func (b border) fromPython(v rt.Value, depth int) (any, error) {
	t := b.t
	switch k := t.R.Layout(v); k {
	case rt.KindNone:
		return nil, nil
	case rt.KindBool:
		return v == rt.True, nil
	case rt.KindInt:
		return intFromPython(t, v), nil
	case rt.KindFloat:
		return v.Float(), nil
	case rt.KindComplex:
		return v.Complex(), nil
	case rt.KindStr:
		return text.ToHost(v.GoString()), nil
	case rt.KindBytes, rt.KindByteArray:
		var b rt.Buffer
		if !t.GetBuffer(v, &b) {
			return nil, errPending
		}
		return append([]byte{}, b.Data...), nil
	case rt.KindList, rt.KindTuple:
		return b.listFromPython(v, depth)
	case rt.KindDict, rt.KindOrderedDict:
		return b.dictFromPython(v, depth)
	}
	if g, is := t.NativeOr(v).(interface{ original() any }); is {
		return g.original(), nil
	}
	return b.newObject(v)
}

func intFromPython(t *rt.Thread, v rt.Value) any {
	if v.IsSmall() {
		return int64(v.Small())
	}
	var i big.Int
	t.R.AsBig(v, &i)
	if i.IsInt64() {
		return i.Int64()
	}
	return &i
}

func (b border) listFromPython(v rt.Value, depth int) (any, error) {
	if depth == maxNesting {
		return nil, errNesting
	}
	list := make([]any, 0, len(b.t.SeqItems(v)))
	for i := 0; i < len(b.t.SeqItems(v)); i++ {
		x, err := b.fromPython(b.t.SeqItems(v)[i], depth+1)
		if err != nil {
			return nil, err
		}
		list = append(list, x)
	}
	return list, nil
}

// dictFromPython makes a map[string]any or map[any]any of a dict, or an *Object if it has keys that are none in Go or mean something else there.
func (b border) dictFromPython(v rt.Value, depth int) (any, error) {
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
		switch b.t.R.Layout(key) {
		case rt.KindNone, rt.KindBool, rt.KindInt, rt.KindFloat, rt.KindComplex, rt.KindStr:
		default:
			return b.newObject(v)
		}
		k, err := b.fromPython(key, depth+1)
		if err != nil {
			return nil, err
		}
		x, err := b.fromPython(val, depth+1)
		if err != nil {
			return nil, err
		}
		if s, is := k.(string); is {
			byStr[s] = x
			continue
		}
		if _, is := k.(*big.Int); is { // equal ones are different keys
			return b.newObject(v)
		}
		byAny[k] = x
	}
	if len(byAny) == 0 {
		return byStr, nil
	}
	for s, x := range byStr {
		byAny[s] = x
	}
	return byAny, nil
}
