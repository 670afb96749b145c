package bytecode

// Machine words. In a viper function (FlagViper) some locals and stack items are raw machine words instead of objects: numbers
// that wrap around, and addresses. Code.WordTypes says which locals are; the Word opcodes compute with them, and ToWord and
// FromWord convert at the borders. Words are 64 bits wide on the host.

// WordType is the type of a word.
type WordType uint8

// Types of words, numbered as in the native function tables of boards. WordObject marks what is no word.
const (
	WordObject WordType = iota
	WordBool
	WordInt
	WordUint
	WordPtr   // an address
	WordPtr8  // address of bytes
	WordPtr16 // address of unsigned 16-bit numbers
	WordPtr32 // address of unsigned 32-bit numbers
	numWordTypes
)

var wordTypeNames = [numWordTypes]string{"object", "bool", "int", "uint", "ptr", "ptr8", "ptr16", "ptr32"}

// String returns the name that annotations and casts use.
func (t WordType) String() string {
	if t < numWordTypes {
		return wordTypeNames[t]
	}
	return "?"
}

// ParseWordType returns the type with the given name.
func ParseWordType(name string) (t WordType, ok bool) {
	for i, n := range wordTypeNames {
		if n == name {
			return WordType(i), true
		}
	}
	return 0, false
}

// WordOp is the operand of WordBinary: an operator of words. The result of a comparison is 0 or 1.
type WordOp uint8

// Operators of words. Sums and products wrap around; the count of a shift is taken modulo the width of a word.
const (
	WordAdd WordOp = iota
	WordSub
	WordMul
	WordAnd
	WordOr
	WordXor
	WordShl
	WordSar      // >> of int: copies the sign
	WordShr      // >> of uint
	WordFloorDiv // signed, rounds down; ZeroDivisionError. The least number // -1 is itself
	WordMod      // signed, with the sign of the right operand; ZeroDivisionError
	WordLt       // signed
	WordGe
	WordGt
	WordLe
	WordEq
	WordNe
	WordBelow // unsigned <
	WordNotBelow
	WordAbove // unsigned >
	WordNotAbove
	numWordOps
)

var wordOpNames = [numWordOps]string{"+", "-", "*", "&", "|", "^", "<<", ">>", ">>u", "//", "%", "<", ">=", ">", "<=", "==", "!=",
	"<u", ">=u", ">u", "<=u"}

// String returns the operator as listings show it.
func (op WordOp) String() string {
	if op < numWordOps {
		return wordOpNames[op]
	}
	return "?"
}

// Compares reports whether op is a comparison.
func (op WordOp) Compares() bool { return op >= WordLt && op < numWordOps }

// Divides reports whether op raises when the right operand is zero.
func (op WordOp) Divides() bool { return op == WordFloorDiv || op == WordMod }

// Negated returns the comparison that holds when op does not.
func (op WordOp) Negated() WordOp { return ((op - WordLt) ^ 1) + WordLt }

// Swapped returns the operator that gives the same result with exchanged operands.
func (op WordOp) Swapped() (swapped WordOp, ok bool) {
	switch op {
	case WordAdd, WordMul, WordAnd, WordOr, WordXor, WordEq, WordNe:
		return op, true
	case WordLt:
		return WordGt, true
	case WordGt:
		return WordLt, true
	case WordLe:
		return WordGe, true
	case WordGe:
		return WordLe, true
	case WordBelow:
		return WordAbove, true
	case WordAbove:
		return WordBelow, true
	case WordNotAbove:
		return WordNotBelow, true
	case WordNotBelow:
		return WordNotAbove, true
	}
	return op, false
}

// WordArg makes the operand of FromWord and WordParam from a stack depth or local and a type.
func WordArg(n int, t WordType) int { return n<<3 | int(t) }

// SplitWordArg undoes WordArg.
func SplitWordArg(arg int) (n int, t WordType) { return arg >> 3, WordType(arg & 7) }

// LocalType returns the type of local l.
func (c *Code) LocalType(l int) WordType {
	if l < len(c.WordTypes) {
		return c.WordTypes[l]
	}
	return WordObject
}

// checkWord checks the operands of the Word opcodes.
func (a *analysis) checkWord(in Instr) {
	ok := true
	switch in.Op {
	case WordBinary:
		ok = in.Arg < int(numWordOps)
	case WordLoad, WordStore:
		ok = in.Arg <= 2
	case ToWord:
		ok = in.Arg > int(WordObject) && in.Arg < int(numWordTypes)
	case FromWord:
		_, t := SplitWordArg(in.Arg)
		ok = t != WordObject
	case WordParam:
		l, t := SplitWordArg(in.Arg)
		ok = l < a.code.NState && t != WordObject && t == a.code.LocalType(l)
	}
	if !ok {
		a.fail(in.Off, "%s: operand out of range", in.Op)
	}
}

func effFromWord(a, _ int) (int, int) { return a>>3 + 1, a>>3 + 1 }
