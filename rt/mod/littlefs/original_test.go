package littlefs

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"testing"
)

// filler is what the program that made the images of testdata, with the original in C, has written to files.
func filler(n int, seed uint32) string {
	p := make([]byte, n)
	for i := range p {
		seed = seed*1103515245 + 12345
		p[i] = byte(seed >> 16)
	}
	return string(p)
}

// TestOriginal reads images that the original has made, and changes them.
func TestOriginal(t *testing.T) {
	long := []byte(filler(1500, 2) + filler(100, 6))
	copy(long[600:], filler(10, 7))
	want := state{
		"/short": filler(20, 1), "/long": string(long), "/dir/": "", "/dir/sub/": "", "/dir/moved": filler(200, 3), "/dir/sub/empty": "",
		"/five": filler(9, 5),
	}
	for i := range uint32(12) {
		if i != 3 && i != 5 {
			want[fmt.Sprintf("/dir/file%d", i)] = filler(9, i)
		}
	}
	c := Config{BlockSize: 256, BlockCount: 40, ReadSize: 32, ProgSize: 32, Lookahead: 256}
	for name, mount := range map[string]func(Device, Config) (FS, error){"v1.1": Mount1, "v2.0": Mount2, "v2.1": Mount2} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile("testdata/" + name + ".img.gz")
			if err != nil {
				t.Fatal(err)
			}
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			dev := newRAM(t, c)
			if dev.data, err = io.ReadAll(z); err != nil || len(dev.data) != int(c.BlockSize*c.BlockCount) {
				t.Fatal(err)
			}
			v := format{name: name, mount: mount}
			f := v.mounted(t, dev)
			equal(t, "original", read(t, f), want)
			r, s := rand.New(rand.NewPCG(1, 2)), want
			for range 100 {
				o := randomOp(r, s, 500)
				if !o.allowed(s) {
					continue
				}
				if err := o.do(f); err == nil {
					s = o.model(s)
				} else if err != ErrNoSpace {
					t.Fatal(o, err)
				} else {
					s = read(t, f)
				}
			}
			equal(t, "changed", read(t, v.mounted(t, dev)), s)
		})
	}
}
