package thumb2_test

import (
	"bytes"
	"encoding/binary"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pycopy/bytecode"
	"pycopy/jit/thumb2"
)

// The simulator is checked against QEMU: the first call of a function is recorded, with what each call of the function table did to memory,
// and done again by a program for qemu-arm that consists of the same memory, the same code, and a function table that plays the
// record.

// recording is the record of an activation.
type recording struct {
	active   bool
	done     bool
	bad      string // why it cannot be played
	memory   []byte // at the start, from memBase on
	shadow   []byte // memory before the call of the function table
	sp, addr uint32
	args     []uint32
	log      []byte
	result   uint32
	final    []byte
}

// begin starts the record of the first function that the module calls.
func (m *machine) begin(addr uint32, args []uint32) {
	r := m.replay
	if r == nil || m.depth != 2 || r.done || r.active {
		return
	}
	r.active, r.addr, r.args, r.sp = true, addr, append([]uint32(nil), args...), m.r[13]
	r.memory = append([]byte(nil), m.used()...)
}

func (m *machine) used() []byte { return m.mem[:(m.top-memBase+3)&^3] }

// note begins the record of a call of the function table.
func (m *machine) note() {
	if r := m.replay; r != nil && r.active && m.depth == 2 {
		r.shadow = append(r.shadow[:0], m.used()...)
	}
}

// record notes what a call of the function table did.
func (m *machine) record(ok bool) {
	r := m.replay
	if r == nil || !r.active || m.depth != 2 {
		return
	}
	if !ok || m.counts[32] > 0 && m.nlr != m.base {
		r.bad = "exceptions"
	}
	var writes []byte
	n := 0
	now := m.used()
	for len(r.shadow) < len(now) {
		r.shadow = append(r.shadow, 0)
	}
	for i := 0; i+4 <= len(now); i += 4 {
		if i%4096 == 0 && i+4096 <= len(now) && bytes.Equal(now[i:i+4096], r.shadow[i:i+4096]) {
			i += 4092
			continue
		}
		if memBase+uint32(i) < m.r[13] { // what nested calls left below the stack pointer
			continue
		}
		if !bytes.Equal(now[i:i+4], r.shadow[i:i+4]) {
			writes = binary.LittleEndian.AppendUint32(writes, uint32(memBase+i))
			writes = append(writes, now[i:i+4]...)
			n++
		}
	}
	r.log = binary.LittleEndian.AppendUint32(r.log, m.r[0])
	r.log = binary.LittleEndian.AppendUint32(r.log, uint32(n))
	r.log = append(r.log, writes...)
}

func (m *machine) end(result uint32, ok bool) {
	r := m.replay
	if r == nil || !r.active || m.depth != 2 {
		return
	}
	if !ok {
		r.bad = "exceptions"
	}
	r.active, r.done, r.result = false, true, result
	r.final = append([]byte(nil), m.used()...)
}

const (
	qemuCode = 0x8000000 // of the program around
	qemuLog  = 0x8100000
)

// program is the code that calls the function and writes what it leaves behind, and the address of the function table's stand-in.
func (r *recording) program(t *testing.T) (code []byte, player uint32) {
	a := &thumb2.Asm{}
	load := func(reg thumb2.Reg, v uint32) {
		a.MovwImm(reg, int(v&0xffff))
		a.MovtImm(reg, int(v>>16))
	}
	write := func(addr, n uint32) {
		load(thumb2.R1, addr)
		load(thumb2.R2, n)
		a.MovsImm(thumb2.R0, 1)
		a.MovsImm(thumb2.R7, 4)
		a.Half(0xdf00) // svc: write
	}
	load(thumb2.R4, r.sp)
	a.Mov(thumb2.SP, thumb2.R4)
	for i, v := range r.args {
		load(thumb2.Reg(i), v)
	}
	load(thumb2.R4, r.addr)
	a.BLX(thumb2.R4)
	load(thumb2.R1, qemuLog)
	a.MemImm(thumb2.STR, thumb2.R0, thumb2.R1, 4)
	write(qemuLog+4, 4)
	write(memBase, uint32(len(r.final)))
	a.MovsImm(thumb2.R0, 0)
	a.MovsImm(thumb2.R7, 1)
	a.Half(0xdf00) // exit

	play, loop, done := a.Here(), a.NewLabel(), a.NewLabel()
	a.Push(thumb2.Regs(thumb2.R4, thumb2.R5))
	load(thumb2.R3, qemuLog)
	a.MemImm(thumb2.LDR, thumb2.R2, thumb2.R3, 0)
	a.MemImm(thumb2.LDR, thumb2.R0, thumb2.R2, 0)
	a.MemImm(thumb2.LDR, thumb2.R1, thumb2.R2, 4)
	a.AddsImm(thumb2.R2, 8)
	a.Bind(loop)
	a.BZero(thumb2.R1, done)
	a.MemImm(thumb2.LDR, thumb2.R4, thumb2.R2, 0)
	a.MemImm(thumb2.LDR, thumb2.R5, thumb2.R2, 4)
	a.MemImm(thumb2.STR, thumb2.R5, thumb2.R4, 0)
	a.AddsImm(thumb2.R2, 8)
	a.SubsImm(thumb2.R1, 1)
	a.B(loop)
	a.Bind(done)
	a.MemImm(thumb2.STR, thumb2.R2, thumb2.R3, 0)
	a.Pop(thumb2.Regs(thumb2.R4, thumb2.R5))
	load(thumb2.R1, 0xdead0002)
	a.Mov(thumb2.R12, thumb2.R1)
	a.BX(thumb2.LR)
	code, ok := a.Finish()
	if !ok {
		t.Fatal("branch")
	}
	return code, qemuCode + uint32(a.Offset(play)) | 1
}

