package rt

import (
	"fmt"
	"strconv"
)

// warn issues a warning at the line that runs: through the module warnings when
// the program has imported it, so that its filters hold, else as one line on
// sys.stderr. It returns false with an exception pending when a filter says so.
func (t *Thread) warn(category Exc, format string, args ...any) bool {
	text := fmt.Sprintf(format, args...)
	name := t.Intern("warnings")
	if name == NoValue {
		return false
	}
	if m, _ := t.DictGet(t.R.mods.modules, name); m != NoValue && m.Kind() == KindModule {
		if f := t.R.DictGetStr(m.ModuleDict(), t.Intern("warn")); f != NoValue {
			s := t.NewStr(text)
			return s != NoValue && t.Call2(f, s, t.R.excClass[category]) != NoValue
		}
	}
	where := ""
	if f := t.TopFrame(); f.FP != 0 {
		where = t.R.Bytecode(funcPtr(f.Func()).code).Filename + ":" + strconv.Itoa(t.frameLine(f)) + ": "
	}
	return t.printErr(where + excSpecs[category].name + ": " + text + "\n")
}

// printErr writes text to sys.stderr. Streams that fail or are missing are ignored.
func (t *Thread) printErr(s string) bool {
	saved := t.TakeExc()
	if file := t.stdStream(SymStderr); file != NoValue && file != None {
		if write, self := t.LoadMethod(file, t.R.syms[SymWrite]); write != NoValue {
			t.writeText(write, self, s, t.TakesOctets(file))
		}
	}
	t.exc = saved
	return true
}
