package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"

	"pycopy/rt"
)

// BLAKE2 (RFC 7693), sequential mode. The state of both variants is eight uint64s;
// BLAKE2s has its words of 32 bits in them.

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
	d.count += uint64(n)
	final := uint64(0)
	if last {
		final = ^final
	}
	if d.wide {
		blake2bBlock(&d.h, &d.buf, d.count, final)
	} else {
		blake2sBlock(&d.h, &d.buf, d.count, uint32(final))
	}
}

// blake2bBlock and blake2sBlock keep the working vector in local variables: in an array, its indices cost more than the arithmetic.
func blake2bBlock(h *[8]uint64, buf *[128]byte, count, final uint64) {
	var m [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(buf[8*i:])
	}
	v0, v1, v2, v3, v4, v5, v6, v7 := h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]
	v8, v9, v10, v11 := blakeIV[0], blakeIV[1], blakeIV[2], blakeIV[3]
	v12, v13, v14, v15 := blakeIV[4]^count, blakeIV[5], blakeIV[6]^final, blakeIV[7]
	for r := range 12 {
		s := &blakeSigma[r%10]
		v0 += v4 + m[s[0]&15]
		v12 = bits.RotateLeft64(v12^v0, -32)
		v8 += v12
		v4 = bits.RotateLeft64(v4^v8, -24)
		v0 += v4 + m[s[1]&15]
		v12 = bits.RotateLeft64(v12^v0, -16)
		v8 += v12
		v4 = bits.RotateLeft64(v4^v8, -63)
		v1 += v5 + m[s[2]&15]
		v13 = bits.RotateLeft64(v13^v1, -32)
		v9 += v13
		v5 = bits.RotateLeft64(v5^v9, -24)
		v1 += v5 + m[s[3]&15]
		v13 = bits.RotateLeft64(v13^v1, -16)
		v9 += v13
		v5 = bits.RotateLeft64(v5^v9, -63)
		v2 += v6 + m[s[4]&15]
		v14 = bits.RotateLeft64(v14^v2, -32)
		v10 += v14
		v6 = bits.RotateLeft64(v6^v10, -24)
		v2 += v6 + m[s[5]&15]
		v14 = bits.RotateLeft64(v14^v2, -16)
		v10 += v14
		v6 = bits.RotateLeft64(v6^v10, -63)
		v3 += v7 + m[s[6]&15]
		v15 = bits.RotateLeft64(v15^v3, -32)
		v11 += v15
		v7 = bits.RotateLeft64(v7^v11, -24)
		v3 += v7 + m[s[7]&15]
		v15 = bits.RotateLeft64(v15^v3, -16)
		v11 += v15
		v7 = bits.RotateLeft64(v7^v11, -63)
		v0 += v5 + m[s[8]&15]
		v15 = bits.RotateLeft64(v15^v0, -32)
		v10 += v15
		v5 = bits.RotateLeft64(v5^v10, -24)
		v0 += v5 + m[s[9]&15]
		v15 = bits.RotateLeft64(v15^v0, -16)
		v10 += v15
		v5 = bits.RotateLeft64(v5^v10, -63)
		v1 += v6 + m[s[10]&15]
		v12 = bits.RotateLeft64(v12^v1, -32)
		v11 += v12
		v6 = bits.RotateLeft64(v6^v11, -24)
		v1 += v6 + m[s[11]&15]
		v12 = bits.RotateLeft64(v12^v1, -16)
		v11 += v12
		v6 = bits.RotateLeft64(v6^v11, -63)
		v2 += v7 + m[s[12]&15]
		v13 = bits.RotateLeft64(v13^v2, -32)
		v8 += v13
		v7 = bits.RotateLeft64(v7^v8, -24)
		v2 += v7 + m[s[13]&15]
		v13 = bits.RotateLeft64(v13^v2, -16)
		v8 += v13
		v7 = bits.RotateLeft64(v7^v8, -63)
		v3 += v4 + m[s[14]&15]
		v14 = bits.RotateLeft64(v14^v3, -32)
		v9 += v14
		v4 = bits.RotateLeft64(v4^v9, -24)
		v3 += v4 + m[s[15]&15]
		v14 = bits.RotateLeft64(v14^v3, -16)
		v9 += v14
		v4 = bits.RotateLeft64(v4^v9, -63)
	}
	for i, w := range [...]uint64{v0 ^ v8, v1 ^ v9, v2 ^ v10, v3 ^ v11, v4 ^ v12, v5 ^ v13, v6 ^ v14, v7 ^ v15} {
		h[i] ^= w
	}
}

