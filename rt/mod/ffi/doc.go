// Package ffi is the builtin module ffi: functions of shared libraries, called
// without cgo. It makes the executable a dynamic one and costs every start a
// millisecond, so it is linked only with the build tag ffi and CGO_ENABLED=0.
//
// Calls hold the interpreter's lock. What a wrong signature or address does to
// the process is C's matter.
package ffi
