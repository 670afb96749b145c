// Sieve is perf/programs/sieve.py in Go.
package main

import "fmt"

func sieve(n int) (count, last int) {
	flags := make([]byte, n+1)
	for i := 2; i <= n; i++ {
		if flags[i] == 0 {
			count++
			last = i
			for j := i * i; j <= n; j += i {
				flags[j] = 1
			}
		}
	}
	return count, last
}

func main() {
	const n = 6000000
	count, last := sieve(n)
	fmt.Println(n, count, last)
}
