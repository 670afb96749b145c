package bytecode

import "testing"

// declared63 are the bytes that bytecode 6.3 defines.
func declared63(b int) bool {
	in := func(lo, hi int) bool { return lo <= b && b <= hi }
	return in(0x10, 0x1c) || in(0x20, 0x37) || b == 0x40 || in(0x42, 0x4b) || in(0x50, 0x5f) || in(0x62, 0x69) ||
		in(0x70, 0xd3) || in(0xd7, 0xf9)
}

func TestTable(t *testing.T) {
	names := map[string]Op{}
	for b := range 256 {
		info, ok := Lookup(byte(b))
		if want := declared63(b); want && (!ok || info.Flags&HostOnly != 0) {
			t.Errorf("0x%02x: 6.3 defines it", b)
		} else if !want && ok && info.Flags&HostOnly == 0 {
			t.Errorf("0x%02x %s: must be marked host-only", b, info.Name)
		}
		if !ok {
			if info.Name != "" {
				t.Errorf("0x%02x: name without form", b)
			}
			continue
		}
		op := canonical(byte(b))
		if prev, dup := names[info.Name]; info.Name == "" || dup && prev != op {
			t.Errorf("0x%02x: name %q empty or used twice", b, info.Name)
		}
		names[info.Name] = op
		if info.Effect != nil && (info.Pops != 0 || info.Pushes != 0) {
			t.Errorf("%s: two stack effects", info.Name)
		}
		if info.Form != FormPrefix {
			checkNibble(t, b, info)
		}
	}
}

// checkNibble compares the operand form with 6.3's rule: the high nibble decides.
func checkNibble(t *testing.T, b int, info *Info) {
	want := false
	switch {
	case b>>4 == 1:
		want = info.Form == FormName
	case b == 0x22:
		want = info.Form == FormSint
	case b == 0x20 || b == 0x21:
		want = info.Form == FormChildN
	case b>>4 == 2 || b>>4 == 3:
		want = info.Form == FormUint || info.Form == FormLocal || info.Form == FormConst || info.Form == FormChild
	case b == 0x40:
		want = info.Form == FormUnwind
	case b >= 0x41 && b <= 0x44:
		want = info.Form == FormSJump
	case b>>4 == 4:
		want = info.Form == FormJump
	case b >= smallIntBase:
		want = true
	default:
		want = info.Form == FormNone
	}
	if !want {
		t.Errorf("0x%02x %s: form %d breaks the nibble rule", b, info.Name, info.Form)
	}
}

// netEffects are the net effects as the format's description gives them, for operand 2 and extra byte 3.
var netEffects = map[Op][2]int{ // fall through, jump
	MakeClosure: {1 - 3}, MakeClosureDefArgs: {-1 - 3}, BuildTuple: {-1}, BuildList: {-1}, BuildSet: {-1}, BuildMap: {1},
	BuildSlice: {-1}, StoreComp: {-1}, UnpackSequence: {1}, UnpackEx: {2}, CallFunction: {-2}, CallFunctionVarKw: {-3},
	CallMethod: {-3}, CallMethodVarKw: {-4}, JumpIfTrueOrPop: {-1, 0}, JumpIfFalseOrPop: {-1, 0}, ForIter: {1, -4},
	PopJumpIfTrue: {-1, -1}, SetupWith: {2}, LoadSuperMethod: {-1}, LoadMethod: {1}, StoreAttr: {-2}, StoreSubscr: {-3},
	GetIterStack: {3}, StoreMap: {-2}, YieldFrom: {-1}, WithCleanup: {-2}, EndFinally: {-1}, RaiseFrom: {-2}, ImportName: {-1},
	ImportFrom: {1}, DupTopTwo: {2}, MakeFunctionDefArgs: {-1}, Unary: {0}, Binary: {-1}, RotThree: {0}, LoadSubscr: {-1},
}

func TestNetEffects(t *testing.T) {
	for op, want := range netEffects {
		in := Instr{Op: op, Arg: 2, Extra: 3}
		pops, pushes := in.Effect()
		if pushes-pops != want[0] {
			t.Errorf("%s: net %d, want %d", op, pushes-pops, want[0])
		}
		if jpops, jpushes := in.JumpEffect(); in.Jumps() && jpushes-jpops != want[1] {
			t.Errorf("%s: net when taken %d, want %d", op, jpushes-jpops, want[1])
		}
	}
}
