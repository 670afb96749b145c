package pycopy

import (
	"slices"

	"pycopy/rt"
	"pycopy/rt/mod/array"
	"pycopy/rt/mod/binascii"
	"pycopy/rt/mod/bisect"
	"pycopy/rt/mod/bz2"
	"pycopy/rt/mod/cmath"
	"pycopy/rt/mod/collections"
	"pycopy/rt/mod/csv"
	"pycopy/rt/mod/datetime"
	"pycopy/rt/mod/decimal"
	"pycopy/rt/mod/dis"
	"pycopy/rt/mod/errno"
	"pycopy/rt/mod/framebuf"
	"pycopy/rt/mod/functools"
	"pycopy/rt/mod/gcmod"
	"pycopy/rt/mod/hashlib"
	"pycopy/rt/mod/heapq"
	"pycopy/rt/mod/itertools"
	"pycopy/rt/mod/json"
	"pycopy/rt/mod/literal"
	"pycopy/rt/mod/lsprof"
	"pycopy/rt/mod/lzma"
	"pycopy/rt/mod/marshal"
	"pycopy/rt/mod/math"
	"pycopy/rt/mod/micropython"
	"pycopy/rt/mod/operator"
	"pycopy/rt/mod/pickle"
	"pycopy/rt/mod/random"
	"pycopy/rt/mod/re"
	"pycopy/rt/mod/signals"
	"pycopy/rt/mod/sysmod"
	"pycopy/rt/mod/thread"
	"pycopy/rt/mod/tracemalloc"
	"pycopy/rt/mod/ucryptolib"
	"pycopy/rt/mod/uctypes"
	"pycopy/rt/mod/uio"
	"pycopy/rt/mod/unicodedata"
	"pycopy/rt/mod/uos"
	"pycopy/rt/mod/uselect"
	"pycopy/rt/mod/usocket"
	"pycopy/rt/mod/ustruct"
	"pycopy/rt/mod/utime"
	"pycopy/rt/mod/uzlib"
	"pycopy/rt/mod/vfs"
	"pycopy/rt/mod/xmlscan"
)

// builtinModules are the modules implemented in Go, beside those that rt itself has.
var builtinModules = []*rt.ModuleSpec{
	&array.Module,
	&binascii.Module,
	&bisect.Module, &csv.Module, &datetime.Module, &pickle.Module, &literal.Module,
	&bz2.Module,
	&cmath.Module,
	&collections.Module,
	&decimal.Module,
	&dis.Module,
	&errno.Module,
	&framebuf.Module,
	&functools.Module,
	&gcmod.Module,
	&hashlib.Module,
	&heapq.Module,
	&itertools.Module,
	&json.Module,
	&lsprof.Module, &lzma.Module, &marshal.Module,
	&math.Module,
	&micropython.Module,
	&operator.Module,
	&random.Module,
	&re.Module,
	&signals.Module,
	&sysmod.Module,
	&sysmod.ImpModule,
	&thread.Module,
	&tracemalloc.Module,
	&ucryptolib.Module,
	&uctypes.Module,
	&uio.Module,
	&unicodedata.Module,
	&uos.Module,
	&uselect.Module,
	&usocket.Module,
	&ustruct.Module,
	&utime.Module,
	&uzlib.Module,
	&uzlib.DeflateModule,
	&vfs.Module,
	&xmlscan.Module,
}

// Modules returns the declarations of all builtin modules, for hosts that
// want to leave some out or to add their own.
func Modules() []*rt.ModuleSpec {
	return slices.Concat([]*rt.ModuleSpec{&astModule}, builtinModules, systemModules, taggedModules)
}
