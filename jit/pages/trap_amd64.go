package pages

// trap fills memory with instructions that trap.
func trap(mem []byte) {
	for i := range mem {
		mem[i] = 0xcc // INT3
	}
}
