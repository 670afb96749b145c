package binascii

import (
	"bytes"
	"strconv"

	"pycopy/rt"
)

// The encodings of mail: uuencode and quoted-printable.

func itoa(i int) string { return strconv.Itoa(i) }

func b2aUU(t *rt.Thread, a []rt.Value) rt.Value {
	b, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	tick, ok := t.OptTruth(a[1], false)
	if !ok {
		return rt.NoValue
	}
	if len(b) > 45 {
		return fail(t, "At most 45 bytes at once")
	}
	char := func(v byte) byte {
		if v == 0 && tick {
			return '`'
		}
		return v + ' '
	}
	out := []byte{char(byte(len(b)))}
	for i := 0; i < len(b); i += 3 {
		var g [3]byte
		copy(g[:], b[i:])
		out = append(out, char(g[0]>>2), char(g[0]&3<<4|g[1]>>4), char(g[1]&15<<2|g[2]>>6), char(g[2]&63))
	}
	return t.NewBytes(append(out, '\n'))
}

func a2bUU(t *rt.Thread, a []rt.Value) rt.Value {
	s, ok := ascii(t, a[0])
	if !ok {
		return rt.NoValue
	}
	if len(s) == 0 {
		return t.NewBytes(make([]byte, 32))
	}
	n := int((s[0] - ' ') & 63)
	s = s[1:]
	next := func() (byte, bool) {
		if len(s) == 0 || s[0] == '\n' || s[0] == '\r' {
			return 0, true
		}
		c := s[0]
		s = s[1:]
		return (c - ' ') & 63, c >= ' ' && c <= ' '+64
	}
	out := make([]byte, 0, n+3)
	for len(out) < n {
		var g [4]byte
		for i := range g {
			var ok bool
			if g[i], ok = next(); !ok {
				return fail(t, "Illegal char")
			}
		}
		out = append(out, g[0]<<2|g[1]>>4, g[1]<<4|g[2]>>2, g[2]<<6|g[3])
	}
	for _, c := range s {
		if c != ' ' && c != '`' && c != '\n' && c != '\r' {
			return fail(t, "Trailing garbage")
		}
	}
	return t.NewBytes(out[:n])
}

// a2bQP is a2b_qp(data, header=False).
func a2bQP(t *rt.Thread, a []rt.Value) rt.Value {
	s, ok := ascii(t, a[0])
	if !ok {
		return rt.NoValue
	}
	header, ok := t.OptTruth(a[1], false)
	if !ok {
		return rt.NoValue
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '=':
			i++
			switch {
			case i >= len(s):
			case s[i] == '\n' || s[i] == '\r': // soft line break
				for i < len(s) && s[i] != '\n' {
					i++
				}
				i++
			case s[i] == '=':
				out = append(out, '=')
				i++
			case i+1 < len(s) && hexDigit(s[i]) >= 0 && hexDigit(s[i+1]) >= 0:
				out = append(out, byte(hexDigit(s[i])<<4|hexDigit(s[i+1])))
				i += 2
			default:
				out = append(out, '=')
			}
		case header && c == '_':
			out = append(out, ' ')
			i++
		default:
			out = append(out, c)
			i++
		}
	}
	return t.NewBytes(out)
}

// b2aQP is b2a_qp(data, quotetabs=False, istext=True, header=False).
func b2aQP(t *rt.Thread, a []rt.Value) rt.Value {
	s, ok := data(t, a[0])
	if !ok {
		return rt.NoValue
	}
	var opt [3]bool
	for i, def := range [...]bool{false, true, false} {
		if opt[i], ok = t.OptTruth(a[i+1], def); !ok {
			return rt.NoValue
		}
	}
	quoteTabs, isText, header := opt[0], opt[1], opt[2]
	const hex = "0123456789ABCDEF"
	var out []byte
	line := 0
	end := "\n" // as the first one is
	if i := bytes.IndexByte(s, '\n'); i > 0 && s[i-1] == '\r' {
		end = "\r\n"
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		last := i+1 == len(s)
		if isText && (c == '\n' || c == '\r' && !last && s[i+1] == '\n') {
			if n := len(out); n > 0 && (out[n-1] == ' ' || out[n-1] == '\t') {
				w := out[n-1]
				out = append(out[:n-1], '=', hex[w>>4], hex[w&15])
			}
			out = append(out, end...)
			if c == '\r' {
				i++
			}
			line = 0
			continue
		}
		quote := mustQuote(s, i, line, quoteTabs, isText, header)
		width := 1
		if quote {
			width = 3
		}
		if !last && s[i+1] != '\n' && line+width >= 76 || last && line+width > 76 {
			out = append(append(out, '='), end...)
			line = 0
		}
		switch {
		case quote:
			out = append(out, '=', hex[c>>4], hex[c&15])
		case header && c == ' ':
			out = append(out, '_')
		default:
			out = append(out, c)
		}
		line += width
	}
	return t.NewBytes(out)
}

// mustQuote reports whether b2a_qp writes s[i], in column line, as =XX.
func mustQuote(s []byte, i, line int, quoteTabs, isText, header bool) bool {
	c := s[i]
	last := i+1 == len(s)
	switch {
	case c > 126 || c == '=' || header && c == '_':
		return true
	case c == '.':
		return line == 0 && (last || s[i+1] == '\n' || s[i+1] == '\r' || s[i+1] == 0)
	case c == '\r' || c == '\n':
		return !isText
	case c == '\t' || c == ' ':
		return last || quoteTabs
	}
	return c < 33
}
