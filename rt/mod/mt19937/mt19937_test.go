package mt19937

import (
	"math/big"
	"math/bits"
	"os"
	"strconv"
	"strings"
	"testing"
)

// tupleHash is CPython's hash of a tuple of small ints.
func tupleHash(items []uint32) uint64 {
	const prime1, prime2, prime5 = 11400714785074694791, 14029467366897019727, 2870177450012600261
	h := uint64(prime5)
	for _, v := range items {
		h = bits.RotateLeft64(h+uint64(v)*prime2, 31) * prime1
	}
	return h + (uint64(len(items)) ^ prime5 ^ 3527539)
}

func TestSequences(t *testing.T) {
	data, err := os.ReadFile("testdata/sequences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var s, copied Source
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Fields(line)
		have, want := "", f[len(f)-1]
		switch f[0] {
		case "seed":
			seed, ok := new(big.Int).SetString(f[1], 16)
			if !ok {
				t.Fatalf("bad record %s", line)
			}
			s.Seed(seed)
			have = want
		case "random":
			f, err := strconv.ParseFloat(want, 64)
			if err != nil {
				t.Fatal(err)
			}
			want = strconv.FormatFloat(f, 'g', -1, 64)
			have = strconv.FormatFloat(s.Float64(), 'g', -1, 64)
		case "bits":
			have = drawn(t, &s, number(t, f[1]))
		case "state":
			state := s.AppendState(nil)
			have, want = strconv.FormatUint(tupleHash(state), 16), f[1]
			if !copied.SetState(state) || copied != s {
				t.Errorf("line %d: the state does not survive", i+1)
			}
		case "skip":
			for range number(t, f[1]) {
				s.Uint32()
			}
			have = strconv.FormatUint(uint64(s.Uint32()), 16)
		}
		if have != want {
			t.Fatalf("line %d: %s: %s", i+1, line, have)
		}
	}
}

func TestSetStateRefuses(t *testing.T) {
	var s Source
	if s.SetState(make([]uint32, n)) {
		t.Error("short state accepted")
	}
	state := make([]uint32, StateLen)
	state[n] = n + 1
	if s.SetState(state) {
		t.Error("bad index accepted")
	}
}

// drawn returns k bits in hex, and checks Bits and AppendBits against each other.
func drawn(t *testing.T, s *Source, k int) string {
	t.Helper()
	twin := *s
	v := new(big.Int)
	words := s.AppendBits(nil, k)
	for i := len(words) - 1; i >= 0; i-- {
		v.Lsh(v, 32).Or(v, big.NewInt(int64(words[i])))
	}
	if k <= 64 && twin.Bits(k) != v.Uint64() {
		t.Errorf("Bits(%d) and AppendBits differ", k)
	}
	return v.Text(16)
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func BenchmarkFloat64(b *testing.B) {
	var s Source
	s.Seed(big.NewInt(1))
	for range b.N {
		s.Float64()
	}
}
