package pages

import (
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// wholePages says that memory changes between writable and executable by pages: here it does by threads.
const wholePages = false

// reserveCode reserves addresses for code. With MAP_JIT, memory is executable for all threads, until one makes all of it writable for itself.
func reserveCode(size int) ([]byte, error) {
	return unix.Mmap(-1, 0, size, unix.PROT_READ|unix.PROT_WRITE|unix.PROT_EXEC, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_JIT)
}

// writable makes memory for code writable for this goroutine, which stays in its thread until executable.
func writable(mem []byte) error {
	runtime.LockOSThread()
	syscall_syscall(jitWriteProtect, 0, 0, 0)
	return nil
}

// executable ends that, and makes the processors see what has been written.
func executable(mem []byte) error {
	syscall_syscall(jitWriteProtect, 1, 0, 0)
	runtime.UnlockOSThread()
	syscall_syscall(icacheInvalidate, uintptr(unsafe.Pointer(unsafe.SliceData(mem))), uintptr(len(mem)), 0)
	return nil
}

// Functions of the system's library are called as package x/sys/unix does it, without cgo.

//go:cgo_import_dynamic libc_pthread_jit_write_protect_np pthread_jit_write_protect_np "/usr/lib/libSystem.B.dylib"
//go:cgo_import_dynamic libc_sys_icache_invalidate sys_icache_invalidate "/usr/lib/libSystem.B.dylib"

// Addresses of the jumps to them, in pages_darwin_arm64.s.
var jitWriteProtect, icacheInvalidate uintptr

//go:linkname syscall_syscall syscall.syscall
func syscall_syscall(fn, a1, a2, a3 uintptr) (r1, r2 uintptr, err unix.Errno)
