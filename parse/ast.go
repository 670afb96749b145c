package parse

import "strings"

// Pos is a place in the source text: a line and a column, both from 1; the
// column counts bytes. The zero Pos means no position.
type Pos struct {
	Line, Col int32
}

// Span is the extent of a node, Stop exclusive.
type Span struct {
	Start, Stop Pos
}

// Pos returns the position of the node's first byte.
func (s Span) Pos() Pos { return s.Start }

// End returns the position behind the node's last byte.
func (s Span) End() Pos { return s.Stop }

// Node is any part of the syntax tree.
type Node interface {
	Pos() Pos
	End() Pos
}

// Expr is an expression. The concrete types are pointers to the structures of
// this file that have an exprNode method.
type Expr interface {
	Node
	exprNode()
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmtNode()
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	patternNode()
}

// Mode is the kind of source text.
type Mode uint8

// Modes of Parse.
const (
	Exec   Mode = iota // a file: any number of statements
	Eval               // one expression; Body is a single ExprStmt
	Single             // one interactive statement; expression statements print
)

// Module is a parsed source text.
type Module struct {
	Span
	File   string
	Mode   Mode
	Strict bool // a comment in line 1 or 2 contains "-X strict"

	// FutureAnnotations means from __future__ import annotations: annotations are
	// not evaluated, the compiler keeps them as text, and Resolve skips them.
	FutureAnnotations bool

	Body  []Stmt
	Scope *Scope // set by Resolve

	text string // for errors of Resolve
	opts Options
}

// Source returns the source text of a node of the module.
func (m *Module) Source(n Node) string {
	return m.text[m.offset(n.Pos()):m.offset(n.End())]
}

// offset returns the offset of a position in the text.
func (m *Module) offset(p Pos) int {
	off := 0
	for line := p.Line; line > 1; line-- {
		off += strings.IndexByte(m.text[off:], '\n') + 1
	}
	return off + int(p.Col) - 1
}

// Statements.
type (
	// FunctionDef is def or async def. Start is that of the def (or async)
	// keyword, not of the first decorator.
	FunctionDef struct {
		Span
		Async      bool
		Name       string
		NamePos    Pos
		Decorators []Expr
		TypeParams []*TypeParam
		Params     *Params
		Returns    Expr // or nil
		Body       []Stmt
		Scope      *Scope // set by Resolve: the function's body
		TypeScope  *Scope // set by Resolve if there are type parameters: encloses Scope and the annotations
	}

	// ClassDef is a class statement.
	ClassDef struct {
		Span
		Name       string
		NamePos    Pos
		Decorators []Expr
		TypeParams []*TypeParam
		Bases      []Expr     // may contain *Starred
		Keywords   []*Keyword // may contain ** entries
		Body       []Stmt
		Scope      *Scope // set by Resolve
		TypeScope  *Scope // set by Resolve if there are type parameters: encloses Scope and the bases
	}

	// Return is return [value].
	Return struct {
		Span
		Value Expr // or nil
	}

	// Delete is del target, ...
	Delete struct {
		Span
		Targets []Expr
	}

	// Assign is target = target = value. Targets are Name, Attribute,
	// Subscript, List, Tuple and, inside the last two, Starred.
	Assign struct {
		Span
		Targets []Expr
		Value   Expr
	}

	// AugAssign is target op= value; the target is Name, Attribute or Subscript.
	AugAssign struct {
		Span
		Target Expr
		Op     BinaryOp
		Value  Expr
	}

	// AnnAssign is target: annotation [= value]. Simple means that the target
	// is a Name without parentheses: only then an annotation is stored.
	AnnAssign struct {
		Span
		Target     Expr
		Annotation Expr
		Value      Expr // or nil
		Simple     bool
	}

	// TypeAlias is type Name[params] = value.
	TypeAlias struct {
		Span
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
		Scope      *Scope // set by Resolve: the lazily evaluated value
		TypeScope  *Scope // set by Resolve if there are type parameters: encloses Scope
	}

	// For is [async] for target in iter: body [else: orelse].
	For struct {
		Span
		Async  bool
		Target Expr
		Iter   Expr
		Body   []Stmt
		Orelse []Stmt
	}

	// While is while test: body [else: orelse].
	While struct {
		Span
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}

	// If is if test: body [else: orelse]; elif is a single If in Orelse.
	If struct {
		Span
		Test   Expr
		Body   []Stmt
		Orelse []Stmt
	}

	// With is [async] with items: body.
	With struct {
		Span
		Async bool
		Items []*WithItem
		Body  []Stmt
	}

	// Match is match subject: cases.
	Match struct {
		Span
		Subject Expr
		Cases   []*MatchCase
	}

	// Raise is raise [exc [from cause]].
	Raise struct {
		Span
		Exc   Expr // or nil
		Cause Expr // or nil
	}

	// Try is try with any of except, except* (Star), else and finally.
	Try struct {
		Span
		Star     bool
		Body     []Stmt
		Handlers []*ExceptHandler
		Orelse   []Stmt
		Finally  []Stmt
	}

	// Assert is assert test [, msg].
	Assert struct {
		Span
		Test Expr
		Msg  Expr // or nil
	}

	// Import is import a.b as c, ...
	Import struct {
		Span
		Names []*Alias
	}

	// ImportFrom is from ..module import names; Level counts the dots. A star
	// import has one Alias with the name "*".
	ImportFrom struct {
		Span
		Module string // "" for from . import x
		Level  int
		Names  []*Alias
	}

	// Global is global name, ...
	Global struct {
		Span
		Names []string
	}

	// Nonlocal is nonlocal name, ...
	Nonlocal struct {
		Span
		Names []string
	}

	// ExprStmt is an expression used as a statement.
	ExprStmt struct {
		Span
		Value Expr
	}

	// Pass is pass.
	Pass struct{ Span }

	// Break is break.
	Break struct{ Span }

	// Continue is continue.
	Continue struct{ Span }
)

