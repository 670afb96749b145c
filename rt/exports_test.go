package rt

import (
	"testing"
	"time"
)

// TestExportsOnSlowMachine checks that views are not overlooked because collections take long.
func TestExportsOnSlowMachine(tt *testing.T) {
	t := testRuntime(tt)
	b := t.call(tt, "bytearray", MakeSmall(3))
	t.DictSet(t.Builtins(), t.Intern("view"), t.call(tt, "memoryview", b))
	t.R.exports.spent = time.Hour
	if t.CallMethod1(b, t.Intern("append"), MakeSmall(1)) != NoValue {
		tt.Error("a bytearray grew while it had a view")
	}
	t.TakeExc()
}
