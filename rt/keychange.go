package rt

import "slices"

// keyChange says that a dict whose keys had the version before has after once key is added as entry index. Removing that entry,
// the last one, brings back the former. So code whose caches know a namespace stays valid although a name comes and goes, as that
// of "except ... as name" does. Versions are unique in the runtime: they tell the dict.
type keyChange struct {
	before, after, index uint32
	key                  Value // a root, so that its address means no other key
}

// keyChanges are those seen last.
type keyChanges struct {
	list [16]keyChange
	next int
}

// versionWith returns the version of watched keys with key added as entry i.
func (r *Runtime) versionWith(before uint32, key Value, i uint32) uint32 {
	k := &r.keyChanges
	for j := range k.list {
		if c := &k.list[j]; c.before == before && c.key == key && c.index == i {
			return c.after
		}
	}
	if r.dictVersions == maxDictVersion {
		return 0
	}
	r.dictVersions++
	k.list[k.next] = keyChange{before, r.dictVersions, i, key}
	k.next = (k.next + 1) % len(k.list)
	return r.dictVersions
}

// versionWithout returns the version of keys after their last entry, i, has been removed, 0 if it is not known.
func (r *Runtime) versionWithout(after, i uint32) uint32 {
	for j := range r.keyChanges.list {
		if c := &r.keyChanges.list[j]; c.after == after && c.index == i {
			return c.before
		}
	}
	return 0
}

// Extends reports whether version is that of the keys that had the version base once, with others that came, and may have gone since.
func (r *Runtime) Extends(version, base uint32) bool {
	k := &r.keyChanges
	for range k.list {
		if version == base {
			return true
		}
		i := slices.IndexFunc(k.list[:], func(c keyChange) bool { return c.after == version })
		if i < 0 {
			return false
		}
		version = k.list[i].before
	}
	return false
}

func (k *keyChanges) visitRoots(visit func(Value)) {
	for j := range k.list {
		visit(k.list[j].key)
	}
}
