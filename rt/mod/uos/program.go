package uos

import (
	"os"

	"pycopy/rt"
)

// programArgs reads the arguments that spawn and execute begin with: a program, its arguments, and its environment as NAME=value,
// None for that of this process.
func programArgs(t *rt.Thread, a []rt.Value) (file string, args, env []string, ok bool) {
	if file, ok = t.PathArg(a[0]); !ok {
		return
	}
	if args, ok = strs(t, a[1]); !ok || a[2] == rt.None {
		return file, args, os.Environ(), ok
	}
	env, ok = strs(t, a[2])
	return
}

// strs converts a sequence of strs, bytes or paths.
func strs(t *rt.Thread, v rt.Value) ([]string, bool) {
	items := t.TupleOf(v)
	if items == rt.NoValue {
		return nil, false
	}
	out := make([]string, 0, len(items.Tuple()))
	for i := range items.Tuple() {
		s, fine := t.PathArg(items.Tuple()[i])
		if !fine {
			return nil, false
		}
		out = append(out, s)
	}
	return out, true
}
