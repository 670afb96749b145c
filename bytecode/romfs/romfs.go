// Package romfs builds and reads ROMFS images: read-only trees of files that MicroPython boards use in place.
//
// An image is one record: a variable-length kind, a variable-length length, and that many bytes, which for directories and files are their
// name and further records.
package romfs

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"pycopy/bytecode"
)

// Kinds of records.
const (
	kindInvalid    = 0
	kindPadding    = 1
	kindData       = 2
	kindIndirect   = 3 // size and offset from the start of the image's payload
	kindDirectory  = 4
	kindFile       = 5
	kindFileSystem = 0x14a6b1 // the outermost; encoded as d2 cd 31
)

// Entry is a file or directory of an image.
type Entry struct {
	Name string // path inside the image, with slashes
	Dir  bool
	Data []byte // of a file; part of the image
}

// Build makes an image of a tree: names in order, no times, no modes. Links and devices are errors.
func Build(tree fs.FS) ([]byte, error) {
	var list []Entry
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if name != "." {
				list = append(list, Entry{Name: name, Dir: true})
			}
		case d.Type().IsRegular():
			data, err := fs.ReadFile(tree, name)
			if err != nil {
				return err
			}
			list = append(list, Entry{Name: name, Data: data})
		default:
			return &fs.PathError{Op: "pack", Path: name, Err: errors.New("neither file nor directory")}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return Pack(list), nil
}

// Pack makes an image of files; directories that lead to them are made.
func Pack(files []Entry) []byte {
	root := &node{}
	for _, e := range files {
		n := root
		for _, part := range strings.Split(e.Name, "/") {
			n = n.child(part)
		}
		if !e.Dir {
			n.file, n.data = true, e.Data
		}
	}
	payload := root.append(nil)
	head := bytecode.AppendUint(nil, kindFileSystem)
	size := bytecode.AppendUint(nil, len(payload))
	if (len(head)+len(size)+len(payload))%2 != 0 {
		size = append([]byte{0x80}, size...) // the whole must have an even length
	}
	return append(append(head, size...), payload...)
}

// node is a file or directory on its way into an image.
type node struct {
	file     bool
	data     []byte
	children map[string]*node
}

func (n *node) child(name string) *node {
	c, ok := n.children[name]
	if !ok {
		c = &node{}
		if n.children == nil {
			n.children = map[string]*node{}
		}
		n.children[name] = c
	}
	return c
}

func (n *node) append(b []byte) []byte {
	for _, name := range slices.Sorted(maps.Keys(n.children)) {
		c := n.children[name]
		record := append(bytecode.AppendUint(nil, len(name)), name...)
		if c.file {
			b = appendRecord(b, kindFile, appendRecord(record, kindData, c.data))
		} else {
			b = appendRecord(b, kindDirectory, c.append(record))
		}
	}
	return b
}

func appendRecord(b []byte, kind int, payload []byte) []byte {
	return append(bytecode.AppendUint(bytecode.AppendUint(b, kind), len(payload)), payload...)
}

// FormatError says why bytes are no image.
type FormatError struct {
	Off int
	Msg string
}

// Error implements error.
func (e *FormatError) Error() string {
	return fmt.Sprintf("bad ROMFS image: %s at offset %d", e.Msg, e.Off)
}

// Read lists the entries of an image, directories before what is in them. The error is a *FormatError.
func Read(image []byte) ([]Entry, error) {
	r := &reader{image: image}
	kind, start, end := r.record(0, len(image))
	if r.err == nil && kind != kindFileSystem {
		r.fail(0, "no file system")
	}
	r.base, r.end = start, end
	r.entries("", start, end, 0)
	if r.err != nil {
		return nil, r.err
	}
	return r.list, nil
}

type reader struct {
	image     []byte
	base, end int // payload of the outermost record
	list      []Entry
	err       error
}

func (r *reader) fail(off int, what string) {
	if r.err == nil {
		r.err = &FormatError{off, what}
	}
}

// uint reads a number at off, before end, and returns where it ends.
func (r *reader) uint(off, end int) (v, next int) {
	for at := off; at < end; at++ {
		c := r.image[at]
		if v > 1<<23 {
			break
		}
		v = v<<7 | int(c&0x7f)
		if c&0x80 == 0 {
			return v, at + 1
		}
	}
	r.fail(off, "bad number")
	return 0, end
}

// record reads the head of a record and returns the extent of its payload.
func (r *reader) record(off, end int) (kind, from, to int) {
	kind, at := r.uint(off, end)
	size, at := r.uint(at, end)
	if size > end-at {
		r.fail(off, "record is cut off")
		return kind, end, end
	}
	return kind, at, at + size
}

// maxDepth bounds the nesting of directories.
const maxDepth = 100

func (r *reader) entries(dir string, off, end, depth int) {
	if depth > maxDepth {
		r.fail(off, "directories nested too deeply")
	}
	for off < end && r.err == nil {
		kind, from, to := r.record(off, end)
		switch kind {
		case kindInvalid:
			r.fail(off, "invalid record")
		case kindDirectory, kindFile:
			n, at := r.uint(from, to)
			if r.err != nil {
				return
			}
			if n == 0 || n > to-at {
				r.fail(from, "bad name")
				return
			}
			base := string(r.image[at : at+n])
			if base == "." || base == ".." || strings.ContainsAny(base, "/\x00") {
				r.fail(from, "bad name")
				return
			}
			name := path.Join(dir, base)
			if kind == kindDirectory {
				r.list = append(r.list, Entry{Name: name, Dir: true})
				r.entries(name, at+n, to, depth+1)
			} else {
				r.list = append(r.list, Entry{Name: name, Data: r.content(at+n, to)})
			}
		}
		off = to
	}
}

// content returns the data of a file.
func (r *reader) content(off, end int) []byte {
	for off < end && r.err == nil {
		kind, from, to := r.record(off, end)
		switch kind {
		case kindInvalid:
			r.fail(off, "invalid record")
		case kindData:
			return r.image[from:to:to]
		case kindIndirect:
			size, at := r.uint(from, to)
			where, _ := r.uint(at, to)
			if size > r.end-r.base || where > r.end-r.base-size {
				r.fail(off, "data outside of the image")
				return nil
			}
			return r.image[r.base+where : r.base+where+size : r.base+where+size]
		}
		off = to
	}
	return nil
}
