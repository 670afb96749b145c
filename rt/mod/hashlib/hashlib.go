// Package hashlib is the builtin module hashlib (uhashlib).
package hashlib

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"

	"pycopy/rt"
)

// Module declares hashlib.
var Module = rt.ModuleSpec{
	Name: "hashlib", Aliases: []string{"uhashlib"},
	Doc: "Secure hashes and message digests.",
	Funcs: []rt.Builtin{
		constructor("md5"), constructor("sha1"), constructor("sha224"), constructor("sha256"), constructor("sha384"),
		constructor("sha512"), constructor("sha3_224"), constructor("sha3_256"), constructor("sha3_384"),
		constructor("sha3_512"), constructor("shake_128"), constructor("shake_256"),
		{Name: "blake2b", Sig: blakeSig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return newBlake(t, a, "blake2b") }},
		{Name: "blake2s", Sig: blakeSig, Fn: func(t *rt.Thread, a []rt.Value) rt.Value { return newBlake(t, a, "blake2s") }},
		{Name: "new", Sig: "name, data=, *, usedforsecurity=", Fn: newByName},
		{Name: "pbkdf2_hmac", Sig: "hash_name, password, salt, iterations, dklen=", Fn: pbkdf2},
		{Name: "scrypt", Sig: "password, *, salt=, n=, r=, p=, maxmem=, dklen=", Fn: scryptKey},
		{Name: "file_digest", Min: 2, Max: 2, Fn: fileDigest},
	},
	Init: initModule,
}

// algorithms lists what works everywhere, by name.
var algorithms = []struct {
	name string
	make func() hash.Hash
}{
	{"md5", md5.New}, {"sha1", sha1.New}, {"sha224", sha256.New224}, {"sha256", sha256.New},
	{"sha384", sha512.New384}, {"sha512", sha512.New},
	{"sha3_224", func() hash.Hash { return sha3.New224() }}, {"sha3_256", func() hash.Hash { return sha3.New256() }},
	{"sha3_384", func() hash.Hash { return sha3.New384() }}, {"sha3_512", func() hash.Hash { return sha3.New512() }},
	{"shake_128", func() hash.Hash { return &shake{SHAKE: sha3.NewSHAKE128()} }},
	{"shake_256", func() hash.Hash { return &shake{SHAKE: sha3.NewSHAKE256()} }},
	{"blake2b", func() hash.Hash { return newBlake2b(64, nil, nil, nil) }},
	{"blake2s", func() hash.Hash { return newBlake2s(32, nil, nil, nil) }},
}

func find(name string) func() hash.Hash {
	for i := range algorithms {
		if algorithms[i].name == name {
			return algorithms[i].make
		}
	}
	return nil
}

// shake lets an extendable-output function pass for a hash of length 0.
type shake struct{ *sha3.SHAKE }

func (s *shake) Size() int           { return 0 }
func (s *shake) Sum(b []byte) []byte { return b }

// Clone returns an independent copy.
func (s *shake) Clone() (hash.Cloner, error) {
	c := *s.SHAKE
	return &shake{&c}, nil
}

// state is the Go side of a hash object.
type state struct {
	name string
	h    hash.Hash
}

var hashSpec = rt.TypeSpec{
	Name: "HASH", Module: "_hashlib", Layout: rt.KindObject, Flags: rt.NoNew, Repr: hashRepr,
	Methods: []rt.Builtin{
		{Name: "update", Min: 2, Max: 2, Fn: update},
		{Name: "digest", Min: 1, Max: 2, Fn: digest},
		{Name: "hexdigest", Min: 1, Max: 2, Fn: hexdigest},
		{Name: "copy", Min: 1, Max: 1, Fn: copyHash},
	},
	GetSets: []rt.GetSet{
		{Name: "name", Get: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewStr(stateOf(t, self).name) }},
		{Name: "digest_size", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(stateOf(t, self).h.Size()) }},
		{Name: "block_size", Get: func(t *rt.Thread, self rt.Value) rt.Value { return rt.MakeSmall(stateOf(t, self).h.BlockSize()) }},
	},
}

func initModule(t *rt.Thread, m rt.Value) bool {
	names := t.NewSet(rt.KindSet, len(algorithms))
	if names == rt.NoValue {
		return false
	}
	for i := range algorithms {
		n := t.Intern(algorithms[i].name)
		if n == rt.NoValue || !t.SetAdd(names, n) {
			return false
		}
	}
	return t.ModuleSet(m, "algorithms_guaranteed", names) && t.ModuleSet(m, "algorithms_available", names) &&
		t.ModuleSet(m, "_HASH", t.NewType(&hashSpec))
}

func stateOf(t *rt.Thread, self rt.Value) *state { return t.Native(self).(*state) }

