// Fannkuch is perf/programs/fannkuch.py in Go.
package main

import "fmt"

func fannkuch(n int) (checksum, maxFlips int) {
	perm1, perm, count := make([]int, n), make([]int, n), make([]int, n)
	for i := range perm1 {
		perm1[i] = i
	}
	r, nperm := n, 0
	for {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		if first := perm1[0]; first != 0 {
			copy(perm, perm1)
			flips := 0
			for first != 0 {
				for i, j := 1, first-1; i < j; i, j = i+1, j-1 {
					perm[i], perm[j] = perm[j], perm[i]
				}
				next := perm[first]
				perm[first] = first
				first = next
				flips++
			}
			maxFlips = max(maxFlips, flips)
			if nperm%2 == 0 {
				checksum += flips
			} else {
				checksum -= flips
			}
		}
		for {
			if r == n {
				return checksum, maxFlips
			}
			p0 := perm1[0]
			for i := range r {
				perm1[i] = perm1[i+1]
			}
			perm1[r] = p0
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
		nperm++
	}
}

func main() {
	const n = 9
	for range 2 {
		checksum, maxFlips := fannkuch(n)
		fmt.Printf("%d (%d, %d)\n", n, checksum, maxFlips)
	}
}
