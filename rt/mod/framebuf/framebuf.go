// Package framebuf is the builtin module framebuf: drawing into buffers of pixels.
package framebuf

import (
	"encoding/binary"

	"pycopy/rt"
)

// Module declares framebuf.
var Module = rt.ModuleSpec{
	Name:  "framebuf",
	Funcs: []rt.Builtin{{Name: "FrameBuffer1", Min: 3, Max: 4, Fn: newMono}},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, &frameSpec) != rt.NoValue && t.ModuleInts(m, map[string]int64{
			"MVLSB": monoVLSB, "MONO_VLSB": monoVLSB, "RGB565": rgb565, "GS2_HMSB": gs2HMSB, "GS4_HMSB": gs4HMSB, "GS8": gs8,
			"MONO_HLSB": monoHLSB, "MONO_HMSB": monoHMSB,
		})
	},
}

// Formats of pixels.
const (
	monoVLSB = 0
	rgb565   = 1
	gs4HMSB  = 2
	monoHLSB = 3
	monoHMSB = 4
	gs2HMSB  = 5
	gs8      = 6
)

// frame is the Go state of a FrameBuffer; its Value is the buffer, into which data
// points anew for each call.
type frame struct {
	w, h, stride int
	format       int
	data         []byte
}

var frameSpec = rt.TypeSpec{
	Name: "FrameBuffer", Module: "framebuf", Layout: rt.KindObject, Flags: rt.HasDict, New: frameNew, Init: frameInit, Buffer: frameBuffer,
	Methods: []rt.Builtin{
		{Name: "fill", Min: 2, Max: 2, Fn: fill},
		{Name: "fill_rect", Min: 6, Max: 6, Fn: fillRect},
		{Name: "pixel", Min: 3, Max: 4, Fn: pixel},
		{Name: "hline", Min: 5, Max: 5, Fn: hline},
		{Name: "vline", Min: 5, Max: 5, Fn: vline},
		{Name: "rect", Min: 6, Max: 7, Fn: rect},
		{Name: "line", Min: 6, Max: 6, Fn: line},
		{Name: "ellipse", Min: 6, Max: 8, Fn: ellipse},
		{Name: "poly", Min: 5, Max: 6, Fn: poly},
		{Name: "blit", Min: 4, Max: 6, Fn: blit},
		{Name: "scroll", Min: 3, Max: 3, Fn: scroll},
		{Name: "text", Min: 4, Max: 5, Fn: text},
	},
}

// maxSide bounds width, height and stride.
const maxSide = 1 << 16

var newSig = rt.Builtin{Name: "FrameBuffer", Sig: "buffer, width, height, format, stride=, /"}

// frameNew makes a frame buffer that frameInit completes. A subclass may call that with arguments of its own, as MicroPython's
// drivers of displays do, or not at all if its own arguments are a frame buffer's, as in Pycopy.
func frameNew(t *rt.Thread, cls rt.Value, args []rt.Value, nkw int) rt.Value {
	v := t.NewNative(cls, &frame{}, 1)
	if v == rt.NoValue {
		return rt.NoValue
	}
	rt.NativeVals(v)[0] = rt.None
	if len(args) >= 4 && cls != t.ModuleAttr("framebuf", "FrameBuffer") && !frameInit(t, v, args, nkw) {
		if !t.ExcMatches(rt.ExcTypeError) && !t.ExcMatches(rt.ExcValueError) && !t.ExcMatches(rt.ExcOverflowError) {
			return rt.NoValue
		}
		t.TakeExc() // they are for __init__
	}
	return v
}

func frameInit(t *rt.Thread, self rt.Value, args []rt.Value, nkw int) bool {
	a := t.BindArgs(&newSig, args, nkw)
	if a == nil {
		return false
	}
	n, fine := ints(t, a[1:4])
	if !fine {
		return false
	}
	stride, fine := t.OptIndex(a[4], n[0])
	return fine && setFrame(t, self, a[0], n[0], n[1], n[2], stride)
}

