package rt

import (
	"errors"
	"io/fs"
	"os"

	"pycopy/rt/unix"
)

var (
	osErrorSpec = TypeSpec{Name: "OSError", Base: &exceptionSpec, New: osErrorNew, Init: osErrorInit, Str: osErrorStr,
		Methods: []Builtin{{Name: "__reduce__", Min: 1, Max: 1, Fn: osErrorReduce}}}
	blockingIOErrorSpec = TypeSpec{Name: "BlockingIOError", Base: &osErrorSpec, GetSets: []GetSet{{Name: "characters_written", Get: getWritten, Set: setWritten}}}
)

// osErrorClass returns the subclass of OSError for an errno.
func osErrorClass(n unix.Errno) Exc {
	switch n {
	case unix.EAGAIN, unix.EALREADY, unix.EINPROGRESS:
		return ExcBlockingIOError
	case unix.EPIPE, unix.ESHUTDOWN:
		return ExcBrokenPipeError
	case unix.ECHILD:
		return ExcChildProcessError
	case unix.ECONNABORTED:
		return ExcConnectionAbortedError
	case unix.ECONNREFUSED:
		return ExcConnectionRefusedError
	case unix.ECONNRESET:
		return ExcConnectionResetError
	case unix.EEXIST:
		return ExcFileExistsError
	case unix.ENOENT:
		return ExcFileNotFoundError
	case unix.EINTR:
		return ExcInterruptedError
	case unix.EISDIR:
		return ExcIsADirectoryError
	case unix.ENOTDIR:
		return ExcNotADirectoryError
	case unix.EACCES, unix.EPERM:
		return ExcPermissionError
	case unix.ESRCH:
		return ExcProcessLookupError
	case unix.ETIMEDOUT:
		return ExcTimeoutError
	}
	return ExcOSError
}

// osErrorNew chooses the subclass of OSError for OSError(errno, text, ...).
func osErrorNew(t *Thread, cls Value, args []Value, nkw int) Value {
	n := len(args) - 2*nkw
	if cls == t.R.excClass[ExcOSError] && n >= 2 && n <= 5 && args[0].IsSmall() {
		cls = t.R.excClass[osErrorClass(unix.Errno(args[0].Small()))]
	}
	return excNew(t, cls, args, nkw)
}

// osErrorInit takes (errno) or (errno, strerror[, filename[, winerror[, filename2]]]).
func osErrorInit(t *Thread, self Value, args []Value, nkw int) bool {
	if !excInit(t, self, args, nkw) {
		return false
	}
	e := excPtr(self)
	switch n := len(args); {
	case n == 1 && args[0].IsSmall():
		e.vals[0] = args[0]
	case n >= 2 && n <= 5:
		e.vals[0], e.vals[1] = args[0], args[1]
		if n >= 3 && t.R.typeOf(self) == t.R.excClass[ExcBlockingIOError] && args[2].IsSmall() {
			return t.setWrittenArg(self, args[2])
		}
		if n >= 3 && args[2] != None {
			e.vals[2] = args[2]
			if n == 5 {
				e.vals[3] = args[4]
			}
			short := t.tuple2(args[0], args[1])
			if short == NoValue {
				return false
			}
			excPtr(self).args = short
		}
	}
	return true
}

// setWrittenArg takes the third argument of a BlockingIOError, a number, as characters_written.
func (t *Thread) setWrittenArg(self, x Value) bool {
	n, ok := t.Index(x)
	if !ok {
		return false
	}
	if n<<writtenShift>>writtenShift != n {
		t.Errorf(ExcOverflowError, "Python int too large to convert to C ssize_t")
		return false
	}
	e := excPtr(self)
	e.flags = e.flags&excLasting | excWritten | uintptr(n)<<writtenShift
	return true
}

func getWritten(t *Thread, v Value) Value {
	e := excPtr(v)
	if e.flags&excWritten == 0 {
		return t.Errorf(ExcAttributeError, "characters_written")
	}
	return MakeSmall(int(e.flags) >> writtenShift)
}

func setWritten(t *Thread, v, x Value) bool {
	if x != NoValue {
		return t.setWrittenArg(v, x)
	}
	if getWritten(t, v) == NoValue {
		return false
	}
	excPtr(v).flags &= excLasting
	return true
}

