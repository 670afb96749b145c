# What isoformat() takes for a separator.
import datetime

d = datetime.datetime(2020, 1, 2, 3)
for x in ("T", " ", "\xe9", None, "", "ab", 5):
    try:
        print(d.isoformat(x))
    except TypeError as e:
        print(e)