// Parts of statements.
type (
	// Params are the parameters of a function.
	Params struct {
		Span
		PosOnly []*Param // before "/"
		Args    []*Param // positional or by keyword
		VarArg  *Param   // *args, or nil
		KwOnly  []*Param // behind "*" or *args
		KwArg   *Param   // **kwargs, or nil
	}

	// Param is one parameter.
	Param struct {
		Span
		Name       string
		Annotation Expr // or nil
		Default    Expr // or nil
	}

	// TypeParam is one parameter in brackets behind the name of a function,
	// class or type alias.
	TypeParam struct {
		Span
		Kind         TypeParamKind
		Name         string
		Bound        Expr   // or nil; a Tuple means constraints
		Default      Expr   // or nil; Starred is possible for a TypeVarTuple
		BoundScope   *Scope // set by Resolve if Bound is not nil: the lazily evaluated bound
		DefaultScope *Scope // the same for Default
	}

	// Keyword is name=value or, with an empty name, **value.
	Keyword struct {
		Span
		Name  string
		Value Expr
	}

	// Alias is name [as asname]; Name is dotted in an Import.
	Alias struct {
		Span
		Name   string
		AsName string // "" if absent
	}

	// WithItem is context [as target].
	WithItem struct {
		Span
		Context Expr
		Target  Expr // or nil
	}

	// ExceptHandler is except[*] [type [as name]]: body.
	ExceptHandler struct {
		Span
		Type Expr   // or nil
		Name string // or ""
		Body []Stmt
	}

	// MatchCase is case pattern [if guard]: body.
	MatchCase struct {
		Span
		Pattern Pattern
		Guard   Expr // or nil
		Body    []Stmt
	}
)

// TypeParamKind tells the kinds of type parameters apart.
type TypeParamKind uint8

// Kinds of type parameters.
const (
	TypeVar      TypeParamKind = iota // T
	TypeVarTuple                      // *Ts
	ParamSpec                         // **P
)

