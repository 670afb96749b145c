package jit

import "pycopy/rt"

// Concatenation and repetition of strs and bytes are routines; for those of lists and tuples see slices.go.

// maxJoined is how many pieces StubJoin concatenates.
const maxJoined = len(rt.Context{}.Parts) - 1

// pieceShift is where a piece that is n ASCII characters of the str in the last word of Context.Parts has its offset: offset<<pieceShift | n<<1 | 1.
const pieceShift = 33

// join emits StubJoin: Args[0] becomes the concatenation of the pieces in Parts, up to NoValue if there are fewer: strs, and parts
// of one; 0 if it is not known how.
func (s *stubs) join(l Label) {
	a := s.a
	const i, v, n, chars, d, e, p, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, more, finished := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	s.measurePieces(unknown)
	a.BrImm(LE, chars, 1, unknown)
	a.MovImm(u, int64(rt.KindStr))
	s.leaf(d, e, n, u, unknown)
	a.Store(W32, d, int32(rt.OffStrChars), chars)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.MovImm(i, 0)
	a.Bind(more)
	s.nextPiece(finished)
	whole, copied := a.NewLabel(), a.NewLabel()
	a.BrBits(false, v, 1, whole)
	s.pieceLength(n)
	a.Load(W64, p, Ctx, part(maxJoined))
	a.OpImm(Shr, v, v, pieceShift)
	a.Op(Add, p, p, v)
	a.OpImm(Add, p, p, int64(rt.OffStrData))
	a.Jump(copied)
	a.Bind(whole)
	a.OpImm(Add, p, v, int64(rt.OffStrData))
	a.Load(W32, n, v, int32(rt.OffStrBytes))
	a.Bind(copied)
	s.copyBytes(e, p, n, u)
	a.OpImm(Add, i, i, 1)
	a.BrImm(LT, i, int64(maxJoined), more)
	a.Bind(finished)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	s.result(unknown, argX, 0)
}

// measurePieces is the part of join that leaves in registers 2 and 3 how many bytes and characters the pieces have.
func (s *stubs) measurePieces(unknown Label) {
	a := s.a
	const i, v, n, chars, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(7)
	more, str, have, counted := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.MovImm(i, 0)
	a.MovImm(n, 0)
	a.MovImm(chars, 0)
	a.Bind(more)
	s.nextPiece(counted)
	a.BrBits(false, v, 1, str)
	s.pieceLength(u)
	a.Op(Add, n, n, u)
	a.Jump(have)
	a.Bind(str)
	s.object(v, unknown)
	brKind(a, NE, v, rt.KindStr, unknown)
	a.BrMemBits(true, W32, v, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, u, v, int32(rt.OffStrBytes))
	a.Op(Add, n, n, u)
	a.Load(W32, u, v, int32(rt.OffStrChars))
	a.Bind(have)
	a.Op(Add, chars, chars, u)
	a.OpImm(Add, i, i, 1)
	a.BrImm(LT, i, int64(maxJoined), more)
	a.Bind(counted)
}

// nextPiece is the part of join that loads piece number i, register 0, into v, register 1. Where there is none it goes to end. Register 6 is free.
func (s *stubs) nextPiece(end Label) {
	a := s.a
	const i, v, p = Reg(0), Reg(1), Reg(6)
	a.OpImm(Add, p, Ctx, int64(part(0)))
	a.LoadX(W64, v, p, i, 3, 0)
	a.BrImm(EQ, v, 0, end)
}

// pieceLength is the part of join that leaves the length of the piece of a str in v in d.
func (s *stubs) pieceLength(d Reg) {
	a, tmp := s.a, s.tmp
	const v = Reg(1)
	a.OpImm(Shr, d, v, 1)
	a.MovImm(tmp, 1<<(pieceShift-1)-1)
	a.Op(And, d, d, tmp)
}

// What StubConcat does beside the concatenation of strs, bytes and tuples, in Args[2].
const (
	concatLists  = 1 // of lists
	concatExtend = 2 // bytes are appended to a bytearray, or a list or tuple to a list
)

