package uio

import (
	"io"
	"strings"

	"pycopy/rt"
)

// wrapped is a stream of bytes that is called by its methods, under a text stream: one in Python, or a buffered one. The values of the
// text stream keep it alive.
type wrapped struct{ obj rt.Value }

// wrapStream makes a text stream of such a stream; a are the arguments of TextIOWrapper.
func wrapStream(t *rt.Thread, cls rt.Value, a []rt.Value) rt.Value {
	f := &file{fd: -1, mode: "r", direct: true, stream: &wrapped{a[0]}}
	for _, m := range [...]string{"read", "write"} {
		has, fine := hasMethod(t, a[0], m)
		switch {
		case !fine:
			return rt.NoValue
		case has && m == "read":
			f.r = strings.NewReader("") // says that it can be read
		case has:
			f.w = io.Discard
		}
	}
	if f.r == nil && f.w == nil {
		return t.Errorf(rt.ExcAttributeError, "'%s' object has no attribute 'readable'", t.TypeName(a[0]))
	}
	return newText(t, cls, f, a)
}

func hasMethod(t *rt.Thread, obj rt.Value, name string) (has, fine bool) {
	n := t.Intern(name)
	if n == rt.NoValue {
		return false, false
	}
	m, found := t.FindAttr(obj, n)
	return found, !found || m != rt.NoValue
}

// call calls a method; one that is missing is None.
func (w *wrapped) call(t *rt.Thread, name string, args ...rt.Value) rt.Value {
	n := t.Intern(name)
	if n == rt.NoValue {
		return n
	}
	m, found := t.FindAttr(w.obj, n)
	if !found {
		return rt.None
	}
	if m == rt.NoValue {
		return m
	}
	return t.Call(m, args, 0)
}

// read reads once, as much as there is now.
func (w *wrapped) read(t *rt.Thread, dst []byte) (int, status) {
	name := "read1"
	has, fine := hasMethod(t, w.obj, name)
	if !fine {
		return 0, raised
	}
	if !has {
		name = "read"
	}
	v := w.call(t, name, rt.MakeSmall(len(dst)))
	if v == rt.NoValue {
		return 0, raised
	}
	if v == rt.None {
		return 0, again
	}
	var b rt.Buffer
	if t.R.IsStr(v) {
		t.Errorf(rt.ExcTypeError, "underlying %s() should have returned a bytes-like object, not 'str'", name)
		return 0, raised
	}
	if !t.GetBuffer(v, &b) {
		return 0, raised
	}
	if len(b.Data) > len(dst) {
		t.Errorf(rt.ExcOSError, "%s() returned more than it was asked for", name)
		return 0, raised
	}
	return copy(dst, b.Data), ok
}

// write writes everything.
func (w *wrapped) write(t *rt.Thread, b []byte) status {
	for len(b) > 0 {
		data := t.NewBytes(b)
		if data == rt.NoValue {
			return raised
		}
		v := w.call(t, "write", data)
		if v == rt.NoValue {
			return raised
		}
		n, fine := t.OptIndex(v, len(b))
		if !fine {
			return raised
		}
		b = b[min(max(n, 0), len(b)):]
		if n <= 0 {
			t.Errorf(rt.ExcOSError, "write() has written nothing")
			return raised
		}
	}
	return ok
}

// tell returns the position of the stream.
func (w *wrapped) tell(t *rt.Thread) (int64, bool) {
	v := w.call(t, "tell")
	if v == rt.NoValue || v == rt.None {
		return 0, v != rt.NoValue
	}
	return t.Int64(v)
}

// seekStream is seek for a file over a wrapped stream.
func (f *file) seekStream(t *rt.Thread, off int64, whence int) (int64, bool) {
	if whence == io.SeekCurrent {
		if !f.behindCR(t) {
			return 0, false
		}
		off -= f.ahead()
	}
	at := t.NewInt(off)
	if at == rt.NoValue {
		return 0, false
	}
	v := f.stream.call(t, "seek", at, rt.MakeSmall(whence))
	f.moved(-1)
	if v == rt.NoValue {
		return 0, false
	}
	n, fine := f.stream.tell(t)
	if fine {
		f.moved(n)
	}
	return n, fine
}
