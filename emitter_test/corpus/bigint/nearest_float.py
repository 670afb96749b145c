# float(int) is rounded once, to nearest, ties to even, whatever the number of digits.
cases = []
for shift in (0, 1, 10, 11, 12, 63, 64, 65, 100, 900):
    for base in (2**53, 2**53 + 1, 2**53 + 2, 2**53 + 3, 2**54 - 1, 2**54 + 2, 2**54 + 6, 2**64 - 1, 2**64 + 2048, 2**64 + 2049, 2**64 + 6144):
        for extra in (0, 1):
            cases.append((base << shift) + extra)
for n in cases:
    f = float(n)
    assert float(-n) == -f
    k = int(f)
    # No neighbour is nearer, and of two that are as near the even one is taken.
    up, down = int(f * (1 + 2**-52)), int(f * (1 - 2**-53))
    assert abs(n - k) <= abs(n - up) and abs(n - k) <= abs(n - down), n
    print(f.hex())
print(float(10**30), float(3**200), float(-7**118), float(10**308))
print(float(2**1024 - 2**970 - 1))
for n in (2**1024 - 2**970, 2**1024, -(10**400)):
    try:
        print(float(n))
    except OverflowError as e:
        print(e)
print(10**30 + 0.5, 2**70 * 0.5, 1.0 < 2**70, 2**64 == 2.0**64, 2**64 + 1 == 2.0**64)