// Expressions.
type (
	// Name is an identifier, not yet mangled.
	Name struct {
		Span
		ID  string
		Sym *Symbol // set by Resolve: the name in the scope where it stands
	}

	// Constant is a literal. Value is nil (None), bool, int64, *big.Int (only
	// what int64 cannot hold), float64, complex128 (imaginary literals), string
	// (see the package comment), Bytes or EllipsisType. Adjacent literals are
	// joined.
	Constant struct {
		Span
		Value any
	}

	// JoinedStr is an f-string, joined with its neighbours. The values are
	// Constant (string) and FormattedValue. The text of {x=} is a Constant.
	JoinedStr struct {
		Span
		Values []Expr
	}

	// TemplateStr is a t-string, joined with its neighbours; Values as those of
	// a JoinedStr, Texts the source of its FormattedValues.
	TemplateStr struct {
		Span
		Values []Expr
		Texts  []string
	}

	// FormattedValue is {value!conversion:spec}. Conversion is 0, 's', 'r' or
	// 'a', with the 'r' that {x=} implies filled in.
	FormattedValue struct {
		Span
		Value      Expr
		Conversion byte
		Spec       *JoinedStr // or nil
	}

	// BoolOp is a and b and c (one node for a run of the same operator).
	BoolOp struct {
		Span
		Op     LogicOp
		Values []Expr
	}

	// NamedExpr is target := value.
	NamedExpr struct {
		Span
		Target *Name
		Value  Expr
	}

	// BinOp is left op right.
	BinOp struct {
		Span
		Op    BinaryOp
		Left  Expr
		Right Expr
	}

	// UnaryOp is op operand.
	UnaryOp struct {
		Span
		Op      UnaryOpKind
		Operand Expr
	}

	// Lambda is lambda params: body.
	Lambda struct {
		Span
		Params *Params
		Body   Expr
		Scope  *Scope // set by Resolve
	}

	// IfExp is body if test else orelse.
	IfExp struct {
		Span
		Test   Expr
		Body   Expr
		Orelse Expr
	}

	// Dict is {key: value, **value}; a nil key marks the second form.
	Dict struct {
		Span
		Keys   []Expr
		Values []Expr
	}

	// Set is {a, *b}.
	Set struct {
		Span
		Elts []Expr
	}

	// List is [a, *b].
	List struct {
		Span
		Elts []Expr
	}

	// Tuple is a, *b with or without parentheses; the extent includes them.
	Tuple struct {
		Span
		Elts  []Expr
		paren bool // has parentheses of its own
	}

	// Comp is a list, set or dict comprehension or a generator expression. The
	// first iterable is evaluated in the enclosing scope, all else in Scope.
	Comp struct {
		Span
		Kind    CompKind
		Elt     Expr // the key in a dict comprehension
		Value   Expr // only in a dict comprehension
		Clauses []*CompClause
		Scope   *Scope // set by Resolve
	}

	// Await is await value.
	Await struct {
		Span
		Value Expr
	}

	// Yield is yield [value].
	Yield struct {
		Span
		Value Expr // or nil
	}

	// YieldFrom is yield from value.
	YieldFrom struct {
		Span
		Value Expr
	}

	// Compare is left op right op right ...; Ops and Rights have equal length.
	Compare struct {
		Span
		Left   Expr
		Ops    []CompareOp
		Rights []Expr
	}

	// Call is func(args, keywords). Args may contain *Starred. Python evaluates
	// Args before Keywords whatever their order in the source.
	Call struct {
		Span
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}

	// Attribute is value.attr; Attr is not yet mangled (see Mangle).
	Attribute struct {
		Span
		Value   Expr
		Attr    string
		AttrPos Pos
	}

	// Subscript is value[index]; Index may be a Slice or a Tuple with Slices and
	// Starreds.
	Subscript struct {
		Span
		Value Expr
		Index Expr
	}

	// Slice is lower:upper:step, only as or inside a Subscript's index.
	Slice struct {
		Span
		Lower Expr // or nil
		Upper Expr // or nil
		Step  Expr // or nil
	}

	// Starred is *value in a display, call, index or target.
	Starred struct {
		Span
		Value Expr
	}
)

// CompClause is [async] for target in iter [if cond]...
type CompClause struct {
	Span
	Async  bool
	Target Expr
	Iter   Expr
	Ifs    []Expr
}

// CompKind tells the four comprehensions apart.
type CompKind uint8

// Kinds of comprehensions.
const (
	ListComp CompKind = iota
	SetComp
	DictComp
	GeneratorExp
)

// Bytes is the value of a bytes literal.
type Bytes string

// EllipsisType is the type of the constant "...".
type EllipsisType struct{}

