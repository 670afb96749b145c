package regex

import (
	"os"
	"strings"
	"testing"
)

// benchText is prose, settings, dates, addresses, markup and code, about 80 kB.
func benchText() string {
	piece := "The quick brown fox jumps over the lazy dog, running and singing at 2024-05-17 12:30:59.\n" +
		"name = some value here  # comment\n   port=8080\npath = \"/usr/local/\\\"share\\\"/x\"\n" +
		"Contact: first.last+tag@mail.example-site.org or foo@bar.com; see <a href='x'>the link</a> <b>bold</b>\n" +
		"for i in range(10): total += array[i] * 3.14e-10 if flag_x else func(a, b, None)\n" +
		"Съешь ещё этих мягких французских булок, да выпей чаю. naïve café\n"
	return strings.Repeat(piece, 200)
}

var benchPatterns = []struct {
	name, pattern string
	flags         Flags
}{
	{"word", `\w+`, 0},
	{"ascii_word", `(?a)\w+`, 0},
	{"bounded", `\b[a-z]+\b`, 0},
	{"ing", `[a-zA-Z]+ing`, 0},
	{"date", `(\d+)-(\d+)-(\d+)`, 0},
	{"date_fixed", `(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)`, 0},
	{"email", `[\w.+-]+@[\w-]+\.[\w.-]+`, 0},
	{"token", `(?P<num>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)|(?P<id>[A-Za-z_]\w*)|(?P<str>"(?:[^"\\]|\\.)*")|(?P<op>[-+*/=<>()\[\],.:;])|(?P<ws>\s+)|(?P<other>.)`, 0},
	{"string", `"(?:[^"\\]|\\.)*"`, 0},
	{"literal", `fox jumps`, 0},
	{"missing", `needle`, 0},
	{"ignorecase", `(?i)FRANCE|dog|bold`, 0},
	{"setting", `^\s*(\w+)\s*=\s*(.*?)\s*$`, MultiLine},
	{"alternatives", `fox|dog|link|total|None|café`, 0},
	{"lazy", `.*?,`, 0},
	{"tag", `<([a-z]+)[^>]*>(.*?)</\1>`, 0},
	{"space", `\s+`, 0},
	{"cyrillic", `[а-яё]+`, 0},
	{"line", `^.*$`, MultiLine},
	{"greedy_dot", `.*(\d\d):(\d\d)`, 0},
	{"lookahead", `\w+(?=,)`, 0},
	{"loop", `(?:[a-z]+ )+`, 0},
	{"loop_alt", `(?:ab|[a-z]|[0-9])+;?`, 0},
	{"capture_loop", `(?:(\w)(\w))+`, 0},
}

func BenchmarkFindAll(b *testing.B) {
	s := []byte(benchText())
	if dir := os.Getenv("REGEX_BENCH_DIR"); dir != "" {
		writeBench(b, dir, s)
	}
	for _, c := range benchPatterns {
		b.Run(c.name, func(b *testing.B) {
			p, err := Compile(c.pattern, c.flags, false)
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(s)))
			m := &Matcher{}
			caps := make([]int, p.NumCaps())
			for range b.N {
				n := 0
				for pos, advance := 0, false; ; {
					ok, err := p.SearchNext(m, s, pos, len(s), advance, caps)
					if err != nil {
						b.Fatal(err)
					}
					if !ok {
						break
					}
					n++
					pos, advance = caps[1], caps[0] == caps[1]
				}
				b.ReportMetric(float64(n), "matches")
			}
		})
	}
}

// writeBench leaves text and patterns for a run of the same with another engine.
func writeBench(b *testing.B, dir string, s []byte) {
	var list strings.Builder
	for _, c := range benchPatterns {
		list.WriteString(c.name + "\t" + string(rune('0'+c.flags)) + "\t" + c.pattern + "\n")
	}
	for name, data := range map[string][]byte{"text": s, "patterns": []byte(list.String())} {
		if err := os.WriteFile(dir+"/"+name, data, 0o666); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCatastrophe(b *testing.B) {
	p, err := Compile("(a+)+b", 0, false)
	if err != nil {
		b.Fatal(err)
	}
	s := []byte(strings.Repeat("a", 20) + "cb")
	m := &Matcher{}
	for range b.N {
		if ok, _ := p.Match(m, s, 0, len(s), nil); ok {
			b.Fatal("match")
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	for range b.N {
		if _, err := Compile(benchPatterns[7].pattern, 0, false); err != nil {
			b.Fatal(err)
		}
	}
}