// newMono is FrameBuffer1(buffer, width, height[, stride]), the old name of the vertical monochrome format.
func newMono(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a[1:])
	if !fine {
		return rt.NoValue
	}
	stride := n[0]
	if len(a) > 3 {
		stride = n[2]
	}
	v := t.NewNative(t.ModuleAttr("framebuf", "FrameBuffer"), &frame{}, 1)
	if v == rt.NoValue || !setFrame(t, v, a[0], n[0], n[1], monoVLSB, stride) {
		return rt.NoValue
	}
	return v
}

// setFrame gives a frame buffer its buffer and layout.
func setFrame(t *rt.Thread, self, buf rt.Value, w, h, format, stride int) bool {
	f, b := layout(t, buf, w, h, format, stride)
	if f == nil {
		return false
	}
	if b.ReadOnly {
		t.Errorf(rt.ExcTypeError, "object with buffer protocol required")
		return false
	}
	*t.Native(self).(*frame) = *f
	rt.NativeVals(self)[0] = buf
	return true
}

// layout checks the parameters of a frame buffer, and whether the buffer is large enough; otherwise there is an exception and no frame.
func layout(t *rt.Thread, buf rt.Value, w, h, format, stride int) (*frame, rt.Buffer) {
	var b rt.Buffer
	if w < 1 || h < 1 || w > maxSide || h > maxSide || stride < w || stride > maxSide {
		t.Errorf(rt.ExcValueError, "invalid size")
		return nil, b
	}
	f := &frame{w: w, h: h, stride: stride, format: format}
	switch format {
	case monoHLSB, monoHMSB:
		f.stride = (stride + 7) &^ 7
	case gs2HMSB:
		f.stride = (stride + 3) &^ 3
	case gs4HMSB:
		f.stride = (stride + 1) &^ 1
	case monoVLSB, rgb565, gs8:
	default:
		t.Errorf(rt.ExcValueError, "invalid format")
		return nil, b
	}
	if !t.GetBuffer(buf, &b) {
		return nil, b
	}
	if len(b.Data) < f.size() {
		t.Errorf(rt.ExcValueError, "the buffer is too small")
		return nil, b
	}
	return f, b
}

// size returns how many bytes the pixels take; the last row need not be as long as the stride.
func (f *frame) size() int {
	rows := (f.h-1)*f.stride + f.w
	switch f.format {
	case monoVLSB:
		return ((f.h+7)/8-1)*f.stride + f.w
	case rgb565:
		return 2 * rows
	case gs8:
		return rows
	case gs4HMSB:
		return (rows + 1) / 2
	case gs2HMSB:
		return (rows + 3) / 4
	}
	return (rows + 7) / 8
}

// open returns the state of a frame buffer with its data.
func open(t *rt.Thread, v rt.Value) (*frame, bool) {
	f, is := t.NativeOr(v).(*frame)
	if !is {
		t.Errorf(rt.ExcTypeError, "FrameBuffer expected, not %s", t.TypeName(v))
		return nil, false
	}
	var b rt.Buffer
	if !t.GetBuffer(rt.NativeVals(v)[0], &b) {
		return nil, false
	}
	if len(b.Data) < f.size() {
		t.Errorf(rt.ExcValueError, "the buffer has become too small")
		return nil, false
	}
	f.data = b.Data
	return f, true
}

func frameBuffer(t *rt.Thread, self rt.Value) (rt.Buffer, bool) {
	var b rt.Buffer
	fine := t.GetBuffer(rt.NativeVals(self)[0], &b)
	b.Owner = self
	return b, fine
}

// args returns the state and the numbers of a method call. Numbers are bounded so that sums do not overflow.
func args(t *rt.Thread, a []rt.Value) (*frame, []int, bool) {
	n, fine := ints(t, a[1:])
	if !fine {
		return nil, nil, false
	}
	f, fine := open(t, a[0])
	return f, n, fine
}

