package bytecode

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// testCode is a Code around some bytes, with a little of everything to refer to.
func testCode(b []byte) *Code {
	unit := &Unit{Filename: "t", Names: []string{"t", "a", "b"}, Consts: []any{nil, int64(1), Tuple{"x"}}}
	child := &Code{Unit: unit, NState: 1, Bytes: []byte{byte(LoadConstNone), byte(ReturnValue)}}
	return &Code{Unit: unit, NState: 12, NExcStack: 3, NPos: 1, ArgNames: []string{"a"}, Cells: []int{1}, Children: []*Code{child},
		LocalNames: []string{"a", "b", "c"}, Bytes: b}
}

func TestVerify(t *testing.T) {
	op := func(ops ...Op) []byte {
		var b []byte
		for _, o := range ops {
			b = append(b, byte(o))
		}
		return b
	}
	cat := func(parts ...[]byte) []byte { return []byte(strings.Join(mapStrings(parts), "")) }
	ret := op(LoadConstNone, ReturnValue)
	tests := []struct {
		name string
		code []byte
		err  string // "" for good
	}{
		{"return", ret, ""},
		{"empty", nil, "no code"},
		{"falls off", op(LoadConstNone, PopTop), "runs off the end"},
		{"underflow", op(PopTop, LoadConstNone, ReturnValue), "underflow"},
		{"undefined", []byte{0x00}, "undefined opcode"},
		{"truncated", []byte{byte(LoadGlobal), 0x80}, "truncated"},
		{"name", cat([]byte{byte(LoadGlobal), 3}, op(ReturnValue)), "out of range"},
		{"constant", cat([]byte{byte(LoadConstObj), 3}, op(ReturnValue)), "out of range"},
		{"child", cat([]byte{byte(MakeFunction), 1}, op(ReturnValue)), "out of range"},
		{"local", cat([]byte{byte(LoadFast), 12}, op(ReturnValue)), "out of range"},
		{"jump into an instruction", cat([]byte{byte(Jump), 0x3f}, ret), "bad target"},
		{"jump outside", cat([]byte{byte(Jump), 0x60}, ret), "bad target"},
		{"endless", []byte{byte(Jump), 0x3e}, ""},
		{"heights differ", cat(op(LoadConstTrue), []byte{byte(PopJumpIfTrue), 0x41}, op(LoadConstNone), ret), "heights"},
		{"yield", op(LoadConstNone, YieldValue, ReturnValue), "not in a generator"},
		{"yield from", op(LoadConstNone, LoadConstNone, YieldFrom, ReturnValue), "not in a generator"},
		{"cell", cat([]byte{byte(LoadDeref), 0}, op(ReturnValue)), "not a cell"},
		{"cell stored", cat(op(LoadConstNone), []byte{byte(StoreFast), 1}, ret), "is a cell"},
		{"cell used", cat([]byte{byte(LoadFast), 1}, []byte{byte(LoadAttr), 1}, op(ReturnValue)), "wrong kind"},
		{"NULL used", op(LoadNull, ReturnValue), "wrong kind"},
		{"NULL called", cat(op(LoadNull), []byte{byte(CallFunction), 0}, op(ReturnValue)), "wrong kind"},
		{"no iterator", cat(op(LoadConstNone, DupTopTwo, DupTop, DupTop), []byte{byte(ForIter), 0}, ret), "underflow"},
		{"iterator of objects", cat(op(LoadConstNone, DupTop, DupTopTwo), []byte{byte(ForIter), 1}, op(PopTop), ret), "wrong kind"},
		{"comprehension", cat(op(LoadConstNone, DupTop), []byte{byte(StoreComp), 4}, op(ReturnValue)), "wrong kind"},
		{"unnamed keyword", cat(op(LoadConstNone, DupTop, DupTop), []byte{byte(CallFunction), 0x82, 0}, op(ReturnValue)), "wrong kind"},
		{"no block", cat(op(LoadConstNone), op(EndFinally), ret), "no block"},
		{"unwinds too much", cat([]byte{byte(UnwindJump), 0x41, 1}, ret), "not that many blocks"},
		{"too many blocks", cat([]byte{byte(SetupExcept), 15, byte(SetupExcept), 11, byte(SetupExcept), 7, byte(SetupExcept), 3}, ret,
			op(PopTop), ret, op(PopTop), ret, op(PopTop), ret, op(PopTop), ret), "more exception blocks"},
		{"pops below its block", cat(op(LoadConstNone), []byte{byte(SetupExcept), 3}, op(PopTop), ret, op(PopTop, ReturnValue)), "underflow"},
		{"slice", cat(op(LoadConstNone), []byte{byte(BuildSlice), 1}, op(ReturnValue)), "out of range"},
		{"too deep", cat([]byte(strings.Repeat("\x51", 20)), op(ReturnValue)), "overflow"},
	}
	for _, test := range tests {
		err := testCode(test.code).Verify()
		switch {
		case test.err == "" && err != nil:
			t.Errorf("%s: %v", test.name, err)
		case test.err != "" && err == nil:
			t.Errorf("%s: accepted", test.name)
		case test.err != "" && !strings.Contains(err.Error(), test.err):
			t.Errorf("%s: %v, want %s", test.name, err, test.err)
		}
	}
}

