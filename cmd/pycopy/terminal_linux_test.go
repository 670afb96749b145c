package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// openPTY opens a pseudo terminal: the side that a terminal program holds, and the name of the other.
func openPTY(t *testing.T) (master *os.File, name string) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = master.Close() })
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	return master, fmt.Sprintf("/dev/pts/%d", n)
}

// conversation is a program that is talked to.
type conversation struct {
	t    *testing.T
	w    interface{ Write([]byte) (int, error) }
	got  chan []byte
	seen string // not asked for yet
}

// patience is how long a test waits for what has to come.
const patience = 20 * time.Second

// listen collects what comes from r.
func (c *conversation) listen(r interface{ Read([]byte) (int, error) }) {
	c.got = make(chan []byte, 64)
	go func() {
		defer close(c.got)
		for {
			b := make([]byte, 4096)
			n, err := r.Read(b)
			if n > 0 {
				c.got <- b[:n]
			}
			if err != nil {
				return
			}
		}
	}()
}

// say sends text.
func (c *conversation) say(text string) {
	c.t.Helper()
	if _, err := c.w.Write([]byte(text)); err != nil {
		c.t.Fatal(err)
	}
}

// expect waits for text and returns what came before it.
func (c *conversation) expect(text string) string {
	c.t.Helper()
	limit := time.After(patience)
	for !strings.Contains(c.seen, text) {
		select {
		case b, ok := <-c.got:
			if !ok {
				c.t.Fatalf("the end came before %q: %q", text, c.seen)
			}
			c.seen += string(b)
		case <-limit:
			c.t.Fatalf("no %q in %q", text, c.seen)
		}
	}
	before, after, _ := strings.Cut(c.seen, text)
	c.seen = after
	return before
}

// ask sends text and waits for an answer.
func (c *conversation) ask(text, answer string) string {
	c.t.Helper()
	c.say(text)
	return c.expect(answer)
}

