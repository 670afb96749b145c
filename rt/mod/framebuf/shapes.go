package framebuf

import (
	"slices"

	"pycopy/rt"
)

// ellipse(x, y, xr, yr, c[, filled[, mask]]): mask chooses the quadrants, bit 0 the first.
func ellipse(t *rt.Thread, a []rt.Value) rt.Value {
	f, n, fine := args(t, a)
	if !fine {
		return rt.NoValue
	}
	mask, filled := 15, len(n) > 5 && n[5] != 0
	if len(n) > 6 {
		mask = n[6] & 15
	}
	x, y, c := n[0], n[1], n[4]
	rx, ry := max(-maxSide, min(n[2], maxSide)), max(-maxSide, min(n[3], maxSide))
	if rx == 0 && ry == 0 {
		if mask != 0 {
			f.plot(x, y, c)
		}
		return rt.None
	}
	draw := f.quadrants
	if filled {
		draw = f.halfRows
	}
	arc(rx, ry, func(dx, dy int) { draw(x, y, dx, dy, c, mask) })
	arc(ry, rx, func(dy, dx int) { draw(x, y, dx, dy, c, mask) })
	return rt.None
}

// arc calls point for a quadrant of the ellipse with radii a and b, from (a, 0) to where it is as steep as flat, by the midpoint
// method: v grows by one a point, and u follows where that makes the error of the equation smaller.
func arc(a, b int, point func(u, v int)) {
	a2, b2 := int64(a)*int64(a), int64(b)*int64(b)
	e := int64(0)
	du, dv := b2*int64(1-2*a), a2 // what the next steps add to e
	for u, v := a, 0; b2*int64(u) >= a2*int64(v); v++ {
		point(u, v)
		e += dv
		dv += 2 * a2
		if 2*e+du > 0 {
			u--
			e += du
			du += 2 * b2
		}
	}
}

// quadrants sets a point of an ellipse in the chosen quadrants.
func (f *frame) quadrants(x, y, dx, dy, c, mask int) {
	if mask&1 != 0 {
		f.plot(x+dx, y-dy, c)
	}
	if mask&2 != 0 {
		f.plot(x-dx, y-dy, c)
	}
	if mask&4 != 0 {
		f.plot(x-dx, y+dy, c)
	}
	if mask&8 != 0 {
		f.plot(x+dx, y+dy, c)
	}
}

// halfRows fills from the middle to a point of an ellipse in the chosen quadrants.
func (f *frame) halfRows(x, y, dx, dy, c, mask int) {
	if mask&1 != 0 {
		f.box(x, y-dy, dx+1, 1, c)
	}
	if mask&2 != 0 {
		f.box(x-dx, y-dy, dx+1, 1, c)
	}
	if mask&4 != 0 {
		f.box(x-dx, y+dy, dx+1, 1, c)
	}
	if mask&8 != 0 {
		f.box(x, y+dy, dx+1, 1, c)
	}
}

// poly(x, y, coords, c[, filled]) with an array of x, y, x, y ...
func poly(t *rt.Thread, a []rt.Value) rt.Value {
	list := t.ListOf(a[3])
	if list == rt.NoValue {
		return list
	}
	coords, fine := ints(t, list.List())
	if !fine {
		return rt.NoValue
	}
	n, fine := ints(t, []rt.Value{a[1], a[2], a[4]})
	if !fine {
		return rt.NoValue
	}
	filled := false
	if len(a) > 5 {
		if filled, fine = t.Truth(a[5]); !fine {
			return rt.NoValue
		}
	}
	f, fine := open(t, a[0])
	if !fine {
		return rt.NoValue
	}
	for i := range n[:2] {
		n[i] = max(-maxSide, min(n[i], maxSide))
	}
	for i := range coords {
		coords[i] = max(-maxSide, min(coords[i], maxSide))
	}
	p := make([]point, len(coords)/2)
	for i := range p {
		p[i] = point{coords[2*i], coords[2*i+1]}
	}
	switch {
	case len(p) == 0:
	case filled:
		f.fillPoly(n[0], n[1], p, n[2])
	default:
		to := p[0]
		for _, from := range slices.Backward(p) {
			f.line(n[0]+to.x, n[1]+to.y, n[0]+from.x, n[1]+from.y, n[2])
			to = from
		}
	}
	return rt.None
}

type point struct{ x, y int }

// fillPoly fills row by row between the points where the edges cross. An edge has no crossing in its lowest row, where the next one
// begins; what that leaves out where two edges have their lowest point, or an edge lies flat, is drawn by itself. Crossings are
// computed relative to (x, y), so that a shape looks the same everywhere.
func (f *frame) fillPoly(x, y int, p []point, c int) {
	top, bottom := p[0].y, p[0].y
	for _, q := range p {
		top, bottom = min(top, q.y), max(bottom, q.y)
	}
	nodes := make([]int, 0, len(p))
	for row := max(top, -y); row <= min(bottom, f.h-1-y); row++ {
		nodes = nodes[:0]
		a := p[0]
		for _, b := range slices.Backward(p) {
			switch {
			case (a.y > row) != (b.y > row):
				nodes = append(nodes, crossing(a, b, row))
			case row != max(a.y, b.y):
			case a.y < b.y:
				f.plot(x+b.x, y+row, c)
			case b.y < a.y:
				f.plot(x+a.x, y+row, c)
			default:
				f.line(x+a.x, y+row, x+b.x, y+row, c)
			}
			a = b
		}
		slices.Sort(nodes)
		for k := 0; k+1 < len(nodes); k += 2 {
			f.box(x+nodes[k], y+row, nodes[k+1]-nodes[k]+1, 1, c)
		}
	}
}

// crossing returns where the edge from a to b crosses a row: to the nearest pixel, of 32nds.
func crossing(a, b point, row int) int {
	const parts = 32
	x := int64(a.x) * parts
	x += int64(b.x-a.x) * parts * int64(row-a.y) / int64(b.y-a.y)
	return int((x + parts/2) / parts)
}
