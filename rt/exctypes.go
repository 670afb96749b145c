package rt

import (
	"strconv"
	"strings"

	"pycopy/rt/text"
)

var exceptionSpec = TypeSpec{
	Name: "BaseException", Layout: KindException, Words: excWords, Flags: HasDict,
	New: excNew, Init: excInit, Repr: excRepr, Str: excStr,
	Methods: []Builtin{
		{Name: "with_traceback", Min: 2, Max: 2, Fn: excWithTraceback},
		{Name: "add_note", Min: 2, Max: 2, Fn: excAddNote},
		{Name: "__reduce__", Min: 1, Max: 1, Fn: excReduce},
		{Name: "__setstate__", Min: 2, Max: 2, Fn: excSetState},
	},
	GetSets: []GetSet{
		{Name: "args", Get: func(t *Thread, v Value) Value { return t.excArgs(v) }, Set: excSetArgs, Word: 1},
		{Name: "__cause__", Get: func(_ *Thread, v Value) Value { return orNone(excPtr(v).cause) }, Set: excSetCause},
		{Name: "__context__", Get: func(_ *Thread, v Value) Value { return orNone(excPtr(v).context) }, Set: excSetContext},
		{Name: "__suppress_context__", Get: func(_ *Thread, v Value) Value { return MakeBool(excPtr(v).flags&excSuppress != 0) }, Set: excSetSuppress},
		{Name: "__traceback__", Get: func(_ *Thread, v Value) Value { return orNone(excPtr(v).traceback) }, Set: excSetTraceback},
	},
}

// excTypes returns the specs of the exception classes that have their own; the
// others share that of their base.
func excTypes() *[NumExcs]*TypeSpec {
	return &[NumExcs]*TypeSpec{
		ExcBaseException:         &exceptionSpec,
		ExcBaseExceptionGroup:    &groupSpec,
		ExcStopIteration:         &stopIterationSpec,
		ExcSystemExit:            &systemExitSpec,
		ExcOSError:               &osErrorSpec,
		ExcBlockingIOError:       &blockingIOErrorSpec,
		ExcImportError:           &importErrorSpec,
		ExcNameError:             &nameErrorSpec,
		ExcAttributeError:        &attributeErrorSpec,
		ExcKeyError:              &keyErrorSpec,
		ExcSyntaxError:           &syntaxErrorSpec,
		ExcUnicodeDecodeError:    &unicodeDecodeErrorSpec,
		ExcUnicodeEncodeError:    &unicodeEncodeErrorSpec,
		ExcUnicodeTranslateError: &unicodeTranslateErrorSpec,
	}
}

// excFields names the attributes kept in excObj.vals.
var excFields = [NumExcs][]string{
	ExcStopIteration:      {"value"},
	ExcSystemExit:         {"code"},
	ExcOSError:            {"errno", "strerror", "filename", "filename2"},
	ExcImportError:        {"msg", "name", "path", "name_from"},
	ExcNameError:          {"name"},
	ExcAttributeError:     {"name", "obj"},
	ExcBaseExceptionGroup: {"message", "exceptions"},
	ExcSyntaxError:        {"msg"},
}

// ownVals reports whether vals have a meaning of the class's own, so that no class can be below it and another such class.
func (e Exc) ownVals() bool {
	switch e {
	case ExcUnicodeDecodeError, ExcUnicodeEncodeError, ExcUnicodeTranslateError:
		return true
	}
	return len(excFields[e]) > 0
}

