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
	"maps"
	"slices"
	"strings"
)

//go:embed src/*.py src/*/*.py src/*/*/*.py
var files embed.FS

const (
	root     = "src"
	ext      = ".py"
	initFile = "/__init__.py"
)

// whole returns, for each module of CPython that is no file here because another one, or one in Go, has its names, that one. It has all that programs
// import from there, but not what is private.
func whole() map[string]string {
	return map[string]string{
		"asyncio.base_events": "asyncio.core", "asyncio.coroutines": "asyncio", "asyncio.events": "asyncio", "asyncio.exceptions": "asyncio",
		"asyncio.futures": "asyncio", "asyncio.locks": "asyncio", "asyncio.runners": "asyncio", "asyncio.selector_events": "asyncio.transports",
		"asyncio.streams": "asyncio.stream", "asyncio.taskgroups": "asyncio", "asyncio.tasks": "asyncio", "asyncio.threads": "asyncio",
		"asyncio.timeouts": "asyncio", "asyncio.unix_events": "asyncio.transports",
		"concurrent.futures._base": "concurrent.futures", "concurrent.futures.thread": "concurrent.futures",
		"multiprocessing.connection": "multiprocessing", "multiprocessing.context": "multiprocessing", "multiprocessing.process": "multiprocessing",
		"multiprocessing.queues": "multiprocessing", "multiprocessing.synchronize": "multiprocessing",
		"unittest.loader": "unittest", "unittest.result": "unittest", "unittest.runner": "unittest", "unittest.signals": "unittest", "unittest.suite": "unittest",
		"_codecs": "codecs", "_contextvars": "contextvars", "_pydecimal": "decimal", "_queue": "queue", "_signal": "signal", "_threading_local": "threading",
		"_warnings": "warnings",
	}
}

// partSource is the source of such a module.
func partSource(of string) []byte {
	return []byte("\"\"\"A part of " + of + ".\"\"\"\n\nimport sys\n\nimport " + of + "\n\n\ndef __getattr__(name):\n    try:\n        return getattr(sys.modules[\"" + of +
		"\"], name)\n    except AttributeError:\n        raise AttributeError(\"module %r has no attribute %r\" % (__name__, name)) from None\n\n\ndef __dir__():\n    return dir(sys.modules[\"" + of + "\"])\n")
}

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
	if of := whole()[name]; of != "" {
		return partSource(of), false, true
	}
	return nil, false, false
}

// Names returns the dotted names of all modules, sorted as fs.WalkDir visits them: a package before its modules. Those without a file come last.
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
	return append(names, slices.Sorted(maps.Keys(whole()))...)
}
