package main

import (
	"bufio"
	"bytes"
	"fmt"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"pycopy/bytecode"
)

// freeze writes the C source with which a MicroPython firmware (1.24 and later) is built to hold modules. How it represents objects, hashes and
// large ints is left to the preprocessor, so that one source serves all builds. firmware lists the strings that the firmware has by itself (the
// generated qstrdefs header); the static ones are always known.
func freeze(files []*bytecode.MPY, names []string, firmware map[string]string) ([]byte, error) {
	z := &freezer{firmware: firmware, added: map[string]int{}}
	modules := make([]string, len(files))
	taken := map[string]bool{}
	for i, m := range files {
		name := m.Code.Filename
		if !strings.HasSuffix(name, ".py") {
			name = strings.TrimSuffix(filepath.ToSlash(names[i]), ".mpy") + ".py"
		}
		if taken[name] {
			return nil, fmt.Errorf("%s: two modules of this name", name)
		}
		taken[name] = true
		modules[i] = name
		for _, s := range m.Code.Names {
			z.note(s)
		}
	}
	z.number()
	for i, m := range files {
		if err := z.module(m, modules[i], fmt.Sprintf("m%d", i)); err != nil {
			return nil, fmt.Errorf("%s: %w", names[i], err)
		}
	}
	body := z.b.String()
	z.b.Reset()
	z.head()
	z.b.WriteString(body)
	z.tables(modules)
	return []byte(z.b.String()), nil
}

type freezer struct {
	b        strings.Builder
	firmware map[string]string // C name of the firmware's strings
	added    map[string]int    // strings of our pool
	pool     []string
}

func (z *freezer) f(format string, args ...any) { fmt.Fprintf(&z.b, format, args...) }

func (z *freezer) note(s string) {
	if _, ok := z.firmware[s]; ok {
		return
	}
	if _, ok := bytecode.StaticName(s); ok {
		return
	}
	z.added[s] = -1
}

// number sorts our pool: firmware searches it by halves.
func (z *freezer) number() {
	for s := range z.added {
		z.pool = append(z.pool, s)
	}
	sort.Strings(z.pool)
	for i, s := range z.pool {
		z.added[s] = i
	}
}

// qstr returns the C expression of a string's number.
func (z *freezer) qstr(s string) string {
	if id, ok := z.firmware[s]; ok {
		return id
	}
	if i, ok := z.added[s]; ok {
		return fmt.Sprintf("MP_QSTRnumber_of + %d", i)
	}
	n, _ := bytecode.StaticName(s)
	return strconv.Itoa(n)
}

func (z *freezer) head() {
	z.f(`// Made by mpy-tool: frozen modules for MicroPython.
#include "py/mpconfig.h"
#include "py/objint.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/emitglue.h"
#include "py/nativeglue.h"

#if MICROPY_QSTR_BYTES_IN_HASH == 1
#define FROZEN_HASH(h1, h2) (h1)
#else
#define FROZEN_HASH(h1, h2) (h2)
#endif

#if MICROPY_PY_BUILTINS_FLOAT
typedef struct _mp_obj_float_t {
    mp_obj_base_t base;
    mp_float_t value;
} mp_obj_float_t;
#endif
#if MICROPY_PY_BUILTINS_COMPLEX
typedef struct _mp_obj_complex_t {
    mp_obj_base_t base;
    mp_float_t real;
    mp_float_t imag;
} mp_obj_complex_t;
#endif

`)
}

