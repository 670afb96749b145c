package dns

import (
	"encoding/binary"
	"errors"
	"net/netip"
	"strings"
)

// Types of records and codes of answers.
const (
	typeA     = 1
	typeCNAME = 5
	typePTR   = 12
	typeAAAA  = 28

	codeOK       = 0
	codeServFail = 2
	codeNXDomain = 3
)

var errMessage = errors.New("malformed answer of a name server")

// query makes a query for a name.
func query(id uint16, name string, kind uint16) ([]byte, error) {
	b := binary.BigEndian.AppendUint16(nil, id)
	b = append(b, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0) // recursion desired, one question
	name = strings.TrimSuffix(name, ".")
	if len(name) == 0 || len(name) > 253 {
		return nil, ErrNotFound
	}
	for _, label := range strings.Split(name, ".") {
		if len(label) == 0 || len(label) > 63 {
			return nil, ErrNotFound
		}
		b = append(append(b, byte(len(label))), label...)
	}
	b = append(b, 0)
	b = binary.BigEndian.AppendUint16(b, kind)
	return binary.BigEndian.AppendUint16(b, 1), nil
}

// response is what matters of an answer.
type response struct {
	code      int
	truncated bool
	addrs     []netip.Addr
	names     []string // of PTR records
}

// parse reads the answer to a query. ok is false when it does not belong to that.
func parse(b, q []byte) (r response, ok bool, err error) {
	if len(b) < 12 || len(b) < len(q) || b[0] != q[0] || b[1] != q[1] || b[2]&0x80 == 0 {
		return r, false, nil
	}
	// The question comes back as it was.
	if binary.BigEndian.Uint16(b[4:]) != 1 || !strings.EqualFold(string(b[12:len(q)]), string(q[12:])) {
		return r, false, nil
	}
	r.code = int(b[3] & 15)
	r.truncated = b[2]&2 != 0
	pos := len(q)
	for range binary.BigEndian.Uint16(b[6:]) {
		if _, pos, err = readName(b, pos); err != nil {
			return r, true, err
		}
		if pos+10 > len(b) {
			return r, true, errMessage
		}
		kind, size := binary.BigEndian.Uint16(b[pos:]), int(binary.BigEndian.Uint16(b[pos+8:]))
		pos += 10
		if pos+size > len(b) {
			return r, true, errMessage
		}
		switch {
		case kind == typeA && size == 4 || kind == typeAAAA && size == 16:
			a, _ := netip.AddrFromSlice(b[pos : pos+size])
			r.addrs = append(r.addrs, a)
		case kind == typePTR:
			name, _, err := readName(b, pos)
			if err != nil {
				return r, true, err
			}
			r.names = append(r.names, name)
		}
		pos += size
	}
	return r, true, nil
}

// readName reads a name, which may go on elsewhere by pointers, and returns the position behind it.
func readName(b []byte, pos int) (string, int, error) {
	var name strings.Builder
	end := -1
	for jumps := 0; ; {
		if pos >= len(b) {
			return "", 0, errMessage
		}
		n := int(b[pos])
		pos++
		switch n & 0xc0 {
		case 0:
			if n == 0 {
				if end < 0 {
					end = pos
				}
				return name.String(), end, nil
			}
			if pos+n > len(b) || name.Len()+n > 255 {
				return "", 0, errMessage
			}
			if name.Len() > 0 {
				name.WriteByte('.')
			}
			name.Write(b[pos : pos+n])
			pos += n
		case 0xc0:
			if pos >= len(b) {
				return "", 0, errMessage
			}
			if end < 0 {
				end = pos + 1
			}
			if jumps++; jumps > 32 {
				return "", 0, errMessage
			}
			pos = n&0x3f<<8 | int(b[pos])
		default:
			return "", 0, errMessage
		}
	}
}
