package pycopy_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"pycopy"
)

// outside are programs that reach what is not the runtime's own, with the exception that they get without Config.Host.
var outside = map[string]string{
	"import os; os.system('true')":                                            "PermissionError",
	"import os; os.popen('true')":                                             "PermissionError",
	"import subprocess; subprocess.run(['true'])":                             "PermissionError",
	"import os; os.environ['PATH']":                                           "KeyError",
	"import os; os.getppid() and os.kill(os.getpid(), 0)":                     "PermissionError",
	"import os; os.close(os.open(name, os.O_RDONLY))":                         "PermissionError",
	"import os; os.write(1, b'')":                                             "PermissionError",
	"open(1, 'w', closefd=False)":                                             "PermissionError",
	"import io; io.FileIO(1, 'w', closefd=False)":                             "PermissionError",
	"open(name).close()":                                                      "FileNotFoundError",
	"import os; os.chmod(name, 0o600)":                                        "PermissionError",
	"import os; os.symlink(name, name + '.link')":                             "PermissionError",
	"import os; os.truncate(name, 1)":                                         "PermissionError",
	"import vfs; vfs.VfsPosix()":                                              "PermissionError",
	"import vfs; vfs.VfsPosix('/').stat('/')":                                 "PermissionError",
	"import socket; socket.socket()":                                          "PermissionError",
	"import socket; socket.getaddrinfo('127.0.0.1', 80)":                      "PermissionError",
	"import signal; signal.alarm(0)":                                          "PermissionError",
	"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)":             "PermissionError",
	"import uctypes; b = bytes(8); uctypes.bytes_at(uctypes.addressof(b), 1)": "PermissionError",
	"import uctypes; b = bytes(8); uctypes.struct(uctypes.addressof(b), {})":  "PermissionError",
}

// TestHost runs programs that reach the process: without Config.Host they are refused, with it they run.
func TestHost(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("some of these are not there")
	}
	name := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(name, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(cfg pycopy.Config, src string) error {
		p := newRuntime(t, cfg)
		if err := p.Set("name", name); err != nil {
			t.Fatal(err)
		}
		return p.RunSource([]byte(src), "host.py")
	}
	for src, want := range outside {
		var e *pycopy.Exception
		if err := run(pycopy.Config{}, src); !errors.As(err, &e) || e.Type != want {
			t.Errorf("%s: %v, want %s", src, err, want)
		}
		if err := run(pycopy.Config{FS: pycopy.OSFiles{}}, src); err != nil {
			t.Errorf("%s: with the files of the process: %v", src, err)
		}
	}
	for _, module := range []string{"mmap", "fcntl", "resource"} {
		var e *pycopy.Exception
		if err := run(pycopy.Config{}, "import "+module); !errors.As(err, &e) || e.Type != "ModuleNotFoundError" {
			t.Errorf("import %s: %v", module, err)
		}
		if err := run(pycopy.Config{Host: true}, "import "+module); err != nil && runtime.GOOS == "linux" {
			t.Errorf("import %s with Host: %v", module, err)
		}
	}
	if err := run(pycopy.Config{Host: true}, "import os; os.environ['PATH']; os.close(os.dup(1))"); err != nil {
		t.Errorf("with Host, but without files: %v", err)
	}
	own := "import os; assert not os.environ; os.environ['PYCOPY_HOST_TEST'] = '1'; assert os.getenv('PYCOPY_HOST_TEST') == '1'\n" +
		"import _os; assert _os._environ() == {'PYCOPY_HOST_TEST': '1'}; del os.environ['PYCOPY_HOST_TEST']; assert os.getenv('PYCOPY_HOST_TEST') is None"
	if err := run(pycopy.Config{}, own); err != nil || os.Getenv("PYCOPY_HOST_TEST") != "" {
		t.Errorf("an environment of its own: %v", err)
	}
	if err := run(pycopy.Config{Host: true}, "open(name)"); err == nil {
		t.Error("Host alone opens files")
	}
}

// TestHostMemory: words of viper functions are addresses in the Python heap only.
func TestHostMemory(t *testing.T) {
	src := "import micropython\n@micropython.viper\ndef peek(p: ptr8) -> int:\n  return p[0]\nassert peek(b'a') == 97\npeek(address)"
	q := newRuntime(t, pycopy.Config{})
	mustRun(t, q, "import uctypes; block = bytes(8); address = uctypes.addressof(block)") // outside of Go's memory
	address, _, err := q.Get("address")
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []bool{false, true} {
		p := newRuntime(t, pycopy.Config{Host: host})
		if err := p.Set("address", address); err != nil {
			t.Fatal(err)
		}
		if err := p.RunSource([]byte(src), "peek.py"); (err == nil) != host {
			t.Errorf("host %v: %v", host, err)
		}
	}
}

// TestHostPipes: what a program has made is its own: pipes, and so asyncio, work without Config.Host, and do not outlive the runtime.
func TestHostPipes(t *testing.T) {
	fds := entries("/proc/self/fd")
	p, err := pycopy.New(pycopy.Config{})
	if err != nil {
		t.Fatal(err)
	}
	mustRun(t, p, `
import asyncio, os
async def main():
    await asyncio.sleep(0.001)
    return await asyncio.get_running_loop().run_in_executor(None, sum, [1, 2])
assert asyncio.run(main()) == 3
r, w = os.pipe()
os.write(w, b"x")
assert os.read(r, 9) == b"x"
os.close(r)
for call in (lambda: os.read(r, 1), lambda: os.close(r)):
    try: call()
    except PermissionError: pass
    else: assert False
`)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if n := entries("/proc/self/fd"); n > fds+1 { // the poller of Go may have come
		t.Errorf("%d descriptors, at first %d", n, fds)
	}
}
