package rt

// Stubs of code.go, frame.go, function.go, generator.go, module.go, import.go (owner: interp).

type codeState struct{}
type modState struct{}

// Import imports a module by absolute dotted name and returns the leaf module.
func (t *Thread) Import(name string) Value { panic("BUG: stub") }

// NewModule returns a fresh module object, not entered in sys.modules.
func (t *Thread) NewModule(name string) Value { panic("BUG: stub") }

// ModuleDict returns the dict of a module.
func (v Value) ModuleDict() Value { panic("BUG: stub") }

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
