"""Signatures of builtin functions, methods and classes, as CPython 3.11 has them, for __text_signature__ and inspect."""

import builtins  # so that it is in sys.modules
import sys

# A line has a signature and whose it is: names behind their module or class; slots of any class stand behind an empty name.
_TABLE = r"""
($module, *integers) | math: gcd lcm
($module, /) | builtins: globals locals | gc: disable enable freeze get_count get_debug get_freeze_count get_stats get_threshold isenabled unfreeze | sys: exc_info getrecursionlimit | os: abort cpu_count getcwd getpid pipe
($module, /, *args, sep=' ', end='\n', file=None, flush=False) | builtins: print
($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0) | math: isclose
($module, /, a, x, lo=0, hi=None, *, key=None) | bisect: bisect_left bisect_right insort_left insort_right
($module, /, base, exp, mod=None) | builtins: pow
($module, /, command) | os: system
($module, /, data, header=False) | binascii: a2b_qp
($module, /, data, quotetabs=False, istext=True, header=False) | binascii: b2a_qp
($module, /, fd) | os: close fsync
($module, /, fd, fd2, inheritable=True) | os: dup2
($module, /, file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None) | builtins: open | io: open
($module, /, generation=2) | gc: collect
($module, /, generation=None) | gc: get_objects
($module, /, name, globals=None, locals=None, fromlist=(), level=0) | builtins: __import__
($module, /, number, ndigits=None) | builtins: round
($module, /, path) | io: open_code | os: chdir
($module, /, path, *, dir_fd=None) | os: lstat readlink remove rmdir unlink
($module, /, path, *, dir_fd=None, follow_symlinks=True) | os: stat
($module, /, path, flags, mode=511, *, dir_fd=None) | os: open
($module, /, path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True) | os: access
($module, /, path, mode, *, dir_fd=None, follow_symlinks=True) | os: chmod
($module, /, path, mode=511, *, dir_fd=None) | os: mkdir
($module, /, path=None) | os: listdir scandir
($module, /, source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1) | builtins: compile
($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None) | os: rename replace
($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True) | os: link
($module, /, src, dst, target_is_directory=False, *, dir_fd=None) | os: symlink
($module, a, /) | operator: abs index inv invert neg not_ pos truth
($module, a, b, /) | operator: add and_ concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul indexOf ior ipow irshift is_ is_not isub itruediv ixor le lshift lt matmul mod mul ne or_ pow rshift sub truediv xor
($module, a, b, c, /) | operator: setitem
($module, async_iterable, /) | builtins: aiter
($module, c, /) | builtins: ord
($module, cls, class_or_tuple, /) | builtins: issubclass
($module, data, /) | binascii: a2b_uu
($module, data, /, *, backtick=False) | binascii: b2a_uu
($module, data, /, *, newline=True) | binascii: b2a_base64
($module, data, /, *, strict_mode=False) | binascii: a2b_base64
($module, data, crc, /) | binascii: crc_hqx
($module, data, crc=0, /) | binascii: crc32
($module, data, value=0, /) | zlib: crc32
($module, data, value=1, /) | zlib: adler32
($module, encoding, stacklevel=2, /) | io: text_encoding
($module, fd, /) | os: dup isatty
($module, fd, data, /) | os: write
($module, fd, length, /) | os: ftruncate read
($module, fd, position, whence, /) | os: lseek
($module, flags, /) | gc: set_debug
($module, format, /) | struct: calcsize
($module, format, /, buffer, offset=0) | struct: unpack_from
($module, format, buffer, /) | struct: iter_unpack unpack
($module, heap, /) | heapq: heapify heappop
($module, heap, item, /) | heapq: heappush heappushpop heapreplace
($module, hexstr, /) | binascii: a2b_hex unhexlify
($module, i, /) | builtins: chr
($module, iterable, /) | builtins: all any
($module, iterable, /, *, key=None, reverse=False) | builtins: sorted
($module, iterable, /, *, start=1) | math: prod
($module, iterable, /, start=0) | builtins: sum
($module, iterable, n=2, /) | itertools: tee
($module, limit, /) | sys: setrecursionlimit
($module, mask, /) | os: umask
($module, n, /) | math: factorial isqrt
($module, n, k, /) | math: comb
($module, n, k=None, /) | math: perm
($module, number, /) | builtins: bin hex oct
($module, obj, /) | builtins: ascii callable hash id len repr | gc: is_finalized is_tracked
($module, obj, /, *args, **kwargs) | operator: call
($module, obj, class_or_tuple, /) | builtins: isinstance
($module, obj, default=0, /) | operator: length_hint
($module, obj, name, /) | builtins: delattr hasattr
($module, obj, name, value, /) | builtins: setattr
($module, object, /) | weakref: getweakrefcount getweakrefs | sys: getrefcount
($module, object, callback=None, /) | weakref: proxy
($module, p, q, /) | math: dist
($module, pid, options, /) | os: waitpid
($module, pid, signal, /) | os: kill
($module, prompt='', /) | builtins: input
($module, seq, /) | math: fsum
($module, size, /) | os: urandom
($module, source, globals=None, locals=None, /) | builtins: eval
($module, source, globals=None, locals=None, /, *, closure=None) | builtins: exec
($module, status=None, /) | sys: exit
($module, string, /) | sys: intern
($module, value, format_spec='', /) | builtins: format
($module, x, /) | builtins: abs | math: acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp
($module, x, i, /) | math: ldexp
($module, x, y, /) | builtins: divmod | math: copysign fmod nextafter pow remainder
($module, y, x, /) | math: atan2
($self, /) | bytearray: clear copy reverse | complex: conjugate | dict: popitem | float: as_integer_ratio conjugate hex is_integer | int: as_integer_ratio bit_count bit_length | list: clear copy reverse | memoryview: release tolist toreadonly | str: capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper lower swapcase title upper | type: mro | random.Random: getstate random | io.BytesIO: close flush getbuffer getvalue isatty readable seekable tell writable | io.FileIO: close fileno isatty readable readall seekable tell writable | io.IncrementalNewlineDecoder: getstate reset | io.StringIO: close getvalue readable seekable tell writable | io.TextIOWrapper: close detach fileno flush isatty readable seekable tell writable | : __hash__ __repr__ __str__ __abs__ __bool__ __float__ __index__ __int__ __invert__ __neg__ __pos__ __iter__ __len__ __next__
($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None) | io.TextIOWrapper: reconfigure
($self, /, *, key=None, reverse=False) | list: sort
($self, /, *args, **kwargs) | : __call__ __init__
($self, /, buffer, offset=0) | struct.Struct: unpack_from
($self, /, encoding='utf-8', errors='strict') | bytearray: decode | bytes: decode | str: encode
($self, /, input, final=False) | io.IncrementalNewlineDecoder: decode
($self, /, keepends=False) | bytearray: splitlines | bytes: splitlines | str: splitlines
($self, /, key, default=None) | collections.OrderedDict: setdefault
($self, /, key, last=True) | collections.OrderedDict: move_to_end
($self, /, last=True) | collections.OrderedDict: popitem
($self, /, length=1, byteorder='big', *, signed=False) | int: to_bytes
($self, /, order='C') | memoryview: tobytes
($self, /, sep=None, maxsplit=-1) | bytearray: rsplit split | bytes: rsplit split | str: rsplit split
($self, /, tabsize=8) | bytearray: expandtabs | bytes: expandtabs | str: expandtabs
($self, b, /) | io.BytesIO: write | io.FileIO: write
($self, buffer, /) | struct.Struct: iter_unpack unpack | io.BufferedRandom: readinto readinto1 write | io.BufferedReader: readinto readinto1 | io.BufferedWriter: write | io.BytesIO: readinto | io.FileIO: readinto
($self, bytes=None, /) | bytearray: lstrip rstrip strip | bytes: lstrip rstrip strip
($self, chars=None, /) | str: lstrip rstrip strip
($self, cookie, whence=os.SEEK_SET, /) | io.TextIOWrapper: seek
($self, index, item, /) | bytearray: insert
($self, index, object, /) | list: insert
($self, index=-1, /) | bytearray: pop | list: pop
($self, instance, /) | : __delete__
($self, instance, owner=None, /) | : __get__
($self, instance, value, /) | : __set__
($self, item, /) | bytearray: append
($self, iterable, /) | list: extend | str: join
($self, iterable_of_bytes, /) | bytearray: join | bytes: join
($self, iterable_of_ints, /) | bytearray: extend
($self, k, /) | random.Random: getrandbits
($self, key, /) | : __contains__ __delitem__ __getitem__
($self, key, default=None, /) | dict: get setdefault
($self, key, value, /) | : __setitem__
($self, lines, /) | io.BytesIO: writelines
($self, n=None, /) | random.Random: seed
($self, name, /) | : __delattr__ __getattribute__
($self, name, value, /) | : __setattr__
($self, object, /) | list: append
($self, old, new, count=-1, /) | bytearray: replace | bytes: replace | str: replace
($self, pos, whence=0, /) | io.BytesIO: seek | io.FileIO: seek | io.StringIO: seek
($self, pos=None, /) | io.BufferedRandom: truncate | io.BufferedReader: truncate | io.BufferedWriter: truncate | io.StringIO: truncate | io.TextIOWrapper: truncate
($self, prefix, /) | bytearray: removeprefix | bytes: removeprefix | str: removeprefix
($self, s, /) | io.StringIO: write
($self, sep, /) | bytearray: partition rpartition | bytes: partition rpartition | str: partition rpartition
($self, size=-1, /) | io.BufferedRandom: read read1 readline | io.BufferedReader: read read1 readline | io.BytesIO: read read1 readline | io.FileIO: read | io.StringIO: read readline | io.TextIOWrapper: read readline
($self, size=0, /) | io.BufferedRandom: peek | io.BufferedReader: peek
($self, size=None, /) | io.BytesIO: readlines truncate | io.FileIO: truncate
($self, state, /) | random.Random: setstate | io.IncrementalNewlineDecoder: setstate
($self, suffix, /) | bytearray: removesuffix | bytes: removesuffix | str: removesuffix
($self, table, /) | str: translate
($self, table, /, delete=b'') | bytearray: translate | bytes: translate
($self, target, whence=0, /) | io.BufferedRandom: seek | io.BufferedReader: seek | io.BufferedWriter: seek
($self, text, /) | io.TextIOWrapper: write
($self, value, /) | bytearray: remove | list: count remove | tuple: count | : __eq__ __ge__ __gt__ __le__ __lt__ __ne__ __or__ __ror__ __add__ __and__ __divmod__ __floordiv__ __lshift__ __mod__ __mul__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __xor__ __iadd__ __imul__ __ior__ __iand__ __isub__ __ixor__
($self, value, mod=None, /) | : __pow__ __rpow__
($self, value, start=0, stop=sys.maxsize, /) | list: index | tuple: index
($self, width, /) | bytearray: zfill | bytes: zfill | str: zfill
($self, width, fillchar=' ', /) | str: center ljust rjust
($self, width, fillchar=b' ', /) | bytearray: center ljust rjust | bytes: center ljust rjust
($type, /, bytes, byteorder='big', *, signed=False) | int: from_bytes
($type, /, iterable, value=None) | collections.OrderedDict: fromkeys
($type, iterable, /) | itertools.chain: from_iterable
($type, iterable, value=None, /) | dict: fromkeys
($type, string, /) | bytearray: fromhex | bytes: fromhex | float: fromhex
() | builtins: object
(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False) | io: TextIOWrapper
(data, selectors) | itertools: compress
(decoder, translate, errors='strict') | io: IncrementalNewlineDecoder
(fget=None, fset=None, fdel=None, doc=None) | builtins: property
(file, mode='r', closefd=True, opener=None) | io: FileIO
(frm, to, /) | bytearray: maketrans | bytes: maketrans
(function, iterable, /) | itertools: filterfalse starmap
(initial_bytes=b'') | io: BytesIO
(initial_value='', newline='\n') | io: StringIO
(iterable, /) | itertools: cycle pairwise
(iterable, func=None, *, initial=None) | itertools: accumulate
(iterable, key=None) | itertools: groupby
(iterable, r) | itertools: combinations combinations_with_replacement
(iterable, r=None) | itertools: permutations
(iterable, start=0) | builtins: enumerate
(iterable=(), /) | builtins: list tuple
(object) | builtins: memoryview
(predicate, iterable, /) | itertools: dropwhile takewhile
(raw, buffer_size=DEFAULT_BUFFER_SIZE) | io: BufferedRandom BufferedReader BufferedWriter
(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /) | io: BufferedRWPair
(real=0, imag=0) | builtins: complex
(sequence, /) | builtins: reversed
(start=0, step=1) | itertools: count
(x=0, /) | builtins: float
"""

