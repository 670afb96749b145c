// Package uselect is the builtin module select (uselect): poll objects,
// select, and Linux's epoll.
//
// What is registered may be a descriptor, an object with fileno, a native
// stream, or a stream written in Python, whose ioctl is asked. As in
// MicroPython, a poll gives back the object that was registered (CPython: its
// descriptor).
package uselect

import (
	"time"

	"pycopy/rt"
	"pycopy/rt/mod/stream"
	"pycopy/rt/unix"
)

// Module declares select.
var Module = rt.ModuleSpec{
	Name: "select", Aliases: []string{"uselect"},
	Funcs: []rt.Builtin{
		{Name: "poll", Fn: newPoll},
		{Name: "select", Min: 3, Max: 4, Fn: selectFDs},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		cls := t.NewType(&pollSpec)
		return cls != rt.NoValue && t.ModuleSet(m, "_Poll", cls) && initSystem(t, m) &&
			t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcOSError)) &&
			t.ModuleInts(m, map[string]int64{
				"POLLIN": unix.POLLIN, "POLLOUT": unix.POLLOUT, "POLLERR": unix.POLLERR, "POLLHUP": unix.POLLHUP,
				"POLLNVAL": unix.POLLNVAL, "POLLPRI": unix.POLLPRI,
			})
	},
}

// poller is the Go state of a poll object. Its Values are the list of the registered objects and of their user data
// (two items for each entry; None stands for no user data) and the iterator's results.
type poller struct {
	fds     []unix.PollFd // an entry's descriptor, -1 for streams without one
	streams int           // number of entries without a descriptor
	user    []bool        // entry has user data
	at      int           // next result of the iterator
}

// Values of a poll object.
const (
	valObjects = iota // list: object, user data, object, ...
	valReady          // list of the results of ipoll
	numVals
)

var pollSpec = rt.TypeSpec{
	Name: "poll", Module: "select", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final, Iter: rt.IterSelf, Next: pollNext,
	Methods: []rt.Builtin{
		{Name: "register", Min: 2, Max: 4, Fn: register},
		{Name: "unregister", Min: 2, Max: 3, Fn: unregister},
		{Name: "modify", Min: 3, Max: 3, Fn: modify},
		{Name: "poll", Min: 1, Max: 3, Fn: poll},
		{Name: "ipoll", Min: 1, Max: 3, Fn: ipoll},
	},
}

func newPoll(t *rt.Thread, a []rt.Value) rt.Value {
	cls := t.ModuleAttr("select", "_Poll")
	if cls == rt.NoValue {
		return cls
	}
	v := t.NewNative(cls, &poller{}, numVals)
	if v == rt.NoValue {
		return v
	}
	for i := range numVals {
		l := t.NewList(0)
		if l == rt.NoValue {
			return l
		}
		rt.NativeVals(v)[i] = l
	}
	return v
}

// descriptor finds the descriptor of v; -1: a stream without one, or whose own buffer has to be asked.
func descriptor(t *rt.Thread, v rt.Value) (fd int, fine bool) {
	if v.IsSmall() {
		if v.Small() < 0 {
			t.Errorf(rt.ExcValueError, "file descriptor cannot be a negative integer (%d)", v.Small())
			return 0, false
		}
		return v.Small(), true
	}
	if p, is := t.NativeOr(v).(stream.Pollable); is {
		return p.PollFD(), true
	}
	n := t.Intern("fileno")
	if n == rt.NoValue {
		return 0, false
	}
	asked := func() bool {
		f, found := t.FindAttr(v, t.R.Sym(rt.SymIoctl))
		return found && f != rt.NoValue
	}
	f, found := t.FindAttr(v, n)
	if !found {
		if asked() {
			return -1, true
		}
		t.Errorf(rt.ExcTypeError, "argument must be an int, or have a fileno() method.")
		return 0, false
	}
	if f == rt.NoValue {
		return 0, false
	}
	if f = t.Call0(f); f == rt.NoValue {
		if !t.ExcMatches(rt.ExcOSError) {
			return 0, false
		}
		// The fileno of io.IOBase itself only says that there is none.
		exc := t.TakeExc()
		if asked() {
			return -1, true
		}
		t.SetExc(exc)
		return 0, false
	}
	return t.Index(f)
}

