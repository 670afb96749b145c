package errno

import "syscall"

// more are the names that only Linux has, or that few programs ask for.
var more = []struct {
	name string
	num  syscall.Errno
}{
	{"ENOTSUP", syscall.ENOTSUP}, {"EADV", syscall.EADV}, {"EBADE", syscall.EBADE}, {"EBADFD", syscall.EBADFD},
	{"EBADR", syscall.EBADR}, {"EBADRQC", syscall.EBADRQC}, {"EBADSLT", syscall.EBADSLT}, {"EBFONT", syscall.EBFONT},
	{"ECHRNG", syscall.ECHRNG}, {"ECOMM", syscall.ECOMM}, {"EDOTDOT", syscall.EDOTDOT}, {"EIDRM", syscall.EIDRM},
	{"EISNAM", syscall.EISNAM}, {"EKEYEXPIRED", syscall.EKEYEXPIRED}, {"EKEYREJECTED", syscall.EKEYREJECTED},
	{"EKEYREVOKED", syscall.EKEYREVOKED}, {"EL2HLT", syscall.EL2HLT}, {"EL2NSYNC", syscall.EL2NSYNC}, {"EL3HLT", syscall.EL3HLT},
	{"EL3RST", syscall.EL3RST}, {"ELIBACC", syscall.ELIBACC}, {"ELIBBAD", syscall.ELIBBAD}, {"ELIBEXEC", syscall.ELIBEXEC},
	{"ELIBMAX", syscall.ELIBMAX}, {"ELIBSCN", syscall.ELIBSCN}, {"ELNRNG", syscall.ELNRNG}, {"EMEDIUMTYPE", syscall.EMEDIUMTYPE},
	{"EMULTIHOP", syscall.EMULTIHOP}, {"ENAVAIL", syscall.ENAVAIL}, {"ENOANO", syscall.ENOANO}, {"ENOCSI", syscall.ENOCSI},
	{"ENODATA", syscall.ENODATA}, {"ENOKEY", syscall.ENOKEY}, {"ENOLINK", syscall.ENOLINK}, {"ENOMEDIUM", syscall.ENOMEDIUM},
	{"ENOMSG", syscall.ENOMSG}, {"ENONET", syscall.ENONET}, {"ENOPKG", syscall.ENOPKG}, {"ENOSR", syscall.ENOSR},
	{"ENOSTR", syscall.ENOSTR}, {"ENOTBLK", syscall.ENOTBLK}, {"ENOTNAM", syscall.ENOTNAM},
	{"ENOTRECOVERABLE", syscall.ENOTRECOVERABLE}, {"ENOTUNIQ", syscall.ENOTUNIQ}, {"EOWNERDEAD", syscall.EOWNERDEAD},
	{"EPFNOSUPPORT", syscall.EPFNOSUPPORT}, {"EREMCHG", syscall.EREMCHG}, {"EREMOTE", syscall.EREMOTE},
	{"EREMOTEIO", syscall.EREMOTEIO}, {"ERESTART", syscall.ERESTART}, {"ERFKILL", syscall.ERFKILL}, {"ESHUTDOWN", syscall.ESHUTDOWN},
	{"ESOCKTNOSUPPORT", syscall.ESOCKTNOSUPPORT}, {"ESRMNT", syscall.ESRMNT}, {"ESTRPIPE", syscall.ESTRPIPE},
	{"ETIME", syscall.ETIME}, {"ETOOMANYREFS", syscall.ETOOMANYREFS}, {"EUCLEAN", syscall.EUCLEAN}, {"EUNATCH", syscall.EUNATCH},
	{"EXFULL", syscall.EXFULL},
}