// concat emits StubConcat: Args[0] becomes the concatenation of Args[0] and Args[1], 0 if it is not known how.
func (s *stubs) concat(l Label) {
	a := s.a
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	unknown, left, right := a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	s.object(x, unknown)
	s.object(y, unknown)
	text, sequence := a.NewLabel(), a.NewLabel()
	extend, shared, list, lists := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	a.Load(W32, u, x, int32(rt.OffKind))
	a.BrImm(EQ, u, int64(rt.KindList), list)
	a.BrMem(NE, W32, u, y, int32(rt.OffKind), extend)
	a.BrImm(EQ, u, int64(rt.KindStr), text)
	a.BrImm(EQ, u, int64(rt.KindTuple), sequence)
	a.BrImm(NE, u, int64(rt.KindBytes), unknown)
	a.Bind(text)
	a.BrMemBits(true, W32, y, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.Load(W32, m, y, int32(rt.OffStrBytes))
	a.BrImm(EQ, m, 0, left)
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrShared), shared)
	a.BrImm(EQ, n, 0, right)
	a.Op(Add, n, n, m)
	own := a.NewLabel()
	a.BrImm(B, n, int64(rt.MinShared), own)
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrGrown), unknown)
	a.Bind(own)
	a.MovImm(e, int64(rt.StrGrown)<<32)
	a.Op(Or, u, u, e)
	s.leaf(d, e, n, u, unknown)
	a.Load(W32, e, x, int32(rt.OffStrChars))
	a.Load(W32, u, y, int32(rt.OffStrChars))
	a.Op(Add, e, e, u)
	a.Store(W32, d, int32(rt.OffStrChars), e)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.OpImm(Add, p, x, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.OpImm(Add, p, y, int64(rt.OffStrData))
	s.copyBytes(e, p, m, u)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
	a.Bind(shared)
	s.extendText(unknown)
	a.Bind(list)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), concatExtend, lists)
	s.extendItems(unknown)
	a.Bind(lists)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), concatLists, unknown)
	brKind(a, NE, y, rt.KindList, unknown)
	a.Bind(sequence)
	s.concatSequences(left, right, unknown)
	a.Bind(extend)
	s.extend(left, unknown)
	a.Bind(right)
	a.Store(W64, Ctx, arg(argX), y)
	a.Bind(left)
	s.end()
	s.result(unknown, argX, 0)
}

// extendText is the part of concat for the str or bytes x of n bytes in a buffer of its own, behind which the m bytes of y have
// room. It ends the routine.
func (s *stubs) extendText(unknown Label) {
	a := s.a
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	a.BrImm(A, m, longPiece, unknown)
	a.Load(W64, p, x, int32(rt.OffSharedBuf))
	a.BrMem(NE, W32, n, p, int32(rt.OffAux), unknown)
	a.Op(Add, n, n, m)
	a.BrMem(A, W64, n, x, int32(rt.OffSharedRoom), unknown)
	state, size, _ := s.t.AllocClass(rt.SharedWords)
	a.MovImm(e, int64(state))
	a.MovImm(s.tmp, int64(size))
	s.bump(d, e, p, s.tmp, unknown)
	a.MovImm(e, int64(rt.StrShared)<<32)
	a.Op(Or, u, u, e)
	a.Store(W64, d, 0, u)
	a.Store(W32, d, int32(rt.OffStrBytes), n)
	a.Load(W32, e, x, int32(rt.OffStrChars))
	a.Load(W32, u, y, int32(rt.OffStrChars))
	a.Op(Add, e, e, u)
	a.Store(W32, d, int32(rt.OffStrChars), e)
	a.Load(W64, u, x, int32(rt.OffSharedRoom))
	a.Store(W64, d, int32(rt.OffSharedRoom), u)
	a.Load(W64, u, x, int32(rt.OffSharedBuf))
	a.Store(W64, d, int32(rt.OffSharedBuf), u)
	a.Load(W32, e, u, int32(rt.OffAux))
	a.Op(Add, e, e, u)
	a.OpImm(Add, e, e, int64(rt.OffValues))
	a.Store(W32, u, int32(rt.OffAux), n)
	a.OpImm(Add, p, y, int64(rt.OffStrData))
	s.copyBytes(e, p, m, u)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}

// longPiece is the length from which on bytes are copied elsewhere.
const longPiece = 1 << 12

// extend is the part of concat that appends the bytes y to the bytearray x, where there is room and no memoryview. It ends at left.
func (s *stubs) extend(left, unknown Label) {
	a, tmp := s.a, s.tmp
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), concatExtend, unknown)
	a.BrImm(NE, u, int64(rt.KindByteArray), unknown)
	brKind(a, NE, y, rt.KindBytes, unknown)
	a.BrMemBits(true, W32, y, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.MovImm(tmp, int64(s.t.R.ViewsAddr()))
	a.BrMemImm(NE, W64, tmp, 0, 0, unknown)
	a.Load(W32, m, y, int32(rt.OffStrBytes))
	a.BrImm(A, m, longPiece, unknown)
	a.Load(W64, e, x, int32(rt.OffByteArrayBuf))
	a.BrImm(EQ, e, 0, unknown)
	a.Load(W64, d, x, int32(rt.OffByteArrayOff))
	a.Load(W64, n, x, int32(rt.OffByteArrayLen))
	a.Op(Add, d, d, n)
	a.Op(Add, u, d, m)
	a.BrMem(A, W32, u, e, int32(rt.OffAux), unknown)
	a.Op(Add, e, e, d)
	a.OpImm(Add, e, e, int64(rt.OffValues))
	a.Op(Add, n, n, m)
	a.Store(W64, x, int32(rt.OffByteArrayLen), n)
	a.OpImm(Add, p, y, int64(rt.OffStrData))
	s.copyBytes(e, p, m, u)
	a.Jump(left)
}

