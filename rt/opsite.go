package rt

// # Shapes of operands
//
// Instructions that come down to special methods have no room for an inline cache. The shapes that their operands have had are kept in a
// table, by the address of the instruction. The table is only a hint: an entry may outlive its instruction.

// Operands are the shapes of the first two operands of an instruction, the first one's class being asked first.
type Operands struct{ A, B Kind }

// MaxOperands is how many different Operands of an instruction are known.
const MaxOperands = 4

type opSite struct {
	ip   uintptr // 0: free
	n    uint8   // MaxOperands+1: there have been more
	seen [MaxOperands]Operands
}

// opSites is a hash table with open addressing, at most half full.
type opSites struct {
	list []opSite
	used int
}

const (
	firstOpSites = 1 << 6
	mostOpSites  = 1 << 15 // then it starts again
)

// at returns the place for the instruction at ip: its entry, or a free one.
func (o *opSites) at(ip uintptr) *opSite {
	mask := len(o.list) - 1
	i := int(uint64(ip/8)*0x9e3779b97f4a7c15>>32) & mask
	for o.list[i].ip != ip && o.list[i].ip != 0 {
		i = (i + 1) & mask
	}
	return &o.list[i]
}

// grow makes room for one more entry.
func (o *opSites) grow() {
	if 2*(o.used+1) <= len(o.list) {
		return
	}
	old := o.list
	if len(old) >= mostOpSites {
		old = nil
		clear(o.list)
	} else {
		o.list = make([]opSite, max(2*len(old), firstOpSites))
	}
	o.used = 0
	for i := range old {
		if old[i].ip != 0 {
			*o.at(old[i].ip) = old[i]
			o.used++
		}
	}
}

// NoteOperands notes that the instruction at ip has met a and b.
func (r *Runtime) NoteOperands(ip uintptr, a, b Value) {
	r.sites.grow()
	s := r.sites.at(ip)
	if s.ip == 0 {
		s.ip = ip
		r.sites.used++
	}
	o := Operands{a.Kind(), b.Kind()}
	for _, x := range s.seen[:min(s.n, MaxOperands)] {
		if x == o {
			return
		}
	}
	r.forgetElder(s, o)
	if s.n < MaxOperands {
		s.seen[s.n] = o
	}
	s.n = min(s.n+1, MaxOperands+1)
}

// forgetElder makes o, which is new to s, supersede all operands of elder classes: where classes are made again and again, the
// latest one is what matters, and those that are still in use will be met, and join it, soon. What is dead goes, too.
func (r *Runtime) forgetElder(s *opSite, o Operands) {
	serial, n := r.youngest(o), uint8(0)
	for _, x := range s.seen[:min(s.n, MaxOperands)] {
		if k := r.youngest(x); k != 0 && k < serial || r.isDead(x.A) || r.isDead(x.B) {
			continue
		}
		s.seen[n] = x
		n++
	}
	if n < MaxOperands {
		s.n = n
	}
}

// youngest returns the serial number of the youngest class in o.
func (r *Runtime) youngest(o Operands) uint32 { return max(r.ClassSerial(o.A), r.ClassSerial(o.B)) }

// isDead reports whether k was a shape of a class that has died.
func (r *Runtime) isDead(k Kind) bool {
	return int(k) < len(r.types.shapes) && r.types.shapes[k].flags&shDead != 0
}

// SeenOperands returns the operands that NoteOperands has recorded for the instruction at ip; many: there have been more.
func (r *Runtime) SeenOperands(ip uintptr) (seen []Operands, many bool) {
	if r.sites.list == nil {
		return nil, false
	}
	s := r.sites.at(ip)
	return s.seen[:min(s.n, MaxOperands)], s.n > MaxOperands
}

// IsRing reports whether objects of the shape k are of a Ring type itself.
func (r *Runtime) IsRing(k Kind) bool {
	if k < NumKinds || int(k) >= len(r.types.shapes) {
		return false
	}
	s := &r.types.shapes[k]
	return s.flags&shUser == 0 && s.spec != nil && s.spec.Flags&Ring != 0
}

// KindDerives reports whether k is the shape of instances of a class that is derived from the builtin one of layout base, in Python
// or, as OrderedDict, in Go.
func (r *Runtime) KindDerives(k, base Kind) bool {
	if k == base || int(k) >= len(r.types.shapes) || r.types.shapes[k].layout != base {
		return false
	}
	return r.types.shapes[k].flags&shUser == 0 || r.UserShape(k)
}

// UserShape reports whether k is the shape of instances of a class defined in Python that is still there.
func (r *Runtime) UserShape(k Kind) bool {
	if k < NumKinds || int(k) >= len(r.types.shapes) {
		return false
	}
	s := &r.types.shapes[k]
	return s.flags&shUser != 0 && s.class != NoValue && r.intactClass(s.class)
}

// ClassOfShape returns the class defined in Python that k is the shape of instances of, or NoValue.
func (r *Runtime) ClassOfShape(k Kind) Value {
	if !r.UserShape(k) {
		return NoValue
	}
	return r.types.shapes[k].class
}

// InDictMode reports whether k is a shape of instances with an instance dict.
func (r *Runtime) InDictMode(k Kind) bool {
	return int(k) < len(r.types.shapes) && r.types.shapes[k].flags&shDict != 0
}
