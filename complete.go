package pycopy

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pycopy/rt"
	"pycopy/rt/mod/pylib"
)

// Completion of what is typed at a prompt. Only names and attributes are looked up; a property that is passed on the way is
// called, nothing else is.

// keywords are completed like names, with a space if something always follows.
var keywords = [...]string{
	"False", "None", "True", "and ", "as ", "assert ", "async ", "await ", "break", "class ", "continue", "def ", "del ", "elif ", "else",
	"except", "finally", "for ", "from ", "global ", "if ", "import ", "in ", "is ", "lambda", "nonlocal ", "not ", "or ", "pass", "raise",
	"return", "try", "while ", "with ", "yield",
}

// Complete returns what can stand in place of text[start:cursor], sorted: names, attributes, modules behind import and from, and
// paths inside of string literals.
func (p *Runtime) Complete(text string, cursor int) (start int, candidates []string) {
	cursor = min(max(cursor, 0), len(text))
	err := p.use(func() error {
		c := completer{p: p, t: p.t, head: text[:cursor]}
		start = c.complete()
		p.t.TakeExc()
		slices.Sort(c.list)
		candidates = slices.Compact(c.list)
		return nil
	})
	if err != nil {
		return cursor, nil
	}
	return start, candidates
}

// completer is one completion.
type completer struct {
	p    *Runtime
	t    *rt.Thread
	head string // the text in front of the cursor
	list []string
}

// complete fills the list and returns where the part that it stands for begins.
func (c *completer) complete() int {
	stmt, quote, comment := scanHead(c.head)
	switch {
	case comment:
		return len(c.head)
	case quote >= 0:
		return c.paths(quote)
	}
	words := strings.FieldsFunc(c.head[stmt:], func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '(' })
	blank := c.head == "" || strings.ContainsAny(c.head[len(c.head)-1:], " \t,(")
	dotted, known := dottedStart(c.head)
	if !known {
		return len(c.head)
	}
	word := c.head[dotted:]
	last := dotted + strings.LastIndexByte(word, '.') + 1
	if blank {
		words = append(words, "")
	}
	switch {
	case len(words) >= 2 && words[0] == "import":
		c.modules(word)
	case len(words) == 2 && words[0] == "from":
		c.modules(word)
	case len(words) == 3 && words[0] == "from":
		c.add("import ", word)
	case len(words) > 3 && words[0] == "from" && words[2] == "import":
		c.members(words[1], word)
	case last > dotted:
		c.attributes(word[:last-dotted-1], c.head[last:])
	default:
		c.names(word)
	}
	return last
}

// scanHead looks where the statement begins that text ends in, whether that is inside of a string literal (then quote is where
// its content begins, otherwise -1) or in a comment.
func scanHead(text string) (stmt, quote int, comment bool) {
	quote = -1
	for i := 0; i < len(text); i++ {
		switch ch := text[i]; ch {
		case '#':
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 {
				return stmt, -1, true
			}
			i += end
			stmt = i + 1
		case '\n', ';':
			stmt = i + 1
		case '"', '\'':
			delim := text[i : i+1]
			if three := strings.Repeat(delim, 3); strings.HasPrefix(text[i:], three) {
				delim = three
			}
			end := stringEnd(text, i+len(delim), delim)
			if end < 0 {
				return stmt, i + len(delim), false
			}
			i = end - 1
		}
	}
	return stmt, -1, false
}

// stringEnd returns where the literal ends whose content begins at i, -1 if it does not; a short one ends with its line.
func stringEnd(text string, i int, delim string) int {
	for ; i < len(text); i++ {
		switch {
		case text[i] == '\\':
			i++
		case strings.HasPrefix(text[i:], delim):
			return i + len(delim)
		case text[i] == '\n' && len(delim) == 1:
			return i
		}
	}
	return -1
}

// dottedStart returns where the dotted name begins that text ends in. What that of an expression before it stands for is not known, since
// nothing is evaluated.
func dottedStart(text string) (start int, known bool) {
	i := len(text)
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if r != '.' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		i -= n
	}
	expr := strings.HasPrefix(text[i:], ".") && i > 0 && strings.IndexByte(`)]}"'`, text[i-1]) >= 0
	return i, !expr
}

// add adds a candidate that begins with prefix; names with underscores only if they are asked for.
func (c *completer) add(name, prefix string) {
	if strings.HasPrefix(name, prefix) && (prefix != "" || !strings.HasPrefix(name, "_")) {
		c.list = append(c.list, name)
	}
}

// names completes a name.
func (c *completer) names(prefix string) {
	for _, k := range keywords {
		c.add(k, prefix)
	}
	for _, d := range [...]rt.Value{c.globals(), c.builtins()} {
		if d == rt.NoValue {
			continue
		}
		for pos := 0; ; {
			k, _, ok := d.DictNext(&pos)
			if !ok {
				break
			}
			if c.t.R.IsStr(k) {
				c.add(k.GoString(), prefix)
			}
		}
	}
}

