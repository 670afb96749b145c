// Package words is the register form of functions, which both engines run: a list of 64-bit words, translated from
// bytecode.Code on the first call. The package knows nothing of objects.
//
// # Word
//
//	bits  0..7   opcode
//	bits  8..15  F  small number
//	bits 16..31  A  register or number
//	bits 32..47  B  register or number
//	bits 48..63  C  register or number
//	bits 32..63  D  signed number, in place of B and C
//
// Some instructions have further words: a constant, counters, inline caches (zero in the translation), packed register
// numbers. [Op.Info] tells the operands. Jump offsets count words from the instruction's own first word.
//
// # Registers
//
// A frame is a window of registers. Register 0 is the first parameter; module and class code has its namespace there.
//
//	parameters | other locals | cells made here | hidden: Prev and Val of each exception block | temporaries
//
// Closed-over variables are not in registers: LoadFree and its kin reach them through the closure of the function. Locals other
// than parameters hold NULL at entry.
//
// # Calls
//
// A call has a window in the caller's temporaries: the callee in register w, HeaderRegs free registers, then the arguments
// from register w+ArgOffset. The first argument thus already lies in the callee's register 0:
//
//	w        callee; later the object under construction or the generator (frame word -5 or -6)
//	w+1      free
//	w+2..w+5 header of the new frame
//	w+6..    arguments = registers 0.. of the new frame
//
// LoadMethod puts the method into w and self into w+6, or NULL into w+6 when there is nothing to prepend; the arguments
// follow at w+7. CallMethod then starts the window at w+6 or w+7. For a bound method called by Call, self goes to w+5 and the frame
// starts there.
//
// # Exceptions
//
// Blocks are static. [Func.Handlers] tells for each range of words which handler an exception goes to, which register receives it, where the
// previously handled exception is kept (Prev), and what must be restored first. LeaveHandler and EnterFinally maintain the
// thread's handled exception on normal paths. A return or jump through finally blocks stores its value in the block's
// Val register and the number of its continuation in the register where the exception would be.
//
// # Iteration
//
// A for loop has four registers: kind, then what the kind needs. NULL: a generic iterator is in the second. Other kinds are small
// ints, private to the engines.
package words
