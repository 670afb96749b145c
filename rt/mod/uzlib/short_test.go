package uzlib

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"testing"
)

// TestShort decompresses what shortDeflate has made, with package flate and our decoder, and compares the sizes with package flate's.
func TestShort(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var s shortDeflate
	ours, theirs := 0, 0
	for round := range 600 {
		data := sample(r, round)
		data = data[:min(len(data), maxShort)]
		switch {
		case round < 40:
			data = bytes.Repeat([]byte{'a', byte(round)}, round)[:round]
		case round%7 == 0: // frequencies that make long codes
			data = data[:0]
			for n, i := 1, 0; len(data)+n <= maxShort; n, i = n*8/5+1, i+1 {
				for range n {
					data = append(data, byte(i))
				}
			}
			r.Shuffle(len(data), func(i, j int) { data[i], data[j] = data[j], data[i] })
		}
		level := round%11 - 1
		z := s.compress(nil, data, level)
		got, err := io.ReadAll(flate.NewReader(bytes.NewReader(z)))
		if err != nil || !bytes.Equal(got, data) {
			t.Fatalf("round %d, level %d: %d bytes of %d, %v", round, level, len(got), len(data), err)
		}
		if got, err = inflateAll(z, formatRaw, 1<<20); err != nil || !bytes.Equal(got, data) {
			t.Fatalf("round %d, level %d: our decoder gives %d bytes of %d, %v", round, level, len(got), len(data), err)
		}
		if level == 0 {
			continue
		}
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, level)
		_, _ = w.Write(data)
		_ = w.Close()
		ours += len(z)
		theirs += b.Len()
		if len(z) > b.Len()+b.Len()/20 && len(z) > b.Len()+200 {
			t.Logf("round %d level %d: %d of %d %d", round, level, len(z), b.Len(), len(data))
		}
	}
	if ours > theirs+theirs/50 {
		t.Errorf("%d bytes, package flate makes %d", ours, theirs)
	}
	t.Logf("%d bytes, package flate makes %d", ours, theirs)
}
