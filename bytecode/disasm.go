package bytecode

import (
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
)

// Listing selects what a disassembly shows besides the instructions.
type Listing struct {
	Raw      bool // all bytes in front of each block
	OpBytes  bool // the bytes of each instruction
	Handlers bool // the exception blocks behind each block
	Single   bool // not the children
}

// Write lists a code and its children, outermost first.
func (l Listing) Write(w io.Writer, c *Code) error {
	b := &strings.Builder{}
	l.code(b, c)
	if _, err := io.WriteString(w, b.String()); err != nil {
		return err
	}
	for _, child := range c.Children {
		if l.Single {
			break
		}
		if err := l.Write(w, child); err != nil {
			return err
		}
	}
	return nil
}

func (l Listing) code(w *strings.Builder, c *Code) {
	fmt.Fprintf(w, "File %s, code block '%s' (descriptor: %p, bytecode @%p %d bytes)\n", c.Filename, c.Name, c, c.Bytes, len(c.Bytes))
	l.block(w, c)
}

// Text returns the listing of a code and its children without addresses, the same at every run.
func (l Listing) Text(c *Code) string {
	w := &strings.Builder{}
	var walk func(c *Code)
	walk = func(c *Code) {
		fmt.Fprintf(w, "code block '%s'%s\n", c.Qualname, flagText(c))
		l.block(w, c)
		for _, child := range c.Children {
			if !l.Single {
				walk(child)
			}
		}
	}
	walk(c)
	return w.String()
}

func flagText(c *Code) string {
	s := ""
	for _, f := range []struct {
		flag CodeFlags
		name string
	}{{FlagGenerator, "generator"}, {FlagCoroutine, "coroutine"}, {FlagAsyncGen, "asyncgen"}, {FlagVarArgs, "varargs"},
		{FlagVarKw, "varkw"}, {FlagNative, "native"}, {FlagViper, "viper"}} {
		if c.Flags&f.flag != 0 {
			s += " " + f.name
		}
	}
	return s
}

func (l Listing) block(w *strings.Builder, c *Code) {
	if l.Raw {
		fmt.Fprintf(w, "Raw bytecode (code_info_size=%d, bytecode_size=%d):\n", len(c.Lines), len(c.Bytes))
		for i, b := range c.Bytes {
			fmt.Fprintf(w, " %02x", b)
			if i%16 == 15 || i == len(c.Bytes)-1 {
				w.WriteByte('\n')
			}
		}
	}
	w.WriteString("arg names:")
	for _, name := range c.ArgNames {
		w.WriteString(" " + name)
	}
	fmt.Fprintf(w, "\n(N_STATE %d)\n(N_EXC_STACK %d)\n", c.NState, c.NExcStack)
	for _, i := range c.Cells {
		fmt.Fprintf(w, "(INIT_CELL %d)\n", i)
	}
	if c.Kind != KindBytecode {
		fmt.Fprintf(w, "(machine code)\n")
		return
	}
	w.WriteString("  bc=0 line=1\n")
	c.EachLine(func(off, line int) bool {
		fmt.Fprintf(w, "  bc=%d line=%d\n", off, line)
		return true
	})
	l.instrs(w, c)
	if l.Handlers {
		for i, b := range c.Analyze().Blocks {
			fmt.Fprintf(w, "block %d: %s setup=%d handler=%d saved=%d outer=%d\n", i,
				[...]string{"except", "finally", "with"}[b.Kind], b.Setup, b.Handler, b.Saved, b.Outer)
		}
	}
}

func (l Listing) instrs(w *strings.Builder, c *Code) {
	for off := 0; off < len(c.Bytes); {
		in, err := Decode(c.Bytes, off)
		if err != nil {
			fmt.Fprintf(w, "%02d %s\n", off, err)
			return
		}
		fmt.Fprintf(w, "%02d ", off)
		if l.OpBytes {
			hex := ""
			for _, b := range c.Bytes[off:in.Next] {
				hex += fmt.Sprintf("%02x ", b)
			}
			fmt.Fprintf(w, "%-12s", hex)
		}
		w.WriteString(in.text(c))
		w.WriteByte('\n')
		off = in.Next
	}
}

// Text returns the name of an instruction and its operands, as listings show them.
func (in Instr) Text(c *Code) string { return in.text(c) }

