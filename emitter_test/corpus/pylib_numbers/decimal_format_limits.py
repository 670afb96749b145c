# Decimals whose digits would fill any memory can be shown with an exponent only.
from decimal import Decimal

for s in ("1e-999999999999999999", "1e999999999999999999", "-1e-999999999999999999"):
    for spec in ("f", "%", ".2%", ".1f", ",f", "e", "g", ".0f"):
        try:
            print(s, spec, format(Decimal(s), spec))
        except (MemoryError, ValueError):
            print(s, spec, "too large")
print(format(Decimal("1e-50"), "f"), format(Decimal("1e-50"), "%"), format(Decimal("1e50"), ",f"))
