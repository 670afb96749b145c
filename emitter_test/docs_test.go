package emitter_test

import (
	"os"
	"os/exec"
	"path"
	"regexp"
	"strings"
	"testing"
)

// documents are the texts about the project.
var documents = []string{"README.md", "ARCHITECTURE.md", "MODULES.md", "docs/embedding.md", "docs/performance.md", "docs/windows.md"}

// codeSpan is `code` in a line of a document; mdLink is the target of a link.
var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	mdLink   = regexp.MustCompile(`\]\(([^)#" ]+)\)`)
	fileName = regexp.MustCompile(`^[\w./-]*\w\.(go|s|txt|md)$`)
)

// TestDocumentsNameFiles checks that what the documents name as a file of the repository is one, by its path or the end of its path, and that
// links lead to files.
func TestDocumentsNameFiles(t *testing.T) {
	files := repositoryFiles(t)
	for _, doc := range documents {
		text := readRoot(t, doc)
		for _, m := range codeSpan.FindAllStringSubmatch(text, -1) {
			if name := m[1]; fileName.MatchString(name) && !endsOne(files, name) {
				t.Errorf("%s: no file is called %s", doc, name)
			}
		}
		for _, m := range mdLink.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(path.Join("..", path.Dir(doc), m[1])); err != nil {
				t.Errorf("%s: a link leads nowhere: %v", doc, err)
			}
		}
	}
}

// TestPackagesAreDescribed checks that the table of packages in ARCHITECTURE.md has each package, and that each says what it is.
func TestPackagesAreDescribed(t *testing.T) {
	table := map[string]bool{}
	for _, line := range strings.Split(readRoot(t, "ARCHITECTURE.md"), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 4 {
			continue
		}
		for _, m := range codeSpan.FindAllStringSubmatch(cells[1], -1) {
			table[m[1]] = true
		}
	}
	for _, p := range listPackages(t) {
		if p.Doc == "" {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
		if name := short(p.ImportPath); !table[name] && !table[path.Dir(name)+"/*"] {
			t.Errorf("ARCHITECTURE.md does not say what %s is", name)
		}
	}
}

func readRoot(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile("../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// repositoryFiles returns the paths of all files of the repository.
func repositoryFiles(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("git", "-C", "..", "ls-files", "-co", "--exclude-standard").Output()
	if err != nil {
		t.Skip("no git checkout:", err)
	}
	return strings.Fields(string(out))
}

// endsOne reports whether one of the files is name, or ends with it.
func endsOne(files []string, name string) bool {
	for _, f := range files {
		if f == name || strings.HasSuffix(f, "/"+name) {
			return true
		}
	}
	return false
}
