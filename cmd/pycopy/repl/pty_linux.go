package repl

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// ServePTY makes a pseudo terminal, says its name, and serves whoever opens it, one after the other in the same session: like a
// board on a cable, it keeps its state.
func (s Server) ServePTY() error {
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return err
	}
	fd := int(master.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		return err
	}
	name := fmt.Sprintf("/dev/pts/%d", n)
	slave, err := os.OpenFile(name, os.O_RDWR|unix.O_NOCTTY, 0) // held open: the line stays when a client goes
	if err != nil {
		return err
	}
	defer func() { _ = slave.Close() }()
	if err := rawTerminal(int(slave.Fd())); err != nil {
		return err
	}
	s.Log("serving on " + name)
	return s.Run(master, master)
}
