// Package text holds Python's rules for text and numbers that need no runtime:
// formatting and parsing of numbers, the format() and % mini languages, repr,
// Unicode properties and case mappings, line and word boundaries, codecs, hashes.
//
// # Conventions
//
// A Python str is UTF-8 in which a lone surrogate is kept as its three-byte
// form, so every code point U+0000..U+10FFFF can occur. Read-only inputs are Go
// strings, for str and bytes content alike; a caller whose text lives elsewhere wraps
// it with unsafe.String for the call. No function keeps its arguments.
// Functions named Append... extend dst and return it. Functions named Bytes...
// treat their input as bytes, with ASCII rules.
//
// Failures that Python reports are *Error (with the Python exception's class
// and text) or *UnicodeError; no input makes this package panic.
//
// # Files
//
//	utf8.go                       code points in UTF-8 storage, offsets
//	unidata.go, unidata.bin       generated property tables (gen_unidata.py)
//	unicode.go, predicate.go      properties of code points, str.isalpha() and others
//	casemap.go                    str.upper() and others
//	split.go                      line boundaries, white space, expandtabs
//	repr.go                       repr() and ascii() of str and bytes
//	codec.go, utf16.go            encodings and error handlers
//	int.go, float.go, complex.go  parsing, repr()
//	floathex.go                   float.hex, float.fromhex, round
//	spec.go, number.go            format() specifications and their use
//	template.go                   str.format() templates
//	percent.go                    % templates and conversions
//	hash.go                       string and numeric hashes
package text
