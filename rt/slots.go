package rt

import "unsafe"

// valuesAt returns n Values that lie from word i of v on.
func valuesAt(v Value, i, n int) []Value { return unsafe.Slice(word(v, i), n) }
