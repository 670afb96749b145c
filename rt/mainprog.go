package rt

import (
	"time"

	"pycopy/bytecode"
	"pycopy/rt/text"
)

// What running a main program needs.

// MainModule returns the main module, made when it is first asked for. Its
// __name__ is __main__, in strict mode __main__s.
func (t *Thread) MainModule() Value {
	s := &t.R.mods
	if s.main != NoValue {
		return s.main
	}
	name := "__main__"
	if t.R.strict.on {
		name = "__main__s"
	}
	m := t.NewModule(name)
	if m == NoValue {
		return m
	}
	for _, n := range [...]string{"__main__", name} {
		if k := t.Intern(n); k == NoValue || !t.DictSet(s.modules, k, m) {
			return NoValue
		}
	}
	s.main = m
	return m
}

// RunMain runs source text as the main program, or as a further part of it. In
// strict mode, which a comment in the text can switch on, the function __main__ is called then.
func (t *Thread) RunMain(src []byte, filename, mode string) Value {
	code := t.CompileSource(src, text.FromHost(filename), mode)
	if code == NoValue {
		return code
	}
	m := t.MainModule()
	if m == NoValue {
		return m
	}
	return t.runMain(code, m.ModuleDict())
}

// RunCode runs a code object as the main program.
func (t *Thread) RunCode(code Value) Value {
	m := t.MainModule()
	if m == NoValue {
		return m
	}
	return t.runMain(code, m.ModuleDict())
}

// RunMPY runs the content of a .mpy file as the main program.
func (t *Thread) RunMPY(data []byte) Value {
	code := t.CodeFromMPY(data)
	if code == NoValue {
		return code
	}
	m := t.MainModule()
	if m == NoValue {
		return m
	}
	return t.runMain(code, m.ModuleDict())
}

// RunFolder runs the module __main__ of a directory or an archive as the main program. found is false when there is none.
func (t *Thread) RunFolder(name string) (v Value, found bool) {
	dir, n := t.NewHostStr(name), t.Intern("__main__")
	if dir == NoValue || n == NoValue {
		return NoValue, true
	}
	f := t.inDirectory(n, n, dir, false)
	code := NoValue
	switch f.kind {
	case foundNothing:
		return NoValue, false
	case foundSource:
		code = t.CompileSource(f.data, f.file, "exec")
	case foundCompiled:
		code = t.CodeFromMPY(f.data)
	}
	if code == NoValue {
		return code, true
	}
	if p := t.sysPath(); len(p.List()) > 0 {
		p.List()[0] = dir
	} else if !t.ListAppend(p, dir) {
		return NoValue, true
	}
	m := t.MainModule()
	if m == NoValue || !t.ModuleSet(m, "__file__", t.NewStr(f.file)) || !t.ModuleSet(m, "__package__", t.NewStr("")) {
		return NoValue, true
	}
	return t.runMain(code, m.ModuleDict()), true
}

func (t *Thread) runMain(code, d Value) Value {
	if t.R.Bytecode(code).Flags&bytecode.FlagStrict != 0 && !t.startStrict() {
		return NoValue
	}
	v := t.runCode(code, d, d)
	if v != NoValue && t.R.strict.on {
		v = t.runStrictMain(d)
	}
	return v
}

// ImportBoot imports the module _boot when there is one. The one of Pycopy's library stands in for exception classes and functions that
// Pycopy lacks; ours stay.
func (t *Thread) ImportBoot() bool {
	d := t.Builtins()
	name := t.Intern("vars")
	if d == NoValue || name == NoValue {
		return false
	}
	vars := t.R.DictGetStr(d, name)
	if t.Import("_boot") == NoValue {
		if t.ExcMatches(ExcModuleNotFoundError) {
			t.TakeExc()
			return true
		}
		t.TakeExc()
	}
	if vars != NoValue && !t.DictSet(d, name, vars) {
		return false
	}
	for e := range NumExcs {
		n := t.Intern(excSpecs[e].name)
		if n == NoValue {
			return false
		}
		if now := t.R.DictGetStr(d, n); now != NoValue && now != t.R.excClass[e] && !t.DictSet(d, n, t.R.excClass[e]) {
			return false
		}
	}
	if t.R.mods.sys == NoValue {
		return true
	}
	return t.keepExecutable()
}

