package littlefs

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// errPower is what a device returns that has no power.
var errPower = errors.New("no power")

// ram is a device in memory. It writes to erased bytes only, and loses its power after some blocks or parts of them.
type ram struct {
	t    testing.TB
	c    Config
	data []byte
	bad  map[uint32]bool // blocks in which nothing can be written
	left int             // writes and erasures until the power goes, -1: it does not
	torn bool            // the last one is done in part
	n    int             // writes and erasures so far
}

func newRAM(t testing.TB, c Config) *ram {
	return &ram{t: t, c: c, data: bytes.Repeat([]byte{0xff}, int(c.BlockSize*c.BlockCount)), left: -1}
}

func (r *ram) at(block, off uint32, p []byte, unit uint32) []byte {
	if block >= r.c.BlockCount || off%unit != 0 || len(p)%int(unit) != 0 || int(off)+len(p) > int(r.c.BlockSize) {
		r.t.Fatalf("access to %d bytes at %d of block %d", len(p), off, block)
	}
	return r.data[block*r.c.BlockSize+off:][:len(p)]
}

func (r *ram) Read(block, off uint32, p []byte) error {
	copy(p, r.at(block, off, p, r.c.ReadSize))
	return nil
}

// power reports how many of n bytes a write still does.
func (r *ram) power(n int) (int, error) {
	if r.left < 0 {
		r.n++
		return n, nil
	}
	if r.left == 0 {
		return 0, errPower
	}
	if r.left--; r.left == 0 && r.torn {
		return n / 2, errPower
	}
	return n, nil
}

func (r *ram) Prog(block, off uint32, p []byte) error {
	dst := r.at(block, off, p, r.c.ProgSize)
	for _, b := range dst {
		if b != 0xff {
			r.t.Fatalf("block %d is written at %d, which is not erased", block, off)
		}
	}
	n, err := r.power(len(p))
	if !r.bad[block] {
		copy(dst, p[:n])
	}
	return err
}

func (r *ram) Erase(block uint32) error {
	p := r.data[block*r.c.BlockSize:][:r.c.BlockSize]
	n, err := r.power(len(p))
	for i := range p[:n] {
		p[i] = 0xff
	}
	return err
}

func (r *ram) Sync() error { return nil }

func (r *ram) clone() *ram {
	c := *r
	c.data, c.left = slices.Clone(r.data), -1
	return &c
}

// format is a version of littlefs.
type format struct {
	name  string
	make  func(Device, Config) error
	mount func(Device, Config) (FS, error)
}

var formats = []format{{"v2", Format2, Mount2}, {"v2worn", Format2, mountWorn}, {"v1", Format1, Mount1}}

// mountWorn mounts a file system whose pairs get other blocks often.
func mountWorn(dev Device, c Config) (FS, error) {
	f, err := Mount2(dev, c)
	if err == nil {
		f.(*fs2).cycles = 3
	}
	return f, err
}

var geometries = []Config{
	{BlockSize: 512, BlockCount: 64, ReadSize: 32, ProgSize: 32, Lookahead: 16},
	{BlockSize: 128, BlockCount: 300, ReadSize: 1, ProgSize: 1, Lookahead: 256},
	{BlockSize: 4096, BlockCount: 40, ReadSize: 32, ProgSize: 32, Lookahead: 256},
	{BlockSize: 1000, BlockCount: 77, ReadSize: 8, ProgSize: 40, Lookahead: 24},
	{BlockSize: 8192, BlockCount: 24, ReadSize: 512, ProgSize: 4096, Lookahead: 256},
	{BlockSize: 256, BlockCount: 128, ReadSize: 128, ProgSize: 16, Lookahead: 256},
}

// everyFormat runs a test for all formats and geometries.
func everyFormat(t *testing.T, f func(t *testing.T, v format, c Config)) {
	for _, v := range formats {
		for _, c := range geometries {
			t.Run(fmt.Sprintf("%s/%dx%d", v.name, c.BlockCount, c.BlockSize), func(t *testing.T) { f(t, v, c) })
		}
	}
}

