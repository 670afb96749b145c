package thumb2_test

import (
	"flag"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/emitter_test/gen"
)

var (
	genFrom  = flag.Uint64("gen.from", 1, "first seed of the generated programs")
	genCount = flag.Uint64("gen.count", 24, "number of generated programs")
)

// TestGenerated compares native code with the interpreter over random programs.
func TestGenerated(t *testing.T) {
	interp, ok := gen.FindMode("interp")
	if !ok {
		t.Fatal("no interpreter")
	}
	done := 0
	for seed := *genFrom; seed < *genFrom+*genCount; seed++ {
		src := gen.Program(gen.Options{Seed: seed, Hot: 30, Alone: true})
		if strings.Contains(src, "async ") || strings.Contains(src, "exc_info") {
			continue // boards await differently, and native code does not set sys.exc_info()
		}
		// UnboundLocalError is NameError on boards.
		src = strings.ReplaceAll(src, "K(type(e).__name__)", "K(type(e).__name__.replace('UnboundLocal', 'Name'))")
		src = strings.ReplaceAll(src, "t.__name__)", "t.__name__.replace('UnboundLocal', 'Name'))")
		arch := bytecode.ArchARMv7M
		if seed%3 == 0 {
			arch = bytecode.ArchARMv6M
		}
		code, err := compileNative(src, "gen.py", bytecode.FlagNative, arch)
		if err != nil {
			t.Logf("seed %d: %v", seed, err)
			continue
		}
		want := strings.ReplaceAll(gen.Run(interp, src).Out, "UnboundLocalError", "NameError")
		if res := runCode(t, code, arch); res.out != want {
			t.Errorf("seed %d: %v\n%s", seed, res.err, firstDifference(res.out, want))
		}
		done++
	}
	if done == 0 {
		t.Error("no program was run")
	}
}
