package uzlib

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// Container formats of compressed data.
const (
	formatRaw = iota
	formatZlib
	formatGzip
	formatAuto // zlib or gzip
)

// An inflater decompresses what is pushed into it. The decompressor of
// package flate pulls its input; unless all input is there from the beginning, it runs in a
// goroutine that gives the turn back whenever it has used up its input or has made output.
type inflater struct {
	format int
	dict   []byte
	lax    bool // the check of a gzip header is skipped, as by CPython's gzip and by MicroPython

	in    []byte // input not used yet
	final bool   // no more input will come
	done  bool   // the end of the compressed data was reached; in holds what follows
	err   error

	next func() ([]byte, bool)
	stop func()

	spare *spares // tables to use, or nil
}

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

// step returns the next output: none when it needs more input, is done, or has failed.
func (d *inflater) step() []byte {
	if d.done || d.err != nil {
		return nil
	}
	if d.next == nil {
		d.next, d.stop = pull(func(yield func([]byte) bool) { d.run(&starved{d, yield}, yield) })
	}
	out, _ := d.next()
	return out
}

// whole decompresses what is in in, without a goroutine. It is errTruncated that there is not enough, or that yield wants no more.
func (d *inflater) whole(yield func([]byte) bool) {
	src := bytes.NewReader(d.in)
	d.run(src, yield)
	d.in = d.in[len(d.in)-src.Len():]
}

// pull is iter.Pull by a goroutine: a coroutine may not be switched to while the thread is locked when it was not at the beginning, and
// the collector, which closes what is dead, may run at any time.
func pull(run func(yield func([]byte) bool)) (next func() ([]byte, bool), stop func()) {
	ask, give, done := make(chan bool), make(chan []byte), false
	go func() {
		defer close(give)
		if <-ask {
			run(func(b []byte) bool {
				give <- b
				return <-ask
			})
		}
	}()
	next = func() ([]byte, bool) {
		if done {
			return nil, false
		}
		ask <- true
		b, ok := <-give
		done = !ok
		return b, ok
	}
	stop = func() {
		if !done {
			done = true
			ask <- false
			<-give
		}
	}
	return next, stop
}

// Close ends the goroutine.
func (d *inflater) Close() error {
	if d.stop != nil {
		d.stop()
	}
	return nil
}

// source is the input of a decompressor, which has faster loops for a bytes.Reader than for others.
type source interface {
	io.Reader
	io.ByteReader // so that no more is read than needed
}

// starved asks for more input.
type starved struct {
	d     *inflater
	yield func([]byte) bool
}

func (s *starved) more() error {
	for len(s.d.in) == 0 {
		if s.d.final || !s.yield(nil) {
			return io.ErrUnexpectedEOF
		}
	}
	return nil
}

func (s *starved) Read(p []byte) (int, error) {
	if err := s.more(); err != nil {
		return 0, err
	}
	n := copy(p, s.d.in)
	s.d.in = s.d.in[n:]
	return n, nil
}

// ReadByte makes starved a source.
func (s *starved) ReadByte() (byte, error) {
	if err := s.more(); err != nil {
		return 0, err
	}
	c := s.d.in[0]
	s.d.in = s.d.in[1:]
	return c, nil
}

// run decompresses all that comes from src.
func (d *inflater) run(src source, yield func([]byte) bool) {
	sum, err := d.header(src)
	if err == nil {
		err = d.body(src, yield, sum)
	}
	switch {
	case err == nil:
		d.done = true
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		d.err = errTruncated
	default:
		d.err = err
		var corrupt flate.CorruptInputError
		if errors.As(err, &corrupt) {
			d.err = errData
		}
	}
}

func (d *inflater) body(src source, yield func([]byte) bool, sum hash.Hash32) error {
	var r io.ReadCloser
	var buf []byte
	sp := d.spare
	if sp != nil {
		r, buf = sp.r, sp.buf
		sp.r, sp.buf = nil, nil
	}
	switch {
	case r != nil:
		_ = r.(flate.Resetter).Reset(src, d.dict) // of a decompressor: cannot fail
	case d.dict != nil:
		r = flate.NewReaderDict(src, d.dict)
	default:
		r = flate.NewReader(src)
	}
	if buf == nil {
		buf = make([]byte, 32<<10)
	}
	if sp != nil {
		defer func() {
			_ = r.(flate.Resetter).Reset(noInput{}, nil) // lets go of the input
			sp.r, sp.buf = r, buf
		}()
	}
	size := uint32(0)
	for {
		n, err := r.Read(buf)
		if n > 0 {
			size += uint32(n)
			if sum != nil {
				sum.Write(buf[:n])
			}
			if !yield(buf[:n]) {
				return errTruncated
			}
		}
		if err == io.EOF {
			return d.trailer(src, sum, size)
		}
		if err != nil {
			return err
		}
	}
}

// noInput is an input at its end.
type noInput struct{}

func (noInput) Read([]byte) (int, error) { return 0, io.EOF }
func (noInput) ReadByte() (byte, error)  { return 0, io.EOF }

// header reads the header of the container and returns the checksum to use.
func (d *inflater) header(src source) (hash.Hash32, error) {
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
		return crc32.NewIEEE(), gzipHeader(src, d.lax)
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
	src source
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

// gzipHeader skips the rest of a gzip header, whose first two bytes have been read; lax is that of the inflater.
func gzipHeader(from source, lax bool) error {
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
		if binary.LittleEndian.Uint16(sum[:]) != want && !lax {
			return errHeaderCRC
		}
	}
	return nil
}

// trailer checks what follows the compressed data.
func (d *inflater) trailer(src source, sum hash.Hash32, size uint32) error {
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
