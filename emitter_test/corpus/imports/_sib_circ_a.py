early = "early"
import _sib_circ_b
partner_saw = _sib_circ_b.saw
done = "a done"
