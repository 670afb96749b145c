// Mandelbrot is perf/programs/mandelbrot.py in Go.
package main

import "fmt"

func row(y, size, limit int) int {
	count := 0
	ci := 2.0*float64(y)/float64(size) - 1.0
	for x := range size {
		cr := 2.0*float64(x)/float64(size) - 1.5
		zr, zi := 0.0, 0.0
		i := 0
		for i < limit {
			zr2, zi2 := zr*zr, zi*zi
			if zr2+zi2 > 4.0 {
				break
			}
			zi = 2.0*zr*zi + ci
			zr = zr2 - zi2 + cr
			i++
		}
		if i == limit {
			count++
		}
	}
	return count
}

func main() {
	const n = 560
	total := 0
	for y := range n {
		total += row(y, n, 50)
	}
	fmt.Println(n, total)
}
