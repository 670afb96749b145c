package uzlib

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"testing"
)

// TestDecoder compares with package flate: data of all sorts, compressed at all levels, and what damaged data gives.
func TestDecoder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 300 {
		data := sample(r, round)
		level := round%12 - 2
		var z bytes.Buffer
		w, err := flate.NewWriter(&z, level)
		if err != nil {
			t.Fatal(err)
		}
		for rest := data; len(rest) > 0; {
			k := min(len(rest), 1+r.IntN(50000))
			_, _ = w.Write(rest[:k])
			if rest = rest[k:]; r.IntN(3) == 0 {
				_ = w.Flush()
			}
		}
		_ = w.Close()
		raw := z.Bytes()
		for _, n := range []int{1 << 20, 1 + r.IntN(20)} {
			out, err := inflateAll(raw, formatRaw, n)
			if err != nil || !bytes.Equal(out, data) {
				t.Fatalf("round %d, level %d, pieces of %d: %d bytes of %d, %v", round, level, n, len(out), len(data), err)
			}
		}
		for range 10 {
			bad := bytes.Clone(raw)
			bad[r.IntN(len(bad))] ^= 1 << r.IntN(8)
			if r.IntN(4) == 0 {
				bad = bad[:r.IntN(len(bad))]
			}
			want, wrong := io.ReadAll(flate.NewReader(bytes.NewReader(bad)))
			got, err := inflateAll(bad, formatRaw, 1+r.IntN(300))
			if (err != nil) != (wrong != nil) {
				t.Fatalf("round %d: damaged data gives %v, package flate %v", round, err, wrong)
			}
			if err == nil && !bytes.Equal(got, want) {
				t.Fatalf("round %d: damaged data gives %d bytes, package flate %d", round, len(got), len(want))
			}
		}
	}
}

// sample makes data: random bytes of few or many values, words, runs and repetitions over long distances.
func sample(r *rand.Rand, round int) []byte {
	var b []byte
	for n := r.IntN(1 + 200000>>(round%12)); len(b) < n; {
		switch r.IntN(4) {
		case 0:
			b = append(b, bytes.Repeat([]byte{byte(r.IntN(256))}, r.IntN(600))...)
		case 1:
			values := 1 + r.IntN(256)
			for range r.IntN(3000) {
				b = append(b, byte(r.IntN(values)))
			}
		case 2:
			for range r.IntN(500) {
				b = append(b, [...]string{"the ", "quick ", "brown ", "fox\n"}[r.IntN(4)]...)
			}
		default:
			if len(b) > 0 {
				at := max(0, len(b)-1-r.IntN(33000))
				b = append(b, b[at:at+min(len(b)-at, r.IntN(700))]...)
			}
		}
	}
	return b
}

// BenchmarkInflate decompresses text, some kilobytes and a megabyte.
func BenchmarkInflate(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	for name, n := range map[string]int{"100": 100, "10k": 10000, "1M": 1 << 20} {
		var data []byte
		for len(data) < n {
			data = append(data, [...]string{"the ", "quick ", "brown ", "fox", "\n", "123", "jumps "}[r.IntN(7)]...)
		}
		z := compressed(b, formatZlib, data[:n])
		sp := &spares{}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				d := &inflater{format: formatZlib, in: z, final: true, spare: sp}
				for d.step() != nil {
				}
			}
		})
	}
}