func blake2sBlock(h *[8]uint64, buf *[128]byte, count uint64, final uint32) {
	var m [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(buf[4*i:])
	}
	v0, v1, v2, v3, v4, v5, v6, v7 := uint32(h[0]), uint32(h[1]), uint32(h[2]), uint32(h[3]), uint32(h[4]), uint32(h[5]), uint32(h[6]), uint32(h[7])
	v8, v9, v10, v11 := uint32(blakeIV[0]>>32), uint32(blakeIV[1]>>32), uint32(blakeIV[2]>>32), uint32(blakeIV[3]>>32)
	v12, v13 := uint32(blakeIV[4]>>32)^uint32(count), uint32(blakeIV[5]>>32)^uint32(count>>32)
	v14, v15 := uint32(blakeIV[6]>>32)^final, uint32(blakeIV[7]>>32)
	for r := range 10 {
		s := &blakeSigma[r]
		v0 += v4 + m[s[0]&15]
		v12 = bits.RotateLeft32(v12^v0, -16)
		v8 += v12
		v4 = bits.RotateLeft32(v4^v8, -12)
		v0 += v4 + m[s[1]&15]
		v12 = bits.RotateLeft32(v12^v0, -8)
		v8 += v12
		v4 = bits.RotateLeft32(v4^v8, -7)
		v1 += v5 + m[s[2]&15]
		v13 = bits.RotateLeft32(v13^v1, -16)
		v9 += v13
		v5 = bits.RotateLeft32(v5^v9, -12)
		v1 += v5 + m[s[3]&15]
		v13 = bits.RotateLeft32(v13^v1, -8)
		v9 += v13
		v5 = bits.RotateLeft32(v5^v9, -7)
		v2 += v6 + m[s[4]&15]
		v14 = bits.RotateLeft32(v14^v2, -16)
		v10 += v14
		v6 = bits.RotateLeft32(v6^v10, -12)
		v2 += v6 + m[s[5]&15]
		v14 = bits.RotateLeft32(v14^v2, -8)
		v10 += v14
		v6 = bits.RotateLeft32(v6^v10, -7)
		v3 += v7 + m[s[6]&15]
		v15 = bits.RotateLeft32(v15^v3, -16)
		v11 += v15
		v7 = bits.RotateLeft32(v7^v11, -12)
		v3 += v7 + m[s[7]&15]
		v15 = bits.RotateLeft32(v15^v3, -8)
		v11 += v15
		v7 = bits.RotateLeft32(v7^v11, -7)
		v0 += v5 + m[s[8]&15]
		v15 = bits.RotateLeft32(v15^v0, -16)
		v10 += v15
		v5 = bits.RotateLeft32(v5^v10, -12)
		v0 += v5 + m[s[9]&15]
		v15 = bits.RotateLeft32(v15^v0, -8)
		v10 += v15
		v5 = bits.RotateLeft32(v5^v10, -7)
		v1 += v6 + m[s[10]&15]
		v12 = bits.RotateLeft32(v12^v1, -16)
		v11 += v12
		v6 = bits.RotateLeft32(v6^v11, -12)
		v1 += v6 + m[s[11]&15]
		v12 = bits.RotateLeft32(v12^v1, -8)
		v11 += v12
		v6 = bits.RotateLeft32(v6^v11, -7)
		v2 += v7 + m[s[12]&15]
		v13 = bits.RotateLeft32(v13^v2, -16)
		v8 += v13
		v7 = bits.RotateLeft32(v7^v8, -12)
		v2 += v7 + m[s[13]&15]
		v13 = bits.RotateLeft32(v13^v2, -8)
		v8 += v13
		v7 = bits.RotateLeft32(v7^v8, -7)
		v3 += v4 + m[s[14]&15]
		v14 = bits.RotateLeft32(v14^v3, -16)
		v9 += v14
		v4 = bits.RotateLeft32(v4^v9, -12)
		v3 += v4 + m[s[15]&15]
		v14 = bits.RotateLeft32(v14^v3, -8)
		v9 += v14
		v4 = bits.RotateLeft32(v4^v9, -7)
	}
	for i, w := range [...]uint32{v0 ^ v8, v1 ^ v9, v2 ^ v10, v3 ^ v11, v4 ^ v12, v5 ^ v13, v6 ^ v14, v7 ^ v15} {
		h[i] ^= uint64(w)
	}
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
