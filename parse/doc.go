// Package parse turns Python source text into a typed syntax tree and
// resolves its names.
//
//	m, err := parse.Parse(src, "file.py", parse.Exec, parse.Options{})
//	if err == nil {
//		_, err = parse.Resolve(m)
//	}
//
// The language is all of Python 3.12, t-strings and except clauses without
// parentheses (3.14), and whatever else Pycopy accepts. Errors of both functions
// are of type *Error.
//
// Parse never looks at names beyond what the grammar needs. Resolve builds the
// tree of scopes, classifies every name, fills in the Scope and Sym fields of
// the tree, and reports the errors that CPython's compiler reports about
// scopes and statement placement ('return' outside function and the like).
// A tree that passed Resolve is at most MaxTreeDepth nodes high, so consumers
// may walk it recursively.
//
// # Positions
//
// A Pos is a line (from 1) and a column (from 1, counted in bytes). The zero
// Pos is no position. End is the position just behind the last byte. The
// columns of an Error count characters, as Python's SyntaxError.offset does;
// ErrorAt makes an Error for a node.
//
// # Strings
//
// Constants of type str are Go strings in UTF-8 generalised to lone
// surrogates (WTF-8 without the joining rule): "\ud800" is the three bytes ED
// A0 80. Names and str constants never contain anything else: a source text
// must be UTF-8 (or declare to be Latin-1), except in comments and bytes
// literals.
package parse