// tables writes our strings and the list of modules.
func (z *freezer) tables(modules []string) {
	lengths, texts, hashes := "", "", ""
	for _, s := range z.pool {
		hashes += "    " + hashText([]byte(s)) + ",\n"
		lengths += fmt.Sprintf("    %d,\n", len(s))
		texts += "        " + cString([]byte(s)) + ",\n"
	}
	if len(z.pool) == 0 {
		hashes, lengths = "    0\n", "    0\n"
	}
	z.f("#if MICROPY_QSTR_BYTES_IN_HASH\nstatic const qstr_hash_t frozen_hashes[] = {\n%s};\n#endif\n", hashes)
	z.f("static const qstr_len_t frozen_lengths[] = {\n%s};\n", lengths)
	z.f(`extern const qstr_pool_t mp_qstr_const_pool;
const qstr_pool_t mp_qstr_frozen_const_pool = {
    &mp_qstr_const_pool,
    MP_QSTRnumber_of,
    true,
    %d,
    %d,
    #if MICROPY_QSTR_BYTES_IN_HASH
    (qstr_hash_t *)frozen_hashes,
    #endif
    (qstr_len_t *)frozen_lengths,
    {
%s    },
};

#if MICROPY_MODULE_FROZEN_STR && !defined(MP_FROZEN_STR_NAMES)
const uint32_t mp_frozen_str_sizes[] = { 0 };
const char mp_frozen_str_content[] = { 0 };
#endif

const char mp_frozen_names[] = {
    #ifdef MP_FROZEN_STR_NAMES
    MP_FROZEN_STR_NAMES
    #endif
`, max(len(z.pool), 10), len(z.pool), texts)
	for _, name := range modules {
		z.f("    %s\n", cString([]byte(name+"\x00")))
	}
	z.f("    \"\\0\"\n};\n\nconst mp_frozen_module_t *const mp_frozen_mpy_content[] = {\n")
	for i := range modules {
		z.f("    &frozen_m%d,\n", i)
	}
	z.f("};\n\n#ifdef MICROPY_FROZEN_LIST_ITEM\n")
	for _, name := range modules {
		short := strings.TrimSuffix(strings.TrimSuffix(name, ".py"), "/__init__")
		z.f("MICROPY_FROZEN_LIST_ITEM(%s, %s)\n", cString([]byte(short)), cString([]byte(name)))
	}
	z.f("#endif\n")
}

