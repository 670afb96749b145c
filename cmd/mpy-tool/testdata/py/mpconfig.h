// Stand-in for the headers of a MicroPython firmware: just what the source of mpy-tool -f refers to, to check that it compiles.
#pragma once
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MICROPY_PY_BUILTINS_FLOAT 1
#define MICROPY_PY_BUILTINS_COMPLEX 1
#define MICROPY_OBJ_REPR_A 0
#define MICROPY_OBJ_REPR_B 1
#define MICROPY_OBJ_REPR_C 2
#define MICROPY_OBJ_REPR MICROPY_OBJ_REPR_A
#define MICROPY_LONGINT_IMPL_LONGLONG 1
#define MICROPY_LONGINT_IMPL_MPZ 2
#define MICROPY_LONGINT_IMPL MICROPY_LONGINT_IMPL_MPZ
#define MPZ_DIG_SIZE 16
#define MICROPY_QSTR_BYTES_IN_HASH 2
#define MICROPY_PERSISTENT_CODE_SAVE 1
#define MICROPY_EMIT_MACHINE_CODE 1
#define MICROPY_MODULE_FROZEN_STR 1

typedef uint8_t byte;
typedef float mp_float_t;
typedef void *mp_obj_t;
typedef const void *mp_rom_obj_t;
typedef uint16_t qstr_short_t, qstr_hash_t;
typedef uint8_t qstr_len_t;
enum { MP_QSTRnull, MP_QSTR_print = 200, MP_QSTR_n, MP_QSTRnumber_of };

typedef struct { int x; } mp_obj_type_t;
typedef struct { const mp_obj_type_t *type; } mp_obj_base_t;
extern const mp_obj_type_t mp_type_int, mp_type_str, mp_type_bytes, mp_type_float, mp_type_complex, mp_type_tuple;
extern const mp_obj_base_t mp_const_none_obj, mp_const_true_obj, mp_const_false_obj, mp_const_ellipsis_obj, mp_const_empty_tuple_obj, mp_fun_table;
#define MP_ROM_PTR(p) (p)
#define MP_ROM_NONE MP_ROM_PTR(&mp_const_none_obj)
#define MP_ROM_TRUE MP_ROM_PTR(&mp_const_true_obj)
#define MP_ROM_FALSE MP_ROM_PTR(&mp_const_false_obj)

typedef struct { mp_obj_base_t base; size_t hash, len; const byte *data; } mp_obj_str_t;
typedef struct { mp_obj_base_t base; size_t len; mp_rom_obj_t items[]; } mp_rom_obj_tuple_t;
typedef struct { unsigned neg : 1, fixed_dig : 1, alloc : 30; size_t len; uint16_t *dig; } mpz_t;
typedef struct { mp_obj_base_t base; mpz_t mpz; } mp_obj_int_t;

enum { MP_CODE_UNUSED, MP_CODE_RESERVED, MP_CODE_BYTECODE, MP_CODE_NATIVE_PY, MP_CODE_NATIVE_VIPER, MP_CODE_NATIVE_ASM };
#define MP_PROTO_FUN_INDICATOR_RAW_CODE_0 0
#define MP_PROTO_FUN_INDICATOR_RAW_CODE_1 0
typedef struct _mp_raw_code_t {
    uint8_t proto_fun_indicator[2], kind;
    bool is_generator;
    const void *fun_data;
    struct _mp_raw_code_t **children;
    uint32_t fun_data_len;
    uint16_t n_children, prelude_offset;
    uint32_t asm_n_pos_args : 8, asm_type_sig : 24;
} mp_raw_code_t, mp_raw_code_truncated_t;
typedef struct { qstr_short_t *qstr_table; mp_obj_t *obj_table; } mp_module_constants_t;
typedef struct { const mp_module_constants_t constants; const void *proto_fun; } mp_frozen_module_t;
typedef struct _qstr_pool_t {
    const struct _qstr_pool_t *prev;
    size_t total_prev_len, is_sorted, alloc, len;
    qstr_hash_t *hashes;
    qstr_len_t *lengths;
    const char *qstrs[];
} qstr_pool_t;
