import ctypes as _c

BYTE = _c.c_byte
WORD = ATOM = LANGID = _c.c_ushort
DWORD = COLORREF = LCTYPE = LGRPID = LCID = _c.c_ulong
CHAR = _c.c_char
WCHAR = _c.c_wchar
UINT = _c.c_uint
INT = _c.c_int
DOUBLE = _c.c_double
FLOAT = _c.c_float
BOOLEAN = BYTE
BOOL = LONG = _c.c_long
SHORT = _c.c_short
USHORT = _c.c_ushort
ULONG = _c.c_ulong
LARGE_INTEGER = _LARGE_INTEGER = _c.c_longlong
ULARGE_INTEGER = _ULARGE_INTEGER = _c.c_ulonglong
LPSTR = LPCSTR = _c.c_char_p
LPWSTR = LPCWSTR = LPOLESTR = OLESTR = _c.c_wchar_p
LPVOID = LPCVOID = HANDLE = _c.c_void_p
HWND = HMODULE = HINSTANCE = HDC = HICON = HCURSOR = HKEY = HMENU = HBRUSH = HBITMAP = HFONT = HGDIOBJ = HGLOBAL = HLOCAL = HPEN = HRGN = HRSRC = HTASK = HDESK = SC_HANDLE = HANDLE
if _c.sizeof(_c.c_long) == _c.sizeof(_c.c_void_p):
    WPARAM, LPARAM = _c.c_ulong, _c.c_long
else:
    WPARAM, LPARAM = _c.c_ulonglong, _c.c_longlong
MAX_PATH = 260


class RECT(_c.Structure):
    _fields_ = [("left", LONG), ("top", LONG), ("right", LONG), ("bottom", LONG)]


class POINT(_c.Structure):
    _fields_ = [("x", LONG), ("y", LONG)]


class SIZE(_c.Structure):
    _fields_ = [("cx", LONG), ("cy", LONG)]


class FILETIME(_c.Structure):
    _fields_ = [("dwLowDateTime", DWORD), ("dwHighDateTime", DWORD)]


_POINTL, _RECTL, SIZEL, tagRECT, tagPOINT = POINTL, RECTL, SIZEL, tagRECT, tagPOINT = POINT, RECT, SIZE, RECT, POINT
for _n in "BOOL BYTE DWORD INT LONG WORD UINT HANDLE FILETIME POINT RECT SIZE".split():
    globals()["LP" + _n] = globals()["P" + _n] = _c.POINTER(globals()[_n])
