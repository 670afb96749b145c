package rt

import (
	"io"
	"strconv"
	"strings"

	"pycopy/rt/text"
)

// The builtin functions that print, read, compile and run.

// stdStream returns sys.stdin, stdout or stderr; None without exception when it was deleted.
func (t *Thread) stdStream(name Sym) Value {
	m := t.R.mods.sys
	if m == NoValue {
		lock := t.liftLock()
		m = t.builtinModule(t.R.mods.specs["sys"])
		t.dropLock(lock)
		if m == NoValue {
			return NoValue
		}
	}
	return orNone(t.R.DictGetStr(m.ModuleDict(), t.R.syms[name]))
}

// printParam checks the sep or end argument of print.
func (t *Thread) printParam(v Value, name, def string) (string, bool) {
	if v == NoValue || v == None {
		return def, true
	}
	if !t.R.IsStr(v) {
		t.Errorf(ExcTypeError, "%s must be None or a string, not %s", name, t.TypeName(v))
		return "", false
	}
	return v.Str(), true
}

var printNames = [...]string{"sep", "end", "file", "flush"}

func builtinPrint(t *Thread, args []Value, nkw int) Value {
	var kw [len(printNames)]Value
	if !t.keywordsOf(args, nkw, printNames[:], kw[:]) {
		return NoValue
	}
	args = args[:len(args)-2*nkw]
	file := kw[2]
	sep, ok1 := t.printParam(kw[0], "sep", " ")
	end, ok2 := t.printParam(kw[1], "end", "\n")
	if !ok1 || !ok2 {
		return NoValue
	}
	if file == NoValue || file == None {
		if file = t.stdStream(SymStdout); file == NoValue || file == None {
			return file
		}
	}
	if sink := t.textSink(file); sink != nil {
		if !t.printTo(sink, args, sep, end) {
			return NoValue
		}
	} else if !t.printBy(file, args, sep, end) {
		return NoValue
	}
	if kw[3] != NoValue {
		if yes, ok := t.Truth(kw[3]); !ok || yes && t.CallMethod0(file, t.R.syms[SymFlush]) == NoValue {
			return NoValue
		}
	}
	return None
}

// TextSink is implemented by the Go state of text streams that print may
// write to without making a str.
type TextSink interface {
	// WriteText writes UTF-8 text; false: exception pending.
	WriteText(t *Thread, b []byte) bool
}

// textSink returns the sink of an io.TextIOWrapper, nil for other streams, and for those with attributes of their own: write may be among these.
func (t *Thread) textSink(file Value) TextSink {
	if t.R.isUserClass(file) || !t.R.SpecIs(file, "io", "TextIOWrapper") || t.R.shapeOf(file).n != 0 || t.R.shapeOf(file).flags&shDict != 0 {
		return nil
	}
	s, _ := t.Native(file).(TextSink)
	return s
}

// printTo writes what print shows to a sink, in one piece unless str() of an
// argument may run Python code, which may print or fail.
func (t *Thread) printTo(sink TextSink, args []Value, sep, end string) bool {
	b := t.R.types.printBuf[:0]
	t.R.types.printBuf = nil
	for i, x := range args {
		if i > 0 {
			b = append(b, sep...)
		}
		if plain, ok := appendPlain(b, x); ok {
			b = plain
			continue
		}
		if len(b) > 0 && !t.plainText(x) {
			if !sink.WriteText(t, b) {
				return false
			}
			b = b[:0]
		}
		s := t.StrOf(x)
		if s == NoValue {
			return false
		}
		b = append(b, s.Str()...)
	}
	b = append(b, end...)
	ok := len(b) == 0 || sink.WriteText(t, b)
	if cap(b) <= 1<<16 {
		t.R.types.printBuf = b
	}
	return ok
}

// appendPlain appends str(v) of the simplest values.
func appendPlain(b []byte, v Value) ([]byte, bool) {
	switch {
	case v.IsSmall():
		return strconv.AppendInt(b, int64(v.Small()), 10), true
	case v == None:
		return append(b, "None"...), true
	case v == True:
		return append(b, "True"...), true
	case v == False:
		return append(b, "False"...), true
	case v.IsObj() && hdrOf(v).id == KindStr:
		return append(b, v.Str()...), true
	}
	return b, false
}

// plainText reports whether str(v) surely runs no Python code.
func (t *Thread) plainText(v Value) bool {
	switch v.Kind() {
	case KindStr, KindInt, KindFloat, KindComplex, KindBytes, KindRange, KindType:
		return true
	}
	return false
}

