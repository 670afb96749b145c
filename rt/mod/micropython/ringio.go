package micropython

import (
	"bytes"

	"pycopy/rt"
)

// ring is the Go state of a RingIO: a queue of bytes that never blocks.
type ring struct {
	buf      []byte // what is in it
	capacity int
}

var ringSpec = rt.TypeSpec{
	Name: "RingIO", Module: "micropython", Layout: rt.KindObject, Flags: rt.Late, New: newRing,
	Methods: []rt.Builtin{
		{Name: "any", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.MakeSmall(len(ringOf(t, a[0]).buf)) }},
		{Name: "read", Min: 1, Max: 2, Fn: ringRead},
		{Name: "readinto", Min: 2, Max: 3, Fn: ringReadInto},
		{Name: "readline", Min: 1, Max: 2, Fn: ringReadLine},
		{Name: "write", Min: 2, Max: 4, Fn: ringWrite},
		{Name: "close", Min: 1, Max: 1, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return rt.None }},
		{Name: "ioctl", Min: 3, Max: 3, Fn: ringIoctl},
	},
}

// ringOf returns the queue, one without room before __init__.
func ringOf(t *rt.Thread, self rt.Value) *ring {
	if r, is := t.NativeOr(self).(*ring); is {
		return r
	}
	return &ring{}
}

// newRing is RingIO(size) or RingIO(buffer), of which a buffer holds one byte less than its length.
func newRing(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	if !t.ArgCount(len(args), nkw, 1, 1) {
		return rt.NoValue
	}
	n := 0
	var b rt.Buffer
	if _, isInt := t.R.IntOf(args[0]); isInt {
		fine := false
		if n, fine = t.Index(args[0]); !fine {
			return rt.NoValue
		}
	} else if t.R.IsStr(args[0]) || !t.GetBuffer(args[0], &b) || b.ReadOnly {
		if t.Exc() == rt.NoValue {
			t.Errorf(rt.ExcTypeError, "an int or a writable buffer expected, not %s", t.TypeName(args[0]))
		}
		return rt.NoValue
	} else {
		n = len(b.Data) - 1
	}
	if n < 1 || !t.RoomFor(n) {
		if t.Exc() != rt.NoValue {
			return rt.NoValue
		}
		return t.Errorf(rt.ExcValueError, "size must be positive")
	}
	return t.NewNative(cls, &ring{capacity: n}, 0)
}

// take removes the first n bytes; they are valid until the next write.
func (r *ring) take(n int) []byte {
	b := r.buf[:n]
	r.buf = r.buf[n:]
	return b
}

// limit is an optional number of bytes: at most what there is.
func (r *ring) limit(t *rt.Thread, a []rt.Value, i int) (int, bool) {
	n := -1
	if len(a) > i && a[i] != rt.None {
		fine := false
		if n, fine = t.Index(a[i]); !fine {
			return 0, false
		}
	}
	if n < 0 {
		n = len(r.buf)
	}
	return min(n, len(r.buf)), true
}

func ringRead(t *rt.Thread, a []rt.Value) rt.Value {
	r := ringOf(t, a[0])
	n, fine := r.limit(t, a, 1)
	if !fine {
		return rt.NoValue
	}
	return t.NewBytes(r.take(n))
}

func ringReadLine(t *rt.Thread, a []rt.Value) rt.Value {
	r := ringOf(t, a[0])
	n, fine := r.limit(t, a, 1)
	if !fine {
		return rt.NoValue
	}
	if i := bytes.IndexByte(r.buf[:n], '\n'); i >= 0 {
		n = i + 1
	}
	return t.NewBytes(r.take(n))
}

func ringReadInto(t *rt.Thread, a []rt.Value) rt.Value {
	r := ringOf(t, a[0])
	n, fine := r.limit(t, a, 2)
	var b rt.Buffer
	if !fine || !t.GetBuffer(a[1], &b) {
		return rt.NoValue
	}
	if b.ReadOnly {
		return t.Errorf(rt.ExcTypeError, "a read-write bytes-like object is required")
	}
	return rt.MakeSmall(copy(b.Data, r.take(min(n, len(b.Data)))))
}

// ringIoctl answers what poll objects ask: what of the events in the argument there is.
func ringIoctl(t *rt.Thread, a []rt.Value) rt.Value {
	const (
		ioctlPoll    = 3
		pollIn       = 1
		pollOut      = 4
		notSupported = 22 // EINVAL
	)
	r := ringOf(t, a[0])
	request, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	if request != ioctlPoll {
		return t.BareErrno(notSupported)
	}
	asked, fine := t.Index(a[2])
	if !fine {
		return rt.NoValue
	}
	is := 0
	if len(r.buf) > 0 {
		is |= pollIn
	}
	if len(r.buf) < r.capacity {
		is |= pollOut
	}
	return rt.MakeSmall(is & asked)
}

// ringWrite is write(buf[, n]) and write(buf, off, n): it appends as much as there is room for, and returns how much that was.
func ringWrite(t *rt.Thread, a []rt.Value) rt.Value {
	r := ringOf(t, a[0])
	var b rt.Buffer
	if !t.GetBufferOrStr(a[1], &b) {
		return rt.NoValue
	}
	data, fine := t.PartOf(b.Data, a[2:])
	if !fine {
		return rt.NoValue
	}
	n := min(len(data), r.capacity-len(r.buf))
	if cap(r.buf)-len(r.buf) < n {
		r.buf = append(make([]byte, 0, r.capacity), r.buf...)
	}
	r.buf = append(r.buf, data[:n]...)
	return rt.MakeSmall(n)
}
