//go:build unix && !linux

package rt

// prepare makes blocks usable up to end: here they all are from the beginning.
func (h *heapState) prepare(_, _ uintptr) bool {
	h.prepared = h.end
	return true
}

// prepareEnd is for systems whose pages are asked for.
func (h *heapState) prepareEnd(_ blockRun, _ uint32) {}
