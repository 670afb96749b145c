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
		dev, f := v.fresh(t, c)
		o := &openFiles{t: t, r: rand.New(rand.NewPCG(1, 4)), f: f, s: state{}}
		for i := range 400 {
			switch k := o.r.IntN(10); {
			case k == 0 && len(o.files) < 4:
				o.open(i)
			case k < 6 && len(o.files) > 0:
				x := o.files[o.r.IntN(len(o.files))]
				writeSome(t, o.r, x.x, &x.want)
			case k == 6 && len(o.files) > 0:
				o.store(o.r.IntN(len(o.files)), o.r.IntN(2) == 0)
			case k == 7 && len(o.files) > 0:
				o.rename(o.files[o.r.IntN(len(o.files))], fmt.Sprintf("/moved%d", i))
			default:
				o.other()
			}
			if i%20 == 0 {
				equal(t, fmt.Sprint(i), read(t, f), o.s)
			}
		}
		for len(o.files) > 0 {
			o.store(0, true)
		}
		equal(t, "mounted again", read(t, v.mounted(t, dev)), o.s)
	})
}

// openFile is an open file, its name, and what it has, stored or not.
type openFile struct {
	x    *File
	path string
	want []byte
}

// openFiles are the open files of a file system, whose contents are s.
type openFiles struct {
	t     *testing.T
	r     *rand.Rand
	f     FS
	s     state
	files []*openFile
}

// worked reports whether there is no error; there may be no room.
func (o *openFiles) worked(err error) bool {
	if err != nil && err != ErrNoSpace {
		o.t.Fatal(err)
	}
	return err == nil
}

func (o *openFiles) open(i int) {
	path := fmt.Sprintf("/%d", i)
	if _, is := o.s["/d/"]; is && o.r.IntN(2) == 0 {
		path = "/d" + path
	}
	x, err := o.f.Open(path, Read|Write|Create)
	if o.worked(err) {
		o.files = append(o.files, &openFile{x: x, path: path})
		o.s[path] = ""
	}
}

// store synchronizes or closes a file. It may have been removed.
func (o *openFiles) store(n int, closes bool) {
	x := o.files[n]
	var err error
	if closes {
		o.files = slices.Delete(o.files, n, n+1)
		err = x.x.Close()
	} else {
		err = x.x.Sync()
	}
	if _, is := o.s[x.path]; o.worked(err) && is && !x.x.failed {
		o.s[x.path] = string(x.want)
	}
}

func (o *openFiles) rename(x *openFile, to string) {
	if _, is := o.s[x.path]; is && o.worked(o.f.Rename(x.path, to)) {
		o.s[to] = o.s[x.path]
		delete(o.s, x.path)
		x.path = to
	}
}

// other changes something else, or removes an open file.
func (o *openFiles) other() {
	p := randomOp(o.r, o.s, 200)
	if !p.allowed(o.s) || p.kind == "rename" {
		return
	}
	if p.kind != "remove" && slices.ContainsFunc(o.files, func(x *openFile) bool { return x.path == p.a }) {
		return
	}
	if o.worked(p.do(o.f)) {
		o.s = p.model(o.s)
	} else {
		o.s = read(o.t, o.f)
	}
}

// writeSome writes to an open file, or reads it.
func writeSome(t *testing.T, r *rand.Rand, x *File, w *[]byte) {
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