var (
	stopIterationSpec = TypeSpec{Name: "StopIteration", Base: &exceptionSpec, Init: firstArgInit}
	systemExitSpec    = TypeSpec{Name: "SystemExit", Base: &exceptionSpec, Init: firstArgInit}
	importErrorSpec   = TypeSpec{Name: "ImportError", Base: &exceptionSpec, Init: importErrorInit, Str: importErrorStr,
		Methods: []Builtin{{Name: "__reduce__", Min: 1, Max: 1, Fn: importErrorReduce}}}
	nameErrorSpec      = TypeSpec{Name: "NameError", Base: &exceptionSpec, Init: nameErrorInit}
	attributeErrorSpec = TypeSpec{Name: "AttributeError", Base: &exceptionSpec, Init: attributeErrorInit}
	keyErrorSpec       = TypeSpec{Name: "KeyError", Base: &exceptionSpec, Str: keyErrorStr}
	syntaxErrorSpec    = TypeSpec{Name: "SyntaxError", Base: &exceptionSpec, Init: syntaxErrorInit, Str: syntaxErrorStr, GetSets: syntaxGetSets[:]}

	unicodeDecodeErrorSpec = TypeSpec{
		Name: "UnicodeDecodeError", Base: &exceptionSpec, GetSets: unicodeGetSets[:], Str: unicodeDecodeStr,
		Init: func(t *Thread, self Value, args []Value, nkw int) bool {
			return t.unicodeErrorInit(self, args, nkw, "UnicodeDecodeError", true)
		},
	}
	unicodeEncodeErrorSpec = TypeSpec{
		Name: "UnicodeEncodeError", Base: &exceptionSpec, GetSets: unicodeGetSets[:], Str: unicodeEncodeStr,
		Init: func(t *Thread, self Value, args []Value, nkw int) bool {
			return t.unicodeErrorInit(self, args, nkw, "UnicodeEncodeError", true)
		},
	}
	unicodeTranslateErrorSpec = TypeSpec{
		Name: "UnicodeTranslateError", Base: &exceptionSpec, GetSets: unicodeGetSets[1:], Str: unicodeEncodeStr,
		Init: func(t *Thread, self Value, args []Value, nkw int) bool {
			return t.unicodeErrorInit(self, args, nkw, "UnicodeTranslateError", false)
		},
	}
)

func excNew(t *Thread, cls Value, args []Value, nkw int) Value {
	lock := t.liftLock()
	a := t.NewTupleFrom(args[:len(args)-2*nkw])
	t.dropLock(lock)
	if a == NoValue {
		return NoValue
	}
	return t.newExc(cls, a)
}

func excInit(t *Thread, self Value, args []Value, nkw int) bool {
	if nkw > 0 {
		t.Errorf(ExcTypeError, "%s() takes no keyword arguments", t.TypeName(self))
		return false
	}
	return t.setExcArgs(self, args)
}

// setExcArgs sets args unless they are the same already.
func (t *Thread) setExcArgs(self Value, args []Value) bool {
	e := excPtr(self)
	if e.args != NoValue {
		if old := e.args.Tuple(); len(old) == len(args) {
			same := true
			for i := range old {
				same = same && old[i] == args[i]
			}
			if same {
				return true
			}
		}
	}
	a := t.NewTupleFrom(args)
	excPtr(self).args = a
	return a != NoValue
}

// firstArgInit is __init__ of StopIteration and SystemExit: value, code.
func firstArgInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !excInit(t, self, args, nkw) {
		return false
	}
	switch len(args) {
	case 0:
		excPtr(self).vals[0] = NoValue
	case 1:
		excPtr(self).vals[0] = args[0]
	default:
		excPtr(self).vals[0] = args[0]
		if t.R.IsExc(self, ExcSystemExit) {
			excPtr(self).vals[0] = excPtr(self).args
		}
	}
	return true
}

func excRepr(t *Thread, v Value) Value {
	a := t.excArgs(v)
	if a == NoValue {
		return NoValue
	}
	name := t.TypeName(v)
	switch n := len(a.Tuple()); n {
	case 0:
		return t.NewStr(name + "()")
	case 1:
		r := t.Repr(a.Tuple()[0])
		if r == NoValue {
			return NoValue
		}
		return t.NewStr(name + "(" + r.Str() + ")")
	}
	r := t.Repr(a)
	if r == NoValue {
		return NoValue
	}
	return t.NewStr(name + r.Str())
}

func excStr(t *Thread, v Value) Value {
	a := t.excArgs(v)
	if a == NoValue {
		return NoValue
	}
	switch len(a.Tuple()) {
	case 0:
		return t.R.syms[SymEmpty]
	case 1:
		return t.StrOf(a.Tuple()[0])
	}
	return t.Repr(a)
}

func keyErrorStr(t *Thread, v Value) Value {
	if a := excPtr(v).args.Tuple(); len(a) == 1 {
		return t.Repr(a[0])
	}
	return excStr(t, v)
}

func excWithTraceback(t *Thread, a []Value) Value {
	if !excSetTraceback(t, a[0], a[1]) {
		return NoValue
	}
	return a[0]
}

