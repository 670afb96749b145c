package vfs

import (
	"errors"
	"math"

	"pycopy/rt"
	"pycopy/rt/mod/littlefs"
	"pycopy/rt/unix"
)

// What block devices are asked by ioctl.
const (
	ioctlInit  = 1
	ioctlSync  = 3
	ioctlCount = 4
	ioctlSize  = 5
	ioctlErase = 6
)

// port is a block device in Python as a littlefs.Device, during an operation of a thread. An exception stays pending and ends the
// operation; the device is not asked any more then.
type port struct {
	config littlefs.Config
	damage unix.Errno
	t      *rt.Thread
	device []rt.Value // one Value: words of an object, or of arguments
	raised bool
}

// newPort makes the port of a device from arguments that begin with block_dev, readsize, progsize and lookahead, and asks the device for
// its size. It is for the operation that follows.
func newPort(t *rt.Thread, a []rt.Value, v *lfsVersion) (p *port, fine bool) {
	p = &port{damage: v.damage}
	c := &p.config
	for i, n := range []*uint32{&c.ReadSize, &c.ProgSize, &c.Lookahead} {
		k, fine := t.OptIndex(a[1+i], 32)
		if !fine {
			return nil, false
		}
		if k < 1 || k > 1<<28 {
			t.Errno(int(unix.EINVAL))
			return nil, false
		}
		*n = uint32(k)
	}
	c.Lookahead *= v.unit
	p.enter(t, a)
	if _, fine := p.number(ioctlInit, 1, 0); !fine {
		return nil, false
	}
	size, fine := p.number(ioctlSize, 0, 512)
	if !fine {
		return nil, false
	}
	count, fine := p.number(ioctlCount, 0, missing)
	if !fine {
		return nil, false
	}
	if min(size, count) < 0 || max(size, count) > 1<<30 {
		t.Errno(int(unix.EINVAL))
		return nil, false
	}
	c.BlockSize, c.BlockCount = uint32(size), uint32(count)
	return p, true
}

func (p *port) enter(t *rt.Thread, device []rt.Value) { p.t, p.device, p.raised = t, device[:1], false }

func (p *port) leave() { p.t, p.device = nil, nil }

// raise raises an error, if no exception is pending already; it reports whether there was none of either.
func (p *port) raise(t *rt.Thread, err error) bool {
	if p.raised || errors.Is(err, errRaised) {
		return false
	}
	var e littlefs.Error
	switch {
	case err == nil:
		return true
	case !errors.As(err, &e):
		t.OSError(err, "")
	case e == littlefs.ErrCorrupt:
		t.Errno(int(p.damage))
	default:
		no, known := map[littlefs.Error]unix.Errno{
			littlefs.ErrIO: unix.EIO, littlefs.ErrNoEntry: unix.ENOENT, littlefs.ErrBadFile: unix.EBADF, littlefs.ErrExists: unix.EEXIST,
			littlefs.ErrNotDir: unix.ENOTDIR, littlefs.ErrIsDir: unix.EISDIR, littlefs.ErrInvalid: unix.EINVAL, littlefs.ErrTooBig: unix.EFBIG,
			littlefs.ErrNoSpace: unix.ENOSPC, littlefs.ErrReadOnly: unix.EROFS, littlefs.ErrNameTooLong: unix.ENAMETOOLONG,
			littlefs.ErrNotEmpty: unix.ENOTEMPTY,
		}[e]
		if !known {
			no = unix.Errno(e)
		}
		t.Errno(int(no))
	}
	return false
}

// missing as the fallback of number says that there is none.
const missing = math.MinInt32

// method returns a method of the device.
func (p *port) method(name string) rt.Value {
	if p.raised {
		return rt.NoValue
	}
	n := p.t.Intern(name)
	f := rt.NoValue
	if n != rt.NoValue {
		f = p.t.GetAttr(p.device[0], n)
	}
	p.raised = f == rt.NoValue
	return f
}

// number calls ioctl and returns its result, fallback for None.
func (p *port) number(op, arg, fallback int) (int, bool) {
	f := p.method("ioctl")
	if f == rt.NoValue {
		return 0, false
	}
	v := p.t.Call2(f, rt.MakeSmall(op), rt.MakeSmall(arg))
	if v == rt.None && fallback != missing {
		return fallback, true
	}
	n, fine := 0, false
	if v != rt.NoValue {
		n, fine = p.t.Index(v)
	}
	p.raised = !fine
	return n, fine
}

// failure is the error that a result of the device stands for: negative numbers of errors, or of this version's for a bad block.
func (p *port) failure(n int) error {
	switch {
	case n == 0:
		return nil
	case n > 0:
		return littlefs.ErrInvalid
	case n == -int(p.damage):
		return littlefs.ErrCorrupt
	}
	return littlefs.Error(-n)
}

// transfer calls readblocks or writeblocks with a buffer that begins as p.
func (p *port) transfer(name string, block, off uint32, data []byte) (rt.Value, error) {
	f := p.method(name)
	if f == rt.NoValue {
		return f, errRaised
	}
	buf := p.t.NewByteArray(data)
	r := rt.NoValue
	if buf != rt.NoValue {
		r = p.t.Call3(f, rt.MakeSmall(int(block)), buf, rt.MakeSmall(int(off)))
	}
	n, fine := 0, r != rt.NoValue
	if fine && r != rt.None {
		n, fine = p.t.Index(r)
	}
	if p.raised = !fine; p.raised {
		return rt.NoValue, errRaised
	}
	return buf, p.failure(n)
}

// Read implements littlefs.Device.
func (p *port) Read(block, off uint32, data []byte) error {
	buf, err := p.transfer("readblocks", block, off, data)
	if err != nil {
		return err
	}
	var b rt.Buffer
	if !p.t.GetBuffer(buf, &b) {
		p.raised = true
		return errRaised
	}
	copy(data, b.Data)
	return nil
}

// Prog implements littlefs.Device.
func (p *port) Prog(block, off uint32, data []byte) error {
	_, err := p.transfer("writeblocks", block, off, data)
	return err
}

// Erase implements littlefs.Device.
func (p *port) Erase(block uint32) error {
	n, fine := p.number(ioctlErase, int(block), missing)
	if !fine {
		return errRaised
	}
	return p.failure(n)
}

// Sync implements littlefs.Device.
func (p *port) Sync() error {
	n, fine := p.number(ioctlSync, 0, 0)
	if !fine {
		return errRaised
	}
	return p.failure(n)
}
