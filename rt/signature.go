package rt

import "strings"

// signature is a parsed Builtin.Sig.
type signature struct {
	params   []param
	npos     int // parameters that positional arguments fill
	posOnly  int // of these, how many cannot be given by name
	star     int // index of *args, -1: none
	starstar int // index of **kw, -1: none
}

type param struct {
	name     string
	optional bool
}

// parseSignature parses the parameter list of a Builtin.
func parseSignature(sig string) *signature {
	s := &signature{star: -1, starstar: -1}
	kwOnly := false
	for _, p := range strings.Split(sig, ",") {
		p = strings.TrimSpace(p)
		switch {
		case p == "":
		case p == "/":
			s.posOnly = len(s.params)
		case p == "*":
			kwOnly = true
		case strings.HasPrefix(p, "**"):
			s.starstar = len(s.params)
			s.params = append(s.params, param{p[2:], true})
		case p[0] == '*':
			s.star = len(s.params)
			s.params = append(s.params, param{p[1:], true})
			kwOnly = true
		default:
			name := strings.TrimSuffix(p, "=")
			s.params = append(s.params, param{name, name != p})
			if !kwOnly {
				s.npos++
			}
		}
	}
	return s
}

// signatureOf returns the parsed parameter list of builtin number i.
func (r *Runtime) signatureOf(i uint32) *signature {
	ts := &r.types
	for int(i) >= len(ts.sigs) {
		ts.sigs = append(ts.sigs, make([]*signature, len(r.funcs)-len(ts.sigs))...)
	}
	if ts.sigs[i] == nil {
		ts.sigs[i] = parseSignature(r.funcs[i].Sig)
	}
	return ts.sigs[i]
}

// bindArgs binds args and nkw keyword pairs to the parameters of b.Sig (for New, Init and Call slots) and returns one word for each
// as described at Builtin, on the VM stack; nil: exception pending.
func (t *Thread) bindArgs(b *Builtin, args []Value, nkw int) []Value {
	s := t.R.types.binds[b]
	if s == nil {
		s = parseSignature(b.Sig)
		t.R.types.binds[b] = s
	}
	return t.bind(s, args, nkw)
}

// bind distributes arguments to the parameters of s. The result, on the VM
// stack, is nil with an exception pending when they do not fit.
func (t *Thread) bind(s *signature, args []Value, nkw int) []Value {
	w := t.Alloca(len(s.params))
	if w == nil {
		return nil
	}
	if len(s.params) == 0 {
		if !t.argCount(len(args)-2*nkw, nkw, 0, 0) {
			return nil
		}
		return w
	}
	n := len(args) - 2*nkw
	copy(w, args[:min(n, s.npos)])
	if s.star >= 0 {
		extra := t.NewTuple(max(n-s.npos, 0))
		if extra == NoValue {
			return nil
		}
		if n > s.npos {
			copy(extra.Tuple(), args[s.npos:n])
		}
		w[s.star] = extra
	} else if n > s.npos {
		t.tooManyArgs(s, n)
		return nil
	}
	for i := n; i < len(args); i += 2 {
		if !t.bindKeyword(s, w, args[i], args[i+1]) {
			return nil
		}
	}
	given := 0 // arguments that need no test
	if nkw == 0 {
		given = min(n, s.npos)
	}
	for i := given; i < len(s.params); i++ {
		if w[i] == NoValue && !s.params[i].optional {
			t.missingArg(s, w, i)
			return nil
		}
	}
	return w
}

// bindKeyword stores one keyword argument.
func (t *Thread) bindKeyword(s *signature, w []Value, name, v Value) bool {
	if !t.R.IsStr(name) {
		t.Errorf(ExcTypeError, "keywords must be strings")
		return false
	}
	text := name.Str()
	for i := s.posOnly; i < len(s.params); i++ {
		if s.params[i].name == text && i != s.star && i != s.starstar {
			if w[i] != NoValue {
				t.Errorf(ExcTypeError, "function got multiple values for argument '%s'", text)
				return false
			}
			w[i] = v
			return true
		}
	}
	if s.starstar >= 0 {
		if w[s.starstar] == NoValue {
			if w[s.starstar] = t.NewDict(0); w[s.starstar] == NoValue {
				return false
			}
		}
		return t.DictSet(w[s.starstar], name, v)
	}
	if len(s.params) == s.posOnly {
		t.Errorf(ExcTypeError, "function doesn't take keyword arguments")
	} else {
		t.Errorf(ExcTypeError, "unexpected keyword argument '%s'", text)
	}
	return false
}

func (t *Thread) tooManyArgs(s *signature, n int) {
	required := 0
	for i := range s.npos {
		if !s.params[i].optional {
			required++
		}
	}
	if required == s.npos {
		t.Errorf(ExcTypeError, "function takes %d positional arguments but %d were given", s.npos, n)
	} else {
		t.Errorf(ExcTypeError, "function expected at most %d arguments, got %d", s.npos, n)
	}
}

func (t *Thread) missingArg(s *signature, w []Value, i int) {
	if i >= s.npos {
		t.Errorf(ExcTypeError, "function missing required keyword argument '%s'", s.params[i].name)
		return
	}
	missing := 0
	for j := range s.npos {
		if w[j] == NoValue && !s.params[j].optional {
			missing++
		}
	}
	if missing == 1 {
		t.Errorf(ExcTypeError, "function missing required positional argument #%d", i+1)
	} else {
		t.Errorf(ExcTypeError, "function missing %d required positional arguments", missing)
	}
}
