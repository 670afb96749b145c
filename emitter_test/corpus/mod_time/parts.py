# strftime and asctime show the parts of a tuple as they are, whether or not they agree; flags and widths.
import time

tuples = [
    (2022, 12, 14, 0, 45, 17, 0, 0, 0), (2023, 2, 31, 13, 5, 61, 6, 366, 0), (2024, 1, 1, 12, 0, 0, 0, 1, -1), (2021, 1, 3, 23, 59, 59, 6, 3, 0),
    (2020, 12, 31, 1, 2, 3, 3, 366, 0), (1999, 6, 5, 7, 8, 9, 5, 156, 1), (2018, 12, 31, 0, 0, 0, 0, 365, 0), (2016, 1, 1, 9, 9, 60, 4, 1, 0),
]
for t in tuples:
    print(time.asctime(t))
    print(time.strftime("%a %A %b %B %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %n %p %P %r %R %S %t %T %u %U %V %w %W %x %X %y %Y %% %c", t))
    print(time.strftime("%-d|%_d|%05d|%-j|%_j|%8j|%^a|%#p|%^B|%10A|%_5H|%-H|%-I|%-e|%0e|%3e|%03e|%-k|%_m|%3m|%^b|%EY|%Od|%5%|%-y|%6Y|%_6Y", t))
print(time.strftime("100%%"), time.strftime(""))
for bad in ((2022, 13, 1, 0, 0, 0, 0, 0, 0), (2022, 1, 32, 0, 0, 0, 0, 0, 0), (2022, 1, 1, 24, 0, 0, 0, 0, 0), (2022, 1, 1, 0, 60, 0, 0, 0, 0), (2022, 1, 1, 0, 0, 62, 0, 0, 0), (2022, 1, 1, 0, 0, 0, -2, 0, 0), (2022, 1, 1, 0, 0, 0, 0, 367, 0), (2022, 1)):
    try:
        print(time.strftime("%c", bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
