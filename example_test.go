package pycopy_test

import (
	"fmt"

	"pycopy"
)

// Hot functions become machine code where there is a compiler for the machine.
func ExampleRuntime_JITStats() {
	p, err := pycopy.New(pycopy.Config{JIT: pycopy.JIT{}})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer p.Close()
	if err := p.RunSource([]byte("def total(n): return sum([i * i for i in range(n)])"), "total.py"); err != nil {
		fmt.Println(err)
		return
	}
	for range 1000 {
		if _, err := p.Call("total", 10); err != nil {
			fmt.Println(err)
			return
		}
	}
	s := p.JITStats()
	switch {
	case s.Unavailable == nil && s.Functions == 0:
		fmt.Println("nothing was compiled")
	case s.Unavailable != nil && s.Functions > 0:
		fmt.Println(s.Unavailable)
	default:
		fmt.Println("fine")
	}
	// Output: fine
}
