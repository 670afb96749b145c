package rt

// Exc numbers a builtin exception class.
type Exc uint8

// The builtin exceptions, each after its base.
const (
	ExcBaseException Exc = iota
	ExcBaseExceptionGroup
	ExcSystemExit
	ExcKeyboardInterrupt
	ExcGeneratorExit
	ExcException
	ExcExceptionGroup
	ExcStopIteration
	ExcStopAsyncIteration
	ExcArithmeticError
	ExcFloatingPointError
	ExcOverflowError
	ExcZeroDivisionError
	ExcAssertionError
	ExcAttributeError
	ExcBufferError
	ExcEOFError
	ExcImportError
	ExcModuleNotFoundError
	ExcLookupError
	ExcIndexError
	ExcKeyError
	ExcMemoryError
	ExcNameError
	ExcUnboundLocalError
	ExcOSError
	ExcBlockingIOError
	ExcChildProcessError
	ExcConnectionError
	ExcBrokenPipeError
	ExcConnectionAbortedError
	ExcConnectionRefusedError
	ExcConnectionResetError
	ExcFileExistsError
	ExcFileNotFoundError
	ExcInterruptedError
	ExcIsADirectoryError
	ExcNotADirectoryError
	ExcPermissionError
	ExcProcessLookupError
	ExcTimeoutError
	ExcReferenceError
	ExcRuntimeError
	ExcNotImplementedError
	ExcRecursionError
	ExcSyntaxError
	ExcIndentationError
	ExcTabError
	ExcSystemError
	ExcTypeError
	ExcViperTypeError
	ExcValueError
	ExcUnicodeError
	ExcUnicodeDecodeError
	ExcUnicodeEncodeError
	ExcUnicodeTranslateError
	ExcWarning
	ExcBytesWarning
	ExcDeprecationWarning
	ExcEncodingWarning
	ExcFutureWarning
	ExcImportWarning
	ExcPendingDeprecationWarning
	ExcResourceWarning
	ExcRuntimeWarning
	ExcSyntaxWarning
	ExcUnicodeWarning
	ExcUserWarning

	NumExcs // number of builtin exceptions
)

// excSpecs names each class and its base; ExcBaseException is its own base.
var excSpecs = [NumExcs]struct {
	name string
	base Exc
}{
	ExcBaseException:             {"BaseException", ExcBaseException},
	ExcBaseExceptionGroup:        {"BaseExceptionGroup", ExcBaseException},
	ExcSystemExit:                {"SystemExit", ExcBaseException},
	ExcKeyboardInterrupt:         {"KeyboardInterrupt", ExcBaseException},
	ExcGeneratorExit:             {"GeneratorExit", ExcBaseException},
	ExcException:                 {"Exception", ExcBaseException},
	ExcExceptionGroup:            {"ExceptionGroup", ExcException}, // and BaseExceptionGroup
	ExcStopIteration:             {"StopIteration", ExcException},
	ExcStopAsyncIteration:        {"StopAsyncIteration", ExcException},
	ExcArithmeticError:           {"ArithmeticError", ExcException},
	ExcFloatingPointError:        {"FloatingPointError", ExcArithmeticError},
	ExcOverflowError:             {"OverflowError", ExcArithmeticError},
	ExcZeroDivisionError:         {"ZeroDivisionError", ExcArithmeticError},
	ExcAssertionError:            {"AssertionError", ExcException},
	ExcAttributeError:            {"AttributeError", ExcException},
	ExcBufferError:               {"BufferError", ExcException},
	ExcEOFError:                  {"EOFError", ExcException},
	ExcImportError:               {"ImportError", ExcException},
	ExcModuleNotFoundError:       {"ModuleNotFoundError", ExcImportError},
	ExcLookupError:               {"LookupError", ExcException},
	ExcIndexError:                {"IndexError", ExcLookupError},
	ExcKeyError:                  {"KeyError", ExcLookupError},
	ExcMemoryError:               {"MemoryError", ExcException},
	ExcNameError:                 {"NameError", ExcException},
	ExcUnboundLocalError:         {"UnboundLocalError", ExcNameError},
	ExcOSError:                   {"OSError", ExcException},
	ExcBlockingIOError:           {"BlockingIOError", ExcOSError},
	ExcChildProcessError:         {"ChildProcessError", ExcOSError},
	ExcConnectionError:           {"ConnectionError", ExcOSError},
	ExcBrokenPipeError:           {"BrokenPipeError", ExcConnectionError},
	ExcConnectionAbortedError:    {"ConnectionAbortedError", ExcConnectionError},
	ExcConnectionRefusedError:    {"ConnectionRefusedError", ExcConnectionError},
	ExcConnectionResetError:      {"ConnectionResetError", ExcConnectionError},
	ExcFileExistsError:           {"FileExistsError", ExcOSError},
	ExcFileNotFoundError:         {"FileNotFoundError", ExcOSError},
	ExcInterruptedError:          {"InterruptedError", ExcOSError},
	ExcIsADirectoryError:         {"IsADirectoryError", ExcOSError},
	ExcNotADirectoryError:        {"NotADirectoryError", ExcOSError},
	ExcPermissionError:           {"PermissionError", ExcOSError},
	ExcProcessLookupError:        {"ProcessLookupError", ExcOSError},
	ExcTimeoutError:              {"TimeoutError", ExcOSError},
	ExcReferenceError:            {"ReferenceError", ExcException},
	ExcRuntimeError:              {"RuntimeError", ExcException},
	ExcNotImplementedError:       {"NotImplementedError", ExcRuntimeError},
	ExcRecursionError:            {"RecursionError", ExcRuntimeError},
	ExcSyntaxError:               {"SyntaxError", ExcException},
	ExcIndentationError:          {"IndentationError", ExcSyntaxError},
	ExcTabError:                  {"TabError", ExcIndentationError},
	ExcSystemError:               {"SystemError", ExcException},
	ExcTypeError:                 {"TypeError", ExcException},
	ExcViperTypeError:            {"ViperTypeError", ExcTypeError},
	ExcValueError:                {"ValueError", ExcException},
	ExcUnicodeError:              {"UnicodeError", ExcValueError},
	ExcUnicodeDecodeError:        {"UnicodeDecodeError", ExcUnicodeError},
	ExcUnicodeEncodeError:        {"UnicodeEncodeError", ExcUnicodeError},
	ExcUnicodeTranslateError:     {"UnicodeTranslateError", ExcUnicodeError},
	ExcWarning:                   {"Warning", ExcException},
	ExcBytesWarning:              {"BytesWarning", ExcWarning},
	ExcDeprecationWarning:        {"DeprecationWarning", ExcWarning},
	ExcEncodingWarning:           {"EncodingWarning", ExcWarning},
	ExcFutureWarning:             {"FutureWarning", ExcWarning},
	ExcImportWarning:             {"ImportWarning", ExcWarning},
	ExcPendingDeprecationWarning: {"PendingDeprecationWarning", ExcWarning},
	ExcResourceWarning:           {"ResourceWarning", ExcWarning},
	ExcRuntimeWarning:            {"RuntimeWarning", ExcWarning},
	ExcSyntaxWarning:             {"SyntaxWarning", ExcWarning},
	ExcUnicodeWarning:            {"UnicodeWarning", ExcWarning},
	ExcUserWarning:               {"UserWarning", ExcWarning},
}
