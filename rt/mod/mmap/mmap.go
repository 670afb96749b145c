//go:build linux

// Package mmap is the builtin module mmap: files and memory that processes share, as sequences of bytes.
package mmap

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"

	"pycopy/rt"
)

// Module declares mmap.
var Module = rt.ModuleSpec{
	Name: "mmap", Host: true,
	Init: func(t *rt.Thread, m rt.Value) bool {
		page := int64(os.Getpagesize())
		return t.ModuleType(m, &mapSpec) != rt.NoValue && t.ModuleType(m, &iteratorSpec) != rt.NoValue && t.ModuleSet(m, "error", t.R.ExcClass(rt.ExcOSError)) &&
			t.ModuleInts(m, map[string]int64{
				"ACCESS_DEFAULT": accessDefault, "ACCESS_READ": accessRead, "ACCESS_WRITE": accessWrite, "ACCESS_COPY": accessCopy,
				"MAP_SHARED": unix.MAP_SHARED, "MAP_PRIVATE": unix.MAP_PRIVATE, "MAP_ANON": unix.MAP_ANON, "MAP_ANONYMOUS": unix.MAP_ANONYMOUS,
				"MAP_POPULATE": unix.MAP_POPULATE, "MAP_STACK": unix.MAP_STACK, "MAP_DENYWRITE": unix.MAP_DENYWRITE, "MAP_EXECUTABLE": unix.MAP_EXECUTABLE,
				"PROT_READ": unix.PROT_READ, "PROT_WRITE": unix.PROT_WRITE, "PROT_EXEC": unix.PROT_EXEC, "PAGESIZE": page, "ALLOCATIONGRANULARITY": page,
				"MADV_NORMAL": unix.MADV_NORMAL, "MADV_RANDOM": unix.MADV_RANDOM, "MADV_SEQUENTIAL": unix.MADV_SEQUENTIAL,
				"MADV_WILLNEED": unix.MADV_WILLNEED, "MADV_DONTNEED": unix.MADV_DONTNEED, "MADV_FREE": unix.MADV_FREE,
			})
	},
}

const (
	accessDefault = iota
	accessRead
	accessWrite
	accessCopy
)

var accessNames = [...]string{"ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"}

// mapping is the Go state of a map.
type mapping struct {
	data   []byte // nil: closed
	fd     int    // a copy of the descriptor, -1 for memory without a file
	flags  int
	prot   int
	access int
	offset int64
	pos    int

	// viewed says that something has asked for the memory. From then on it stays until the object is dead, also when it is closed or
	// has another size, for views of it would show what is not there any more.
	viewed bool
	old    [][]byte
}

// Close gives the memory back when the object is dead.
func (m *mapping) Close() error {
	for _, b := range m.old {
		_ = unix.Munmap(b)
	}
	m.old = nil
	return m.drop()
}

// drop ends the mapping.
func (m *mapping) drop() error {
	data := m.data
	m.data = nil
	if m.fd >= 0 {
		_ = unix.Close(m.fd)
		m.fd = -1
	}
	return m.unmap(data)
}

func (m *mapping) unmap(data []byte) error {
	if data == nil {
		return nil
	}
	if m.viewed {
		m.old = append(m.old, data)
		return nil
	}
	return unix.Munmap(data)
}

// writable reports whether the memory may be changed; else the error is pending.
func (m *mapping) writable(t *rt.Thread) bool {
	if m.access == accessRead || m.access == accessDefault && m.prot&unix.PROT_WRITE == 0 {
		t.Errorf(rt.ExcTypeError, "mmap can't modify a readonly memory map.")
		return false
	}
	return true
}

// open returns the state of a map that is not closed.
func open(t *rt.Thread, self rt.Value) (*mapping, bool) {
	m := t.Native(self).(*mapping)
	if m.data == nil {
		t.Errorf(rt.ExcValueError, "mmap closed or invalid")
		return nil, false
	}
	return m, true
}

