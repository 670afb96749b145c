package emitter_test

import (
	"flag"
	"fmt"
	"testing"

	"pycopy/emitter_test/gen"
)

var genSeeds = flag.Int("gen.seeds", 40, "number of random programs")

// TestGenerated runs random programs in all modes. What they print in the plain interpreter is what the others must print.
// The command jitfuzz runs more of them, also in CPython, and makes finds small.
func TestGenerated(t *testing.T) {
	t.Parallel()
	modes := gen.Modes()
	for i := range *genSeeds {
		seed := uint64(i) + 1
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			src := gen.Program(gen.Options{Seed: seed, Hot: []int{60, 300}[seed%2]})
			want := gen.Run(modes[0], src)
			for _, m := range modes[1:] {
				if m.Slow && seed%8 != 0 {
					continue
				}
				if d := gen.Diff(want, gen.Run(m, src), false); d != "" {
					t.Errorf("%s: %s", m.Name, d)
				}
			}
		})
	}
}

// TestGeneratedSame checks that a seed determines its program.
func TestGeneratedSame(t *testing.T) {
	for seed := range uint64(20) {
		o := gen.Options{Seed: seed}
		first, again := gen.Program(o), gen.Program(o)
		if first != again {
			t.Fatalf("seed %d gives different programs", seed)
		}
	}
}