func excAddNote(t *Thread, a []Value) Value {
	if !t.R.IsStr(a[1]) {
		return t.Errorf(ExcTypeError, "note must be a str, not '%s'", t.TypeName(a[1]))
	}
	name := t.R.syms[SymNotes]
	notes, ok := t.FindAttr(a[0], name)
	if !ok {
		if notes = t.NewList(0); notes == NoValue || !t.SetAttr(a[0], name, notes) {
			return NoValue
		}
	}
	if notes == NoValue {
		return NoValue
	}
	if t.R.layout(notes) != KindList {
		return t.Errorf(ExcTypeError, "Cannot add note: __notes__ is not a list")
	}
	return noneIf(t.ListAppend(notes, a[1]))
}

func excReduce(t *Thread, a []Value) Value {
	args, d := t.excArgs(a[0]), t.peekInstanceDict(a[0])
	if args == NoValue || d == NoValue {
		return NoValue
	}
	if d.DictLen() == 0 {
		return t.tuple2(t.R.typeOf(a[0]), args)
	}
	return t.NewTupleFrom([]Value{t.R.typeOf(a[0]), args, d})
}

func excSetState(t *Thread, a []Value) Value {
	if a[1] == None {
		return None
	}
	if !t.R.isDict(a[1]) {
		return t.Errorf(ExcTypeError, "state is not a dictionary")
	}
	pos := 0
	for {
		k, v, ok := a[1].DictNext(&pos)
		if !ok {
			return None
		}
		if !t.R.IsStr(k) {
			return t.Errorf(ExcTypeError, "attribute name must be string, not '%s'", t.TypeName(k))
		}
		if k = t.InternStr(k); k == NoValue || !t.SetAttr(a[0], k, v) {
			return NoValue
		}
	}
}

func excSetArgs(t *Thread, v, x Value) bool {
	if x == NoValue {
		t.Errorf(ExcTypeError, "args may not be deleted")
		return false
	}
	a := t.TupleOf(x)
	if a == NoValue {
		return false
	}
	excPtr(v).args = a
	return true
}

// checkExcAttr converts the value for __cause__ or __context__.
func (t *Thread) checkExcAttr(x Value, what string) (Value, bool) {
	switch {
	case x == None:
		return NoValue, true
	case x != NoValue && t.R.IsException(x):
		return x, true
	case x == NoValue:
		t.Errorf(ExcTypeError, "%s may not be deleted", what)
	default:
		t.Errorf(ExcTypeError, "exception %s must be None or derive from BaseException", strings.Trim(what, "_"))
	}
	return NoValue, false
}

func excSetCause(t *Thread, v, x Value) bool {
	c, ok := t.checkExcAttr(x, "__cause__")
	if ok {
		excPtr(v).cause = c
		excPtr(v).flags |= excSuppress
	}
	return ok
}

func excSetContext(t *Thread, v, x Value) bool {
	c, ok := t.checkExcAttr(x, "__context__")
	switch {
	case !ok:
	case c == NoValue:
		excPtr(v).context = NoValue
	default:
		setContext(v, c)
	}
	return ok
}

func excSetSuppress(t *Thread, v, x Value) bool {
	if x == NoValue {
		t.Errorf(ExcTypeError, "can't delete numeric/char attribute")
		return false
	}
	if x != True && x != False {
		t.Errorf(ExcTypeError, "attribute value type must be bool")
		return false
	}
	excPtr(v).flags &^= excSuppress
	if x == True {
		excPtr(v).flags |= excSuppress
	}
	return true
}

func excSetTraceback(t *Thread, v, x Value) bool {
	switch {
	case x == None:
		x = NoValue
	case x == NoValue:
		t.Errorf(ExcTypeError, "__traceback__ may not be deleted")
		return false
	case x.Kind() != KindTraceback:
		t.Errorf(ExcTypeError, "__traceback__ must be a traceback or None")
		return false
	}
	excPtr(v).traceback = x
	return true
}

// takeKeywords stores the keyword arguments named in fields (index into vals)
// and reports others.
func (t *Thread) takeKeywords(self Value, kw []Value, fields map[string]int) bool {
	for i := 0; i < len(kw); i += 2 {
		f, ok := fields[kw[i].Str()]
		if !ok {
			t.Errorf(ExcTypeError, "'%s' is an invalid keyword argument for %s()", kw[i].Str(), t.TypeName(self))
			return false
		}
		excPtr(self).vals[f] = kw[i+1]
	}
	return true
}

