// Package emitter holds tests that run whole programs: the differential
// corpus under corpus/ and the checks that compare one engine with another.
// It contains no code of its own.
package emitter