// elf makes an executable of segments.
func elf(entry uint32, segments map[uint32][]byte) []byte {
	le := binary.LittleEndian
	head := []byte("\x7fELF\x01\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	for _, v := range []uint16{2, 40} { // executable, ARM
		head = le.AppendUint16(head, v)
	}
	for _, v := range []uint32{1, entry, 52, 0, 0x05000200} {
		head = le.AppendUint32(head, v)
	}
	for _, v := range []uint16{52, 32, uint16(len(segments)), 40, 0, 0} {
		head = le.AppendUint16(head, v)
	}
	off := uint32(0x1000)
	var body []byte
	for _, addr := range slices.Sorted(maps.Keys(segments)) {
		data := segments[addr]
		size := uint32(len(data)+0xfff) &^ 0xfff
		for _, v := range []uint32{1, off, addr, addr, size, size, 7, 0x1000} {
			head = le.AppendUint32(head, v)
		}
		body = append(body, data...)
		body = append(body, make([]byte, size-uint32(len(data)))...)
		off += size
	}
	return append(append(head, make([]byte, 0x1000-len(head))...), body...)
}

// TestQEMU runs the functions of testdata/compare in the simulator and in QEMU.
func TestQEMU(t *testing.T) {
	qemu, err := exec.LookPath("qemu-arm")
	if err != nil {
		t.Skip("qemu-arm (Debian qemu-user) is not installed")
	}
	for _, mode := range []string{"native", "viper"} {
		for _, arch := range []bytecode.Arch{bytecode.ArchARMv7M, bytecode.ArchARMv6M} {
			for _, f := range comparedFunctions(t, mode) {
				t.Run(mode+"/"+arch.String()+"/"+f.name, func(t *testing.T) {
					code, err := compileNative(f.src, f.name+".py", bytecode.FlagNative, arch)
					if err != nil {
						t.Fatal(err)
					}
					r := &recording{}
					if res := runRecorded(t, code, arch, r); res.err != nil || !r.done {
						t.Fatal("not recorded:", res.err)
					}
					if r.bad != "" {
						t.Skip("cannot be played: ", r.bad)
					}
					play(t, qemu, r)
				})
			}
		}
	}
}

func play(t *testing.T, qemu string, r *recording) {
	t.Helper()
	around, player := r.program(t)
	memory := append(append([]byte(nil), r.memory...), make([]byte, len(r.final)-len(r.memory))...)
	final := append([]byte(nil), r.final...)
	for _, m := range [][]byte{memory, final} { // entries of the function table
		for i := 0; i+4 <= len(m); i += 4 {
			if v := binary.LittleEndian.Uint32(m[i:]); v > hookBase && v < hookBase+0x100 {
				binary.LittleEndian.PutUint32(m[i:], player)
			}
		}
	}
	log := append(binary.LittleEndian.AppendUint32(nil, qemuLog+8), 0, 0, 0, 0)
	log = append(log, r.log...)
	file := filepath.Join(t.TempDir(), "program")
	data := elf(qemuCode|1, map[uint32][]byte{memBase: memory, qemuCode: around, qemuLog: log})
	if err := os.WriteFile(file, data, 0o700); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(qemu, file)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatal(err, strings.TrimSpace(stderr.String()))
	}
	out := stdout.Bytes()
	if len(out) != 4+len(final) {
		t.Fatalf("%d bytes of output, want %d", len(out), 4+len(final))
	}
	if got := binary.LittleEndian.Uint32(out); got != r.result {
		t.Errorf("result %#x, the simulator has %#x", got, r.result)
	}
	// Below the stack pointer there may be what calls left.
	from := r.sp - memBase
	if !bytes.Equal(out[4+from:], final[from:]) {
		t.Error("different memory")
	}
}