// keepExecutable undoes _boot's idea of sys.executable, which is a mere name.
func (t *Thread) keepExecutable() bool {
	n := t.Intern("executable")
	if n == NoValue {
		return false
	}
	d := t.R.mods.sys.ModuleDict()
	if v := t.R.DictGetStr(d, n); v == NoValue || !t.R.IsStr(v) || v.Str() != "pycopy-dev" {
		return true
	}
	return t.ModuleSet(t.R.mods.sys, "executable", t.NewHostStr(t.R.cfg.Executable))
}

// RunModule runs a module as the main program: its __name__ is __main__, and
// it keeps its own name as <module> for relative imports. A package runs its
// module __main__.
func (t *Thread) RunModule(name string) Value {
	n := t.Intern(text.FromHost(name))
	if n == NoValue {
		return n
	}
	m := t.importMain(n)
	if m != NoValue && m.Kind() == KindModule && t.R.DictGetStr(m.ModuleDict(), t.R.Sym(SymPath)) != NoValue {
		if n = t.Intern(name + ".__main__"); n == NoValue {
			return n
		}
		m = t.importMain(n)
	}
	if m != NoValue && t.R.strict.on && m.Kind() == KindModule {
		return t.runStrictMain(m.ModuleDict())
	}
	return m
}

// RunAtExit calls the function that sys.atexit registered.
func (t *Thread) RunAtExit() Value {
	if t.R.mods.sys == NoValue {
		return None
	}
	n := t.Intern("_atexit")
	if n == NoValue {
		return n
	}
	f := t.R.DictGetStr(t.R.mods.sys.ModuleDict(), n)
	if f == NoValue || f == None {
		return None
	}
	return t.Call0(f)
}

// FlushFiles writes out what open files have buffered, at the end of a program. It returns the first failure.
func (r *Runtime) FlushFiles() (err error) {
	for _, n := range r.natives {
		if f, ok := n.(interface{ Flush() error }); ok {
			if e := f.Flush(); err == nil {
				err = e
			}
		}
	}
	return err
}

// SettleFiles writes out what open files buffer, if io is in use: before something else than a file object looks at files.
func (r *Runtime) SettleFiles() {
	if s, ok := r.states[StateIO].(interface{ Settle() }); ok {
		s.Settle()
	}
}

// Close ends the other threads and gives the memory of the runtime back. Threads get SystemExit and a tenth of a second
// for their finally blocks; then nothing holds the exception up. A thread that does not end within a second, since it is in a function of
// the embedding program or in a system call, keeps the memory of the runtime from being unmapped, and the result is
// false. If it has the interpreter lock as well, and keeps it for four seconds, nothing is closed. After an InternalError, which is
// returned, threads run no more Python code, and have a second to notice.
func (r *Runtime) Close() (released bool, err error) {
	main := r.threads.all[0]
	err = main.Guard(func() error {
		released = r.endThreads(main)
		return nil
	})
	if err != nil {
		released = r.awaitFaulty()
	}
	if !released {
		return false, err
	}
	main.Exit0()
	r.heap.close()
	return true, err
}

// threadPause is how long Close sleeps between two looks at the other threads; after threadPauses it gives up.
const (
	threadPause  = 5 * time.Millisecond
	threadPauses = 200
)

// endThreads cancels the other threads, and closes files and what else is open. It reports whether all have ended.
func (r *Runtime) endThreads(main *Thread) bool {
	const (
		grace     = 20              // pauses
		lockLimit = 4 * time.Second // whoever has the lock may get little of a busy machine
	)
	for i := range threadPauses {
		r.threads.mu.Lock()
		others := r.threads.all[1:]
		for _, t := range others {
			if i == grace {
				t.doomed.Store(true)
			}
			if i == 0 || i >= grace {
				t.setPoll(PollCancel)
			}
		}
		r.threads.mu.Unlock()
		if len(others) == 0 {
			break
		}
		main.releaseLock()
		time.Sleep(threadPause)
		if !main.acquireLock(false, lockLimit) {
			return false
		}
	}
	r.closeNatives()
	return r.NumThreads() == 1
}

// awaitFaulty waits for the other threads of a runtime that has an InternalError, then closes what is open, and reports whether they all have ended.
func (r *Runtime) awaitFaulty() (ended bool) {
	for i := 0; r.NumThreads() > 1; i++ {
		if i == threadPauses {
			return false
		}
		time.Sleep(threadPause)
	}
	ended = true
	defer func() { _ = recover() }() // the state of what is closed is unknown
	r.closeNatives()
	return ended
}

func (r *Runtime) closeNatives() {
	for _, n := range r.natives {
		if c, ok := n.(interface{ Close() error }); ok {
			_ = c.Close()
		}
	}
	r.closePipes()
}
