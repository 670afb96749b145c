package bytecode

// read5 reads version 5.
func (r *mpyReader) read5(m *MPY) { r.refuse(MPYIncompatible, 1, "version 5 is not supported yet") }
