package littlefs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestOpenFiles keeps files open, writes to them in pieces, and meanwhile changes the directories that they are in.
func TestOpenFiles(t *testing.T) {
	everyFormat(t, func(t *testing.T, v format, c Config) {
		r := rand.New(rand.NewPCG(1, 4))
		dev, f := v.fresh(t, c)
		s := state{}
		type open struct {
			x    *File
			path string
			want []byte // what it has, stored or not
			pos  int
		}
		var files []*open
		for i := range 400 {
			switch k := r.IntN(10); {
			case k == 0 && len(files) < 4:
				o := &open{path: fmt.Sprintf("/%s%d", []string{"", "d/"}[r.IntN(2)], i)}
				if _, is := s["/d/"]; !is {
					o.path = fmt.Sprintf("/%d", i)
				}
				var err error
				if o.x, err = f.Open(o.path, Read|Write|Create); err == nil {
					files = append(files, o)
					s[o.path] = ""
				} else if err != ErrNoSpace {
					t.Fatal(err)
				}
			case k < 6 && len(files) > 0:
				writeSome(t, r, files[r.IntN(len(files))].x, func(x *File) *[]byte {
					for _, o := range files {
						if o.x == x {
							return &o.want
						}
					}
					return nil
				})
			case k == 6 && len(files) > 0:
				n := r.IntN(len(files))
				o := files[n]
				var err error
				if r.IntN(2) == 0 {
					err = o.x.Sync()
				} else {
					files = slices.Delete(files, n, n+1)
					err = o.x.Close()
				}
				if _, is := s[o.path]; is && err == nil && !o.x.failed {
					s[o.path] = string(o.want)
				} else if err != nil && err != ErrNoSpace {
					t.Fatal(err)
				}
			case k == 7 && len(files) > 0:
				o := files[r.IntN(len(files))]
				to := fmt.Sprintf("/moved%d", i)
				if _, is := s[o.path]; is {
					if err := f.Rename(o.path, to); err == nil {
						s[to] = s[o.path]
						delete(s, o.path)
						o.path = to
					} else if err != ErrNoSpace {
						t.Fatal(err)
					}
				}
			default:
				p := randomOp(r, s, 200)
				if slices.ContainsFunc(files, func(o *open) bool { return o.path == p.a || o.path == p.b }) {
					if p.kind != "remove" {
						continue
					}
				}
				if !p.allowed(s) || p.kind == "rename" {
					continue
				}
				if err := p.do(f); err == nil {
					s = p.model(s)
				} else if err != ErrNoSpace {
					t.Fatal(p, err)
				} else {
					s = read(t, f)
				}
			}
			if i%20 == 0 {
				equal(t, fmt.Sprint(i), read(t, f), s)
			}
		}
		for _, o := range files {
			if err := o.x.Close(); err == nil && !o.x.failed {
				if _, is := s[o.path]; is {
					s[o.path] = string(o.want)
				}
			}
		}
		equal(t, "mounted again", read(t, v.mounted(t, dev)), s)
	})
}

// writeSome writes to an open file, or reads it.
func writeSome(t *testing.T, r *rand.Rand, x *File, want func(*File) *[]byte) {
	w := want(x)
	if x.failed {
		return
	}
	at := r.IntN(len(*w) + 20)
	if _, err := x.Seek(int64(at), io.SeekStart); err == ErrNoSpace {
		return
	} else if err != nil {
		t.Fatal(err)
	}
	if r.IntN(3) == 0 {
		got, err := io.ReadAll(x)
		if err == ErrNoSpace {
			return
		}
		if err != nil || !bytes.Equal(got, (*w)[min(at, len(*w)):]) {
			t.Fatalf("%d bytes from %d (%v), of %d", len(got), at, err, len(*w))
		}
		return
	}
	data := make([]byte, r.IntN(300))
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	if _, err := x.Write(data); err != nil {
		if err != ErrNoSpace {
			t.Fatal(err)
		}
		return
	}
	if end := at + len(data); len(data) > 0 && end > len(*w) {
		*w = append(*w, make([]byte, end-len(*w))...)
	}
	copy((*w)[min(at, len(*w)):], data)
}

