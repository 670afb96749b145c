package unix

import (
	"errors"
	"io/fs"
	"strconv"
	"syscall"

	"golang.org/x/sys/windows"
)

// Errno is an error number of the C library, not one of the system, which package syscall has.
type Errno uintptr

// Error numbers. What the C library has no number for has one of Winsock.
const (
	EPERM           Errno = 1
	ENOENT          Errno = 2
	ESRCH           Errno = 3
	EINTR           Errno = 4
	EIO             Errno = 5
	ENXIO           Errno = 6
	E2BIG           Errno = 7
	ENOEXEC         Errno = 8
	EBADF           Errno = 9
	ECHILD          Errno = 10
	EAGAIN          Errno = 11
	ENOMEM          Errno = 12
	EACCES          Errno = 13
	EFAULT          Errno = 14
	EBUSY           Errno = 16
	EEXIST          Errno = 17
	EXDEV           Errno = 18
	ENODEV          Errno = 19
	ENOTDIR         Errno = 20
	EISDIR          Errno = 21
	EINVAL          Errno = 22
	ENFILE          Errno = 23
	EMFILE          Errno = 24
	ENOTTY          Errno = 25
	EFBIG           Errno = 27
	ENOSPC          Errno = 28
	ESPIPE          Errno = 29
	EROFS           Errno = 30
	EMLINK          Errno = 31
	EPIPE           Errno = 32
	EDOM            Errno = 33
	ERANGE          Errno = 34
	EDEADLK         Errno = 36
	ENAMETOOLONG    Errno = 38
	ENOLCK          Errno = 39
	ENOSYS          Errno = 40
	ENOTEMPTY       Errno = 41
	EILSEQ          Errno = 42
	EADDRINUSE      Errno = 100
	EADDRNOTAVAIL   Errno = 101
	EAFNOSUPPORT    Errno = 102
	EALREADY        Errno = 103
	EBADMSG         Errno = 104
	ECANCELED       Errno = 105
	ECONNABORTED    Errno = 106
	ECONNREFUSED    Errno = 107
	ECONNRESET      Errno = 108
	EDESTADDRREQ    Errno = 109
	EHOSTUNREACH    Errno = 110
	EINPROGRESS     Errno = 112
	EISCONN         Errno = 113
	ELOOP           Errno = 114
	EMSGSIZE        Errno = 115
	ENETDOWN        Errno = 116
	ENETRESET       Errno = 117
	ENETUNREACH     Errno = 118
	ENOBUFS         Errno = 119
	ENOPROTOOPT     Errno = 123
	ENOTCONN        Errno = 126
	ENOTSOCK        Errno = 128
	EOPNOTSUPP      Errno = 130
	EOVERFLOW       Errno = 132
	EPROTO          Errno = 134
	EPROTONOSUPPORT Errno = 135
	EPROTOTYPE      Errno = 136
	ETIMEDOUT       Errno = 138
	ETXTBSY         Errno = 139
	ESHUTDOWN       Errno = 10058
	EHOSTDOWN       Errno = 10064
	EUSERS          Errno = 10068
	EDQUOT          Errno = 10069
	ESTALE          Errno = 10070

	EWOULDBLOCK = EAGAIN
)

