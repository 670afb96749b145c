package uzlib

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// Container formats of compressed data.
const (
	formatRaw = iota
	formatZlib
	formatGzip
	formatAuto // zlib or gzip
)

// An inflater decompresses what is pushed into it, a container included.
type inflater struct {
	format int
	dict   []byte

	in    []byte // input not used yet
	final bool   // no more input will come
	whole bool   // all the output stays in data.out
	done  bool   // the end of the compressed data was reached; in holds what follows
	err   error

	part  part
	data  inflation
	taken int    // what of data.out has been given to the caller
	sum   uint32 // of the output: Adler-32 or CRC-32
	size  uint32 // of the output

	spare *spares // to take tables from, or nil
}

// part is what an inflater expects next.
type part uint8

const (
	partHeader part = iota
	partData
	partTrailer
)

var (
	errTruncated = errors.New("incomplete or truncated stream")
	errHeader    = errors.New("incorrect header check")
	errMethod    = errors.New("unknown compression method")
	errWindow    = errors.New("invalid window size")
	errFlags     = errors.New("unknown header flags set")
	errHeaderCRC = errors.New("header crc mismatch")
	errCheck     = errors.New("incorrect data check")
	errLength    = errors.New("incorrect length check")
	errDict      = errors.New("need dictionary")
	errOtherDict = errors.New("invalid input data")
)

// portion is how much a step makes at most where nobody wants less.
const portion = 32 << 10

// step returns the next output, at most n bytes, which are valid until the next step: none when it needs more input, is done, or has failed.
func (d *inflater) step(n int) []byte {
	for !d.done && d.err == nil {
		enough := true
		switch d.part {
		case partHeader:
			enough = d.header()
		case partData:
			var out []byte
			if out, enough = d.more(n); len(out) > 0 {
				if d.part == partTrailer {
					d.trailer()
				}
				return out
			}
		case partTrailer:
			enough = d.trailer()
		}
		if !enough {
			if d.final {
				d.err = errTruncated
			}
			return nil
		}
	}
	return nil
}

// more decompresses n bytes, if there is input for them.
func (d *inflater) more(n int) (out []byte, enough bool) {
	f := &d.data
	if f.tables == nil && d.spare != nil {
		f.tables, d.spare.tables = d.spare.tables, nil
	}
	if f.tables == nil {
		f.tables = &tables{}
	}
	if keep := windowSize; d.taken > 2*keep && !d.whole {
		f.out = f.out[:copy(f.out, f.out[d.taken-keep:])]
		d.taken = keep
	}
	f.in, f.pos = d.in, 0
	p := f.run(d.taken + n)
	d.in, f.in = d.in[f.pos:], nil
	out = f.out[d.taken:]
	d.taken = len(f.out)
	d.size += uint32(len(out))
	d.sum = updateSum(d.format, d.sum, out)
	switch p {
	case progressEnd:
		d.part = partTrailer
		if d.spare != nil {
			d.spare.tables, f.tables = f.tables, nil
		}
	case progressError:
		d.err = f.err
	}
	return out, p != progressInput
}

// header reads the header of the container, if it is there as a whole.
func (d *inflater) header() (enough bool) {
	n := 0
	switch {
	case d.format == formatRaw:
	case len(d.in) < 2:
		return false
	case d.format == formatGzip || d.format == formatAuto && d.in[0] == 0x1f:
		d.format = formatGzip
		if n = d.gzipHeader(); n == 0 {
			return false
		}
	default:
		d.format, d.sum = formatZlib, 1
		if n = d.zlibHeader(); n == 0 {
			return false
		}
	}
	if d.err != nil {
		return true
	}
	if k := len(d.dict) - windowSize; k > 0 {
		d.dict = d.dict[k:]
	}
	d.data.out = append(d.data.out, d.dict...)
	d.taken = len(d.data.out)
	d.in, d.part = d.in[n:], partData
	return true
}

// failAt ends with an error behind n bytes.
func (d *inflater) failAt(n int, err error) int {
	d.err = err
	return n
}

// zlibHeader returns the size of the header, 0 if it is not there as a whole.
func (d *inflater) zlibHeader() int {
	first, second := d.in[0], d.in[1]
	switch {
	case (uint(first)<<8|uint(second))%31 != 0:
		return d.failAt(2, errHeader)
	case first&15 != 8:
		return d.failAt(2, errMethod)
	case first>>4 > 7:
		return d.failAt(2, errWindow)
	case second&0x20 == 0:
		d.dict = nil
		return 2
	case len(d.in) < 6:
		return 0
	case d.dict == nil:
		return d.failAt(6, errDict)
	case adlerOf(1, d.dict) != binary.BigEndian.Uint32(d.in[2:]):
		return d.failAt(6, errOtherDict)
	}
	return 6
}

// gzipHeader returns the size of the header, 0 if it is not there as a whole.
func (d *inflater) gzipHeader() int {
	h := d.in
	if h[0] != 0x1f || h[1] != 0x8b {
		return d.failAt(2, errHeader)
	}
	if len(h) < 10 { // method, flags, time, extra flags, system
		return 0
	}
	flags, n := h[3], 10
	if h[2] != 8 {
		return d.failAt(n, errMethod)
	}
	if flags&0xe0 != 0 {
		return d.failAt(n, errFlags)
	}
	if flags&4 != 0 { // extra field
		if len(h) < n+2 {
			return 0
		}
		n += 2 + int(binary.LittleEndian.Uint16(h[n:]))
	}
	for _, bit := range [...]byte{8, 16} { // name, comment
		for flags&bit != 0 {
			if n >= len(h) {
				return 0
			}
			n++
			if h[n-1] == 0 {
				break
			}
		}
	}
	if flags&2 != 0 { // header checksum
		if len(h) < n+2 {
			return 0
		}
		if n += 2; uint16(crc32.ChecksumIEEE(h[:n-2])) != binary.LittleEndian.Uint16(h[n-2:]) {
			return d.failAt(n, errHeaderCRC)
		}
	}
	if len(h) < n {
		return 0
	}
	return n
}

// trailer checks what follows the compressed data, if it is there as a whole.
func (d *inflater) trailer() (enough bool) {
	n := [...]int{formatRaw: 0, formatZlib: 4, formatGzip: 8}[d.format]
	if len(d.in) < n {
		return false
	}
	switch {
	case d.format == formatZlib && binary.BigEndian.Uint32(d.in) != d.sum, d.format == formatGzip && binary.LittleEndian.Uint32(d.in) != d.sum:
		d.err = errCheck
	case d.format == formatGzip && binary.LittleEndian.Uint32(d.in[4:]) != d.size:
		d.err = errLength
	default:
		d.done = true
	}
	d.in = d.in[n:]
	return true
}
