package bytecode

// staticNames are the strings that files name by number; 0 is none.
var staticNames = [...]string{
	1: "", 2: "__dir__", 3: "\n", 4: " ", 5: "*", 6: "/", 7: "<module>", 8: "_", 9: "__call__", 10: "__class__",
	11: "__delitem__", 12: "__enter__", 13: "__exit__", 14: "__getattr__", 15: "__getitem__", 16: "__hash__",
	17: "__init__", 18: "__int__", 19: "__iter__", 20: "__len__", 21: "__main__", 22: "__module__", 23: "__name__",
	24: "__new__", 25: "__next__", 26: "__qualname__", 27: "__repr__", 28: "__setitem__", 29: "__str__",
	30: "ArithmeticError", 31: "AssertionError", 32: "AttributeError", 33: "BaseException", 34: "EOFError",
	35: "Ellipsis", 36: "Exception", 37: "GeneratorExit", 38: "ImportError", 39: "IndentationError", 40: "IndexError",
	41: "KeyError", 42: "KeyboardInterrupt", 43: "LookupError", 44: "MemoryError", 45: "NameError", 46: "NoneType",
	47: "NotImplementedError", 48: "OSError", 49: "OverflowError", 50: "RuntimeError", 51: "StopIteration",
	52: "SyntaxError", 53: "SystemExit", 54: "TypeError", 55: "ValueError", 56: "ZeroDivisionError", 57: "abs", 58: "all",
	59: "any", 60: "append", 61: "args", 62: "bool", 63: "builtins", 64: "bytearray", 65: "bytecode", 66: "bytes",
	67: "callable", 68: "chr", 69: "classmethod", 70: "clear", 71: "close", 72: "const", 73: "copy", 74: "count",
	75: "dict", 76: "dir", 77: "divmod", 78: "end", 79: "endswith", 80: "eval", 81: "exec", 82: "extend", 83: "find",
	84: "format", 85: "from_bytes", 86: "get", 87: "getattr", 88: "globals", 89: "hasattr", 90: "hash", 91: "id",
	92: "index", 93: "insert", 94: "int", 95: "isalpha", 96: "isdigit", 97: "isinstance", 98: "islower", 99: "isspace",
	100: "issubclass", 101: "isupper", 102: "items", 103: "iter", 104: "join", 105: "key", 106: "keys", 107: "len",
	108: "list", 109: "little", 110: "locals", 111: "lower", 112: "lstrip", 113: "main", 114: "map", 115: "micropython",
	116: "next", 117: "object", 118: "open", 119: "ord", 120: "pop", 121: "popitem", 122: "pow", 123: "print",
	124: "range", 125: "read", 126: "readinto", 127: "readline", 128: "remove", 129: "replace", 130: "repr",
	131: "reverse", 132: "rfind", 133: "rindex", 134: "round", 135: "rsplit", 136: "rstrip", 137: "self", 138: "send",
	139: "sep", 140: "set", 141: "setattr", 142: "setdefault", 143: "sort", 144: "sorted", 145: "split", 146: "start",
	147: "startswith", 148: "staticmethod", 149: "step", 150: "stop", 151: "str", 152: "strip", 153: "sum", 154: "super",
	155: "throw", 156: "to_bytes", 157: "tuple", 158: "type", 159: "update", 160: "upper", 161: "utf-8", 162: "value",
	163: "values", 164: "write", 165: "zip",
}

// staticName5 returns the text of static string n of Pycopy's version 5, which has __dir__ as number 7.
func staticName5(n int) (string, bool) {
	switch {
	case n >= 2 && n <= 6:
		n++
	case n == 7:
		n = 2
	}
	return staticName(n)
}

func staticName(n int) (string, bool) {
	if n <= 0 || n >= len(staticNames) {
		return "", false
	}
	return staticNames[n], true
}

// staticNumbers maps the strings to their numbers.
func staticNumbers() map[string]int {
	m := make(map[string]int, len(staticNames))
	for i, s := range staticNames[1:] {
		m[s] = i + 1
	}
	return m
}

// StaticName returns the number of a string that files name by number.
func StaticName(s string) (n int, ok bool) {
	for i, t := range staticNames {
		if i > 0 && s == t {
			return i, true
		}
	}
	return 0, false
}
