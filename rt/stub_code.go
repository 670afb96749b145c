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
