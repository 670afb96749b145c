// Package uzlib has the builtin modules zlib (uzlib) and deflate: compression
// and decompression of zlib, gzip and raw deflate data, whole or as streams.
package uzlib

import (
	"bytes"
	"errors"
	"hash/crc32"

	"pycopy/rt"
)

// Module declares zlib.
var Module = rt.ModuleSpec{
	Name: "zlib", Aliases: []string{"uzlib"},
	Funcs: []rt.Builtin{
		{Name: "compress", Sig: "data, level=, wbits=", Fn: compress},
		{Name: "decompress", Sig: "data, wbits=, bufsize=", Fn: decompress},
		{Name: "compressobj", Sig: "level=, method=, wbits=, memLevel=, strategy=, zdict=", Fn: compressObj},
		{Name: "decompressobj", Sig: "wbits=, zdict=", Fn: decompressObj},
		{Name: "_gzip_member", Fn: gzipMember},
		{Name: "_gunzip", Min: 1, Max: 1, Fn: gunzip},
		{Name: "adler32", Min: 1, Max: 2, Fn: adler},
		{Name: "crc32", Min: 1, Max: 2, Fn: crc},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		for _, spec := range []*rt.TypeSpec{&compressSpec, &decompressSpec, decompIOSpec()} {
			if t.ModuleType(m, spec) == rt.NoValue {
				return false
			}
		}
		v := t.NewStr("1.2.13")
		return v != rt.NoValue && newError(t, m) && t.ModuleSet(m, "ZLIB_VERSION", v) && t.ModuleSet(m, "ZLIB_RUNTIME_VERSION", v) &&
			t.ModuleInts(m, map[string]int64{
				"MAX_WBITS": 15, "DEFLATED": 8, "DEF_MEM_LEVEL": 8, "DEF_BUF_SIZE": 16384, "Z_DEFAULT_COMPRESSION": -1,
				"Z_NO_COMPRESSION": 0, "Z_BEST_SPEED": 1, "Z_BEST_COMPRESSION": 9, "Z_DEFAULT_STRATEGY": 0, "Z_FILTERED": 1,
				"Z_HUFFMAN_ONLY": 2, "Z_RLE": 3, "Z_FIXED": 4, "Z_NO_FLUSH": noFlush, "Z_PARTIAL_FLUSH": partFlush,
				"Z_SYNC_FLUSH": syncFlush, "Z_FULL_FLUSH": fullFlush, "Z_FINISH": finish, "Z_BLOCK": 5, "Z_TREES": 6,
			})
	},
}

// newError binds zlib.error, an Exception.
func newError(t *rt.Thread, m rt.Value) bool {
	name, module, where := t.NewStr("error"), t.NewStr("zlib"), t.Intern("__module__")
	bases, d := t.NewTuple(1), t.NewDict(1)
	if name == rt.NoValue || module == rt.NoValue || where == rt.NoValue || bases == rt.NoValue || d == rt.NoValue || !t.DictSet(d, where, module) {
		return false
	}
	bases.Tuple()[0] = t.R.ExcClass(rt.ExcException)
	return t.ModuleSet(m, "error", t.Call3(t.R.Class(rt.KindType), name, bases, d))
}

// fail raises zlib.error for an error of decompression.
func fail(t *rt.Thread, err error) rt.Value {
	code := "-3"
	switch {
	case errors.Is(err, errTruncated):
		code = "-5"
	case errors.Is(err, errDict):
		code = "2"
	}
	text := "Error " + code + " while decompressing data"
	if code != "2" {
		text += ": " + err.Error()
	}
	return raise(t, text)
}

func raise(t *rt.Thread, text string) rt.Value {
	cls, s := t.ModuleAttr("zlib", "error"), t.NewStr(text)
	if cls == rt.NoValue || s == rt.NoValue {
		return rt.NoValue
	}
	e := t.Call1(cls, s)
	if e == rt.NoValue {
		return e
	}
	return t.Raise(e, rt.NoValue)
}

// formatOf reads zlib's wbits: 8..15 zlib, negative raw, 24..31 gzip, 40..47 either. 0 is zlib.
func formatOf(t *rt.Thread, v rt.Value) (int, bool) {
	n, fine := t.OptIndex(v, 15)
	if !fine {
		return 0, false
	}
	switch {
	case n == 0 || n >= 8 && n <= 15:
		return formatZlib, true
	case n >= -15 && n <= -8:
		return formatRaw, true
	case n >= 24 && n <= 31:
		return formatGzip, true
	case n >= 40 && n <= 47:
		return formatAuto, true
	}
	t.Errorf(rt.ExcValueError, "Invalid initialization option")
	return 0, false
}

// levelOf reads a compression level.
func levelOf(t *rt.Thread, v rt.Value) (int, bool) {
	n, fine := t.OptIndex(v, -1)
	if fine && (n < -1 || n > 9) {
		raise(t, "Bad compression level")
		return 0, false
	}
	return n, fine
}

// input returns a copy of a bytes-like argument, since other threads may run while it is worked on.
func input(t *rt.Thread, v rt.Value) ([]byte, bool) {
	var b rt.Buffer
	if t.R.IsStr(v) {
		t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not 'str'")
		return nil, false
	}
	if !t.GetBuffer(v, &b) {
		return nil, false
	}
	return bytes.Clone(b.Data), true
}