// find returns the entry of a registered object, -1 when there is none.
func find(p *poller, objects, v rt.Value, fd int) int {
	items := objects.List()
	for i := range p.fds {
		if fd >= 0 && int(p.fds[i].Fd) == fd || fd < 0 && items[2*i] == v {
			return i
		}
	}
	return -1
}

func register(t *rt.Thread, a []rt.Value) rt.Value {
	p := t.Native(a[0]).(*poller)
	mask := int(unix.POLLIN | unix.POLLOUT)
	if len(a) > 2 {
		var fine bool
		if mask, fine = t.Index(a[2]); !fine {
			return rt.NoValue
		}
	}
	fd, fine := descriptor(t, a[1])
	if !fine {
		return rt.NoValue
	}
	data, given := rt.None, len(a) > 3
	if given {
		data = a[3]
	}
	objects := rt.NativeVals(a[0])[valObjects]
	if i := find(p, objects, a[1], fd); i >= 0 {
		p.fds[i].Events, p.user[i] = int16(mask), given
		objects.List()[2*i], objects.List()[2*i+1] = a[1], data
		return rt.False
	}
	if !t.ListAppend(objects, a[1]) || !t.ListAppend(objects, data) {
		return rt.NoValue
	}
	if fd < 0 {
		p.streams++
	}
	p.fds = append(p.fds, unix.PollFd{Fd: int32(fd), Events: int16(mask)})
	p.user = append(p.user, given)
	return rt.True
}

// entry finds a registered object or raises.
func entry(t *rt.Thread, a []rt.Value) (*poller, int, bool) {
	p := t.Native(a[0]).(*poller)
	objects := rt.NativeVals(a[0])[valObjects]
	for i, items := 0, objects.List(); i < len(p.fds); i++ {
		if items[2*i] == a[1] { // also when it is closed by now
			return p, i, true
		}
	}
	fd, fine := descriptor(t, a[1])
	if !fine {
		return nil, 0, false
	}
	return p, find(p, objects, a[1], fd), true
}

// unregister(obj, throw=True): the second argument is Pycopy's.
func unregister(t *rt.Thread, a []rt.Value) rt.Value {
	p, i, fine := entry(t, a)
	if !fine {
		return rt.NoValue
	}
	if i < 0 {
		if len(a) > 2 {
			if throw, fine := t.Truth(a[2]); !fine {
				return rt.NoValue
			} else if !throw {
				return rt.False
			}
		}
		return t.RaiseValue(rt.ExcKeyError, a[1])
	}
	if p.fds[i].Fd < 0 {
		p.streams--
	}
	objects := rt.NativeVals(a[0])[valObjects]
	items := objects.List()
	last := len(p.fds) - 1
	p.fds[i], p.user[i] = p.fds[last], p.user[last]
	items[2*i], items[2*i+1] = items[2*last], items[2*last+1]
	t.ListPop(objects)
	t.ListPop(objects)
	p.fds, p.user = p.fds[:last], p.user[:last]
	if len(a) > 2 {
		return rt.True
	}
	return rt.None
}

func modify(t *rt.Thread, a []rt.Value) rt.Value {
	p, i, fine := entry(t, a)
	if !fine {
		return rt.NoValue
	}
	mask, fine := t.Index(a[2])
	if !fine {
		return rt.NoValue
	}
	if i < 0 {
		return t.Errno(int(unix.ENOENT))
	}
	p.fds[i].Events = int16(mask)
	return rt.None
}

