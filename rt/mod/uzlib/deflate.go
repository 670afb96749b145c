package uzlib

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
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

// A deflater compresses. Small inputs it only collects, until their end has come, for a matcher to compress them at once; for the others
// it starts a writer.
type deflater struct {
	format int
	level  int
	dict   []byte
	out    bytes.Buffer
	held   []byte
	w      *flate.Writer // nil: not started
	sum    uint32
	size   uint32
	ended  bool
	spare  *spares // to take tables from, or nil
}

// spares keeps the tables of what has been compressed or decompressed last, for the next time: to make and clear them takes longer than
// to work on a few lines of text. It is used with the lock held.
type spares struct {
	w      *flate.Writer
	level  int // of w
	m      *matcher
	tables *tables
	out    []byte
}

// maxSpare is the size up to which an output buffer is kept.
const maxSpare = 256 << 10

func sparesOf(t *rt.Thread) *spares {
	return t.R.State("zlib.spares", func() any { return &spares{} }).(*spares)
}

// newDeflater returns a deflater, which may use the tables in sp; sp may be nil.
func newDeflater(format, level int, dict []byte, sp *spares) *deflater {
	d := &deflater{format: format, level: level, dict: dict, sum: sumStart(format), spare: sp}
	d.out.Write(appendHeader(nil, format, level, dict))
	return d
}

// sumStart returns the checksum of no data.
func sumStart(format int) uint32 {
	if format == formatZlib {
		return 1
	}
	return 0
}

func updateSum(format int, sum uint32, b []byte) uint32 {
	switch format {
	case formatZlib:
		return adlerOf(sum, b)
	case formatGzip:
		return crc32.Update(sum, crc32.IEEETable, b)
	}
	return 0
}

// appendHeader appends what comes before the compressed data.
func appendHeader(b []byte, format, level int, dict []byte) []byte {
	switch format {
	case formatZlib:
		flags := [...]byte{2, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3}[level+1] << 6 // from level -1 on
		if dict != nil {
			flags |= 0x20
		}
		flags += byte(31 - (uint(0x78)<<8|uint(flags))%31)
		b = append(b, 0x78, flags)
		if dict != nil {
			b = binary.BigEndian.AppendUint32(b, adlerOf(1, dict))
		}
	case formatGzip:
		b = append(b, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)
	}
	return b
}

// appendTrailer appends what comes behind the compressed data.
func appendTrailer(b []byte, format int, sum, size uint32) []byte {
	switch format {
	case formatZlib:
		b = binary.BigEndian.AppendUint32(b, sum)
	case formatGzip:
		b = binary.LittleEndian.AppendUint32(b, sum)
		b = binary.LittleEndian.AppendUint32(b, size)
	}
	return b
}

// compressSmall appends small data, compressed, to out.
func compressSmall(out, data []byte, level int, sp *spares) []byte {
	var m *matcher
	if sp != nil {
		m, sp.m = sp.m, nil
	}
	if m == nil {
		m = &matcher{}
	}
	m.out = out
	m.compress(data, level)
	out, m.out = m.out, nil
	if sp != nil {
		sp.m = m
	}
	return out
}

// hold takes b for later, if all is small so far. Otherwise it starts the writer.
func (d *deflater) hold(b []byte) bool {
	if d.w == nil && d.dict == nil && d.level != 0 && len(d.held)+len(b) < smallInput {
		d.note(b)
		d.held = append(d.held, b...)
		return true
	}
	d.start()
	return false
}

// start makes the writer.
func (d *deflater) start() {
	if d.w != nil {
		return
	}
	sp := d.spare
	switch {
	case d.dict != nil:
		d.w, _ = flate.NewWriterDict(&d.out, d.level, d.dict) // the level is a valid one
	case sp != nil && sp.w != nil && sp.level == d.level:
		d.w, sp.w = sp.w, nil
		d.w.Reset(&d.out)
	default:
		d.w, _ = flate.NewWriter(&d.out, d.level)
	}
	_, _ = d.w.Write(d.held) // into memory: cannot fail
	d.held = nil
}

func (d *deflater) note(b []byte) {
	d.sum = updateSum(d.format, d.sum, b)
	d.size += uint32(len(b))
}

// write compresses b with the writer; the output collects in d.out.
func (d *deflater) write(b []byte) {
	d.note(b)
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
		if d.w != nil || d.level == 0 || d.dict != nil {
			d.start()
			_ = d.w.Close()
		} else {
			d.out.Write(compressSmall(nil, d.held, d.level, d.spare))
			d.held = nil
		}
		d.out.Write(appendTrailer(nil, d.format, d.sum, d.size))
		if sp := d.spare; sp != nil && d.w != nil && d.dict == nil {
			sp.w, sp.level, d.w = d.w, d.level, nil
		}
	default:
		d.start()
		_ = d.w.Flush()
	}
}

// take returns the output made so far.
func (d *deflater) take() []byte {
	b := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	return b
}
