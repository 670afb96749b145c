// Package pprof collects weighted stacks and writes them as profiles that pprof and what understands its files read:
// gzipped messages of https://github.com/google/pprof/blob/main/proto/profile.proto. It only writes; package
// github.com/google/pprof/profile, which reads and merges them, takes a tenth of an interpreter's start to initialise.
package pprof

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
)

// ValueType names what a value of samples is, and its unit, as in {"cpu", "nanoseconds"}.
type ValueType struct{ Type, Unit string }

// Frame is a place in a program.
type Frame struct {
	Function string
	File     string
	Start    int  // line at which the function begins, 0: unknown
	Line     int  // 0: unknown
	Inlined  bool // the code of the frame is part of the code of its caller
}

// Label says something about a sample.
type Label struct{ Key, Value string }

// Builder adds stacks up. It is for one goroutine at a time.
type Builder struct {
	types     []ValueType
	period    ValueType
	interval  int64
	frames    map[Frame]uint32
	list      []Frame
	samples   map[string]*sample
	order     []*sample
	key       []byte
	began     time.Time
	mainValue string
}

type sample struct {
	stack  []uint32 // indices in list, the innermost first
	labels []Label
	values []int64
}

// New makes an empty profile whose samples have values of the given types. interval is how many of period lie between two samples.
func New(period ValueType, interval int64, types ...ValueType) *Builder {
	return &Builder{types: types, period: period, interval: interval, frames: map[Frame]uint32{}, samples: map[string]*sample{}, began: time.Now()}
}

// Began says when the profile began, if that was not when the Builder was made.
func (b *Builder) Began(t time.Time) { b.began = t }

// Default names the type of value that tools show first.
func (b *Builder) Default(name string) { b.mainValue = name }

// Add adds values to those of a stack, which begins with the innermost frame. Stacks with other labels are others.
func (b *Builder) Add(stack []Frame, labels []Label, values ...int64) {
	key := b.key[:0]
	for _, f := range stack {
		i, ok := b.frames[f]
		if !ok {
			i = uint32(len(b.list))
			b.frames[f] = i
			b.list = append(b.list, f)
		}
		key = append(key, byte(i), byte(i>>8), byte(i>>16), byte(i>>24))
	}
	n := len(key)
	for _, l := range labels {
		key = append(append(append(append(key, 0), l.Key...), 0), l.Value...)
	}
	b.key = key
	s := b.samples[string(key)]
	if s == nil {
		s = &sample{labels: append([]Label(nil), labels...), values: make([]int64, len(b.types))}
		for i := 0; i < n; i += 4 {
			s.stack = append(s.stack, uint32(key[i])|uint32(key[i+1])<<8|uint32(key[i+2])<<16|uint32(key[i+3])<<24)
		}
		b.samples[string(key)] = s
		b.order = append(b.order, s)
	}
	for i, v := range values {
		s.values[i] += v
	}
}

// Each calls f with each different stack, its labels and values. f must not keep the slices.
func (b *Builder) Each(f func(stack []Frame, labels []Label, values []int64)) {
	var stack []Frame
	for _, s := range b.order {
		stack = stack[:0]
		for _, i := range s.stack {
			stack = append(stack, b.list[i])
		}
		f(stack, s.labels, s.values)
	}
}

// Write writes the profile. Samples with no value but zeros are left out.
func (b *Builder) Write(w io.Writer) error {
	e := encoder{strings: map[string]uint64{"": 0}, table: []string{""}, locations: map[string]uint64{}, functions: map[function]uint64{}}
	return compress(w, e.profile(b))
}

// compress writes data as gzip does. (That package has an initialisation that each start of a process would pay for.)
func compress(w io.Writer, data []byte) error {
	if _, err := w.Write([]byte{0x1f, 0x8b, 8, 9: 255}); err != nil { // deflate, from an unknown system
		return err
	}
	z, err := flate.NewWriter(w, 6)
	if err != nil {
		return err
	}
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	tail := binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(data))
	_, err = w.Write(binary.LittleEndian.AppendUint32(tail, uint32(len(data))))
	return err
}

// function is what makes functions different.
type function struct {
	name, file string
	start      int
}

// encoder writes the fields of the messages by their numbers.
type encoder struct {
	strings   map[string]uint64
	table     []string
	functions map[function]uint64
	locations map[string]uint64
	funcs     []byte // encoded messages
	locs      []byte
}

