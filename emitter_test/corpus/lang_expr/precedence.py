# Operator precedence and associativity, checked against explicit parentheses on random-looking expressions.
exprs = """1 + 2 * 3 - 4 // 2 % 3
2 ** 3 ** 2 // 7
-2 ** 2 + +3
~1 & 6 | 8 ^ 3 << 2 >> 1
1 < 2 == 2 < 3
not 1 == 2 and 3 or 0
not not 0 or not 5 and 1
1 if 0 else 2 if 1 else 3
1 + 1 if 1 else 0 + 100
5 - 3 - 1, 2 - (3 - 1)
100 / 5 / 2 * 3
7 // 2 * 2 + 7 % 2
-7 // 2, -(7 // 2), -7 % 3, -(7 % 3)
2 * -3, 2 ** -1, -2 ** -2
1 | 2 == 2, (1 | 2) == 2
1 & 3 == 3, 5 & 4 > 3
1 in [1] and 2 not in [1]
'a' in 'abc' == True
1 is 1 in [True]
3 > 2 > 1 > 0 != 5
0 or 1 and 2 or 3
[] or {} or () or 'x'
1 if [] else 0 or 5
lambda: 1 or 2
(lambda x: x + 1)(2) * 3
1 << 2 + 1, (1 << 2) + 1
6 & 5 << 1, 6 ^ 3 & 1
10 - 2 ** 2 * 2
-1 .bit_length()
-[1, 2][0] * 3
not [1, 2][0] - 1
'ab' * 2 + 'c' * 3
2 * 'ab' 'c'
'%d-%d' % (1, 2) * 2
1, 2 + 3, 4 * 5
1 == 1 is True
(1 == 1) is True
1 - -1 - - -1
+-+-5
~-~5
8 >> 1 << 2 >> 1
1 or 1 / 0
0 and 1 / 0
1 < 0 < 1 / 1
3 @ 2 if 0 else 4
2 if 1 else 1 / 0
x if (x := 3) > 2 else 0
[y := 1, y + 1]
{1: 2 + 3, 2 * 2: 4}
{1 + 1, 2}
(1, 2)[0] + (3,)[-1]
1.5 // .5 ** 2
True + True << 2 > 3
None is not 1 is not None
1 < 2 in [True, 2]
not 1 in [2]
- - -3 ** 2
2 ** -2 ** 0
5 % -3 * -1 - 7 // -2"""
for e in exprs.split("\n"):
    v = eval(e)
    print(e, "->", v if not callable(v) else v())
def ev(e):
    try: return eval(e, {})
    except ZeroDivisionError: return "zero"
ops = ["+", "-", "*", "//", "%", "**", "<<", ">>", "&", "|", "^"]
n = 0
for i, a in enumerate(ops):
    for j, b in enumerate(ops):
        src = "7 %s 3 %s 2" % (a, b)
        left, right = ev("(7 %s 3) %s 2" % (a, b)), ev("7 %s (3 %s 2)" % (a, b))
        v = ev(src)
        n = n * 3 + (0 if v == left == right else 1 if v == left else 2)
        n %= 10 ** 12 + 39
print(n)