func ints(t *rt.Thread, a []rt.Value) ([]int, bool) {
	n := make([]int, len(a))
	for i, v := range a {
		var fine bool
		if n[i], fine = t.Index(v); !fine {
			return nil, false
		}
		n[i] = max(-1<<30, min(n[i], 1<<30))
	}
	return n, true
}

// get returns a pixel inside of the frame.
func (f *frame) get(x, y int) int {
	i := y*f.stride + x
	switch f.format {
	case monoVLSB:
		return int(f.data[y>>3*f.stride+x]>>(y&7)) & 1
	case rgb565:
		return int(binary.LittleEndian.Uint16(f.data[2*i:]))
	case gs8:
		return int(f.data[i])
	case gs4HMSB:
		return int(f.data[i>>1]>>(4*(^x&1))) & 15
	case gs2HMSB:
		return int(f.data[i>>2]>>(2*(x&3))) & 3
	case monoHLSB:
		return int(f.data[i>>3]>>(7-x&7)) & 1
	}
	return int(f.data[i>>3]>>(x&7)) & 1
}

// set sets a pixel inside of the frame.
func (f *frame) set(x, y, c int) {
	i := y*f.stride + x
	bits := func(p *byte, shift, mask int) { *p = *p&^byte(mask<<shift) | byte(c&mask<<shift) }
	one := 0
	if c != 0 {
		one = 1
	}
	switch f.format {
	case monoVLSB:
		c = one
		bits(&f.data[y>>3*f.stride+x], y&7, 1)
	case rgb565:
		binary.LittleEndian.PutUint16(f.data[2*i:], uint16(c))
	case gs8:
		f.data[i] = byte(c)
	case gs4HMSB:
		bits(&f.data[i>>1], 4*(^x&1), 15)
	case gs2HMSB:
		bits(&f.data[i>>2], 2*(x&3), 3)
	case monoHLSB:
		c = one
		bits(&f.data[i>>3], 7-x&7, 1)
	default:
		c = one
		bits(&f.data[i>>3], x&7, 1)
	}
}

// plot sets a pixel if it is inside of the frame.
func (f *frame) plot(x, y, c int) {
	if x >= 0 && x < f.w && y >= 0 && y < f.h {
		f.set(x, y, c)
	}
}

// box fills a rectangle, as far as it is inside of the frame.
func (f *frame) box(x, y, w, h, c int) {
	for j := max(y, 0); j < min(y+h, f.h); j++ {
		for i := max(x, 0); i < min(x+w, f.w); i++ {
			f.set(i, j, c)
		}
	}
}

func fill(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	f.box(0, 0, f.w, f.h, n[0])
	return rt.None
}

func fillRect(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	f.box(n[0], n[1], n[2], n[3], n[4])
	return rt.None
}

func pixel(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	x, y := n[0], n[1]
	if x < 0 || x >= f.w || y < 0 || y >= f.h {
		return rt.None
	}
	if len(n) == 2 {
		return rt.MakeSmall(f.get(x, y))
	}
	f.set(x, y, n[2])
	return rt.None
}

func hline(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	f.box(n[0], n[1], n[2], 1, n[3])
	return rt.None
}

func vline(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	f.box(n[0], n[1], 1, n[2], n[3])
	return rt.None
}

// rect(x, y, w, h, c[, filled])
func rect(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	x, y, w, h, c := n[0], n[1], n[2], n[3], n[4]
	if len(n) > 5 && n[5] != 0 {
		f.box(x, y, w, h, c)
		return rt.None
	}
	f.box(x, y, w, 1, c)
	f.box(x, y+h-1, w, 1, c)
	f.box(x, y, 1, h, c)
	f.box(x+w-1, y, 1, h, c)
	return rt.None
}

func line(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	for i := range 4 {
		n[i] = max(-maxSide, min(n[i], 2*maxSide))
	}
	f.line(n[0], n[1], n[2], n[3], n[4])
	return rt.None
}

