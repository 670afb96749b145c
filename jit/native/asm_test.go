package native_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/jit/native"
	"pycopy/parse"
)

func compileFor(src string, arch bytecode.Arch) (*bytecode.Code, error) {
	tree, err := parse.Parse([]byte(src), "t.py", parse.Exec, parse.Options{})
	if err != nil {
		return nil, err
	}
	if _, err := parse.Resolve(tree); err != nil {
		return nil, err
	}
	return compile.Compile(tree, compile.Options{Portable: true, Arch: arch, Native: native.Emitter(arch)})
}

// statements are assembler statements and how objdump shows them. Those behind a mark need that target.
var statements = []struct{ src, text string }{
	{"nop()", "nop"}, {"wfi()", "wfi"}, {"cpsid(i)", "cpsid i"}, {"cpsie(i)", "cpsie i"},
	{"bx(lr)", "bx lr"}, {"push({r4, r7, lr})", "push {r4, r7, lr}"}, {"pop({r0, r1, pc})", "pop {r0, r1, pc}"},
	{"mov(r0, r1)", "mov r0, r1"}, {"mov(r8, sp)", "mov r8, sp"}, {"mov(r3, 200)", "movs r3, #200"}, {"mov(r3, X)", "movs r3, #77"},
	{"mov(r3, X + 1)", "movs r3, #78"},
	{"cmp(r0, r7)", "cmp r0, r7"}, {"cmp(r1, 0xff)", "cmp r1, #255"}, {"add(r2, 9)", "adds r2, #9"}, {"sub(r3, 8)", "subs r3, #8"},
	{"add(r0, r1, r2)", "adds r0, r1, r2"}, {"add(r0, r1, 7)", "adds r0, r1, #7"}, {"sub(r3, r4, r5)", "subs r3, r4, r5"},
	{"sub(r3, r4, 1)", "subs r3, r4, #1"},
	{"and_(r0, r1)", "ands r0, r1"}, {"eor(r1, r2)", "eors r1, r2"}, {"lsl(r2, r3)", "lsls r2, r3"}, {"lsr(r3, r4)", "lsrs r3, r4"},
	{"asr(r4, r5)", "asrs r4, r5"}, {"adc(r5, r6)", "adcs r5, r6"}, {"sbc(r6, r7)", "sbcs r6, r7"}, {"ror(r7, r0)", "rors r7, r0"},
	{"tst(r0, r2)", "tst r0, r2"}, {"neg(r1, r3)", "negs r1, r3"}, {"cmn(r2, r4)", "cmn r2, r4"}, {"orr(r3, r5)", "orrs r3, r5"},
	{"mul(r4, r6)", "muls r4, r6"}, {"bic(r5, r7)", "bics r5, r7"}, {"mvn(r6, r0)", "mvns r6, r0"},
	{"lsl(r0, r1, 3)", "lsls r0, r1, #3"}, {"lsr(r0, r1, 31)", "lsrs r0, r1, #31"}, {"asr(r2, r3, 1)", "asrs r2, r3, #1"},
	{"ldr(r0, [r1, 4])", "ldr r0, [r1, #4]"}, {"str(r0, [r1, 124])", "str r0, [r1, #124]"}, {"ldrh(r2, [r3, 62])", "ldrh r2, [r3, #62]"},
	{"strh(r2, [r3, 0])", "strh r2, [r3, #0]"}, {"ldrb(r4, [r5, 31])", "ldrb r4, [r5, #31]"}, {"strb(r4, [r5, 1])", "strb r4, [r5, #1]"},
	{"data(2, 0xbf00, 0xbf00)", "nop"}, {"b(here)", "b.n"}, {"beq(here)", "beq.n"}, {"bne_n(here)", "bne.n"}, {"bl(here)", "bl"},
	{"mrs(r1, IPSR)", "mrs r1, IPSR"},
	{"armv7m", ""},
	{"movw(r0, 0xabcd)", "movw r0, #43981"}, {"movt(r9, 1)", "movt r9, #1"}, {"movwt(r1, 0x20001234)", "movw r1, #4660"},
	{"clz(r1, r2)", "clz r1, r2"}, {"rbit(r1, r2)", "rbit r1, r2"}, {"mrs(r2, BASEPRI)", "mrs r2, BASEPRI"},
	{"ldrex(r0, [r1, 4])", "ldrex r0, [r1, #4]"}, {"strex(r2, r0, [r1, 8])", "strex r2, r0, [r1, #8]"},
	{"sdiv(r0, r1, r2)", "sdiv r0, r1, r2"}, {"udiv(r8, r9, r10)", "udiv r8, r9, r10"}, {"bgt_w(here)", "bgt.w"},
	{"it(eq)", "it eq"}, {"ite(ne)", "ite ne"}, {"itet(cs)", "itet cs"}, {"itttt(le)", "itttt le"},
	{"push({r8, r9})", "stmdb sp!, {r8, r9}"}, {"pop({r8, r9})", "ldmia.w sp!, {r8, r9}"},
	{"armv7emsp", ""},
	{"vadd(s0, s1, s2)", "vadd.f32 s0, s1, s2"}, {"vsub(s3, s4, s5)", "vsub.f32 s3, s4, s5"}, {"vmul(s6, s7, s8)", "vmul.f32 s6, s7, s8"},
	{"vdiv(s9, s10, s11)", "vdiv.f32 s9, s10, s11"}, {"vcmp(s0, s31)", "vcmp.f32 s0, s31"}, {"vsqrt(s1, s2)", "vsqrt.f32 s1, s2"},
	{"vneg(s3, s4)", "vneg.f32 s3, s4"}, {"vcvt_f32_s32(s5, s6)", "vcvt.f32.s32 s5, s6"}, {"vcvt_s32_f32(s7, s8)", "vcvt.s32.f32 s7, s8"},
	{"vmov(r0, s1)", "vmov r0, s1"}, {"vmov(s1, r0)", "vmov s1, r0"}, {"vldr(s2, [r1, 4])", "vldr s2, [r1, #4]"},
	{"vstr(s2, [r1, 8])", "vstr s2, [r1, #8]"}, {"vmrs(r2, FPSCR)", "vmrs r2, fpscr"}, {"vmrs(APSR_nzcv, FPSCR)", "vmrs APSR_nzcv, fpscr"},
}

