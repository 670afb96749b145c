package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"pycopy"
	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/romfs"
	"pycopy/cmd/outfile"
	"pycopy/parse"
	"pycopy/rt"
	"pycopy/rt/mod/pylib"
)

// freezer collects the files of a program.
type freezer struct {
	path    []string          // where modules are looked for
	files   map[string][]byte // by name in the archive
	queue   []source
	seen    map[string]bool // modules by dotted name
	builtin map[string]bool
	missing []string
}

// source is a file whose imports are to be followed.
type source struct {
	file string // in the archive
	pkg  string // dotted name of the package that relative imports start from
	code *bytecode.Code
}

// freeze writes a copy of this executable that runs the script of the command line, or __main__.py of the directory, with the
// modules that it imports. options are those to run it with. Modules whose names are only known at run time must be added.
func (o *options) freeze(exe string, options []string, warn io.Writer) error {
	f := &freezer{files: map[string][]byte{}, seen: map[string]bool{}, builtin: map[string]bool{}}
	if info, err := os.Stat(o.target); err == nil && info.IsDir() {
		o.target = filepath.Join(o.target, "__main__.py")
	}
	f.path = pycopy.DefaultPath(filepath.Dir(o.target))
	for _, m := range pycopy.Modules() {
		f.builtin[m.Name] = true
		for _, a := range m.Aliases {
			f.builtin[a] = true
		}
	}
	main := filepath.Base(o.target)
	if err := f.addFile(o.target, main, ""); err != nil {
		return err
	}
	if data := f.files[main]; rt.IsArchive(data) && !bytecode.IsMPY(data) {
		return fmt.Errorf("%s is an archive, -X freeze needs a script", o.target)
	}
	for _, name := range o.freezeAdd {
		if err := f.add(name, filepath.Dir(o.target)); err != nil {
			return err
		}
	}
	for len(f.queue) > 0 {
		s := f.queue[len(f.queue)-1]
		f.queue = f.queue[:len(f.queue)-1]
		if err := f.imports(s, s.code); err != nil {
			return err
		}
	}
	for _, m := range f.missing {
		fmt.Fprintf(warn, "freeze: %s\n", m)
	}
	f.files[startFile] = []byte(strings.Join(append([]string{main}, options...), "\n") + "\n")
	var entries []romfs.Entry
	for _, name := range slices.Sorted(maps.Keys(f.files)) {
		entries = append(entries, romfs.Entry{Name: name, Data: f.files[name]})
	}
	return writeFrozen(exe, o.freezeOut, romfs.Pack(entries))
}

// addFile takes a file into the archive; the imports of programs are followed.
func (f *freezer) addFile(file, name, pkg string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	f.files[name] = data
	var code *bytecode.Code
	switch {
	case bytecode.IsMPY(data):
		m, err := bytecode.ReadMPY(data)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		code = m.Code
	case strings.HasSuffix(name, ".py"):
		tree, err := parse.Parse(data, file, parse.Exec, parse.Options{})
		if err == nil {
			_, err = parse.Resolve(tree)
		}
		if err == nil {
			code, err = compile.Compile(tree, compile.Options{})
		}
		if err != nil {
			return err
		}
	default:
		return nil
	}
	f.queue = append(f.queue, source{name, pkg, code})
	return nil
}

// add takes a file or directory that the command line names. Names inside of the script's directory are kept.
func (f *freezer) add(name, dir string) error {
	return filepath.WalkDir(name, func(file string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		inside, err := filepath.Rel(dir, file)
		if err != nil || strings.HasPrefix(inside, "..") {
			if inside, err = filepath.Rel(filepath.Dir(filepath.Clean(name)), file); err != nil {
				return err
			}
		}
		inside = filepath.ToSlash(inside)
		pkg := strings.ReplaceAll(path.Dir(inside), "/", ".")
		if pkg == "." {
			pkg = ""
		}
		return f.addFile(file, inside, pkg)
	})
}