// newHash makes a hash object that has seen data, if any.
func newHash(t *rt.Thread, name string, h hash.Hash, data rt.Value) rt.Value {
	if data != rt.NoValue && !feed(t, h, data) {
		return rt.NoValue
	}
	cls := t.ModuleAttr("hashlib", "_HASH")
	if cls == rt.NoValue {
		return cls
	}
	return t.NewNative(cls, &state{name, h}, 0)
}

// feed updates h with a bytes-like object, or with the UTF-8 bytes of a str, as Pycopy does.
func feed(t *rt.Thread, h hash.Hash, v rt.Value) bool {
	var b rt.Buffer
	if !t.GetBufferOrStr(v, &b) {
		return false
	}
	_, _ = h.Write(b.Data) // cannot fail
	return true
}

// constructor declares the function that makes hash objects of one algorithm.
func constructor(name string) rt.Builtin {
	return rt.Builtin{Name: name, Sig: "string=, *, usedforsecurity=", Fn: func(t *rt.Thread, a []rt.Value) rt.Value {
		return newHash(t, name, find(name)(), a[0])
	}}
}

// newByName is new(name, data=b"").
func newByName(t *rt.Thread, a []rt.Value) rt.Value {
	name, ok := t.GoStr(a[0])
	if !ok {
		return rt.NoValue
	}
	f := byName(t, name)
	if f == nil {
		return rt.NoValue
	}
	return newHash(t, lower(name), f(), a[1])
}

func byName(t *rt.Thread, name string) func() hash.Hash {
	f := find(lower(name))
	if f == nil {
		t.Errorf(rt.ExcValueError, "unsupported hash type %s", name)
	}
	return f
}

// lower maps a name such as SHA256 or SHA3-256 to the one in the table.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		switch {
		case 'A' <= c && c <= 'Z':
			b[i] = c + 'a' - 'A'
		case c == '-':
			b[i] = '_'
		}
	}
	return string(b)
}

func hashRepr(t *rt.Thread, self rt.Value) rt.Value {
	return t.NewStr("<" + stateOf(t, self).name + " _hashlib.HASH object>")
}

func update(t *rt.Thread, a []rt.Value) rt.Value { return t.NoneIf(feed(t, stateOf(t, a[0]).h, a[1])) }

// sum returns the digest; that of an extendable-output function needs a length.
func sum(t *rt.Thread, a []rt.Value) ([]byte, bool) {
	h := stateOf(t, a[0]).h
	s, extendable := h.(*shake)
	if !extendable {
		if !t.ArgCount(len(a), 0, 1, 1) {
			return nil, false
		}
		return h.Sum(nil), true
	}
	if !t.ArgCount(len(a), 0, 2, 2) {
		return nil, false
	}
	n, ok := t.Index(a[1])
	if !ok {
		return nil, false
	}
	if n < 0 || n > 1<<29 {
		t.Errorf(rt.ExcValueError, "value must be positive")
		return nil, false
	}
	c := *s.SHAKE
	out := make([]byte, n)
	_, _ = c.Read(out) // cannot fail
	return out, true
}

func digest(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := sum(t, a)
	if !ok {
		return rt.NoValue
	}
	return t.NewBytes(b)
}

func hexdigest(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := sum(t, a)
	if !ok {
		return rt.NoValue
	}
	return t.Hexlify(b, rt.NoValue, rt.NoValue, rt.KindStr)
}

func copyHash(t *rt.Thread, a []rt.Value) rt.Value {
	s := stateOf(t, a[0])
	c, err := s.h.(hash.Cloner).Clone()
	if err != nil {
		return t.Errorf(rt.ExcValueError, "%s", err.Error())
	}
	return newHash(t, s.name, c, rt.NoValue)
}

// fileDigest is file_digest(fileobj, digest).
func fileDigest(t *rt.Thread, a []rt.Value) rt.Value {
	var h rt.Value
	if t.R.IsStr(a[1]) {
		f := byName(t, a[1].GoString())
		if f == nil {
			return rt.NoValue
		}
		h = newHash(t, lower(a[1].GoString()), f(), rt.NoValue)
	} else {
		h = t.Call0(a[1])
	}
	if h == rt.NoValue {
		return h
	}
	updateName := t.Intern("update")
	if updateName == rt.NoValue {
		return updateName
	}
	for {
		b := t.CallMethod1(a[0], t.R.Sym(rt.SymRead), rt.MakeSmall(1<<16))
		if b == rt.NoValue {
			return b
		}
		n, ok := t.Len(b)
		if !ok {
			return rt.NoValue
		}
		if n == 0 {
			return h
		}
		if t.CallMethod1(h, updateName, b) == rt.NoValue {
			return rt.NoValue
		}
	}
}
