// Package mt19937 is the Mersenne Twister of CPython's random module: equal seeds give
// equal sequences, bit for bit.
package mt19937

import "math/big"

const (
	n         = 624
	m         = 397
	matrixA   = 0x9908b0df
	upperMask = 0x80000000
	lowerMask = 0x7fffffff
)

// StateLen is the number of words that State returns and SetState takes.
const StateLen = n + 1

// Source is a generator. Its zero value must be seeded before use.
type Source struct {
	mt    [n]uint32
	index int // of the next word to give out; n means that all are used
}

// Seed seeds with the magnitude of an int, as random.seed(int) does.
func (s *Source) Seed(v *big.Int) {
	buf := v.Bytes()
	key := make([]uint32, (len(buf)+3)/4)
	for i := range buf {
		key[i/4] |= uint32(buf[len(buf)-1-i]) << (i % 4 * 8)
	}
	s.SeedWords(key)
}

// SeedWords seeds with the words of a number, lowest first.
func (s *Source) SeedWords(key []uint32) {
	if len(key) == 0 {
		key = []uint32{0}
	}
	// The state that the key is mixed into is made on the way: neither chain of multiplications waits for the other.
	base := uint32(19650218)
	last, j := base, 0 // last is the word before s.mt[i]
	for i := 1; i < n; i++ {
		base = 1812433253*(base^base>>30) + uint32(i)
		last = (base ^ (last^last>>30)*1664525) + key[j] + uint32(j)
		s.mt[i] = last
		if j++; j == len(key) {
			j = 0
		}
	}
	i := 1
	s.mt[0] = last
	for range max(n, len(key)) - (n - 1) {
		last = (s.mt[i] ^ (last^last>>30)*1664525) + key[j] + uint32(j)
		s.mt[i] = last
		if i++; i == n {
			s.mt[0], i = last, 1
		}
		if j++; j == len(key) {
			j = 0
		}
	}
	for range n - 1 {
		last = (s.mt[i] ^ (last^last>>30)*1566083941) - uint32(i)
		s.mt[i] = last
		if i++; i == n {
			s.mt[0], i = last, 1
		}
	}
	s.mt[0] = upperMask
	s.index = n
}

// Uint32 returns the next 32 random bits.
func (s *Source) Uint32() uint32 {
	if s.index >= n {
		s.refill()
	}
	y := s.mt[s.index]
	s.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Float64 returns a float in [0, 1) with 53 random bits, as random.random() does.
func (s *Source) Float64() float64 {
	a := s.Uint32() >> 5
	b := s.Uint32() >> 6
	return (float64(a)*(1<<26) + float64(b)) / (1 << 53)
}

// Bits returns k random bits, 0 <= k <= 64, as random.getrandbits(k) does.
func (s *Source) Bits(k int) uint64 {
	switch {
	case k <= 0:
		return 0
	case k <= 32:
		return uint64(s.Uint32() >> (32 - k))
	}
	low := uint64(s.Uint32())
	return low | uint64(s.Uint32()>>(64-k))<<32
}

// AppendBits appends the words of random.getrandbits(k), lowest first.
func (s *Source) AppendBits(dst []uint32, k int) []uint32 {
	for ; k > 0; k -= 32 {
		w := s.Uint32()
		if k < 32 {
			w >>= 32 - k
		}
		dst = append(dst, w)
	}
	return dst
}

// AppendState appends the state that random.getstate() shows: 624 words and the index.
func (s *Source) AppendState(dst []uint32) []uint32 {
	return append(append(dst, s.mt[:]...), uint32(s.index))
}

// SetState restores what AppendState returned, and reports whether that was one.
func (s *Source) SetState(state []uint32) bool {
	if len(state) != StateLen || state[n] > n {
		return false
	}
	copy(s.mt[:], state)
	s.index = int(state[n])
	return true
}

func (s *Source) refill() {
	i := 0
	for ; i < n-m; i++ {
		s.mt[i] = s.mt[i+m] ^ twist(s.mt[i], s.mt[i+1])
	}
	for ; i < n-1; i++ {
		s.mt[i] = s.mt[i+m-n] ^ twist(s.mt[i], s.mt[i+1])
	}
	s.mt[n-1] = s.mt[m-1] ^ twist(s.mt[n-1], s.mt[0])
	s.index = 0
}

func twist(a, b uint32) uint32 {
	y := a&upperMask | b&lowerMask
	return y>>1 ^ (y&1)*matrixA
}
