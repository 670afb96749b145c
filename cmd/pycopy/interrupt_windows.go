package main

import "os"

// endInterrupted ends the process with the status that Ctrl-C gives it by default.
func endInterrupted() { os.Exit(0xC000013A) }