var mapSpec = rt.TypeSpec{
	Name: "mmap", Module: "mmap", Layout: rt.KindObject, Flags: rt.Resizable, New: newMap,
	Repr: func(t *rt.Thread, self rt.Value) rt.Value {
		m := t.Native(self).(*mapping)
		if m.data == nil {
			return t.NewStr("<mmap.mmap closed=True>")
		}
		return t.NewStr("<mmap.mmap closed=False, access=" + accessNames[m.access] + ", length=" + strconv.Itoa(len(m.data)) +
			", pos=" + strconv.Itoa(m.pos) + ", offset=" + strconv.FormatInt(m.offset, 10) + ">")
	},
	Len: func(t *rt.Thread, self rt.Value) (int, bool) {
		m, fine := open(t, self)
		if !fine {
			return 0, false
		}
		return len(m.data), true
	},
	GetItem: getItem,
	SetItem: setItem,
	Iter: func(t *rt.Thread, self rt.Value) rt.Value {
		v := t.NewNative(t.ModuleAttr("mmap", "_iterator"), nil, 2)
		if v != rt.NoValue {
			w := rt.NativeVals(v)
			w[0], w[1] = self, rt.MakeSmall(0)
		}
		return v
	},
	Buffer: func(t *rt.Thread, self rt.Value) (rt.Buffer, bool) {
		m, fine := open(t, self)
		if !fine {
			return rt.Buffer{}, false
		}
		m.viewed = true
		readOnly := m.access == accessRead || m.access == accessDefault && m.prot&unix.PROT_WRITE == 0
		return rt.Buffer{Data: m.data, ReadOnly: readOnly, Format: 'B', ItemSize: 1, Owner: self}, true
	},
	Methods: methods,
	GetSets: []rt.GetSet{{Name: "closed", Get: func(t *rt.Thread, self rt.Value) rt.Value {
		return rt.MakeBool(t.Native(self).(*mapping).data == nil)
	}}},
}

// iteratorSpec is the iterator of a map. It gives bytes, not ints, as in CPython.
var iteratorSpec = rt.TypeSpec{
	Name: "_iterator", Module: "mmap", Layout: rt.KindObject, Flags: rt.Final | rt.NoNew, Iter: rt.IterSelf,
	Next: func(t *rt.Thread, self rt.Value) rt.Value {
		w := rt.NativeVals(self)
		m, fine := open(t, w[0])
		if !fine {
			return rt.NoValue
		}
		i := w[1].Small()
		if i >= len(m.data) {
			return rt.StopMark
		}
		w[1] = rt.MakeSmall(i + 1)
		return t.NewBytes(m.data[i : i+1])
	},
}

var newSig = rt.Builtin{Name: "mmap", Sig: "fileno, length, flags=, prot=, access=, offset="}

// newMap is mmap(fileno, length, flags=MAP_SHARED, prot=PROT_READ|PROT_WRITE, access=ACCESS_DEFAULT, offset=0).
func newMap(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	a := t.BindArgs(&newSig, args, nkw)
	if a == nil {
		return rt.NoValue
	}
	var n [6]int
	for i, def := range [...]int{0, 0, unix.MAP_SHARED, unix.PROT_READ | unix.PROT_WRITE, accessDefault, 0} {
		n[i] = def
		if a[i] != rt.NoValue {
			var fine bool
			if n[i], fine = t.Index(a[i]); !fine {
				return rt.NoValue
			}
		}
	}
	m := &mapping{fd: -1, flags: n[2], prot: n[3], access: n[4], offset: int64(n[5])}
	fd, length := n[0], n[1]
	switch {
	case length < 0:
		return t.Errorf(rt.ExcOverflowError, "memory mapped length must be positive")
	case m.offset < 0:
		return t.Errorf(rt.ExcOverflowError, "memory mapped offset must be positive")
	case m.access != accessDefault && (a[2] != rt.NoValue || a[3] != rt.NoValue):
		return t.Errorf(rt.ExcValueError, "mmap can't specify both access and flags, prot.")
	}
	switch m.access {
	case accessDefault:
	case accessRead:
		m.flags, m.prot = unix.MAP_SHARED, unix.PROT_READ
	case accessWrite:
		m.flags, m.prot = unix.MAP_SHARED, unix.PROT_READ|unix.PROT_WRITE
	case accessCopy:
		m.flags, m.prot = unix.MAP_PRIVATE, unix.PROT_READ|unix.PROT_WRITE
	default:
		return t.Errorf(rt.ExcValueError, "mmap invalid access parameter.")
	}
	if fd >= 0 && !checkLength(t, m, fd, &length) {
		return rt.NoValue
	}
	if fd >= 0 {
		own, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
		if err != nil {
			return t.OSError(err, "")
		}
		m.fd = own
	} else {
		m.flags |= unix.MAP_ANON
	}
	var err error
	if m.data, err = unix.Mmap(m.fd, m.offset, length, m.prot, m.flags); err != nil {
		m.data = nil
		_ = m.drop()
		return t.OSError(err, "")
	}
	return t.NewNative(cls, m, 0)
}