// text is an instruction with its operands.
func (in Instr) text(c *Code) string {
	name := in.Op.String()
	switch in.Info().Form {
	case FormNone:
		return name
	case FormName:
		text := "?"
		if in.Arg < len(c.Names) {
			text = c.Names[in.Arg]
		}
		if in.Op == LoadConstString || in.Op == ImportName || in.Op == ImportFrom {
			text = quote(text)
		}
		return name + " " + text
	case FormConst:
		if in.Arg < len(c.Consts) {
			return name + " " + ConstText(c.Consts[in.Arg])
		}
	case FormChild, FormChildN:
		text := fmt.Sprintf("%s %d", name, in.Arg)
		if in.Arg < len(c.Children) && c.Children[in.Arg].Name != "" { // viper functions of .mpy files have none
			text = name + " " + c.Children[in.Arg].Name
		}
		if in.Info().Form == FormChildN {
			text += fmt.Sprintf(" %d", in.Extra)
		}
		return text
	case FormUnwind:
		return fmt.Sprintf("%s %d %d", name, in.Arg, in.Extra)
	}
	switch in.Op {
	case CallFunction, CallFunctionVarKw, CallMethod, CallMethodVarKw:
		return fmt.Sprintf("%s n=%d nkw=%d", name, in.Arg&0xff, in.Arg>>8)
	case FromWord, WordParam:
		n, t := SplitWordArg(in.Arg)
		return fmt.Sprintf("%s %d %s", name, n, t)
	case ToWord:
		return name + " " + WordType(in.Arg).String()
	case WordBinary:
		return name + " " + WordOp(in.Arg).String()
	case Binary:
		return strings.TrimSpace(fmt.Sprintf("%s %d %s", name, in.Arg, BinaryOp(in.Arg).Method()))
	case LoadFast, StoreFast:
		if in.Arg >= 16 {
			name += "_N"
		}
	}
	return fmt.Sprintf("%s %d", name, in.Arg)
}

func quote(s string) string {
	q := strconv.Quote(s)
	return "'" + strings.ReplaceAll(strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`), "'", `\'`) + "'"
}

// ConstText is a constant as in source text.
func ConstText(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		return map[bool]string{false: "False", true: "True"}[v]
	case int64:
		return strconv.FormatInt(v, 10)
	case *big.Int:
		return v.String()
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case complex128:
		return strconv.FormatComplex(v, 'g', -1, 128)
	case string:
		return quote(v)
	case []byte:
		return "b" + quote(string(v))
	case EllipsisType:
		return "Ellipsis"
	case FunTableType:
		return "mp_fun_table"
	case Tuple:
		return "(" + constList(v) + ")"
	case FrozenSet:
		return "frozenset({" + constList(v) + "})"
	}
	return "?"
}

func constList(list []any) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = ConstText(v)
	}
	return strings.Join(parts, ", ")
}

// binaryMethods are the special methods of the binary operators; `is` and the match of except clauses have none.
var binaryMethods = [numBinary]string{
	BinLess: "__lt__", BinMore: "__gt__", BinEqual: "__eq__", BinLessEqual: "__le__", BinMoreEqual: "__ge__", BinNotEqual: "__ne__",
	BinIn: "__contains__", BinIOr: "__ior__", BinIXor: "__ixor__", BinIAnd: "__iand__", BinILshift: "__ilshift__",
	BinIRshift: "__irshift__", BinIAdd: "__iadd__", BinISub: "__isub__", BinIMul: "__imul__", BinIMatMul: "__imatmul__",
	BinIFloorDiv: "__ifloordiv__", BinITrueDiv: "__itruediv__", BinIMod: "__imod__", BinIPow: "__ipow__", BinOr: "__or__",
	BinXor: "__xor__", BinAnd: "__and__", BinLshift: "__lshift__", BinRshift: "__rshift__", BinAdd: "__add__", BinSub: "__sub__",
	BinMul: "__mul__", BinMatMul: "__matmul__", BinFloorDiv: "__floordiv__", BinTrueDiv: "__truediv__", BinMod: "__mod__",
	BinPow: "__pow__",
}

// Method returns the name of the operator's special method, or "".
func (op BinaryOp) Method() string {
	if op < numBinary {
		return binaryMethods[op]
	}
	return ""
}
