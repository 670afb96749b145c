package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// index is a package index on loopback.
type index struct {
	*httptest.Server
	mu    sync.Mutex
	files map[string][]byte   // by name
	attrs map[string]string   // further attributes of links
	names map[string][]string // files of a project
	kind  string              // "html", "json", "legacy"
	stall chan struct{}       // not nil: downloads stop in the middle
}

func newIndex(t *testing.T, kind string) *index {
	x := &index{files: map[string][]byte{}, attrs: map[string]string{}, names: map[string][]string{}, kind: kind}
	x.Server = httptest.NewServer(http.HandlerFunc(x.serve))
	t.Cleanup(x.Close)
	return x
}

// add adds a file to a project.
func (x *index) add(project, file string, data []byte, attrs string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.files[file], x.attrs[file] = data, attrs
	x.names[project] = append(x.names[project], file)
}

func (x *index) serve(w http.ResponseWriter, r *http.Request) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if name, is := strings.CutPrefix(r.URL.Path, "/files/"); is {
		data, ok := x.files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if x.stall != nil {
			w.Header().Set("Content-Length", fmt.Sprint(len(data)))
			_, _ = w.Write(data[:len(data)/2])
			w.(http.Flusher).Flush()
			x.mu.Unlock()
			<-x.stall
			x.mu.Lock()
			return
		}
		_, _ = w.Write(data)
		return
	}
	parts := strings.Split(strings.Trim(r.URL.Path, "/"), "/")
	names := x.names[parts[len(parts)-1]]
	if x.kind == "legacy" && len(parts) == 3 && parts[2] == "json" {
		names = x.names[parts[1]]
	}
	if names == nil {
		http.NotFound(w, r)
		return
	}
	x.page(w, names)
}

// page writes the page of a project.
func (x *index) page(w http.ResponseWriter, names []string) {
	type entry map[string]any
	var list []entry
	for _, n := range names {
		sum := sha256.Sum256(x.files[n])
		digest := hex.EncodeToString(sum[:])
		if strings.Contains(x.attrs[n], "badhash") {
			digest = strings.Repeat("0", 64)
		}
		list = append(list, entry{"filename": n, "url": "/files/" + n, "hashes": entry{"sha256": digest}, "digests": entry{"sha256": digest}})
		if x.kind == "html" {
			fmt.Fprintf(w, "<a class=\"x\" href=\"../../files/%s#sha256=%s\" %s>%s</a><br/>\n", n, digest, x.attrs[n], n)
		}
	}
	switch x.kind {
	case "json":
		w.Header().Set("Content-Type", "application/vnd.pypi.simple.v1+json")
		_ = json.NewEncoder(w).Encode(entry{"files": list})
	case "legacy":
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(entry{"info": entry{}, "urls": list, "releases": entry{"1.0": list}})
	}
}

