// Package lzma is the builtin module _lzma: compression and decompression of whole streams, for lzma.
package lzma

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	"github.com/ulikunitz/xz"
	"github.com/ulikunitz/xz/lzma"

	"pycopy/rt"
)

// Module declares _lzma.
var Module = rt.ModuleSpec{
	Name: "_lzma",
	Funcs: []rt.Builtin{
		{Name: "compress", Min: 4, Max: 4, Fn: compress},
		{Name: "decompress", Min: 2, Max: 2, Fn: decompress},
	},
}

// Formats, numbered as in lzma.
const (
	formatXZ    = 1
	formatAlone = 2
)

// pieceBytes is how much is worked on between two looks at interrupts and memory.
const pieceBytes = 1 << 16

// compress is compress(data, format, check, dictionary): a whole stream.
func compress(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	var n [3]int
	for i := range n {
		var fine bool
		if n[i], fine = t.Index(a[1+i]); !fine {
			return rt.NoValue
		}
	}
	data := bytes.Clone(b.Data)
	dict := max(lzma.MinDictCap, min(n[2], len(data)))
	if !t.RoomFor(8*dict + len(data)) {
		return rt.NoValue
	}
	var out bytes.Buffer
	var w io.WriteCloser
	var err error
	if n[0] == formatAlone {
		w, err = lzma.WriterConfig{DictCap: dict, EOSMarker: true}.NewWriter(&out)
	} else {
		w, err = xz.WriterConfig{DictCap: dict, CheckSum: byte(n[1]), NoCheckSum: n[1] == 0}.NewWriter(&out)
	}
	for err == nil && len(data) > 0 {
		k := min(len(data), pieceBytes)
		_, err = w.Write(data[:k])
		data = data[k:]
		if t.PollPending() && !t.HandlePoll() {
			return rt.NoValue
		}
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return t.Errorf(rt.ExcOSError, "%s", err.Error())
	}
	return t.NewBytes(out.Bytes())
}

// decompress is decompress(data, format): what the stream at the beginning of data stands for, and how long it is; None if it is not
// complete. Damaged data are a ValueError, other things that cannot be read an OSError.
func decompress(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBuffer(a[0], &b) {
		return rt.NoValue
	}
	format, fine := t.Index(a[1])
	if !fine {
		return rt.NoValue
	}
	data := bytes.Clone(b.Data)
	if !t.RoomFor(dictionary(data, format)) {
		return rt.NoValue
	}
	in := bytes.NewReader(data)
	r, err := newReader(in, format)
	var out []byte
	for err == nil {
		if !t.RoomFor(2 * (len(out) + pieceBytes)) {
			return rt.NoValue
		}
		n := len(out)
		out = append(out, make([]byte, pieceBytes)...)
		var k int
		k, err = readFull(r, out[n:])
		out = out[:n+k]
	}
	rest := in.Len()
	switch {
	case err == io.EOF:
	case err != nil && err.Error() == moreData:
		rest++ // it has looked at one byte
	case errors.Is(err, io.ErrUnexpectedEOF) || in.Len() == 0 && errors.Is(err, io.EOF):
		return rt.None
	default:
		return t.Errorf(rt.ExcValueError, "Corrupt input data")
	}
	v := t.NewBytes(out)
	if v == rt.NoValue {
		return v
	}
	return t.Pair(v, rt.MakeSmall(len(data)-rest))
}

// moreData is the text of the error of package xz, which has no name, for what follows a single stream.
const moreData = "xz: unexpected data after stream"

func newReader(in *bytes.Reader, format int) (r io.Reader, err error) {
	defer guard(&err)
	if format == formatAlone {
		if in.Len() < lzma.HeaderLen {
			return nil, io.ErrUnexpectedEOF
		}
		return lzma.NewReader(in)
	}
	return xz.ReaderConfig{SingleStream: true}.NewReader(in)
}

// readFull reads until p is full or there is an error.
func readFull(r io.Reader, p []byte) (n int, err error) {
	defer guard(&err)
	for n < len(p) && err == nil {
		var k int
		k, err = r.Read(p[n:])
		n += k
	}
	return n, err
}

// guard makes an error of a panic of the library, which damaged data may cause.
func guard(err *error) {
	if p := recover(); p != nil {
		*err = errDamaged
	}
}

var errDamaged = errors.New("damaged")

// dictionary returns how much memory the header asks for.
func dictionary(data []byte, format int) int {
	switch {
	case format == formatAlone && len(data) >= lzma.HeaderLen:
		size := binary.LittleEndian.Uint64(data[5:])
		return int(min(uint64(binary.LittleEndian.Uint32(data[1:])), size))
	case format == formatXZ && len(data) > 16:
		// The filter of the first block: its number, the size of its properties, 1, and the size of the dictionary.
		header := data[12:min(len(data), 12+4*(int(data[12])+1))]
		if i := bytes.Index(header, []byte{0x21, 1}); i > 0 && i+2 < len(header) {
			if n := uint(header[i+2]); n <= 40 {
				return int(min(uint64(2|n&1)<<(n/2+11), 1<<32-1))
			}
		}
	}
	return 0
}
