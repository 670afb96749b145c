package rt

// # Answers of abstract base classes
//
// What ABCMeta.__instancecheck__ has said, by the shape of the object and the class. It is written in Python (pylib, abc.py) and
// has caches of its own, which last longer; this one saves the call. The module tells it what may be remembered, and when to
// forget.

// abcAnswer is an answer to isinstance(v, cls) that holds for the epoch.
type abcAnswer struct {
	v     Kind   // shape of v
	cls   Kind   // shape of new instances of cls
	epoch uint32 // 0: no answer
	is    bool
}

const abcAnswers = 256

func abcIndex(v, cls Kind) uint { return uint(v*31+cls) % abcAnswers }

// answered returns what an abstract base class has answered to isinstance(v, cls), which is a class.
func (r *Runtime) answered(v, cls Value) (is, ok bool) {
	if r.abc == nil {
		return false, false
	}
	k, c := v.Kind(), at[class](cls).root
	a := &r.abc[abcIndex(k, c)]
	return a.is, a.v == k && a.cls == c && a.epoch == r.types.epoch
}

// abcNote is _abc.note(instancecheck, subclasscheck, cls, v, answer): it remembers an answer that these two functions have given if
// nothing else could be asked, now or for other instances of the class of v.
func abcNote(t *Thread, a []Value) Value {
	r := t.R
	cls, v := a[2], a[3]
	if !r.IsClass(cls) {
		return None
	}
	meta, c, s := r.typeOf(cls), r.typeOf(v), r.shapeOf(v)
	if r.classGet(meta, r.syms[SymInstanceCheck]) != a[0] || r.classGet(meta, r.syms[SymSubclassCheck]) != a[1] || !r.claimsNothing(s, c) {
		return None
	}
	if r.abc == nil {
		r.abc = new([abcAnswers]abcAnswer)
	}
	k, root := v.Kind(), at[class](cls).root
	r.abc[abcIndex(k, root)] = abcAnswer{k, root, r.types.epoch, a[4] == True}
	return None
}

// claimsNothing reports whether the __class__ of instances of c, of shape s, is c.
func (r *Runtime) claimsNothing(s *shape, c Value) bool {
	if s.spec.GetAttr != nil && s.layout != KindFunction && s.layout != KindBoundMethod { // these have attributes of their own, but this one
		return false
	}
	p := r.lookupClass(c, r.syms[SymClass])
	return s.flags&shUser == 0 ||
		p != nil && *p == r.classGet(r.classOf[KindObject], r.syms[SymClass]) && at[class](c).flags&clsGetattribute == 0
}

// abcModule is the builtin module _abc.
var abcModule = ModuleSpec{
	Name: "_abc",
	Funcs: []Builtin{
		{Name: "note", Min: 5, Max: 5, Fn: abcNote},
		{Name: "forget", Min: 0, Max: 0, Fn: func(t *Thread, _ []Value) Value {
			t.R.abc = nil
			return None
		}},
	},
}