// sdist makes a .tar.gz: name, text, name, text. A text that begins with "->" is a link.
func sdist(t *testing.T, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for i := 0; i < len(pairs); i += 2 {
		h := &tar.Header{Name: pairs[i], Mode: 0o644, Size: int64(len(pairs[i+1]))}
		if target, is := strings.CutPrefix(pairs[i+1], "->"); is {
			h = &tar.Header{Name: pairs[i], Typeflag: tar.TypeSymlink, Linkname: target}
			pairs[i+1] = ""
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	_, _ = w.Close(), z.Close()
	return b.Bytes()
}

// zipFile makes a zip archive: name, text, name, text.
func zipFile(t *testing.T, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err == nil {
			_, err = w.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	_ = z.Close()
	return b.Bytes()
}

// wheel makes a wheel of a project; metadata are further lines of METADATA.
func wheel(t *testing.T, name, version, metadata string, pairs ...string) []byte {
	t.Helper()
	info := strings.ReplaceAll(name, "-", "_") + "-" + version + ".dist-info/"
	return zipFile(t, append(pairs, info+"METADATA", "Metadata-Version: 2.1\nName: "+name+"\nVersion: "+version+"\n"+metadata+"\n",
		info+"WHEEL", "Wheel-Version: 1.0\n", info+"RECORD", "")...)
}

// tree lists the files below a directory.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			names = append(names, rel)
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

func TestUpipInstall(t *testing.T) {
	for _, kind := range []string{"html", "json", "legacy"} {
		x := newIndex(t, kind)
		x.add("top", "top-1.0-py3-none-any.whl", wheel(t, "top", "1.0", ""), "")
		x.add("top", "top-1.2-py3-none-any.whl", wheel(t, "top", "1.2", "Requires-Dist: pycopy.low>=0.2,!=0.4\nRequires-Dist: never; extra == 'x'\n"+
			"Requires-Dist: never; python_version < '3'\n", "top/__init__.py", "import low\nversion = '1.2', low.version\n"), "")
		x.add("top", "top-1.3b1-py3-none-any.whl", wheel(t, "top", "1.3b1", ""), "")
		x.add("top", "top-2.0-cp312-cp312-linux_x86_64.whl", []byte("not for us"), "")
		for _, v := range []string{"0.1", "0.2", "0.3", "0.4"} {
			x.add("pycopy-low", "pycopy-low-"+v+".tar.gz", sdist(t, "pycopy-low-"+v+"/setup.py", "1/0", "pycopy-low-"+v+"/low.py", "version = '"+v+"'\n",
				"pycopy-low-"+v+"/pycopy_low.egg-info/requires.txt", "", "pycopy-low-"+v+"/PKG-INFO", ""), "")
		}
		url := x.URL + "/simple"
		if kind == "legacy" {
			url = x.URL + "/pypi"
		}
		dir := t.TempDir()
		lib := filepath.Join(dir, "lib")
		out, errs, status := command(t, dir, "", "-m", "upip", "install", "-i", url, "-p", lib, "top<2")
		if status != 0 || !strings.Contains(out, "Installing to: "+lib+"/") || !strings.Contains(out, "Installed top 1.2, pycopy.low 0.3") {
			t.Fatalf("%s: install: status %d, %s%s", kind, status, out, errs)
		}
		t.Setenv("PYCOPYPATH", lib)
		const program = "import top, importlib.metadata as m; print(top.version, m.version('pycopy-low'), m.requires('top')[0])"
		if out, errs, _ := command(t, dir, "", "-c", program); out != "('1.2', '0.3') 0.3 pycopy.low>=0.2,!=0.4\n" {
			t.Errorf("%s: import: %s%s", kind, out, errs)
		}
		if out, errs, _ := command(t, dir, "", "-m", "upip", "freeze", "-p", lib); out != "pycopy.low==0.3\ntop==1.2\n" {
			t.Errorf("%s: freeze: %s%s", kind, out, errs)
		}
		if out, _, status := command(t, dir, "", "-m", "upip", "install", "-i", url, "-p", lib, "top==1.0"); status != 0 {
			t.Errorf("%s: another version: %s", kind, out)
		}
		if _, err := os.Stat(filepath.Join(lib, "top/__init__.py")); err == nil {
			t.Errorf("%s: a file of the version before is still there", kind)
		}
		out, errs, status = command(t, dir, "", "-m", "upip", "uninstall", "-p", lib, "Pycopy_Low", "top", "absent")
		if status != 1 || !strings.Contains(errs, "absent is not installed") || tree(t, lib) != "" {
			t.Errorf("%s: uninstall: status %d, %s%s; left: %s", kind, status, out, errs, tree(t, lib))
		}
	}
}

func TestUpipVersions(t *testing.T) {
	x := newIndex(t, "html")
	for _, v := range []string{"1.0", "1.1", "1.2", "2.0rc1"} {
		attrs := map[string]string{"1.2": "data-yanked", "1.1": `data-requires-python="&gt;=2"`}[v]
		x.add("p", "p-"+v+"-py3-none-any.whl", wheel(t, "p", v, "", "p.py", "v = '"+v+"'\n"), attrs)
	}
	x.add("p", "p-1.9-py3-none-any.whl", wheel(t, "p", "1.9", ""), `data-requires-python="&gt;=3.99"`)
	sum := sha256.Sum256(x.files["p-1.0-py3-none-any.whl"])
	for _, c := range []struct {
		args []string
		want string // version, or a part of the error
	}{
		{[]string{"p"}, "1.1"},
		{[]string{"--pre", "p"}, "2.0rc1"},
		{[]string{"p>=2.0rc1"}, "2.0rc1"},
		{[]string{"p==1.2"}, "1.2"},
		{[]string{"p~=1.0,!=1.1"}, "1.0"},
		{[]string{"p>3"}, "no version of p fits >3"},
		{[]string{"q"}, "Package not found"},
		{[]string{"p>"}, "bad specifier"},
		{[]string{"-r", "good.txt"}, "1.0"},
		{[]string{"-r", "bad.txt"}, "none of the hashes"},
	} {
		dir := files(t, "good.txt", "# what we need\np==1.0 \\\n  --hash=sha256:"+hex.EncodeToString(sum[:])+"\nnever; sys_platform == 'win32'\n",
			"bad.txt", "p==1.0 --hash=sha256:"+strings.Repeat("1", 64)+"\n")
		out, errs, status := command(t, dir, "", append([]string{"-m", "upip", "install", "-i", x.URL + "/simple", "-p", "lib"}, c.args...)...)
		text, _ := os.ReadFile(filepath.Join(dir, "lib/p.py"))
		if got := string(text) + errs; !strings.Contains(got, c.want) || (status == 0) != (len(text) > 0) {
			t.Errorf("%q: want %q; status %d, %s%s", c.args, c.want, status, out, got)
		}
		if status != 0 && tree(t, filepath.Join(dir, "lib")) != "" {
			t.Errorf("%q: left: %s", c.args, tree(t, filepath.Join(dir, "lib")))
		}
	}
}

// small is a program that runs upip with low limits.
const small = `import sys, upip, upip.archive
upip.archive.MOST_BYTES = 1 << 20
sys.exit(upip.main(sys.argv[1:]))`

func TestUpipHostile(t *testing.T) {
	x := newIndex(t, "html")
	bomb := sdist(t, "h-1/h.py", strings.Repeat("\x00", 8<<20))
	damaged := bytes.Clone(wheel(t, "h", "1", "", "h.py", "print()\n"))
	damaged[40] ^= 0xff
	for name, c := range map[string]struct {
		file, want string
		data       []byte
	}{
		"dots":     {"h-1.tar.gz", "bad name", sdist(t, "h-1/../../evil.py", "x")},
		"absolute": {"h-1-py3-none-any.whl", "bad name", wheel(t, "h", "1", "", "/tmp/evil.py", "x")},
		"zip dots": {"h-1-py3-none-any.whl", "bad name", wheel(t, "h", "1", "", "a/../../evil.py", "x")},
		"data":     {"h-1-py3-none-any.whl", "bad name", wheel(t, "h", "1", "", "h-1.data/purelib/../../evil.py", "x")},
		"link":     {"h-1.tar.gz", "no modules", sdist(t, "h-1/sub", "->..", "h-1/README", "x")},
		"bomb":     {"h-1.tar.gz", "too much", bomb},
		"damaged":  {"h-1-py3-none-any.whl", "damaged", damaged},
		"no wheel": {"h-1-py3-none-any.whl", "damaged", []byte("PK\x05\x06")},
		"other":    {"h-1-py3-none-any.whl", "no wheel of h", wheel(t, "other", "1", "", "h.py", "x")},
		"no gzip":  {"h-1.tar.gz", "damaged", []byte("hello")},
		"record": {"h-1-py3-none-any.whl", "not what RECORD says", zipFile(t, "h.py", "x", "h-1.dist-info/METADATA", "Name: h\n",
			"h-1.dist-info/RECORD", "h.py,sha256=AAAA,1\n")},
	} {
		x.mu.Lock()
		x.names["h"] = nil
		x.mu.Unlock()
		x.add("h", c.file, c.data, "")
		dir := t.TempDir()
		out, errs, status := command(t, dir, "", "-c", small, "install", "-i", x.URL+"/simple", "-p", "lib/inner", "h")
		if status != 1 || !strings.Contains(errs, c.want) || strings.Contains(errs, "Traceback") {
			t.Errorf("%s: want %q; status %d, %s%s", name, c.want, status, out, errs)
		}
		if left := tree(t, dir); left != "" {
			t.Errorf("%s: left: %s", name, left)
		}
	}
	x.add("bad", "bad-1-py3-none-any.whl", wheel(t, "bad", "1", ""), "badhash")
	if _, errs, status := command(t, t.TempDir(), "", "-m", "upip", "install", "-i", x.URL+"/simple", "-p", "lib", "bad"); status != 1 || !strings.Contains(errs, "sha256 differs") {
		t.Errorf("hash: status %d, %s", status, errs)
	}
}

// impatient is a program that runs upip with short times.
const impatient = `import sys, upip, upip.fetch
upip.fetch.PAUSE = 0.2
upip.SECONDS = 1
sys.exit(upip.main(sys.argv[1:]))`

func TestUpipServers(t *testing.T) {
	release := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch strings.Split(r.URL.Path, "/")[1] {
		case "silent":
			<-release
		case "headers":
			for i := range 5000 {
				w.Header().Set(fmt.Sprint("X-", i), strings.Repeat("x", 100))
			}
		case "huge":
			w.Header().Set("Content-Length", "99999999999")
		case "endless":
			for i := 0; ; i++ {
				if _, err := w.Write(bytes.Repeat([]byte("x"), 1<<20)); err != nil {
					return
				}
			}
		case "loop":
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		case "elsewhere":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}
	}))
	defer s.Close()
	defer close(release)
	for where, want := range map[string]string{
		"silent": "takes too long", "headers": "too many headers", "huge": "more than", "endless": "more than", "loop": "too many redirects",
		"elsewhere": "bad URL", "missing": "no version of p",
	} {
		start := time.Now()
		out, errs, status := command(t, t.TempDir(), "", "-c", impatient, "install", "-i", s.URL+"/"+where, "-p", "lib", "p")
		if status != 1 || !strings.Contains(errs, want) {
			t.Errorf("%s: want %q; status %d, %s%s", where, want, status, out, errs)
		}
		if time.Since(start) > time.Minute {
			t.Errorf("%s: no timeout", where)
		}
	}
}

