//go:build unix

package repl

import (
	"os"

	"golang.org/x/sys/unix"
)

// settings are those of a terminal.
type settings = unix.Termios

func getSettings(fd int) (*settings, error) { return unix.IoctlGetTermios(fd, ioctlGet) }

func setSettings(fd int, s *settings) error { return unix.IoctlSetTermios(fd, ioctlSetWait, s) }

// makeRaw returns the settings with which every byte that is typed arrives at once and unchanged. Output stays as it is: other
// threads may print meanwhile.
func makeRaw(tio unix.Termios) unix.Termios {
	tio.Iflag &^= unix.BRKINT | unix.ICRNL | unix.INLCR | unix.IGNCR | unix.INPCK | unix.ISTRIP | unix.IXON
	tio.Lflag &^= unix.ECHO | unix.ICANON | unix.IEXTEN | unix.ISIG
	tio.Cc[unix.VMIN], tio.Cc[unix.VTIME] = 1, 0
	return tio
}

// controls reports whether the terminal is the controlling terminal of the process, so that a person is likely to sit there. Programs that
// drive the prompt through a terminal of their own do not expect more than text.
func controls(fd int) bool {
	_, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP)
	return err == nil
}

func stopProcess() { _ = unix.Kill(0, unix.SIGTSTP) }

// readTerminal reads a byte, not more: what comes then may be for a program.
func readTerminal(fd int, b []byte) (int, error) { return unix.Read(fd, b[:1]) }

func screenSize() (cols, rows int) {
	w, err := unix.IoctlGetWinsize(int(os.Stdout.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0
	}
	return int(w.Col), int(w.Row)
}

// rawTerminal makes a terminal a serial line: nothing is changed on the way, nothing is echoed.
func rawTerminal(fd int) error {
	tio, err := unix.IoctlGetTermios(fd, ioctlGet)
	if err != nil {
		return err
	}
	raw := makeRaw(*tio)
	raw.Oflag &^= unix.OPOST
	return unix.IoctlSetTermios(fd, ioctlSetWait, &raw)
}