// chunk is how much is compressed before the thread looks for interrupts.
const chunk = 1 << 20

// feed compresses data piecewise with the lock released.
func feed(t *rt.Thread, write func([]byte), data []byte) bool {
	for len(data) > 0 {
		n := min(len(data), chunk)
		if n < 4096 {
			write(data[:n])
		} else {
			t.Blocking(func() { write(data[:n]) })
		}
		data = data[n:]
		if t.PollPending() && !t.HandlePoll() {
			return false
		}
	}
	return true
}

func compress(t *rt.Thread, a []rt.Value) rt.Value {
	data, fine := input(t, a[0])
	if !fine {
		return rt.NoValue
	}
	level, fine := levelOf(t, a[1])
	if !fine {
		return rt.NoValue
	}
	format, fine := formatOf(t, a[2])
	if !fine {
		return rt.NoValue
	}
	sp := sparesOf(t)
	d, err := newDeflater(format, level, nil, sp)
	if err != nil {
		return raise(t, err.Error())
	}
	if !feed(t, d.write, data) {
		return rt.NoValue
	}
	d.flush(finish)
	sp.w, sp.level = d.w, d.level
	return t.NewBytes(d.out.Bytes())
}

// drain collects the output of d, at most limit bytes (< 0: all), with rest first; what is more stays in rest.
func drain(t *rt.Thread, d *inflater, rest *[]byte, limit int) ([]byte, bool) {
	out := *rest
	*rest = nil
	for limit < 0 || len(out) < limit {
		b := d.step()
		if b == nil {
			break
		}
		out = append(out, b...)
		if !t.HeapRoom(len(out)) || t.PollPending() && !t.HandlePoll() {
			return nil, false
		}
	}
	if limit >= 0 && len(out) > limit {
		*rest = bytes.Clone(out[limit:])
		out = out[:limit]
	}
	return out, true
}

func decompress(t *rt.Thread, a []rt.Value) rt.Value {
	data, fine := input(t, a[0])
	if !fine {
		return rt.NoValue
	}
	format, fine := formatOf(t, a[1])
	if !fine {
		return rt.NoValue
	}
	return inflated(t, &inflater{format: format, in: data, spare: sparesOf(t)})
}

// gunzip decompresses the first member of a gzip file: it returns a pair of what is in it and what follows it.
func gunzip(t *rt.Thread, a []rt.Value) rt.Value {
	data, fine := input(t, a[0])
	if !fine {
		return rt.NoValue
	}
	d := &inflater{format: formatGzip, lax: true, in: data, spare: sparesOf(t)}
	out := inflated(t, d)
	if out == rt.NoValue {
		return out
	}
	rest := t.NewBytes(d.in)
	if rest == rt.NoValue {
		return rest
	}
	return t.Pair(out, rest)
}

// inflated returns what all the input of d, which has not begun, is decompressed.
func inflated(t *rt.Thread, d *inflater) rt.Value {
	fine := true
	var out []byte
	d.whole(func(b []byte) bool {
		out = append(out, b...)
		fine = t.HeapRoom(len(out)) && (!t.PollPending() || t.HandlePoll())
		return fine
	})
	if !fine {
		return rt.NoValue
	}
	if d.err != nil {
		return fail(t, d.err)
	}
	return t.NewBytes(out)
}

// start returns the arguments of a checksum: the value to begin with, 1 by default, and the data, where it is.
func start(t *rt.Thread, a []rt.Value) (uint32, []byte, bool) {
	n, fine := int64(1), true
	if len(a) > 1 {
		if n, fine = t.Int64(a[1]); !fine {
			return 0, nil, false
		}
	}
	var b rt.Buffer
	if t.R.IsStr(a[0]) {
		t.Errorf(rt.ExcTypeError, "a bytes-like object is required, not 'str'")
		return 0, nil, false
	}
	if !t.GetBuffer(a[0], &b) {
		return 0, nil, false
	}
	return uint32(n), b.Data, true
}

func adler(t *rt.Thread, a []rt.Value) rt.Value {
	init, b, fine := start(t, a)
	if !fine {
		return rt.NoValue
	}
	const mod = 65521
	lo, hi := init&0xffff, init>>16
	for len(b) > 0 {
		n := min(len(b), 5552)
		part := b[:n]
		for ; len(part) >= 8; part = part[8:] {
			c := part[:8:8]
			s0, s1 := uint32(c[0])+uint32(c[1])+uint32(c[2])+uint32(c[3]), uint32(c[4])+uint32(c[5])+uint32(c[6])+uint32(c[7])
			hi += lo<<3 + s0<<2 + uint32(c[0])<<2 + uint32(c[1])*3 + uint32(c[2])<<1 + uint32(c[3]) +
				uint32(c[4])<<2 + uint32(c[5])*3 + uint32(c[6])<<1 + uint32(c[7])
			lo += s0 + s1
		}
		for _, c := range part {
			lo += uint32(c)
			hi += lo
		}
		lo, hi, b = lo%mod, hi%mod, b[n:]
	}
	return t.NewInt(int64(hi<<16 | lo))
}

func crc(t *rt.Thread, a []rt.Value) rt.Value {
	init, b, fine := start(t, a)
	if !fine {
		return rt.NoValue
	}
	if len(a) < 2 {
		init = 0
	}
	return t.NewInt(int64(crc32.Update(init, crc32.IEEETable, b)))
}
