package pickle

import (
	"unsafe"

	"pycopy/rt"
)

// memo finds the numbers of objects that have been written by their addresses. Whoever has it keeps the objects alive.
type memo struct {
	slots  []memoSlot // open addressing
	n      int
	missed uintptr // what get has not found at last, and where it belongs
	at     int
}

// memoSlot is an object and its number; the key 0 is a free slot.
type memoSlot struct {
	key uintptr
	num uintptr
}

const memoSlotBytes = int(unsafe.Sizeof(memoSlot{}))

func (m *memo) place(v uintptr) int {
	mask := len(m.slots) - 1
	h := uint64(v) * 0x9E3779B97F4A7C15 >> 20
	for i := int(h & uint64(mask)); ; i = (i + 1) & mask {
		if k := m.slots[i&mask].key; k == v || k == 0 {
			return i
		}
	}
}

func (m *memo) get(v uintptr) (num int, found bool) {
	if m.n == 0 {
		return 0, false
	}
	i := m.place(v)
	if p := &m.slots[i]; p.key == v {
		return int(p.num), true
	}
	m.missed, m.at = v, i
	return 0, false
}

// room is how many bytes put needs in addition.
func (m *memo) room() int {
	if 2*m.n < len(m.slots) {
		return 0
	}
	return max(16, 2*len(m.slots)) * memoSlotBytes
}

// put gives v, which has none, the next number.
func (m *memo) put(v uintptr) {
	if 2*m.n >= len(m.slots) {
		old := m.slots
		m.slots, m.missed = make([]memoSlot, max(16, 2*len(old))), 0
		for _, p := range old {
			if p.key != 0 {
				m.slots[m.place(p.key)] = p
			}
		}
	}
	i := m.at
	if v != m.missed || m.slots[i].key != 0 {
		i = m.place(v)
	}
	m.slots[i] = memoSlot{v, uintptr(m.n)}
	m.n++
}

// spares keeps the buffers of the last writer for the next one, if they are not large.
type spares struct {
	out  []byte
	memo memo
}

const (
	spareOut  = 1 << 18
	spareMemo = 1 << 14
)

func sparesOf(t *rt.Thread) *spares {
	k := t.Local(rt.LocalPickleWriter)
	if s, ok := k.State.(*spares); ok {
		return s
	}
	s := &spares{}
	k.State = s
	return s
}

func (s *spares) take() ([]byte, memo) {
	out, m := s.out, s.memo
	*s = spares{}
	return out, m
}

func (s *spares) give(out []byte, m *memo) {
	if cap(out) <= spareOut {
		s.out = out[:0]
	}
	if len(m.slots) <= spareMemo && (m.n == 0 || m.n >= len(m.slots)/64) { // clearing must not take longer than writing
		if m.n > 0 {
			clear(m.slots)
		}
		s.memo = memo{slots: m.slots}
	}
}
