// Package pylib holds the part of the standard library that is written in Python: sources embedded in the binary,
// compiled by the import system when a program first imports them.
//
// A native module of the same name takes precedence, and a module here takes what it wants to be fast from the native
// module of its name with an underscore in front (_collections, _random, _heapq, ...), falling back to Python where
// that is missing.
package pylib

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed src/*.py src/*/*.py src/*/*/*.py
var files embed.FS

const (
	root     = "src"
	ext      = ".py"
	initFile = "/__init__.py"
)

// Source returns the source text of the module with the given dotted name, and whether that module is a package.
func Source(name string) (src []byte, isPackage bool, ok bool) {
	if name == "" || strings.ContainsAny(name, "/\\") {
		return nil, false, false
	}
	path := root + "/" + strings.ReplaceAll(name, ".", "/")
	if src, err := files.ReadFile(path + ext); err == nil {
		return src, false, true
	}
	if src, err := files.ReadFile(path + initFile); err == nil {
		return src, true, true
	}
	return nil, false, false
}

// Names returns the dotted names of all modules, sorted as fs.WalkDir visits them: a package before its modules.
func Names() []string {
	var names []string
	err := fs.WalkDir(files, root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		path = strings.TrimPrefix(path, root+"/")
		if dir, isInit := strings.CutSuffix(path, initFile); isInit {
			path = dir
		} else {
			path = strings.TrimSuffix(path, ext)
		}
		names = append(names, strings.ReplaceAll(path, "/", "."))
		return nil
	})
	if err != nil {
		panic("BUG: pylib: " + err.Error())
	}
	return names
}
