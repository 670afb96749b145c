// Command mpy-tool looks into .mpy files, merges them, turns them into C source for firmware, and builds ROMFS images.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pycopy/bytecode"
	"pycopy/bytecode/romfs"
	"pycopy/cmd/outfile"
)

func main() { os.Exit(run(os.Args, os.Stdout, os.Stderr)) }

const usageText = `usage: mpy-tool [-d | -x] FILE.mpy...
       mpy-tool --merge -o OUT.mpy FILE.mpy...
       mpy-tool -f [-q HEADER] [-o OUT.c] FILE.mpy...
       mpy-tool romfs build -o OUT DIR
       mpy-tool romfs list IMAGE
       mpy-tool romfs extract IMAGE DIR

  -d, --dump, --disassemble   header, names, constants, code (default)
  -x, --hexdump               the same with the bytes of each instruction
  --merge                     one file that runs all; native code only in the first
  -f, --freeze                C source with the modules for a MicroPython firmware
  -o FILE                     where the result goes (- or nothing: standard output)
  -q FILE, --qstr-header FILE the strings that the firmware has without the modules:
                              genhdr/qstrdefs.generated.h of its build
  -mlongint-impl=X, -mmpz-dig-size=N
                              accepted; the source serves all builds

Exit status: 0 fine, 1 bad option or file content, 2 file that cannot be read or written.
`

// options is the parsed command line.
type options struct {
	mode   string // dump, hexdump, merge, freeze
	output string
	files  []string
	header string
}

func run(argv []string, stdout, stderr io.Writer) int {
	err := command(argv[1:], stdout)
	if errors.Is(err, errHelp) {
		_, err = fmt.Fprint(stdout, usageText)
	}
	var pathErr *os.PathError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &pathErr):
		fmt.Fprintf(stderr, "mpy-tool: %v\n", err)
		return 2
	}
	hint := ""
	if errors.Is(err, errUsage) {
		hint = " (see mpy-tool --help)"
	}
	fmt.Fprintf(stderr, "mpy-tool: %v%s\n", err, hint)
	return 1
}

var (
	errHelp  = errors.New("help")
	errUsage = errors.New("bad arguments")
)

func command(args []string, stdout io.Writer) error {
	if len(args) > 0 && args[0] == "romfs" {
		return romfsCommand(args[1:], stdout)
	}
	o, err := parseOptions(args)
	if err != nil {
		return err
	}
	files := make([]*bytecode.MPY, len(o.files))
	for i, name := range o.files {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if files[i], err = bytecode.ParseMPY(data); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	switch o.mode {
	case "merge":
		m, err := bytecode.MergeMPY(files)
		if err != nil {
			return err
		}
		data, err := m.Encode()
		if err != nil {
			return err
		}
		return output(o.output, data, stdout)
	case "freeze":
		firmware, err := readFirmwareNames(o.header)
		if err != nil {
			return err
		}
		data, err := freeze(files, o.files, firmware)
		if err != nil {
			return err
		}
		return output(o.output, data, stdout)
	}
	var b strings.Builder
	for i, m := range files {
		dump(&b, o.files[i], m, o.mode == "hexdump")
	}
	return output(o.output, []byte(b.String()), stdout)
}

func parseOptions(args []string) (*options, error) {
	o := &options{mode: "dump"}
	for len(args) > 0 {
		a := args[0]
		args = args[1:]
		ok := true
		switch {
		case a == "-h" || a == "--help":
			return nil, errHelp
		case a == "-d" || a == "--dump" || a == "--disassemble":
			o.mode = "dump"
		case a == "-x" || a == "--hexdump":
			o.mode = "hexdump"
		case a == "--merge":
			o.mode = "merge"
		case a == "-f" || a == "--freeze":
			o.mode = "freeze"
		case a == "-o" && len(args) > 0:
			o.output = args[0]
			args = args[1:]
		case (a == "-q" || a == "--qstr-header") && len(args) > 0:
			o.header = args[0]
			args = args[1:]
		case strings.HasPrefix(a, "-mlongint-impl=") || strings.HasPrefix(a, "-mmpz-dig-size="):
		case a != "-" && strings.HasPrefix(a, "-"):
			ok = false
		default:
			o.files = append(o.files, a)
		}
		if !ok {
			return nil, fmt.Errorf("%w: %s", errUsage, a)
		}
	}
	if len(o.files) == 0 {
		return nil, fmt.Errorf("%w: no file", errUsage)
	}
	return o, nil
}

// output writes a result.
func output(name string, data []byte, stdout io.Writer) error {
	write := func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
	if name == "" || name == "-" {
		return write(stdout)
	}
	return outfile.Write(name, 0o644, write)
}

func romfsCommand(args []string, stdout io.Writer) error {
	switch {
	case slices.Contains(args, "-h") || slices.Contains(args, "--help"):
		return errHelp
	case len(args) == 4 && args[0] == "build" && args[1] == "-o":
		if _, err := os.ReadDir(args[3]); err != nil {
			return err
		}
		image, err := romfs.Build(os.DirFS(args[3]))
		if err != nil {
			return err
		}
		return output(args[2], image, stdout)
	case len(args) == 2 && args[0] == "list":
		list, err := readImage(args[1])
		if err != nil {
			return err
		}
		for _, e := range list {
			if e.Dir {
				fmt.Fprintf(stdout, "%8s %s/\n", "", e.Name)
			} else {
				fmt.Fprintf(stdout, "%8d %s%s\n", len(e.Data), e.Name, fileNote(e.Data))
			}
		}
		return nil
	case len(args) == 3 && args[0] == "extract":
		list, err := readImage(args[1])
		if err != nil {
			return err
		}
		if err := os.MkdirAll(args[2], 0o755); err != nil {
			return err
		}
		for _, e := range list {
			if !filepath.IsLocal(filepath.FromSlash(e.Name)) { // what a board allows in a name may lead elsewhere here
				return fmt.Errorf("%s: %q cannot be the name of a file on this system", args[1], e.Name)
			}
			name := filepath.Join(args[2], filepath.FromSlash(e.Name))
			if e.Dir {
				err = os.MkdirAll(name, 0o755)
			} else {
				err = os.WriteFile(name, e.Data, 0o644)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("%w: romfs build -o OUT DIR, list IMAGE, extract IMAGE DIR", errUsage)
}

func readImage(name string) ([]romfs.Entry, error) {
	image, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	list, err := romfs.Read(image)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}

// fileNote says what a board will make of a .mpy file.
func fileNote(data []byte) string {
	if !bytecode.IsMPY(data) {
		return ""
	}
	m, err := bytecode.ParseMPY(data)
	if err != nil {
		return "  " + err.Error()
	}
	return fmt.Sprintf("  .mpy %s", versionText(m))
}
