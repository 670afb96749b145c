package main

import (
	"cmp"
	"fmt"
	"html"
	"io"
	"math"
	"slices"
	"strings"
)

// bar is a program in the chart.
type bar struct {
	name   string
	ratios []float64 // by peer, 0: none
}

// bars returns the programs in the order of the first peer, the peers, and the extent of the ratios, 1 included.
func (r *report) bars() (bars []bar, peers []string, least, most float64) {
	for _, e := range r.Engines {
		if e.Name != self {
			peers = append(peers, e.Name)
		}
	}
	least, most = 1, 1
	for _, name := range r.programs() {
		ours := r.summarize(r.Results[name][self])
		b := bar{name: name}
		for _, p := range peers {
			ratio := 0.0
			if s := r.summarize(r.Results[name][p]); s.err == "" && ours.err == "" {
				ratio = s.seconds / ours.seconds
				most, least = max(most, ratio), min(least, ratio)
			}
			b.ratios = append(b.ratios, ratio)
		}
		bars = append(bars, b)
	}
	if len(peers) > 0 {
		slices.SortStableFunc(bars, func(a, b bar) int { return cmp.Compare(b.ratios[0], a.ratios[0]) })
	}
	return bars, peers, least, most
}

// writeChart draws, for each program, how many times faster than each peer Pycopy is, on a logarithmic scale. A line marks 1.
func (r *report) writeChart(w io.Writer) error {
	bars, peers, least, most := r.bars()
	if len(peers) == 0 {
		return fmt.Errorf("a chart needs a peer")
	}
	const left, width, row, top = 130.0, 640.0, 9.0, 60.0
	colours := []string{"#3b6ea5", "#c8702f", "#4b8f5a", "#8a63a6", "#a3483f", "#6f7680"}
	group := row*float64(len(peers)) + 6
	height := top + group*float64(len(bars)) + 30
	lo, hi := math.Log(least*0.9), math.Log(most*1.1)
	x := func(ratio float64) float64 { return left + (math.Log(ratio)-lo)/(hi-lo)*width }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="11">`+"\n", left+width+50, height)
	b.WriteString(`<style>.ink{fill:#24292f}.rule{stroke:#d0d7de}@media(prefers-color-scheme:dark){.ink{fill:#e6edf3}.rule{stroke:#3d444d}}</style>` + "\n")
	fmt.Fprintf(&b, `<text class="ink" x="%.0f" y="16" font-size="13">How many times faster than each peer Pycopy is (%s)</text>`+"\n",
		left, html.EscapeString(r.Date))
	for i, p := range peers {
		px := left + float64(i)*110
		fmt.Fprintf(&b, `<rect x="%.0f" y="26" width="10" height="10" fill="%s"/><text class="ink" x="%.0f" y="35">%s</text>`+"\n",
			px, colours[i%len(colours)], px+14, html.EscapeString(p))
	}
	for _, tick := range []float64{0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200} {
		if tick < least*0.9 || tick > most*1.1 {
			continue
		}
		thick := 1
		if tick == 1 {
			thick = 2
		}
		fmt.Fprintf(&b, `<line class="rule" x1="%.1f" x2="%.1f" y1="%.0f" y2="%.0f" stroke-width="%d"/><text class="ink" x="%.1f" y="%.0f" text-anchor="middle">%g</text>`+"\n",
			x(tick), x(tick), top-6, height-24, thick, x(tick), height-10, tick)
	}
	for i, g := range bars {
		y := top + group*float64(i)
		fmt.Fprintf(&b, `<text class="ink" x="%.0f" y="%.1f" text-anchor="end">%s</text>`+"\n", left-10, y+group/2, html.EscapeString(g.name))
		for j, ratio := range g.ratios {
			if ratio == 0 {
				continue
			}
			from, to := x(1), x(ratio)
			fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"><title>%s, %s: %.2f</title></rect>`+"\n",
				min(from, to), y+row*float64(j), max(math.Abs(to-from), 1), row-1, colours[j%len(colours)], html.EscapeString(g.name),
				html.EscapeString(peers[j]), ratio)
		}
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}
