package emitter_test

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// footprint is a program that prints the bytes taken by an instance with two
// attributes, by an item of a long list of small ints, and by an entry of a dict.
const footprint = `
import gc

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

def measure(n, make):
    keep = [None] * n
    gc.collect()
    before = gc.mem_alloc()
    made = make(keep, n)
    gc.collect()
    print((gc.mem_alloc() - before) // n)

def points(keep, n):
    for i in range(n):
        keep[i] = Point(i, i)

def ints(keep, n):
    return list(range(n))

def entries(keep, n):
    return dict.fromkeys(range(n))

measure(100000, points)
measure(1000000, ints)
measure(100000, entries)
`

// TestFootprint bounds what common objects take on the heap.
func TestFootprint(t *testing.T) {
	out, err := exec.Command(pycopyBinary, "-c", footprint).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	limits := []struct {
		what string
		max  int
	}{{"instance with two attributes", 48}, {"item of a list of small ints", 9}, {"entry of a dict of small ints", 80}}
	got := strings.Fields(string(out))
	if len(got) != len(limits) {
		t.Fatalf("unexpected output %q", out)
	}
	for i, l := range limits {
		if n, err := strconv.Atoi(got[i]); err != nil || n > l.max {
			t.Errorf("%s: %s bytes, want at most %d", l.what, got[i], l.max)
		}
	}
}

// TestStartupMemory bounds the resident memory of an empty program.
func TestStartupMemory(t *testing.T) {
	const limit = 8 << 10 // KiB
	cmd := exec.Command(pycopyBinary, "-c", "pass")
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("no resource usage on this system")
	}
	if usage.Maxrss > limit {
		t.Errorf("pycopy -c pass takes %d KiB, want at most %d", usage.Maxrss, limit)
	}
}
