package regex

import (
	"errors"
	"fmt"
	"math/bits"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pycopy/rt/text"
)

// records reads testdata/NAME.txt, what record.py wrote, and calls check for each line.
func records(t *testing.T, name string, check func(f []string) error) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	bad := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if err := check(strings.Split(line, "\t")); err != nil {
			t.Errorf("%s\n\tat line %s", err, line)
			if bad++; bad >= 20 {
				t.Fatal("too many errors")
			}
		}
	}
}

// unq undoes record.py's q.
func unq(s string) string {
	u, err := strconv.Unquote(s)
	if err != nil {
		panic(fmt.Sprintf("bad record %s: %v", s, err))
	}
	return u
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(fmt.Sprintf("bad record %s: %v", s, err))
	}
	return n
}

func TestFixed(t *testing.T)  { records(t, "fixed", checkRecord) }
func TestRandom(t *testing.T) { records(t, "rand", checkRecord) }
func TestErrors(t *testing.T) { records(t, "errors", checkRecord) }

func checkRecord(f []string) error {
	if bits.UintSize == 32 && strings.Contains(f[2], "4294967294") {
		return nil // the record is of a machine on which this fits an int
	}
	p, err := Compile(unq(f[2]), Flags(number(f[3])), f[1] == "b")
	if f[0] == "compile" {
		if strings.HasPrefix(f[4], "!") {
			return checkFailure(err, f[4:])
		}
		if err != nil {
			return err
		}
		return equal("flags, groups", fmt.Sprint(int(p.Flags()), p.Groups()), f[4]+" "+f[5])
	}
	if err != nil {
		return err
	}
	r := runner{p: p, s: unq(f[4]), caps: make([]int, p.NumCaps())}
	from, to, _ := strings.Cut(f[5], ",")
	r.pos, r.end = r.offset(number(from)), r.offset(number(to))
	return errors.Join(
		equal("match", r.one(p.Match), f[6]),
		equal("fullmatch", r.one(p.FullMatch), f[7]),
		equal("finditer", r.all(), f[8]))
}

// runner runs a pattern and shows the results as record.py does.
type runner struct {
	p        *Prog
	m        Matcher
	s        string
	pos, end int
	caps     []int
}

func (r *runner) offset(n int) int {
	if r.p.IsBytes() {
		return n
	}
	return text.RuneOffset(r.s, n)
}

func (r *runner) index(offset int) int {
	if r.p.IsBytes() || offset < 0 {
		return offset
	}
	return text.RuneCount(r.s[:offset])
}

func (r *runner) one(match func(*Matcher, []byte, int, int, []int) (bool, error)) string {
	ok, err := match(&r.m, []byte(r.s), r.pos, r.end, r.caps)
	if err != nil {
		return err.Error()
	}
	if !ok {
		return "-"
	}
	return r.spans()
}

func (r *runner) all() string {
	var list []string
	pos, advance := r.pos, false
	for {
		ok, err := r.p.SearchNext(&r.m, []byte(r.s), pos, r.end, advance, r.caps)
		if err != nil {
			return err.Error()
		}
		if !ok {
			return strings.Join(list, "|")
		}
		list = append(list, r.spans())
		pos, advance = r.caps[1], r.caps[0] == r.caps[1]
	}
}

func (r *runner) spans() string {
	out := ""
	for i := 0; i < len(r.caps); i += 2 {
		out += fmt.Sprintf("%d,%d ", r.index(r.caps[i]), r.index(r.caps[i+1]))
	}
	return out + strconv.Itoa(r.m.LastIndex)
}

func equal(what, have, want string) error {
	if have != want {
		return fmt.Errorf("%s: %s, want %s", what, have, want)
	}
	return nil
}

func checkFailure(err error, want []string) error {
	e, ok := err.(*Error)
	if !ok {
		return fmt.Errorf("error %v, want %v", err, want)
	}
	kinds := map[ErrorKind]string{PatternError: "!error", ValueError: "!ValueError", OverflowError: "!OverflowError",
		IndexError: "!IndexError", RecursionError: "!RecursionError"}
	return equal("error", fmt.Sprintf("%s\t%d\t%s", kinds[e.Kind], e.Pos, e.Msg), want[0]+"\t"+want[1]+"\t"+unq(want[2]))
}

func compile(t *testing.T, pattern string, flags Flags, isBytes bool) *Prog {
	t.Helper()
	p, err := Compile(pattern, flags, isBytes)
	if err != nil {
		t.Fatalf("%q: %v", pattern, err)
	}
	return p
}

func TestTemplates(t *testing.T) {
	str := compile(t, "(?P<first>a)(b)?(?P<é>c)", 0, false)
	bytes := compile(t, "(a)(?P<n>b)?", 0, true)
	records(t, "templates", func(f []string) error {
		p, subject := str, "ac"
		if f[0] == "b" {
			p, subject = bytes, "ab"
		}
		template, err := p.ParseTemplate(unq(f[1]))
		if strings.HasPrefix(f[2], "!") {
			return checkFailure(err, f[2:])
		}
		if err != nil {
			return err
		}
		caps := make([]int, p.NumCaps())
		if ok, err := p.Match(&Matcher{}, []byte(subject), 0, len(subject), caps); !ok || err != nil {
			return fmt.Errorf("no match: %v", err)
		}
		have := string(template.AppendExpand(nil, []byte(subject), caps))
		if lit, ok := template.Literal(); ok && lit != have {
			return fmt.Errorf("literal %q", lit)
		}
		return equal("expansion", have, unq(f[2]))
	})
}
