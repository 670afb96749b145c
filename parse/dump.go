package parse

import (
	"bufio"
	"fmt"
	"io"
	"math/big"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Dump writes a tree as an S-expression, one statement a line. A node is its
// type and fields, an absent field "-", a list is in brackets, a flag that is
// set its name. With positions each node also tells its extent. What is deeper
// than MaxTreeDepth is written as "(...)".
func Dump(w io.Writer, n Node, positions bool) error {
	d := &dumper{w: bufio.NewWriter(w), positions: positions}
	d.node(reflect.ValueOf(n))
	d.w.WriteByte('\n')
	return d.w.Flush()
}

type dumper struct {
	w         *bufio.Writer
	positions bool
	indent    int
	depth     int
}

var (
	spanType = reflect.TypeFor[Span]()
	posType  = reflect.TypeFor[Pos]()
	stmtType = reflect.TypeFor[Stmt]()
	nodeType = reflect.TypeFor[Node]()
)

// node writes a pointer to a node.
func (d *dumper) node(v reflect.Value) {
	if d.depth++; d.depth > MaxTreeDepth {
		d.w.WriteString("(...)")
		d.depth--
		return
	}
	defer func() { d.depth-- }()
	v = v.Elem()
	t := v.Type()
	d.w.WriteString("(" + t.Name())
	if d.positions {
		s := v.FieldByName("Span").Interface().(Span)
		fmt.Fprintf(d.w, "@%d:%d-%d:%d", s.Start.Line, s.Start.Col, s.Stop.Line, s.Stop.Col)
	}
	for i := range t.NumField() {
		f := t.Field(i)
		switch {
		case !f.IsExported() || f.Type == spanType || f.Type == posType:
		case f.Type.Kind() == reflect.Pointer && !f.Type.Implements(nodeType): // Scope, Symbol
		case f.Type.Kind() == reflect.Bool:
			if v.Field(i).Bool() {
				d.w.WriteString(" " + strings.ToLower(f.Name))
			}
		case f.Name == "Value" && f.Type.Kind() == reflect.Interface && f.Type.NumMethod() == 0:
			d.w.WriteString(" " + constantText(v.Field(i).Interface()))
		case f.Name == "File" || f.Name == "Mode":
		default:
			d.w.WriteByte(' ')
			d.value(v.Field(i))
		}
	}
	d.w.WriteByte(')')
}

// value writes a field.
func (d *dumper) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		d.list(v)
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			d.w.WriteByte('-')
			return
		}
		if v.Kind() == reflect.Interface {
			v = v.Elem()
		}
		d.node(v)
	case reflect.String:
		s := v.String()
		if s == "" {
			s = "-"
		}
		d.w.WriteString(s)
	case reflect.Uint8:
		if c, ok := v.Interface().(byte); ok { // conversion
			d.w.WriteString(strings.Trim(string(rune(c)), "\x00") + "!")
			return
		}
		fmt.Fprint(d.w, v.Interface())
	default:
		fmt.Fprint(d.w, v.Interface())
	}
}

// list writes a list, each statement on a line of its own.
func (d *dumper) list(v reflect.Value) {
	if v.Type().Elem() != stmtType {
		d.w.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				d.w.WriteByte(' ')
			}
			d.value(v.Index(i))
		}
		d.w.WriteByte(']')
		return
	}
	d.w.WriteByte('[')
	d.indent++
	for i := range v.Len() {
		d.w.WriteString("\n" + strings.Repeat("  ", d.indent))
		d.value(v.Index(i))
	}
	d.indent--
	d.w.WriteByte(']')
}

// constantText returns the text of a constant.
func constantText(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return strconv.FormatFloat(v, 'e', -1, 64)
	case complex128:
		return strconv.FormatFloat(imag(v), 'e', -1, 64) + "j"
	case string:
		return quote(v)
	case Bytes:
		return "b" + quoteBytes(string(v))
	case EllipsisType:
		return "..."
	}
	return fmt.Sprint(v)
}

// quote returns a string in double quotes, all but printable ASCII escaped.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			if len(s) >= 3 && s[0] == 0xed && s[1]&0xe0 == 0xa0 { // surrogate
				r, n = 0xd000|rune(s[1]&0x3f)<<6|rune(s[2]&0x3f), 3
			} else {
				fmt.Fprintf(&b, "\\x%02x", s[0])
				s = s[1:]
				continue
			}
		}
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteByte(byte(r))
		case r >= ' ' && r <= '~':
			b.WriteByte(byte(r))
		case r < 0x10000:
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			fmt.Fprintf(&b, "\\U%08x", r)
		}
		s = s[n:]
	}
	b.WriteByte('"')
	return b.String()
}

func quoteBytes(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c >= ' ' && c <= '~':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "\\x%02x", c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// String returns the operator as it is written.
func (o BinaryOp) String() string {
	return [...]string{"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"}[o]
}

// String returns the operator as it is written.
func (o UnaryOpKind) String() string { return [...]string{"~", "not", "+", "-"}[o] }

// String returns the operator as it is written.
func (o LogicOp) String() string { return [...]string{"and", "or"}[o] }

// String returns the operator as it is written.
func (o CompareOp) String() string {
	return [...]string{"==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"}[o]
}

// String returns CPython's name for the node.
func (k CompKind) String() string {
	return [...]string{"ListComp", "SetComp", "DictComp", "GeneratorExp"}[k]
}

// String returns CPython's name for the node.
func (k TypeParamKind) String() string {
	return [...]string{"TypeVar", "TypeVarTuple", "ParamSpec"}[k]
}
