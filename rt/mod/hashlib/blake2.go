package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"

	"pycopy/rt"
)

// BLAKE2 (RFC 7693), sequential mode. Both variants run the same rounds over
// words of 64 or 32 bits; the latter are kept in uint64s too.

const blakeSig = "data=, /, *, digest_size=, key=, salt=, person=, usedforsecurity=, fanout=, depth=, leaf_size=, node_offset=, node_depth=, inner_size=, last_node="

var blakeSigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

// blakeIV are the first words of the square roots of primes; BLAKE2s uses their upper halves.
var blakeIV = [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}

// blake2 is the state of a hash.
type blake2 struct {
	wide   bool // BLAKE2b
	size   int
	h      [8]uint64
	count  uint64 // bytes compressed
	buf    [128]byte
	n      int // bytes in buf
	key    []byte
	params [8]uint64 // what h starts from
}

func newBlake2b(size int, key, salt, person []byte) *blake2 {
	return newBlake2(true, size, key, salt, person)
}

func newBlake2s(size int, key, salt, person []byte) *blake2 {
	return newBlake2(false, size, key, salt, person)
}

func newBlake2(wide bool, size int, key, salt, person []byte) *blake2 {
	d := &blake2{wide: wide, size: size, key: key}
	word := 4
	if wide {
		word = 8
	}
	var p [64]byte
	p[0], p[1], p[2], p[3] = byte(size), byte(len(key)), 1, 1
	copy(p[4*word:], salt)
	copy(p[6*word:], person)
	for i := range d.params {
		if wide {
			d.params[i] = blakeIV[i] ^ binary.LittleEndian.Uint64(p[8*i:])
		} else {
			d.params[i] = blakeIV[i]>>32 ^ uint64(binary.LittleEndian.Uint32(p[4*i:]))
		}
	}
	d.Reset()
	return d
}

// Reset starts anew with the same parameters.
func (d *blake2) Reset() {
	d.h, d.count, d.n = d.params, 0, 0
	if len(d.key) > 0 {
		clear(d.buf[:])
		copy(d.buf[:], d.key)
		d.n = d.BlockSize()
	}
}

// Size returns the length of the digest.
func (d *blake2) Size() int { return d.size }

// BlockSize returns the length of a block.
func (d *blake2) BlockSize() int {
	if d.wide {
		return 128
	}
	return 64
}

// Write adds data to the hash.
func (d *blake2) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if d.n == d.BlockSize() { // the last block waits for Sum
			d.compress(d.n, false)
			d.n = 0
		}
		k := copy(d.buf[d.n:d.BlockSize()], p)
		d.n += k
		p = p[k:]
	}
	return n, nil
}

// Sum appends the digest of what has been written.
func (d *blake2) Sum(b []byte) []byte {
	c := *d
	clear(c.buf[c.n:])
	c.compress(c.n, true)
	var out [64]byte
	for i, w := range c.h {
		if c.wide {
			binary.LittleEndian.PutUint64(out[8*i:], w)
		} else {
			binary.LittleEndian.PutUint32(out[4*i:], uint32(w))
		}
	}
	return append(b, out[:c.size]...)
}

// Clone returns an independent copy.
func (d *blake2) Clone() (hash.Cloner, error) {
	c := *d
	return &c, nil
}

// compress takes in the block in buf, of which n bytes are data.
func (d *blake2) compress(n int, last bool) {
	var m, v [16]uint64
	d.count += uint64(n)
	copy(v[:], d.h[:])
	for i := range m {
		if d.wide {
			m[i] = binary.LittleEndian.Uint64(d.buf[8*i:])
		} else {
			m[i] = uint64(binary.LittleEndian.Uint32(d.buf[4*i:]))
		}
	}
	for i, w := range blakeIV {
		if !d.wide {
			w >>= 32
		}
		v[8+i] = w
	}
	rounds, ones := 10, uint64(1<<32-1)
	if d.wide {
		rounds, ones = 12, ^uint64(0)
		v[12] ^= d.count
	} else {
		v[12] ^= d.count & ones
		v[13] ^= d.count >> 32
	}
	if last {
		v[14] ^= ones
	}
	for r := range rounds {
		s := &blakeSigma[r%10]
		for i := range 4 {
			d.mix(&v, i, 4+i, 8+i, 12+i, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			d.mix(&v, i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range d.h {
		d.h[i] ^= v[i] ^ v[8+i]
	}
}

func (d *blake2) mix(v *[16]uint64, a, b, c, e int, x, y uint64) {
	if d.wide {
		v[a] += v[b] + x
		v[e] = bits.RotateLeft64(v[e]^v[a], -32)
		v[c] += v[e]
		v[b] = bits.RotateLeft64(v[b]^v[c], -24)
		v[a] += v[b] + y
		v[e] = bits.RotateLeft64(v[e]^v[a], -16)
		v[c] += v[e]
		v[b] = bits.RotateLeft64(v[b]^v[c], -63)
		return
	}
	rot := func(w uint64, k int) uint64 { return uint64(bits.RotateLeft32(uint32(w), -k)) }
	v[a] = uint64(uint32(v[a] + v[b] + x))
	v[e] = rot(v[e]^v[a], 16)
	v[c] = uint64(uint32(v[c] + v[e]))
	v[b] = rot(v[b]^v[c], 12)
	v[a] = uint64(uint32(v[a] + v[b] + y))
	v[e] = rot(v[e]^v[a], 8)
	v[c] = uint64(uint32(v[c] + v[e]))
	v[b] = rot(v[b]^v[c], 7)
}

// newBlake serves blake2b and blake2s. Tree hashing is not supported.
func newBlake(t *rt.Thread, a []rt.Value, name string) rt.Value {
	wide := name == "blake2b"
	word := 4
	if wide {
		word = 8
	}
	for _, v := range a[6:] {
		if v != rt.NoValue {
			return t.Errorf(rt.ExcNotImplementedError, "tree hashing is not supported")
		}
	}
	size, ok := t.OptIndex(a[1], 8*word)
	if !ok {
		return rt.NoValue
	}
	if size < 1 || size > 8*word {
		return t.Errorf(rt.ExcValueError, "digest_size for %s must be between 1 and %d bytes, here it is %d", name, 8*word, size)
	}
	var opts [3][]byte
	for i, limit := range [...]int{8 * word, 2 * word, 2 * word} {
		if a[2+i] == rt.NoValue {
			continue
		}
		var b rt.Buffer
		if !t.GetBuffer(a[2+i], &b) {
			return rt.NoValue
		}
		if len(b.Data) > limit {
			return t.Errorf(rt.ExcValueError, "maximum %s length is %d bytes", [...]string{"key", "salt", "person"}[i], limit)
		}
		opts[i] = append([]byte(nil), b.Data...)
	}
	return newHash(t, name, newBlake2(wide, size, opts[0], opts[1], opts[2]), a[0])
}
