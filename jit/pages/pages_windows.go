package pages

import (
	"errors"
	"unsafe"

	"golang.org/x/sys/windows"
)

// wholePages says that memory changes between writable and executable by pages.
const wholePages = true

// mapTwice is possible with sections, but those are charged in full at once.
func mapTwice(exec []byte) ([]byte, error) {
	return nil, errors.New("jit: no second mapping")
}

func pageSize() int { return windows.Getpagesize() }

// reserve reserves addresses.
func reserve(size int) ([]byte, error) {
	p, err := windows.VirtualAlloc(0, uintptr(size), windows.MEM_RESERVE, windows.PAGE_NOACCESS)
	if err != nil {
		return nil, err
	}
	return unsafe.Slice((*byte)(unsafe.Add(nil, p)), size), nil
}

// reserveCode reserves addresses for code.
func reserveCode(size int) ([]byte, error) { return reserve(size) }

// commit makes reserved addresses usable for data.
func commit(mem []byte) error {
	_, err := windows.VirtualAlloc(addr(mem), uintptr(len(mem)), windows.MEM_COMMIT, windows.PAGE_READWRITE)
	return err
}

// writable makes pages writable that have not been used.
func writable(mem []byte) error { return commit(mem) }

// executable makes them executable. Flushing does nothing on amd64, but those who watch processes expect it.
func executable(mem []byte) error {
	var old uint32
	if err := windows.VirtualProtect(addr(mem), uintptr(len(mem)), windows.PAGE_EXECUTE_READ, &old); err != nil {
		return err // also where the policy of the process forbids code that was written at run time
	}
	flush := windows.NewLazySystemDLL("kernel32.dll").NewProc("FlushInstructionCache")
	_, _, _ = flush.Call(uintptr(windows.CurrentProcess()), addr(mem), uintptr(len(mem)))
	return nil
}

// release gives addresses back.
func release(mem []byte) { _ = windows.VirtualFree(addr(mem), 0, windows.MEM_RELEASE) }