func mapStrings(parts [][]byte) []string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = string(p)
	}
	return out
}

// TestFlow checks the blocks of try: f() / except: g() / finally: h().
func TestFlow(t *testing.T) {
	c := testCode([]byte{
		byte(SetupFinally), 12, // 0: to 14
		byte(SetupExcept), 5, // 2: to 9
		byte(LoadGlobal), 1, byte(PopTop), // 4
		byte(PopExceptJump), 4, // 7: to 13
		byte(PopTop),           // 9
		byte(PopExceptJump), 1, // 10: to 13
		byte(EndFinally),    // 12, not reached
		byte(LoadConstNone), // 13
		byte(LoadGlobal), 2, // 14
		byte(PopTop), byte(EndFinally), // 16
		byte(LoadConstNone), byte(ReturnValue), // 18
	})
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	f := c.Analyze()
	if len(f.Blocks) != 2 || f.Blocks[0].Kind != BlockFinally || f.Blocks[1].Outer != 0 || f.MaxDepth != 2 {
		t.Fatalf("%+v", f)
	}
	for _, test := range []struct{ off, depth, handler, handled int }{
		{0, 0, -1, 0}, {2, 0, 0, 0}, {4, 0, 1, 0}, {9, 1, 0, 1}, {13, 0, 0, 0}, {14, 1, -1, 1}, {18, 0, -1, 0}, {12, -1, -1, 0},
	} {
		if int(f.Depth[test.off]) != test.depth {
			t.Errorf("%d: depth %d, want %d", test.off, f.Depth[test.off], test.depth)
		}
		if h := f.Handler(test.off); h != test.handler {
			t.Errorf("%d: handler %d, want %d", test.off, h, test.handler)
		}
		if h := f.Handled(test.off); len(h) != test.handled {
			t.Errorf("%d: handled %v, want %d", test.off, h, test.handled)
		}
	}
}

func TestLines(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var table Table
		want := map[int]int{}
		off, line := 0, 1
		for range 50 {
			table.Line(off, line)
			want[off] = line
			off += 1 + r.IntN(1<<r.IntN(10))
			line += r.IntN(1 << r.IntN(13))
		}
		c := &Code{Lines: table.Lines}
		for off, line := range want {
			if got := c.Line(off); got != line {
				t.Fatalf("offset %d: line %d, want %d", off, got, line)
			}
		}
	}
}

func TestPositions(t *testing.T) {
	var table Table
	want := map[int]Position{}
	r := rand.New(rand.NewPCG(3, 4))
	off := 0
	for range 500 {
		line := 1 + r.IntN(1000)
		p := Position{Line: line, Col: r.IntN(200), EndLine: line + r.IntN(3), EndCol: r.IntN(200)}
		table.Position(off, p)
		want[off], want[off+1] = p, p
		off += 2 + r.IntN(10)
	}
	c := &Code{Positions: table.Positions}
	for off, p := range want {
		if got := c.Position(off); got != p {
			t.Fatalf("offset %d: %v, want %v", off, got, p)
		}
	}
}

// FuzzVerify: no bytes make the verifier, the analysis or the disassembler panic.
func FuzzVerify(f *testing.F) {
	f.Add([]byte{byte(LoadConstNone), byte(ReturnValue)})
	f.Add([]byte{byte(SetupFinally), 2, byte(LoadConstNone), byte(PopTop), byte(EndFinally), byte(LoadConstNone), byte(ReturnValue)})
	f.Add([]byte{0xb0, byte(GetIterStack), byte(ForIter), 3, byte(PopTop), byte(Jump), 0x3b, byte(LoadConstNone), byte(ReturnValue)})
	f.Fuzz(func(t *testing.T, b []byte) {
		c := testCode(b)
		if c.Verify() == nil {
			flow := c.Analyze()
			for off := range b {
				flow.Handler(off)
			}
			for in := range c.Instrs {
				if d := int(flow.Depth[in.Off]); d+3 > c.NState {
					t.Errorf("depth %d beyond the state", d)
				}
			}
		}
		_ = Listing{Raw: true, OpBytes: true}.Text(c)
		c.Lines, c.Positions = b, b
		c.Line(len(b))
		c.Position(len(b))
	})
}
