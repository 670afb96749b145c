# Descriptors of structures and pointers have two items.
import uctypes

for desc in (0, {"a": uctypes.UINT8}, 3), (uctypes.PTR, uctypes.UINT8, 1), (uctypes.ARRAY, 2, {"a": uctypes.UINT8}, 4), (uctypes.PTR,):
    try:
        uctypes.sizeof(desc)
    except TypeError as e:
        print(e)
print(uctypes.sizeof((0, {"a": uctypes.UINT16})), uctypes.sizeof((uctypes.ARRAY, 3, {"a": uctypes.UINT16})))
