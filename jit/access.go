package jit

import (
	"pycopy/bytecode/words"
	"pycopy/rt"
)

// Loads and stores of attributes that are calls: of the function of a property, of the methods of a descriptor, of __getattr__ and __setattr__.

// attrOperation is operation for a load or store of an attribute.
func (g *graph) attrOperation(in *instr, o *operation) {
	r := g.bodies[0].u.T.R
	name, store := in.body.u.Name(in.c), in.op.Info().A == words.Use
	o.args = []argument{{reg: in.b}}
	if store {
		o.kind, o.dest, o.args = rt.FrameDrop, -1, []argument{{reg: in.a}, {reg: in.b}}
	}
	o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { return r.PropertyOf(x.A, name, store), 0 }
	o.name = func(rt.OpStage) rt.Value { return name }
	if o.access = loadsProperty; store {
		o.access = storesProperty
	}
	g.descriptor(in, name, store, o)
	g.attrHook(in, name, store, o)
}

// descriptor makes o a call of the __get__ or __set__ of a descriptor, if the accesses in to the attribute called name have met
// nothing else. One that comes before what objects have is found by class where shapes are not known.
func (g *graph) descriptor(in *instr, name rt.Value, store bool, o *operation) {
	seen, many := g.seen(in)
	r := g.bodies[0].u.T.R
	var fn, descr, cls rt.Value
	one := true
	for k, x := range seen {
		if !r.UserShape(x.A) {
			return
		}
		f, d, c := r.DescriptorOf(x.A, name, store)
		if f == rt.NoValue || k > 0 && (f != fn || d != descr) {
			return
		}
		one = one && (k == 0 || c == cls)
		fn, descr, cls = f, d, c
	}
	if len(seen) == 0 || !store && (many || !one) && !r.IsDataDescriptor(descr) {
		return
	}
	root := g.bodies[0].u
	root.Keep(descr)
	o.asked, o.access = 1, noProperty
	o.name = func(rt.OpStage) rt.Value { return rt.NoValue }
	switch {
	case store:
		o.args = []argument{{-1, descr}, {reg: in.a}, {reg: in.b}}
		o.descr, o.attr, o.access = descr, name, storesDescriptor
	case one && !many:
		root.Keep(cls)
		o.args = []argument{{-1, descr}, {reg: in.b}, {-1, cls}}
	default:
		o.args = []argument{{-1, descr}, {reg: in.b}, {reg: classArgument}}
		o.descr, o.attr, o.access = descr, name, loadsDescriptor
	}
	known := !store && o.descr == rt.NoValue // the class
	o.method = func(x rt.Operands) (rt.Value, rt.OpStage) {
		if f, d, c := r.DescriptorOf(x.A, name, store); f == fn && d == descr && (!known || c == cls) {
			return fn, 0
		}
		return rt.NoValue, 0
	}
}

// attrHook makes o a call of __getattr__ or __setattr__, if the accesses in to the attribute called name have met only objects with that.
func (g *graph) attrHook(in *instr, name rt.Value, store bool, o *operation) {
	seen, _ := g.seen(in)
	r := g.bodies[0].u.T.R
	for _, x := range seen {
		if !r.UserShape(x.A) || r.AttrHookOf(x.A, name, store) == rt.NoValue {
			return
		}
	}
	if len(seen) == 0 {
		return
	}
	o.access = noProperty
	o.name = func(rt.OpStage) rt.Value { return rt.NoValue }
	o.args = []argument{{reg: in.b}, {-1, name}}
	if store {
		o.args = []argument{{reg: in.a}, {-1, name}, {reg: in.b}}
	}
	o.method = func(x rt.Operands) (rt.Value, rt.OpStage) { return r.AttrHookOf(x.A, name, store), 0 }
}