func TestUpipInterrupted(t *testing.T) {
	x := newIndex(t, "html")
	x.add("p", "p-1-py3-none-any.whl", wheel(t, "p", "1", "", "p.py", strings.Repeat("#", 1000)), "")
	x.stall = make(chan struct{})
	dir := t.TempDir()
	_, errs, status := command(t, dir, "", "-c", impatient, "install", "-i", x.URL+"/simple", "-p", "lib", "p")
	if status != 1 || tree(t, dir) != "" {
		t.Errorf("a stalled download: status %d, %s; left: %s", status, errs, tree(t, dir))
	}
	close(x.stall)
	x.mu.Lock()
	x.stall = nil
	x.mu.Unlock()

	// What a process has left that died before it had everything, and one that died while moving.
	dir = files(t, "lib/.upip-999999998/p1/half.py", "", "lib/.upip-999999999/p1/moved.py", "new", "lib/moved.py", "old", "lib/gone.py", "",
		"lib/.upip-999999999/plan.json", `{"moves": [["p1/done.py", "done.py"], ["p1/moved.py", "moved.py"]], "removals": ["gone.py"]}`)
	if out, errs, status := command(t, dir, "", "-m", "upip", "list", "-p", "lib"); status != 0 {
		t.Errorf("list: %s%s", out, errs)
	}
	if got := tree(t, dir); got != "lib/moved.py" {
		t.Errorf("after the recovery: %s", got)
	}
	if text, _ := os.ReadFile(filepath.Join(dir, "lib/moved.py")); string(text) != "new" {
		t.Errorf("moved.py: %q", text)
	}
}

