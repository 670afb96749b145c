// Package bytecode is the program format: opcodes, [Code], decoding, verifier, static flow, disassembler, line lookup.
// It knows nothing of objects. The compiler (bytecode/compile) and the .mpy reader make Codes, rt makes objects of their
// constants, and interp and jit run them. This comment specifies the machine that runs a Code.
//
// # Frame
//
// A frame has numbered locals, a value stack and a stack of exception blocks (at most NExcStack). Call set-up clears
// all locals, puts closed-over cells and arguments into the first ones and wraps each local of Code.Cells into a new cell that
// holds its value. Functions (ScopeFunction) have their variables in locals; module and class code also has a namespace, a mapping,
// for LoadName, StoreName and DeleteName. Locals named "" in LocalNames are temporaries of the compiler: always set before
// they are loaded, invisible to locals(), cleared by storing NULL.
//
// Loading or deleting a variable that is unset raises UnboundLocalError, or NameError when it is a closed-over one (local < NumFree).
//
// NULL is the absence of a value. It occurs as the self slot of a method pair, as a missing defaults tuple, as the name of a
// **mapping argument, as the value of StoreAttr and StoreSubscr that deletes, and in iterator records.
//
// # Evaluation
//
// Calls: in a (name, value) pair the name is a str. The VarKw forms have a bitmap (small int) on top: bit i set means
// that positional value i is an iterable to expand; a pair whose name is NULL holds a mapping to expand. Order of evaluation
// is the order on the stack; duplicate keywords are a TypeError.
//
// LoadSuperMethod gets the value of the global name `super` as its lowest item. When that is the builtin type, the method is looked up
// without making the super object; else the value is called with no arguments and the method is loaded from the result.
//
// Iterator record (GetIterStack, ForIter): four slots, opaque between the two. Generator expressions build one by hand from a ready
// iterator: NULL, iterator, NULL, NULL. ForIter ends on StopIteration. Breaking out drops the four slots.
//
// StoreComp's operand is depth*4 + kind: the container is depth items below the top, counted before the pop.
//
// UnpackEx: arg = left + right<<8. The first left items, a list of what is between, the last right items; pushed in reverse so that
// the first item ends up on top.
//
// ImportName: level is an int, fromlist a tuple of str or None. The name may be dotted. With a fromlist that is not None the result is
// the innermost module, else the outermost. ImportFrom keeps the module.
//
// Class: LoadBuildClass, function of the body, name, bases..., keywords -> CallFunction. The body gets a fresh namespace (or that of
// __prepare__), stores __module__ and __qualname__ first, and returns the cell of `__class__` if a method uses it, else None; the
// builder stores the class into that cell. LoadClassDeref serves a class body that reads a variable of an enclosing
// function: the namespace first (name LocalNames[arg]), then the cell.
//
// Generators: FlagGenerator alone is a generator; with FlagCoroutine a coroutine; with FlagAsyncGen an asynchronous generator. Calling
// makes the object; the frame runs on the first resume. YieldValue suspends with the top; the sent value takes its place. YieldFrom has the
// iterator below the value to send: while the iterator yields, the frame suspends with what it yields; at its end both are
// replaced by its result. An exception thrown into a frame that is suspended in YieldFrom goes to the delegate first. In an async generator a
// value that passes through YieldFrom belongs to the event loop; a value that was wrapped by AsyncGenWrap and then yielded by
// YieldValue is an item for the consumer. A StopIteration that leaves a generator becomes RuntimeError (StopAsyncIteration likewise for
// FlagAsyncGen). GetAwaitable accepts generators too: Pycopy programs await them.
//
// # Exceptions
//
// A block is (handler address, saved stack height, finally or except, exception or nothing). SetupExcept and SetupFinally save the current
// height, SetupWith the height including exit and manager, that is, without the value of __enter__ on top.
//
//   - When the instruction at P raises E: drop every block whose handler address is <= P (we are inside of that handler, or past it).
//     Then the innermost block left, if any: cut the stack to the saved height, push E, remember E in the block, go on at the handler. The block
//     stays while its handler runs. Without a block E leaves the frame.
//   - PopExceptJump drops the innermost block and jumps: at the end of a try body with except clauses, and at the end of a handler.
//   - EndFinally drops the innermost block and looks at the popped top: None, go on; an exception, raise it again; small int -1, a return is in
//     progress and its value is below; small int n >= 0, a jump is in progress through n more blocks, its destination below.
//     An except handler in which no clause matched also ends in EndFinally with the exception on top.
//   - A finally body entered without exception has None on top: LoadConstNone, then control falls into the handler.
//   - ReturnValue and UnwindJump run the handlers of active finally blocks, innermost first: the stack is cut to the saved height, the value
//     (or destination) and then the number are pushed, and the handler runs up to its EndFinally, which continues the return or jump. Except blocks
//     and blocks whose handler is already running are just dropped, with what lies above their saved height. UnwindJump passes extra&0x7f blocks in all. With bit 7
//     of extra it drops four more slots (a for iterator) on arrival.
//   - So finally code runs with one hidden slot under its top when it is unwinding. Nothing below the top is touched, thus a machine may keep the
//     pair (value, number) elsewhere; [Flow] counts the top as one item.
//   - WithCleanup (...exit mgr x): x None: exit(mgr, None, None, None) is called, None stays. x an exception: exit(mgr, type, x, tb), a true
//     result turns x into None. Unwinding: exit with three None, the hidden pair stays. Net -2. EndFinally follows.
//   - AsyncWithExit and AsyncWithEnd do the same in two steps, with exit bound (no mgr), around LoadConstNone YieldFrom.
//
// The exception being handled (bare raise, sys.exc_info(), the __context__ of a new exception) is the one remembered by the innermost block of
// the frame whose handler is running and was entered by an exception; if the frame has none, that of the calling frame, and so on. For generators
// the caller is whoever resumed it. A block forgets its exception when it is dropped. A finally handler that was entered normally or by
// unwinding remembers none. __context__ is set when RaiseObj, RaiseFrom or an operation raises a new exception, not when EndFinally or RaiseLast
// raise one again. RaiseFrom sets __cause__ and __suppress_context__ (cause None: only the latter).
//
// except*: the handler keeps the original exception, the rest not matched yet and a list of what the clauses raised in temporaries.
// CheckEgMatch (rest type): wraps a plain exception on first use, splits it, pushes the new rest (None when all matched; unchanged
// when nothing did) and the match (None when nothing did); a match that is not None becomes the remembered exception of the
// innermost running handler. PrepReraiseStar (orig raised rest): what to raise at the end, as CPython does: None when all was
// handled; rest when the clauses raised nothing; the only one when they raised one exception and nothing is left; else a group of
// what was raised and what of orig was not matched or raised again, the latter in the structure of orig. EndFinally follows.
//
// EndAsyncFor (ait exc): runs in an except handler. StopAsyncIteration: drop both items and the block, go on. Else raise exc again.
//
// # Machine words
//
// In a viper function locals and stack items can be machine words, which are not objects: Code.WordTypes tells which locals, the
// opcodes that push and pop them are in word.go. Only moves of items (DupTop, RotTwo, PopTop...), LoadFast and StoreFast serve
// words and objects alike. WordParam, at the start of a function, turns an argument into the word that its local holds from then
// on; other words are 0 until they are assigned. At places where ways meet, an item is a word on all of them or on none.
//
// # Encoding
//
// Operands have the forms of 6.3: vuint (base 128, most significant group first), signed vint, jump offsets of one or two bytes counted from
// the end of the offset, single extra bytes. [Lookup] gives the form of each opcode. Jump opcodes 0x47..0x4b are forward only.
// The host-only prefix Wide stands before a jump opcode whose offset is then four bytes, little-endian, signed, in any direction.
// Handlers are always behind the code they protect; code after a handler's end is behind the handler.
package bytecode