func osErrorStr(t *Thread, v Value) Value {
	e := excPtr(v)
	a := e.args.Tuple()
	if len(a) == 1 && a[0].IsSmall() {
		if name := unix.ErrnoName(unix.Errno(a[0].Small())); name != "" {
			return t.NewStr("[Errno " + itoa(a[0].Small()) + "] " + name)
		}
	}
	if len(a) < 2 || e.vals[0] == NoValue && e.vals[1] == NoValue {
		return excStr(t, v)
	}
	no, msg := t.StrOf(orNone(e.vals[0])), t.StrOf(orNone(e.vals[1]))
	if no == NoValue || msg == NoValue {
		return NoValue
	}
	text := "[Errno " + no.Str() + "] " + msg.Str()
	for i, sep := range [...]string{2: ": ", 3: " -> "} {
		if i < 2 || excPtr(v).vals[i] == NoValue {
			continue
		}
		f := t.Repr(excPtr(v).vals[i])
		if f == NoValue {
			return NoValue
		}
		text += sep + f.Str()
	}
	return t.NewStr(text)
}

func osErrorReduce(t *Thread, a []Value) Value {
	e := excPtr(a[0])
	args := e.args
	if e.vals[2] != NoValue && len(args.Tuple()) == 2 {
		list := []Value{args.Tuple()[0], args.Tuple()[1], e.vals[2], None, e.vals[3]}
		if e.vals[3] == NoValue {
			list = list[:3]
		}
		if args = t.NewTupleFrom(list); args == NoValue {
			return NoValue
		}
	}
	if d := t.peekInstanceDict(a[0]); d == NoValue {
		return NoValue
	} else if d.DictLen() > 0 {
		return t.NewTupleFrom([]Value{t.R.typeOf(a[0]), args, d})
	}
	return t.tuple2(t.R.typeOf(a[0]), args)
}

// ErrnoOf returns the number of an instance of OSError, 0 if it has none.
func (t *Thread) ErrnoOf(exc Value) int {
	if no := excPtr(exc).vals[0]; no.IsSmall() {
		return max(no.Small(), -no.Small())
	}
	return 0
}

// OSError raises the OSError subclass for a Go error of the os package; path may be "".
func (t *Thread) OSError(err error, path string) Value {
	return t.OSErrorOf(err, path, "")
}

// OSErrorOf is OSError for what has a second path, like a new name.
func (t *Thread) OSErrorOf(err error, path, second string) Value {
	if errors.Is(err, errRaised) {
		return t.raiseFailure()
	}
	var pe *fs.PathError
	if path == "" && errors.As(err, &pe) {
		switch pe.Op {
		case "read", "write", "seek", "truncate", "close":
		default:
			path = pe.Path
		}
	}
	var file, file2 Value
	if path != "" {
		if file = t.NewHostStr(path); file == NoValue {
			return NoValue
		}
	}
	if second != "" {
		if file2 = t.NewHostStr(second); file2 == NoValue {
			return NoValue
		}
	}
	no, is := unix.AsErrno(err)
	switch {
	case is:
	case errors.Is(err, fs.ErrClosed):
		no = unix.EBADF
	case errors.Is(err, fs.ErrNotExist):
		no = unix.ENOENT
	case errors.Is(err, fs.ErrExist):
		no = unix.EEXIST
	case errors.Is(err, fs.ErrPermission):
		no = unix.EACCES
	case errors.Is(err, fs.ErrInvalid):
		no = unix.EINVAL
	case errors.Is(err, os.ErrDeadlineExceeded):
		no = unix.ETIMEDOUT
	default:
		return t.Errorf(ExcOSError, "%s", err.Error())
	}
	return t.raiseErrno(no, file, file2)
}

func (t *Thread) raiseErrno(no unix.Errno, file, file2 Value) Value {
	msg := t.NewStr(ErrnoText(int(no)))
	if msg == NoValue {
		return NoValue
	}
	args := t.tuple2(MakeSmall(int(no)), msg)
	if args == NoValue {
		return NoValue
	}
	e := t.newExc(t.R.excClass[osErrorClass(no)], args)
	if e == NoValue {
		return NoValue
	}
	p := excPtr(e)
	p.vals[0], p.vals[1], p.vals[2], p.vals[3] = MakeSmall(int(no)), msg, file, file2
	return t.throw(e)
}