// Patterns.
type (
	// MatchValue compares with a literal or a dotted name (==).
	MatchValue struct {
		Span
		Value Expr
	}

	// MatchSingleton compares with None, True or False (is). Value is nil or bool.
	MatchSingleton struct {
		Span
		Value any
	}

	// MatchSequence is [a, *b] or (a, *b).
	MatchSequence struct {
		Span
		Patterns []Pattern // at most one MatchStar
	}

	// MatchMapping is {key: pattern, **rest}.
	MatchMapping struct {
		Span
		Keys     []Expr
		Patterns []Pattern
		Rest     string // or ""
	}

	// MatchClass is cls(patterns, name=pattern).
	MatchClass struct {
		Span
		Class       Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}

	// MatchStar is *name; the name is "" for *_.
	MatchStar struct {
		Span
		Name string
	}

	// MatchAs is pattern as name; without pattern it is a capture, without both
	// the wildcard _.
	MatchAs struct {
		Span
		Pattern Pattern // or nil
		Name    string  // or ""
	}

	// MatchOr is a | b.
	MatchOr struct {
		Span
		Patterns []Pattern
	}
)

// BinaryOp is the operator of BinOp and AugAssign.
type BinaryOp uint8

// Binary operators.
const (
	Add BinaryOp = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// UnaryOpKind is the operator of UnaryOp.
type UnaryOpKind uint8

// Unary operators.
const (
	Invert UnaryOpKind = iota
	Not
	UAdd
	USub
)

// LogicOp is the operator of BoolOp.
type LogicOp uint8

// Logic operators.
const (
	And LogicOp = iota
	Or
)

// CompareOp is an operator of Compare.
type CompareOp uint8

// Comparison operators.
const (
	Eq CompareOp = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

func (*FunctionDef) stmtNode() {}
func (*ClassDef) stmtNode()    {}
func (*Return) stmtNode()      {}
func (*Delete) stmtNode()      {}
func (*Assign) stmtNode()      {}
func (*AugAssign) stmtNode()   {}
func (*AnnAssign) stmtNode()   {}
func (*TypeAlias) stmtNode()   {}
func (*For) stmtNode()         {}
func (*While) stmtNode()       {}
func (*If) stmtNode()          {}
func (*With) stmtNode()        {}
func (*Match) stmtNode()       {}
func (*Raise) stmtNode()       {}
func (*Try) stmtNode()         {}
func (*Assert) stmtNode()      {}
func (*Import) stmtNode()      {}
func (*ImportFrom) stmtNode()  {}
func (*Global) stmtNode()      {}
func (*Nonlocal) stmtNode()    {}
func (*ExprStmt) stmtNode()    {}
func (*Pass) stmtNode()        {}
func (*Break) stmtNode()       {}
func (*Continue) stmtNode()    {}

func (*Name) exprNode()           {}
func (*Constant) exprNode()       {}
func (*JoinedStr) exprNode()      {}
func (*TemplateStr) exprNode()    {}
func (*FormattedValue) exprNode() {}
func (*BoolOp) exprNode()         {}
func (*NamedExpr) exprNode()      {}
func (*BinOp) exprNode()          {}
func (*UnaryOp) exprNode()        {}
func (*Lambda) exprNode()         {}
func (*IfExp) exprNode()          {}
func (*Dict) exprNode()           {}
func (*Set) exprNode()            {}
func (*List) exprNode()           {}
func (*Tuple) exprNode()          {}
func (*Comp) exprNode()           {}
func (*Await) exprNode()          {}
func (*Yield) exprNode()          {}
func (*YieldFrom) exprNode()      {}
func (*Compare) exprNode()        {}
func (*Call) exprNode()           {}
func (*Attribute) exprNode()      {}
func (*Subscript) exprNode()      {}
func (*Slice) exprNode()          {}
func (*Starred) exprNode()        {}

func (*MatchValue) patternNode()     {}
func (*MatchSingleton) patternNode() {}
func (*MatchSequence) patternNode()  {}
func (*MatchMapping) patternNode()   {}
func (*MatchClass) patternNode()     {}
func (*MatchStar) patternNode()      {}
func (*MatchAs) patternNode()        {}
func (*MatchOr) patternNode()        {}

// ConstSlot reports whether s is `name: const [= value]`, which marks a constant
// slot in strict mode. It is no annotation: const is neither looked up nor stored.
func (s *AnnAssign) ConstSlot() bool {
	ann, ok := s.Annotation.(*Name)
	return ok && s.Simple && ann.ID == "const"
}
