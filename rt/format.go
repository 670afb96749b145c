package rt

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"pycopy/rt/bignum"
	"pycopy/rt/text"
)

// The glue between package text and objects: format(), str.format and the %
// operator.

// specTooBig raises MemoryError for widths that no object could have.
func (t *Thread) specTooBig(width, prec int) bool {
	if n := max(width, prec); n > maxStrBytes || uintptr(max(n, 0)) > t.R.heap.limit {
		t.raiseMemory(uintptr(n))
		return true
	}
	return false
}

// parseSpec parses a format specification for v.
func (t *Thread) parseSpec(v Value, spec string, defaultType rune) (s text.Spec, name string, ok bool) {
	name = t.TypeName(v)
	s, err := text.ParseSpec(spec, name, defaultType)
	if err != nil {
		t.textError(err)
		return s, name, false
	}
	return s, name, !t.specTooBig(s.Width, s.Prec)
}

// formatted makes a str of the bytes built in a buffer taken by takeBuf, or raises err.
func (t *Thread) formatted(b []byte, err error) Value {
	if err != nil {
		return t.textError(err)
	}
	v := t.NewStrBytes(b)
	t.putBuf(b)
	return v
}

// plainFormat is format(v, ""): str(v), by which instances of subclasses may
// have a __str__ of their own.
func (t *Thread) plainFormat(v Value) Value {
	s := t.StrOf(v)
	if s == NoValue {
		return s
	}
	return exactStr(s)
}

func strFormat(t *Thread, self Value, spec string) Value {
	if spec == "" {
		return t.plainFormat(self)
	}
	s, name, ok := t.parseSpec(self, spec, 's')
	if !ok {
		return NoValue
	}
	return t.formatted(s.AppendStr(t.takeBuf(), self.Str(), name))
}

func intFormat(t *Thread, self Value, spec string) Value {
	if spec == "" {
		return t.plainFormat(self)
	}
	s, name, ok := t.parseSpec(self, spec, 'd')
	if !ok {
		return NoValue
	}
	v := t.exactInt(self)
	if v.IsSmall() {
		return t.formatted(s.AppendInt(t.takeBuf(), int64(v.Small()), name))
	}
	name = strings.Clone(name)
	whole := s // what the closure holds is on Go's heap
	b, err, ok := t.appendBig(t.takeBuf(), v, func(dst []byte, z *big.Int, stop bignum.Stop) ([]byte, error) {
		return whole.AppendBig(dst, z, name, stop)
	})
	if !ok {
		return NoValue
	}
	return t.formatted(b, err)
}

func floatFormat(t *Thread, self Value, spec string) Value {
	if spec == "" {
		return t.plainFormat(self)
	}
	s, name, ok := t.parseSpec(self, spec, 0)
	if !ok {
		return NoValue
	}
	return t.formatted(s.AppendFloat(t.takeBuf(), self.Float(), name))
}

func complexFormat(t *Thread, self Value, spec string) Value {
	if spec == "" {
		return t.plainFormat(self)
	}
	s, name, ok := t.parseSpec(self, spec, 0)
	if !ok {
		return NoValue
	}
	c := self.Complex()
	return t.formatted(s.AppendComplex(t.takeBuf(), real(c), imag(c), name))
}

// formatArgs is where a template finds its values.
type formatArgs struct {
	pos   []Value // positional arguments; they lie on the VM stack
	kw    []Value // name, value pairs
	named Value   // or a mapping in place of both
	auto  text.AutoNumber
}

// keyword returns the keyword argument name, or NoValue without exception.
func (a *formatArgs) keyword(name string) Value {
	for i := 0; i < len(a.kw); i += 2 {
		if a.kw[i].Str() == name {
			return a.kw[i+1]
		}
	}
	return NoValue
}

// textFormat is str.format and, in Pycopy, bytes.format. It takes its arguments
// as they come: no tuple is made of them.
func textFormat(t *Thread, a []Value, nkw int) Value {
	n := len(a) - 2*nkw
	if n == 0 || !t.R.IsStr(a[0]) && !t.R.isBytes(a[0]) && !t.R.isByteArray(a[0]) {
		return t.Errorf(ExcTypeError, "descriptor 'format' of 'str' object needs an argument")
	}
	args := formatArgs{pos: a[1:n], kw: a[n:]}
	x := t.subject(a[0])
	b, ok := t.appendTemplate(t.takeBuf(), x.s, &args, 2, x.isStr())
	if !ok {
		return NoValue
	}
	var v Value
	switch x.kind {
	case KindStr:
		v = t.NewStrBytes(b)
	case KindBytes:
		v = t.NewBytes(b)
	default:
		v = t.newByteArray(b)
	}
	t.putBuf(b)
	return v
}

