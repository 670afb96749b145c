package hashlib

import (
	"encoding/hex"
	"strings"
	"testing"
)

// TestBlake2 checks vectors of RFC 7693 and some made with Python's hashlib.
func TestBlake2(t *testing.T) {
	long := []byte(strings.Repeat("x", 1000))
	for _, c := range []struct {
		h    *blake2
		data []byte
		want string
	}{
		{newBlake2b(64, nil, nil, nil), []byte("abc"), "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923"},
		{newBlake2s(32, nil, nil, nil), []byte("abc"), "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982"},
		{newBlake2b(20, []byte("key"), []byte("salt"), []byte("me")), long, "f82af71b5940693af936b149ea3da84aa65d8aa9"},
		{newBlake2s(16, []byte("key"), []byte("salt"), []byte("me")), long, "e04c1f885a8510337fd9da6944d77c3d"},
	} {
		_, _ = c.h.Write(c.data)
		if got := hex.EncodeToString(c.h.Sum(nil)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}
