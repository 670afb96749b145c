package hashlib

import (
	"encoding"
	"encoding/binary"
	"hash"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"

	"pycopy/rt"
)

// BLAKE2 (RFC 7693), sequential mode. The library has neither salts nor personal strings, but restores saved states: what a hash starts from is made
// here, as RFC 7693, section 2.8, and the BLAKE2 paper say, and restored.

const blakeSig = "data=, /, *, digest_size=, key=, salt=, person=, usedforsecurity=, fanout=, depth=, leaf_size=, node_offset=, node_depth=, inner_size=, last_node="

// blakeIV are the first words of the square roots of primes; BLAKE2s uses their upper halves.
var blakeIV = [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}

// blakeState is a hash of the library.
type blakeState interface {
	hash.Hash
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// blake2 is a hash with a start of its own.
type blake2 struct {
	blakeState
	wide  bool // BLAKE2b
	start []byte
}

func newBlake2b(size int, key, salt, person []byte) *blake2 {
	return newBlake2(true, size, key, salt, person)
}

func newBlake2s(size int, key, salt, person []byte) *blake2 {
	return newBlake2(false, size, key, salt, person)
}

func newBlake2(wide bool, size int, key, salt, person []byte) *blake2 {
	magic, word, block := "b2s", 4, blake2s.BlockSize
	if wide {
		magic, word, block = "b2b", 8, blake2b.BlockSize
	}
	var p [64]byte
	p[0], p[1], p[2], p[3] = byte(size), byte(len(key)), 1, 1
	copy(p[4*word:], salt)
	copy(p[6*word:], person)
	// A saved state: the chained words, two words that count bytes, the length of the digest, a block, and how much of it is filled.
	start := []byte(magic)
	for i, iv := range blakeIV {
		if wide {
			start = binary.BigEndian.AppendUint64(start, iv^binary.LittleEndian.Uint64(p[8*i:]))
		} else {
			start = binary.BigEndian.AppendUint32(start, uint32(iv>>32)^binary.LittleEndian.Uint32(p[4*i:]))
		}
	}
	start = append(start, make([]byte, 2*word)...)
	start = append(start, byte(size))
	start = append(append(start, key...), make([]byte, block-len(key))...)
	if len(key) > 0 {
		start = append(start, byte(block))
	} else {
		start = append(start, 0)
	}
	d := &blake2{wide: wide, start: start}
	d.restore(start)
	return d
}

// restore makes a saved state the current one.
func (d *blake2) restore(saved []byte) {
	var h hash.Hash
	if d.wide {
		h, _ = blake2b.New512(nil) // without a key that cannot fail
	} else {
		h, _ = blake2s.New256(nil)
	}
	d.blakeState = h.(blakeState)
	if err := d.UnmarshalBinary(saved); err != nil {
		panic("BUG: state of BLAKE2: " + err.Error())
	}
}

// Reset starts anew with the same parameters.
func (d *blake2) Reset() { d.restore(d.start) }

// Clone returns an independent copy.
func (d *blake2) Clone() (hash.Cloner, error) {
	saved, err := d.MarshalBinary()
	if err != nil {
		return nil, err
	}
	c := &blake2{wide: d.wide, start: d.start}
	c.restore(saved)
	return c, nil
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
