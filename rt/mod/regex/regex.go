// Package regex is a backtracking regular expression engine with the syntax and the
// semantics of Python's re module, for str (UTF-8) and bytes.
//
//	pattern ─ parse.go, group.go, escape.go ─► node ─ node.go: analyse ─► sets of first bytes
//	        ─ compile.go ─► Prog ─ exec.go: Matcher.run, repeat.go, search.go ─► captures
//
// A Prog is a list of instructions. The matcher keeps what it may have to go back to on a
// stack of its own, so neither the length of the subject nor that of the pattern
// uses the Go stack; only the nesting of groups does, which is limited. UTF-8 is
// matched as it is: literals as bytes, sets by a table of first bytes, and only what
// the table leaves open is decoded. A set of the bytes that may come next prunes
// choices before they get on the stack.
//
// Positions are byte offsets, also in str.
package regex

import "unsafe"

// Flags are the flags of Python's re module, with its values.
type Flags uint16

// The flags.
const (
	IgnoreCase Flags = 2
	Locale     Flags = 4 // as ASCII: there is only the C locale
	MultiLine  Flags = 8
	DotAll     Flags = 16
	Unicode    Flags = 32
	Verbose    Flags = 64
	ASCII      Flags = 256
)

// GroupName is a named group.
type GroupName struct {
	Name  string
	Index int
}

// Prog is a compiled pattern. It does not change and may be used concurrently.
type Prog struct {
	width   widthRange
	flags   Flags
	isBytes bool
	groups  int
	names   []GroupName

	insts   []inst
	strs    []string
	classes []*class
	reps    []rep
	loops   []loop
	guards  []*guard
	alts    []*altTable
	numRegs int // captures and other registers

	search    searchKind
	prefix    string // searchPrefix, searchByte
	exact     bool   // a match is the prefix and nothing else, without groups
	firstByte *guard // searchSet
	lead      *rep   // an unbounded repetition that every match begins with

	windowSets *[256]uint8 // searchWindow: bit k of an entry says that the byte can be the k-th
	windowEnd  uint8       // the bit of the last byte of the window
}

// Compile compiles a str pattern, or a bytes pattern. Its error is an *Error.
func Compile(pattern string, flags Flags, isBytes bool) (*Prog, error) {
	p := &parser{src: pattern, isBytes: isBytes, flags: flags, verbose: flags&Verbose != 0}
	if _, err := p.fixFlags(flags); err != nil {
		return nil, err
	}
	root, err := p.parse()
	if err != nil {
		return nil, err
	}
	prog := &Prog{flags: p.flags, isBytes: isBytes, groups: len(p.groups) - 1, names: p.nameList}
	if err := prog.compile(root); err != nil {
		return nil, err
	}
	return prog, nil
}

// Bytes returns about how many bytes the program takes.
func (p *Prog) Bytes() int {
	n := 512 + int(unsafe.Sizeof(inst{}))*cap(p.insts) + 64*(len(p.classes)+len(p.guards)+len(p.reps)+len(p.loops)) + 4096*len(p.alts)
	for _, s := range p.strs {
		n += 16 + len(s)
	}
	return n
}

// Flags returns the flags in effect, those of the pattern included.
func (p *Prog) Flags() Flags { return p.flags }

// Width returns how many code points or bytes a match has at least and at most; 1<<32 - 1 stands for any number.
func (p *Prog) Width() (least, most int) { return p.width.min, p.width.max }

// IsBytes reports whether this is a bytes pattern.
func (p *Prog) IsBytes() bool { return p.isBytes }

// Groups returns the number of groups.
func (p *Prog) Groups() int { return p.groups }

// GroupNames returns the named groups in order; the caller must not change them.
func (p *Prog) GroupNames() []GroupName { return p.names }

// GroupIndex returns the number of a named group.
func (p *Prog) GroupIndex(name string) (int, bool) {
	for _, g := range p.names {
		if g.Name == name {
			return g.Index, true
		}
	}
	return 0, false
}

// NumCaps returns how long the slice for captures must be: two for each group and for
// the whole match.
func (p *Prog) NumCaps() int { return 2 * (p.groups + 1) }

// Matcher is the memory of a match and its link to the outside. It may serve many
// matches, one at a time: a Poll that matches must use another. The zero value is ready.
type Matcher struct {
	// Poll, if set, is called again and again during a long match; its error ends the match.
	Poll func() error
	// StackLimit is the most memory for backtracking, in bytes; 0 means 256 MiB.
	StackLimit int
	// LastIndex is the group that was closed last in the last match, 0 if none.
	LastIndex int

	stack       []frame
	regs        []int
	fuel        int  // steps until the next look at Poll
	full        bool // the match must end at the end
	mustAdvance bool // and not at its start
}

// Match matches at pos exactly. As in Python, endpos cuts the subject off, but pos only
// says where to begin: assertions see what precedes. The captures are
// byte offsets, -1 for groups without a match.
func (p *Prog) Match(m *Matcher, subject []byte, pos, endpos int, caps []int) (bool, error) {
	return p.matchAt(m, subject, pos, endpos, caps, false)
}

// FullMatch matches from pos to endpos.
func (p *Prog) FullMatch(m *Matcher, subject []byte, pos, endpos int, caps []int) (bool, error) {
	return p.matchAt(m, subject, pos, endpos, caps, true)
}

// Search finds the first match at pos or later.
func (p *Prog) Search(m *Matcher, subject []byte, pos, endpos int, caps []int) (bool, error) {
	return p.SearchNext(m, subject, pos, endpos, false, caps)
}

// SearchNext is Search that, if mustAdvance, does not accept an empty match at pos: what
// finds all matches uses it after an empty one.
func (p *Prog) SearchNext(m *Matcher, subject []byte, pos, endpos int, mustAdvance bool, caps []int) (bool, error) {
	s, ok := p.prepare(m, subject, pos, endpos)
	if !ok {
		return false, nil
	}
	m.full, m.mustAdvance = false, mustAdvance
	start, end, err := p.find(m, s, pos)
	return m.finish(caps, start, end, err)
}

func (p *Prog) matchAt(m *Matcher, subject []byte, pos, endpos int, caps []int, full bool) (bool, error) {
	s, ok := p.prepare(m, subject, pos, endpos)
	if !ok {
		return false, nil
	}
	m.full, m.mustAdvance = full, false
	end, err := m.run(p, s, pos)
	return m.finish(caps, pos, end, err)
}

// keepStack is the largest stack, in frames, that a Matcher keeps for the next match.
const keepStack = 1 << 15

// prepare cuts the subject and makes room for registers.
func (p *Prog) prepare(m *Matcher, subject []byte, pos, endpos int) (string, bool) {
	endpos = min(endpos, len(subject))
	if pos < 0 || pos > endpos {
		return "", false
	}
	if cap(m.regs) < p.numRegs {
		m.regs = make([]int, p.numRegs)
	}
	m.regs = m.regs[:p.numRegs]
	// The string lives as long as this match, during which the subject must not change.
	return unsafe.String(unsafe.SliceData(subject), endpos), true
}

func (m *Matcher) finish(caps []int, start, end int, err error) (bool, error) {
	if cap(m.stack) > keepStack {
		m.stack = nil
	}
	if end < 0 || err != nil {
		return false, err
	}
	copy(caps, m.regs)
	if len(caps) >= 2 {
		caps[0], caps[1] = start, end
	}
	return true, nil
}