// imports follows the import statements of a code and its children.
func (f *freezer) imports(s source, c *bytecode.Code) error {
	if c.Kind != bytecode.KindBytecode {
		return nil
	}
	level, from := 0, bytecode.Tuple(nil)
	for in := range c.Instrs {
		switch in.Op {
		case bytecode.LoadConstSmallInt:
			level, from = in.Arg, nil
		case bytecode.LoadConstObj:
			if t, ok := c.Consts[in.Arg].(bytecode.Tuple); ok {
				from = t
			}
		case bytecode.LoadConstString: // the list of names in a .mpy file
			from = append(from[:len(from):len(from)], c.Names[in.Arg])
		case bytecode.ImportName:
			if err := f.module(s, c.Names[in.Arg], level, from); err != nil {
				return err
			}
			from = nil
		}
	}
	for _, child := range c.Children {
		if err := f.imports(s, child); err != nil {
			return err
		}
	}
	return nil
}

// module takes an imported module, the packages that it lies in, and the modules among the names imported from it.
func (f *freezer) module(s source, name string, level int, from bytecode.Tuple) error {
	if level > 0 {
		pkg := s.pkg
		for range level - 1 {
			pkg = pkg[:max(strings.LastIndexByte(pkg, '.'), 0)]
		}
		name = strings.Trim(pkg+"."+name, ".")
	}
	for i := range len(name) + 1 {
		if i < len(name) && name[i] != '.' {
			continue
		}
		found, err := f.find(name[:i])
		if err != nil {
			return err
		}
		if !found {
			f.miss(s, name[:i])
			return nil
		}
	}
	for _, n := range from {
		if sub, ok := n.(string); ok && sub != "*" && name != "" {
			if _, err := f.find(name + "." + sub); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *freezer) miss(s source, name string) {
	if _, _, ok := pylib.Source(name); ok || f.builtin[name] || name == "builtins" || name == "" {
		return
	}
	text := fmt.Sprintf("module %s, which %s imports, is not found", name, s.file)
	if !slices.Contains(f.missing, text) {
		f.missing = append(f.missing, text)
	}
}

// find takes the module of a dotted name, if there is a file for it.
func (f *freezer) find(name string) (bool, error) {
	if name == "" {
		return false, nil
	}
	if found, ok := f.seen[name]; ok {
		return found, nil
	}
	inside := strings.ReplaceAll(name, ".", "/")
	pkg := name[:max(strings.LastIndexByte(name, '.'), 0)]
	for _, dir := range f.path {
		base := filepath.Join(dir, filepath.FromSlash(inside))
		if info, err := os.Stat(base); err == nil && info.IsDir() {
			f.seen[name] = true
			for _, ext := range []string{"/__init__.py", "/__init__.mpy"} {
				if _, err := os.Stat(base + ext); err == nil {
					return true, f.addFile(base+ext, inside+ext, name)
				}
			}
			return true, nil
		}
		for _, ext := range []string{".py", ".mpy"} {
			if _, err := os.Stat(base + ext); err == nil {
				f.seen[name] = true
				return true, f.addFile(base+ext, inside+ext, pkg)
			}
		}
	}
	f.seen[name] = false
	return false, nil
}

// writeFrozen copies an executable, without the archive that it may have, and puts an image behind it.
func writeFrozen(exe, out string, image []byte) error {
	old, err := openArchive(exe)
	if err != nil {
		return err
	}
	in, err := os.Open(exe)
	if err != nil {
		return err
	}
	defer in.Close()
	size, err := in.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if old != nil {
		size = old.start
	}
	start := (size + archivePage - 1) / archivePage * archivePage
	tail := make([]byte, 0, int(start-size)+len(image)+trailerSize)
	tail = append(tail[:start-size], image...)
	tail = append(tail, trailerMagic...)
	tail = binary.LittleEndian.AppendUint64(tail, uint64(start))
	tail = binary.LittleEndian.AppendUint64(tail, uint64(len(image)))
	return outfile.Write(out, 0o755, func(w io.Writer) error {
		if _, err := io.Copy(w, io.NewSectionReader(in, 0, size)); err != nil {
			return err
		}
		_, err := w.Write(tail)
		return err
	})
}
