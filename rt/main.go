package rt

// RunMain compiles and runs source text as the module __main__.
func (t *Thread) RunMain(src []byte, file string) Value {
	m := t.MainModule("__main__")
	if m == NoValue {
		return NoValue
	}
	if file != "" && !t.ModuleSet(m, "__file__", t.NewStr(file)) {
		return NoValue
	}
	code := t.CompileSource(src, file, "exec")
	if code == NoValue {
		return NoValue
	}
	d := m.ModuleDict()
	return t.runCode(code, d, d)
}

// ExitCode returns the exit status that a SystemExit asks for; ok is false for other exceptions.
func (t *Thread) ExitCode(e Value) (code int, ok bool) {
	if !t.R.isSubclass(t.TypeOf(e), t.R.excClass[ExcSystemExit]) {
		return 0, false
	}
	args := excPtr(e).args
	if args == NoValue || len(args.Tuple()) == 0 || args.Tuple()[0] == None {
		return 0, true
	}
	switch v := args.Tuple()[0]; {
	case v.IsSmall():
		return v.Small() & 0xff, true
	case v == True:
		return 1, true
	case v == False:
		return 0, true
	}
	return 1, true
}
