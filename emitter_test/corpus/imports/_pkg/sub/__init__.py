from .. import log
name = "sub"
log.append("sub")
visible = "visible"
_invisible = 1
