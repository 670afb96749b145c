package pylib

import (
	"bytes"
	"testing"
)

func TestNamesHaveSources(t *testing.T) {
	names := Names()
	seen := map[string]bool{}
	for _, name := range names {
		src, _, ok := Source(name)
		if !ok || len(src) == 0 {
			t.Errorf("Source(%q) finds nothing", name)
		}
		if seen[name] {
			t.Errorf("module %q is there twice", name)
		}
		if bytes.IndexByte(src, '\t') >= 0 || bytes.IndexByte(src, '\r') >= 0 {
			t.Errorf("module %q contains tabs or carriage returns", name)
		}
		seen[name] = true
	}
	for _, want := range []string{"__future__", "abc", "collections", "collections.abc", "functools"} {
		if !seen[want] {
			t.Errorf("Names() lacks %q", want)
		}
	}
}

func TestPackages(t *testing.T) {
	for name, want := range map[string]bool{"collections": true, "collections.abc": false, "abc": false} {
		if _, isPackage, ok := Source(name); !ok || isPackage != want {
			t.Errorf("Source(%q) = package %v, found %v; want package %v", name, isPackage, ok, want)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	for _, name := range []string{"", ".", "..", "nosuch", "collections.nosuch", "../pylib", "collections/abc", "__init__"} {
		if _, _, ok := Source(name); ok {
			t.Errorf("Source(%q) finds something", name)
		}
	}
}