// maxFactor is by what StubRepeat multiplies at most.
const maxFactor = 127

// repeatLists in Args[2] tells StubRepeat to repeat lists, too.
const repeatLists = 1

// repeat emits StubRepeat: Args[0] becomes the str, bytes, list or tuple of Args[0] and Args[1] repeated as often as the other, a
// small int, says, 0 if it is not known how.
func (s *stubs) repeat(l Label) {
	a, tmp := s.a, s.tmp
	const x, y, u = Reg(0), Reg(1), Reg(7)
	unknown, ordered, text, list, sequence, once := a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel(), a.NewLabel()
	s.begin(l)
	a.Load(W64, x, Ctx, arg(argX))
	a.Load(W64, y, Ctx, arg(argY))
	a.BrBits(false, x, 1, ordered)
	a.Mov(tmp, x)
	a.Mov(x, y)
	a.Mov(y, tmp)
	a.Store(W64, Ctx, arg(argX), x)
	a.Bind(ordered)
	s.object(x, unknown)
	a.BrBits(false, y, 1, unknown)
	a.BrImm(LE, y, 0<<1|1, unknown)
	a.BrImm(GT, y, maxFactor<<1|1, unknown)
	a.OpImm(Shr, y, y, 1)
	a.Load(W32, u, x, int32(rt.OffKind))
	a.BrImm(EQ, y, 1, once)
	a.BrImm(EQ, u, int64(rt.KindStr), text)
	a.BrImm(EQ, u, int64(rt.KindTuple), sequence)
	a.BrImm(EQ, u, int64(rt.KindList), list)
	a.BrImm(NE, u, int64(rt.KindBytes), unknown)
	a.Bind(text)
	s.repeatText(unknown)
	a.Bind(once) // what cannot be changed is the result itself
	same := a.NewLabel()
	for _, k := range [...]rt.Kind{rt.KindStr, rt.KindBytes, rt.KindTuple} {
		a.BrImm(EQ, u, int64(k), same)
	}
	a.Jump(unknown)
	a.Bind(same)
	s.end()
	a.Bind(list)
	a.BrMemImm(NE, W64, Ctx, arg(argZ), repeatLists, unknown)
	a.Bind(sequence)
	s.repeatSequence(unknown)
	s.result(unknown, argX, 0)
}

// repeatText is the part of repeat for the str or bytes x, y times. It ends the routine.
func (s *stubs) repeatText(unknown Label) {
	a := s.a
	const x, y, n, d, e, p, m, u = Reg(0), Reg(1), Reg(2), Reg(3), Reg(4), Reg(5), Reg(6), Reg(7)
	more, done := a.NewLabel(), a.NewLabel()
	a.BrMemBits(true, W32, x, int32(rt.OffAux), int32(rt.StrShared), unknown)
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	a.BrImm(EQ, n, 0, unknown)
	a.Op(Mul, m, n, y)
	s.leaf(d, e, m, u, unknown)
	a.Load(W32, e, x, int32(rt.OffStrChars))
	a.Op(Mul, e, e, y)
	a.Store(W32, d, int32(rt.OffStrChars), e)
	a.OpImm(Add, e, d, int64(rt.OffStrData))
	a.Bind(more)
	a.OpImm(Add, p, x, int64(rt.OffStrData))
	a.Load(W32, n, x, int32(rt.OffStrBytes))
	s.copyBytes(e, p, n, u)
	a.OpImm(Sub, y, y, 1)
	a.BrImm(EQ, y, 0, done)
	a.Op(Sub, u, e, d)
	a.BrImm(LT, u, int64(rt.OffStrData)+8, more)
	// Words that have been copied are copied on.
	a.Op(Sub, n, d, e)
	a.Op(Add, n, n, m)
	a.OpImm(Add, n, n, int64(rt.OffStrData))
	a.OpImm(Add, p, d, int64(rt.OffStrData))
	s.copyBytes(e, p, n, u)
	a.Bind(done)
	a.Store(W64, Ctx, arg(argX), d)
	s.end()
}