// limit reads a timeout in milliseconds; None and negative numbers mean for ever.
func limit(t *rt.Thread, a []rt.Value, i int) (time.Duration, bool) {
	if len(a) <= i || a[i] == rt.None {
		return -1, true
	}
	ms, fine := t.ToFloat(a[i])
	if !fine || ms < 0 {
		return -1, fine
	}
	return time.Duration(min(ms, 1e12) * 1e6), true
}

// wait fills in the events of all entries, when some have any or time is over.
func wait(t *rt.Thread, self rt.Value, timeout time.Duration) bool {
	p := t.Native(self).(*poller)
	deadline := time.Now().Add(timeout)
	for pause := time.Millisecond; ; pause = min(2*pause, 20*time.Millisecond) {
		n, fine := ask(t, self, p)
		if !fine {
			return false
		}
		left := timeout
		if timeout > 0 {
			left = max(0, time.Until(deadline))
		}
		if n > 0 {
			left = 0
		} else if p.streams > 0 && left != 0 && (left < 0 || left > pause) {
			left = pause
		}
		fds := append([]unix.PollFd(nil), p.fds...)
		k, fine := t.WaitFDs(fds, left)
		if !fine {
			return false
		}
		if k > 0 {
			n += merge(p, fds)
		}
		if n > 0 || p.streams == 0 || timeout >= 0 && !time.Now().Before(deadline) {
			return true
		}
	}
}

// merge takes over what the system says of descriptors.
func merge(p *poller, fds []unix.PollFd) int {
	n := 0
	for i := range min(len(fds), len(p.fds)) {
		if fds[i].Revents != 0 && p.fds[i].Fd == fds[i].Fd {
			if p.fds[i].Revents == 0 {
				n++
			}
			p.fds[i].Revents |= fds[i].Revents
		}
	}
	return n
}

// ask asks the streams that may have data of their own, and clears the events of the others.
func ask(t *rt.Thread, self rt.Value, p *poller) (n int, fine bool) {
	objects := rt.NativeVals(self)[valObjects]
	for i := 0; i < len(p.fds); i++ {
		p.fds[i].Revents = 0
		v := objects.List()[2*i]
		if v.IsSmall() || p.fds[i].Events == 0 {
			continue
		}
		if s, is := t.NativeOr(v).(stream.Pollable); is {
			p.fds[i].Revents = s.PollReady(p.fds[i].Events)
		} else if p.fds[i].Fd < 0 {
			r := t.CallMethod2(v, t.R.Sym(rt.SymIoctl), rt.MakeSmall(stream.IoctlPoll), rt.MakeSmall(int(p.fds[i].Events)))
			if r == rt.NoValue {
				return 0, false
			}
			k, fine := t.Index(r)
			if !fine {
				return 0, false
			}
			if k < 0 {
				t.Errno(-k)
				return 0, false
			}
			if i >= len(p.fds) {
				break // ioctl has unregistered streams
			}
			p.fds[i].Revents = int16(k)
		}
		if p.fds[i].Revents != 0 {
			n++
		}
	}
	return n, true
}

// results makes the list of the (object, events[, user data]) that are ready.
func results(t *rt.Thread, self rt.Value, oneShot, user bool) rt.Value {
	p := t.Native(self).(*poller)
	list := t.NewList(0)
	if list == rt.NoValue {
		return list
	}
	objects := rt.NativeVals(self)[valObjects]
	for i := range p.fds {
		if p.fds[i].Revents == 0 {
			continue
		}
		k := 2
		if user && p.user[i] {
			k = 3
		}
		item := t.NewTuple(k)
		if item == rt.NoValue {
			return item
		}
		w := item.Tuple()
		w[0], w[1] = objects.List()[2*i], rt.MakeSmall(int(uint16(p.fds[i].Revents)))
		if k == 3 {
			w[2] = objects.List()[2*i+1]
		}
		if !t.ListAppend(list, item) {
			return rt.NoValue
		}
		if oneShot {
			p.fds[i].Events = 0
		}
	}
	return list
}

