package rt

// # Shapes of operands
//
// Instructions that come down to special methods have no room for an inline cache. What shapes their operands have had is kept in a
// table by the address of the instruction. It only says what is likely: entries of other instructions are overwritten, and one may outlive its
// instruction.

// Operands are the shapes of the first two operands of an instruction, the first one's class being asked first.
type Operands struct{ A, B Kind }

// MaxOperands is how many different Operands of an instruction are known.
const MaxOperands = 4

type opSite struct {
	ip   uintptr
	n    uint8 // MaxOperands+1: there have been more
	seen [MaxOperands]Operands
}

const opSites = 1024

// NoteOperands notes that the instruction at ip has met a and b.
func (r *Runtime) NoteOperands(ip uintptr, a, b Value) {
	if r.sites == nil {
		r.sites = new([opSites]opSite)
	}
	s := &r.sites[ip/8%opSites]
	o := Operands{a.Kind(), b.Kind()}
	if s.ip != ip {
		*s = opSite{ip: ip}
	}
	for _, x := range s.seen[:min(s.n, MaxOperands)] {
		if x == o {
			return
		}
	}
	if s.n < MaxOperands {
		s.seen[s.n] = o
	}
	s.n = min(s.n+1, MaxOperands+1)
}

// SeenOperands returns what NoteOperands knows of the instruction at ip; many: there has been more.
func (r *Runtime) SeenOperands(ip uintptr) (seen []Operands, many bool) {
	if r.sites == nil || r.sites[ip/8%opSites].ip != ip {
		return nil, false
	}
	s := &r.sites[ip/8%opSites]
	return s.seen[:min(s.n, MaxOperands)], s.n > MaxOperands
}

// UserShape reports whether k is the shape of instances of a class defined in Python that is still there.
func (r *Runtime) UserShape(k Kind) bool {
	if k < NumKinds || int(k) >= len(r.types.shapes) {
		return false
	}
	s := &r.types.shapes[k]
	return s.flags&shUser != 0 && s.class != NoValue && r.intactClass(s.class)
}

// InDictMode reports whether k is a shape of instances with an instance dict.
func (r *Runtime) InDictMode(k Kind) bool {
	return int(k) < len(r.types.shapes) && r.types.shapes[k].flags&shDict != 0
}
