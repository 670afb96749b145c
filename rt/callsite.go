package rt

import (
	"sync/atomic"
	"unsafe"
)

// CallSite is a call of something that Go code executes, made by native code, with what is known of it in advance.
type CallSite struct {
	ip     uintptr // the instruction
	arg    uintptr // offset of the first argument from FP
	args   int     // words of arguments
	nkw    int     // pairs of keywords among them
	given  int     // of siteFn: how many of them there are; the others are optional parameters
	self   Kind    // of siteFn: instances of owner, but not of subclasses, are of this kind
	kind   siteKind
	back   uintptr // of siteMethod and siteObject: how far in front of the first argument the callee is
	callee Value
	owner  Value    // class that the first argument must be an instance of, or NoValue
	b      *Builtin // of siteFn and siteRaw
	fn     NativeFn // of siteFn

	keyed    KeyedOp   // of siteKeyed
	op       GoOp      // of siteOperation
	bin      BinOp     // of OpBinary
	consumer Intrinsic // of siteConsume
	acc      uintptr   // offset of what it knows so far; the item is behind it
}

type siteKind uint8

const (
	siteFn        siteKind = iota // a function whose arguments are as it wants them
	siteRaw                       // a function that looks at its arguments itself
	siteBuiltin                   // any builtin function
	siteClass                     // a builtin class
	siteMethod                    // a bound builtin method, in the register of the callee
	siteObject                    // an object of a type declared in Go, there
	siteConsume                   // see ConsumeSite
	siteStop                      // see StopSite
	siteEnd                       // see EndSite
	siteTruth                     // see TruthSite
	siteKeyed                     // see KeyedSite
	siteOperation                 // see OperationSite
)

// NewCallSite describes a call of callee, or of things like it, by the instruction at ip with n positional arguments and nkw keywords from
// register arg on. ok is false if the interpreter is to make it.
func (t *Thread) NewCallSite(callee Value, ip uintptr, arg, n, nkw int) (s CallSite, ok bool) {
	r := t.R
	if !r.Alive(callee) {
		return s, false
	}
	s = CallSite{ip: ip, arg: uintptr(arg) * wordBytes, args: n + 2*nkw, given: n, nkw: nkw, callee: callee}
	if r.callsInGo(callee) {
		s.kind, s.back, s.callee = siteObject, calleeBack*wordBytes, Value(callee.Kind())
		return s, true
	}
	if !r.known(callee) {
		return s, false
	}
	switch callee.Kind() {
	case KindBuiltin:
		if t.CallsBack(callee) {
			return s, false
		}
		s.kind = siteBuiltin
		b, pad := r.BuiltinOf(callee), 0
		if b != nil && b.Flags&Steers != 0 {
			return s, false
		}
		switch {
		case b == nil:
		case b.Raw != nil:
			s.kind, s.b = siteRaw, b
		case nkw == 0 && b.fits(n, &pad):
			s.kind, s.b, s.fn, s.args = siteFn, b, b.Fn, n+pad
			if o := *word(callee, 1); o != NoValue && b.Flags == 0 && hdrOf(o).id == KindType {
				s.owner, s.self = o, at[class](o).root
				if n == 0 {
					s.kind = siteBuiltin
				}
			}
		}
	case KindType:
		if !r.DeclaredInGo(callee) {
			return s, false
		}
		s.kind = siteClass
	case KindBuiltinMethod:
		s.kind, s.back = siteMethod, calleeBack*wordBytes
	default:
		return s, false
	}
	return s, true
}

// ConsumeSite describes how Go code goes on where native code has consumed some of a generator for the builtin k that the
// instruction at ip calls. What it knows so far is in register acc, and the next item or NoValue in the one behind it; the
// generator is in register gen. The result is that of the call, but for what has its items in a list: there it is None, and the
// list has got the item, or without one all that were left. For sets it is the set. Without a list or set it is a new one.
func ConsumeSite(k Intrinsic, ip uintptr, acc, gen int) CallSite {
	return CallSite{kind: siteConsume, ip: ip, arg: uintptr(gen) * wordBytes, args: 1, consumer: k, acc: uintptr(acc) * wordBytes}
}

