package emitter_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy"
	"pycopy/jit"
	"pycopy/jit/amd64"
	"pycopy/jit/host"
)

// BenchmarkCompile measures the compiler alone: it repeats each compilation that programs of perf/ cause, with all that the compiler has
// to know at that moment. An operation is all compilations of a program.
func BenchmarkCompile(b *testing.B) {
	if err := host.Available(); err != nil {
		b.Skip(err)
	}
	programs, err := filepath.Glob("../perf/programs/*.py")
	if err != nil || len(programs) == 0 {
		b.Fatalf("no programs: %v", err)
	}
	for _, p := range programs {
		b.Run(strings.TrimSuffix(filepath.Base(p), ".py"), func(b *testing.B) { benchmarkCompile(b, p) })
	}
}

func benchmarkCompile(b *testing.B, program string) {
	src, err := os.ReadFile(program)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.StopTimer()
	b.ResetTimer()
	asm, bytes := amd64.New(), 0
	again := func(_ string, compile func(a jit.Asm, step uintptr) (*jit.Code, error)) {
		b.StartTimer()
		defer b.StopTimer()
		for range b.N {
			code, err := compile(asm, 16)
			if err != nil {
				b.Fatal(err)
			}
			bytes += len(code.Bytes)
		}
	}
	r, err := pycopy.New(pycopy.Config{Stdout: io.Discard, JIT: pycopy.JIT{Portable: again}})
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	if err := r.RunSource(src, filepath.Base(program)); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(bytes), "ns/byte")
}
