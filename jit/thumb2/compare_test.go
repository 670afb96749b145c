package thumb2_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pycopy/bytecode"
)

// comparedFunction is a function of testdata/compare.
type comparedFunction struct{ name, src string }

func comparedFunctions(t *testing.T, mode string) (list []comparedFunction) {
	t.Helper()
	text, err := os.ReadFile("testdata/compare/" + mode + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(text), "## ")[1:] {
		head, src, _ := strings.Cut(part, "\n")
		name, call, _ := strings.Cut(head, ": ")
		list = append(list, comparedFunction{name, src + "print(" + call + ")\n"})
	}
	return list
}

// reference compiles the functions with MicroPython's compiler.
func reference(t *testing.T, list []comparedFunction) map[string]*bytecode.Code {
	t.Helper()
	dir := os.Getenv("MPY_REFERENCE")
	node, err := exec.LookPath("node")
	if dir == "" || err != nil {
		t.Skip("MPY_REFERENCE names no directory with MicroPython's compiler, or there is no node")
	}
	tmp := t.TempDir()
	args := []string{"../../emitter_test/testdata/mpycross.mjs", dir, "6", "-march=armv7m -X emit=native"}
	for _, f := range list {
		file := filepath.Join(tmp, f.name+".py")
		if err := os.WriteFile(file, []byte(f.src), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	out, err := exec.Command(node, args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]*bytecode.Code{}
	for line := range strings.Lines(string(out)) {
		var r struct {
			File, Error string
			MPY         []byte
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.Error != "" {
			t.Fatal(err, r.Error)
		}
		m, err := bytecode.ParseMPY(r.MPY)
		if err != nil {
			t.Fatal(err)
		}
		codes[strings.TrimSuffix(filepath.Base(r.File), ".py")] = m.Code
	}
	return codes
}

// measure runs a module and returns what its functions did; the module itself does not count.
func measure(t *testing.T, code *bytecode.Code, subVersion int) (res simResult) {
	t.Helper()
	res = runModule(t, code, bytecode.ArchARMv7M, subVersion, nil)
	if res.err != nil {
		t.Errorf("%s: %v", code.Filename, res.err)
	}
	res.size -= len(code.Bytes)
	return res
}

// TestCompare compares our code with that of MicroPython's compiler: bytes, instructions executed without those of the function
// table, and calls of the function table.
func TestCompare(t *testing.T) {
	for _, mode := range []string{"native", "viper"} {
		t.Run(mode, func(t *testing.T) {
			list := comparedFunctions(t, mode)
			theirs := reference(t, list)
			var report strings.Builder
			var sum [2]simResult
			for _, f := range list {
				code, err := compileNative(f.src, f.name+".py", bytecode.FlagNative, bytecode.ArchARMv7M)
				if err != nil {
					t.Fatal(err)
				}
				a, b := measure(t, code, 3), measure(t, theirs[f.name], 0)
				if a.out != b.out {
					t.Errorf("%s: %q, theirs %q", f.name, a.out, b.out)
				}
				fmt.Fprintf(&report, "%-10s %4d %4d bytes  %6d %6d instructions  %5d %5d calls\n", f.name, a.size, b.size, a.inner, b.inner,
					a.innerCalls, b.innerCalls)
				for i, r := range []simResult{a, b} {
					sum[i].size += r.size
					sum[i].inner += r.inner
					sum[i].innerCalls += r.innerCalls
				}
			}
			ratio := func(a, b int) float64 { return float64(a) / float64(b) }
			size, steps, calls := ratio(sum[0].size, sum[1].size), ratio(sum[0].inner, sum[1].inner), ratio(sum[0].innerCalls, sum[1].innerCalls)
			t.Logf("ours, theirs\n%sratio: %.2f bytes, %.2f instructions, %.2f calls", &report, size, steps, calls)
			if mode == "viper" && steps > 0.8 || mode == "native" && (calls > 0.5 || size > 1.2) {
				t.Error("not good enough")
			}
		})
	}
}
