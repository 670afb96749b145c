package uzlib

import (
	"bytes"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"io"

	"pycopy/rt"

	"github.com/klauspost/compress/flate"
)

// Ways to flush, numbered as in zlib.
const (
	noFlush   = 0
	partFlush = 1
	syncFlush = 2
	fullFlush = 3
	finish    = 4
)

// A deflater compresses.
type deflater struct {
	format int
	level  int
	dict   []byte
	out    bytes.Buffer
	w      *flate.Writer
	sum    hash.Hash32
	size   uint32
	ended  bool
}

// spares keeps the tables of what has been compressed or decompressed last, for the next time: to make and clear them takes longer than
// to work on a few lines of text. It is used with the lock held.
type spares struct {
	w     *flate.Writer
	level int // of w
	r     io.ReadCloser
	buf   []byte
}

func sparesOf(t *rt.Thread) *spares {
	return t.R.State(rt.StateZlib, func() any { return &spares{} }).(*spares)
}

// usualLevel is what level -1 stands for, as in zlib; package flate has its own opinion.
const usualLevel = 6

// newDeflater returns a deflater, which may use the tables of the spare one; sp may be nil.
func newDeflater(format, level int, dict []byte, sp *spares) (*deflater, error) {
	if level < 0 {
		level = usualLevel
	}
	d := &deflater{format: format, level: level, dict: dict}
	var err error
	switch {
	case dict != nil:
		d.w, err = flate.NewWriterDict(&d.out, level, dict)
	case sp != nil && sp.w != nil && sp.level == level:
		d.w, sp.w = sp.w, nil
		d.w.Reset(&d.out)
	default:
		d.w, err = flate.NewWriter(&d.out, level)
	}
	if err != nil {
		return nil, err
	}
	switch format {
	case formatZlib:
		d.sum = adler32.New()
		flags := [...]byte{0, 0, 1, 1, 1, 1, 2, 3, 3, 3}[level] << 6
		if dict != nil {
			flags |= 0x20
		}
		flags += byte(31 - (uint(0x78)<<8|uint(flags))%31)
		d.out.Write([]byte{0x78, flags})
		if dict != nil {
			d.out.Write(binary.BigEndian.AppendUint32(nil, adler32.Checksum(dict)))
		}
	case formatGzip:
		d.sum = crc32.NewIEEE()
		d.out.Write([]byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3})
	}
	return d, nil
}

// write compresses b; the output collects in d.out.
func (d *deflater) write(b []byte) {
	if d.sum != nil {
		d.sum.Write(b)
		d.size += uint32(len(b))
	}
	_, _ = d.w.Write(b) // into memory: cannot fail
}

func (d *deflater) flush(mode int) {
	switch mode {
	case noFlush:
	case finish:
		if d.ended {
			return
		}
		d.ended = true
		_ = d.w.Close()
		switch d.format {
		case formatZlib:
			d.out.Write(binary.BigEndian.AppendUint32(nil, d.sum.Sum32()))
		case formatGzip:
			b := binary.LittleEndian.AppendUint32(nil, d.sum.Sum32())
			d.out.Write(binary.LittleEndian.AppendUint32(b, d.size))
		}
	default:
		_ = d.w.Flush()
	}
}

// take returns the output made so far.
func (d *deflater) take() []byte {
	b := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	return b
}
