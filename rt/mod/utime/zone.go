package utime

import (
	"encoding/binary"
	"path"
	"strings"
	"time"

	"pycopy/rt"
)

// zone is the local time zone of a runtime, which tzset reads anew from the environment.
type zone struct{ loc *time.Location }

// zoneOf returns the local time zone.
func zoneOf(t *rt.Thread) *zone {
	return t.R.State(rt.StateZone, func() any { return &zone{environment(t, true)} }).(*zone)
}

// Local returns the local time zone of a runtime.
func Local(t *rt.Thread) *time.Location { return zoneOf(t).loc }

func tzset(t *rt.Thread, _ []rt.Value) rt.Value {
	zoneOf(t).loc = environment(t, false)
	m := t.Import("time")
	return t.NoneIf(m != rt.NoValue && setZone(t, m))
}

// environment returns the zone that TZ names, as in POSIX: a file of the system's database, or the rules themselves. What is neither
// is UTC. Without TZ it is the system's, which Go knows from the start of the process on.
func environment(t *rt.Thread, first bool) *time.Location {
	name, is := t.R.LookupEnv("TZ")
	name = strings.TrimPrefix(name, ":")
	switch {
	case !is && first:
		return time.Local
	case !is:
		if loc := file(t, "/etc/localtime"); loc != nil {
			return loc
		}
		return time.Local
	case name == "":
		return time.UTC
	case path.IsAbs(name):
		if loc := file(t, name); loc != nil {
			return loc
		}
		return time.UTC
	}
	if loc, err := time.LoadLocation(name); err == nil {
		return loc
	} else if loc := rules(name); loc != nil {
		return loc
	}
	return time.UTC
}

// file reads a zone from a file.
func file(t *rt.Thread, name string) *time.Location {
	data, err := t.Files().ReadFile(name)
	if err != nil {
		return nil
	}
	loc, err := time.LoadLocationFromTZData("Local", data)
	if err != nil {
		return nil
	}
	return loc
}

// rules makes a zone of the rules of POSIX, as CET-1CEST,M3.5.0,M10.5.0/3. The package time reads them where they end a file of the database.
func rules(text string) *time.Location {
	name, rest := abbreviation(text)
	if len(name) < 3 || rest == "" || strings.ContainsRune(text, '\n') {
		return nil
	}
	// Version 2 of the format: an empty block of version 1, then one with a single change, long ago, to a zone that is never looked at.
	head := func(changes, types, chars uint32) []byte {
		b := append([]byte("TZif2"), make([]byte, 15)...)
		for _, n := range [...]uint32{0, 0, 0, changes, types, chars} {
			b = binary.BigEndian.AppendUint32(b, n)
		}
		return b
	}
	const changed = -1 << 59
	data := append(head(0, 0, 0), head(1, 1, 4)...)
	data = binary.BigEndian.AppendUint64(data, changed&(1<<64-1))
	data = append(data, 0)              // the type of the zone behind the change
	data = append(data, 0, 0, 0, 0)     // its offset
	data = append(data, 0, 0)           // no summer time, and where its name is
	data = append(data, "UTC\x00\n"...) // the names
	data = append(append(data, text...), '\n')
	loc, err := time.LoadLocationFromTZData("Local", data)
	if err != nil {
		return nil
	}
	// What the package cannot read it takes for that zone.
	if n, _ := time.Unix(0, 0).In(loc).Zone(); n == "UTC" && name != "UTC" {
		if m, _ := time.Unix(200*86400, 0).In(loc).Zone(); m == "UTC" {
			return nil
		}
	}
	return loc
}

// abbreviation takes the name of a zone from the beginning of rules.
func abbreviation(text string) (name, rest string) {
	if in, found := strings.CutPrefix(text, "<"); found {
		name, rest, _ = strings.Cut(in, ">")
		return name, rest
	}
	n := strings.IndexFunc(text, func(c rune) bool { return (c|0x20 < 'a') || c|0x20 > 'z' })
	if n < 0 {
		return text, ""
	}
	return text[:n], text[n:]
}

// offsets returns the offsets from UTC in a year, without summer time and with it, and what the zones are called then.
func offsets(loc *time.Location, year int) (name, summer string, offset, shifted int) {
	name, offset = time.Date(year, 1, 1, 12, 0, 0, 0, loc).Zone()
	summer, shifted = time.Date(year, 7, 1, 12, 0, 0, 0, loc).Zone()
	if shifted < offset { // south of the equator
		return summer, name, shifted, offset
	}
	return name, summer, offset, shifted
}

// at returns the time that clocks show as y, mo, d, h, mi, s. dst, unless negative, says whether that is summer time.
func at(loc *time.Location, y, mo, d, h, mi, s, dst int) time.Time {
	w := time.Date(y, time.Month(mo), d, h, mi, s, 0, loc)
	if dst < 0 || w.IsDST() == (dst > 0) {
		return w
	}
	_, _, offset, shifted := offsets(loc, w.Year())
	if dst > 0 {
		return w.Add(time.Duration(offset-shifted) * time.Second)
	}
	return w.Add(time.Duration(shifted-offset) * time.Second)
}