func (v format) fresh(t testing.TB, c Config) (*ram, FS) {
	r := newRAM(t, c)
	if err := v.make(r, c); err != nil {
		t.Fatal(err)
	}
	return r, v.mounted(t, r)
}

func (v format) mounted(t testing.TB, r *ram) FS {
	f, err := v.mount(r, r.c)
	if err != nil {
		t.Fatal("mount: ", err)
	}
	return f
}

// state is the contents of a file system: directories end with a slash.
type state map[string]string

// read returns the contents of a file system.
func read(t testing.TB, f FS) state {
	s := state{}
	var walk func(string)
	walk = func(dir string) {
		list, err := f.ReadDir(dir)
		if err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		for _, i := range list {
			p := dir + i.Name
			if i.Dir {
				s[p+"/"] = ""
				walk(p + "/")
				continue
			}
			s[p] = readFile(t, f, p)
			if len(s[p]) != int(i.Size) {
				t.Fatalf("%s has %d bytes, and %d in the directory", p, len(s[p]), i.Size)
			}
		}
	}
	walk("/")
	return s
}

func readFile(t testing.TB, f FS, path string) string {
	x, err := f.Open(path, Read)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	defer x.Close()
	data, err := io.ReadAll(x)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return string(data)
}

// op is a change of a file system.
type op struct {
	kind, a, b string
	data       []byte
	pos        int64
}

func (o op) String() string {
	return fmt.Sprintf("%s %s %s %d@%d", o.kind, o.a, o.b, len(o.data), o.pos)
}

// do makes a change.
func (o op) do(f FS) error {
	switch o.kind {
	case "mkdir":
		return f.Mkdir(o.a)
	case "remove":
		return f.Remove(o.a)
	case "rename":
		return f.Rename(o.a, o.b)
	}
	flag := Read | Write
	switch o.kind {
	case "write":
		flag |= Create | Truncate
	case "append":
		flag |= Create | Append
	case "patch":
		flag |= Create
	}
	x, err := f.Open(o.a, flag)
	if err != nil {
		return err
	}
	if o.kind == "trunc" {
		err = x.Truncate(o.pos)
	} else {
		if _, err = x.Seek(o.pos, io.SeekStart); err == nil {
			_, err = x.Write(o.data)
		}
	}
	if e := x.Close(); err == nil {
		err = e
	}
	return err
}

// model does it in memory, where it is possible.
func (o op) model(s state) state {
	s = maps.Clone(s)
	switch o.kind {
	case "mkdir":
		s[o.a+"/"] = ""
	case "remove":
		delete(s, o.a)
		delete(s, o.a+"/")
	case "rename":
		for p, data := range maps.Clone(s) {
			if p == o.a || strings.HasPrefix(p, o.a+"/") {
				delete(s, p)
				s[o.b+p[len(o.a):]] = data
			}
		}
	case "write":
		s[o.a] = string(o.data)
	case "append":
		s[o.a] += string(o.data)
	case "trunc":
		b := append([]byte(s[o.a]), make([]byte, o.pos)...)
		s[o.a] = string(b[:o.pos])
	case "patch":
		b := []byte(s[o.a])
		if end := int(o.pos) + len(o.data); len(o.data) > 0 && end > len(b) {
			b = append(b, make([]byte, end-len(b))...)
		}
		copy(b[min(int(o.pos), len(b)):], o.data)
		s[o.a] = string(b)
	}
	return s
}

