//go:build unix

package main

import (
	"crypto/tls"
	"io"
	"net"
	"os"
	"time"
)

// linger is how long the peer may go on sending when the program has closed its end.
const linger = 30 * time.Second

// serve does the TLS of one connection until both sides are done.
func serve(req *request, files [2]*os.File) {
	network, err := connection(files[0])
	plain, err2 := connection(files[1])
	if network != nil {
		defer network.Close()
	}
	if plain == nil {
		return
	}
	defer plain.Close()
	if err == nil {
		err = err2
	}
	var config *tls.Config
	if err == nil {
		config, err = req.config()
	}
	if err != nil {
		_ = reply(plain, &answer{Error: err.Error()})
		return
	}
	conn := tls.Client(network, config)
	if req.Server {
		conn = tls.Server(network, config)
	}
	up := make(chan struct{})
	go func() {
		defer close(up)
		send(conn, network, plain)
	}()
	if err := conn.Handshake(); err != nil {
		_ = reply(plain, failure(err))
		return
	}
	if reply(plain, success(conn, req)) != nil {
		return
	}
	_, _ = io.Copy(plain, conn)
	if p, is := plain.(*net.UnixConn); is {
		_ = p.CloseWrite()
	}
	<-up
}

// send encrypts what the program writes. At its end the peer is told; before the end of the handshake it is given up.
func send(conn *tls.Conn, network, plain net.Conn) {
	buf := make([]byte, 16<<10)
	for {
		n, err := plain.Read(buf)
		if n > 0 {
			if _, err := conn.Write(buf[:n]); err != nil {
				break
			}
		}
		if err != nil {
			break
		}
	}
	if !conn.ConnectionState().HandshakeComplete {
		_ = network.Close()
		return
	}
	_ = conn.CloseWrite()
	_ = network.SetReadDeadline(time.Now().Add(linger))
}
