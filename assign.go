package pycopy

import (
	"fmt"
	"math/big"
	"reflect"
)

// As makes a T of a value that has come from Python, as those of [Runtime.Call], [Runtime.Eval] and Attr are, whose results it takes:
//
//	names, err := pycopy.As[[]string](rt.Call("names", 3))
//
// Numbers must fit: an int becomes any integer type that it is in the range of, or a float, but no float becomes an integer. Lists
// become slices, dicts maps or structs, whose exported fields have the names of the keys. nil is the zero value of pointers,
// interfaces, slices and maps. An error that is passed in is returned.
func As[T any](x any, err error) (T, error) {
	var y T
	if err == nil {
		if err = assign(reflect.ValueOf(&y).Elem(), x); err != nil {
			err = fmt.Errorf("pycopy: %w", err)
		}
	}
	return y, err
}

// assign stores a value that has come from Python in dst.
func assign(dst reflect.Value, x any) error {
	t := dst.Type()
	if x == nil {
		switch t.Kind() {
		case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map, reflect.Func:
			dst.SetZero()
			return nil
		}
		return fmt.Errorf("cannot use None as %s", t)
	}
	v := reflect.ValueOf(x)
	if v.Type().AssignableTo(t) {
		dst.Set(v)
		return nil
	}
	ok := false
	switch x := x.(type) {
	case bool:
		if ok = t.Kind() == reflect.Bool; ok {
			dst.SetBool(x)
		}
	case string:
		if ok = t.Kind() == reflect.String; ok {
			dst.SetString(x)
		}
	case []byte:
		if ok = t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8; ok {
			dst.SetBytes(x)
		}
	case int64:
		ok = assignInt(dst, x)
	case *big.Int:
		if t == reflect.TypeFor[big.Int]() {
			dst.Set(reflect.ValueOf(*x))
			return nil
		}
		if ok = x.IsUint64() && dst.CanUint() && !dst.OverflowUint(x.Uint64()); ok {
			dst.SetUint(x.Uint64())
		}
	case float64:
		if ok = dst.CanFloat(); ok {
			dst.SetFloat(x)
		}
	case complex128:
		if ok = dst.CanComplex(); ok {
			dst.SetComplex(x)
		}
	case []any:
		if t.Kind() == reflect.Slice {
			return assignSlice(dst, x)
		}
	case map[string]any:
		if t.Kind() == reflect.Struct {
			return assignStruct(dst, x)
		}
		if t.Kind() == reflect.Map {
			return assignMap(dst, v)
		}
	case map[any]any:
		if t.Kind() == reflect.Map {
			return assignMap(dst, v)
		}
	}
	switch {
	case ok:
		return nil
	case t.Kind() == reflect.Pointer:
		p := reflect.New(t.Elem())
		if err := assign(p.Elem(), x); err != nil {
			return err
		}
		dst.Set(p)
		return nil
	}
	return fmt.Errorf("cannot use %s as %s", describe(x), t)
}

// describe names a value in errors: numbers, which may be of the right type and too large, by themselves.
func describe(x any) string {
	switch x := x.(type) {
	case int64, *big.Int:
		return fmt.Sprintf("int %v", x)
	case *Object:
		return x.Type()
	}
	return fmt.Sprintf("%T", x)
}

func assignInt(dst reflect.Value, i int64) bool {
	switch {
	case dst.Type() == reflect.TypeFor[big.Int]():
		dst.Set(reflect.ValueOf(*big.NewInt(i)))
	case dst.CanInt() && !dst.OverflowInt(i):
		dst.SetInt(i)
	case dst.CanUint() && i >= 0 && !dst.OverflowUint(uint64(i)):
		dst.SetUint(uint64(i))
	case dst.CanFloat():
		dst.SetFloat(float64(i))
	case dst.CanComplex():
		dst.SetComplex(complex(float64(i), 0))
	default:
		return false
	}
	return true
}

func assignSlice(dst reflect.Value, list []any) error {
	s := reflect.MakeSlice(dst.Type(), len(list), len(list))
	for i, x := range list {
		if err := assign(s.Index(i), x); err != nil {
			return fmt.Errorf("item %d: %w", i, err)
		}
	}
	dst.Set(s)
	return nil
}

func assignMap(dst, from reflect.Value) error {
	t := dst.Type()
	m := reflect.MakeMapWithSize(t, from.Len())
	for it := from.MapRange(); it.Next(); {
		key, val := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if err := assign(key, it.Key().Interface()); err != nil {
			return fmt.Errorf("a key: %w", err)
		}
		if err := assign(val, it.Value().Interface()); err != nil {
			return fmt.Errorf("item %v: %w", it.Key(), err)
		}
		m.SetMapIndex(key, val)
	}
	dst.Set(m)
	return nil
}

func assignStruct(dst reflect.Value, from map[string]any) error {
	s := reflect.New(dst.Type()).Elem()
	for name, x := range from {
		f, found := dst.Type().FieldByName(name)
		if !found || !f.IsExported() {
			return fmt.Errorf("%s has no field %s", dst.Type(), name)
		}
		to, err := s.FieldByIndexErr(f.Index)
		if err == nil {
			err = assign(to, x)
		}
		if err != nil {
			return fmt.Errorf("field %s: %w", name, err)
		}
	}
	dst.Set(s)
	return nil
}