// errnoTexts has the name and text of each number.
var errnoTexts = [...]struct {
	no         Errno
	name, text string
}{
	{EPERM, "EPERM", "operation not permitted"},
	{ENOENT, "ENOENT", "no such file or directory"},
	{ESRCH, "ESRCH", "no such process"},
	{EINTR, "EINTR", "interrupted system call"},
	{EIO, "EIO", "input/output error"},
	{ENXIO, "ENXIO", "no such device or address"},
	{E2BIG, "E2BIG", "argument list too long"},
	{ENOEXEC, "ENOEXEC", "exec format error"},
	{EBADF, "EBADF", "bad file descriptor"},
	{ECHILD, "ECHILD", "no child processes"},
	{EAGAIN, "EAGAIN", "resource temporarily unavailable"},
	{ENOMEM, "ENOMEM", "cannot allocate memory"},
	{EACCES, "EACCES", "permission denied"},
	{EFAULT, "EFAULT", "bad address"},
	{EBUSY, "EBUSY", "device or resource busy"},
	{EEXIST, "EEXIST", "file exists"},
	{EXDEV, "EXDEV", "invalid cross-device link"},
	{ENODEV, "ENODEV", "no such device"},
	{ENOTDIR, "ENOTDIR", "not a directory"},
	{EISDIR, "EISDIR", "is a directory"},
	{EINVAL, "EINVAL", "invalid argument"},
	{ENFILE, "ENFILE", "too many open files in system"},
	{EMFILE, "EMFILE", "too many open files"},
	{ENOTTY, "ENOTTY", "inappropriate ioctl for device"},
	{EFBIG, "EFBIG", "file too large"},
	{ENOSPC, "ENOSPC", "no space left on device"},
	{ESPIPE, "ESPIPE", "illegal seek"},
	{EROFS, "EROFS", "read-only file system"},
	{EMLINK, "EMLINK", "too many links"},
	{EPIPE, "EPIPE", "broken pipe"},
	{EDOM, "EDOM", "numerical argument out of domain"},
	{ERANGE, "ERANGE", "numerical result out of range"},
	{EDEADLK, "EDEADLK", "resource deadlock avoided"},
	{ENAMETOOLONG, "ENAMETOOLONG", "file name too long"},
	{ENOLCK, "ENOLCK", "no locks available"},
	{ENOSYS, "ENOSYS", "function not implemented"},
	{ENOTEMPTY, "ENOTEMPTY", "directory not empty"},
	{EILSEQ, "EILSEQ", "invalid or incomplete multibyte or wide character"},
	{EADDRINUSE, "EADDRINUSE", "address already in use"},
	{EADDRNOTAVAIL, "EADDRNOTAVAIL", "cannot assign requested address"},
	{EAFNOSUPPORT, "EAFNOSUPPORT", "address family not supported by protocol"},
	{EALREADY, "EALREADY", "operation already in progress"},
	{EBADMSG, "EBADMSG", "bad message"},
	{ECANCELED, "ECANCELED", "operation canceled"},
	{ECONNABORTED, "ECONNABORTED", "software caused connection abort"},
	{ECONNREFUSED, "ECONNREFUSED", "connection refused"},
	{ECONNRESET, "ECONNRESET", "connection reset by peer"},
	{EDESTADDRREQ, "EDESTADDRREQ", "destination address required"},
	{EHOSTUNREACH, "EHOSTUNREACH", "no route to host"},
	{EINPROGRESS, "EINPROGRESS", "operation now in progress"},
	{EISCONN, "EISCONN", "transport endpoint is already connected"},
	{ELOOP, "ELOOP", "too many levels of symbolic links"},
	{EMSGSIZE, "EMSGSIZE", "message too long"},
	{ENETDOWN, "ENETDOWN", "network is down"},
	{ENETRESET, "ENETRESET", "network dropped connection on reset"},
	{ENETUNREACH, "ENETUNREACH", "network is unreachable"},
	{ENOBUFS, "ENOBUFS", "no buffer space available"},
	{ENOPROTOOPT, "ENOPROTOOPT", "protocol not available"},
	{ENOTCONN, "ENOTCONN", "transport endpoint is not connected"},
	{ENOTSOCK, "ENOTSOCK", "socket operation on non-socket"},
	{EOPNOTSUPP, "EOPNOTSUPP", "operation not supported"},
	{EOVERFLOW, "EOVERFLOW", "value too large for defined data type"},
	{EPROTO, "EPROTO", "protocol error"},
	{EPROTONOSUPPORT, "EPROTONOSUPPORT", "protocol not supported"},
	{EPROTOTYPE, "EPROTOTYPE", "protocol wrong type for socket"},
	{ETIMEDOUT, "ETIMEDOUT", "connection timed out"},
	{ETXTBSY, "ETXTBSY", "text file busy"},
	{ESHUTDOWN, "ESHUTDOWN", "cannot send after transport endpoint shutdown"},
	{EHOSTDOWN, "EHOSTDOWN", "host is down"},
	{EUSERS, "EUSERS", "too many users"},
	{EDQUOT, "EDQUOT", "disk quota exceeded"},
	{ESTALE, "ESTALE", "stale file handle"},
}

