package lineedit

import (
	"strings"
	"time"
	"unicode/utf8"
)

// key is what a user pressed: a character, perhaps with Alt, a special key, or the beginning of pasted text.
type key struct {
	r     rune // 0 with a special key
	alt   bool
	named named
	paste bool
}

// named is a key without a character.
type named uint8

const (
	keyNone named = iota
	keyUp
	keyDown
	keyRight
	keyLeft
	keyHome
	keyEnd
	keyDelete
	keyPageUp
	keyPageDown
	keyWordLeft
	keyWordRight
)

// escapeTime is how long the rest of a control sequence may take: after that, ESC was a key of its own.
const escapeTime = 50 * time.Millisecond

// ctrl returns the key Ctrl-letter; Ctrl-? is the Backspace of most keyboards.
func ctrl(letter rune) key { return key{r: letter ^ 0x40} }

func alt(r rune) key { return key{r: r, alt: true} }

func special(n named) key { return key{named: n} }

// isText reports whether the key inserts its character.
func (k key) isText() bool { return k.r >= ' ' && k.r != 0x7f && !k.alt }

// isOneOf reports whether the key is one of some control characters.
func (k key) isOneOf(list string) bool { return !k.alt && strings.ContainsRune(list, k.r) }

// readRune reads one UTF-8 character; bytes that are none become U+FFFD.
func readRune(in Input) (rune, error) {
	var b [utf8.UTFMax]byte
	for n := range b {
		c, err := in.ReadByte()
		if err != nil {
			return 0, err
		}
		b[n] = c
		if utf8.FullRune(b[:n+1]) {
			r, _ := utf8.DecodeRune(b[:n+1])
			return r, nil
		}
	}
	return utf8.RuneError, nil
}

// readKey reads a key; sequences that mean nothing give the zero key.
func readKey(in Input) (key, error) {
	r, err := readRune(in)
	if err != nil || r != 0x1b {
		return key{r: r}, err
	}
	if !in.Pending(escapeTime) {
		return key{}, nil
	}
	r, err = readRune(in)
	if err != nil {
		return key{}, err
	}
	switch r {
	case '[':
		return readSequence(in)
	case 'O':
		if !in.Pending(escapeTime) {
			return alt('O'), nil
		}
		r, err = readRune(in)
		return sequenceKey("", r), err
	case 0x1b: // Alt with a key that sends a sequence
		if in.Pending(escapeTime) {
			return readSequenceAfter(in)
		}
		return key{}, nil
	}
	return alt(r), nil
}

// readSequenceAfter reads the sequence of a key that was pressed with Alt: ESC ESC [ ...
func readSequenceAfter(in Input) (key, error) {
	r, err := readRune(in)
	if err != nil || r != '[' {
		return key{}, err
	}
	k, err := readSequence(in)
	switch k.named {
	case keyLeft:
		k.named = keyWordLeft
	case keyRight:
		k.named = keyWordRight
	}
	return k, err
}

// readSequence reads what follows ESC [: parameters and a final character.
func readSequence(in Input) (key, error) {
	var params []byte
	for len(params) < 32 && in.Pending(escapeTime) {
		c, err := in.ReadByte()
		if err != nil {
			return key{}, err
		}
		if c >= 0x40 && c <= 0x7e {
			return sequenceKey(string(params), rune(c)), nil
		}
		params = append(params, c)
	}
	return key{}, nil
}

// sequenceKey names the key of a control sequence.
func sequenceKey(params string, final rune) key {
	first, mod, _ := strings.Cut(params, ";")
	n := keyNone
	switch final {
	case 'A':
		n = keyUp
	case 'B':
		n = keyDown
	case 'C':
		n = keyRight
	case 'D':
		n = keyLeft
	case 'H':
		n = keyHome
	case 'F':
		n = keyEnd
	case 'c', 'd': // rxvt's Ctrl with an arrow
		mod = "5"
		n = map[rune]named{'c': keyRight, 'd': keyLeft}[final]
	case '~':
		switch first {
		case "1", "7":
			n = keyHome
		case "4", "8":
			n = keyEnd
		case "3":
			n = keyDelete
		case "5":
			n = keyPageUp
		case "6":
			n = keyPageDown
		case "200":
			return key{paste: true}
		}
	}
	if mod == "5" || mod == "3" { // Ctrl, Alt
		switch n {
		case keyLeft:
			n = keyWordLeft
		case keyRight:
			n = keyWordRight
		}
	}
	return special(n)
}

// endOfPaste is what terminals send behind pasted text.
const endOfPaste = "\x1b[201~"

// readPaste reads pasted text; its line ends become newlines, other control characters but tabs are dropped.
func readPaste(in Input) (string, error) {
	var b []byte
	for !strings.HasSuffix(string(b[max(0, len(b)-len(endOfPaste)):]), endOfPaste) {
		c, err := in.ReadByte()
		if err != nil {
			return "", err
		}
		b = append(b, c)
	}
	text := strings.ToValidUTF8(string(b[:len(b)-len(endOfPaste)]), "\uFFFD")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, text)
	return strings.TrimRight(text, "\n"), nil
}
