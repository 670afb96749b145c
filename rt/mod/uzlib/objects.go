package uzlib

import (
	"bytes"

	"pycopy/rt"
)

var compressSpec = rt.TypeSpec{
	Name: "Compress", Module: "zlib", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Methods: []rt.Builtin{
		{Name: "compress", Min: 2, Max: 2, Fn: compressMore},
		{Name: "flush", Min: 1, Max: 2, Fn: compressFlush},
	},
}

func compressObj(t *rt.Thread, a []rt.Value) rt.Value {
	level, fine := levelOf(t, a[0])
	if !fine {
		return rt.NoValue
	}
	format, fine := formatOf(t, a[2])
	if !fine {
		return rt.NoValue
	}
	dict, fine := dictionary(t, a[5])
	if !fine {
		return rt.NoValue
	}
	d, err := newDeflater(format, level, dict, sparesOf(t))
	if err != nil {
		return raise(t, err.Error())
	}
	return t.NewNative(t.ModuleAttr("zlib", "Compress"), d, 0)
}

// dictionary reads an optional preset dictionary.
func dictionary(t *rt.Thread, v rt.Value) ([]byte, bool) {
	if v == rt.NoValue || v == rt.None {
		return nil, true
	}
	return input(t, v)
}

func compressMore(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.Native(a[0]).(*deflater)
	data, fine := input(t, a[1])
	if !fine {
		return rt.NoValue
	}
	if d.ended {
		return raise(t, "Error -2 while compressing data: inconsistent stream state")
	}
	if !feed(t, d.write, data) {
		return rt.NoValue
	}
	return t.NewBytes(d.take())
}

func compressFlush(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.Native(a[0]).(*deflater)
	mode := finish
	if len(a) > 1 {
		var fine bool
		if mode, fine = t.Index(a[1]); !fine {
			return rt.NoValue
		}
	}
	if d.ended {
		return raise(t, "Error -2 while finishing compression: inconsistent stream state")
	}
	d.flush(mode)
	if d.ended && d.dict == nil {
		sp := sparesOf(t)
		sp.w, sp.level, d.w = d.w, d.level, nil
	}
	return t.NewBytes(d.take())
}

// decompressor is the Go state of a decompression object.
type decompressor struct {
	inflater
	rest []byte // output beyond max_length
	tail []byte // input not used yet: unconsumed_tail
	junk []byte // what follows the compressed data: unused_data
}

var decompressSpec = rt.TypeSpec{
	Name: "Decompress", Module: "zlib", Layout: rt.KindObject, Flags: rt.NoNew | rt.Final,
	Methods: []rt.Builtin{
		{Name: "decompress", Sig: "self, data, max_length=", Fn: decompressMore},
		{Name: "flush", Min: 1, Max: 2, Fn: decompressFlush},
	},
	GetSets: []rt.GetSet{
		{Name: "eof", Get: func(t *rt.Thread, self rt.Value) rt.Value {
			d := t.Native(self).(*decompressor)
			return rt.MakeBool(d.done && len(d.rest) == 0)
		}},
		{Name: "unused_data", Get: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewBytes(t.Native(self).(*decompressor).junk) }},
		{Name: "unconsumed_tail", Get: func(t *rt.Thread, self rt.Value) rt.Value { return t.NewBytes(t.Native(self).(*decompressor).tail) }},
	},
}

func decompressObj(t *rt.Thread, a []rt.Value) rt.Value {
	format, fine := formatOf(t, a[0])
	if !fine {
		return rt.NoValue
	}
	dict, fine := dictionary(t, a[1])
	if !fine {
		return rt.NoValue
	}
	d := &decompressor{inflater: inflater{format: format, dict: dict, spare: sparesOf(t)}}
	return t.NewNative(t.ModuleAttr("zlib", "Decompress"), d, 0)
}

// gzipMember makes a decompressor for a member of a gzip file.
func gzipMember(t *rt.Thread, _ []rt.Value) rt.Value {
	return t.NewNative(t.ModuleAttr("zlib", "Decompress"), &decompressor{inflater: inflater{format: formatGzip, lax: true, spare: sparesOf(t)}}, 0)
}

func decompressMore(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.Native(a[0]).(*decompressor)
	data, fine := input(t, a[1])
	if !fine {
		return rt.NoValue
	}
	limit, fine := t.OptIndex(a[2], 0)
	if !fine {
		return rt.NoValue
	}
	if limit < 0 {
		return t.Errorf(rt.ExcValueError, "max_length must be non-negative")
	}
	if limit == 0 {
		limit = -1
	}
	if d.done {
		d.junk = append(d.junk, data...)
		data = nil
	}
	d.in = append(d.in, data...)
	return d.output(t, limit)
}

// output returns what can be decompressed now.
func (d *decompressor) output(t *rt.Thread, limit int) rt.Value {
	if d.next == nil && !d.done && d.err == nil && len(d.in) <= smallInput {
		d.attempt(limit)
	}
	// The program gives the unconsumed tail back with the next call, so it is no input of ours.
	out, fine := drain(t, &d.inflater, &d.rest, limit)
	if !fine {
		return rt.NoValue
	}
	if d.err != nil {
		return fail(t, d.err)
	}
	d.tail = nil
	if d.done {
		d.junk = append(d.junk, d.in...)
	} else {
		d.tail = d.in
	}
	if len(d.rest) > 0 && len(d.tail) == 0 {
		d.tail = nil
	}
	d.in = nil
	return t.NewBytes(out)
}

// smallInput is how long input may be that is decompressed twice if it turns out to be only a part.
const smallInput = 16 << 10

// attempt decompresses the first input if it is all and gives no more than one buffer and limit (< 0: any); else nothing has happened.
func (d *decompressor) attempt(limit int) {
	before := d.inflater
	d.whole(func(b []byte) bool {
		if len(d.rest) > 0 || limit >= 0 && len(b) > limit {
			return false
		}
		d.rest = bytes.Clone(b)
		return true
	})
	if !d.done {
		d.inflater, d.rest = before, nil
	}
}

func decompressFlush(t *rt.Thread, a []rt.Value) rt.Value {
	d := t.Native(a[0]).(*decompressor)
	d.in = append(d.in, d.tail...)
	if d.done || d.err != nil {
		out := d.rest
		d.rest = nil
		return t.NewBytes(out)
	}
	return d.output(t, -1)
}