func importErrorInit(t *Thread, self Value, args []Value, nkw int) bool {
	n := len(args) - 2*nkw
	if !t.setExcArgs(self, args[:n]) {
		return false
	}
	v := excPtr(self).vals[:]
	v[1], v[2], v[3] = NoValue, NoValue, NoValue
	if !t.takeKeywords(self, args[n:], map[string]int{"name": 1, "path": 2, "name_from": 3}) {
		return false
	}
	excPtr(self).vals[0] = NoValue
	if n == 1 {
		excPtr(self).vals[0] = args[0]
	}
	return true
}

// importErrorReduce adds the attributes that are no arguments to the state.
func importErrorReduce(t *Thread, a []Value) Value {
	r := excReduce(t, a)
	if r == NoValue {
		return r
	}
	var state Value
	for i, name := range [...]string{1: "name", 2: "path", 3: "name_from"} {
		x := excPtr(a[0]).vals[i]
		if i == 0 || x == NoValue {
			continue
		}
		if state == NoValue {
			if state = t.NewDict(2); len(r.Tuple()) == 3 {
				state = t.dictCopy(r.Tuple()[2], 0)
			}
		}
		if n := t.Intern(name); state == NoValue || n == NoValue || !t.DictSet(state, n, x) {
			return NoValue
		}
	}
	if state == NoValue {
		return r
	}
	return t.NewTupleFrom([]Value{r.Tuple()[0], r.Tuple()[1], state})
}

func importErrorStr(t *Thread, v Value) Value {
	if m := excPtr(v).vals[0]; m != NoValue && m.IsObj() && m.Kind() == KindStr {
		return m
	}
	return excStr(t, v)
}

func nameErrorInit(t *Thread, self Value, args []Value, nkw int) bool {
	n := len(args) - 2*nkw
	return t.setExcArgs(self, args[:n]) && t.takeKeywords(self, args[n:], map[string]int{"name": 0})
}

func attributeErrorInit(t *Thread, self Value, args []Value, nkw int) bool {
	n := len(args) - 2*nkw
	return t.setExcArgs(self, args[:n]) && t.takeKeywords(self, args[n:], map[string]int{"name": 0, "obj": 1})
}

// The attributes of SyntaxError after msg, and those of the UnicodeErrors, are
// in a list in vals[1].

var syntaxGetSets = [...]GetSet{
	excListField("filename", 0), excListField("lineno", 1), excListField("offset", 2), excListField("text", 3),
	excListField("end_lineno", 4), excListField("end_offset", 5), excListField("print_file_and_line", 6),
}

var unicodeGetSets = [...]GetSet{
	excListField("encoding", 0), excListField("object", 1), excListField("start", 2), excListField("end", 3),
	excListField("reason", 4),
}

// excListField declares attribute name as item i of the list in vals[1].
func excListField(name string, i int) GetSet {
	return GetSet{
		Name: name,
		Get: func(_ *Thread, v Value) Value {
			if l := excPtr(v).vals[1]; l != NoValue && l.List()[i] != NoValue {
				return l.List()[i]
			}
			return None
		},
		Set: func(t *Thread, v, x Value) bool {
			l := t.excList(v)
			if l == NoValue {
				return false
			}
			l.List()[i] = orNone(x)
			return true
		},
	}
}

// excList returns the list in vals[1].
func (t *Thread) excList(v Value) Value {
	l := excPtr(v).vals[1]
	if l == NoValue {
		if l = t.NewList(7); l == NoValue {
			return l
		}
		for i := range l.List() {
			l.List()[i] = None
		}
		excPtr(v).vals[1] = l
	}
	return l
}

func syntaxErrorInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !excInit(t, self, args, nkw) {
		return false
	}
	if len(args) > 0 {
		excPtr(self).vals[0] = args[0]
	}
	if len(args) != 2 {
		return true
	}
	info := t.TupleOf(args[1])
	if info == NoValue {
		return false
	}
	n := len(info.Tuple())
	if n != 4 && n != 6 {
		t.Errorf(ExcTypeError, "function takes at least 4 arguments (%d given)", n)
		return false
	}
	l := t.excList(self)
	if l == NoValue {
		return false
	}
	copy(l.List(), info.Tuple())
	return true
}

