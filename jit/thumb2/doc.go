// Package thumb2 makes Thumb machine code for microcontrollers: MicroPython's native ABI 6.3, as .mpy files hold it.
package thumb2