// onTerminal starts the command on a terminal of its own.
func onTerminal(t *testing.T, home string, env []string, args ...string) (*conversation, *exec.Cmd) {
	t.Helper()
	master, name := openPTY(t)
	slave, err := os.OpenFile(name, os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, args...)
	cmd.Args[0], cmd.Dir = "pycopy", home
	cmd.Env = append(os.Environ(), append([]string{"PYCOPY_TEST_COMMAND=1", "HOME=" + home, "TERM=xterm", "NO_COLOR="}, env...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = slave.Close()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	c := &conversation{t: t, w: master}
	c.listen(master)
	return c, cmd
}

// status waits for the end of the command.
func status(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	timer := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	_ = cmd.Wait()
	return cmd.ProcessState.ExitCode()
}

func TestTerminal(t *testing.T) {
	home := t.TempDir()
	c, cmd := onTerminal(t, home, nil)
	c.expect(">>> ")
	c.ask("6*7\r", "l42\r\n")
	c.expect(">>> ")
	c.ask("_ + 1\r", "l43\r\n")
	c.expect(">>> ")
	c.ask("def f(x):\r", "...     ")
	c.ask("return x * 2\r", "... ")
	c.ask("\r", ">>> ")
	c.ask("f(4)\r", "l8\r\n")
	c.expect(">>> ")
	c.ask("\x1b[200~for i in range(2):\r    i + 70\r\r'done'\x1b[201~", "'done'")
	c.ask("\r", "70\r\n71\r\n'done'\r\n")
	c.expect(">>> ")
	c.ask("x = 1; 1/0\r", "File \x1b[35m\"<stdin-")
	c.expect("    x = 1; 1/0\r\n           \x1b[1;31m^^^\x1b[0m\r\n")
	c.expect("\x1b[1;35mZeroDivisionError\x1b[0m")
	c.expect(">>> ")
	c.ask("print('go on'.upper()) or all(iter(object, 1))\r", "GO ON\r\n")
	c.ask("\x03", "KeyboardInterrupt")
	c.expect(">>> ")
	c.ask("nonsense\x03", "KeyboardInterrupt")
	c.expect(">>> ")
	c.ask("x = input('name? ')\r", "name? ")
	c.ask("me\r", ">>> ")
	c.ask("x\r", "'me'")
	c.expect(">>> ")
	c.ask("\x05", "=== ")
	c.ask("if 1:\r  print('a',\r 'b')\r\x04", "a b\r\n")
	c.expect(">>> ")
	c.ask("import asyncio\r", ">>> ")
	c.ask("await asyncio.sleep(0, 'slept')\r", "'slept'")
	c.expect(">>> ")
	c.ask("\x12f(4", "f(4)")
	c.ask("\r", "l8\r\n")
	c.expect(">>> ")
	c.say("\x04")
	if s := status(t, cmd); s != 0 {
		t.Errorf("status %d", s)
	}
	want := "6*7\n_ + 1\ndef f(x):\r\n    return x * 2\nf(4)\nfor i in range(2):\r\n    i + 70\r\n\r\n'done'\nx = 1; 1/0\nprint('go on'.upper()) or all(iter(object, 1))\n" +
		"x = input('name? ')\nx\nimport asyncio\nawait asyncio.sleep(0, 'slept')\nf(4)\n"
	if data, err := os.ReadFile(filepath.Join(home, ".pycopy.history")); string(data) != want || err != nil {
		t.Errorf("history %q, %v", data, err)
	}
}

func TestTerminalEnds(t *testing.T) {
	c, cmd := onTerminal(t, t.TempDir(), nil, "-i", "-c", "x = 7")
	c.expect(">>> ")
	c.ask("x\r", "l7\r\n")
	c.expect(">>> ")
	c.say("raise SystemExit(3)\r")
	if s := status(t, cmd); s != 3 {
		t.Errorf("status %d", s)
	}
	home := files(t, "start.py", "started = 'yes'\n")
	c, cmd = onTerminal(t, home, []string{"PYCOPYSTARTUP=start.py", "PYCOPYINSPECT=1"}, "-c", "x = 8")
	c.expect(">>> ")
	c.ask("x, started\r", "(8, 'yes')\r\n")
	c.expect(">>> ")
	c.say("exit\r")
	if s := status(t, cmd); s != 0 {
		t.Errorf("status %d", s)
	}
	c, cmd = onTerminal(t, t.TempDir(), []string{"TERM=dumb"})
	c.expect(">>> ")
	c.ask("1+1\n", "2\r\n>>> ")
	c.say("\x04")
	if s := status(t, cmd); s != 0 {
		t.Errorf("status %d", s)
	}
	c, _ = onTerminal(t, t.TempDir(), []string{"NO_COLOR=1"})
	c.expect(">>> ")
	if got := c.ask("1/0\r", "ZeroDivisionError: "); strings.Contains(got, "\x1b[35m") {
		t.Errorf("colours in %q", got)
	}
}

func TestTerminalCompletion(t *testing.T) {
	home := files(t, "mymodule.py", "value_one = 1\n", "mypackage/sub.py", "", "data.txt", "")
	c, _ := onTerminal(t, home, nil)
	c.expect(">>> ")
	tests := []struct{ keys, want string }{
		{"import bina\t", "import binascii"},
		{"import asyncio.eve\t", "import asyncio.event"},
		{"import mymo\t", "import mymodule"},
		{"import mypackage.s\t", "mypackage.sub"},
		{"from math import fact\t", "factorial"},
		{"from asyncio i\t", "from asyncio import"},
		{"len.__na\t", "len.__name__"},
		{"contin\t", "continue"},
		{"open('dat\t", "open('data.txt"},
		{"open('mypa\t", "open('mypackage/"},
		{"x = 'abc'; x.start\t", "x.startswith"},
		{"isinst\t", "isinstance"},
		{"print.nothing.at.all\t!", "all!"},
		{"# isinst\t!", "isinst!"},
	}
	c.ask("x = 'abc'\r", ">>> ")
	for _, test := range tests {
		c.ask(test.keys, strings.TrimPrefix(test.want, test.keys[:len(test.keys)-1]))
		c.ask("\x03", ">>> ")
	}
	c.ask("math_a = math_b = 1\r", ">>> ")
	c.ask("math\t", "math_")
	c.ask("\t", "math_a  math_b\r")
	c.ask("\x03", ">>> ")
}