// Error returns the text of a number, "errno N" if it has none.
func (e Errno) Error() string {
	for i := range errnoTexts {
		if errnoTexts[i].no == e {
			return errnoTexts[i].text
		}
	}
	return "errno " + strconv.Itoa(int(e))
}

// Is makes the errors of package fs match.
func (e Errno) Is(target error) bool {
	switch target {
	case fs.ErrPermission:
		return e == EACCES || e == EPERM
	case fs.ErrExist:
		return e == EEXIST || e == ENOTEMPTY
	case fs.ErrNotExist:
		return e == ENOENT
	case syscall.ENOTDIR:
		return e == ENOTDIR
	}
	return false
}

// ErrnoName returns the name of an error number, "" if it has none.
func ErrnoName(e Errno) string {
	for i := range errnoTexts {
		if errnoTexts[i].no == e {
			return errnoTexts[i].name
		}
	}
	return ""
}

// AsErrno returns the error number in err; one of the system is translated.
func AsErrno(err error) (Errno, bool) {
	var no Errno
	if errors.As(err, &no) {
		return no, true
	}
	var sys syscall.Errno
	if errors.As(err, &sys) {
		return fromSystem(sys), true
	}
	return 0, false
}

// errnoOf is AsErrno for the result of a system call.
func errnoOf(err error) error {
	if no, is := AsErrno(err); is {
		return no
	}
	return err
}

// fromSystem translates an error of the system, or one that package syscall has invented. As in the C library, what is not known is EINVAL.
func fromSystem(e syscall.Errno) Errno {
	if e >= syscall.APPLICATION_ERROR {
		text := e.Error() // those are the texts of Linux, as ours
		for i := range errnoTexts {
			if errnoTexts[i].text == text {
				return errnoTexts[i].no
			}
		}
		return EINVAL
	}
	switch e {
	case windows.ERROR_FILE_NOT_FOUND, windows.ERROR_PATH_NOT_FOUND, windows.ERROR_INVALID_DRIVE, windows.ERROR_NO_MORE_FILES,
		windows.ERROR_BAD_NETPATH, windows.ERROR_BAD_NET_NAME, windows.ERROR_BAD_PATHNAME, windows.ERROR_FILENAME_EXCED_RANGE,
		windows.ERROR_INVALID_NAME, windows.ERROR_MOD_NOT_FOUND:
		return ENOENT
	case windows.ERROR_TOO_MANY_OPEN_FILES:
		return EMFILE
	case windows.ERROR_ACCESS_DENIED, windows.ERROR_CURRENT_DIRECTORY, windows.ERROR_WRITE_PROTECT, windows.ERROR_SHARING_VIOLATION,
		windows.ERROR_LOCK_VIOLATION, windows.ERROR_NETWORK_ACCESS_DENIED, windows.ERROR_CANNOT_MAKE, windows.ERROR_NOT_LOCKED,
		windows.WSAEACCES, windows.ERROR_PRIVILEGE_NOT_HELD:
		return EACCES
	case windows.ERROR_INVALID_HANDLE, windows.ERROR_DIRECT_ACCESS_HANDLE:
		return EBADF
	case windows.ERROR_NOT_ENOUGH_MEMORY, windows.ERROR_OUTOFMEMORY, windows.ERROR_COMMITMENT_LIMIT:
		return ENOMEM
	case windows.ERROR_NOT_SAME_DEVICE:
		return EXDEV
	case windows.ERROR_FILE_EXISTS, windows.ERROR_ALREADY_EXISTS:
		return EEXIST
	case windows.ERROR_BROKEN_PIPE, windows.ERROR_NO_DATA, windows.ERROR_PIPE_NOT_CONNECTED:
		return EPIPE
	case windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL:
		return ENOSPC
	case windows.ERROR_DIR_NOT_EMPTY:
		return ENOTEMPTY
	case windows.ERROR_DIRECTORY:
		return ENOTDIR
	case windows.ERROR_BAD_EXE_FORMAT, windows.ERROR_BAD_FORMAT, windows.ERROR_EXE_MACHINE_TYPE_MISMATCH:
		return ENOEXEC
	case windows.ERROR_WAIT_NO_CHILDREN, windows.ERROR_CHILD_NOT_COMPLETE:
		return ECHILD
	case windows.ERROR_SEEK_ON_DEVICE, windows.ERROR_NEGATIVE_SEEK:
		return ESPIPE
	case windows.ERROR_NOT_SUPPORTED, windows.ERROR_CALL_NOT_IMPLEMENTED, syscall.EWINDOWS:
		return ENOSYS
	case windows.ERROR_OPERATION_ABORTED:
		return EINTR
	case windows.ERROR_IO_DEVICE, windows.ERROR_CRC, windows.ERROR_GEN_FAILURE:
		return EIO
	}
	return fromWinsock(e)
}

