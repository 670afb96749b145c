package rt

// The glue between package text and objects: format(), str.format and the %
// operator.

func intFormat(t *Thread, self Value, spec string) Value     { return t.StrOf(self) }
func floatFormat(t *Thread, self Value, spec string) Value   { return t.StrOf(self) }
func complexFormat(t *Thread, self Value, spec string) Value { return t.StrOf(self) }