// NextSite describes a call of next with n arguments, the first of which is no generator, from register arg on.
func (t *Thread) NextSite(ip uintptr, arg, n int) CallSite {
	return CallSite{kind: siteFn, ip: ip, arg: uintptr(arg) * wordBytes, args: n, given: n, callee: t.FnNext, fn: builtinNext}
}

// StopSite describes the raising of StopIteration by the instruction at ip, where native code has come to the end of an iterator.
func StopSite(ip uintptr) CallSite { return CallSite{kind: siteStop, ip: ip} }

// EndSite describes what becomes of an exception that the function has raised which the iterator that the instruction at ip steps
// has called: StopIteration is its end.
func EndSite(ip uintptr) CallSite { return CallSite{kind: siteEnd, ip: ip} }

// TruthSite describes the test of the Value in register x by the instruction at ip.
func TruthSite(ip uintptr, x int) CallSite {
	return CallSite{kind: siteTruth, ip: ip, arg: uintptr(x) * wordBytes, args: 1}
}

// known reports whether callee, a reference that may be stale, is a builtin function, a class or a bound builtin method.
func (r *Runtime) known(callee Value) bool {
	if !r.Alive(callee) {
		return false
	}
	switch callee.Kind() {
	case KindBuiltin, KindBuiltinMethod:
		return true
	case KindType:
		return r.intactClass(callee)
	}
	return false
}

// callsInGo reports whether v, an object, is an instance of a type declared in Go, of which Go code calls instances.
func (r *Runtime) callsInGo(v Value) bool {
	switch k := v.Kind(); {
	case k == KindFunction || k == KindBuiltin || k == KindBuiltinMethod || k == KindBoundMethod || k == KindType || int(k) >= len(r.types.shapes):
		return false
	default:
		s := &r.types.shapes[k]
		return s.flags&shUser == 0 && s.spec != nil && s.spec.Call != nil
	}
}

// DeclaredInGo reports whether the class c is one of the types that are declared in Go.
func (r *Runtime) DeclaredInGo(c Value) bool { return at[class](c).flags&clsUser == 0 }

// Derives reports whether the class c is a subclass of the class base.
func (r *Runtime) Derives(c, base Value) bool { return r.isSubclass(c, base) }

// HasShape reports whether v, a reference that may be stale, has the id of a shape: its class can then be asked for, whatever it is.
func (r *Runtime) HasShape(v Value) bool { return int(v.Kind()) < len(r.types.shapes) }

// intactClass reports whether cls, which may be stale, is a class: it is the one that its instances' shape belongs to.
func (r *Runtime) intactClass(cls Value) bool {
	root := at[class](cls).root
	return int(root) < len(r.types.shapes) && r.types.shapes[root].class == cls
}

// fits reports whether n positional arguments can be given to b as they are, with pad times NoValue behind them.
func (b *Builtin) fits(n int, pad *int) bool {
	if b.Sig == "" {
		return n >= b.Min && (n <= b.Max || b.Max < 0)
	}
	s := parseSignature(b.Sig)
	if n > s.npos || s.star >= 0 || s.starstar >= 0 {
		return false
	}
	for _, p := range s.params[n:] {
		if !p.optional {
			return false
		}
	}
	*pad = len(s.params) - n
	return true
}

// maxSiteArgs is more than the words of arguments that a call can have.
const maxSiteArgs = 1 << 16

// AnyCallee reports whether the call is one of what is in the callee's register, which must be an object of kind k, and not of
// one certain object.
func (s *CallSite) AnyCallee() (k Kind, ok bool) {
	switch s.kind {
	case siteMethod:
		return KindBuiltinMethod, true
	case siteObject:
		return Kind(s.callee), true
	}
	return 0, false
}

// BehindSelf says that there is a register for self, not used, in front of the arguments.
func (s *CallSite) BehindSelf() { s.back += wordBytes }

