package main

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const rawBanner = "raw REPL; CTRL-B to exit\r\n"

// enterRaw goes from any prompt to the raw REPL, as tools do.
func (c *conversation) enterRaw() {
	c.t.Helper()
	c.say("\r\x03")
	c.ask("\r\x01", rawBanner+">")
}

// exec runs a program in the raw REPL and returns what it prints, and its traceback.
func (c *conversation) exec(src string) (out, traceback string) {
	c.t.Helper()
	c.ask(src+"\x04", "OK")
	return c.outcome()
}

func (c *conversation) outcome() (out, traceback string) {
	c.t.Helper()
	out = c.expect("\x04")
	traceback = c.expect("\x04")
	c.expect(">")
	return out, traceback
}

// paste runs a program in raw-paste mode, with regard to the window.
func (c *conversation) paste(src string) (out, traceback string) {
	c.t.Helper()
	c.ask("\x05A\x01", "R\x01")
	head := c.take(2)
	window := int(head[0]) | int(head[1])<<8
	for src != "" {
		c.expect("\x01")
		n := min(window, len(src))
		c.say(src[:n])
		src = src[n:]
	}
	c.ask("\x04", "\x04")
	return c.outcome()
}

// take returns the next n bytes.
func (c *conversation) take(n int) string {
	c.t.Helper()
	for len(c.seen) < n {
		b, ok := <-c.got
		if !ok {
			c.t.Fatalf("the end came after %q", c.seen)
		}
		c.seen += string(b)
	}
	head := c.seen[:n]
	c.seen = c.seen[n:]
	return head
}

func TestServeStdio(t *testing.T) {
	c, _ := onTerminal(t, t.TempDir(), nil, "--serve", "-")
	testProtocol(t, c)
}

