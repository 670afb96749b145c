package pycopy_test

import (
	"bytes"
	"runtime/pprof"
	"slices"
	"strings"
	"testing"

	"github.com/google/pprof/profile"

	"pycopy"
)

const profiled = `
import _thread, time

class A:
    def __init__(self, x):
        self.x = x

def leaf(n):
    s = 0
    for i in range(n):
        s += i * i & 0xff  # 11
    return s

def objects(n):
    for i in range(n):
        A(i)

def sorter():
    l = [i * 7919 % 100003 for i in range(100000)]
    l.sort(key=lambda v: -v)

def outer(f, *a):
    end = time.process_time() + 0.2
    while time.process_time() < end:
        f(*a)

def small(a, b):
    return a * b & 0xffff  # 28

def calls(n):
    s = 0
    for i in range(n):
        s = small(s, i) + 1

def pairs(n):
    d = {}  # 36
    for i in range(n):
        d[i & 63, i & 7] = i
    c = 0
    for i in range(n):
        c += d[i & 63, i & 7]  # 41

def other(lock):
    end = time.process_time() + 0.2
    while time.process_time() < end:
        leaf(100000)
    lock.release()

def main():
    outer(leaf, 100000)
    outer(objects, 50000)
    outer(sorter)
    outer(calls, 100000)
    outer(pairs, 50000)
    lock = _thread.allocate_lock()
    lock.acquire()
    _thread.start_new_thread(other, (lock,))
    lock.acquire()

main()
`

// runProfiled runs a program with a CPU profile and returns that.
func runProfiled(t *testing.T, cfg pycopy.Config, src string) *profile.Profile {
	p, err := pycopy.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.StartCPUProfile(); err != nil {
		t.Fatal(err)
	}
	if err := p.StartCPUProfile(); err == nil {
		t.Error("a second profile at once was started")
	}
	if err := p.RunSource([]byte(src), "prof.py"); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := p.StopCPUProfile(&out); err != nil {
		t.Fatal(err)
	}
	if err := p.StopCPUProfile(&out); err == nil {
		t.Error("a profile was stopped twice")
	}
	return parseProfile(t, out.Bytes())
}

