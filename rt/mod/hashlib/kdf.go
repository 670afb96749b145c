package hashlib

import (
	"crypto/hmac"
	"encoding/binary"
	"hash"

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
