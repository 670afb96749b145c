// Matmul is perf/programs/matmul.py in Go.
package main

import "fmt"

func make2(n, seed int) [][]float64 {
	var m [][]float64
	for i := range n {
		row := make([]float64, n)
		for j := range row {
			row[j] = float64((i*seed+j*7)%11-5) / 4.0
		}
		m = append(m, row)
	}
	return m
}

func multiply(a, b [][]float64) [][]float64 {
	n := len(a)
	columns := make([][]float64, n)
	for j := range columns {
		columns[j] = make([]float64, n)
		for k := range n {
			columns[j][k] = b[k][j]
		}
	}
	var out [][]float64
	for _, row := range a {
		var sums []float64
		for _, col := range columns {
			s := 0.0
			for k := range n {
				s += row[k] * col[k]
			}
			sums = append(sums, s)
		}
		out = append(out, sums)
	}
	return out
}

func main() {
	const n = 300
	c := multiply(make2(n, 3), make2(n, 5))
	trace, total := 0.0, 0.0
	for i := range c {
		trace += c[i][i]
		sum := 0.0
		for _, x := range c[i] {
			sum += x
		}
		total += sum
	}
	fmt.Printf("%d %.4f %.4f\n", n, trace, total)
}