// strFormatMap is format_map(mapping).
func strFormatMap(t *Thread, a []Value) Value {
	args := formatArgs{named: a[1]}
	b, ok := t.appendTemplate(t.takeBuf(), a[0].Str(), &args, 2, true)
	if !ok {
		return NoValue
	}
	return t.formatted(b, nil)
}

// appendTemplate appends an expanded template; depth bounds the nesting of specifications.
func (t *Thread) appendTemplate(dst []byte, s string, args *formatArgs, depth int, isStr bool) ([]byte, bool) {
	if depth == 0 {
		t.textError(text.ErrTemplateDepth)
		return dst, false
	}
	tpl := text.NewTemplate(s)
	for {
		f, ok, err := tpl.Next()
		if err != nil {
			t.textError(err)
			return dst, false
		}
		if !ok {
			return dst, true
		}
		if !t.RoomFor(len(dst) + len(f.Literal)) {
			return dst, false
		}
		dst = append(dst, f.Literal...)
		if !f.Present {
			continue
		}
		v := t.templateValue(f.Name, args)
		if v == NoValue {
			return dst, false
		}
		if f.Spec == "" && (f.Conv == 0 || f.Conv == 's') {
			if b, ok := t.appendPlain(dst, v); ok {
				dst = b
				continue
			}
		}
		if f.Spec != "" && f.Conv == 0 && !f.Nested {
			if b, _, ok := appendFormatPlain(dst, v, f.Spec); ok {
				dst = b
				continue
			}
		}
		if v = t.convert(v, f.Conv); v == NoValue {
			return dst, false
		}
		spec := f.Spec
		if f.Nested {
			b, ok := t.appendTemplate(nil, spec, args, depth-1, true)
			if !ok {
				return dst, false
			}
			spec = aliasString(b)
		}
		if !isStr && t.R.isBytes(v) { // Pycopy: bytes.format takes bytes as they are
			v = t.NewStrBytes(v.Bytes())
		}
		if v != NoValue {
			v = t.Format(v, spec)
		}
		if v == NoValue {
			return dst, false
		}
		dst = append(dst, v.Str()...)
	}
}

// appendPlain appends str(v) if v is of a type for which it is at hand: str, int or float, exactly.
func (t *Thread) appendPlain(dst []byte, v Value) ([]byte, bool) {
	switch {
	case v.IsSmall():
		return strconv.AppendInt(dst, int64(v.Small()), 10), true
	case v.IsFlonum():
		return text.AppendFloatRepr(dst, v.Flonum()), true
	case v.IsObj() && hdrOf(v).id == KindStr:
		return append(dst, v.Str()...), true
	}
	return dst, false
}

// convert applies a conversion !r, !s or !a; 0 is none.
func (t *Thread) convert(v Value, conv rune) Value {
	switch conv {
	case 0:
		return v
	case 'r':
		return t.Repr(v)
	case 's':
		return t.StrOf(v)
	case 'a':
		return t.asciiOf(v)
	}
	return t.textError(text.UnknownConversion(conv))
}

// templateValue finds the value of a field name such as 0, name.attr or [key].
func (t *Thread) templateValue(name string, args *formatArgs) Value {
	key, path, err := text.FieldKey{Index: -1}, "", error(nil)
	if name != "" {
		if key, path, err = text.SplitFieldName(name); err != nil {
			return t.textError(err)
		}
	}
	var v Value
	if args.named == NoValue {
		v = t.templateArg(key, args)
	} else if key.Name == "" || key.Index >= 0 {
		return t.Errorf(ExcValueError, "Format string contains positional fields")
	} else if k := t.NewStr(key.Name); k != NoValue {
		v = t.GetItem(args.named, k)
	}
	for path != "" && v != NoValue {
		if key, path, err = text.NextFieldKey(path); err != nil {
			return t.textError(err)
		}
		var k Value
		switch {
		case !key.IsIndex:
			if k = t.Intern(key.Name); k != NoValue {
				v = t.GetAttr(v, k)
			}
		case key.Index >= 0:
			k = MakeSmall(key.Index)
			v = t.GetItem(v, k)
		default:
			if k = t.NewStr(key.Name); k != NoValue {
				v = t.GetItem(v, k)
			}
		}
		if k == NoValue {
			return NoValue
		}
	}
	return v
}

// templateArg finds the argument for a key: by position or keyword.
func (t *Thread) templateArg(key text.FieldKey, args *formatArgs) Value {
	i, err := args.auto.Index(key)
	switch {
	case err != nil:
		return t.textError(err)
	case i >= len(args.pos):
		return t.Errorf(ExcIndexError, "Replacement index %d out of range for positional args tuple", i)
	case i >= 0:
		return args.pos[i]
	}
	if v := args.keyword(key.Name); v != NoValue {
		return v
	}
	k := t.NewStr(key.Name)
	if k == NoValue {
		return k
	}
	return t.RaiseValue(ExcKeyError, k)
}

