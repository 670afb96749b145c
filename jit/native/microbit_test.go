package native_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"pycopy/bytecode"
)

const firmware = "/usr/share/firmware-microbit-micropython/firmware.hex"

// board is MicroPython on a micro:bit (Cortex-M0) in QEMU, at its prompt.
type board struct {
	t     *testing.T
	stdin io.Writer
	mu    sync.Mutex
	out   bytes.Buffer
}

func startBoard(t *testing.T) *board {
	t.Helper()
	qemu, err := exec.LookPath("qemu-system-arm")
	if _, ferr := os.Stat(firmware); err != nil || ferr != nil {
		t.Skip("qemu-system-arm and firmware-microbit-micropython (Debian) are not installed")
	}
	cmd := exec.Command(qemu, "-M", "microbit", "-nographic", "-monitor", "none", "-serial", "stdio", "-device", "loader,file="+firmware)
	b := &board{t: t}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if b.stdin, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	go func() {
		buf := make([]byte, 4096)
		for {
			n, err := stdout.Read(buf)
			b.mu.Lock()
			b.out.Write(buf[:n])
			b.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	b.wait(">>> ")
	return b
}

// wait returns the output up to a prompt, and forgets it.
func (b *board) wait(prompt string) string {
	b.t.Helper()
	for range 6000 {
		b.mu.Lock()
		text, _, ok := strings.Cut(b.out.String(), prompt)
		if ok {
			b.out.Next(len(text) + len(prompt))
		}
		b.mu.Unlock()
		if ok {
			return text
		}
		time.Sleep(5 * time.Millisecond)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.t.Fatalf("the board does not answer; it said %q", b.out.String())
	return ""
}

// send types characters as fast as the board takes them: each must have been echoed.
func (b *board) send(line string) {
	for i := range len(line) {
		b.stdin.Write([]byte{line[i]})
		b.wait(line[i : i+1])
	}
}

// run pastes a program and returns what it prints.
func (b *board) run(src string) string {
	b.t.Helper()
	b.stdin.Write([]byte{5}) // paste mode
	b.wait("=== ")
	for line := range strings.Lines(src) {
		b.send(strings.TrimSuffix(line, "\n"))
		b.stdin.Write([]byte("\r"))
		b.wait("=== ")
	}
	b.stdin.Write([]byte{4})
	b.wait("\r\n")
	return strings.ReplaceAll(b.wait(">>> "), "\r\n", "\n")
}

// data is the statements for code.
func data(code []byte) string {
	var s strings.Builder
	for len(code) > 0 {
		n := min(len(code), 16)
		s.WriteString(" data(2")
		for i := 0; i < n; i += 2 {
			fmt.Fprintf(&s, ",%d", binary.LittleEndian.Uint16(code[i:]))
		}
		s.WriteString(")\n")
		code = code[n:]
	}
	return s.String()
}

// TestMicrobit runs our ARMv6-M code on a board's MicroPython: viper functions, and assembler functions beside the board's own.
func TestMicrobit(t *testing.T) {
	b := startBoard(t)
	t.Run("asm", func(t *testing.T) {
		body := " mov(r2, 0)\n b(test)\n label(loop)\n add(r2, r2, r0)\n sub(r1, 1)\n lsl(r3, r1, 2)\n eor(r2, r3)\n label(test)\n cmp(r1, 0)\n bgt(loop)\n mov(r0, r2)\n"
		src := "@micropython.asm_thumb\ndef f(r0, r1):\n" + body
		code, err := compileFor(src, bytecode.ArchARMv6M)
		if err != nil {
			t.Fatal(err)
		}
		ours := code.Children[0].Bytes
		ours = ours[2 : len(ours)-2] // the board saves registers itself
		out := b.run(src + "@micropython.asm_thumb\ndef g(r0, r1):\n" + data(ours) + "for i in range(4): print(f(7 * i, i + 2) == g(7 * i, i + 2), f(i, 9))\n")
		if strings.Count(out, "True ") != 4 {
			t.Error(out)
		}
	})
	// A function is entered with a function object. One array stands for it, for the module context and for the tables.
	if out := b.run("import array\n@micropython.asm_thumb\ndef addr(r0):\n mov(r0, r0)\n" +
		"T=array.array('i',[0]*8)\nt=addr(T)\nfor i in range(8): T[i]=t\n"); out != "" {
		t.Fatal(out)
	}
	for _, c := range []struct {
		name, src, want string
		args            []string
	}{
		{"sum", "def v(n: int) -> int:\n    s = 0\n    for i in range(n):\n        s += i & 7\n    return s\n", "342\n", []string{"100"}},
		{"fib", "def v(n: int) -> int:\n    a = 0\n    b = 1\n    while n > 0:\n        a, b = b, a + b\n        n -= 1\n    return a\n", "832040\n", []string{"30"}},
		{"mix", "def v(a: int, b: int) -> int:\n    r = a * 1000 - b\n    if a < b:\n        r ^= b << 3\n    return (r >> 2) | (a & 0x55)\n", "-802\n", []string{"-4", "77"}},
		{"popcount", "def v(x: uint) -> int:\n    n = 0\n    while x:\n        n += int(x & uint(1))\n        x >>= 1\n    return n\n", "13\n", []string{"0x12345678"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, err := compileFor("@micropython.viper\n"+c.src, bytecode.ArchARMv6M)
			if err != nil {
				t.Fatal(err)
			}
			var args strings.Builder
			for _, a := range c.args {
				fmt.Fprintf(&args, "%s*2+1,", a)
			}
			out := b.run("@micropython.asm_thumb\ndef g(r0,r1,r2,r3):\n bl(code)\n b(done)\n label(code)\n" + data(code.Children[0].Bytes) + " label(done)\n" +
				fmt.Sprintf("print(g(T,%d,0,array.array('i',[%s]))>>1)\n", len(c.args), args.String()))
			if out != c.want {
				t.Errorf("%q, want %q", out, c.want)
			}
		})
	}
}