func (e *encoder) profile(b *Builder) []byte {
	var out, samples []byte
	for _, t := range b.types {
		out = message(out, 1, e.valueType(t))
	}
	for _, s := range b.order {
		if m := e.sample(b, s); m != nil {
			samples = message(samples, 2, m)
		}
	}
	out = append(out, samples...)
	// All locations belong to one mapping, which says that names and lines are known.
	mapping := field(nil, 1, 1)
	mapping = field(mapping, 3, 1<<62)
	mapping = field(mapping, 5, e.str("pycopy"))
	for f := 7; f <= 10; f++ {
		mapping = field(mapping, f, 1)
	}
	out = message(out, 3, mapping)
	out = append(append(out, e.locs...), e.funcs...)
	var tail []byte
	tail = field(tail, 9, uint64(b.began.UnixNano()))
	tail = field(tail, 10, uint64(time.Since(b.began)))
	tail = message(tail, 11, e.valueType(b.period))
	tail = field(tail, 12, uint64(b.interval))
	tail = field(tail, 14, e.str(b.mainValue))
	for _, s := range e.table {
		out = bytesField(out, 6, s)
	}
	return append(out, tail...)
}

func (e *encoder) valueType(t ValueType) []byte {
	return field(field(nil, 1, e.str(t.Type)), 2, e.str(t.Unit))
}

// sample returns nil for a sample without values.
func (e *encoder) sample(b *Builder, s *sample) []byte {
	var values, locs []byte
	any := false
	for _, v := range s.values {
		any = any || v != 0
		values = varint(values, uint64(v))
	}
	if !any {
		return nil
	}
	for i := 0; i < len(s.stack); {
		n := 1
		for i+n < len(s.stack) && b.list[s.stack[i+n-1]].Inlined {
			n++
		}
		locs = varint(locs, e.location(b, s.stack[i:i+n]))
		i += n
	}
	m := message(message(nil, 1, locs), 2, values)
	for _, l := range s.labels {
		m = message(m, 3, field(field(nil, 1, e.str(l.Key)), 2, e.str(l.Value)))
	}
	return m
}

// location returns the number of the location of a frame and those that it is inlined in.
func (e *encoder) location(b *Builder, frames []uint32) uint64 {
	var key strings.Builder
	for _, i := range frames {
		key.Write([]byte{byte(i), byte(i >> 8), byte(i >> 16), byte(i >> 24)})
	}
	if id := e.locations[key.String()]; id != 0 {
		return id
	}
	id := uint64(len(e.locations) + 1)
	e.locations[key.String()] = id
	m := field(field(field(nil, 1, id), 2, 1), 3, id)
	for _, i := range frames {
		f := b.list[i]
		m = message(m, 4, field(field(nil, 1, e.function(f)), 2, uint64(f.Line)))
	}
	e.locs = message(e.locs, 4, m)
	return id
}

func (e *encoder) function(f Frame) uint64 {
	key := function{f.Function, f.File, f.Start}
	if id := e.functions[key]; id != 0 {
		return id
	}
	id := uint64(len(e.functions) + 1)
	e.functions[key] = id
	m := field(nil, 1, id)
	m = field(m, 2, e.str(f.Function))
	// No system name: pprof would take a name that is equal to it for one of C++, and "<module>" for the parameters of a template, which it drops.
	m = field(m, 4, e.str(f.File))
	m = field(m, 5, uint64(f.Start))
	e.funcs = message(e.funcs, 5, m)
	return id
}

// str returns the index of s in the string table.
func (e *encoder) str(s string) uint64 {
	i, ok := e.strings[s]
	if !ok {
		i = uint64(len(e.table))
		e.strings[s] = i
		e.table = append(e.table, s)
	}
	return i
}

func varint(b []byte, x uint64) []byte {
	for x >= 0x80 {
		b = append(b, byte(x)|0x80)
		x >>= 7
	}
	return append(b, byte(x))
}

// field appends a number; zero is the default and left out.
func field(b []byte, num int, x uint64) []byte {
	if x == 0 {
		return b
	}
	return varint(varint(b, uint64(num)<<3), x)
}

func message(b []byte, num int, m []byte) []byte { return bytesField(b, num, string(m)) }

func bytesField(b []byte, num int, s string) []byte {
	b = varint(varint(b, uint64(num)<<3|2), uint64(len(s)))
	return append(b, s...)
}