// ServeCall makes the call of s in the running frame for native code, which goes on where it wants to, with the result or 0. What
// is behind the arguments in the frame is lost.
func (t *Thread) ServeCall(s *CallSite) {
	t.IP = s.ip
	resume := t.NativeTo
	args := (*[maxSiteArgs]Value)(unsafe.Add(nil, t.FP+s.arg))[:s.args]
	v := NoValue
	if s.kind != siteFn || s.given != s.args && !t.padArgs(args, s.given) || s.owner != NoValue && args[0].Kind() != s.self ||
		t.Depth >= shallow || atomic.LoadUint32(&t.Poll) != 0 {
		v = t.callSite(s, args)
	} else {
		t.Depth++
		v = s.fn(t, args)
		t.Depth--
		if atomic.LoadUint32(&t.Poll) != 0 {
			t.tickBuiltin(s.callee)
		}
	}
	switch { // while v is a root: NativeArg is none
	case t.Usual():
	case v == NoValue:
		t.Scrub()
	case !t.Settle():
		v = NoValue
	}
	t.NativeArg, t.NativeTo = uintptr(v), resume
}

// ServeNext asks an iterator for its next item for native code, which goes on where it wants to, with that.
func (t *Thread) ServeNext() {
	resume := t.NativeTo
	v := t.Next(Value(t.NativeArg))
	if !t.Usual() {
		t.Scrub() // as in ServeCall
	}
	t.NativeArg, t.NativeTo = uintptr(v), resume
}

// padArgs makes the arguments behind the first n, which are those at the end of the running frame, NoValue.
func (t *Thread) padArgs(args []Value, n int) bool {
	end := uintptr(unsafe.Pointer(unsafe.SliceData(args))) + uintptr(len(args))*wordBytes
	if end > t.SP {
		if end > t.StackEnd {
			return false
		}
		t.SP = end
	}
	clear(args[n:])
	return true
}

// callSite is CallAt for what takes longer.
func (t *Thread) callSite(s *CallSite, args []Value) Value {
	switch s.kind {
	case siteFn:
		if s.given != s.args && !t.padArgs(args, s.given) {
			t.raiseRecursion()
			return NoValue
		}
		if s.owner != NoValue && !t.checkSelf(s.b, s.owner, args) || !t.enter() {
			return NoValue
		}
		v := s.fn(t, args)
		t.leave()
		t.tickBuiltin(s.callee)
		return v
	case siteRaw:
		v := s.b.Raw(t, args, s.nkw)
		t.tickBuiltin(s.callee)
		return v
	case siteBuiltin:
		return t.callBuiltin(s.callee, args, s.nkw)
	case siteClass:
		if s.args == 1 {
			if v := t.Convert(s.callee, args[0]); v != NoValue || t.exc != NoValue {
				return v
			}
		}
		return t.instantiateNative(s.callee, args, s.nkw)
	case siteMethod:
		// Self goes in front of the arguments, where the frame of a call would have its information.
		m := boundPtr(*(*Value)(unsafe.Add(nil, t.FP+s.arg-s.back)))
		args = unsafe.Slice((*Value)(unsafe.Add(nil, t.FP+s.arg-wordBytes)), s.args+1)
		args[0] = m.self
		return t.callBuiltin(m.fn, args, s.nkw)
	case siteObject:
		return t.callOther(*(*Value)(unsafe.Add(nil, t.FP+s.arg-s.back)), args, s.nkw)
	case siteConsume:
		acc := (*[2]Value)(unsafe.Add(nil, t.FP+s.acc))
		return t.consume(s.consumer, acc[0], acc[1], args[0])
	case siteStop:
		t.raiseStop(NoValue)
		return NoValue
	case siteEnd:
		v := t.stopToEnd()
		if v == StopMark {
			t.retval = NoValue
		}
		return v
	case siteTruth:
		return boolResult(t.Truth(args[0]))
	case siteKeyed:
		return t.keyed(s.keyed)
	case siteOperation:
		v := t.operation(s, Value(t.Args[0]), Value(t.Args[1]))
		t.TickNative()
		return v
	}
	panic("BUG: no such site")
}

// calleeBack is how many registers in front of the arguments of a call the callee is.
const calleeBack = HeaderWords + 1
