package pages

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// TestReuse installs and frees pieces of code at random: none lies in another, all stay as they are, and the room is used again.
func TestReuse(t *testing.T) {
	const limit = 64 << 10
	c, err := Reserve(limit, func(_, _, _ uintptr) {})
	if err != nil {
		t.Skip(err)
	}
	defer c.Close()
	c.Open()
	if !c.Reusable() {
		t.Skip("memory for code is not used again on this system")
	}
	type piece struct {
		base uintptr
		code []byte
	}
	var pieces []piece
	installed := 0
	rnd := rand.New(rand.NewPCG(1, 2))
	check := func(p piece) {
		t.Helper()
		if at := int(p.base - c.Base()); !bytes.Equal(c.exec[at:at+len(p.code)], p.code) {
			t.Fatalf("code at %d has changed", at)
		}
	}
	for range 5000 {
		code := bytes.Repeat([]byte{byte(rnd.Uint32())}, 1+rnd.IntN(3000))
		base, room := c.Room(len(code))
		if room >= len(code) {
			if err := c.InstallAt(base, code); err != nil {
				t.Fatal(err)
			}
			installed += len(code)
			pieces = append(pieces, piece{base, code})
		}
		for room < len(code) || len(pieces) > 0 && rnd.IntN(3) == 0 {
			i := rnd.IntN(len(pieces))
			check(pieces[i])
			c.Free(pieces[i].base, len(pieces[i].code))
			pieces[i] = pieces[len(pieces)-1]
			pieces = pieces[:len(pieces)-1]
			if _, room = c.Room(len(code)); room >= len(code) && rnd.IntN(2) == 0 {
				break
			}
		}
	}
	for _, p := range pieces {
		check(p)
		c.Free(p.base, len(p.code))
	}
	if installed < 10*limit {
		t.Errorf("%d bytes were installed", installed)
	}
	if _, room := c.Room(limit); room != limit || c.Used() != 0 {
		t.Errorf("room for %d of %d bytes in the end, %d used", room, limit, c.Used())
	}
}
