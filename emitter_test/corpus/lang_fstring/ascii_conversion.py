# Every way to ascii() asks for the repr once and escapes what is not ASCII, lone surrogates too.

class Noisy:
    def __repr__(self):
        print("repr", end=" ")
        return "a\xe9\u20ac\U0001f600\ud800"


class Failing:
    def __repr__(self):
        raise ValueError("no repr")


for way in (lambda x: ascii(x), lambda x: f"{x!a}", lambda x: "%a" % x, lambda x: "%a%%" % (x,), lambda x: "{!a}".format(x),
            lambda x: f"{x!a:>50}", lambda x: b"%a" % x, lambda x: b"%r" % x):
    for x in Noisy(), "plain", ["\udc80", "\xff"]:
        print(way(x))
    try:
        way(Failing())
    except ValueError as e:
        print(e)
