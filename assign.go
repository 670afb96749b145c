package pycopy

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
)

// As makes a T of a value that has come from Python, as those of [Runtime.Call], [Runtime.Eval] and Attr are, whose results it takes:
//
//	names, err := pycopy.As[[]string](rt.Call("names", 3))
//
// Numbers must fit: an int becomes any integer type that it is in the range of, or a float, but no float becomes an integer. Lists
// become slices, or arrays of their length, dicts maps or structs, whose exported fields have the names of the keys. nil is the zero value of
// pointers, interfaces, slices and maps. An error that is passed in is returned.
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
	switch x := x.(type) {
	case []any:
		switch {
		case t.Kind() == reflect.Slice:
			return assignSlice(dst, x)
		case t.Kind() == reflect.Array && t.Len() == len(x):
			return assignArray(dst, x)
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
	default:
		if assignPlain(dst, x) {
			return nil
		}
	}
	if t.Kind() == reflect.Pointer && t != reflect.TypeFor[*Object]() {
		p := reflect.New(t.Elem())
		if err := assign(p.Elem(), x); err != nil {
			return err
		}
		dst.Set(p)
		return nil
	}
	return fmt.Errorf("cannot use %s as %s", describe(x), t)
}

// assignPlain stores a bool, a number, text or bytes. It reports false if dst is for something else or too small.
func assignPlain(dst reflect.Value, x any) bool {
	t := dst.Type()
	switch x := x.(type) {
	case bool:
		if t.Kind() != reflect.Bool {
			return false
		}
		dst.SetBool(x)
	case string:
		if t.Kind() != reflect.String {
			return false
		}
		dst.SetString(x)
	case []byte:
		switch {
		case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8:
			dst.SetBytes(x)
		case t.Kind() == reflect.Array && t.Elem().Kind() == reflect.Uint8 && t.Len() == len(x):
			return reflect.Copy(dst, reflect.ValueOf(x)) == len(x)
		default:
			return false
		}
	case int64:
		return assignInt(dst, x)
	case *big.Int:
		return assignBig(dst, x)
	case float64:
		if !dst.CanFloat() || dst.OverflowFloat(x) {
			return false
		}
		dst.SetFloat(x)
	case complex128:
		if !dst.CanComplex() || dst.OverflowComplex(x) {
			return false
		}
		dst.SetComplex(x)
	default:
		return false
	}
	return true
}

// describe names a value that has come from Python in errors: numbers, which may be of the right type and too large, by themselves.
func describe(x any) string {
	switch x := x.(type) {
	case int64, *big.Int:
		return fmt.Sprintf("int %v", x)
	case float64:
		return fmt.Sprintf("float %v", x)
	case complex128:
		return "complex"
	case string:
		return "str"
	case []byte:
		return fmt.Sprintf("bytes of length %d", len(x))
	case []any:
		return fmt.Sprintf("list of length %d", len(x))
	case map[string]any, map[any]any:
		return "dict"
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

// assignBig stores an int that int64 does not hold.
func assignBig(dst reflect.Value, x *big.Int) bool {
	f, _ := x.Float64()
	switch {
	case dst.Type() == reflect.TypeFor[big.Int]():
		dst.Set(reflect.ValueOf(*x))
	case x.IsUint64() && dst.CanUint() && !dst.OverflowUint(x.Uint64()):
		dst.SetUint(x.Uint64())
	case math.IsInf(f, 0):
		return false
	case dst.CanFloat() && !dst.OverflowFloat(f):
		dst.SetFloat(f)
	case dst.CanComplex() && !dst.OverflowComplex(complex(f, 0)):
		dst.SetComplex(complex(f, 0))
	default:
		return false
	}
	return true
}

func assignSlice(dst reflect.Value, list []any) error {
	return assignItems(dst, reflect.MakeSlice(dst.Type(), len(list), len(list)), list)
}

func assignArray(dst reflect.Value, list []any) error {
	return assignItems(dst, reflect.New(dst.Type()).Elem(), list)
}

// assignItems fills s, which has the list's length, and stores it in dst if all is well.
func assignItems(dst, s reflect.Value, list []any) error {
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
