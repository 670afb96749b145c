// Package littlefs reads and writes littlefs, versions 2.0 and 2.1 (Format2, Mount2) and 1.1 (Format1, Mount1), on any block device. It
// knows nothing of objects.
//
// Both formats keep directories in metadata pairs: two blocks of which the newer one counts, so that a change to a directory is
// written as a whole or not at all. All pairs are on one list. The contents of files are lists of blocks that are linked
// backwards (CTZ skip lists) and never overwritten: what changes gets new blocks, and the entry in the directory is changed when the
// file is synchronized. Nothing says which blocks are free; the allocator goes through all pairs and files.
//
// Here the contents of a pair are read into memory as a whole, changed there, and written from there.
package littlefs

import "fmt"

// Error is an error of the file system, with the number that the original has for it.
type Error int

// The errors.
const (
	ErrIO          Error = 5
	ErrNoEntry     Error = 2
	ErrBadFile     Error = 9
	ErrExists      Error = 17
	ErrNotDir      Error = 20
	ErrIsDir       Error = 21
	ErrInvalid     Error = 22
	ErrTooBig      Error = 27
	ErrNoSpace     Error = 28
	ErrReadOnly    Error = 30
	ErrNameTooLong Error = 36
	ErrNotEmpty    Error = 39
	ErrCorrupt     Error = 84 // damage (52 in version 1); a device that returns it has a bad block
)

// Error implements error.
func (e Error) Error() string { return fmt.Sprintf("littlefs error %d", int(e)) }

// Device is a block device. Offsets and lengths are multiples of the sizes of the Config and lie within a block. An error other than
// ErrCorrupt ends the operation and is returned.
type Device interface {
	Read(block, off uint32, p []byte) error
	Prog(block, off uint32, p []byte) error
	Erase(block uint32) error
	Sync() error
}

// Config describes a device: sizes in bytes, the number of blocks, and how many of them the allocator looks at at a time.
type Config struct {
	BlockSize, BlockCount uint32
	ReadSize, ProgSize    uint32
	Lookahead             uint32
}

// maxBlock bounds the size of blocks, which are held in memory.
const maxBlock = 1 << 24

// check reports whether the sizes fit each other.
func (c *Config) check() error {
	if c.ReadSize == 0 || c.ProgSize == 0 || c.Lookahead == 0 || c.BlockSize < 104 || c.BlockSize > maxBlock || c.BlockCount < 2 ||
		c.BlockCount > 1<<31 || c.BlockSize%c.ReadSize != 0 || c.BlockSize%c.ProgSize != 0 {
		return ErrInvalid
	}
	return nil
}

// cacheSize is the size of the buffers of the original on a board, which have to hold the files that are stored in directories.
func (c *Config) cacheSize() uint32 {
	unit := max(c.ReadSize, c.ProgSize)
	n := min(4*unit, c.BlockSize)
	for n > unit && c.BlockSize%n != 0 {
		n -= unit
	}
	return n
}

// Info describes a file or directory.
type Info struct {
	Name string
	Dir  bool
	Size uint32
}

// Flag says how a file is opened.
type Flag uint8

// The flags: reading, writing, and what to do with a file that exists or does not.
const (
	Read Flag = 1 << iota
	Write
	Create
	Exclusive
	Truncate
	Append
)

// FS is a mounted file system. Paths begin at the root directory.
type FS interface {
	Open(path string, flag Flag) (*File, error)
	Stat(path string) (Info, error)
	ReadDir(path string) ([]Info, error)
	Mkdir(path string) error
	Remove(path string) error
	Rename(from, to string) error
	// Attr returns an attribute of a file, nil if it has none of that type.
	Attr(path string, kind uint8) ([]byte, error)
	// Used counts the blocks in use.
	Used() (uint32, error)
	// NameMax is how many bytes a name can have.
	NameMax() uint32
}

// pair is the address of a metadata pair. In the pair of a directory in memory the first block is the one that counts.
type pair [2]uint32

const noBlock = 0xffffffff

var (
	noPair    = pair{noBlock, noBlock}
	firstPair = pair{0, 1}
)

// null reports whether there is no pair.
func (p pair) null() bool { return p[0] == noBlock || p[1] == noBlock }

// touches reports whether the pairs have a block in common: they are one then, perhaps before and after a block was replaced.
func (p pair) touches(q pair) bool {
	return p[0] == q[0] || p[1] == q[1] || p[0] == q[1] || p[1] == q[0]
}

// same reports whether the pairs have the same blocks.
func (p pair) same(q pair) bool { return p == q || p == pair{q[1], q[0]} }

// sorted returns the pair with its blocks in order, as a key.
func (p pair) sorted() pair { return pair{min(p[0], p[1]), max(p[0], p[1])} }