// printBy prints through the write method of a stream, piece by piece.
func (t *Thread) printBy(file Value, args []Value, sep, end string) bool {
	write, self := t.LoadMethod(file, t.R.syms[SymWrite])
	if write == NoValue {
		return false
	}
	octets := t.TakesOctets(file)
	for i, x := range args {
		s := t.StrOf(x)
		if s == NoValue || i > 0 && !t.writeText(write, self, sep, octets) || !t.writeStr(write, self, s, octets) {
			return false
		}
	}
	return t.writeText(write, self, end, octets)
}

// TakesOctets reports whether what is printed to a stream in Python is given to its write method as a bytearray: classes that derive from
// io.IOBase itself are native streams, as in Pycopy and MicroPython. Those of text derive from TextIOBase.
func (t *Thread) TakesOctets(file Value) bool {
	return t.R.isUserClass(file) && t.R.SpecIs(file, "io", "IOBase")
}

// WriteText writes s by the write method of a stream, as print does.
func (t *Thread) WriteText(file, s Value) bool {
	write, self := t.LoadMethod(file, t.R.syms[SymWrite])
	return write != NoValue && t.writeStr(write, self, s, t.TakesOctets(file))
}

// writeText calls the write method of a stream with s, unless it is empty.
func (t *Thread) writeText(write, self Value, s string, octets bool) bool {
	if s == "" {
		return true
	}
	v := t.NewStr(s)
	return v != NoValue && t.writeStr(write, self, v, octets)
}

// writeStr calls the write method of a stream with s, or with its bytes.
func (t *Thread) writeStr(write, self, s Value, octets bool) bool {
	if octets {
		return t.writeOctets(write, self, s)
	}
	return t.callWrite(write, self, s) != NoValue
}

func (t *Thread) callWrite(write, self, v Value) Value {
	if self == NoValue {
		return t.Call1(write, v)
	}
	return t.Call2(write, self, v)
}

// writeOctets calls the write method of a native stream in Python until it has taken all of s, or returns None, as it cannot take more now.
func (t *Thread) writeOctets(write, self, s Value) bool {
	for done := 0; done < len(s.Str()); {
		b := t.NewByteArray([]byte(s.Str()[done:]))
		if b == NoValue {
			return false
		}
		r := t.callWrite(write, self, b)
		if r == NoValue || r == None {
			return r == None
		}
		n, fine := t.Index(r)
		if !fine {
			return false
		}
		if n < 0 {
			t.BareErrno(-n)
			return false
		}
		if n == 0 {
			return true
		}
		done += n
	}
	return true
}

// Print writes text to sys.stdout.
func (t *Thread) Print(s string) bool {
	file := t.stdStream(SymStdout)
	if file == NoValue || file == None {
		return file == None
	}
	write, self := t.LoadMethod(file, t.R.syms[SymWrite])
	return write != NoValue && t.writeText(write, self, s, t.TakesOctets(file))
}

func builtinReplPrint(t *Thread, a []Value) Value {
	if a[0] == None {
		return None
	}
	s := t.Repr(a[0])
	if s == NoValue || !t.Print(s.GoString()+"\n") {
		return NoValue
	}
	if !t.R.interactive {
		return None
	}
	last := t.Intern("_")
	return noneIf(last != NoValue && t.DictSet(t.R.mods.builtin, last, a[0]))
}

// SetInteractive makes __repl_print__ bind what it prints to _, in the module builtins.
func (r *Runtime) SetInteractive() { r.interactive = true }

func builtinInput(t *Thread, a []Value) Value {
	prompt := ""
	if len(a) == 1 {
		s := t.StrOf(a[0])
		if s == NoValue {
			return NoValue
		}
		prompt = s.GoString()
	}
	if f := t.R.cfg.Input; f != nil {
		return inputBy(t, f, prompt)
	}
	if prompt != "" && !t.Print(prompt) {
		return NoValue
	}
	in := t.stdStream(SymStdin)
	if in == NoValue {
		return NoValue
	}
	if in == None {
		return t.Errorf(ExcRuntimeError, "input(): lost sys.stdin")
	}
	if out := t.stdStream(SymStdout); out != NoValue && out != None {
		if fn, ok := t.FindAttr(out, t.R.syms[SymFlush]); ok && (fn == NoValue || t.Call0(fn) == NoValue) {
			t.exc = NoValue
		}
	}
	line := t.CallMethod0(in, t.R.syms[SymReadline])
	if line == NoValue {
		return NoValue
	}
	if !t.R.IsStr(line) {
		return t.Errorf(ExcTypeError, "object.readline() returned non-string")
	}
	s := line.Str()
	if s == "" {
		return t.Errorf(ExcEOFError, "EOF when reading a line")
	}
	return t.NewStr(strings.TrimSuffix(s, "\n"))
}

// inputBy is input with the function that the configuration has for it.
func inputBy(t *Thread, f func(prompt string) (string, error), prompt string) Value {
	if !t.FlushStd() {
		return NoValue
	}
	line, err := f(prompt)
	switch err {
	case nil:
		return t.NewHostStr(line)
	case io.EOF:
		return t.Errorf(ExcEOFError, "EOF when reading a line")
	}
	return t.Raise(t.R.excClass[ExcKeyboardInterrupt], NoValue)
}