func syntaxErrorStr(t *Thread, v Value) Value {
	msg := t.StrOf(orNone(excPtr(v).vals[0]))
	if msg == NoValue {
		return NoValue
	}
	l := excPtr(v).vals[1]
	if l == NoValue {
		return msg
	}
	file, line := "", ""
	if f := l.List()[0]; t.R.IsStr(f) {
		file = f.Str()
		file = file[strings.LastIndexByte(file, '/')+1:]
	}
	if n := l.List()[1]; n.IsSmall() {
		line = "line " + strconv.Itoa(n.Small())
	}
	switch {
	case file != "" && line != "":
		return t.NewStr(msg.Str() + " (" + file + ", " + line + ")")
	case file != "":
		return t.NewStr(msg.Str() + " (" + file + ")")
	case line != "":
		return t.NewStr(msg.Str() + " (" + line + ")")
	}
	return msg
}

// unicodeErrorInit takes (encoding, object, start, end, reason), without the encoding for UnicodeTranslateError.
func (t *Thread) unicodeErrorInit(self Value, args []Value, nkw int, name string, encoding bool) bool {
	first := 1
	if encoding {
		first = 0
	}
	if nkw > 0 || len(args) != 5-first {
		t.Errorf(ExcTypeError, "%s() takes exactly %d arguments (%d given)", name, 5-first, len(args))
		return false
	}
	if !t.setExcArgs(self, args) {
		return false
	}
	l := t.excList(self)
	if l == NoValue {
		return false
	}
	for i, v := range args {
		f := first + i
		isStr := t.R.IsStr(v)
		if (f == 0 || f == 4) && !isStr || (f == 2 || f == 3) && !v.IsSmall() || f == 1 && name != "UnicodeDecodeError" && !isStr {
			t.Errorf(ExcTypeError, "argument %d must be %s, not %s", i+1, [...]string{"str", "str", "int", "int", "str"}[f], t.TypeName(v))
			return false
		}
		l.List()[f] = v
	}
	return true
}

func unicodeDecodeStr(t *Thread, v Value) Value {
	l := excPtr(v).vals[1]
	if l == NoValue {
		return t.R.syms[SymEmpty]
	}
	f := l.List()
	enc, reason := t.StrOf(orNone(f[0])), t.StrOf(orNone(f[4]))
	if enc == NoValue || reason == NoValue {
		return NoValue
	}
	start, end := smallOr0(f[2]), smallOr0(f[3])
	head := "'" + enc.Str() + "' codec can't decode "
	var b Buffer
	if end == start+1 && t.GetBuffer(f[1], &b) && start >= 0 && start < len(b.Data) {
		return t.NewStr(head + "byte 0x" + hex2(b.Data[start]) + " in position " + itoa(start) + ": " + reason.Str())
	}
	t.exc = NoValue
	return t.NewStr(head + "bytes in position " + itoa(start) + "-" + itoa(end-1) + ": " + reason.Str())
}

// smallOr0 returns a small int's value, 0 for anything else that a program has put in its place.
func smallOr0(v Value) int {
	if v.IsSmall() {
		return v.Small()
	}
	return 0
}

func hex2(b byte) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[b>>4], digits[b&15]})
}

func unicodeEncodeStr(t *Thread, v Value) Value {
	l := excPtr(v).vals[1]
	if l == NoValue {
		return t.R.syms[SymEmpty]
	}
	f := l.List()
	enc, reason := t.StrOf(orNone(f[0])), t.StrOf(orNone(f[4]))
	if enc == NoValue || reason == NoValue {
		return NoValue
	}
	start, end := smallOr0(f[2]), smallOr0(f[3])
	head, verb := "", "translate "
	if f[0] != None {
		head, verb = "'"+enc.Str()+"' codec ", "encode "
	}
	head += "can't " + verb
	if end == start+1 && start >= 0 && t.R.IsStr(orNone(f[1])) && start < f[1].StrLen() {
		c := t.GetItem(f[1], MakeSmall(start))
		if c == NoValue {
			return NoValue
		}
		return t.NewStr(head + "character '" + escapeChar(c.Str()) + "' in position " + itoa(start) + ": " + reason.Str())
	}
	return t.NewStr(head + "characters in position " + itoa(start) + "-" + itoa(end-1) + ": " + reason.Str())
}

// escapeChar shows one character as an escape sequence.
func escapeChar(s string) string {
	r, _ := text.DecodeRune(s)
	return string(text.AppendHexEscape(nil, r))
}
