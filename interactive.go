package pycopy

import (
	"time"

	"pycopy/parse"
	"pycopy/rt"
	"pycopy/rt/unix"
)

// What an interactive session needs: it reads through the runtime, so that other threads and signal handlers run meanwhile.

// interactive is the mode of compileSource for what is entered at a prompt: the values of expression statements are printed,
// several statements may come at once, await is allowed outside of functions.
const interactive = "interactive"

// NeedsMore reports whether interactive input must be continued on another line.
func NeedsMore(src string) bool { return parse.NeedsMore([]byte(src)) }

// RunInteractive runs interactive input in the module __main__: the values of expression statements are printed, and the last
// one of them is bound to _. A text with await outside of functions runs in the current loop of asyncio.
func (p *Runtime) RunInteractive(src string) error {
	return p.runInteractive(src, "<stdin>")
}

// RunInput is RunInteractive for a text that tracebacks can show lines of.
func (p *Runtime) RunInput(src string) error {
	return p.runInteractive(src, p.r.AddInput(src))
}

func (p *Runtime) runInteractive(src, name string) error {
	return p.use(func() error {
		if err := p.runs(); err != nil {
			return err
		}
		p.r.SetInteractive()
		return p.failure(p.enter(src, name))
	})
}

func (p *Runtime) enter(src, name string) bool {
	v := p.t.RunMain([]byte(src), name, interactive)
	if v.Kind() != rt.KindCoroutine {
		return v != rt.NoValue
	}
	get := p.t.ModuleAttr("asyncio", "get_event_loop")
	if get == rt.NoValue {
		return false
	}
	loop, run := p.t.Call0(get), p.t.Intern("run_until_complete")
	return loop != rt.NoValue && run != rt.NoValue && p.t.CallMethod1(loop, run, v) != rt.NoValue
}

// Prompt returns the text of the attribute of sys named name (ps1 or ps2). One that is missing or fails is the usual one.
func (p *Runtime) Prompt(name string) string {
	text := map[string]string{"ps1": ">>> ", "ps2": "... "}[name]
	_ = p.use(func() error {
		v := p.t.ModuleAttr("sys", name)
		if v != rt.NoValue {
			v = p.t.StrOf(v)
		}
		if v == rt.NoValue {
			return p.takeError()
		}
		text = v.GoString()
		return nil
	})
	return text
}

// ReadLine prints the prompt that the attribute of sys named prompt has (ps1 or
// ps2) and reads a line from the stream that sys.stdin was at first; at its end, the line is empty.
func (p *Runtime) ReadLine(prompt string) (line string, err error) {
	text := p.Prompt(prompt)
	err = p.use(func() (err error) {
		line, err = p.readLine(text)
		return err
	})
	return line, err
}

func (p *Runtime) readLine(prompt string) (string, error) {
	t := p.t
	if !t.Print(prompt) || !t.FlushStd() {
		return "", p.takeError()
	}
	in := t.ModuleAttr("sys", "__stdin__")
	if in == rt.NoValue {
		return "", p.takeError()
	}
	line := t.CallMethod0(in, t.R.Sym(rt.SymReadline))
	if line == rt.NoValue {
		return "", p.takeError()
	}
	return line.GoString(), nil
}

// WaitInput waits until a descriptor has input, for at most d, or for ever if d < 0. Other threads of the program run meanwhile, and
// so do its signal handlers, whose exceptions are the error.
func (p *Runtime) WaitInput(fd int, d time.Duration) (ready bool, err error) {
	err = p.try(func() (ok bool) {
		ready, ok = p.t.WaitFD(fd, unix.POLLIN, d)
		return ok
	})
	return ready, err
}

// ForgetInterrupt drops an Interrupt that has come too late for the program that it was meant for.
func (p *Runtime) ForgetInterrupt() {
	_ = p.try(func() bool {
		if p.t.Interrupted() {
			p.t.TakeExc()
		}
		return true
	})
}

// Flush writes out what the program has printed.
func (p *Runtime) Flush() error {
	return p.try(func() bool { return p.t.FlushStd() })
}
