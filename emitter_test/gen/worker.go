package gen

import (
	"bufio"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

//go:embed cpython.py
var cpythonWorker string

// A Pool runs programs in other processes, so that a program that kills its process or does not end is a finding like others.
type Pool struct {
	// Limit is the time that a program may take.
	Limit time.Duration
	// Command starts a process that calls Serve.
	Command []string
	procs   map[string]*proc
}

// Foreign is the name of the mode that runs CPython.
const Foreign = "cpython"

// ErrTimeout says that a program took too long.
var ErrTimeout = errors.New("timeout")

type proc struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr limited
}

// Run runs a program in a mode, by its name. A process that dies is in the Output.
func (p *Pool) Run(mode, src string) (Output, error) {
	w := p.procs[mode]
	if w == nil {
		var err error
		if w, err = p.start(mode); err != nil {
			return Output{}, err
		}
		if p.procs == nil {
			p.procs = map[string]*proc{}
		}
		p.procs[mode] = w
	}
	var o Output
	done := make(chan error, 1)
	go func() {
		err := writeText(w.in, src)
		if err == nil {
			o.Out, err = readText(w.out)
		}
		if err == nil {
			o.Err, err = readText(w.out)
		}
		done <- err
	}()
	select {
	case err := <-done:
		if err == nil {
			return o, nil
		}
		p.stop(mode)
		text := w.stderr.String()
		return Output{"", "DIED: " + text[:min(len(text), 3000)]}, nil
	case <-time.After(p.Limit):
		w.cmd.Process.Kill()
		<-done
		p.stop(mode)
		return Output{}, ErrTimeout
	}
}

// Close ends all processes.
func (p *Pool) Close() {
	for mode := range p.procs {
		p.stop(mode)
	}
}

func (p *Pool) start(mode string) (*proc, error) {
	var cmd *exec.Cmd
	if mode == Foreign {
		cmd = exec.Command("python3", "-W", "ignore", "-c", cpythonWorker)
		cmd.Env = append(os.Environ(), "PYTHONHASHSEED=1", "PYTHONUTF8=1")
	} else {
		cmd = exec.Command(p.Command[0], append(p.Command[1:], mode)...)
	}
	w := &proc{cmd: cmd}
	cmd.Stderr = &w.stderr
	var err error
	if w.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	w.out = bufio.NewReader(out)
	return w, cmd.Start()
}

func (p *Pool) stop(mode string) {
	w := p.procs[mode]
	delete(p.procs, mode)
	w.in.Close()
	w.cmd.Process.Kill()
	w.cmd.Wait()
}

// Serve runs the programs that come from standard input in a mode.
func Serve(mode string) error {
	m, ok := FindMode(mode)
	if !ok {
		return fmt.Errorf("no mode %q", mode)
	}
	in := bufio.NewReader(os.Stdin)
	for {
		src, err := readText(in)
		if err != nil {
			return nil
		}
		o := Run(m, src)
		if err := writeText(os.Stdout, o.Out); err != nil {
			return err
		}
		if err := writeText(os.Stdout, o.Err); err != nil {
			return err
		}
	}
}

func writeText(w io.Writer, s string) error {
	_, err := w.Write(append(binary.LittleEndian.AppendUint32(nil, uint32(len(s))), s...))
	return err
}

func readText(r io.Reader) (string, error) {
	var n [4]byte
	if _, err := io.ReadFull(r, n[:]); err != nil {
		return "", err
	}
	b := make([]byte, binary.LittleEndian.Uint32(n[:]))
	_, err := io.ReadFull(r, b)
	return string(b), err
}
