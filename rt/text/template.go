package text

import "math"

// Template iterates over a str.format() template.
type Template struct {
	s string
}

// Field is one step of a Template: literal text, then perhaps a replacement field.
type Field struct {
	Literal string
	Present bool   // a replacement field follows the literal
	Name    string // what precedes '!' and ':', to be split by SplitFieldName
	Conv    rune   // the conversion after '!', or 0
	Spec    string // what follows ':', itself a template if Nested
	Nested  bool   // the specification contains replacement fields
}

// NewTemplate returns an iterator at the start of s.
func NewTemplate(s string) Template { return Template{s} }

// Next returns the next step; ok is false at the end. The literals of "a{{b" come as two
// steps.
func (t *Template) Next() (f Field, ok bool, err error) {
	if t.s == "" {
		return f, false, nil
	}
	i := 0
	for i < len(t.s) && t.s[i] != '{' && t.s[i] != '}' {
		i++
	}
	f.Literal = t.s[:i]
	if i == len(t.s) {
		t.s = ""
		return f, true, nil
	}
	brace := t.s[i]
	last := i+1 == len(t.s)
	switch {
	case !last && t.s[i+1] == brace:
		f.Literal = t.s[:i+1]
		t.s = t.s[i+2:]
		return f, true, nil
	case brace == '}':
		return f, false, &Error{ValueError, "Single '}' encountered in format string"}
	case last:
		return f, false, &Error{ValueError, "Single '{' encountered in format string"}
	}
	f.Present = true
	t.s = t.s[i+1:]
	return f, true, t.parseField(&f)
}

// parseField takes in a replacement field without its opening brace.
func (t *Template) parseField(f *Field) error {
	n := nameLen(t.s)
	f.Name = t.s[:n]
	if n == len(t.s) {
		return &Error{ValueError, "expected '}' before end of string"}
	}
	end := t.s[n]
	t.s = t.s[n+1:]
	switch end {
	case '}':
		return nil
	case '{':
		return &Error{ValueError, "unexpected '{' in field name"}
	case '!':
		r, size := DecodeRune(t.s)
		if size == 0 {
			return &Error{ValueError, "end of string while looking for conversion specifier"}
		}
		f.Conv = r
		t.s = t.s[size:]
		if t.s == "" {
			return &Error{ValueError, "unmatched '{' in format spec"}
		}
		c := t.s[0]
		t.s = t.s[1:]
		if c == '}' {
			return nil
		}
		if c != ':' {
			return &Error{ValueError, "expected ':' after conversion specifier"}
		}
	}
	return t.parseSpec(f)
}

func (t *Template) parseSpec(f *Field) error {
	depth := 1
	for i := 0; i < len(t.s); i++ {
		switch t.s[i] {
		case '{':
			f.Nested = true
			depth++
		case '}':
			depth--
			if depth == 0 {
				f.Spec = t.s[:i]
				t.s = t.s[i+1:]
				return nil
			}
		}
	}
	return &Error{ValueError, "unmatched '{' in format spec"}
}

// nameLen returns where a field name ends; brackets hide what would end it.
func nameLen(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', ':', '!':
			return i
		case '[':
			for i+1 < len(s) && s[i] != ']' {
				i++
			}
		}
	}
	return len(s)
}

// ErrTemplateDepth reports specifications nested in specifications.
var ErrTemplateDepth = &Error{ValueError, "Max string recursion exceeded"}

// FieldKey is an argument's key, or one step of the path from it.
type FieldKey struct {
	Name    string // as written
	Index   int    // its value if it is a number, else -1
	IsIndex bool   // a step in brackets, not an attribute
}

// SplitFieldName splits a field name into the argument's key and the path that follows,
// for NextFieldKey. An empty name asks for automatic numbering.
func SplitFieldName(name string) (key FieldKey, path string, err error) {
	i := 0
	for i < len(name) && name[i] != '.' && name[i] != '[' {
		i++
	}
	key.Name = name[:i]
	key.Index, err = fieldIndex(key.Name)
	return key, name[i:], err
}

// NextFieldKey splits the next step from a path that is not empty.
func NextFieldKey(path string) (key FieldKey, rest string, err error) {
	end := 1
	switch path[0] {
	case '.':
		for end < len(path) && path[end] != '.' && path[end] != '[' {
			end++
		}
		key.Name, key.Index, rest = path[1:end], -1, path[end:]
	case '[':
		for end < len(path) && path[end] != ']' {
			end++
		}
		if end == len(path) {
			return key, "", &Error{ValueError, "Missing ']' in format string"}
		}
		key.Name, key.IsIndex, rest = path[1:end], true, path[end+1:]
		if key.Index, err = fieldIndex(key.Name); err != nil {
			return key, "", err
		}
	default:
		return key, "", &Error{ValueError, "Only '.' or '[' may follow ']' in format field specifier"}
	}
	if key.Name == "" {
		return key, "", &Error{ValueError, "Empty attribute in format string"}
	}
	return key, rest, nil
}

// fieldIndex returns the value of a name that is a number, else -1.
func fieldIndex(s string) (int, error) {
	if s == "" {
		return -1, nil
	}
	n := 0
	for i := 0; i < len(s); {
		r, size := DecodeRune(s[i:])
		i += size
		d := DecimalValue(r)
		if d < 0 {
			return -1, nil
		}
		if n > (math.MaxInt-d)/10 {
			return -1, &Error{ValueError, "Too many decimal digits in format string"}
		}
		n = n*10 + d
	}
	return n, nil
}

// AutoNumber numbers the fields of a template that name no argument, and refuses
// templates that mix the two styles. Its zero value is ready.
type AutoNumber struct {
	next   int
	manual bool
}

// Index returns the argument's index for a key: its number, the next automatic one, or
// -1 for a keyword.
func (a *AutoNumber) Index(key FieldKey) (int, error) {
	if key.Name != "" && key.Index < 0 {
		return -1, nil
	}
	if key.Name == "" {
		if a.manual {
			return -1, &Error{ValueError, "cannot switch from manual field specification to automatic field numbering"}
		}
		a.next++
		return a.next - 1, nil
	}
	if a.next > 0 {
		return -1, &Error{ValueError, "cannot switch from automatic field numbering to manual field specification"}
	}
	a.manual = true
	return key.Index, nil
}

// UnknownConversion is the error for a conversion other than r, s and a.
func UnknownConversion(conv rune) *Error {
	if conv > 32 && conv < 127 {
		return errorf(ValueError, "Unknown conversion specifier %c", conv)
	}
	return errorf(ValueError, "Unknown conversion specifier %s", typeText(conv))
}