var space = regexp.MustCompile(`\s+`)

func TestInstructions(t *testing.T) {
	objdump, err := exec.LookPath("arm-none-eabi-objdump")
	if err != nil {
		t.Skip("arm-none-eabi-objdump (Debian binutils-arm-none-eabi) is not installed")
	}
	arch := bytecode.ArchARMv6M
	for _, s := range statements {
		if s.text == "" {
			arch, _ = bytecode.ParseArch(s.src)
			continue
		}
		code, err := compileFor("X = const(77)\n@micropython.asm_thumb\ndef f(r0, r1):\n    label(here)\n    "+s.src+"\n", arch)
		if err != nil {
			t.Errorf("%s: %v", s.src, err)
			continue
		}
		file := filepath.Join(t.TempDir(), "code")
		if err := os.WriteFile(file, code.Children[0].Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(objdump, "-D", "-b", "binary", "-m", "arm", "-M", "force-thumb", "-z", file).Output()
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for line := range strings.Lines(string(out)) {
			if f := strings.SplitN(strings.TrimRight(line, "\n"), "\t", 3); len(f) == 3 {
				text, _, _ := strings.Cut(f[2], "@")
				text = strings.ReplaceAll(space.ReplaceAllString(text, " "), "sl", "r10")
				lines = append(lines, strings.TrimSpace(strings.ReplaceAll(text, "lr10", "lsl")))
			}
		}
		n := len(lines)
		if n < 3 || lines[0] != "push {r1, r4, r5, r6, r7, lr}" || !strings.HasSuffix(lines[n-1], " {r1, r4, r5, r6, r7, pc}") {
			t.Errorf("%s: %q", s.src, lines)
		} else if lines[1] != s.text && !strings.HasPrefix(lines[1], s.text+" 0x2") {
			t.Errorf("%s: %q, want %q", s.src, lines[1], s.text)
		}
	}
}

func TestErrors(t *testing.T) {
	body := func(s string) string { return "@micropython.asm_thumb\ndef f(r0):\n    " + s + "\n" }
	for _, c := range []struct{ src, msg string }{
		{"@micropython.asm_thumb\ndef f(r0, r1, r2, r3, r4): pass\n", "can only have up to 4 parameters to Thumb assembly"},
		{"@micropython.asm_thumb\ndef f(r1): pass\n", "parameters must be registers in sequence r0 to r3"},
		{"@micropython.asm_thumb\ndef f(a): pass\n", "parameters must be registers in sequence r0 to r3"},
		{"@micropython.asm_thumb\ndef f(*r0): pass\n", "parameters must be registers in sequence r0 to r3"},
		{"@micropython.asm_thumb\ndef f() -> 1: pass\n", "return annotation must be an identifier"},
		{"@micropython.asm_thumb\ndef f() -> list: pass\n", "unknown type"},
		{"@micropython.asm_thumb\nclass C: pass\n", "inline assembler must be a function"},
		{body("x = 1"), "expecting an assembler instruction"},
		{body("1 + 2"), "expecting an assembler instruction"},
		{body("r0.f()"), "expecting an assembler instruction"},
		{body("nop(x=1)"), "expecting an assembler instruction"},
		{body("foo(r0, r1)"), "unsupported Thumb instruction 'foo' with 2 arguments"},
		{body("nop(r0)"), "unsupported Thumb instruction 'nop' with 1 arguments"},
		{body("bxx(r0)"), "unsupported Thumb instruction 'bxx' with 1 arguments"},
		{body("bx(1)"), "'bx' expects a register"},
		{body("and_(r0, r8)"), "'and_' expects at most r7"},
		{body("mov(r8, 1)"), "'mov' expects at most r7"},
		{body("mov(r0, 256)"), "'mov' integer 0x100 doesn't fit in mask 0xff"},
		{body("mov(r0, -1)"), "'mov' integer -0x1 doesn't fit in mask 0xff"},
		{body("add(r0, r1, 8)"), "'add' integer 0x8 doesn't fit in mask 0x7"},
		{body("add(r0, {r1})"), "'add' expects an integer"},
		{body("ldr(r0, r1)"), "'ldr' expects an address of the form [a, b]"},
		{body("ldr(r0, [r1, 2])"), "'ldr' integer 0x2 doesn't fit in mask 0x7c"},
		{body("push(r0)"), "'push' expects {r0, r1, ...}"},
		{body("b(1)"), "'b' expects a label"},
		{body("b(x)"), "label 'x' not defined"},
		{"@micropython.asm_thumb\ndef f():\n    label(a)\n    label(a)\n", "label redefined"},
		{body("label(a, b)"), "'label' requires 1 argument"},
		{body("align()"), "'align' requires 1 argument"},
		{body("data(1)"), "'data' requires at least 2 arguments"},
		{body("data(1, r0)"), "'data' requires integer arguments"},
		{"@micropython.asm_thumb\ndef f():\n    beq(a)\n" + strings.Repeat("    nop()\n", 200) + "    label(a)\n", "branch not in range"},
		{body("movw(r0, 1)"), "unsupported Thumb instruction 'movw' with 2 arguments"},
		{body("vadd(s0, s1, s2)"), "unsupported Thumb instruction 'vadd' with 3 arguments"},
	} {
		_, err := compileFor(c.src, bytecode.ArchARMv6M)
		e, ok := err.(*parse.Error)
		if !ok || e.Msg != c.msg {
			t.Errorf("%s: %v, want %s", c.src, err, c.msg)
		} else if e.Line == 0 {
			t.Errorf("%s: no position", c.src)
		}
	}
	if _, err := compileFor("@micropython.asm_thumb\ndef f(): pass\n", bytecode.ArchX64); err == nil {
		t.Error("no error for x64")
	}
}
