package regex

import "math/bits"

// opcode is the operation of an instruction. What can go both ways pushes the other
// way on the stack. An instruction that is resumed has a partner right behind
// it, the Retry.
type opcode uint8

const (
	opMatch opcode = iota + 1
	opFail
	opByte          // byte c
	opFold          // byte c, in lower case, or its upper case
	opString        // strs[x]
	opClass         // one of classes[x]
	opJump          // to x
	opSplit         // next, else x
	opSplitFar      // x, else next
	opSplitGuard    // opSplit where guards[y] allows
	opSplitFarGuard // opSplitFar where guards[y] allows
	opAlt           // one of alts[x]
	opAltRetry      //
	opOpen          // register x = position
	opClose         // register x = position, closing group x/2
	opBegin         // assertions: at the subject's beginning
	opLineBegin     //
	opEnd           //
	opLastLine      // at the end or before a newline there
	opLineEnd       //
	opWord          // at a word boundary, ASCII
	opNotWord       //
	opUniWord       // at a word boundary, Unicode
	opUniNotWord    //
	opBackref       // group x, folded as c says
	opCond          // next if group x matched, else y
	opRepeat        // reps[x], greedy
	opRepeatRetry   //
	opPossessive    // reps[x], for good
	opLazy          // reps[x], lazy
	opLazyRetry     //
	opLoopInit      // start loops[x]
	opLoop          // end of an iteration of loops[x], greedy
	opLoopLazy      // the same, lazy
	opLoopLazyRetry //
	opMark          // register x = position, with undo
	opProgress      // to y if the position is that of register x
	opEnter         // registers x, x+1 = stack height, position
	opEnterNot      // the same; if what follows fails, to y
	opCut           // forget the choices since opEnter
	opCutBack       // the same, and return to the position
	opCutFail       // undo everything since opEnterNot and fail
	opStepBack      // x code points or bytes back
)

// inst is an instruction.
type inst struct {
	op   opcode
	c    uint8
	x, y int32
}

// guard tells by the next byte, or 256 for the end, which ways are open.
type guard [257]uint8

const (
	guardNear uint8 = 1 // the preferred way, or the only one
	guardElse uint8 = 2
)

// at returns the entry for what follows pos.
func (g *guard) at(s string, pos int) uint8 {
	if uint(pos) < uint(len(s)) {
		return g[s[pos]]
	}
	return g[256]
}

// altTable tells by the next byte which alternatives are open, lowest bit first.
type altTable struct {
	targets []int32
	masks   [257]uint
}

// maxAlts is how many alternatives fit an altTable.
const maxAlts = bits.UintSize

// repKind selects a loop for a repetition of single characters.
type repKind uint8

const (
	repClass      repKind = iota
	repByte               // one byte
	repNotNewline         // dot
	repAll                // anything
)

// rep is a repetition of a single character.
type rep struct {
	class    *class
	kind     repKind
	c        byte // repByte
	isBytes  bool
	min, max int
	guard    *guard // what may follow, nil for anything
	next     int    // the only byte that may follow, or -1
}

// loop is a counted repetition of anything else.
type loop struct {
	min, max int
	count    int // register
	last     int // register: where the iteration began; -1 if iterations cannot be empty
	body     int
	guard    *guard // nil for anything
	again    uint8  // the guard's way to another iteration
}
