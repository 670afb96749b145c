// Package emitter holds tests that run whole programs: the differential
// corpus under corpus/ and the checks that compare one engine with another.
// Package gen makes random programs and runs them; command jitfuzz drives it.
package emitter
