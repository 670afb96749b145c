package rt

import (
	"strings"
	"time"

	"pycopy/bytecode"
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

// RunCode runs a code object with the given namespaces.
func (t *Thread) RunCode(code, globals, locals Value) Value { return t.runCode(code, globals, locals) }

// RunMain runs source text as the main program, or as a further part of it. In
// strict mode, which a comment in the text can switch on, the function __main__ is called then.
func (t *Thread) RunMain(src []byte, filename, mode string) Value {
	code := t.CompileSource(src, filename, mode)
	if code == NoValue {
		return code
	}
	m := t.MainModule()
	if m == NoValue {
		return m
	}
	return t.runMain(code, m.ModuleDict())
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

// RunModule runs a module as the main program: its __name__ is __main__, and
// it keeps its own name as <module> for relative imports. A package runs its
// module __main__.
func (t *Thread) RunModule(name string) Value {
	src, file, pkg, ok := t.findSource(name)
	if !ok {
		return NoValue
	}
	if pkg != "" {
		if t.Import(name) == NoValue {
			return NoValue
		}
		name += ".__main__"
		if src, file, _, ok = t.findSource(name); !ok {
			return NoValue
		}
	}
	m := t.MainModule()
	n := t.NewStr(name)
	if m == NoValue || n == NoValue || !t.DictSet(m.ModuleDict(), t.R.Sym(SymModuleScope), n) ||
		!t.ModuleSet(m, "__file__", t.NewStr(file)) {
		return NoValue
	}
	code := t.CompileSource(src, file, "exec")
	if code == NoValue {
		return code
	}
	return t.runMain(code, m.ModuleDict())
}

// findSource finds the text of a module for RunModule, importing its parents.
// pkg is the directory of a package. ok == false: exception pending.
func (t *Thread) findSource(name string) (src []byte, file, pkg string, ok bool) {
	n := t.Intern(name)
	if n == NoValue {
		return nil, "", "", false
	}
	var dirs []string
	tail := name
	if dot := strings.LastIndexByte(name, '.'); dot >= 0 {
		tail = name[dot+1:]
		parent := t.Import(name[:dot])
		if parent == NoValue {
			return nil, "", "", false
		}
		if p, found := t.FindAttr(parent, t.R.Sym(SymPath)); found && p != NoValue && t.R.IsStr(p) {
			dirs = append(dirs, p.GoString())
		}
	} else if l := t.sysPath(); l != NoValue {
		for _, d := range l.List() {
			if t.R.IsStr(d) {
				dirs = append(dirs, d.GoString())
			}
		}
	}
	for _, d := range dirs {
		base := tail
		if d != "" {
			base = d + "/" + tail
		}
		if src, err := t.R.cfg.FS.ReadFile(base + "/__init__.py"); err == nil {
			return src, base + "/__init__.py", base, true
		}
		if info, err := t.R.cfg.FS.Stat(base); err == nil && info.IsDir() {
			if _, err := t.R.cfg.FS.Stat(base + "/__main__.py"); err == nil {
				return nil, "", base, true
			}
		}
		if src, err := t.R.cfg.FS.ReadFile(base + ".py"); err == nil {
			return src, base + ".py", "", true
		}
	}
	if t.R.cfg.Frozen != nil {
		if src, isPackage, found := t.R.cfg.Frozen(name); found {
			file := "*" + strings.ReplaceAll(name, ".", "/")
			if isPackage {
				return src, file + "/__init__.py", file, true
			}
			return src, file + ".py", "", true
		}
	}
	t.moduleNotFound(n)
	return nil, "", "", false
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

// Close ends the other threads and gives the memory of the runtime back. A
// thread that does not end within a second (it blocks in a system call)
// keeps the memory of the runtime from being unmapped.
func (r *Runtime) Close() {
	main := r.threads.all[0]
	for range 200 {
		r.threads.mu.Lock()
		others := r.threads.all[1:]
		for _, t := range others {
			t.SetPoll(PollCancel)
		}
		r.threads.mu.Unlock()
		if len(others) == 0 {
			break
		}
		main.ReleaseLock()
		time.Sleep(5 * time.Millisecond)
		main.AcquireLock()
	}
	for _, n := range r.natives {
		if c, ok := n.(interface{ Close() error }); ok {
			_ = c.Close()
		}
	}
	if r.NumThreads() == 1 {
		main.Exit0()
		r.heap.close()
	}
}
