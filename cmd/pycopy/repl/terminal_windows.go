package repl

import (
	"os"

	"golang.org/x/sys/windows"

	"pycopy/rt/unix"
)

// settings are those of the console for input and for output.
type settings struct{ in, out uint32 }

func getSettings(fd int) (*settings, error) {
	s := new(settings)
	if err := windows.GetConsoleMode(windows.Handle(unix.Handle(fd)), &s.in); err != nil {
		return nil, err
	}
	_ = windows.GetConsoleMode(windows.Handle(os.Stdout.Fd()), &s.out)
	return s, nil
}

func setSettings(fd int, s *settings) error {
	if s.out != 0 {
		_ = windows.SetConsoleMode(windows.Handle(os.Stdout.Fd()), s.out)
	}
	return windows.SetConsoleMode(windows.Handle(unix.Handle(fd)), s.in)
}

// makeRaw returns the settings with which every key arrives at once, as the bytes that a terminal sends, and with which output understands
// what moves the cursor.
func makeRaw(s settings) settings {
	s.in &^= windows.ENABLE_LINE_INPUT | windows.ENABLE_ECHO_INPUT | windows.ENABLE_PROCESSED_INPUT | windows.ENABLE_MOUSE_INPUT |
		windows.ENABLE_WINDOW_INPUT
	s.in |= windows.ENABLE_VIRTUAL_TERMINAL_INPUT
	s.out |= windows.ENABLE_PROCESSED_OUTPUT | windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING
	return s
}

// controls: a console has its user.
func controls(int) bool { return true }

// stopProcess: nothing can stop and continue here.
func stopProcess() {}

// readTerminal reads a character, not more: what comes then may be for a program.
func readTerminal(fd int, b []byte) (int, error) { return unix.ReadConsole(fd, b) }

func screenSize() (cols, rows int) {
	cols, rows, _ = unix.Winsize()
	return cols, rows
}