// percentArgs hands out the arguments of a % operator.
type percentArgs struct {
	v     Value // all of them
	tuple bool  // v is a tuple of arguments
	dict  bool  // v is a mapping, which need not be used up
	next  int
}

func (p *percentArgs) take(t *Thread) Value {
	if p.tuple {
		if items := p.v.Tuple(); p.next < len(items) {
			p.next++
			return items[p.next-1]
		}
	} else if p.next == 0 {
		p.next++
		return p.v
	}
	return t.textError(text.ErrFormatTooFewArgs)
}

func (p *percentArgs) left() bool {
	if p.tuple {
		return p.next < len(p.v.Tuple())
	}
	return p.next == 0 && !p.dict
}

// percent is template % v for a str, bytes or bytearray; the result for the latter two is bytes.
func (t *Thread) percent(template, v Value) Value {
	if hdrOf(template).id == KindStr {
		t.roomForTexts()
		if r := t.percentPlain(template, v); r != NoValue || t.exc != NoValue {
			return r
		}
	}
	x := t.subject(template)
	args := percentArgs{v: v}
	if v.IsObj() {
		k := t.R.layout(v)
		args.tuple = k == KindTuple
		args.dict = !args.tuple && k != KindStr && (x.isStr() || k != KindBytes && k != KindByteArray) && t.hasGetItem(v)
	}
	b := t.takeBuf()
	p := text.NewPercent(x.s, !x.isStr())
	for {
		d, ok, err := p.Next()
		if err != nil {
			return t.textError(err)
		}
		if !ok {
			break
		}
		if !t.RoomFor(len(b) + len(d.Literal)) {
			return NoValue
		}
		b = append(b, d.Literal...)
		if d.Conv == 0 {
			continue
		}
		if b, ok = t.appendDirective(b, &x, &p, &d, &args); !ok {
			return NoValue
		}
	}
	if args.left() {
		return t.textError(text.ErrFormatTooManyArgs)
	}
	var r Value
	if x.isStr() {
		r = t.NewStrBytes(b)
	} else {
		r = t.NewBytes(b)
	}
	t.putBuf(b)
	return r
}

func (t *Thread) hasGetItem(v Value) bool {
	return t.R.specOf(v).GetItem != nil || t.hasSpecial(v, SymGetitem)
}

// appendDirective appends one conversion of a % operator.
func (t *Thread) appendDirective(b []byte, x *subject, p *text.Percent, d *text.Directive, args *percentArgs) ([]byte, bool) {
	if d.WidthStar {
		n, ok := t.starArg(args)
		if !ok {
			return b, false
		}
		d.SetWidth(n)
	}
	if d.PrecStar {
		n, ok := t.starArg(args)
		if !ok {
			return b, false
		}
		d.SetPrec(n)
	}
	if t.specTooBig(d.Width, d.Prec) {
		return b, false
	}
	var v Value
	if d.HasKey {
		if !args.dict {
			t.textError(text.ErrFormatMapping)
			return b, false
		}
		key := x.make(t, d.Key)
		if key == NoValue {
			return b, false
		}
		v = t.GetItem(args.v, key)
		args.next = 1 // what has no key finds nothing from here on
	} else {
		v = args.take(t)
	}
	if v == NoValue {
		return b, false
	}
	return t.appendConversion(b, x, p, d, v)
}

// starArg takes a width or precision from the arguments.
func (t *Thread) starArg(args *percentArgs) (int, bool) {
	v := args.take(t)
	if v == NoValue {
		return 0, false
	}
	i, ok := t.R.intOf(v)
	if !ok {
		t.textError(text.ErrStarWantsInt)
		return 0, false
	}
	return t.Index(i)
}

// appendConversion appends v as a directive says.
func (t *Thread) appendConversion(b []byte, x *subject, p *text.Percent, d *text.Directive, v Value) ([]byte, bool) {
	switch d.Conv {
	case 's', 'r', 'a', 'b':
		if d.Conv == 's' && d.Width < 0 && d.Prec < 0 && x.isStr() {
			if out, ok := t.appendPlain(b, v); ok {
				return out, true
			}
		}
		s, ok := t.percentText(x, p, d, v)
		if !ok {
			return b, false
		}
		return d.AppendStr(b, s, !x.isStr()), true
	case 'c':
		s, ok := t.percentChar(x, v)
		if !ok {
			return b, false
		}
		return d.AppendChar(b, s), true
	case 'd', 'i', 'u', 'o', 'x', 'X':
		i := t.percentInt(d, v)
		if i == NoValue {
			return b, false
		}
		if i.IsSmall() {
			if d.Conv == 'd' && d.Width < 0 && d.Prec < 0 && !d.Plus && !d.Space {
				return strconv.AppendInt(b, int64(i.Small()), 10), true
			}
			return d.AppendInt(b, int64(i.Small())), true
		}
		conv := *d
		b, _, ok := t.appendBig(b, i, func(dst []byte, z *big.Int, stop bignum.Stop) ([]byte, error) {
			return conv.AppendBig(dst, z, stop), nil
		})
		return b, ok
	case 'e', 'E', 'f', 'F', 'g', 'G':
		f, ok := t.ToFloat(v)
		if !ok {
			return b, false
		}
		out, err := d.AppendFloat(b, f)
		if err != nil {
			t.textError(err)
			return b, false
		}
		return out, true
	}
	t.textError(p.Unsupported(d))
	return b, false
}