func TestMip(t *testing.T) {
	const code = "x = 1\n"
	sum := sha256.Sum256([]byte(code))
	short := hex.EncodeToString(sum[:])[:8]
	pages := map[string]string{
		"/package/py/one/latest.json":      `{"version": "0.1", "hashes": [["one/__init__.py", "` + short + `"]], "deps": [["two", "2.0"]], "urls": []}`,
		"/package/py/two/2.0.json":         `{"urls": [["two.py", "../../../raw/two.py"]], "deps": [["one", "latest"]]}`,
		"/file/" + short[:2] + "/" + short: code,
		"/raw/two.py":                      "y = 2\n",
		"/raw/package.json":                `{"urls": [["sub/three.py", "two.py"]]}`,
		"/package/py/bad/latest.json":      `{"hashes": [["bad.py", "00000000"]]}`,
		"/file/00/00000000":                code,
		"/package/py/evil/latest.json":     `{"urls": [["good.py", "/raw/two.py"], ["../evil.py", "/raw/two.py"]]}`,
		"/package/py/odd/latest.json":      `{"urls": [[1, 2], {}], "deps": 5}`,
		"/package/py/deep/latest.json":     strings.Repeat("[", 100000),
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		text, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write([]byte(text))
	}))
	defer s.Close()
	for _, c := range []struct{ pkg, tree, want string }{
		{"one", "lib/one/__init__.py lib/two.py", "Done"},
		{s.URL + "/raw/two.py", "lib/two.py", "Done"},
		{s.URL + "/raw", "lib/sub/three.py", "Done"},
		{s.URL + "/raw/package.json", "lib/sub/three.py", "Done"},
		{"bad", "", "its hash differs"},
		{"evil", "", "bad name"},
		{"odd", "", "bad list of urls"},
		{"deep", "", "bad JSON"},
		{"absent", "", "HTTP status 404"},
		{"..", "", "bad name"},
	} {
		dir := t.TempDir()
		out, errs, status := command(t, dir, "", "-m", "mip", "install", "--no-mpy", "-t", "lib", "-i", s.URL, c.pkg)
		if got := tree(t, dir); got != c.tree || !strings.Contains(out+errs, c.want) || (status == 0) != (c.tree != "") {
			t.Errorf("%s: status %d, files %q, %s%s", c.pkg, status, got, out, errs)
		}
	}
	dir := files(t, "lib/one/__init__.py", code)
	if out, errs, _ := command(t, dir, "", "-c", "import mip; mip.install('one', index='"+s.URL+"', target='lib', mpy=False)"); !strings.Contains(out, "Exists: one") {
		t.Errorf("a file that is there: %s%s", out, errs)
	}
}

