package pickle

import "pycopy/rt"

// memo finds the numbers of objects that have been written by their addresses. Whoever has it keeps the objects alive.
type memo struct {
	keys []uintptr // open addressing; 0: free
	nums []int32
	n    int
}

func (m *memo) place(v uintptr) int {
	mask := len(m.keys) - 1
	h := uint64(v) * 0x9E3779B97F4A7C15 >> 20
	for i := int(h & uint64(mask)); ; i = (i + 1) & mask {
		if m.keys[i] == v || m.keys[i] == 0 {
			return i
		}
	}
}

func (m *memo) get(v uintptr) (num int, found bool) {
	if m.n == 0 {
		return 0, false
	}
	i := m.place(v)
	return int(m.nums[i]), m.keys[i] == v
}

// room is how many bytes put needs in addition.
func (m *memo) room() int {
	if 2*m.n < len(m.keys) {
		return 0
	}
	return max(16, 2*len(m.keys)) * 12
}

// put gives v the next number.
func (m *memo) put(v uintptr) {
	if 2*m.n >= len(m.keys) {
		old := *m
		n := max(16, 2*len(old.keys))
		m.keys, m.nums = make([]uintptr, n), make([]int32, n)
		for i, k := range old.keys {
			if k != 0 {
				j := m.place(k)
				m.keys[j], m.nums[j] = k, old.nums[i]
			}
		}
	}
	i := m.place(v)
	m.keys[i], m.nums[i] = v, int32(m.n)
	m.n++
}

// spares keeps the buffers of the last writer for the next one, if they are not large.
type spares struct {
	out  []byte
	memo memo
}

const (
	spareOut  = 1 << 16
	spareMemo = 1 << 10
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
	if len(m.keys) <= spareMemo {
		if m.n > 0 {
			clear(m.keys)
		}
		s.memo = memo{keys: m.keys, nums: m.nums}
	}
}
