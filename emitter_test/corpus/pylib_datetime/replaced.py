# A program may put classes of its own in the place of date and datetime, as tests do to set the clock.
import datetime

real_datetime, real_date = datetime.datetime, datetime.date


class Fixed(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2020, 2, 28, 23, 59)


class FixedDate(datetime.date):
    @classmethod
    def today(cls):
        return cls(2020, 2, 28)


before, day = real_datetime(2020, 2, 28, 12), real_date(2020, 2, 28)
datetime.datetime, datetime.date = Fixed, FixedDate
try:
    now = datetime.datetime.now()
    print(now > before, before < now, now == real_datetime(2020, 2, 28, 23, 59), before - now)
    later = before + datetime.timedelta(1)
    print(later, type(later) is real_datetime, type(now + datetime.timedelta(1)).__name__, now.date(), type(now.date()) is real_date)
    print(day < datetime.date.today(), day == datetime.date.today(), day + datetime.timedelta(2), type(day + datetime.timedelta(2)) is real_date)
    print(sorted([later, now, before])[0] is before, {before, real_datetime(2020, 2, 28, 12)})
    print(real_datetime.strptime("2020-02-28", "%Y-%m-%d"), real_datetime.fromisoformat("2020-02-28T01:02"), real_datetime.combine(day, datetime.time(1)))
    print(datetime.timezone.utc.fromutc(before.replace(tzinfo=datetime.timezone.utc)))
finally:
    datetime.datetime, datetime.date = real_datetime, real_date
