# datetime: flags and widths of strftime.
from datetime import *
n=datetime(2024,3,5,8,5,9,70)
for f in ('%-d/%-m/%y %-H:%-M:%-S','%_d|%_H|%_m','%^a %^B','%4Y|%6Y|%3d','%#a','%0e|%e|%k|%l|%_j','%-j','%-I %P','%5d%%','%','%-','%10A|'):
    print(repr(n.strftime(f)))
