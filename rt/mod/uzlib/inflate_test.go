package uzlib

import (
	"bytes"
	"compress/flate"
	"io"
	"testing"
)

// inflateAll decompresses data pushed in pieces of n bytes.
func inflateAll(data []byte, format, n int) ([]byte, error) {
	d := &inflater{format: format}
	var out []byte
	for {
		b := d.step(1 + n%1000)
		if b != nil {
			if out = append(out, b...); len(out) > 1<<20 {
				return out, nil
			}
			continue
		}
		if d.done || d.err != nil {
			return out, d.err
		}
		if len(data) == 0 {
			d.final = true
			continue
		}
		k := min(n, len(data))
		d.in = append(d.in, data[:k]...)
		data = data[k:]
	}
}

func compressed(t testing.TB, format int, data []byte) []byte {
	d := newDeflater(format, -1, nil, nil)
	if !d.hold(data) {
		d.write(data)
	}
	d.flush(finish)
	return d.take()
}

func TestRoundTrip(t *testing.T) {
	data := bytes.Repeat([]byte("some text to compress, "), 5000)
	for _, format := range []int{formatRaw, formatZlib, formatGzip} {
		z := compressed(t, format, data)
		for _, n := range []int{1, 7, 1 << 20} {
			out, err := inflateAll(z, format, n)
			if err != nil || !bytes.Equal(out, data) {
				t.Errorf("format %d in pieces of %d: %d bytes, %v", format, n, len(out), err)
			}
		}
		if _, err := inflateAll(z[:len(z)-1], format, 100); err == nil {
			t.Errorf("format %d: the end is missing and nobody notices", format)
		}
	}
}

// FuzzInflate gives damaged data; the outcome may not depend on how it is cut into pieces.
func FuzzInflate(f *testing.F) {
	for _, format := range []int{formatRaw, formatZlib, formatGzip} {
		f.Add(byte(format), compressed(f, format, []byte("seed data seed data")))
	}
	f.Fuzz(func(t *testing.T, format byte, data []byte) {
		a, errA := inflateAll(data, int(format%4), 1)
		b, errB := inflateAll(data, int(format%4), 1<<20)
		if (errA == nil) != (errB == nil) || errA == nil && !bytes.Equal(a, b) {
			t.Errorf("%d bytes, %v; %d bytes, %v", len(a), errA, len(b), errB)
		}
	})
}

// FuzzReference compares with Go's decompressor: what it accepts has the same output here, and what is accepted here, there.
func FuzzReference(f *testing.F) {
	text := bytes.Repeat([]byte("seed data, seeds of data; "), 50)
	for level := -2; level <= 9; level++ {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, level)
		_, _ = w.Write(text)
		_ = w.Close()
		f.Add(b.Bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		want, errWant := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), 1<<20))
		got, err := inflateAll(data, formatRaw, 1<<20)
		if (err == nil) != (errWant == nil) {
			t.Errorf("%v here, %v there", err, errWant)
		}
		if err == nil && len(got) < 1<<20 && !bytes.Equal(got, want) {
			t.Errorf("%d bytes here, %d there", len(got), len(want))
		}
	})
}

// FuzzDeflate compresses and decompresses, here and with Go's package.
func FuzzDeflate(f *testing.F) {
	f.Add([]byte{}, 6)
	f.Add([]byte("abc"), 1)
	f.Add(bytes.Repeat([]byte("text to repeat, texts to be repeated; "), 900), 9)
	many := make([]byte, 60000)
	x := uint32(1)
	for i := range many {
		x = x*1664525 + 1013904223
		many[i] = byte(x>>24) & byte(x>>16)
	}
	f.Add(many, 4)
	f.Fuzz(func(t *testing.T, data []byte, level int) {
		level = max(1, level%10)
		data = data[:min(len(data), smallInput-1)]
		sp := &spares{}
		_ = compressSmall(nil, []byte("what came before"), 6, sp)
		z := compressSmall(nil, data, level, sp)
		got, err := inflateAll(z, formatRaw, 1<<20)
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
		got, err = io.ReadAll(flate.NewReader(bytes.NewReader(z)))
		if err != nil || !bytes.Equal(got, data) {
			t.Errorf("Go: %d bytes, %v", len(got), err)
		}
		if len(z) > len(data)+16 {
			t.Errorf("%d bytes become %d", len(data), len(z))
		}
	})
}
