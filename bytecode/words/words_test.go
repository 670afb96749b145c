package words_test

import (
	"fmt"
	"os"
	"testing"

	"pycopy/bytecode"
	"pycopy/bytecode/compile"
	"pycopy/bytecode/words"
	"pycopy/parse"
)

func TestDump(t *testing.T) {
	name := os.Getenv("DUMP")
	if name == "" {
		return
	}
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.Parse(src, name, parse.Exec, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parse.Resolve(m); err != nil {
		t.Fatal(err)
	}
	code, err := compile.Compile(m, compile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dump(t, code)
}

func dump(t *testing.T, c *bytecode.Code) {
	f, err := words.Translate(c)
	if err != nil {
		t.Fatal(c.Name, err)
	}
	fmt.Println(f)
	for _, k := range c.Children {
		dump(t, k)
	}
}
