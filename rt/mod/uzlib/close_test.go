package uzlib

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"testing"
)

// TestCloseLocked closes unfinished streams, and goes on with others, while the thread is locked, as it is when a collection runs in the middle of a
// compilation or of a call of C.
func TestCloseLocked(t *testing.T) {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	text := bytes.Repeat([]byte("hello world "), 100)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	begun := func() *inflater {
		d := &inflater{format: formatAuto, in: bytes.Clone(b.Bytes()[:9])}
		d.step()
		if d.done || d.err != nil {
			t.Fatalf("a part of a stream: done %v, %v", d.done, d.err)
		}
		return d
	}
	dead, going := begun(), begun()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := dead.Close(); err != nil {
		t.Error(err)
	}
	if err := dead.Close(); err != nil { // once more
		t.Error(err)
	}
	going.in = bytes.Clone(b.Bytes()[9:])
	var out []byte
	for !going.done && going.err == nil {
		p := going.step()
		out = append(out, p...)
		if p == nil {
			break
		}
	}
	if going.err != nil || !going.done || !bytes.Equal(out, text) {
		t.Errorf("the rest gave %d bytes, done %v, %v", len(out), going.done, going.err)
	}
}
