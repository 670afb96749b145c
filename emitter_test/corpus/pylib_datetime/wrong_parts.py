# Parts of a timedelta that are no numbers, false or not; dates and datetimes have no difference.
import datetime

for value in (None, "", [], 0.0, False, b"", "x", 0.5):
    for name in ("days", "milliseconds", "minutes", "hours", "weeks"):
        try:
            print(name, value, repr(datetime.timedelta(**{name: value})))
        except TypeError as e:
            print(name, value, e)

day, time = datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2)
for x, y in ((day, time), (time, day), (day, day), (time, time)):
    try:
        print(x - y)
    except TypeError:
        print("TypeError")