// TestUpipTLS installs from an index with TLS, whose certificate counts only when it is trusted.
func TestUpipTLS(t *testing.T) {
	helper := filepath.Join(t.TempDir(), "pycopy-tls")
	if out, err := exec.Command("go", "build", "-o", helper, "pycopy/cmd/pycopy-tls").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Setenv("PYCOPY_TLS", helper)
	plain := newIndex(t, "html")
	plain.add("p", "p-1-py3-none-any.whl", wheel(t, "p", "1", "", "p.py", strings.Repeat("#", 1<<20)), "")
	s := httptest.NewTLSServer(http.HandlerFunc(plain.serve))
	defer s.Close()
	cert := filepath.Join(t.TempDir(), "cert.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(cert, block, 0o666); err != nil {
		t.Fatal(err)
	}
	install := func() (string, int) {
		dir := t.TempDir()
		out, errs, status := command(t, dir, "", "-m", "upip", "install", "-i", s.URL+"/simple", "-p", "lib", "p")
		return out + errs + tree(t, dir), status
	}
	if out, status := install(); status != 1 || !strings.Contains(out, "certificate") || strings.Contains(out, "p.py") {
		t.Errorf("a certificate that nobody trusts: status %d, %s", status, out)
	}
	t.Setenv("SSL_CERT_FILE", cert)
	if out, status := install(); status != 0 || !strings.Contains(out, "lib/p.py") {
		t.Errorf("a trusted certificate: status %d, %s", status, out)
	}
	t.Setenv("PYCOPY_TLS", "/nowhere")
	t.Setenv("PATH", "/nowhere")
	if out, status := install(); status != 1 || !strings.Contains(out, "pycopy-tls") {
		t.Errorf("without pycopy-tls: status %d, %s", status, out)
	}
}