// randomOp makes a change that is possible most of the time.
func randomOp(r *rand.Rand, s state, most int) op {
	dirs, files := []string{"/"}, []string{}
	for _, p := range slices.Sorted(maps.Keys(s)) {
		if strings.HasSuffix(p, "/") {
			dirs = append(dirs, p)
		} else {
			files = append(files, p)
		}
	}
	fresh := func() string {
		return dirs[r.IntN(len(dirs))] + strings.Repeat(string(rune('a'+r.IntN(4))), 1+r.IntN(3)) + []string{"", "b", "-longer", ".py"}[r.IntN(4)]
	}
	name := fresh()
	if len(files) > 0 && r.IntN(3) > 0 {
		name = files[r.IntN(len(files))]
	}
	data := make([]byte, r.IntN(most))
	if r.IntN(2) == 0 {
		data = data[:min(len(data), r.IntN(60))]
	}
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	switch r.IntN(12) {
	case 0, 1:
		return op{kind: "mkdir", a: fresh()}
	case 2, 3:
		if r.IntN(2) == 0 {
			name = strings.TrimSuffix(dirs[r.IntN(len(dirs))], "/")
		}
		return op{kind: "remove", a: name}
	case 4, 5:
		if r.IntN(3) == 0 {
			name = strings.TrimSuffix(dirs[r.IntN(len(dirs))], "/")
		}
		return op{kind: "rename", a: name, b: fresh()}
	case 6, 7:
		return op{kind: "append", a: name, data: data}
	case 8:
		return op{kind: "patch", a: name, data: data, pos: int64(r.IntN(most))}
	case 9:
		return op{kind: "trunc", a: name, pos: int64(r.IntN(most))}
	}
	return op{kind: "write", a: name, data: data}
}

// allowed says whether the model knows that an operation works; the file system may lack the room for it.
func (o op) allowed(s state) bool {
	is := func(p string) bool { _, is := s[p]; return is }
	isDir := func(p string) bool { return p == "" || is(p+"/") }
	parent := func(p string) string { return p[:max(strings.LastIndex(p, "/"), 0)] }
	empty := func(p string) bool {
		for q := range s {
			if strings.HasPrefix(q, p+"/") && q != p+"/" {
				return false
			}
		}
		return true
	}
	switch o.kind {
	case "mkdir":
		return isDir(parent(o.a)) && !is(o.a) && !isDir(o.a)
	case "remove":
		return o.a != "" && (is(o.a) || isDir(o.a) && empty(o.a))
	case "rename":
		if o.a == "" || !is(o.a) && !isDir(o.a) || !isDir(parent(o.b)) || strings.HasPrefix(o.b, o.a+"/") {
			return false
		}
		if isDir(o.a) {
			return !is(o.b) && (o.a == o.b || empty(o.b))
		}
		return !isDir(o.b)
	case "trunc":
		return is(o.a)
	}
	return isDir(parent(o.a)) && !isDir(o.a)
}

func equal(t testing.TB, what string, got, want state) {
	t.Helper()
	if !maps.Equal(got, want) {
		for _, p := range slices.Sorted(maps.Keys(want)) {
			if g, is := got[p]; !is || g != want[p] {
				t.Errorf("%s: %s: there are %d bytes (%v), not %d", what, p, len(g), is, len(want[p]))
			}
		}
		for p := range got {
			if _, is := want[p]; !is {
				t.Errorf("%s: %s should not be there", what, p)
			}
		}
		t.FailNow()
	}
}

// TestRandom compares random changes with what they do in memory.
func TestRandom(t *testing.T) {
	everyFormat(t, func(t *testing.T, v format, c Config) {
		for _, seed := range []uint64{0, 23} { // 23: a directory that is on the list before its parent, both worn
			r := rand.New(rand.NewPCG(seed, 1))
			dev, f := v.fresh(t, c)
			s := state{}
			for i := range 250 {
				o := randomOp(r, s, int(c.BlockSize*c.BlockCount)/12)
				err := o.do(f)
				allowed := o.allowed(s)
				switch {
				case err == nil && !allowed:
					t.Fatalf("%d.%d: %v works", seed, i, o)
				case err == nil:
					s = o.model(s)
				case allowed && err != ErrNoSpace:
					t.Fatalf("%d.%d: %v: %v", seed, i, o, err)
				case allowed && o.kind != "rename" && o.kind != "mkdir" && o.kind != "remove":
					if _, is := s[o.a]; !is { // the file is there, empty, once it is open
						if _, err := f.Stat(o.a); err == nil {
							s[o.a] = ""
						}
					}
				}
				if r.IntN(20) == 0 {
					f = v.mounted(t, dev)
				}
				if err != nil || i%16 == 0 {
					equal(t, fmt.Sprintf("%d.%d %v %v", seed, i, o, err), read(t, f), s)
				}
			}
			equal(t, "mounted again", read(t, v.mounted(t, dev)), s)
		}
	})
}
