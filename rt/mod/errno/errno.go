// Package errno is the builtin module errno (uerrno).
package errno

import (
	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares errno.
var Module = rt.ModuleSpec{
	Name: "errno", Aliases: []string{"uerrno"},
	Init: func(t *rt.Thread, m rt.Value) bool {
		codes := t.NewDict(len(names))
		if codes == rt.NoValue {
			return false
		}
		add := func(name string, num int) bool {
			n := t.Intern(name)
			return n != rt.NoValue && t.DictSet(m.ModuleDict(), n, rt.MakeSmall(num)) && t.DictSet(codes, rt.MakeSmall(num), n)
		}
		for _, e := range names {
			if !add(e.name, int(e.num)) {
				return false
			}
		}
		for _, e := range more {
			if !add(e.name, int(e.num)) {
				return false
			}
		}
		return t.ModuleSet(m, "errorcode", codes)
	},
}

// names lists synonyms before the name that errorcode shows.
var names = []struct {
	name string
	num  unix.Errno
}{
	{"EPERM", unix.EPERM}, {"ENOENT", unix.ENOENT}, {"ESRCH", unix.ESRCH}, {"EINTR", unix.EINTR}, {"EIO", unix.EIO},
	{"ENXIO", unix.ENXIO}, {"E2BIG", unix.E2BIG}, {"ENOEXEC", unix.ENOEXEC}, {"EBADF", unix.EBADF}, {"ECHILD", unix.ECHILD},
	{"EWOULDBLOCK", unix.EWOULDBLOCK}, {"EAGAIN", unix.EAGAIN}, {"ENOMEM", unix.ENOMEM}, {"EACCES", unix.EACCES},
	{"EFAULT", unix.EFAULT}, {"EBUSY", unix.EBUSY}, {"EEXIST", unix.EEXIST}, {"EXDEV", unix.EXDEV}, {"ENODEV", unix.ENODEV},
	{"ENOTDIR", unix.ENOTDIR}, {"EISDIR", unix.EISDIR}, {"EINVAL", unix.EINVAL}, {"ENFILE", unix.ENFILE}, {"EMFILE", unix.EMFILE},
	{"ENOTTY", unix.ENOTTY}, {"ETXTBSY", unix.ETXTBSY}, {"EFBIG", unix.EFBIG}, {"ENOSPC", unix.ENOSPC}, {"ESPIPE", unix.ESPIPE},
	{"EROFS", unix.EROFS}, {"EMLINK", unix.EMLINK}, {"EPIPE", unix.EPIPE}, {"EDOM", unix.EDOM}, {"ERANGE", unix.ERANGE},
	{"EDEADLK", unix.EDEADLK}, {"ENAMETOOLONG", unix.ENAMETOOLONG}, {"ENOLCK", unix.ENOLCK}, {"ENOSYS", unix.ENOSYS},
	{"ENOTEMPTY", unix.ENOTEMPTY}, {"ELOOP", unix.ELOOP}, {"EPROTO", unix.EPROTO}, {"EBADMSG", unix.EBADMSG},
	{"EOVERFLOW", unix.EOVERFLOW}, {"EILSEQ", unix.EILSEQ}, {"EUSERS", unix.EUSERS}, {"ENOTSOCK", unix.ENOTSOCK},
	{"EDESTADDRREQ", unix.EDESTADDRREQ}, {"EMSGSIZE", unix.EMSGSIZE}, {"EPROTOTYPE", unix.EPROTOTYPE},
	{"ENOPROTOOPT", unix.ENOPROTOOPT}, {"EPROTONOSUPPORT", unix.EPROTONOSUPPORT}, {"EOPNOTSUPP", unix.EOPNOTSUPP},
	{"EAFNOSUPPORT", unix.EAFNOSUPPORT}, {"EADDRINUSE", unix.EADDRINUSE}, {"EADDRNOTAVAIL", unix.EADDRNOTAVAIL},
	{"ENETDOWN", unix.ENETDOWN}, {"ENETUNREACH", unix.ENETUNREACH}, {"ENETRESET", unix.ENETRESET},
	{"ECONNABORTED", unix.ECONNABORTED}, {"ECONNRESET", unix.ECONNRESET}, {"ENOBUFS", unix.ENOBUFS}, {"EISCONN", unix.EISCONN},
	{"ENOTCONN", unix.ENOTCONN}, {"ETIMEDOUT", unix.ETIMEDOUT}, {"ECONNREFUSED", unix.ECONNREFUSED},
	{"EHOSTDOWN", unix.EHOSTDOWN}, {"EHOSTUNREACH", unix.EHOSTUNREACH}, {"EALREADY", unix.EALREADY},
	{"EINPROGRESS", unix.EINPROGRESS}, {"ESTALE", unix.ESTALE}, {"EDQUOT", unix.EDQUOT}, {"ECANCELED", unix.ECANCELED},
}
