package rt

import (
	"os"
	"strings"

	"pycopy/rt/unix"
)

// What the process around the runtime has (its environment, descriptors, signals, sockets, other processes, memory by address) is
// there for programs with Config.Host only. Functions and modules that reach it say so (Host, HostFD), types ask with AskHost.

// AskHost reports whether the program may reach the process; if not, it raises PermissionError.
func (t *Thread) AskHost() bool {
	if !t.R.cfg.Host {
		t.OSError(unix.EPERM, "")
	}
	return t.R.cfg.Host
}

// confined is the function b of a module in a runtime without Config.Host. Descriptors of pipes that the program has made are its own.
func confined(b *Builtin) *Builtin {
	c := *b
	c.Fn = func(t *Thread, args []Value) Value {
		if b.Flags&HostFD == 0 || !args[0].IsSmall() || !t.R.pipes[args[0].Small()] {
			t.AskHost()
			return NoValue
		}
		return b.Fn(t, args)
	}
	return &c
}

// OpenedPipe notes the descriptors of a pipe that the program has made, so that they are closed with the runtime.
func (r *Runtime) OpenedPipe(fds [2]int) {
	if r.cfg.Host {
		return
	}
	if r.pipes == nil {
		r.pipes = map[int]bool{}
	}
	r.pipes[fds[0]], r.pipes[fds[1]] = true, true
}

// ClosedPipe forgets a descriptor that OpenedPipe has noted.
func (r *Runtime) ClosedPipe(fd int) { delete(r.pipes, fd) }

// closePipes closes what the program has left open.
func (r *Runtime) closePipes() {
	for fd := range r.pipes {
		_ = unix.Close(fd)
	}
	r.pipes = nil
}

// LookupEnv returns a variable of the environment that the program sees: that of the process, or one of its own.
func (r *Runtime) LookupEnv(name string) (val string, ok bool) {
	if r.cfg.Host {
		return os.LookupEnv(name)
	}
	val, ok = r.env[name]
	return val, ok
}

// Environ returns that environment as os.Environ does.
func (r *Runtime) Environ() []string {
	if r.cfg.Host {
		return os.Environ()
	}
	var list []string
	for name, val := range r.env {
		list = append(list, name+"="+val)
	}
	return list
}

// Setenv sets a variable in it.
func (r *Runtime) Setenv(name, val string) error {
	switch {
	case r.cfg.Host:
		return os.Setenv(name, val)
	case name == "" || strings.ContainsAny(name, "=\x00") || strings.Contains(val, "\x00"):
		return unix.EINVAL
	case r.env == nil:
		r.env = map[string]string{}
	}
	r.env[name] = val
	return nil
}

// Unsetenv removes a variable from it.
func (r *Runtime) Unsetenv(name string) error {
	if r.cfg.Host {
		return os.Unsetenv(name)
	}
	delete(r.env, name)
	return nil
}
