//go:build unix

// Command pycopy-tls does TLS for pycopy. The interpreter starts it when a
// program first uses the module ssl (tls, ussl), so that other programs pay nothing for crypto/tls.
//
// Requests arrive on descriptor 3, a Unix socket: a four-byte length, a request
// in JSON, and along with it two descriptors: a connection, and a
// socket for the plain text. The answer, also a length and JSON, is written to the
// latter first; everything after it, in both directions, is plain text.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

// grace is how long connections may go on when pycopy has ended.
const grace = 10 * time.Second

// maxRequest bounds the size of a request.
const maxRequest = 16 << 20

const purpose = "pycopy-tls is started by pycopy when a program uses ssl; it has no other use."

func main() {
	switch {
	case len(os.Args) == 2 && (os.Args[1] == "-h" || os.Args[1] == "--help"):
		fmt.Println(purpose)
		return
	case len(os.Args) > 1:
		fmt.Fprintln(os.Stderr, purpose)
		os.Exit(2)
	}
	signal.Ignore(syscall.SIGINT, syscall.SIGPIPE)
	f := os.NewFile(3, "control")
	c, err := net.FileConn(f)
	control, is := c.(*net.UnixConn)
	if err != nil || !is {
		fmt.Fprintln(os.Stderr, purpose)
		os.Exit(2)
	}
	_ = f.Close()
	var active sync.WaitGroup
	for {
		req, fds, err := receive(control)
		if err != nil {
			break
		}
		active.Add(1)
		go func() {
			defer active.Done()
			serve(req, fds)
		}()
	}
	done := make(chan struct{})
	go func() {
		active.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(grace):
	}
}

// receive reads a request and its two descriptors.
func receive(c *net.UnixConn) (*request, [2]*os.File, error) {
	var files [2]*os.File
	head, oob := make([]byte, 4), make([]byte, 64)
	n, oobn, _, _, err := c.ReadMsgUnix(head, oob)
	if err != nil {
		return nil, files, err
	}
	if n == 0 {
		return nil, files, io.EOF
	}
	if _, err := io.ReadFull(c, head[n:]); err != nil {
		return nil, files, err
	}
	messages, err := syscall.ParseSocketControlMessage(oob[:oobn])
	if err != nil || len(messages) != 1 {
		return nil, files, io.ErrUnexpectedEOF
	}
	fds, err := syscall.ParseUnixRights(&messages[0])
	if err != nil || len(fds) != 2 {
		return nil, files, io.ErrUnexpectedEOF
	}
	for i, fd := range fds {
		syscall.CloseOnExec(fd)
		files[i] = os.NewFile(uintptr(fd), "")
	}
	size := binary.BigEndian.Uint32(head)
	if size > maxRequest {
		return nil, files, io.ErrShortBuffer
	}
	body := make([]byte, size)
	if _, err := io.ReadFull(c, body); err != nil {
		return nil, files, err
	}
	req := &request{}
	return req, files, json.Unmarshal(body, req)
}

// connection makes a net.Conn of a descriptor and closes that.
func connection(f *os.File) (net.Conn, error) {
	defer f.Close()
	return net.FileConn(f)
}

// reply writes the answer to a request.
func reply(w io.Writer, a *answer) error {
	body, err := json.Marshal(a)
	if err != nil {
		return err
	}
	_, err = w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...))
	return err
}
