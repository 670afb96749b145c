//go:build unix && !linux

package rt

// prepare makes blocks usable up to end: here they all are from the beginning.
func (h *heapState) prepare(end uintptr) bool {
	h.prepared = h.end
	return true
}
