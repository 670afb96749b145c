package pycopy_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pycopy"
)

// The library's readers of foreign data get random data: they may raise the exceptions that they are documented to raise, and nothing else may
// happen.

// fuzzLibrary runs the function check of a program with each input. It gets bytes, and raises for what is wrong.
func fuzzLibrary(f *testing.F, program string, seeds ...[]byte) {
	for _, s := range seeds {
		f.Add(s)
	}
	var p *pycopy.Runtime
	runs := 0
	f.Fuzz(func(t *testing.T, data []byte) {
		if runs++; p == nil || runs%1000 == 0 {
			if p != nil {
				_ = p.Close()
			}
			var err error
			if p, err = pycopy.New(pycopy.Config{HeapSize: 64 << 20, FS: pycopy.OSFiles{}}); err != nil {
				t.Fatal(err)
			}
			if err := p.RunSource([]byte(program), "fuzz.py"); err != nil {
				t.Fatal(err)
			}
		}
		_, err := p.Call("check", data)
		var e *pycopy.Exception
		if err == nil || errors.As(err, &e) && e.Type == "MemoryError" {
			return
		}
		if e != nil {
			t.Fatalf("%s", e.Traceback)
		}
		t.Fatal(err)
	})
}

func FuzzJSON(f *testing.F) {
	fuzzLibrary(f, `
import json

def check(data):
    try:
        v = json.loads(data)
    except (ValueError, RecursionError):
        return
    text = json.dumps(v)
    assert json.dumps(json.loads(text)) == text, text
    json.dumps(v, indent=1, sort_keys=True, ensure_ascii=False)
`, []byte(`{"a": [1, -2.5e3, true, null, "\u00e9\n\ud83d\ude00"], "b": {}}`), []byte("[[[]]]"), []byte("1e999"), []byte(`"\ud800"`), []byte("\xff\xfe[\x00]\x00"))
}

func FuzzFormat(f *testing.F) {
	fuzzLibrary(f, `
def check(data):
    text = data.decode("utf-8", "replace")
    for args in ((), (5,), (-1.5, "x", b"y"), ({"a": 1, "b": None},)):
        for g in (lambda: text % args, lambda: data % args, lambda: text.format(*args), lambda: text.format(*args, a="k", b=2.5)):
            try:
                g()
            except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, UnicodeError):
                pass
    for v in (5, -(1 << 70), 1.5, "text", 1j, None):
        try:
            format(v, text)
        except (ValueError, TypeError, OverflowError):
            pass
`, []byte("%5.2f %s %r %%"), []byte("%(a)s"), []byte("{0:>{1}} {a!r:^10} {b:+,.3g}"), []byte("{0.real[1]}"), []byte("%*.*d"), []byte("08_x"), []byte("%999999999999d"))
}

func FuzzWebsocket(f *testing.F) {
	fuzzLibrary(f, `
import io, websocket

def check(data):
    for size in (-1, 1, 1000):
        ws = websocket.websocket(io.BytesIO(data), True)
        try:
            for _ in range(len(data) + 2):
                got = ws.read(size)
                if not got:
                    break
                assert len(got) <= len(data)
        except (OSError, ValueError, EOFError):
            pass
`, []byte("\x81\x85\x01\x02\x03\x04Hello"), []byte("\x89\x80\x00\x00\x00\x00"), []byte("\x81\xfe\x00\x80\x00\x00\x00\x00"+strings.Repeat("x", 128)),
		[]byte("\x88\x82\x00\x00\x00\x00\x03\xe8"), []byte("\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff"), []byte("\x01\x81\x00\x00\x00\x00a\x80\x81\x00\x00\x00\x00b"))
}

// seedZip makes an archive of some files.
func seedZip(f *testing.F, pairs ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err == nil {
			_, err = w.Write([]byte(pairs[i+1]))
		}
		if err != nil {
			f.Fatal(err)
		}
	}
	_ = z.Close()
	return b.Bytes()
}

// seedTar makes a compressed archive of some files.
func seedTar(pairs ...string) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for i := 0; i < len(pairs); i += 2 {
		_ = w.WriteHeader(&tar.Header{Name: pairs[i], Size: int64(len(pairs[i+1]))})
		_, _ = w.Write([]byte(pairs[i+1]))
	}
	_, _ = w.Close(), z.Close()
	return b.Bytes()
}

func FuzzZipfile(f *testing.F) {
	fuzzLibrary(f, `
import io, zipfile, zlib

def check(data):
    zipfile.is_zipfile(io.BytesIO(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as z:
            for i in z.infolist():
                try:
                    if i.file_size < 1 << 20:
                        z.read(i)
                except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
                    pass
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        pass
`, seedZip(f, "a.txt", "hello", "d/b", strings.Repeat("x", 300)), []byte("PK\x05\x06"+strings.Repeat("\x00", 18)))
}

