package parse

// classify decides the kind of every symbol in a scope and its children. The
// scopes around it have been classified.
func (r *resolver) classify(s *Scope) {
	for i := 0; i < len(s.Symbols); i++ { // the list may grow
		r.classifySymbol(s, s.Symbols[i])
		if r.err != nil {
			return
		}
	}
	for _, c := range s.Children {
		r.classify(c)
	}
}

func (r *resolver) classifySymbol(s *Scope, y *Symbol) {
	switch {
	case y.Kind != GlobalImplicit: // declared global, or already found to be Free or Cell
	case y.Nonlocal:
		r.free(s, y, true)
	case y.Param || y.Assigned:
		y.Kind = Local
	case s.Kind != ModuleScope:
		r.free(s, y, false)
		if s.seesInClass(y.Name) {
			y.InClass = true
			r.add(s, ClassDict, y.pos)
		}
	}
}

// seesInClass reports whether s belongs to a type expression right in a class that binds the name.
func (s *Scope) seesInClass(name string) bool {
	for s.Kind == TypeParamsScope || s.Kind == TypeExprScope {
		s = s.Parent
		switch y := s.find(name); {
		case y == nil:
		case y.TypeParam:
			return false
		case s.Kind == ClassScope:
			return y.Assigned && y.Kind != GlobalExplicit && !y.Nonlocal
		}
	}
	return false
}

// free looks for the binding of a name outside the scope that uses it.
func (r *resolver) free(s *Scope, y *Symbol, must bool) {
	owner, z := s.owner(y.Name)
	if owner == nil || z != nil && z.Kind == GlobalExplicit {
		switch {
		case must && s.Kind == CompScope: // the target of :=
			y.Kind = GlobalExplicit
		case must:
			r.fail(Span{y.pos, y.pos}, "no binding for nonlocal '%s' found", y.Name)
		}
		return
	}
	if must && owner.Kind == TypeParamsScope && s.Kind != CompScope {
		r.fail(Span{y.pos, y.pos}, "nonlocal binding not allowed for type parameter '%s'", y.Name)
	}
	if owner.Kind == ClassScope {
		if y.Name == ClassDict {
			owner.NeedsClassDict = true
		} else { // __class__
			owner.NeedsClassCell = true
		}
	} else if z.Kind == Local {
		z.Kind = Cell
	}
	y.Kind = Free
	for p := s.Parent; p != owner; p = p.Parent {
		w := r.add(p, y.Name, y.pos)
		if p.Kind == ClassScope && (w.Assigned || w.Kind == GlobalExplicit) {
			w.ClassFree = true
		} else {
			w.Kind = Free
		}
	}
}

// owner finds the function around s that binds a name, and its symbol there. A
// GlobalExplicit symbol is one that ends the search. For __class__ and
// ClassDict the owner may be a class, without a symbol.
func (s *Scope) owner(name string) (*Scope, *Symbol) {
	for p := s.Parent; p != nil; p = p.Parent {
		switch p.Kind {
		case ModuleScope:
			return nil, nil
		case ClassScope:
			if name == "__class__" || name == ClassDict {
				return p, nil
			}
			continue
		}
		y := p.find(name)
		switch {
		case y == nil || y.Kind == Free || y.Nonlocal:
		case y.Kind == GlobalExplicit, y.Param, y.Assigned:
			return p, y
		}
	}
	return nil, nil
}