// percentText returns the text of an s, r, a or b conversion; it aliases a
// heap object that the returned string keeps alive.
func (t *Thread) percentText(x *subject, p *text.Percent, d *text.Directive, v Value) (string, bool) {
	var s Value
	switch {
	case d.Conv == 'r' || d.Conv == 'a':
		if d.Conv == 'a' || !x.isStr() {
			s = t.asciiOf(v)
		} else {
			s = t.Repr(v)
		}
	case x.isStr() && d.Conv == 'b':
		t.textError(p.Unsupported(d))
		return "", false
	case x.isStr():
		s = t.StrOf(v)
	default:
		return t.percentBytes(v)
	}
	if s == NoValue {
		return "", false
	}
	return s.Str(), true
}

// percentBytes returns the bytes of an s or b conversion in a bytes template.
func (t *Thread) percentBytes(v Value) (string, bool) {
	if t.R.isBytesLike(v) {
		var b Buffer
		if !t.GetBuffer(v, &b) {
			return "", false
		}
		return aliasString(b.Data), true
	}
	if s, has := t.callSpecial(v, SymBytes); has {
		if s == NoValue {
			return "", false
		}
		if !t.R.isBytes(s) {
			t.Errorf(ExcTypeError, "__bytes__ returned non-bytes (type %s)", t.TypeName(s))
			return "", false
		}
		return aliasString(s.Bytes()), true
	}
	t.Errorf(ExcTypeError, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", t.TypeName(v))
	return "", false
}

// percentChar returns the character of a c conversion.
func (t *Thread) percentChar(x *subject, v Value) (string, bool) {
	i, ok := t.R.intOf(v)
	if !ok && t.R.isUserClass(v) && t.hasSpecial(v, SymIndex) {
		if i = t.asIndex(v); i == NoValue {
			return "", false
		}
		ok = true
	}
	if ok {
		n, fits := intFits(i)
		switch {
		case !x.isStr() && (!fits || n < 0 || n > 255):
			t.Errorf(ExcOverflowError, "%s", "%c arg not in range(256)")
			return "", false
		case !x.isStr():
			return aliasString(t.R.strs.octets[n].Bytes()), true
		case !fits || n < 0 || n > 0x10FFFF:
			t.textError(text.ErrFormatCharRange)
			return "", false
		}
		return string(text.AppendRune(nil, rune(n))), true
	}
	if x.isStr() && t.R.IsStr(v) && v.StrLen() == 1 {
		return v.Str(), true
	}
	if !x.isStr() && v.IsObj() && (t.R.isBytes(v) || t.R.isByteArray(v)) {
		if s := t.subject(v).s; len(s) == 1 {
			return s, true
		}
	}
	if x.isStr() {
		t.textError(text.ErrFormatCharType)
	} else {
		t.Errorf(ExcTypeError, "%%c requires an integer in range(256) or a single byte")
	}
	return "", false
}

// percentInt returns the exact int of an integer conversion.
func (t *Thread) percentInt(d *text.Directive, v Value) Value {
	if i, ok := t.R.intOf(v); ok {
		return i
	}
	decimal := d.Conv == 'd' || d.Conv == 'i' || d.Conv == 'u'
	f, float := t.R.floatOf(v)
	if float && decimal && !(t.R.isUserClass(v) && t.hasSpecial(v, SymInt)) {
		return t.floatToInt(f, math.Trunc)
	}
	if v.IsObj() && !t.R.IsStr(v) && (decimal || !float) {
		hasIndex := t.hasSpecial(v, SymIndex)
		hasInt := (decimal || t.R.isUserClass(v)) && t.hasSpecial(v, SymInt)
		switch {
		case decimal && (hasInt || hasIndex):
			return t.toInt(v)
		case hasInt || hasIndex:
			return t.asIndex(v)
		}
	}
	if decimal {
		return t.Errorf(ExcTypeError, "%%%c format: a real number is required, not %s", d.Conv, t.TypeName(v))
	}
	return t.Errorf(ExcTypeError, "%%%c format: an integer is required, not %s", d.Conv, t.TypeName(v))
}