func (z *freezer) module(m *bytecode.MPY, name, id string) error {
	c := m.Code
	z.f("// %s (.mpy %s)\n", name, versionText(m))
	if err := z.code(c, id); err != nil {
		return err
	}
	z.f("static const qstr_short_t qstrs_%s[] = {\n", id)
	for _, s := range c.Names {
		z.f("    %s, // %s\n", z.qstr(s), strings.ReplaceAll(strconv.Quote(s), `\`, "/"))
	}
	z.f("};\n")
	refs := make([]string, len(c.Consts))
	for i, v := range c.Consts {
		ref, err := z.object(v, fmt.Sprintf("obj_%s_%d", id, i))
		if err != nil {
			return err
		}
		refs[i] = ref
	}
	objects := "NULL"
	if len(refs) > 0 {
		objects = "(mp_obj_t *)&objs_" + id
		z.f("static const mp_rom_obj_t objs_%s[] = {\n    %s,\n};\n", id, strings.Join(refs, ",\n    "))
	}
	z.f(`static const mp_frozen_module_t frozen_%s = {
    .constants = {
        .qstr_table = (qstr_short_t *)&qstrs_%s,
        .obj_table = %s,
    },
    .proto_fun = &proto_%s,
};

`, id, id, objects, id)
	return nil
}

// object writes a constant and returns the expression that refers to it.
func (z *freezer) object(v any, id string) (string, error) {
	switch v := v.(type) {
	case nil:
		return "MP_ROM_NONE", nil
	case bool:
		if v {
			return "MP_ROM_TRUE", nil
		}
		return "MP_ROM_FALSE", nil
	case bytecode.EllipsisType:
		return "MP_ROM_PTR(&mp_const_ellipsis_obj)", nil
	case bytecode.FunTableType:
		return "MP_ROM_PTR(&mp_fun_table)", nil
	case string:
		z.text(id, "str", []byte(v))
	case []byte:
		z.text(id, "bytes", v)
	case int64:
		z.integer(id, big.NewInt(v))
	case *big.Int:
		z.integer(id, v)
	case float64:
		return z.float(id, v), nil
	case complex128:
		z.f("static const mp_obj_complex_t %s = {{&mp_type_complex}, (mp_float_t)%s, (mp_float_t)%s};\n", id, cFloat(real(v)), cFloat(imag(v)))
	case bytecode.Tuple:
		refs := ""
		for i, item := range v {
			ref, err := z.object(item, fmt.Sprintf("%s_%d", id, i))
			if err != nil {
				return "", err
			}
			refs += "    " + ref + ",\n"
		}
		if len(v) == 0 {
			return "MP_ROM_PTR(&mp_const_empty_tuple_obj)", nil
		}
		z.f("static const mp_rom_obj_tuple_t %s = {{&mp_type_tuple}, %d, {\n%s}};\n", id, len(v), refs)
	default:
		return "", fmt.Errorf("constant of type %T", v)
	}
	return "MP_ROM_PTR(&" + id + ")", nil
}

func (z *freezer) text(id, typ string, v []byte) {
	z.f("static const mp_obj_str_t %s = {{&mp_type_%s}, %s, %d, (const byte *)%s};\n", id, typ, hashText(v), len(v), cString(v))
}

// float writes a float for each representation of objects.
func (z *freezer) float(id string, v float64) string {
	single := math.Float32bits(float32(v))
	z.f("#if MICROPY_OBJ_REPR == MICROPY_OBJ_REPR_A || MICROPY_OBJ_REPR == MICROPY_OBJ_REPR_B\n")
	z.f("static const mp_obj_float_t %s = {{&mp_type_float}, (mp_float_t)%s};\n#define REF_%s MP_ROM_PTR(&%s)\n", id, cFloat(v), id, id)
	z.f("#elif MICROPY_OBJ_REPR == MICROPY_OBJ_REPR_C\n#define REF_%s ((mp_rom_obj_t)(0x%08x))\n", id, (single&^3|2)+0x80800000)
	z.f("#else\n#define REF_%s ((mp_rom_obj_t)(0x%016x))\n#endif\n", id, math.Float64bits(v)+0x8004000000000000)
	return "REF_" + id
}

// integer writes an int that is no small int of the file, for each representation of large ints.
func (z *freezer) integer(id string, v *big.Int) {
	z.f("#if MICROPY_LONGINT_IMPL == MICROPY_LONGINT_IMPL_MPZ\n#if MPZ_DIG_SIZE == 16\n%s#elif MPZ_DIG_SIZE == 32\n%s#else\n",
		digits(id, v, 16), digits(id, v, 32))
	z.f("#error \"digits of large ints have neither 16 nor 32 bits\"\n#endif\n")
	z.f("#elif MICROPY_LONGINT_IMPL == MICROPY_LONGINT_IMPL_LONGLONG\n")
	if v.IsInt64() {
		z.f("static const mp_obj_int_t %s = {{&mp_type_int}, (mp_longint_impl_t)%dLL};\n", id, v.Int64())
	} else {
		z.f("#error \"%d is too large\"\n", v)
	}
	z.f("#else\n#error \"this firmware has no large ints\"\n#endif\n")
}

func digits(id string, v *big.Int, size uint) string {
	rest, mask := new(big.Int).Abs(v), big.NewInt(1<<size-1)
	var list []string
	for rest.Sign() > 0 {
		list = append(list, fmt.Sprintf("0x%x", new(big.Int).And(rest, mask)))
		rest.Rsh(rest, size)
	}
	neg := 0
	if v.Sign() < 0 {
		neg = 1
	}
	return fmt.Sprintf("static const uint%d_t %s_dig[] = {%s};\nstatic const mp_obj_int_t %s = "+
		"{{&mp_type_int}, {.neg=%d, .fixed_dig=1, .alloc=%d, .len=%d, .dig=(uint%d_t *)%s_dig}};\n",
		size, id, strings.Join(list, ", "), id, neg, len(list), len(list), size, id)
}

var codeKinds = [...]string{"MP_CODE_BYTECODE", "MP_CODE_NATIVE_PY", "MP_CODE_NATIVE_VIPER", "MP_CODE_NATIVE_ASM"}

// code writes a function after its children.
func (z *freezer) code(c *bytecode.Code, id string) error {
	for i, child := range c.Children {
		if err := z.code(child, fmt.Sprintf("%s_%d", id, i)); err != nil {
			return err
		}
	}
	data, attr := c.Bytes, ""
	switch {
	case c.Kind == bytecode.KindBytecode:
		index := map[string]int{}
		for i := len(c.Names) - 1; i >= 0; i-- {
			index[c.Names[i]] = i
		}
		prelude, err := c.AppendPrelude(nil, func(s string) int { return index[s] })
		if err != nil {
			return err
		}
		data = append(prelude, c.Bytes...)
	case len(c.Relocs) > 0:
		return fmt.Errorf("a linked native module cannot be frozen")
	default:
		attr = " __attribute__((section(\".text\"), aligned(4)))"
	}
	z.f("// %s\nstatic const byte data_%s[%d]%s = {\n", strings.ReplaceAll(strconv.Quote(c.Name), `\`, "/"), id, len(data), attr)
	for i := 0; i < len(data); i += 16 {
		z.f("   ")
		for _, b := range data[i:min(i+16, len(data))] {
			z.f(" 0x%02x,", b)
		}
		z.f("\n")
	}
	z.f("};\n")
	prelude := ""
	if c.Kind == bytecode.KindNative {
		prelude = fmt.Sprintf("(void *)&data_%s[%d]", id, c.PreludeOffset)
	}
	children := "NULL"
	switch {
	case len(c.Children) > 0:
		children = "(void *)&children_" + id
		z.f("static const mp_raw_code_t *const children_%s[] = {\n", id)
		for i := range c.Children {
			z.f("    (const mp_raw_code_t *)&proto_%s_%d,\n", id, i)
		}
		if prelude != "" {
			z.f("    %s,\n", prelude)
		}
		z.f("};\n")
	case prelude != "":
		children = prelude
	}
	z.descriptor(c, id, children, len(data))
	return nil
}

// descriptor writes the raw code of a function. Bytecode without children needs none, unless the firmware can save code.
func (z *freezer) descriptor(c *bytecode.Code, id, children string, size int) {
	plain := c.Kind == bytecode.KindBytecode && len(c.Children) == 0
	typ := "mp_raw_code_truncated_t"
	if c.Kind == bytecode.KindAsm {
		typ = "mp_raw_code_t"
	}
	if plain {
		z.f("#if MICROPY_PERSISTENT_CODE_SAVE\n")
	}
	generator := 0
	if c.Flags&bytecode.FlagGenerator != 0 {
		generator = 1
	}
	z.f(`static const %s proto_%s = {
    .proto_fun_indicator[0] = MP_PROTO_FUN_INDICATOR_RAW_CODE_0,
    .proto_fun_indicator[1] = MP_PROTO_FUN_INDICATOR_RAW_CODE_1,
    .kind = %s,
    .is_generator = %d,
    .fun_data = data_%s,
    .children = %s,
    #if MICROPY_PERSISTENT_CODE_SAVE
    .fun_data_len = %d,
    .n_children = %d,
    #if MICROPY_EMIT_MACHINE_CODE
    .prelude_offset = %d,
    #endif
    #endif
`, typ, id, codeKinds[c.Kind], generator, id, children, size, len(c.Children), c.PreludeOffset)
	if c.Kind == bytecode.KindAsm {
		z.f("    .asm_n_pos_args = %d,\n    .asm_type_sig = %d,\n", c.AsmArgs, c.AsmReturn)
	}
	z.f("};\n")
	if plain {
		z.f("#else\n#define proto_%s data_%s[0]\n#endif\n", id, id)
	}
}

// hashText is the hash of a text, for one or two bytes; it is never 0.
func hashText(s []byte) string {
	h := uint32(5381)
	for _, c := range s {
		h = h*33 ^ uint32(c)
	}
	return fmt.Sprintf("FROZEN_HASH(%d, %d)", max(h&0xff, 1), max(h&0xffff, 1))
}

// cString is a literal; octal escapes do not swallow what follows.
func cString(s []byte) string {
	var b bytes.Buffer
	b.WriteByte('"')
	for _, c := range s {
		if c < ' ' || c >= 0x7f || c == '"' || c == '\\' || c == '?' {
			fmt.Fprintf(&b, "\\%03o", c)
		} else {
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func cFloat(v float64) string {
	switch {
	case math.IsNaN(v):
		return "NAN"
	case math.IsInf(v, 0):
		return map[bool]string{false: "INFINITY", true: "-INFINITY"}[v < 0]
	}
	s := strconv.FormatFloat(v, 'g', 17, 64)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

var qdef = regexp.MustCompile(`^QDEF[01]?\((MP_QSTR_\w*), *\d+, *\d+, *("(?:[^"\\]|\\.)*")\)`)

// readFirmwareNames reads the strings of a firmware from genhdr/qstrdefs.generated.h of its build.
func readFirmwareNames(file string) (map[string]string, error) {
	names := map[string]string{}
	if file == "" {
		return names, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if m := qdef.FindStringSubmatch(strings.TrimSpace(lines.Text())); m != nil {
			if s, err := strconv.Unquote(m[2]); err == nil {
				names[s] = m[1]
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: no strings (genhdr/qstrdefs.generated.h of the firmware's build is meant)", file)
	}
	return names, nil
}