// builtinOpen forwards to io.open.
func builtinOpen(t *Thread, a []Value) Value {
	fn := t.ModuleAttr("io", "open")
	if fn == NoValue {
		return NoValue
	}
	return t.CallTuple(fn, a[0], a[1])
}

func builtinBreakpoint(t *Thread, a []Value) Value {
	fn := t.ModuleAttr("sys", "breakpointhook")
	if fn == NoValue {
		t.exc = NoValue
		return t.Errorf(ExcRuntimeError, "lost sys.breakpointhook")
	}
	return t.CallTuple(fn, a[0], a[1])
}

// BreakpointHook is sys.breakpointhook: it calls what the environment says, pdb.set_trace unless it says something else.
func (t *Thread) BreakpointHook(args, kw Value) Value {
	name, ok := t.R.LookupEnv("PYTHONBREAKPOINT")
	switch {
	case name == "0":
		return None
	case !ok || name == "":
		name = "pdb.set_trace"
	}
	module, attr := "builtins", name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		module, attr = name[:i], name[i+1:]
	}
	fn := t.ModuleAttr(module, attr)
	if fn == NoValue {
		if !t.ExcMatches(ExcImportError) && !t.ExcMatches(ExcAttributeError) {
			return NoValue
		}
		t.exc = NoValue
		return t.NoneIf(t.warn(ExcRuntimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", name))
	}
	return t.CallTuple(fn, args, kw)
}

// CallTuple calls fn with the items of a tuple and the keywords of a dict (or NoValue).
func (t *Thread) CallTuple(fn, args, kw Value) Value {
	nkw := 0
	if kw != NoValue {
		nkw = kw.DictLen()
	}
	n := len(args.Tuple())
	sp := t.SP
	w := t.Alloca(n + 2*nkw)
	if w == nil {
		return NoValue
	}
	copy(w, args.Tuple())
	for pos := 0; kw != NoValue; {
		k, v, ok := kw.DictNext(&pos)
		if !ok {
			break
		}
		if !t.R.IsStr(k) {
			t.SP = sp
			return t.Errorf(ExcTypeError, "keywords must be strings")
		}
		w[n], w[n+1] = k, v
		n += 2
	}
	v := t.Call(fn, w, nkw)
	t.SP = sp
	return v
}

func builtinHelp(t *Thread, a []Value) Value {
	if len(a) == 0 {
		return noneIf(t.Print("Welcome to Pycopy.\n\nhelp(object) describes an object, help('modules') lists the builtin modules,\ndir(object) lists its attributes.\n"))
	}
	if t.R.IsStr(a[0]) && a[0].Str() == "modules" {
		names := t.R.ModuleNames()
		return noneIf(t.Print(strings.Join(sortedStrings(names), "\n") + "\n"))
	}
	rep := t.Repr(a[0])
	if rep == NoValue {
		return NoValue
	}
	text := "object " + rep.GoString() + " is of type " + t.TypeName(a[0]) + "\n"
	if doc := t.strAttr(a[0], SymDoc, ""); doc != "" {
		text += doc + "\n"
	}
	names := builtinDir(t, a)
	if names == NoValue {
		return NoValue
	}
	for i := range names.List() {
		n := names.List()[i]
		if !t.R.IsStr(n) || isDunder(n) {
			continue
		}
		if n = t.InternStr(n); n == NoValue {
			return NoValue
		}
		v, ok := t.FindAttr(a[0], n)
		if !ok || v == NoValue {
			t.exc = NoValue
			continue
		}
		r := t.Repr(v)
		if r == NoValue {
			return NoValue
		}
		text += "  " + n.Str() + " -- " + r.GoString() + "\n"
	}
	return noneIf(t.Print(text))
}

func builtinCompile(t *Thread, a []Value) Value {
	file, ok := t.PathArg(a[1])
	if !ok {
		return NoValue
	}
	if !t.R.IsStr(a[2]) {
		return t.Errorf(ExcTypeError, "compile() argument 3 must be str, not %s", t.TypeName(a[2]))
	}
	mode := a[2].Str()
	if mode != "exec" && mode != "eval" && mode != "single" {
		return t.Errorf(ExcValueError, "bad compile mode")
	}
	if a[0].Kind() == KindCode {
		return a[0]
	}
	if onlyTree := a[3] != NoValue && a[3].IsSmall() && a[3].Small()&compileOnlyTree != 0; onlyTree || t.isTree(a[0]) {
		name := "_compile"
		if onlyTree {
			name = "parse"
		}
		fn := t.ModuleAttr("ast", name)
		if fn == NoValue {
			return NoValue
		}
		return t.Call3(fn, a[0], a[1], a[2])
	}
	src, ok := t.sourceText(a[0], mode, "compile")
	if !ok {
		return NoValue
	}
	return t.CompileSource(src, file, mode)
}

// compileOnlyTree is ast.PyCF_ONLY_AST.
const compileOnlyTree = 0x400

// isTree reports whether v is a node of module ast.
func (t *Thread) isTree(v Value) bool {
	if v.Kind() < NumKinds {
		return false
	}
	fields, ok := t.FindAttr(v, t.Intern("_fields"))
	t.TakeExc()
	return ok && fields != NoValue
}

// sourceText returns a Go copy of source code given as str or bytes.
func (t *Thread) sourceText(v Value, mode, who string) ([]byte, bool) {
	var src []byte
	if t.R.IsStr(v) {
		src = []byte(v.Str())
	} else {
		var b Buffer
		if s := t.R.specOf(v); s.Buffer == nil && v.Kind() != KindBytes {
			t.Errorf(ExcTypeError, "%s() arg 1 must be a string, bytes or code object", who)
			return nil, false
		}
		if !t.GetBuffer(v, &b) {
			return nil, false
		}
		src = append(src, b.Data...)
	}
	for i, c := range src {
		if c == 0 {
			t.Errorf(ExcSyntaxError, "source code string cannot contain null bytes")
			return nil, false
		}
		if mode == "eval" && (c == ' ' || c == '\t') {
			continue
		}
		if mode == "eval" {
			src, mode = src[i:], ""
			return src, t.noNull(src)
		}
	}
	return src, true
}

func (t *Thread) noNull(src []byte) bool {
	for _, c := range src {
		if c == 0 {
			t.Errorf(ExcSyntaxError, "source code string cannot contain null bytes")
			return false
		}
	}
	return true
}

// namespace returns the dict for the globals or locals argument of eval and
// exec: a dict, or (Pycopy) a module.
func (t *Thread) namespace(v Value, who, what string, mapping bool) Value {
	r := t.R
	switch {
	case r.isDict(v):
		return v
	case r.strict.on && r.isDict(unproxied(v)):
		return unproxied(v)
	case r.layout(v) == KindModule:
		return v.ModuleDict()
	case mapping && r.lookupClass(r.typeOf(v), r.syms[SymGetitem]) != nil:
		return v
	}
	return t.Errorf(ExcTypeError, "%s() %s must be a dict, not %s", who, what, t.TypeName(v))
}

// evalExec is eval and exec: source, globals, locals.
func (t *Thread) evalExec(mode string, a []Value) Value {
	globals, locals := t.frameGlobals(), NoValue
	if a[1] != NoValue && a[1] != None {
		if globals = t.namespace(a[1], mode, "globals", false); globals == NoValue {
			return NoValue
		}
		locals = globals
	}
	if globals == NoValue {
		return t.Errorf(ExcSystemError, "globals and locals cannot be NULL")
	}
	if a[2] != NoValue && a[2] != None {
		locals = t.namespace(a[2], mode, "locals", true)
	} else if locals == NoValue {
		locals = t.frameLocals(t.TopFrame())
	}
	if locals == NoValue {
		return NoValue
	}
	code := a[0]
	switch k := code.Kind(); {
	case k == KindCode:
	case k == KindFunction:
		fn := code
		if a[1] != NoValue && a[1] != None {
			if fn = t.newFunction(FuncCode(code), globals); fn == NoValue {
				return NoValue
			}
		}
		return t.Call0(fn)
	case k == KindBuiltin || k == KindBoundMethod || k == KindBuiltinMethod:
		return t.Call0(code)
	default:
		src, ok := t.sourceText(code, mode, mode)
		if !ok {
			return NoValue
		}
		if code = t.CompileSource(src, "<string>", mode); code == NoValue {
			return NoValue
		}
	}
	if globals.Kind() == KindDict && !t.chooseBuiltins(globals) {
		return NoValue
	}
	v := t.runCode(code, globals, locals)
	if mode == "exec" && v != NoValue {
		return None
	}
	return v
}

// builtinExecFile is execfile(name, globals, locals).
func builtinExecFile(t *Thread, a []Value) Value {
	name, ok := t.PathArg(a[0])
	if !ok {
		return NoValue
	}
	src, err := t.Files().ReadFile(name)
	if err != nil {
		return t.OSError(err, name)
	}
	code := t.CompileSource(src, text.FromHost(name), "exec")
	if code == NoValue {
		return NoValue
	}
	w := [3]Value{code}
	copy(w[1:], a[1:])
	return t.evalExec("exec", w[:])
}

// sortedStrings sorts s in place.
func sortedStrings(s []string) []string {
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && s[j] < s[j-1]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
	return s
}