func TestServePTY(t *testing.T) {
	_, where := serve(t, "pty")
	for range 2 { // the line stays
		f, err := os.OpenFile(where, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		c := &conversation{t: t, w: f}
		c.listen(f)
		c.say("\r\x02")
		testProtocol(t, c)
		_ = f.Close()
	}
}

func TestServeTCP(t *testing.T) {
	_, where := serve(t, "127.0.0.1:0")
	a, b := dial(t, where), dial(t, where)
	for i, c := range []*conversation{a, b} {
		c.expect(">>> ")
		c.enterRaw()
		if out, _ := c.exec(fmt.Sprintf("import os; os.chdir('/'); x = %d", i)); out != "" {
			t.Errorf("%q", out)
		}
	}
	for i, c := range []*conversation{a, b} { // each has its own runtime
		if out, _ := c.exec("print(x)"); out != fmt.Sprintf("%d\r\n", i) {
			t.Errorf("client %d: %q", i, out)
		}
	}
	// One that is gone does not go on, and disturbs nobody.
	a.say("import micropython\nmicropython.kbd_intr(-1)\nwhile True:\n try:\n  while True: pass\n except BaseException: pass\n\x04")
	a.expect("OK")
	_ = a.w.(net.Conn).Close()
	if out, _ := b.exec("print(x)"); out != "1\r\n" {
		t.Errorf("%q", out)
	}
	testProtocol(t, dial(t, where))
	d := dial(t, where)
	d.ask("POST / HTTP/1.1\r\n\r\n\x01print(1)\x04", "this is not a web server")
}

// testProtocol tests what tools do, from the friendly prompt on.
func testProtocol(t *testing.T, c *conversation) {
	c.expect("\r\nMicroPython ")
	c.expect(">>> ")
	c.ask("1+1\r", "\n2\r\n>>> ")
	c.ask("for i in range(2):\r", "...     ")
	c.ask("print(i)\r", "...     ")
	c.ask("\r", "\n0\r\n1\r\n>>> ")
	c.ask("x = input('? ')\r", "\r\n? ")
	c.ask("mw\x02o\r", "\r\n>>> ")
	c.ask("x\r", "\n'mow'\r\n>>> ")
	c.ask("input()\r", "\n")
	c.ask("\x03", "KeyboardInterrupt: \r\n>>> ")
	c.ask("input()\r", "\n")
	c.ask("\x04", "EOFError: EOF when reading a line\r\n>>> ")
	c.ask("\x05", "=== ")
	c.ask("if 1:\r  print(3)\r\x04", "\n3\r\n>>> ")
	c.enterRaw()
	c.ask("\x01", rawBanner+">")
	if out, traceback := c.exec("x = 7\nprint(x)\nprint('ä')"); out != "7\r\nä\r\n" || traceback != "" {
		t.Errorf("%q, %q", out, traceback)
	}
	if out, traceback := c.exec("print(1)\nnope"); out != "1\r\n" || !strings.HasPrefix(traceback, "Traceback (most recent call last):\r\n  File \"<stdin>\", line 2, in <module>\r\nNameError: ") {
		t.Errorf("%q, %q", out, traceback)
	}
	if out, traceback := c.exec("if:"); out != "" || !strings.Contains(traceback, "SyntaxError") {
		t.Errorf("%q, %q", out, traceback)
	}
	c.say("this is dropped\x03")
	if out, traceback := c.exec("import sys; sys.stdout.buffer.write(b'\\x00\\n\\xff')"); out != "\x00\n\xff" || traceback != "" {
		t.Errorf("%q, %q", out, traceback)
	}
	for _, n := range []int{0, 10, 1023, 1024, 1025, 5000} {
		src := "print(" + strings.Repeat(" ", max(n-8, 0)) + "1)"
		if out, traceback := c.paste(src); out != "1\r\n" || traceback != "" {
			t.Errorf("%d bytes: %q, %q", n, out, traceback)
		}
	}
	c.ask("\x05A\x01", "R\x01")
	c.take(3)
	c.ask("print(1)\x03", "\x04")
	if out, traceback := c.outcome(); out != "" || !strings.Contains(traceback, "KeyboardInterrupt") {
		t.Errorf("%q, %q", out, traceback)
	}
	c.ask("\x05B\x01", "R\x00")
	c.expect(">")
	c.ask("print('run')\nwhile True: pass\x04", "OKrun\r\n")
	c.say("\x03")
	if out, traceback := c.outcome(); out != "" || !strings.Contains(traceback, "KeyboardInterrupt") {
		t.Errorf("%q, %q", out, traceback)
	}
	// What a program does not read is left for the prompt.
	c.say("import sys\nprint(sys.stdin.readline(), sys.stdin.buffer.read(3))\n\x04li\u00e4ne\nab\x01print(9)\x04")
	if out := c.expect("\x04"); out != "OKli\u00e4ne\n"[:2]+"li\u00e4ne\r\n b'ab\\x01'\r\n" {
		t.Errorf("%q", out)
	}
	c.expect("\x04>OK9\r\n\x04\x04>")
	testResets(t, c)
	testHook(t, c)
}

// hooked is a program that talks to the other side while it runs, as the file system that mpremote mounts does.
const hooked = `import select, sys, micropython
fin, fout = sys.stdin.buffer, sys.stdout.buffer
poller = select.poll()
poller.register(fin, select.POLLIN)
micropython.kbd_intr(-1)
fout.write(b"\x18\x01ab", 2)
b = bytearray(5)
n = 0
while n < 5:
    for _ in poller.ipoll(1000):
        n += fin.readinto(memoryview(b)[n:], 5 - n)
micropython.kbd_intr(3)
print(bytes(b), poller.poll(0))
`

func testHook(t *testing.T, c *conversation) {
	c.enterRaw()
	c.ask(hooked+"\x04", "OK\x18\x01")
	c.say("\x03\x04")
	c.say("\x00\xff\r")
	if out, traceback := c.outcome(); out != "b'\\x03\\x04\\x00\\xff\\r' []\r\n" || traceback != "" {
		t.Errorf("%q, %q", out, traceback)
	}
	if _, traceback := c.exec("open('/no/such/file')"); !strings.HasSuffix(traceback, "\r\nOSError: [Errno 2] ENOENT\r\n") {
		t.Errorf("%q", traceback)
	}
	c.ask("\x02", ">>> ")
}

func testResets(t *testing.T, c *conversation) {
	c.ask("\x04", "OK\r\nMPY: soft reboot\r\n"+rawBanner+">")
	if out, traceback := c.exec("print(x)"); out != "" || !strings.Contains(traceback, "NameError") {
		t.Errorf("%q, %q", out, traceback)
	}
	c.ask("raise SystemExit\x04", "OK\x04\x04MPY: soft reboot\r\n"+rawBanner+">")
	c.ask("\x02", "\r\nMicroPython ")
	c.ask("y = 1\r", ">>> ")
	c.ask("\x04", "MPY: soft reboot\r\n")
	c.expect(">>> ")
	c.ask("y\r", "NameError")
	c.expect(">>> ")
	c.ask("import os; os._exit(3)\r", "MPY: soft reboot\r\n")
	c.expect(">>> ")
}

// serve starts a server and returns where it serves.
func serve(t *testing.T, at string) (*exec.Cmd, string) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "--serve", at)
	cmd.Args[0], cmd.Dir = "pycopy", t.TempDir()
	cmd.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	pipe, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	c := &conversation{t: t}
	c.listen(pipe)
	c.expect("pycopy: serving on ")
	return cmd, c.expect("\n")
}

func dial(t *testing.T, where string) *conversation {
	t.Helper()
	conn, err := net.Dial("tcp", where)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	c := &conversation{t: t, w: conn}
	c.listen(conn)
	return c
}

func TestServeOptions(t *testing.T) {
	for _, args := range [][]string{{"--serve", "x"}, {"--serve", "127.0.0.1:99999"}, {"--serve", "host:1"}, {"--serve", "1", "-c", "pass"}} {
		if _, errs, status := command(t, "", "", args...); status != 1 || errs == "" {
			t.Errorf("%q: %q, status %d", args, errs, status)
		}
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "--serve", "0.0.0.0:0")
	cmd.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	pipe, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	c := &conversation{t: t}
	c.listen(pipe)
	c.expect("warning: whoever can reach 0.0.0.0:")
	_ = cmd.Process.Kill()
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) {
		t.Error(err)
	}
}

// TestServeEnd: the end of standard input ends a session.
func TestServeEnd(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "--serve", "-")
	cmd.Env = append(os.Environ(), "PYCOPY_TEST_COMMAND=1")
	cmd.Stdin = strings.NewReader("\x01print(5)\x04")
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil || !strings.Contains(out.String(), ">OK") {
		t.Errorf("%v: %q", err, out.String())
	}
}
