package uzlib

import (
	"bytes"
	"testing"
)

// inflateAll decompresses data pushed in pieces of n bytes.
func inflateAll(data []byte, format, n int) ([]byte, error) {
	d := &inflater{format: format}
	defer d.Close()
	var out []byte
	for {
		b := d.step()
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
	d, err := newDeflater(format, -1, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	d.write(data)
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
