# Roman numerals, calendar arithmetic, number words: pure functions checked against their inverses.
def roman(n):
    if not 0 < n < 4000: raise ValueError(n)
    out = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        k, n = divmod(n, v); out += s * k
    return out
def arabic(s):
    v = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000); total = 0
    for a, b in zip(s, s[1:] + " "): total += -v[a] if v.get(b, 0) > v[a] else v[a]
    return total
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(arabic(roman(n)) == n for n in range(1, 4000)))
for bad in (0, 4000, -1):
    try: roman(bad)
    except ValueError as e: print("ValueError", e)
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def days_in(y, m): return 29 if m == 2 and leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]
def ordinal(y, m, d):
    y -= m <= 2
    era = y // 400; yoe = y - era * 400
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468
def civil(z):
    z += 719468
    era = z // 146097; doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100); mp = (5 * doy + 2) // 153
    m = mp + (3 if mp < 10 else -9)
    return yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) // 5 + 1
print(ordinal(1970, 1, 1), ordinal(2000, 2, 29), ordinal(1, 1, 1), civil(0), civil(-1), civil(19000), civil(ordinal(2024, 12, 31) + 1), all(ordinal(*civil(z)) == z for z in range(-800000, 800000, 997)))
def weekday(y, m, d): return "Mon Tue Wed Thu Fri Sat Sun".split()[(ordinal(y, m, d) + 3) % 7]
print(weekday(2024, 2, 29), weekday(1999, 12, 31), [y for y in range(2000, 2030) if weekday(y, 10, 13) == "Fri"], sum(leap(y) for y in range(1600, 2000)))
def calendar(y, m):
    lines = ["%d-%02d" % (y, m), "Mo Tu We Th Fr Sa Su"]
    week = ["  "] * ((ordinal(y, m, 1) + 3) % 7)
    for d in range(1, days_in(y, m) + 1):
        week.append("%2d" % d)
        if len(week) == 7: lines.append(" ".join(week)); week = []
    if week: lines.append(" ".join(week))
    return "\n".join(lines)
print(calendar(2024, 2)); print(calendar(2023, 10))
ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ("-" + ones[n % 10] if n % 10 else "")
    if n < 1000: return ones[n // 100] + " hundred" + (" " + words(n % 100) if n % 100 else "")
    for k, name in enumerate(("thousand", "million", "billion", "trillion"), 1):
        if n < 1000 ** (k + 1):
            return words(n // 1000 ** k) + " " + name + (" " + words(n % 1000 ** k) if n % 1000 ** k else "")
    raise OverflowError(n)
for n in (0, 7, 13, 20, 42, 100, 342, 1000, 1001, 999999, 2 ** 31, -5, 10 ** 14): print(n, words(n))
print(len("".join(words(i) for i in range(1, 1000)).replace(" ", "").replace("-", "")))
