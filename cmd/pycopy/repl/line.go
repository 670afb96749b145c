package repl

import (
	"errors"
	"io"
	"os"
	"sync/atomic"
	"time"

	"pycopy"
	"pycopy/rt/unix"
)

// line is a serial line or a connection. Between it and the session there is a pipe, from which prompts and programs read, so that
// Ctrl-C is seen while a program runs that does not read. Nothing is read ahead on this side of the pipe.
type line struct {
	in, out *os.File                           // the far end
	r       *os.File                           // the pipe's end for programs and the session
	running atomic.Pointer[pycopy.Runtime]     // the program that Ctrl-C interrupts, nil: none
	hungUp  atomic.Bool                        // the far end has gone
	refused func(first []byte) (reason string) // looks at what comes first; nil: anything will do
	read    func()                             // is called when something has come; may be nil
}

// errHungUp is the error of reading when the far end has gone.
var errHungUp = errors.New("the line was closed")

// mostQueued bounds what is taken from the line, in pieces of a page, before somebody reads it.
const mostQueued = 256

// open starts to listen. close must be called in the end.
func (l *line) open() error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	l.r = r
	queue := make(chan []byte, mostQueued)
	go l.listen(queue)
	go func() {
		for b := range queue {
			if _, err := w.Write(b); err != nil { // nobody reads any more
				continue
			}
		}
		_ = w.Close()
	}()
	return nil
}

func (l *line) close() {
	_ = l.r.Close()
}

// listen reads from the far end until it hangs up, which ends the program that runs then.
func (l *line) listen(queue chan<- []byte) {
	defer close(queue)
	for first := true; ; first = false {
		b := make([]byte, 4096)
		n, err := l.in.Read(b)
		if n == 0 || err != nil {
			break
		}
		if l.read != nil {
			l.read()
		}
		if first && l.refused != nil {
			if reason := l.refused(b[:n]); reason != "" {
				_, _ = io.WriteString(l.out, reason)
				break
			}
		}
		if b = l.withoutInterrupts(b[:n]); len(b) > 0 {
			queue <- b
		}
	}
	l.hungUp.Store(true)
	if p := l.running.Load(); p != nil {
		p.Cancel()
	}
}

// withoutInterrupts takes Ctrl-C out of what has come while a program runs that can be interrupted.
func (l *line) withoutInterrupts(b []byte) []byte {
	kept := b[:0]
	for _, c := range b {
		if p := l.running.Load(); c == ctrlC && p != nil && p.Interrupt() {
			continue
		}
		kept = append(kept, c)
	}
	return kept
}

// run runs a program that Ctrl-C interrupts.
func (l *line) run(p *pycopy.Runtime, f func() error) error {
	l.running.Store(p)
	if l.hungUp.Load() {
		p.Cancel()
	}
	err := f()
	if ferr := p.Flush(); err == nil {
		err = ferr
	}
	l.running.Store(nil)
	if l.hungUp.Load() {
		return errHungUp
	}
	p.ForgetInterrupt()
	return err
}

// keyboard is what sys.stdin reads: bytes one by one, so that what a program does not read is left for the prompt.
type keyboard struct{ *os.File }

// Read implements io.Reader.
func (k keyboard) Read(b []byte) (int, error) { return k.File.Read(b[:min(len(b), 1)]) }

// input is the line as the session reads it, while the threads of p run.
type input struct {
	l *line
	p *pycopy.Runtime
}

// ReadByte implements io.ByteReader.
func (in input) ReadByte() (byte, error) {
	var b [1]byte
	_, err := readInput(in.p, int(in.l.r.Fd()), b[:], unix.Read)
	if err == io.EOF {
		err = errHungUp
	}
	return b[0], err
}

// Pending implements lineedit.Input.
func (in input) Pending(d time.Duration) bool {
	fds := []unix.PollFd{{Fd: int32(in.l.r.Fd()), Events: unix.POLLIN}}
	n, err := unix.Poll(fds, int(d.Milliseconds()))
	return err == nil && n > 0
}
