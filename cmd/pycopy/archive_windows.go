package main

import "os"

// mapFile returns a part of a file. It is read: a mapping would have to begin at 64 KiB here.
func mapFile(f *os.File, start int64, size int) ([]byte, error) {
	b := make([]byte, size)
	_, err := f.ReadAt(b, start)
	return b, err
}