_found = {}  # from names to owners and signatures


def _fill():
    for line in _TABLE.strip().split("\n"):
        sig, *groups = line.split(" | ")
        for group in groups:
            owner, names = group.split(":")
            for name in names.split():
                _found.setdefault(name, []).append((owner, sig))


def text(obj):
    """The signature of a builtin as a text, with a $ before the parameter that is bound; None if it is not known."""
    if not _found:
        _fill()
    name = obj.__name__
    owner = getattr(obj, "__objclass__", None)
    if owner is None:
        bound = getattr(obj, "__self__", None)
        owner = bound if isinstance(bound, type) else None if bound is None else type(bound)
    for where, sig in _found.get(name, ()):
        if not where:
            if owner is not None:
                return sig
        elif owner is not None and owner is not type(sys):
            for cls in owner.__mro__:
                if where == cls.__name__ or where == cls.__module__.lstrip("_") + "." + cls.__name__:
                    return sig
        elif getattr(sys.modules.get(where), name, None) is obj:
            return sig
    return None


def signature(make, obj):
    """The signature of a builtin, made by make of a function in Python; None if it is not known."""
    sig = text(obj)
    if sig is None:
        return None
    bound = "$self" not in sig and "$" in sig or "$self" in sig and getattr(obj, "__objclass__", None) is None
    env = {}
    exec("def f" + sig.replace("$", "") + ": pass", env)
    sig = make(env["f"])
    if bound:
        sig = sig.replace(parameters=list(sig.parameters.values())[1:])
    return sig
