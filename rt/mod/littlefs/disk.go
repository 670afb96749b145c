package littlefs

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
)

var (
	le = binary.LittleEndian
	be = binary.BigEndian
)

// crc continues a checksum: CRC-32 as usual, but for the inversion at both ends.
func crc(sum uint32, p []byte) uint32 { return ^crc32.Update(^sum, crc32.IEEETable, p) }

const crcStart = 0xffffffff

func alignUp(n, to uint32) uint32 { return (n + to - 1) / to * to }

// disk is a device with the blocks that were read last, and the allocator.
type disk struct {
	Config
	dev    Device
	kept   [4]keptBlock
	stamp  uint32
	window window
	// traverse calls its argument for every block in use.
	traverse func(func(uint32)) error
	files    []*File // that are open
	handles  []*handle
}

// keptBlock is a block in memory; data is nil for none.
type keptBlock struct {
	block, used uint32
	data        []byte
}

// block returns the contents of a block, which are not to be written and change with the next one.
func (d *disk) block(n uint32) ([]byte, error) {
	if n >= d.BlockCount {
		return nil, ErrCorrupt
	}
	d.stamp++
	oldest := &d.kept[0]
	for i := range d.kept {
		k := &d.kept[i]
		if k.data != nil && k.block == n {
			k.used = d.stamp
			return k.data, nil
		}
		if k.data == nil || oldest.data != nil && k.used < oldest.used {
			oldest = k
		}
	}
	// A buffer of its own: the previous one may still be looked at.
	data := make([]byte, d.BlockSize)
	if err := d.dev.Read(n, 0, data); err != nil {
		return nil, err
	}
	*oldest = keptBlock{n, d.stamp, data}
	return data, nil
}

// word reads a word of a block, without the rest of the block if that is not in memory.
func (d *disk) word(n, off uint32) (uint32, error) {
	if n >= d.BlockCount || off+4 > d.BlockSize {
		return 0, ErrCorrupt
	}
	for i := range d.kept {
		if k := &d.kept[i]; k.data != nil && k.block == n {
			return le.Uint32(k.data[off:]), nil
		}
	}
	p, err := d.direct(n, off, 4)
	if err != nil {
		return 0, err
	}
	return le.Uint32(p), nil
}

// direct reads from the device.
func (d *disk) direct(block, off, n uint32) ([]byte, error) {
	from := off / d.ReadSize * d.ReadSize
	p := make([]byte, alignUp(off+n, d.ReadSize)-from)
	if err := d.dev.Read(block, from, p); err != nil {
		return nil, err
	}
	return p[off-from:][:n], nil
}

func (d *disk) forget(n uint32) {
	for i := range d.kept {
		if d.kept[i].block == n {
			d.kept[i].data = nil
		}
	}
}

// reread forgets all blocks, before an operation: others may have changed the device.
func (d *disk) reread() {
	for i := range d.kept {
		d.kept[i].data = nil
	}
}

func (d *disk) erase(n uint32) error {
	d.forget(n)
	return d.dev.Erase(n)
}

// prog writes p and reads it again; ErrCorrupt: it is not there.
func (d *disk) prog(n, off uint32, p []byte) error {
	d.forget(n)
	if err := d.dev.Prog(n, off, p); err != nil {
		return err
	}
	back, err := d.direct(n, off, uint32(len(p)))
	if err != nil {
		return err
	}
	if !bytes.Equal(back, p) {
		return ErrCorrupt
	}
	return nil
}

// padded returns p with zeros up to a multiple of the size of writes.
func (d *disk) padded(p []byte) []byte {
	return append(p, make([]byte, int(alignUp(uint32(len(p)), d.ProgSize))-len(p))...)
}

// window is the part of the device that the allocator has looked at: size blocks from start, the used ones marked. Blocks before next
// are given away. left counts the blocks that may still be looked at: an operation sees each of them once, so that no block is
// given away twice before it can be found in use.
type window struct {
	start, next, size, left uint32
	used                    []byte
}

// checkpoint says that all blocks that were given away can be found now.
func (d *disk) checkpoint() { d.window.left = d.BlockCount }

// resetWindow makes the allocator begin anew at a block.
func (d *disk) resetWindow(start uint32) { d.window = window{start: start % d.BlockCount} }

// allocate returns a free block.
func (d *disk) allocate() (uint32, error) {
	w := &d.window
	for {
		for w.next < w.size && w.left > 0 {
			off := w.next
			w.next++
			w.left--
			if w.used[off/8]&(1<<(off%8)) == 0 {
				return uint32((uint64(w.start) + uint64(off)) % uint64(d.BlockCount)), nil
			}
		}
		if w.left == 0 {
			return 0, ErrNoSpace
		}
		w.start = uint32((uint64(w.start) + uint64(w.next)) % uint64(d.BlockCount))
		w.next, w.size = 0, min(d.Lookahead, w.left)
		w.used = make([]byte, (w.size+7)/8)
		err := d.everyBlock(func(n uint32) {
			off := uint32((uint64(n) + uint64(d.BlockCount) - uint64(w.start)) % uint64(d.BlockCount))
			if off < w.size {
				w.used[off/8] |= 1 << (off % 8)
			}
		})
		if err != nil {
			w.size = 0
			return 0, err
		}
	}
}

// everyBlock is traverse with what open files are about to be.
func (d *disk) everyBlock(visit func(uint32)) error {
	if err := d.traverse(visit); err != nil {
		return err
	}
	for _, f := range d.files {
		if err := f.visit(visit); err != nil {
			return err
		}
	}
	return nil
}

// countUsed counts the blocks in use.
func (d *disk) countUsed() (uint32, error) {
	var used []uint32
	err := d.everyBlock(func(n uint32) { used = append(used, n) })
	slices.Sort(used)
	return uint32(len(slices.Compact(used))), err
}

// handle is where something that is open is: the id-th entry of a pair, or the pair itself (id < 0). Changes of directories keep
// it up to date. The pair is null when the entry has been deleted.
type handle struct {
	pair pair
	id   int
}

func (d *disk) watch(h *handle) { d.handles = append(d.handles, h) }

func (d *disk) unwatch(h *handle) {
	for i, x := range d.handles {
		if x == h {
			d.handles = append(d.handles[:i:i], d.handles[i+1:]...)
			return
		}
	}
}