// line is Bresenham's.
func (f *frame) line(x1, y1, x2, y2, c int) {
	dx, sx := x2-x1, 1
	if dx < 0 {
		dx, sx = -dx, -1
	}
	dy, sy := y2-y1, 1
	if dy < 0 {
		dy, sy = -dy, -1
	}
	steep := dy > dx
	if steep {
		x1, y1, dx, dy, sx, sy = y1, x1, dy, dx, sy, sx
	}
	put := func(x, y int) {
		if steep {
			x, y = y, x
		}
		f.plot(x, y, c)
	}
	e := 2*dy - dx
	for range dx {
		put(x1, y1)
		for e >= 0 {
			y1 += sy
			e -= 2 * dx
		}
		x1 += sx
		e += 2 * dy
	}
	f.plot(x2, y2, c)
}

// source is what is only read: a frame buffer, or a tuple or list (buffer, width, height, format[, stride]), whose buffer may be read-only.
func source(t *rt.Thread, v rt.Value) (*frame, bool) {
	if _, is := t.NativeOr(v).(*frame); is {
		return open(t, v)
	}
	list := t.ListOf(v)
	if list == rt.NoValue {
		return nil, false
	}
	items := list.List()
	if len(items) != 4 && len(items) != 5 {
		t.Errorf(rt.ExcValueError, "(buffer, width, height, format[, stride]) expected")
		return nil, false
	}
	n, fine := ints(t, items[1:])
	if !fine {
		return nil, false
	}
	stride := n[0]
	if len(n) > 3 {
		stride = n[3]
	}
	f, b := layout(t, items[0], n[0], n[1], n[2], stride)
	if f == nil {
		return nil, false
	}
	f.data = b.Data
	return f, true
}

// blit(source, x, y[, key[, palette]])
func blit(t *rt.Thread, a []rt.Value) rt.Value {
	n, fine := ints(t, a[2:min(len(a), 5)])
	if !fine {
		return rt.NoValue
	}
	f, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	src, fine := source(t, a[1])
	if !fine {
		return rt.NoValue
	}
	var palette *frame
	if len(a) > 5 && a[5] != rt.None {
		if palette, fine = source(t, a[5]); !fine {
			return rt.NoValue
		}
	}
	x, y, key := n[0], n[1], -1
	if len(n) > 2 {
		key = n[2]
	}
	for j := max(0, -y); j < min(src.h, f.h-y); j++ {
		for i := max(0, -x); i < min(src.w, f.w-x); i++ {
			c := src.get(i, j)
			if palette != nil {
				if c >= palette.w {
					continue
				}
				c = palette.get(c, 0)
			}
			if c != key {
				f.set(x+i, y+j, c)
			}
		}
	}
	return rt.None
}

func scroll(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	dx, dy := n[0], n[1]
	x0, x1, sx := 0, f.w, 1
	if dx > 0 {
		x0, x1, sx = f.w-1, -1, -1
	}
	y0, y1, sy := 0, f.h, 1
	if dy > 0 {
		y0, y1, sy = f.h-1, -1, -1
	}
	for y := y0; y != y1; y += sy {
		for x := x0; x != x1; x += sx {
			if u, v := x-dx, y-dy; u >= 0 && u < f.w && v >= 0 && v < f.h {
				f.set(x, y, f.get(u, v))
			}
		}
	}
	return rt.None
}

// text(s, x, y[, c]) with letters of 8 by 8 pixels.
func text(t *rt.Thread, a []rt.Value) rt.Value {
	var b rt.Buffer
	if !t.GetBufferOrStr(a[1], &b) {
		return rt.NoValue
	}
	s := string(b.Data)
	n, fine := ints(t, a[2:])
	if !fine {
		return rt.NoValue
	}
	f, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	c := 1
	if len(n) > 2 {
		c = n[2]
	}
	x := n[0]
	for _, r := range s {
		g := glyph(r)
		for row, bits := range g {
			for col := range 8 {
				if bits&(0x80>>col) != 0 {
					f.plot(x+col, n[1]+row, c)
				}
			}
		}
		if x += 8; x >= f.w {
			break
		}
	}
	return rt.None
}
