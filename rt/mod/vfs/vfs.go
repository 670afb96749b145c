// Package vfs is the builtin module vfs: mounting, and the file systems that can be mounted: directories of the host
// (VfsPosix), ROMFS images (VfsRom), and block devices with FAT (VfsFat, which is written in Python) or littlefs (VfsLfs1, VfsLfs2).
// Objects written in Python with MicroPython's protocol can be mounted as well.
package vfs

import (
	"pycopy/rt"
	"pycopy/rt/unix"
)

// Module declares vfs.
var Module = rt.ModuleSpec{
	Name: "vfs",
	Funcs: []rt.Builtin{
		{Name: "mount", Sig: "fsobj=, mount_point=, *, readonly=, mkfs=", Fn: mount},
		{Name: "umount", Min: 1, Max: 1, Fn: umount},
		{Name: "__getattr__", Min: 1, Max: 1, Fn: lazy},
		{Name: "__dir__", Fn: names},
	},
	Init: func(t *rt.Thread, m rt.Value) bool {
		return t.ModuleType(m, posixSpec()) != rt.NoValue && t.ModuleType(m, &romSpec) != rt.NoValue &&
			t.ModuleSet(m, "__all__", names(t, nil))
	},
}

// mount mounts a file system, or an object with the bytes of a ROMFS image. Without arguments it returns what is mounted.
func mount(t *rt.Thread, a []rt.Value) rt.Value {
	if a[0] == rt.NoValue {
		cls := t.ModuleAttr("vfs", "VfsPosix")
		if cls == rt.NoValue {
			return cls
		}
		root := t.Call0(cls)
		if root == rt.NoValue {
			return root
		}
		return t.Mounts(root)
	}
	if a[1] == rt.NoValue {
		return t.Errorf(rt.ExcTypeError, "mount() missing required argument: 'mount_point'")
	}
	at, fine := t.PathArg(a[1])
	if !fine {
		return rt.NoValue
	}
	name := t.Intern("mount")
	if name == rt.NoValue {
		return name
	}
	obj := a[0]
	m, found := t.FindAttr(obj, name)
	if !found {
		var b rt.Buffer
		if t.GetBuffer(obj, &b) {
			obj = newRom(t, b.Data)
		} else {
			t.TakeExc()
			obj = onDevice(t, obj)
		}
		if obj == rt.NoValue {
			return obj
		}
		m, _ = t.FindAttr(obj, name)
	}
	readonly, mkfs := rt.False, rt.False
	if a[2] != rt.NoValue {
		readonly = a[2]
	}
	if a[3] != rt.NoValue {
		mkfs = a[3]
	}
	if m == rt.NoValue || t.Call2(m, readonly, mkfs) == rt.NoValue {
		return rt.NoValue
	}
	return t.NoneIf(t.Mount(obj, at))
}

// fatModule and fatClass are the file system of block devices.
const fatModule, fatClass = "_vfsfat", "VfsFat"

// names lists the contents of the module, with what lazy gives.
func names(t *rt.Thread, _ []rt.Value) rt.Value {
	list := t.NewList(0)
	if list == rt.NoValue {
		return list
	}
	for _, s := range [...]string{fatClass, lfs1.name, lfs2.name, "VfsPosix", "VfsRom", "mount", "umount"} {
		if name := t.Intern(s); name == rt.NoValue || !t.ListAppend(list, name) {
			return rt.NoValue
		}
	}
	return list
}

// lazy gives the attributes that are made when they are asked for.
func lazy(t *rt.Thread, a []rt.Value) rt.Value {
	if !t.R.IsStr(a[0]) {
		return t.Errorf(rt.ExcTypeError, "attribute name must be string")
	}
	switch name := a[0].Str(); name {
	case fatClass:
		return t.ModuleAttr(fatModule, fatClass)
	case lfs1.name:
		return ownType(t, lfs1.spec())
	case lfs2.name:
		return ownType(t, lfs2.spec())
	case lfsFileSpec.Name:
		return ownType(t, &lfsFileSpec)
	default:
		return t.Errorf(rt.ExcAttributeError, "module 'vfs' has no attribute '%s'", name)
	}
}

// ownType makes a type of the module.
func ownType(t *rt.Thread, spec *rt.TypeSpec) rt.Value {
	m := t.Import("vfs")
	if m == rt.NoValue {
		return m
	}
	return t.ModuleType(m, spec)
}

// onDevice makes the file system of a block device.
func onDevice(t *rt.Thread, dev rt.Value) rt.Value {
	name := t.Intern("readblocks")
	if name == rt.NoValue {
		return name
	}
	if _, found := t.FindAttr(dev, name); !found {
		t.TakeExc()
		return t.Errno(int(unix.ENODEV))
	}
	class, fine := isLittlefs(t, dev)
	if !fine {
		return rt.NoValue
	}
	cls := rt.NoValue
	if class != "" {
		cls = t.ModuleAttr("vfs", class)
	} else {
		cls = t.ModuleAttr(fatModule, fatClass)
	}
	if cls == rt.NoValue {
		return cls
	}
	return t.Call1(cls, dev)
}

// umount takes the object or the path.
func umount(t *rt.Thread, a []rt.Value) rt.Value {
	obj := rt.NoValue
	if t.R.IsStr(a[0]) {
		at, fine := t.PathArg(a[0])
		if !fine {
			return rt.NoValue
		}
		if at == "" {
			return t.Errno(int(unix.EINVAL))
		}
		obj = t.Unmount(at)
	} else {
		obj = t.UnmountObject(a[0])
	}
	if obj == rt.NoValue || obj == rt.None {
		return obj
	}
	name := t.Intern("umount")
	if name == rt.NoValue || t.CallMethod0(obj, name) == rt.NoValue {
		return rt.NoValue
	}
	return rt.None
}