// flags reads the third argument of poll and ipoll: 1 is one-shot.
func flags(t *rt.Thread, a []rt.Value) (oneShot, fine bool) {
	if len(a) < 3 {
		return false, true
	}
	n, fine := t.Index(a[2])
	return n&1 != 0, fine
}

func poll(t *rt.Thread, a []rt.Value) rt.Value { return ready(t, a, false) }

// ready waits and lists what is ready, see results.
func ready(t *rt.Thread, a []rt.Value, user bool) rt.Value {
	timeout, fine := limit(t, a, 1)
	if !fine {
		return rt.NoValue
	}
	oneShot, fine := flags(t, a)
	if !fine {
		return rt.NoValue
	}
	if !wait(t, a[0], timeout) {
		return rt.NoValue
	}
	return results(t, a[0], oneShot, user)
}

// ipoll returns the poll object itself as the iterator over what is ready.
func ipoll(t *rt.Thread, a []rt.Value) rt.Value {
	l := ready(t, a, true)
	if l == rt.NoValue {
		return l
	}
	rt.NativeVals(a[0])[valReady] = l
	t.Native(a[0]).(*poller).at = 0
	return a[0]
}

func pollNext(t *rt.Thread, self rt.Value) rt.Value {
	p := t.Native(self).(*poller)
	l := rt.NativeVals(self)[valReady].List()
	if p.at >= len(l) {
		return rt.StopMark
	}
	p.at++
	return l[p.at-1]
}

// selectFDs is select.select(r, w, x, timeout): over poll, so that descriptors of any number do.
func selectFDs(t *rt.Thread, a []rt.Value) rt.Value {
	timeout := time.Duration(-1)
	if len(a) > 3 && a[3] != rt.None {
		s, fine := t.ToFloat(a[3])
		if !fine {
			return rt.NoValue
		}
		if s < 0 {
			return t.Errorf(rt.ExcValueError, "timeout must be non-negative")
		}
		timeout = time.Duration(min(s, 1e9) * 1e9)
	}
	self := newPoll(t, nil)
	if self == rt.NoValue {
		return self
	}
	events := [3]int{unix.POLLIN, unix.POLLOUT, unix.POLLPRI}
	var lists [3]rt.Value
	for i := range lists {
		if lists[i] = t.ListOf(a[i]); lists[i] == rt.NoValue {
			return rt.NoValue
		}
		for j := range lists[i].List() {
			if !addEvents(t, self, lists[i].List()[j], events[i]) {
				return rt.NoValue
			}
		}
	}
	if !wait(t, self, timeout) {
		return rt.NoValue
	}
	out := t.NewTuple(3)
	if out == rt.NoValue {
		return out
	}
	p := t.Native(self).(*poller)
	for i, mask := range [...]int16{unix.POLLIN | unix.POLLHUP | unix.POLLERR, unix.POLLOUT | unix.POLLERR, unix.POLLPRI} {
		l := t.NewList(0)
		if l == rt.NoValue {
			return l
		}
		out.Tuple()[i] = l
		for j := range lists[i].List() {
			v := lists[i].List()[j]
			fd, fine := descriptor(t, v)
			if !fine {
				return rt.NoValue
			}
			k := find(p, rt.NativeVals(self)[valObjects], v, fd)
			if k >= 0 && p.fds[k].Revents&unix.POLLNVAL != 0 {
				return t.Errno(int(unix.EBADF))
			}
			if k >= 0 && p.fds[k].Revents&mask != 0 && !t.ListAppend(l, v) {
				return rt.NoValue
			}
		}
	}
	return out
}

// addEvents registers v for more events.
func addEvents(t *rt.Thread, self, v rt.Value, events int) bool {
	fd, fine := descriptor(t, v)
	if !fine {
		return false
	}
	p := t.Native(self).(*poller)
	if i := find(p, rt.NativeVals(self)[valObjects], v, fd); i >= 0 {
		p.fds[i].Events |= int16(events)
		return true
	}
	return register(t, []rt.Value{self, v, rt.MakeSmall(events)}) != rt.NoValue
}