// checkLength compares the length with that of the file, which it is by default.
func checkLength(t *rt.Thread, m *mapping, fd int, length *int) bool {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		t.OSError(err, "")
		return false
	}
	if st.Mode&unix.S_IFMT != unix.S_IFREG {
		return true
	}
	switch {
	case *length == 0 && st.Size == 0:
		t.Errorf(rt.ExcValueError, "cannot mmap an empty file")
	case *length == 0 && m.offset >= st.Size:
		t.Errorf(rt.ExcValueError, "mmap offset is greater than file size")
	case *length == 0:
		*length = int(st.Size - m.offset)
		return true
	case m.offset > st.Size || st.Size-m.offset < int64(*length):
		t.Errorf(rt.ExcValueError, "mmap length is greater than file size")
	default:
		return true
	}
	return false
}

// index resolves a subscript that is no slice.
func index(t *rt.Thread, key rt.Value, n int) (int, bool) {
	if k := t.R.Layout(key); k != rt.KindInt && k != rt.KindBool && k != rt.KindObject {
		t.Errorf(rt.ExcTypeError, "mmap indices must be integers")
		return 0, false
	}
	return t.SeqIndex(key, n, "mmap")
}

// still returns the mapping if it is open and has a byte i after an __index__ has run, which may have closed it or made it shorter.
func still(t *rt.Thread, self rt.Value, i int) (*mapping, bool) {
	m, fine := open(t, self)
	if fine && i >= len(m.data) {
		t.Errorf(rt.ExcIndexError, "mmap index out of range")
		fine = false
	}
	return m, fine
}

func getItem(t *rt.Thread, self, key rt.Value) rt.Value {
	m, fine := open(t, self)
	if !fine {
		return rt.NoValue
	}
	if key.Kind() != rt.KindSlice {
		i, fine := index(t, key, len(m.data))
		if !fine {
			return rt.NoValue
		}
		if m, fine = still(t, self, i); !fine {
			return rt.NoValue
		}
		return rt.MakeSmall(int(m.data[i]))
	}
	start, _, step, count, fine := t.SliceIndices(key, len(m.data))
	if !fine {
		return rt.NoValue
	}
	if m, fine = open(t, self); !fine { // the slice's __index__ may have closed it
		return rt.NoValue
	}
	if step == 1 && start+count <= len(m.data) {
		return t.NewBytes(m.data[start : start+count])
	}
	b := make([]byte, 0, count)
	for i := start; len(b) < count && uint(i) < uint(len(m.data)); i += step {
		b = append(b, m.data[i])
	}
	return t.NewBytes(b)
}

func setItem(t *rt.Thread, self, key, v rt.Value) bool {
	m, fine := open(t, self)
	if !fine || !m.writable(t) {
		return false
	}
	if key.Kind() == rt.KindSlice {
		return setSlice(t, self, key, v)
	}
	i, fine := index(t, key, len(m.data))
	if !fine {
		return false
	}
	if v == rt.NoValue {
		t.Errorf(rt.ExcTypeError, "mmap doesn't support item deletion")
		return false
	}
	if k := t.R.Layout(v); k != rt.KindInt && k != rt.KindBool && k != rt.KindObject {
		t.Errorf(rt.ExcTypeError, "mmap item value must be an int")
		return false
	}
	c, fine := t.Index(v)
	if !fine {
		return false
	}
	if c < 0 || c > 255 {
		t.Errorf(rt.ExcValueError, "mmap item value must be in range(0, 256)")
		return false
	}
	if m, fine = still(t, self, i); !fine {
		return false
	}
	m.data[i] = byte(c)
	return true
}

func setSlice(t *rt.Thread, self, key, v rt.Value) bool {
	m := t.Native(self).(*mapping)
	start, _, step, count, fine := t.SliceIndices(key, len(m.data))
	if !fine {
		return false
	}
	if v == rt.NoValue {
		t.Errorf(rt.ExcTypeError, "mmap object doesn't support slice deletion")
		return false
	}
	var b rt.Buffer
	if !t.GetBuffer(v, &b) {
		return false
	}
	if m, fine = open(t, self); !fine {
		return false
	}
	if len(b.Data) != count {
		t.Errorf(rt.ExcIndexError, "mmap slice assignment is wrong size")
		return false
	}
	if step == 1 && start+count <= len(m.data) {
		copy(m.data[start:], b.Data)
		return true
	}
	for _, c := range b.Data {
		if uint(start) < uint(len(m.data)) {
			m.data[start] = c
		}
		start += step
	}
	return true
}
