package pprof

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/pprof/profile"
)

// TestReadBack reads a written profile with the reference implementation.
func TestReadBack(t *testing.T) {
	b := New(ValueType{"cpu", "nanoseconds"}, 1e7, ValueType{"samples", "count"}, ValueType{"cpu", "nanoseconds"})
	b.Default("cpu")
	b.Began(time.Now().Add(-time.Hour))
	main := Frame{Function: "main", File: "a.py", Start: 1, Line: 7}
	inner := Frame{Function: "inner", File: "a.py", Start: 2, Line: 3, Inlined: true}
	leaf := Frame{Function: "list.sort", File: "<builtin>"}
	jit := []Label{{"tier", "typed"}}
	b.Add([]Frame{leaf, main}, jit, 1, 1e7)
	b.Add([]Frame{leaf, main}, jit, 2, 3e7)
	b.Add([]Frame{leaf, main}, nil, 1, 1e9)
	b.Add([]Frame{inner, main}, nil, 1, 5e7)
	b.Add([]Frame{main}, nil, 0, 0)
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	p, err := profile.Parse(&out)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.CheckValid(); err != nil {
		t.Fatal(err)
	}
	if len(p.Sample) != 3 || len(p.SampleType) != 2 || p.Period != 1e7 || p.PeriodType.Type != "cpu" || p.DefaultSampleType != "cpu" ||
		time.Since(time.Unix(0, p.TimeNanos)) < time.Hour || p.DurationNanos < time.Hour.Nanoseconds() {
		t.Errorf("unexpected profile: %v", p)
	}
	s := p.Sample[0]
	if s.Value[0] != 3 || s.Value[1] != 4e7 || s.Label["tier"][0] != "typed" || len(s.Location) != 2 ||
		s.Location[0].Line[0].Function.Name != "list.sort" || s.Location[1].Line[0].Line != 7 || s.Location[1].Line[0].Function.StartLine != 1 {
		t.Errorf("unexpected first sample: %v", s)
	}
	s = p.Sample[2]
	if len(s.Location) != 1 || len(s.Location[0].Line) != 2 || s.Location[0].Line[0].Function.Name != "inner" || s.Location[0].Line[1].Function.Name != "main" {
		t.Errorf("unexpected sample with an inlined frame: %v", s)
	}
	for _, f := range p.Function {
		if f.SystemName == f.Name { // then tools show <module> without a name
			t.Errorf("%s is to be demangled", f.Name)
		}
	}
	var sum [2]int64
	for _, s := range p.Sample {
		sum[0], sum[1] = sum[0]+s.Value[0], sum[1]+s.Value[1]
	}
	if sum != [2]int64{5, 4e7 + 1e9 + 5e7} {
		t.Errorf("total %v", sum)
	}
}
