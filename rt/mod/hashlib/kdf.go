package hashlib

import (
	"crypto/hmac"
	"encoding/binary"
	"hash"
	"math"
	"math/bits"
	"slices"

	"golang.org/x/crypto/scrypt"

	"pycopy/rt"
)

// pbkdf2 is pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None).
func pbkdf2(t *rt.Thread, a []rt.Value) rt.Value {
	name, ok := t.GoStr(a[0])
	if !ok {
		return rt.NoValue
	}
	f := byName(t, name)
	if f == nil {
		return rt.NoValue
	}
	var password, salt rt.Buffer
	if !t.GetBuffer(a[1], &password) || !t.GetBuffer(a[2], &salt) {
		return rt.NoValue
	}
	rounds, ok := t.Index(a[3])
	if !ok {
		return rt.NoValue
	}
	size, ok := t.OptIndex(a[4], f().Size())
	switch {
	case !ok:
		return rt.NoValue
	case rounds < 1:
		return t.Errorf(rt.ExcValueError, "iteration value must be greater than 0.")
	case size < 1 || size > 1<<30:
		return t.Errorf(rt.ExcValueError, "key length must be greater than 0.")
	}
	key, seed := append([]byte(nil), password.Data...), append([]byte(nil), salt.Data...)
	var out []byte
	if !t.Detached(func(stop func() bool) { out = derive(f, key, seed, rounds, size, stop) }) {
		return rt.NoValue
	}
	return t.NewBytes(out[:size])
}

// derive computes at least size bytes of a key, unless it is stopped.
func derive(f func() hash.Hash, password, salt []byte, rounds, size int, stop func() bool) []byte {
	mac := hmac.New(f, password)
	var out, u []byte
	for block := uint32(1); len(out) < size && !stop(); block++ {
		mac.Reset()
		_, _ = mac.Write(salt)
		_, _ = mac.Write(binary.BigEndian.AppendUint32(nil, block))
		u = mac.Sum(u[:0])
		sum := append([]byte(nil), u...)
		for i := 1; i < rounds && (i%1024 != 0 || !stop()); i++ {
			mac.Reset()
			_, _ = mac.Write(u)
			u = mac.Sum(u[:0])
			for i := range sum {
				sum[i] ^= u[i]
			}
		}
		out = append(out, sum...)
	}
	return out
}

// usualScrypt is how much memory scrypt takes when nothing is said, as in OpenSSL.
const usualScrypt = 32 << 20

// scryptKey is scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64).
func scryptKey(t *rt.Thread, a []rt.Value) rt.Value {
	if a[1] == rt.NoValue {
		return t.Errorf(rt.ExcTypeError, "salt is required")
	}
	var buffers [2]rt.Buffer
	for i := range buffers {
		if t.R.IsStr(a[i]) {
			return t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not 'str'")
		}
		if !t.GetBuffer(a[i], &buffers[i]) {
			return rt.NoValue
		}
	}
	var cost [3]int
	for i, name := range [...]string{"n", "r", "p"} {
		var fine bool
		if cost[i], fine = scryptCost(t, a[2+i], name); !fine {
			return rt.NoValue
		}
		if n := cost[0]; n < 2 || n&(n-1) != 0 {
			return t.Errorf(rt.ExcValueError, "n must be a power of 2.")
		}
	}
	limit, fine := t.OptIndex(a[5], 0)
	switch {
	case !fine:
		return rt.NoValue
	case limit < 0 || limit > math.MaxInt32:
		return t.Errorf(rt.ExcValueError, "maxmem must be positive and smaller than %d", math.MaxInt32)
	case limit == 0:
		limit = usualScrypt
	}
	size, fine := t.OptIndex(a[6], 64)
	switch {
	case !fine:
		return rt.NoValue
	case size < 1 || size > math.MaxInt32:
		return t.Errorf(rt.ExcValueError, "dklen must be greater than 0 and smaller than %d", math.MaxInt32)
	}
	n, r, p := cost[0], cost[1], cost[2]
	room, ok := scryptRoom(n, r, p)
	switch {
	case r < 1 || p < 1:
		return t.Errorf(rt.ExcValueError, "Invalid parameter combination for n, r, p, maxmem.")
	case !ok || room > limit:
		return t.Errorf(rt.ExcValueError, "[digital envelope routines] memory limit exceeded")
	case !t.RoomFor(room) || !t.RoomFor(size):
		return rt.NoValue
	}
	key, seed := slices.Clone(buffers[0].Data), slices.Clone(buffers[1].Data)
	var out []byte
	var err error
	if !t.Detached(func(func() bool) { out, err = scrypt.Key(key, seed, n, r, p, size) }) {
		return rt.NoValue
	}
	if err != nil {
		return t.Errorf(rt.ExcValueError, "Invalid parameter combination for n, r, p, maxmem.")
	}
	return t.NewBytes(out)
}

// scryptCost reads one of the numbers that say what a key costs. They have no defaults.
func scryptCost(t *rt.Thread, v rt.Value, name string) (int, bool) {
	if v != rt.NoValue {
		if k := t.R.Layout(v); k != rt.KindInt && k != rt.KindBool {
			t.Errorf(rt.ExcTypeError, "scrypt() argument '%s' must be int, not %s", name, t.TypeName(v))
			return 0, false
		}
		if n, fits := rt.IntFits(t.AsInt(v)); fits && n >= 0 {
			return n, true
		}
	}
	t.Errorf(rt.ExcTypeError, "%s is required and must be an unsigned int", name)
	return 0, false
}

// scryptRoom returns how many bytes scrypt needs: 128*r for each of n+2 blocks, and p of them.
func scryptRoom(n, r, p int) (int, bool) {
	blocks, carry := bits.Add(uint(n), uint(p), 0)
	hi, room := bits.Mul(blocks+2, uint(r))
	return int(room * 128), carry == 0 && blocks < math.MaxUint-2 && hi == 0 && room <= math.MaxInt/128
}
