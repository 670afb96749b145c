//go:build !linux

package errno

import "syscall"

// more are the names that only Linux has, or that few programs ask for.
var more []struct {
	name string
	num  syscall.Errno
}
