package uzlib

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"io"
)

// Container formats of compressed data.
const (
	formatRaw = iota
	formatZlib
	formatGzip
	formatAuto // zlib or gzip
)

// An inflater decompresses what is pushed into it.
type inflater struct {
	format int
	dict   []byte

	in    []byte // input not used yet
	final bool   // no more input will come
	done  bool   // the end of the compressed data was reached; in holds what follows
	err   error

	phase  phase
	part   []byte // what there is of the header or trailer, if that is not all
	sum    hash.Hash32
	size   uint32
	decode *decoder

	spare *spares // tables to use, or nil
}

// phase is the part of the compressed data that comes next.
type phase uint8

const (
	inHeader phase = iota
	inBody
	inTrailer
)

var (
	errTruncated = errors.New("incomplete or truncated stream")
	errHeader    = errors.New("incorrect header check")
	errMethod    = errors.New("unknown compression method")
	errWindow    = errors.New("invalid window size")
	errFlags     = errors.New("unknown header flags set")
	errHeaderCRC = errors.New("header crc mismatch")
	errLength    = errors.New("incorrect length check")
	errCheck     = errors.New("incorrect data check")
	errData      = errors.New("invalid data")
	errDict      = errors.New("need dictionary")
)

// step returns the next output: none when it needs more input, is done, or has failed. It is valid until the next call.
func (d *inflater) step() []byte {
	for !d.done && d.err == nil {
		switch d.phase {
		case inHeader, inTrailer:
			if !d.frame() {
				return nil
			}
		case inBody:
			out, rest, why := d.decode.next(d.in)
			d.in = rest
			d.size += uint32(len(out))
			if d.sum != nil {
				d.sum.Write(out)
			}
			switch {
			case why == needHelp:
				d.fail(errData)
			case why == needStop:
				d.phase = inTrailer
			case why == needInput && len(out) == 0:
				if d.final {
					d.fail(errTruncated)
				}
				return nil
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// frame reads the header or the trailer; it is false if there is not all of it.
func (d *inflater) frame() bool {
	if len(d.part) == 0 {
		d.part = d.in[:len(d.in):len(d.in)]
	} else {
		d.part = append(d.part, d.in...)
	}
	d.in = nil
	src := bytes.NewReader(d.part)
	var err error
	if d.phase == inHeader {
		d.sum, err = d.header(src)
	} else {
		err = d.trailer(src, d.sum, d.size)
	}
	short := err == io.EOF || err == io.ErrUnexpectedEOF
	switch {
	case short && !d.final:
		return false
	case short:
		d.fail(errTruncated)
	case err != nil:
		d.fail(err)
	case d.phase == inHeader:
		if sp := d.spare; sp != nil {
			d.decode, sp.decode = sp.decode, nil
		}
		if d.decode == nil {
			d.decode = new(decoder)
		}
		d.decode.reset(d.dict)
		d.phase = inBody
	default:
		d.done = true
		d.giveBack()
	}
	d.in = d.part[len(d.part)-src.Len():]
	d.part = nil
	return true
}

func (d *inflater) fail(err error) {
	d.err = err
	d.giveBack()
}

// giveBack keeps the decoder for others. The last output has been taken.
func (d *inflater) giveBack() {
	if d.spare != nil && d.decode != nil {
		d.spare.decode = d.decode
	}
	d.decode = nil
}

// header reads the header of the container and returns the checksum to use.
func (d *inflater) header(src *bytes.Reader) (hash.Hash32, error) {
	if d.format == formatRaw {
		return nil, nil
	}
	first, err := src.ReadByte()
	if err != nil {
		return nil, err
	}
	if d.format == formatAuto {
		d.format = formatZlib
		if first == 0x1f {
			d.format = formatGzip
		}
	}
	second, err := src.ReadByte()
	if err != nil {
		return nil, err
	}
	if d.format == formatGzip {
		if first != 0x1f || second != 0x8b {
			return nil, errHeader
		}
		return crc32.NewIEEE(), gzipHeader(src)
	}
	switch {
	case (uint(first)<<8|uint(second))%31 != 0:
		return nil, errHeader
	case first&15 != 8:
		return nil, errMethod
	case first>>4 > 7:
		return nil, errWindow
	}
	if second&0x20 != 0 {
		var id [4]byte
		if _, err := io.ReadFull(src, id[:]); err != nil {
			return nil, err
		}
		if d.dict == nil || adler32.Checksum(d.dict) != binary.BigEndian.Uint32(id[:]) {
			return nil, errDict
		}
	} else {
		d.dict = nil
	}
	return adler32.New(), nil
}

// summed reads bytes of a header into its checksum.
type summed struct {
	src *bytes.Reader
	sum hash.Hash32
}

func (s summed) Read(p []byte) (int, error) {
	n, err := s.src.Read(p)
	s.sum.Write(p[:n])
	return n, err
}

func (s summed) ReadByte() (byte, error) {
	var b [1]byte
	_, err := io.ReadFull(s, b[:])
	return b[0], err
}

// gzipHeader skips the rest of a gzip header, whose first two bytes have been read.
func gzipHeader(from *bytes.Reader) error {
	src := summed{from, crc32.NewIEEE()}
	src.sum.Write([]byte{0x1f, 0x8b})
	var h [8]byte // method, flags, time, extra flags, system
	if _, err := io.ReadFull(src, h[:]); err != nil {
		return err
	}
	flags := h[1]
	switch {
	case h[0] != 8:
		return errMethod
	case flags&0xe0 != 0:
		return errFlags
	}
	if flags&4 != 0 { // extra field
		var n [2]byte
		if _, err := io.ReadFull(src, n[:]); err != nil {
			return err
		}
		for range binary.LittleEndian.Uint16(n[:]) {
			if _, err := src.ReadByte(); err != nil {
				return err
			}
		}
	}
	for _, bit := range [...]byte{8, 16} { // name, comment
		for flags&bit != 0 {
			c, err := src.ReadByte()
			if err != nil {
				return err
			}
			if c == 0 {
				break
			}
		}
	}
	if flags&2 != 0 {
		want := uint16(src.sum.Sum32())
		var sum [2]byte
		if _, err := io.ReadFull(from, sum[:]); err != nil {
			return err
		}
		if binary.LittleEndian.Uint16(sum[:]) != want {
			return errHeaderCRC
		}
	}
	return nil
}

// trailer checks what follows the compressed data.
func (d *inflater) trailer(src *bytes.Reader, sum hash.Hash32, size uint32) error {
	switch d.format {
	case formatZlib:
		var b [4]byte
		if _, err := io.ReadFull(src, b[:]); err != nil {
			return err
		}
		if binary.BigEndian.Uint32(b[:]) != sum.Sum32() {
			return errCheck
		}
	case formatGzip:
		var b [8]byte
		if _, err := io.ReadFull(src, b[:]); err != nil {
			return err
		}
		if binary.LittleEndian.Uint32(b[:]) != sum.Sum32() {
			return errCheck
		}
		if binary.LittleEndian.Uint32(b[4:]) != size {
			return errLength
		}
	}
	return nil
}
