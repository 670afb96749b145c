package littlefs

import "math/bits"

// The list of blocks that holds the contents of a file (CTZ skip list). Block n begins with pointers to the blocks n-1, n-2, n-4, ...
// as far as n is divisible by these powers of two, all else is data. The file is known by its last block and its size.

// list is the contents of a file.
type list struct{ head, size uint32 }

// blockOf returns in which block of a list a position is and where in that block.
func (d *disk) blockOf(pos uint32) (n, off uint32) {
	room := d.BlockSize - 8 // what a block has for data on average
	n = pos / room
	if n == 0 {
		return 0, pos
	}
	n = (pos - 4*(uint32(bits.OnesCount32(n-1))+2)) / room
	return n, pos - room*n - 4*uint32(bits.OnesCount32(n))
}

// pointers returns how many pointers block n has.
func pointers(n uint32) int {
	if n == 0 {
		return 0
	}
	return bits.TrailingZeros32(n) + 1
}

// find returns the block that a position of a list is in and where in it.
func (d *disk) find(l list, pos uint32) (block, off uint32, err error) {
	if l.size == 0 || pos >= l.size {
		return noBlock, 0, ErrCorrupt
	}
	at, _ := d.blockOf(l.size - 1)
	want, off := d.blockOf(pos)
	block = l.head
	for at > want {
		skip := min(bits.Len32(at-want)-1, bits.TrailingZeros32(at))
		if block, err = d.word(block, uint32(4*skip)); err != nil {
			return noBlock, 0, err
		}
		at -= 1 << skip
	}
	if block >= d.BlockCount {
		return noBlock, 0, ErrCorrupt
	}
	return block, off, nil
}

// visitList calls visit for all blocks of a list.
func (d *disk) visitList(l list, visit func(uint32)) error {
	if l.size == 0 {
		return nil
	}
	n, _ := d.blockOf(l.size - 1)
	for block := l.head; ; n-- {
		if block >= d.BlockCount {
			return ErrCorrupt
		}
		visit(block)
		if n == 0 {
			return nil
		}
		var err error
		if block, err = d.word(block, 0); err != nil {
			return err
		}
	}
}

// readList reads at a position of a list as far as p and the list go.
func (d *disk) readList(l list, pos uint32, p []byte) (int, error) {
	done := 0
	for done < len(p) && pos < l.size {
		block, off, err := d.find(l, pos)
		if err != nil {
			return done, err
		}
		data, err := d.block(block)
		if err != nil {
			return done, err
		}
		k := copy(p[done:min(len(p), done+int(l.size-pos))], data[off:])
		done += k
		pos += uint32(k)
	}
	return done, nil
}

// writer makes a list: the blocks before the last are written.
type writer struct {
	d     *disk
	n     uint32   // the number of the last block in the list
	block uint32   // its address
	buf   []byte   // what is in it so far
	made  []uint32 // blocks that it has written
	pos   uint32   // size of the list so far
}

// begin returns a writer whose list is the first pos bytes of l so far.
func (d *disk) begin(l list, pos uint32) (*writer, error) {
	w := &writer{d: d, pos: pos}
	if pos > 0 {
		block, off, err := d.find(l, pos-1)
		if err != nil {
			return nil, err
		}
		w.n, _ = d.blockOf(pos - 1)
		if off+1 == d.BlockSize {
			return w, w.next(block)
		}
		data, err := d.block(block)
		if err != nil {
			return nil, err
		}
		w.buf = append(make([]byte, 0, d.BlockSize), data[:off+1]...)
	}
	var err error
	w.block, err = d.allocate()
	return w, err
}

// next begins the block behind the full block prev. Nothing has changed if that fails.
func (w *writer) next(prev uint32) error {
	block, err := w.d.allocate()
	if err != nil {
		return err
	}
	buf := make([]byte, 0, w.d.BlockSize)
	for i := range pointers(w.n + 1) {
		if i > 0 {
			if prev, err = w.d.word(prev, uint32(4*(i-1))); err != nil {
				return err
			}
		}
		buf = le.AppendUint32(buf, prev)
	}
	w.block, w.buf = block, buf
	w.n++
	return nil
}

// write adds to the list. When it fails it can be called again with what is behind pos.
func (w *writer) write(p []byte) error {
	for len(p) > 0 {
		if len(w.buf) == int(w.d.BlockSize) {
			if err := w.flush(); err != nil {
				return err
			}
			full := w.block
			if err := w.next(full); err != nil {
				return err
			}
			w.made = append(w.made, full)
			w.d.checkpoint()
		}
		k := min(int(w.d.BlockSize)-len(w.buf), len(p))
		w.buf = append(w.buf, p[:k]...)
		w.pos += uint32(k)
		p = p[k:]
	}
	return nil
}

// flush writes the last block. It takes another one when that turns out to be bad.
func (w *writer) flush() error {
	for {
		err := w.d.erase(w.block)
		if err == nil {
			err = w.d.prog(w.block, 0, w.d.padded(w.buf))
		}
		if err != ErrCorrupt {
			return err
		}
		block, err := w.d.allocate()
		if err != nil {
			return err
		}
		w.block = block
	}
}

// visit calls visit for the blocks that the writer has taken.
func (w *writer) visit(visit func(uint32)) {
	for _, n := range w.made {
		visit(n)
	}
	visit(w.block)
}
