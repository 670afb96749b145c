package uzlib

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"

	"pycopy/rt"
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
	first  []byte        // all that there is, as long as w is nil
	w      *flate.Writer // used when that is more than shortDeflate takes
	spare  *spares       // or nil
	sum    hash.Hash32
	size   uint32
	ended  bool
}

// spares keeps the tables of what has been compressed or decompressed last, for the next time: to make and clear them takes longer than
// to work on a few lines of text. It is used with the lock held.
type spares struct {
	w      *flate.Writer
	level  int // of w
	decode *decoder
	short  *shortDeflate
}

func sparesOf(t *rt.Thread) *spares {
	return t.R.State("zlib.spares", func() any { return &spares{} }).(*spares)
}

// newDeflater returns a deflater, which may use the tables of the spare one; sp may be nil.
func newDeflater(format, level int, dict []byte, sp *spares) *deflater {
	d := &deflater{format: format, level: level, dict: dict, spare: sp}
	if dict != nil {
		d.begin()
	}
	switch format {
	case formatZlib:
		d.sum = adler32.New()
		flags := [...]byte{2, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3}[level+1] << 6 // from level -1 on
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
	return d
}

// begin starts a flate.Writer. The level is a good one.
func (d *deflater) begin() {
	switch sp := d.spare; {
	case d.dict != nil:
		d.w, _ = flate.NewWriterDict(&d.out, d.level, d.dict)
	case sp != nil && sp.w != nil && sp.level == d.level:
		d.w, sp.w = sp.w, nil
		d.w.Reset(&d.out)
	default:
		d.w, _ = flate.NewWriter(&d.out, d.level)
	}
	_, _ = d.w.Write(d.first)
	d.first = nil
}

// write compresses b; the output collects in d.out.
func (d *deflater) write(b []byte) {
	if d.sum != nil {
		d.sum.Write(b)
		d.size += uint32(len(b))
	}
	if d.w == nil {
		if len(d.first)+len(b) <= maxShort {
			d.first = append(d.first, b...)
			return
		}
		d.begin()
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
		d.end()
		switch d.format {
		case formatZlib:
			d.out.Write(binary.BigEndian.AppendUint32(nil, d.sum.Sum32()))
		case formatGzip:
			b := binary.LittleEndian.AppendUint32(nil, d.sum.Sum32())
			d.out.Write(binary.LittleEndian.AppendUint32(b, d.size))
		}
	default:
		if d.w == nil {
			d.begin()
		}
		_ = d.w.Flush()
	}
}

// end writes the end of the compressed data.
func (d *deflater) end() {
	sp := d.spare
	if d.w == nil {
		short := &shortDeflate{}
		if sp != nil && sp.short != nil {
			short = sp.short
		}
		d.out.Write(short.compress(d.out.AvailableBuffer(), d.first, d.level))
		if d.first = nil; sp != nil {
			short.out, sp.short = nil, short
		}
		return
	}
	if _ = d.w.Close(); sp != nil && d.dict == nil {
		sp.w, sp.level = d.w, d.level
	}
	d.w = nil
}

// take returns the output made so far.
func (d *deflater) take() []byte {
	b := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	return b
}