// TestErrors are the errors of operations that are not possible.
func TestErrors(t *testing.T) {
	for _, v := range formats {
		c := geometries[0]
		dev, f := v.fresh(t, c)
		if err := f.Mkdir("/d"); err != nil {
			t.Fatal(err)
		}
		if err := (op{kind: "write", a: "/d/f", data: []byte("text")}).do(f); err != nil {
			t.Fatal(err)
		}
		long := "/" + string(bytes.Repeat([]byte("x"), 256))
		open := func(path string, flag Flag) error {
			_, err := f.Open(path, flag)
			return err
		}
		_, stat := f.Stat("/d/f/x")
		_, list := f.ReadDir("/d/f")
		_, none := f.ReadDir("/nope/x")
		for i, e := range []struct{ got, want error }{
			{f.Mkdir("/d"), ErrExists}, {f.Mkdir("/d/f"), ErrExists}, {f.Mkdir("/x/y"), ErrNoEntry}, {f.Mkdir("/d/f/x"), ErrNotDir},
			{f.Mkdir("/"), ErrExists}, {f.Mkdir(long), ErrNameTooLong}, {f.Remove("/d"), ErrNotEmpty}, {f.Remove("/"), ErrInvalid},
			{f.Remove("/x"), ErrNoEntry}, {f.Rename("/x", "/y"), ErrNoEntry}, {f.Rename("/d", "/d/e"), ErrInvalid}, {f.Rename("/d", "/d/f"), ErrInvalid},
			{f.Rename("/d/f", "/d"), ErrIsDir}, {f.Rename("/d/f", "/n/x"), ErrNoEntry}, {f.Rename("/d/f", long), ErrNameTooLong}, {f.Rename("/", "/z"), ErrInvalid},
			{f.Rename("/d/f", "/d/f"), nil}, {f.Rename("/d/f", "/g/"), ErrNotDir}, {open("/d", Read), ErrIsDir}, {open("/x", Read), ErrNoEntry},
			{open("/d/f", Write|Create|Exclusive), ErrExists}, {open("/d/f/x", Write|Create), ErrNotDir}, {open(long, Write|Create), ErrNameTooLong},
			{open("/new/", Write|Create), ErrNotDir}, {open("/d/f/", Read), ErrNotDir}, {stat, ErrNotDir}, {list, ErrNotDir}, {none, ErrNoEntry},
		} {
			if !errors.Is(e.got, e.want) {
				t.Errorf("%s %d: %v, not %v", v.name, i, e.got, e.want)
			}
		}
		equal(t, v.name, read(t, v.mounted(t, dev)), state{"/d/": "", "/d/f": "text"})
		x, err := f.Open("/../d/./../d/f", Read)
		if err != nil {
			t.Fatal(err)
		}
		_, write := x.Write([]byte("x"))
		_, seek := x.Seek(-1, io.SeekStart)
		for _, e := range []struct{ got, want error }{{write, ErrBadFile}, {x.Truncate(0), ErrBadFile}, {seek, ErrInvalid}, {x.Close(), nil}, {x.Close(), nil}, {x.Sync(), ErrBadFile}} {
			if e.got != e.want {
				t.Errorf("%v, not %v", e.got, e.want)
			}
		}
		for _, bad := range []Config{{}, {BlockSize: 64, BlockCount: 10, ReadSize: 1, ProgSize: 1, Lookahead: 8}, {BlockSize: 512, BlockCount: 1, ReadSize: 1, ProgSize: 1, Lookahead: 8}, {BlockSize: 512, BlockCount: 10, ReadSize: 100, ProgSize: 1, Lookahead: 8}} {
			if v.make(dev, bad) != ErrInvalid {
				t.Errorf("%v works", bad)
			}
		}
	}
}

// TestAttributes stores attributes with files.
func TestAttributes(t *testing.T) {
	dev, f := formats[0].fresh(t, geometries[1])
	for i := range 40 { // each replaces the one before
		x, err := f.Open("/f", Write|Create)
		if err != nil {
			t.Fatal(err)
		}
		x.SetAttr(1, []byte{byte(i)})
		x.SetAttr(7, []byte("seven"))
		if err := x.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Rename("/f", "/g"); err != nil {
		t.Fatal(err)
	}
	f = formats[0].mounted(t, dev)
	for kind, want := range map[uint8]string{1: "\x27", 7: "seven", 2: ""} {
		if got, err := f.Attr("/g", kind); err != nil || string(got) != want {
			t.Errorf("attribute %d is %q (%v)", kind, got, err)
		}
	}
}
