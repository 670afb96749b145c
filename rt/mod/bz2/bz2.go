// Package bz2 is the builtin module _bz2: compression and decompression of whole streams, for bz2.
package bz2

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"io"

	"pycopy/rt"
)

// Module declares _bz2.
var Module = rt.ModuleSpec{
	Name:  "_bz2",
	Funcs: []rt.Builtin{{Name: "decompress", Min: 1, Max: 1, Fn: decompress}, {Name: "compress", Min: 2, Max: 2, Fn: compress}},
}

const pieceBytes = 1 << 16

// blockCost is how many bytes the memory for a block has, for each of its own.
const blockCost = 40

// compress returns the stream of some data, made with a level from 1 to 9.
func compress(t *rt.Thread, a []rt.Value) rt.Value {
	level, fine := t.Index(a[1])
	var b rt.Buffer
	if !fine || !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	if level < 1 || level > 9 {
		return t.Errorf(rt.ExcValueError, "compresslevel must be between 1 and 9")
	}
	data, e := bytes.Clone(b.Data), newEncoder(level)
	for {
		if !t.RoomFor(len(e.out) + blockCost*min(len(data), e.limit)) {
			return rt.NoValue
		}
		data = data[e.add(data):]
		if len(data) == 0 {
			return t.NewBytes(e.finish())
		}
		e.endBlock()
		if t.PollPending() && !t.HandlePoll() {
			return rt.NoValue
		}
	}
}

// decompress returns what data, any number of streams, stands for; None if it is not complete.
func decompress(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	r := bzip2.NewReader(bytes.NewReader(bytes.Clone(b.Data)))
	var out []byte
	for {
		if !t.RoomFor(2 * (len(out) + pieceBytes)) {
			return rt.NoValue
		}
		n := len(out)
		out = append(out, make([]byte, pieceBytes)...)
		k, err := io.ReadFull(r, out[n:])
		out = out[:n+k]
		var damage bzip2.StructuralError
		switch {
		case err == nil:
		case errors.As(err, &damage) && len(out) > 0 && string(damage) == "bad magic value in continuation file":
			return t.NewBytes(out) // what follows is something else
		case errors.As(err, &damage):
			return t.Errorf(rt.ExcOSError, "Invalid data stream")
		case len(b.Data) > 0 && err != io.EOF && !(errors.Is(err, io.ErrUnexpectedEOF) && k > 0 && complete(r)):
			return rt.None
		default:
			return t.NewBytes(out)
		}
	}
}

// complete reports whether a reader has come to the end of a stream.
func complete(r io.Reader) bool {
	var one [1]byte
	_, err := r.Read(one[:])
	return err == io.EOF
}
