package parse

import "strings"

// ScopeKind is the kind of a scope.
type ScopeKind uint8

// Kinds of scopes. All but ModuleScope and ClassScope behave like functions:
// they have local slots and may hold cells.
const (
	ModuleScope ScopeKind = iota
	ClassScope
	FunctionScope   // def and lambda
	CompScope       // comprehension and generator expression
	TypeParamsScope // holds the type parameters of a def, class or type alias
	TypeExprScope   // the lazily evaluated value of a type alias or bound of a type parameter
)

// Scope is a namespace of the program: a symbol table and its place in the tree.
type Scope struct {
	Kind     ScopeKind
	Name     string // name of the function or class, or "<module>", "<lambda>", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"
	Node     Node   // *Module, *ClassDef, *FunctionDef, *Lambda, *Comp, *TypeAlias, *TypeParam
	Parent   *Scope // nil for the module
	Children []*Scope
	Symbols  []*Symbol // in order of first appearance; parameters first

	Async          bool // async def, or a comprehension that must be awaited (async for or await inside)
	Generator      bool // contains yield or yield from (or is a generator expression); if Async: is an asynchronous generator
	HasAwait       bool // contains await, async for or async with (Pycopy: makes any function a generator)
	NeedsClassCell bool // class only: a method uses super() or __class__, so the class makes a __class__ cell
	NeedsClassDict bool // class only: a type expression uses names of the class, so the class makes the cell ClassDict
	StarImport     bool // contains from m import *

	result    bool // function only: returns a value
	delegates bool // function only: contains yield from

	class string // name of the innermost class, for mangling
	index map[string]*Symbol
}

// ClassDict is the name of the cell that holds the namespace of a class for the type expressions in it.
const ClassDict = ".classdict"

// SymbolKind says where a name lives, seen from the scope that holds the symbol.
type SymbolKind uint8

// Kinds of symbols. In a module or class Local means the namespace dict of
// that scope. A GlobalImplicit name used in a class is looked up in the class
// namespace first, then in globals and builtins; a Free one in a class is
// looked up in the class namespace first, then in its cell.
const (
	GlobalImplicit SymbolKind = iota // not bound in any enclosing function: globals, then builtins
	GlobalExplicit                   // declared global
	Local                            // bound here
	Cell                             // bound here and used by an inner scope
	Free                             // bound as Cell in an enclosing function
)

// Symbol is a name in a scope.
type Symbol struct {
	Name string // mangled
	Kind SymbolKind

	Param      bool // parameter, *args and **kwargs included
	Assigned   bool // bound here by anything but being a parameter
	Used       bool // read here
	Imported   bool // bound by import here
	Annotated  bool // has an annotation here
	Nonlocal   bool // declared nonlocal here, or in a comprehension by :=
	ClassFree  bool // class only: besides its own Kind, the class must hand the enclosing function's cell to an inner scope
	TypeParam  bool // bound as a type parameter
	InClass    bool // type expression only: looked up in ClassDict first
	IterTarget bool // comprehension only: iteration variable

	// Slot belongs to the compiler.
	Slot int

	pos Pos // first appearance, for errors
}

// Lookup returns the symbol for an unmangled name, or nil.
func (s *Scope) Lookup(name string) *Symbol {
	return s.find(Mangle(s.class, name))
}

// Mangled returns the name as it appears in this scope: private names
// (__x inside a class) get their class prefix.
func (s *Scope) Mangled(name string) string {
	return Mangle(s.class, name)
}

// FunctionLike reports whether the scope has local slots instead of a namespace.
func (s *Scope) FunctionLike() bool {
	return s.Kind != ModuleScope && s.Kind != ClassScope
}

// Cells returns the symbols bound here that inner scopes use, in order of
// appearance. The cells __class__ and ClassDict of a class are not among them.
func (s *Scope) Cells() []*Symbol {
	return s.filter(func(y *Symbol) bool { return y.Kind == Cell })
}

// Frees returns the symbols whose cell the scope must get from its parent, in
// order of appearance.
func (s *Scope) Frees() []*Symbol {
	return s.filter(func(y *Symbol) bool { return y.Kind == Free || y.ClassFree })
}

// QualName returns the dotted path of the scope as in __qualname__.
func (s *Scope) QualName() string {
	p := s.Parent
	for p != nil && p.Kind == TypeParamsScope {
		p = p.Parent
	}
	if p == nil || p.Kind == ModuleScope {
		return s.Name
	}
	if s.Kind == FunctionScope || s.Kind == ClassScope {
		if y := p.Lookup(s.Name); y != nil && y.Kind == GlobalExplicit {
			return s.Name
		}
	}
	if p.Kind == ClassScope || p.Kind == CompScope {
		return p.QualName() + "." + s.Name
	}
	return p.QualName() + ".<locals>." + s.Name
}

// Mangle returns the private form _Class__name of name inside the class, or
// name itself where Python does not mangle.
func Mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// smallScope is the number of symbols up to which a scope needs no index.
const smallScope = 8

// find returns the symbol for a mangled name, or nil.
func (s *Scope) find(name string) *Symbol {
	if s.index != nil {
		return s.index[name]
	}
	for _, y := range s.Symbols {
		if y.Name == name {
			return y
		}
	}
	return nil
}

func (s *Scope) filter(keep func(*Symbol) bool) []*Symbol {
	var out []*Symbol
	for _, y := range s.Symbols {
		if keep(y) {
			out = append(out, y)
		}
	}
	return out
}
