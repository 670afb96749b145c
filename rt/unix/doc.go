// Package unix is the part of golang.org/x/sys/unix that the runtime uses on every system, under the same names. On Unix systems it is just
// that. On Windows it says the same with the system's own calls, as far as that makes sense there:
//
//   - Errno is a type of its own, with the numbers of the C library there. AsErrno translates the system's errors.
//   - Descriptors are 0, 1 and 2 for the standard files, and otherwise the values of handles and sockets, so that no table is needed.
//   - Sockets never block. Those who call are prepared for EAGAIN, since MSG_DONTWAIT, which Windows lacks, is what they ask for.
//
// What does not exist there is not here either; packages that use more import the original in files for Unix.
package unix
