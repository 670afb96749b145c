package parse

// tokKind is the kind of a token.
type tokKind uint8

const (
	tError tokKind = iota // after an error: matches nothing
	tEOF
	tNewline
	tIndent
	tDedent
	tName
	tNumber
	tString  // a whole literal, prefix and quotes included
	tFString // prefix and opening quote; the parser reads the rest

	tLParen
	tRParen
	tLBracket
	tRBracket
	tLBrace
	tRBrace
	tColon
	tComma
	tSemi
	tDot
	tEllipsis
	tArrow
	tAssign
	tWalrus
	tExclam // conversion in a replacement field

	tPlus
	tMinus
	tStar
	tAt
	tSlash
	tPercent
	tDoubleStar
	tLShift
	tRShift
	tPipe
	tCaret
	tAmp
	tDoubleSlash
	tTilde

	tPlusEq // in the order of the binary operators above
	tMinusEq
	tStarEq
	tAtEq
	tSlashEq
	tPercentEq
	tDoubleStarEq
	tLShiftEq
	tRShiftEq
	tPipeEq
	tCaretEq
	tAmpEq
	tDoubleSlashEq

	tEq
	tNotEq
	tLt
	tLtE
	tGt
	tGtE

	tFalse // keywords
	tNone
	tTrue
	tAnd
	tAs
	tAssert
	tAsync
	tAwait
	tBreak
	tClass
	tContinue
	tDef
	tDel
	tElif
	tElse
	tExcept
	tFinally
	tFor
	tFrom
	tGlobal
	tIf
	tImport
	tIn
	tIs
	tLambda
	tNonlocal
	tNot
	tOr
	tPass
	tRaise
	tReturn
	tTry
	tWhile
	tWith
	tYield
)

// token is a lexical element: its kind and its extent as offsets and positions.
type token struct {
	kind        tokKind
	off, end    int
	start, stop Pos
}

// startsExpr reports whether an expression can begin with the token.
func (k tokKind) startsExpr() bool {
	switch k {
	case tName, tNumber, tString, tFString, tLParen, tLBracket, tLBrace, tEllipsis, tMinus, tPlus, tTilde,
		tFalse, tNone, tTrue, tAwait, tLambda, tNot:
		return true
	}
	return false
}

// keyword returns the token kind of an identifier.
func keyword(s string) tokKind {
	if len(s) < 2 || len(s) > 8 {
		return tName
	}
	switch s {
	case "False":
		return tFalse
	case "None":
		return tNone
	case "True":
		return tTrue
	case "and":
		return tAnd
	case "as":
		return tAs
	case "assert":
		return tAssert
	case "async":
		return tAsync
	case "await":
		return tAwait
	case "break":
		return tBreak
	case "class":
		return tClass
	case "continue":
		return tContinue
	case "def":
		return tDef
	case "del":
		return tDel
	case "elif":
		return tElif
	case "else":
		return tElse
	case "except":
		return tExcept
	case "finally":
		return tFinally
	case "for":
		return tFor
	case "from":
		return tFrom
	case "global":
		return tGlobal
	case "if":
		return tIf
	case "import":
		return tImport
	case "in":
		return tIn
	case "is":
		return tIs
	case "lambda":
		return tLambda
	case "nonlocal":
		return tNonlocal
	case "not":
		return tNot
	case "or":
		return tOr
	case "pass":
		return tPass
	case "raise":
		return tRaise
	case "return":
		return tReturn
	case "try":
		return tTry
	case "while":
		return tWhile
	case "with":
		return tWith
	case "yield":
		return tYield
	}
	return tName
}

// byteClass is a class of bytes, for dispatch in the lexer.
type byteClass uint8

const (
	cOther byteClass = iota
	cLetter
	cDigit
	cQuote
	cSpace
	cNewline
	cHash
	cBackslash
	cEOF
	cOpen
	cClose
)

// class maps a byte to its class; bytes above 0x7f count as letters.
var class = [256]byteClass{
	0: cEOF, '\t': cSpace, '\n': cNewline, '\f': cSpace, ' ': cSpace, '"': cQuote, '#': cHash, '\'': cQuote,
	'(': cOpen, ')': cClose, '[': cOpen, '\\': cBackslash, ']': cClose, '{': cOpen, '}': cClose, '_': cLetter,
	'0': cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit, cDigit,
	'A': cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	'a': cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	0x80: cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
	cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter, cLetter,
}

// isNameByte reports whether the byte continues an identifier.
func isNameByte(c byte) bool { return class[c]-1 < 2 }
