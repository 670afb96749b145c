# Inline assembler functions. (ARMv6-M has all that is used.)
N = const(3)

@micropython.asm_thumb
def add(r0, r1):
    add(r0, r0, r1)

@micropython.asm_thumb
def unsigned(r0) -> uint:
    neg(r0, r0)

@micropython.asm_thumb
def flag(r0) -> bool:
    pass

@micropython.asm_thumb
def itself(r0) -> object:
    mov(r0, 2 * N + 1)

@micropython.asm_thumb
def total(r0, r1):
    mov(r2, 0)
    b(test)
    label(loop)
    ldrb(r3, [r0, 0])
    add(r2, r2, r3)
    add(r0, r0, 1)
    sub(r1, r1, 1)
    label(test)
    cmp(r1, 0)
    bgt(loop)
    mov(r0, r2)

@micropython.asm_thumb
def table(r0):
    push({r4, r5})
    bl(here)
    b(done)
    label(here)
    mov(r4, lr)
    mov(r0, 42)
    mov(r5, 7)
    bx(lr)
    align(4)
    data(4, 0x12345678)
    label(done)
    pop({r4, r5})

@micropython.asm_thumb
def store(r0):
    mov(r1, 0xab)
    strb(r1, [r0, 2])

print(add(3, 4), add(-3, 1), unsigned(1), flag(0), flag(5), itself(0), table(0), add(None, True))
print(total(b'abc', 3), total(bytes(10), 10), total(bytearray([255, 255]), 2))
b = bytearray(4)
store(b)
print(b)
try:
    add(1)
except TypeError:
    print('TypeError')
