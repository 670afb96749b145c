from .. import log, name as pkg_name
from ..other import sibling
from . import name as sub_name
name = "deep"
log.append("deep")
climb = pkg_name + "/" + sub_name + "/" + sibling
parent_names = __name__.split(".")[:-1]
