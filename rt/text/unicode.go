package text

import _ "embed" // for unidata.bin

//go:generate python3.12 gen_unidata.py
//go:generate gofmt -w unidata.go

//go:embed unidata.bin
var unidata string

type flagRecord struct {
	props uint16
	digit uint8
}

type caseRecord struct{ upper, lower, title, fold int32 }

type specialCase struct {
	r                         rune
	upper, lower, title, fold string
}

type foldExtra struct{ r, also, also2 rune }

// IsDecimalRune reports whether r is a decimal digit (str.isdecimal, `\d`).
func IsDecimalRune(r rune) bool { return props(r)&propDecimal != 0 }

// IsAlnumRune reports whether r is a letter or has a numeric value (str.isalnum).
func IsAlnumRune(r rune) bool { return props(r)&propsAlnum != 0 }

// IsSpaceRune reports whether r is white space (str.isspace).
func IsSpaceRune(r rune) bool {
	if r < 0x80 {
		return asciiSpace>>uint(r)&1 != 0
	}
	return props(r)&propSpace != 0
}

// isPrintableRune reports whether repr() shows r as it is.
func isPrintableRune(r rune) bool { return props(r)&propPrint != 0 }

// isIdentifierStart reports whether r may start an identifier.
func isIdentifierStart(r rune) bool { return props(r)&propXidStart != 0 }

// DecimalValue returns the value of the decimal digit r, or -1.
func DecimalValue(r rune) int {
	if f := flags(r); f.props&propDecimal != 0 {
		return int(f.digit)
	}
	return -1
}

// SimpleLower returns the lower case of r as one code point; it is what makes
// letters alike in case-insensitive regular expressions.
func SimpleLower(r rune) rune { return r + cases(r).lower }

// FoldPairs calls yield for every pair (a, b), a != b, of code points that match
// each other case-insensitively in `re`, in both directions and in no order.
func FoldPairs(yield func(a, b rune)) {
	// Everything with the same lower case belongs together, with that lower case.
	byLower := make(map[rune][]rune)
	caseless := unidata[caseStage1+runeMax>>8]
	for block := rune(0); block <= runeMax>>8; block++ {
		if unidata[caseStage1+block] == caseless {
			continue
		}
		for r := block << 8; r < (block+1)<<8; r++ {
			if l := SimpleLower(r); l != r {
				byLower[l] = append(byLower[l], r)
			}
		}
	}
	for l, group := range byLower {
		yieldPairs(append(group, l), yield)
	}
	for _, e := range foldExtras {
		for _, other := range []rune{e.also, e.also2} {
			if other == 0 {
				continue
			}
			for _, a := range append(byLower[e.r], e.r) {
				for _, b := range append(byLower[other], other) {
					yield(a, b)
				}
			}
		}
	}
}

const propsAlnum = propAlpha | propDecimal | propDigit | propNumeric

// asciiSpace: \t \n \v \f \r, 0x1c-0x1f and the blank.
const asciiSpace uint64 = 0x1f<<9 | 0xf<<28 | 1<<32

func yieldPairs(group []rune, yield func(a, b rune)) {
	for _, a := range group {
		for _, b := range group {
			if a != b {
				yield(a, b)
			}
		}
	}
}

func props(r rune) uint16 { return flags(r).props }

func isCased(r rune) bool { return props(r)&(propLower|propUpper|propTitle) != 0 }

func flags(r rune) flagRecord {
	if uint32(r) > runeMax {
		return flagRecord{}
	}
	block := int(unidata[flagStage1+r>>8])
	return flagRecords[unidata[flagStage2+block<<8+int(r&0xff)]]
}

func cases(r rune) *caseRecord {
	if uint32(r) > runeMax {
		return &caseRecords[0]
	}
	block := int(unidata[caseStage1+r>>8])
	return &caseRecords[unidata[caseStage2+block<<8+int(r&0xff)]]
}

// special returns the entry of a code point that has propSpecial.
func special(r rune) *specialCase {
	lo, hi := 0, len(specialCases)
	for lo < hi {
		mid := (lo + hi) / 2
		if specialCases[mid].r < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return &specialCases[lo]
}
