package signals

import (
	"cmp"
	"slices"
	"strings"

	"pycopy/rt"
)

// enumOf makes signal.Signals and signal.Handlers, IntEnums of the numbers, when a program asks for them.
func enumOf(t *rt.Thread, a []rt.Value) rt.Value {
	name, fine := t.GoStr(a[0])
	if !fine {
		return rt.NoValue
	}
	if name != "Signals" && name != "Handlers" {
		return t.Errorf(rt.ExcAttributeError, "module 'signal' has no attribute '%s'", name)
	}
	type member struct {
		name string
		num  int64
	}
	var list []member
	for n, num := range constants() {
		if strings.HasPrefix(n, "SIG") && strings.HasPrefix(n, "SIG_") == (name == "Handlers") {
			list = append(list, member{n, num})
		}
	}
	slices.SortFunc(list, func(x, y member) int { return cmp.Or(cmp.Compare(x.num, y.num), strings.Compare(x.name, y.name)) })
	members, kw := t.NewDict(len(list)), t.NewDict(1)
	if members == rt.NoValue || kw == rt.NoValue {
		return rt.NoValue
	}
	for _, m := range list {
		if n := t.Intern(m.name); n == rt.NoValue || !t.DictSet(members, n, rt.MakeSmall(int(m.num))) {
			return rt.NoValue
		}
	}
	base, module, self := t.ModuleAttr("enum", "IntEnum"), t.Intern("module"), t.Intern("signal")
	if base == rt.NoValue || module == rt.NoValue || self == rt.NoValue || !t.DictSet(kw, module, self) {
		return rt.NoValue
	}
	args := t.Pair(a[0], members)
	if args == rt.NoValue {
		return args
	}
	cls := t.CallTuple(base, args, kw)
	if cls == rt.NoValue {
		return cls
	}
	if m := t.R.DictGetStr(t.R.Modules(), self); m != rt.NoValue && m.Kind() == rt.KindModule && !t.ModuleSet(m, name, cls) {
		return rt.NoValue
	}
	return cls
}
