# calendar and time.strptime.
import calendar
import time

print(calendar.month(2024, 2), calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.day_name[0], calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(calendar.TextCalendar(6).formatmonth(2024, 1), calendar.weekday(2024, 1, 1), calendar.month_abbr[3], calendar.leapdays(2000, 2024))
print(calendar.calendar(2023), calendar.monthcalendar(2024, 2), calendar.firstweekday(), calendar.weekheader(3), calendar.month_name[12])
print(calendar.HTMLCalendar().formatmonth(2024, 2), len(calendar.HTMLCalendar(6).formatyearpage(2023)))
c = calendar.Calendar(6)
print(list(c.itermonthdays3(2023, 12)), list(c.itermonthdays4(2024, 1))[:3], list(c.iterweekdays()), list(c.itermonthdays2(2024, 2))[-3:])
print([str(d) for d in c.itermonthdates(2024, 2)][::10], len(c.yeardayscalendar(2024)), c.monthdays2calendar(2024, 9)[0])
for bad in ((2024, 13), (2024, 0)):
    try:
        calendar.monthrange(*bad)
    except calendar.IllegalMonthError as e:
        print(e)
try:
    calendar.setfirstweekday(7)
except ValueError as e:
    print(e)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 9))
calendar.setfirstweekday(0)
print(calendar.TextCalendar().formatyear(2024, m=2)[:400])
t = time.strptime("29 Feb 24 13:05:07", "%d %b %y %H:%M:%S")
print(tuple(t), t.tm_yday, calendar.timegm(t))
for text, form in (("2024-13-01", "%Y-%m-%d"), ("x", "%Y"), ("2024-01-02 z", "%Y-%m-%d")):
    try:
        time.strptime(text, form)
    except ValueError as e:
        print(e)
