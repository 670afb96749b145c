package romfs

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
)

func TestRoundTrip(t *testing.T) {
	tree := fstest.MapFS{
		"main.mpy":       {Data: []byte("M\x06\x00\x1f")},
		"lib/empty":      {},
		"lib/a/data.bin": {Data: bytes.Repeat([]byte{7}, 300)},
	}
	image, err := Build(tree)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(image, []byte{0xd2, 0xcd, 0x31}) || len(image)%2 != 0 {
		t.Errorf("% x, %d bytes", image[:4], len(image))
	}
	list, err := Read(image)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range list {
		names = append(names, e.Name)
		if e.Dir {
			continue
		}
		if want := tree[e.Name].Data; !bytes.Equal(e.Data, want) {
			t.Errorf("%s: %d bytes, want %d", e.Name, len(e.Data), len(want))
		}
	}
	if got := strings.Join(names, " "); got != "lib lib/a lib/a/data.bin lib/empty main.mpy" {
		t.Errorf("%s", got)
	}
	for n := range image {
		if _, err := Read(image[:n]); err == nil {
			t.Errorf("the first %d bytes are accepted", n)
		}
	}
}

// TestRecords checks an image by hand: padding, indirect data, unknown records, padded lengths.
func TestRecords(t *testing.T) {
	payload := []byte("\x01\x02xx" + "\x09\x01?" + "\x05\x06\x01f" + "\x03\x02\x02\x02" + "\x01\x00")
	list, err := Read(append([]byte{0xd2, 0xcd, 0x31, 0x80, byte(len(payload))}, payload...))
	if err != nil || len(list) != 1 || list[0].Name != "f" || string(list[0].Data) != "xx" {
		t.Errorf("%v %v", list, err)
	}
	for _, bad := range []string{"", "\x05\x00", "\xd2\xcd\x31\x02\x00\x00", "\xd2\xcd\x31\x03\x05\x01\x00", "\xd2\xcd\x31\x07\x05\x05\x01f\x03\x01\x7f",
		"\xd2\xcd\x31\x06\x04\x04\x7fabc"} {
		if list, err := Read([]byte(bad)); err == nil {
			t.Errorf("%q: %v", bad, list)
		}
	}
}

func FuzzRead(f *testing.F) {
	image, err := Build(fstest.MapFS{"d/f": {Data: []byte("x")}, "g": {}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(image)
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := Read(data)
		if err == nil && len(list) > len(data) {
			t.Errorf("%d entries from %d bytes", len(list), len(data))
		}
	})
}
