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
	rx, ry := max(0, min(n[2], maxSide)), max(0, min(n[3], maxSide))
	// For each row the widest point, by the equation; the points between two
	// rows' widths close the outline.
	width := make([]int, ry+2)
	for dy := range ry + 1 {
		w := 0
		if ry > 0 {
			w = int(float64(rx)*root(1-float64(dy)*float64(dy)/(float64(ry)*float64(ry))) + 0.5)
		} else {
			w = rx
		}
		width[dy] = w
	}
	width[ry+1] = -1
	for dy := range ry + 1 {
		from := min(width[dy+1]+1, width[dy])
		if filled || dy == ry {
			from = 0
		}
		for dx := from; dx <= width[dy]; dx++ {
			f.quadrants(x, y, dx, dy, c, mask)
		}
	}
	return rt.None
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

// root is the square root of 0..1 by Newton's method, to a precision far below a pixel.
func root(x float64) float64 {
	if x <= 0 {
		return 0
	}
	r := 1.0
	for range 40 {
		r = (r + x/r) / 2
	}
	return r
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
	points := len(coords) / 2
	if points == 0 {
		return rt.None
	}
	for i := range coords {
		coords[i] = max(-maxSide, min(coords[i]+n[i%2], 2*maxSide))
	}
	if filled {
		f.fillPoly(coords[:2*points], n[2])
	}
	for i := range points {
		j := (i + 1) % points
		f.line(coords[2*i], coords[2*i+1], coords[2*j], coords[2*j+1], n[2])
	}
	return rt.None
}

// fillPoly fills row by row between the points where the outline crosses.
func (f *frame) fillPoly(p []int, c int) {
	n := len(p) / 2
	for y := range f.h {
		var nodes []int
		for i := range n {
			j := (i + 1) % n
			x1, y1, x2, y2 := p[2*i], p[2*i+1], p[2*j], p[2*j+1]
			if (y1 <= y) != (y2 <= y) {
				nodes = append(nodes, x1+(y-y1)*(x2-x1)/(y2-y1))
			}
		}
		slices.Sort(nodes)
		for k := 0; k+1 < len(nodes); k += 2 {
			f.box(nodes[k], y, nodes[k+1]-nodes[k]+1, 1, c)
		}
	}
}
