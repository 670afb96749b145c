package pycopy

import (
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"weak"

	"pycopy/rt"
)

// Object is a reference to a Python object that has no counterpart in Go: a function, a class, an instance of one, a module, a generator, a set.
// It can be kept, and be passed back to Python, which gets the same object again. The methods use the Runtime that it belongs to, and return
// the errors of its methods; those of Python are *Exception.
//
// A nil *Object is what None becomes where a function in Go takes an *Object; its methods return an error.
//
// The Python object stays in memory until Release, or until Go's garbage collector has found that the reference is unreachable; Go's collector
// is run when Python's memory is short.
type Object struct {
	p        *Runtime
	slot     int // index in the list of the Runtime
	released atomic.Bool
	typ      string
}

var (
	errReleased = errors.New("the object has been released")
	errNoObject = errors.New("pycopy: there is no object: the reference is nil, which None is, or was made in Go")
)

// Type returns the name of the object's class.
func (o *Object) Type() string {
	if o == nil {
		return "NoneType"
	}
	return o.typ
}

// String returns the object's str(), or <Type> if that fails, as it does when the Runtime is in use or closed.
func (o *Object) String() string {
	s := "<" + o.Type() + ">"
	_ = o.use(func(b border, v rt.Value) error {
		if text := b.t.StrOf(v); text != rt.NoValue {
			s = text.GoString()
		} else {
			b.t.TakeExc()
		}
		return nil
	})
	return s
}

// Call calls the object. Arguments and result are converted; [Kwargs] as the last argument are keyword arguments.
func (o *Object) Call(args ...any) (result any, err error) {
	err = o.use(func(b border, v rt.Value) (err error) {
		result, err = b.call(v, o.typ, args)
		return err
	})
	return result, err
}

// CallMethod calls a method of the object.
func (o *Object) CallMethod(name string, args ...any) (result any, err error) {
	err = o.use(func(b border, v rt.Value) (err error) {
		if v, err = b.attr(v, name); err == nil {
			result, err = b.call(v, name, args)
		}
		return err
	})
	return result, err
}

// Attr returns an attribute of the object.
func (o *Object) Attr(name string) (x any, err error) {
	err = o.use(func(b border, v rt.Value) (err error) {
		if v, err = b.attr(v, name); err == nil {
			x, err = b.fromPython(v, 0)
		}
		return b.p.raised(err)
	})
	return x, err
}

// SetAttr sets an attribute of the object.
func (o *Object) SetAttr(name string, x any) error {
	return o.use(func(b border, v rt.Value) error {
		a, err := b.toPython(x, 0)
		if err != nil {
			return fmt.Errorf("pycopy: %s: %w", name, b.p.raised(err))
		}
		n := b.t.Intern(name)
		return b.p.failure(n != rt.NoValue && b.t.SetAttr(v, n, a))
	})
}

// All iterates over the object, an iterable. An error comes with the last step. The Runtime can be used meanwhile.
func (o *Object) All() iter.Seq2[any, error] {
	return func(yield func(any, error) bool) {
		var it *Object
		err := o.use(func(b border, v rt.Value) (err error) {
			if v = b.t.Iter(v); v == rt.NoValue {
				return b.p.takeError()
			}
			it, err = b.newObject(v)
			return b.p.raised(err)
		})
		if err != nil {
			yield(nil, err)
			return
		}
		defer it.Release()
		for {
			x, more, err := it.next()
			switch {
			case err != nil:
				yield(nil, err)
				return
			case !more || !yield(x, nil):
				return
			}
		}
	}
}

// next takes a step of an iterator.
func (o *Object) next() (x any, more bool, err error) {
	err = o.use(func(b border, v rt.Value) (err error) {
		v = b.t.Next(v)
		if v == rt.NoValue {
			return b.p.takeError()
		}
		if more = v != rt.StopMark; more {
			x, err = b.fromPython(v, 0)
		}
		return b.p.raised(err)
	})
	return x, more, err
}

// Release gives the reference back: other methods return an error from then on. It need not be called. Any goroutine may call it at any time.
func (o *Object) Release() {
	if o != nil {
		o.released.Store(true)
	}
}

// use calls f with the Python object, as Runtime.Call does.
func (o *Object) use(f func(b border, v rt.Value) error) error {
	if o == nil || o.p == nil {
		return errNoObject
	}
	return o.p.useFlush(func() error {
		v, err := o.p.border().objectToPython(o)
		if err != nil {
			return fmt.Errorf("pycopy: %w", err)
		}
		return f(o.p.border(), v)
	})
}

// objects are the Python objects that Objects of a Runtime refer to. Who has the interpreter's lock may use them.
type objects struct {
	list  *rt.Value // a list in Python; nil: there was none yet
	refs  []ref     // who refers to its items
	free  []int     // items that are not used
	fresh bool      // there are new references since Go's collector was last run for us
}

// ref does not keep its Object alive.
type ref struct {
	object weak.Pointer[Object]
	used   bool // the item is not free
}

// sweep drops the objects of references that are gone.
func (s *objects) sweep() {
	for i, r := range s.refs {
		if !r.used {
			continue
		}
		if o := r.object.Value(); o == nil || o.released.Load() {
			s.list.List()[i] = rt.None
			s.refs[i] = ref{}
			s.free = append(s.free, i)
		}
	}
}

// shortage finds out which references are gone, if that may have changed.
func (p *Runtime) shortage() bool {
	fresh := p.objects.fresh
	if fresh {
		p.objects.fresh = false
		runtime.GC()
		p.programs.prune()
	}
	return fresh
}

// put enters an object and returns its place, -1 with an exception pending.
func (s *objects) put(t *rt.Thread, v rt.Value) int {
	if s.list == nil {
		list := t.NewList(0)
		if list == rt.NoValue {
			return -1
		}
		if s.list = t.TryRoot(list); s.list == nil {
			return -1
		}
	}
	if n := len(s.free); n > 0 {
		i := s.free[n-1]
		s.free = s.free[:n-1]
		s.list.List()[i] = v
		return i
	}
	if !t.ListAppend(*s.list, v) {
		return -1
	}
	s.refs = append(s.refs, ref{})
	return len(s.refs) - 1
}

// newObject makes a reference to v.
func (b border) newObject(v rt.Value) (*Object, error) {
	s := &b.p.objects
	i := s.put(b.t, v)
	if i < 0 {
		return nil, errPending
	}
	o := &Object{p: b.p, slot: i, typ: strings.Clone(b.t.TypeName(v))}
	s.refs[i], s.fresh = ref{weak.Make(o), true}, true
	return o, nil
}

// attr returns an attribute of v.
func (b border) attr(v rt.Value, name string) (rt.Value, error) {
	n := b.t.Intern(name)
	if n == rt.NoValue {
		return n, b.p.takeError()
	}
	if v = b.t.GetAttr(v, n); v == rt.NoValue {
		return v, b.p.takeError()
	}
	return v, nil
}

func (b border) objectToPython(o *Object) (rt.Value, error) {
	switch {
	case o == nil:
		return rt.None, nil
	case o.p != b.p:
		return rt.NoValue, errors.New("the object is of another runtime")
	}
	if o.released.Load() {
		return rt.NoValue, errReleased
	}
	v := o.p.objects.list.List()[o.slot]
	runtime.KeepAlive(o)
	return v, nil
}
