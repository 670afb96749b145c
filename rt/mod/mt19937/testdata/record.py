"""Records sequences of CPython's random.Random: seed, then operation and result."""
import random

with open("sequences.txt", "w") as f:
    for seed in (0, 1, -5, 42, 2**32 - 1, 2**32, 2**64 + 7, 2**4000 + 12345, 2**20000 - 1):
        r = random.Random(seed)
        f.write(f"seed {seed:x}\n")
        for i in range(40):
            f.write(f"random {r.random().hex()}\n")
            for k in (0, 1, 31, 32, 33, 63, 64, 65, 200):
                f.write(f"bits {k} {r.getrandbits(k):x}\n")
        f.write(f"state {hash(r.getstate()[1]) & (2**64 - 1):x} {r.getstate()[1][-1]}\n")
        r.getrandbits(32 * 5000)
        f.write(f"skip 5000 {r.getrandbits(32):x}\n")
