#include "textflag.h"

TEXT jumpJitWriteProtect<>(SB), NOSPLIT, $0-0
	JMP libc_pthread_jit_write_protect_np(SB)

GLOBL ·jitWriteProtect(SB), RODATA, $8
DATA ·jitWriteProtect(SB)/8, $jumpJitWriteProtect<>(SB)

TEXT jumpIcacheInvalidate<>(SB), NOSPLIT, $0-0
	JMP libc_sys_icache_invalidate(SB)

GLOBL ·icacheInvalidate(SB), RODATA, $8
DATA ·icacheInvalidate(SB)/8, $jumpIcacheInvalidate<>(SB)
