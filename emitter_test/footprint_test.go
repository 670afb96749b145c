package emitter_test

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
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

// TestStartupMemory bounds the resident memory of an almost empty program. The program reads its own peak: the resource usage of a
// child includes that of the fork before exec. Opening the file and printing take 0.3 MiB of it. Two thirds are clean pages of the
// executable, which the kernel maps 16 at a time: where the linker has put things makes a difference of up to 0.3 MiB.
func TestStartupMemory(t *testing.T) {
	const limit = 9<<10 + 512 // KiB
	if _, err := os.Stat("/proc/self/status"); err != nil {
		t.Skipf("no /proc/self/status on this system: %v", err)
	}
	// What the kernel maps at once differs from run to run.
	least := mostMemory(t, "")
	for range 4 {
		least = min(least, mostMemory(t, ""))
	}
	if least > limit {
		t.Errorf("an empty program takes %d KiB, want at most %d", least, limit)
	}
}

// TestGrowingListsMemory has many lists that grow side by side, each with room to do so behind it, which is not to take memory: the lists hold 80 MB.
func TestGrowingListsMemory(t *testing.T) {
	const limit = 220 << 10 // KiB
	if _, err := os.Stat("/proc/self/status"); err != nil {
		t.Skipf("no /proc/self/status on this system: %v", err)
	}
	const program = "lists = [[] for _ in range(1000)]\nfor i in range(10000):\n for l in lists: l.append(i)\n"
	if n := mostMemory(t, program); n > limit {
		t.Errorf("1000 lists of 10000 items take %d KiB, want at most %d", n, limit)
	}
}

// mostMemory returns how many KiB a program takes at most.
func mostMemory(t *testing.T, program string) int {
	out, err := exec.Command(pycopyBinary, "-c", program+"print(open('/proc/self/status').read())").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if rest, is := strings.CutPrefix(line, "VmHWM:"); is {
			kib, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
			if err != nil {
				t.Fatal(err)
			}
			return kib
		}
	}
	t.Fatalf("no VmHWM in %q", out)
	return 0
}
