package rt

// Stubs of code.go, frame.go, function.go, generator.go, module.go, import.go (owner: interp).

type codeState struct{}

// runBody runs the function of a class body with the mapping ns as its locals and returns what it returns: the
// __class__ cell, or None.
func (t *Thread) runBody(fn, ns Value) Value { panic("BUG: stub") }

// cellSet stores v in a cell.
func cellSet(cell, v Value) { panic("BUG: stub") }

// newCode wraps a *bytecode.Code made by Config.Compile in a code object.
func (t *Thread) newCode(code any) Value { panic("BUG: stub") }

// runCode runs a code object with the given namespaces (dict; locals may be any mapping) and returns the value of an
// expression, None of a module.
func (t *Thread) runCode(code, globals, locals Value) Value { panic("BUG: stub") }

// frameNamespaces returns globals and locals of the running Python frame, NoValue when there is none.
func (t *Thread) frameNamespaces() (globals, locals Value) { panic("BUG: stub") }