func FuzzTarfile(f *testing.F) {
	fuzzLibrary(f, `
import gzip, io, tarfile, zlib

def check(data):
    for raw in (data, None):
        try:
            if raw is None:
                with gzip.open(io.BytesIO(data)) as g:
                    raw = g.read(1 << 20)
            with tarfile.open(fileobj=io.BytesIO(raw), mode="r:") as t:
                for m in t:
                    if m.isreg():
                        t.extractfile(m).read(1000)
        except (tarfile.TarError, EOFError, zlib.error, OSError, ValueError):
            pass
`, seedTar("a.txt", "hello", strings.Repeat("d/", 80)+"b", "x"))
}

// FuzzUpip gives archives and pages of indexes to the installer. Files may come into being in one folder only.
func FuzzUpip(f *testing.F) {
	outside := filepath.Join(f.TempDir(), "a", "b", "c", "d")
	fuzzLibrary(f, `
import io, os, shutil
from upip.archive import ArchiveError, unpack_sdist, unpack_wheel, safe_name, requires_txt
from upip.fetch import Answer, FetchError
from upip.index import parse
from upip.versions import Requirement, Specifiers, Version, marker_holds
import upip.archive

upip.archive.MOST_BYTES = 1 << 20
upip.archive.MOST_FILES = 50
root = "`+outside+`"

def tries(f, *expected):
    try:
        f()
    except expected:
        pass

def check(data):
    os.makedirs(root)
    for n, f in enumerate((
        lambda to: unpack_wheel(io.BytesIO(data), "p", to),
        lambda to: unpack_sdist(io.BytesIO(data), "p", "1", to, False),
        lambda to: unpack_sdist(io.BytesIO(data), "p", "1", to, True),
    )):
        to = root + "/t%d" % n
        os.mkdir(to)
        tries(lambda: f(to), ArchiveError)
    assert set(os.listdir(root)) <= {"t0", "t1", "t2"}, os.listdir(root)
    up = os.path.dirname(root)
    assert os.listdir(up) == [os.path.basename(root)]
    assert os.listdir(os.path.dirname(up)) == [os.path.basename(up)]
    shutil.rmtree(root)
    text = data.decode("utf-8", "replace")
    for kind in ("text/html", "application/json"):
        tries(lambda: parse(Answer("http://h/simple/p/", {"content-type": kind}, data), "p"), FetchError)
    tries(lambda: marker_holds(text), ValueError)
    tries(lambda: str(Requirement(text)), ValueError)
    tries(lambda: Specifiers(text).allows(Version("1.0")), ValueError)
    tries(lambda: Version(text) < Version("1!2.0rc1.post2.dev3+x.5"), ValueError)
    tries(lambda: safe_name(text), ArchiveError)
    requires_txt(text)
`, seedZip(f, "p.py", "x = 1\n", "p-1.dist-info/RECORD", "p.py,,\n", "p-1.dist-info/METADATA", "Requires-Dist: q>1\n"), seedZip(f, "../evil.py", ""),
		seedTar("p-1/p.py", "x = 1\n", "p-1/p.egg-info/requires.txt", "[x:python_version<'3']\nq\n"), seedTar("p-1/../../evil", "", "/abs", ""),
		[]byte(`<a href="../p-1.0.tar.gz#sha256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" data-requires-python="&gt;=3">`),
		[]byte(`{"files": [{"filename": "p-1.0-py3-none-any.whl", "url": "x", "hashes": {"sha256": "00"}}], "releases": {"1": [{}]}}`),
		[]byte("python_version >= '3.8' and (os_name == 'posix' or extra == \"x\")"), []byte("p[a,b]>=1.0,!=1.5.*,<2 ; sys_platform in 'linux'"),
		[]byte("1!1.0a1.post2.dev3+local.1"))
	_ = os.RemoveAll(outside)
}

// FuzzMip gives package.json files to mip.
func FuzzMip(f *testing.F) {
	fuzzLibrary(f, `
import os, shutil, mip
from upip.archive import ArchiveError
from upip.fetch import Answer, FetchError

root = "`+filepath.Join(f.TempDir(), "mip", "target")+`"
current = b""

def get(url, limit, sink=None):
    if sink is None:
        return Answer(url, {}, current)
    sink(b"x")

mip.get = get
mip.print = lambda *a, **k: None

def check(data):
    global current
    current = data
    os.makedirs(root)
    text = data.decode("utf-8", "replace")
    for name in ("one", "github:o/r", text):
        mip.install(name, "http://index", root, None, False)
    up = os.path.dirname(root)
    assert os.listdir(up) == [os.path.basename(root)], os.listdir(up)
    shutil.rmtree(root)
`, []byte(`{"urls": [["a/b.py", "x.py"]], "hashes": [["c.py", "abcdef01"]], "deps": [["two", "1.0"], ["github:a/b", "main"]]}`),
		[]byte(`{"urls": [["../evil.py", "x"]]}`), []byte("github:org/repo/path.py@ref"), []byte("http://h/x.py"), []byte("gitlab:../.."))
}