func parseProfile(t *testing.T, data []byte) *profile.Profile {
	pr, err := profile.ParseData(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := pr.CheckValid(); err != nil {
		t.Fatal(err)
	}
	return pr
}

// stackOf returns the names of the functions of a sample, outermost first.
func stackOf(s *profile.Sample) []string {
	var names []string
	for _, l := range s.Location {
		for _, line := range l.Line {
			names = append(names, line.Function.Name)
		}
	}
	slices.Reverse(names)
	return names
}

// share returns the share of the last value of samples that match.
func share(p *profile.Profile, match func(s *profile.Sample, stack string) bool) float64 {
	sum, all := int64(0), int64(0)
	for _, s := range p.Sample {
		v := s.Value[len(s.Value)-1]
		all += v
		if match(s, strings.Join(stackOf(s), " ")) {
			sum += v
		}
	}
	return float64(sum) / float64(max(all, 1))
}

func TestCPUProfile(t *testing.T) {
	for _, mode := range []struct {
		name string
		jit  pycopy.JIT
	}{{"interpreter", pycopy.JIT{Off: true}}, {"jit", pycopy.JIT{}}, {"eager", pycopy.JIT{Threshold: 1}}} {
		t.Run(mode.name, func(t *testing.T) {
			pr := runProfiled(t, pycopy.Config{JIT: mode.jit}, profiled)
			has := func(what string, least float64, match func(s *profile.Sample, stack string) bool) {
				if got := share(pr, match); got < least {
					t.Errorf("%s: %.1f%% of the samples, want %.1f%%\n%v", what, got*100, least*100, pr)
				}
			}
			has("leaf below main", 0.01, func(_ *profile.Sample, s string) bool { return s == "<module> main outer leaf" })
			has("objects", 0.01, func(_ *profile.Sample, s string) bool { return strings.HasPrefix(s, "<module> main outer objects") })
			has("list.sort", 0.01, func(_ *profile.Sample, s string) bool {
				return strings.HasPrefix(s, "<module> main outer sorter list.sort")
			})
			has("another thread", 0.01, func(s *profile.Sample, stack string) bool {
				return s.Label["thread"][0] != "main" && stack == "other leaf"
			})
			has("rooted in a module or thread", 0.9, func(_ *profile.Sample, s string) bool {
				return strings.HasPrefix(s, "<module>") || strings.HasPrefix(s, "other")
			})
			has("lines of what routines do", 0.01, func(s *profile.Sample, _ string) bool {
				l := s.Location[0].Line[0]
				return l.Function.Name == "pairs" && l.Line == 41
			})
			if n := share(pr, func(s *profile.Sample, stack string) bool {
				l := s.Location[0].Line[0]
				return l.Function.Name == "pairs" && l.Line == 36
			}); n > 0.02 {
				t.Errorf("%.1f%% of the samples are in a line that does nothing\n%v", n*100, pr)
			}
			tier := map[bool]string{true: "interpreter", false: "typed"}[mode.jit.Off]
			if pycopyHasJIT(t) || mode.jit.Off {
				has("tier of leaf", 0.01, func(s *profile.Sample, stack string) bool {
					return s.Label["tier"][0] == tier && strings.HasSuffix(stack, "leaf")
				})
			}
			has("a function that may be inlined", 0.005, func(s *profile.Sample, stack string) bool {
				return stack == "<module> main outer calls small" && s.Location[0].Line[0].Line == 28
			})
			has("the line of the loop's body, or of its head", 0.01, func(s *profile.Sample, stack string) bool {
				l := s.Location[0].Line[0]
				return l.Function.Name == "leaf" && (l.Line == 11 || mode.jit.Off && l.Line == 10) && l.Function.StartLine == 8 && l.Function.Filename == "prof.py"
			})
		})
	}
}

// pycopyHasJIT reports whether this machine has one.
func pycopyHasJIT(t *testing.T) bool {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	return p.JITStats().Unavailable == nil
}

// TestCPUProfileMerges puts a profile of ours and one of Go's together.
func TestCPUProfileMerges(t *testing.T) {
	var goProfile bytes.Buffer
	if err := pprof.StartCPUProfile(&goProfile); err != nil {
		t.Skip("Go's profiler is not available: ", err)
	}
	py := runProfiled(t, pycopy.Config{}, "s = 0\nfor i in range(300000000):\n    s += i & 7\n")
	pprof.StopCPUProfile()
	both, err := profile.Merge([]*profile.Profile{py, parseProfile(t, goProfile.Bytes())})
	if err != nil {
		t.Fatal(err)
	}
	if share(both, func(_ *profile.Sample, s string) bool { return s == "<module>" }) == 0 {
		t.Errorf("nothing of Python in %v", both)
	}
}

func TestHeapProfile(t *testing.T) {
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if err := p.StopHeapProfile(new(bytes.Buffer)); err == nil {
		t.Error("a profile was stopped that was never started")
	}
	p.StartHeapProfile()
	err = p.RunSource([]byte(`
class Node:
    def __init__(self, next):
        self.next = next

def build(n):
    first = None
    for i in range(n):
        first = Node(first)  # 9
    return first

def scratch(n):
    for i in range(n):
        x = [i, i]  # 14

keep = build(200000)
scratch(1000000)
big = bytes(bytearray(5000000))
`), "heap.py")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := p.StopHeapProfile(&out); err != nil {
		t.Fatal(err)
	}
	pr := parseProfile(t, out.Bytes())
	at := func(value, line int) int64 {
		n := int64(0)
		for _, s := range pr.Sample {
			if l := s.Location[0].Line[0]; l.Line == int64(line) && l.Function.Filename == "heap.py" {
				n += s.Value[value]
			}
		}
		return n
	}
	const allocObjects, allocSpace, inUseObjects, inUseSpace = 0, 1, 2, 3
	within := func(what string, got, want int64) {
		if got < want*8/10 || got > want*12/10 {
			t.Errorf("%s: %d, want about %d\n%v", what, got, want, pr)
		}
	}
	within("nodes in use", at(inUseObjects, 9), 200000)
	within("nodes made", at(allocObjects, 9), 200000)
	within("bytes of lists made", at(allocSpace, 14), 1000000*(16+24))
	if n := at(inUseSpace, 14); n > 1<<20 {
		t.Errorf("lists in use: %d bytes", n)
	}
	within("bytes in use at the end", at(inUseSpace, 18), 5000000)
}
