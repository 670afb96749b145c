package rt

// # Operations that native code leaves to Go
//
// An instruction whose operands have types declared in Go pushes no frame. What native code cannot do itself it makes Go do as it
// makes calls.

// GoOp is such an operation.
type GoOp uint8

// The operations.
const (
	OpNone   GoOp = iota
	OpItem        // x[y]
	OpIn          // y in x
	OpAttr        // x.y
	OpBinary      // x op y
)

// OperationSite describes the operation by the instruction at ip, for OpBinary with the operator bin. Context.Args has x and y.
func OperationSite(op GoOp, bin BinOp, ip uintptr) CallSite {
	return CallSite{kind: siteOperation, ip: ip, op: op, bin: bin}
}

// operation serves an OperationSite.
func (t *Thread) operation(s *CallSite, x, y Value) Value {
	switch s.op {
	case OpItem:
		return t.GetItem(x, y)
	case OpIn:
		return boolResult(t.Contains(x, y))
	case OpAttr:
		if v, done := t.AttrInGo(x, y); done {
			return v
		}
		return t.GetAttr(x, y)
	case OpBinary:
		return t.BinaryOp(s.bin, x, y)
	}
	panic("BUG: no such operation")
}

// AttrInGo reports whether the attribute of this name of objects of the shape k is up to a function in Go.
func (r *Runtime) AttrInGo(k Kind, name Value) bool {
	return r.declaredShape(k) && r.attrEntry(k, name).Kind == AttrGetSet
}

// ItemsInGo reports whether objects of the shape k are indexed by Go code alone, which native code knows nothing of.
func (r *Runtime) ItemsInGo(k Kind) bool {
	return k >= NumKinds && r.declaredShape(k) && r.types.shapes[k].spec.GetItem != nil
}

// ContainsInGo reports whether Go code alone looks into objects of the shape k.
func (r *Runtime) ContainsInGo(k Kind) bool {
	switch k {
	case KindStr, KindList, KindTuple, KindDict, KindOrderedDict, KindSet, KindFrozenSet:
		return false // native code has more to learn
	}
	return r.declaredShape(k)
}

// declaredShape reports whether k is the shape of objects of a type that is declared in Go, which are no classes.
func (r *Runtime) declaredShape(k Kind) bool {
	if int(k) >= len(r.types.shapes) {
		return false
	}
	s := &r.types.shapes[k]
	return s.flags&shUser == 0 && s.spec != nil && s.layout != KindType
}