func (c *completer) globals() rt.Value {
	if m := c.t.MainModule(); m != rt.NoValue {
		return m.ModuleDict()
	}
	return rt.NoValue
}

func (c *completer) builtins() rt.Value {
	if m := c.t.Import("builtins"); m != rt.NoValue && m.Kind() == rt.KindModule {
		return m.ModuleDict()
	}
	return rt.NoValue
}

// attributes completes an attribute of the object that a dotted name stands for.
func (c *completer) attributes(object, prefix string) {
	parts := strings.Split(object, ".")
	v := rt.NoValue
	for _, d := range [...]rt.Value{c.globals(), c.builtins()} {
		if v == rt.NoValue && d != rt.NoValue {
			if n := c.t.Intern(parts[0]); n != rt.NoValue {
				v = c.t.R.DictGetStr(d, n)
			}
		}
	}
	for _, part := range parts[1:] {
		n := c.t.Intern(part)
		if v == rt.NoValue || n == rt.NoValue {
			return
		}
		var found bool
		if v, found = c.t.FindAttr(v, n); !found {
			return
		}
	}
	c.dir(v, prefix)
}

// dir completes an attribute of v.
func (c *completer) dir(v rt.Value, prefix string) {
	if v == rt.NoValue {
		return
	}
	fn := c.t.ModuleAttr("builtins", "dir")
	if fn == rt.NoValue {
		return
	}
	l := c.t.Call1(fn, v)
	if l == rt.NoValue || c.t.R.Layout(l) != rt.KindList {
		return
	}
	for _, n := range l.List() {
		if c.t.R.IsStr(n) {
			c.add(n.GoString(), prefix)
		}
	}
}

// modules completes the last part of a module's dotted name.
func (c *completer) modules(word string) {
	parent, prefix := "", word
	if i := strings.LastIndexByte(word, '.'); i >= 0 {
		parent, prefix = word[:i], word[i+1:]
	}
	add := func(name string) {
		if parent != "" {
			var is bool
			if name, is = strings.CutPrefix(name, parent+"."); !is {
				return
			}
		}
		name, _, _ = strings.Cut(name, ".")
		c.add(name, prefix)
	}
	for _, n := range c.t.R.ModuleNames() {
		add(n)
	}
	for _, n := range pylib.Names() {
		add(n)
	}
	loaded := c.t.R.Modules()
	for pos := 0; ; {
		k, _, ok := loaded.DictNext(&pos)
		if !ok {
			break
		}
		if c.t.R.IsStr(k) {
			add(k.GoString())
		}
	}
	for _, dir := range c.searchPath() {
		c.modulesIn(path.Join(dir, strings.ReplaceAll(parent, ".", "/")), prefix)
	}
}

// searchPath returns the directories of sys.path.
func (c *completer) searchPath() []string {
	var dirs []string
	if l := c.t.ModuleAttr("sys", "path"); l != rt.NoValue && c.t.R.Layout(l) == rt.KindList {
		for _, d := range l.List() {
			if c.t.R.IsStr(d) {
				dirs = append(dirs, d.GoString())
			}
		}
	}
	return dirs
}

// modulesIn completes a module in a directory.
func (c *completer) modulesIn(dir, prefix string) {
	if dir == "" {
		dir = "."
	}
	entries, err := c.t.Files().ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		name := e.Name()
		base := strings.TrimSuffix(strings.TrimSuffix(name, ".py"), ".mpy")
		if (base != name || e.IsDir()) && base != "__init__" && isIdentifier(base) {
			c.add(base, prefix)
		}
	}
}

func isIdentifier(s string) bool {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return s != ""
}

// members completes what can be imported from a module. Modules that are built in are imported for that, others are not.
func (c *completer) members(module, prefix string) {
	c.modules(module + "." + prefix)
	n := c.t.Intern(module)
	if n == rt.NoValue {
		return
	}
	m, ok := c.t.DictGet(c.t.R.Modules(), n)
	if _, _, embedded := pylib.Source(module); ok && m == rt.NoValue && (embedded || slices.Contains(c.t.R.ModuleNames(), module)) {
		m = c.t.Import(module)
	}
	if m != rt.NoValue {
		c.dir(m, prefix)
	}
}

// paths completes the path in a literal whose content begins at start.
func (c *completer) paths(start int) int {
	dir, prefix := path.Split(c.head[start:])
	from := dir
	if from == "" {
		from = "."
	}
	entries, err := c.t.Files().ReadDir(from)
	if err != nil {
		return len(c.head)
	}
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, prefix) || prefix == "" && name[0] == '.' {
			continue
		}
		if info, err := c.t.Files().Stat(dir + name); err == nil && info.IsDir() {
			name += "/"
		}
		c.list = append(c.list, name)
	}
	return start + len(dir)
}
