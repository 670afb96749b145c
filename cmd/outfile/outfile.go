// Package outfile writes the files that commands make.
package outfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Write makes a file of what fill writes. It replaces one that exists at once, so that no half of one is ever seen, and leaves it when fill
// fails; devices and pipes are written to. Errors of the system are *fs.PathError with the name that was given, not that of the temporary file.
func Write(name string, mode fs.FileMode, fill func(io.Writer) error) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return about(name, err)
		}
		return about(name, errors.Join(fill(f), f.Close()))
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return about(name, err)
	}
	err = fill(f)
	if err == nil {
		err = f.Chmod(mode)
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return about(name, err)
}

// about gives an error of the system the name of the file.
func about(name string, err error) error {
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	default:
		return err
	}
	return &fs.PathError{Op: "write", Path: name, Err: err}
}
