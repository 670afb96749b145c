package text

import (
	"strings"
	"testing"
)

func BenchmarkFloatRepr(b *testing.B) {
	buf := make([]byte, 0, 64)
	for i := range b.N {
		buf = AppendFloatRepr(buf[:0], float64(i)/7)
	}
}

func BenchmarkFormatFixed(b *testing.B) {
	buf := make([]byte, 0, 64)
	for i := range b.N {
		buf, _ = formatFloat(buf[:0], float64(i)/7, "10.3f", "float")
	}
}

func BenchmarkFormatInt(b *testing.B) {
	buf := make([]byte, 0, 64)
	for i := range b.N {
		buf, _ = formatInt(buf[:0], int64(i), "08x", "int")
	}
}

func BenchmarkParseFloat(b *testing.B) {
	for range b.N {
		ParseFloat("3.14159265358979", false)
	}
}

func BenchmarkParseInt(b *testing.B) {
	for range b.N {
		ParseInt("1234567", 10, false, nil)
	}
}

func BenchmarkParseBig(b *testing.B) {
	s := strings.Repeat("1234567890", 10000)
	for range b.N {
		ParseInt(s, 10, false, nil)
	}
}

func BenchmarkHashString(b *testing.B) {
	for _, size := range []int{3, 8, 20, 1000} {
		s := strings.Repeat("x", size)
		b.Run(strings.Repeat("x", min(size, 20)), func(b *testing.B) {
			b.SetBytes(int64(size))
			for range b.N {
				HashString(s, 1)
			}
		})
	}
}

func BenchmarkStr(b *testing.B) {
	s := strings.Repeat("Hello, wörld. ", 70)
	buf := make([]byte, 0, 2000)
	for name, f := range strMappings {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for range b.N {
				buf = f(buf[:0], s)
			}
		})
	}
	b.Run("count", func(b *testing.B) {
		b.SetBytes(int64(len(s)))
		for range b.N {
			RuneCount(s)
		}
	})
}
