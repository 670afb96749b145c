import _sib_circ_a
saw = (hasattr(_sib_circ_a, "early"), hasattr(_sib_circ_a, "done"))
