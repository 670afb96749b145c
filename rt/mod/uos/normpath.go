package uos

import (
	"strings"

	"pycopy/rt"
)

// normPath is _normpath(path): os.path.normpath of a str or bytes.
func normPath(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBufferOrStr(a[0], &b) {
		return rt.NoValue
	}
	var buf [256]byte
	out := appendNormal(buf[:0], string(b.Data))
	if !t.R.IsStr(a[0]) {
		return t.NewBytes(out)
	}
	if a[0].Kind() == rt.KindStr && string(out) == a[0].Str() {
		return a[0]
	}
	return t.NewStrBytes(out)
}

// appendNormal appends the path s without empty parts, "." and what ".." takes away.
func appendNormal(out []byte, s string) []byte {
	start := len(out)
	if strings.HasPrefix(s, "/") {
		out = append(out, '/')
		if strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///") { // POSIX lets that mean something else
			out = append(out, '/')
		}
	}
	root := len(out)
	for s != "" {
		part := s
		if i := strings.IndexByte(s, '/'); i >= 0 {
			part, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && (len(out) > root || root > start):
			at := root
			if i := strings.LastIndexByte(string(out[root:]), '/'); i >= 0 {
				at += i
			}
			if last := strings.TrimPrefix(string(out[at:]), "/"); last != ".." {
				out = out[:at]
				continue
			}
		}
		if len(out) > root {
			out = append(out, '/')
		}
		out = append(out, part...)
	}
	if len(out) == start {
		return append(out, '.')
	}
	return out
}