// fromWinsock translates the errors of sockets.
func fromWinsock(e syscall.Errno) Errno {
	switch e {
	case windows.WSAEINTR:
		return EINTR
	case windows.WSAEBADF:
		return EBADF
	case windows.WSAEFAULT:
		return EFAULT
	case windows.WSAEMFILE:
		return EMFILE
	case windows.WSAEWOULDBLOCK:
		return EAGAIN
	case windows.WSAESHUTDOWN, windows.WSAEHOSTDOWN, windows.WSAEUSERS, windows.WSAEDQUOT, windows.WSAESTALE:
		return Errno(e)
	}
	for _, x := range [...]struct {
		from syscall.Errno
		to   Errno
	}{
		{windows.WSAEINPROGRESS, EINPROGRESS},
		{windows.WSAEALREADY, EALREADY},
		{windows.WSAENOTSOCK, ENOTSOCK},
		{windows.WSAEDESTADDRREQ, EDESTADDRREQ},
		{windows.WSAEMSGSIZE, EMSGSIZE},
		{windows.WSAEPROTOTYPE, EPROTOTYPE},
		{windows.WSAENOPROTOOPT, ENOPROTOOPT},
		{windows.WSAEPROTONOSUPPORT, EPROTONOSUPPORT},
		{windows.WSAEOPNOTSUPP, EOPNOTSUPP},
		{windows.WSAEAFNOSUPPORT, EAFNOSUPPORT},
		{windows.WSAEADDRINUSE, EADDRINUSE},
		{windows.WSAEADDRNOTAVAIL, EADDRNOTAVAIL},
		{windows.WSAENETDOWN, ENETDOWN},
		{windows.WSAENETUNREACH, ENETUNREACH},
		{windows.WSAENETRESET, ENETRESET},
		{windows.WSAECONNABORTED, ECONNABORTED},
		{windows.WSAECONNRESET, ECONNRESET},
		{windows.WSAENOBUFS, ENOBUFS},
		{windows.WSAEISCONN, EISCONN},
		{windows.WSAENOTCONN, ENOTCONN},
		{windows.WSAETIMEDOUT, ETIMEDOUT},
		{windows.WSAECONNREFUSED, ECONNREFUSED},
		{windows.WSAEHOSTUNREACH, EHOSTUNREACH},
		{windows.ERROR_CONNECTION_REFUSED, ECONNREFUSED}, {windows.ERROR_NETNAME_DELETED, ECONNRESET}, {windows.ERROR_SEM_TIMEOUT, ETIMEDOUT},
		{windows.ERROR_PORT_UNREACHABLE, ECONNREFUSED}, {windows.ERROR_CONNECTION_ABORTED, ECONNABORTED}, {windows.ERROR_HOST_UNREACHABLE, EHOSTUNREACH},
	} {
		if x.from == e {
			return x.to
		}
	}
	return EINVAL
}
