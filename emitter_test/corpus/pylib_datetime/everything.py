# datetime: dates, times, durations, zones, texts.
import copy
from datetime import *


def t(f):
    try: print(repr(f()))
    except (TypeError, ZeroDivisionError) as e: print(type(e).__name__)
    except Exception as e: print(type(e).__name__, e)


td = timedelta
for f in ["td(1,2,3)","td(days=1.5)","td(hours=-1)","td(weeks=1,milliseconds=5)","str(td(days=-1,seconds=3))","td(microseconds=0.5)","td(microseconds=1.5)","td(seconds=0.1)","td(1)*1.5","td(1)/7","td(1)//td(hours=5)","td(5)%td(2)","divmod(td(5),td(2))","abs(-td(1))","td(1)/td(2)","td(1).total_seconds()","-td(0,0,1)","td.max","td.min","td(999999999)+td(1)","td(1)<td(2)","hash(td(1))==hash(td(hours=24))","bool(td(0))","td(0)","td('x')","td(1)+1","sum([td(1),td(2)],td(0))","td(1)/0","td(1)*2","2*td(1)","td(1)-td(2)","td(1)/2.5","td(0,0,1)/2","td(0,0,3)/2"]:
    t(lambda: eval(f))
d=date(2024,2,29)
for f in ["d","str(d)","d.weekday()","d.isoweekday()","d.isocalendar()","d.isocalendar().week","d.toordinal()","date.fromordinal(738945)","d+td(1)","d-td(60)","d-date(2023,1,1)","d.replace(year=2023)","d.replace(day=1)","d.strftime('%a %A %b %B %d %m %y %Y %j %U %W %w %u %V %G %c %x %X %p %I %H %M %S %f %z %Z %% %e %D %F %T %R')","d.ctime()","d.timetuple()","date.fromisoformat('2024-01-05')","date.fromisoformat('20240105')","date.fromisoformat('2024-W03-2')","date.fromisoformat('2024W032')","date.fromisoformat('2024-W03')","date.fromisoformat('2024-1-5')","date.fromisoformat('x')","date(0,1,1)","date(2023,2,29)","date(2023,13,1)","date.min","date.max","date.max+td(1)","date.fromisocalendar(2020,53,5)","date.fromisocalendar(2021,53,5)","d<date(2025,1,1)","d==datetime(2024,2,29)","d<datetime(2024,3,1)","hash(d)==hash(date(2024,2,29))","f'{d:%d/%m/%Y} {d}'","date(1,1,1).isocalendar()","date(2,1,1).strftime('%Y')","date(2024,1)", "date('x',1,1)", "d.isoformat()","d+1","date.fromordinal(0)","d>5"]:
    t(lambda: eval(f))
x=time(12,30,45,123456)
for f in ["x","str(x)","time(1,2)","time(1,2,3)","x.isoformat('milliseconds')","x.isoformat('minutes')","x.isoformat('hours')","x.isoformat('seconds')","x.isoformat('q')","time.fromisoformat('04:23:01')","time.fromisoformat('T04:23:01.5')","time.fromisoformat('0423')","time.fromisoformat('04:23:01.000384')","time.fromisoformat('04:23:01+04:00')","time.fromisoformat('04:23Z')","time.fromisoformat('4:2')","time(24)","time(1,60)","x.replace(hour=1)","x.strftime('%H-%M-%S.%f')","x<time(13)","time(tzinfo=UTC)","time(1,tzinfo=timezone(td(hours=2))).utcoffset()","time(10,tzinfo=UTC)==time(12,tzinfo=timezone(td(hours=2)))","time(10,tzinfo=UTC)<time(12)","time(10)==time(10,tzinfo=UTC)","bool(time(0))","time(1,fold=1)","x.tzname()","hash(time(10,tzinfo=UTC))==hash(time(12,tzinfo=timezone(td(hours=2))))"]:
    t(lambda: eval(f))
n=datetime(2024,3,10,8,5,9,70); u=n.replace(tzinfo=UTC); z=timezone(td(hours=-5,minutes=-30),'EST')
for f in ["n","str(n)","u","z","str(z)","timezone(td(hours=1))","str(timezone(td(seconds=3661)))","timezone(td(0))","timezone(td(hours=24))","timezone(1)","timezone.utc.tzname(None)","timezone.min","n.isoformat()","n.isoformat(' ','milliseconds')","u.isoformat()","n.date()","n.time()","u.timetz()","u.astimezone(z)","u.astimezone(z).isoformat()","n+td(hours=20)","n-datetime(2024,1,1)","u-datetime(2024,1,1,tzinfo=z)","u-n","n<u","n==u","u==u.astimezone(z)","u<u.astimezone(z)","hash(u)==hash(u.astimezone(z))","u.timestamp()","datetime.fromtimestamp(0,UTC)","datetime.fromtimestamp(1.5,z)","datetime.utcfromtimestamp(1e9+0.123456)","datetime.fromtimestamp(-1.25,UTC)","n.strftime('%Y-%m-%dT%H:%M:%S.%f%z|%Z|%p|%I')","u.astimezone(z).strftime('%z %Z')","n.ctime()","n.timetuple()","u.utctimetuple()","u.timetuple()[8]","datetime.combine(date(2020,1,2),time(3,4,tzinfo=UTC))","n.replace(microsecond=0,fold=1)","datetime.min","datetime.max","datetime.max+td(0,0,1)","datetime(2024,1,1,25)","datetime(2024,1,1,tzinfo=5)","n.weekday()","n.toordinal()","n.isocalendar()","n>date(2024,1,1)","n==date(2024,3,10)","n-date(2024,1,1)","f'{n:%H:%M}'","datetime.fromisoformat('2024-03-10')","datetime.fromisoformat('2024-03-10T08:05:09.000070')","datetime.fromisoformat('2024-03-10 08:05')","datetime.fromisoformat('20240310T080509Z')","datetime.fromisoformat('2024-03-10T08:05:09+05:30')","datetime.fromisoformat('2024-W10-7T08')","datetime.fromisoformat('2024-03-10T25:00')","datetime.fromisoformat('2024-03-10T08:05:09,123')","datetime.fromisoformat('bad')","datetime.fromisoformat('2024-03-10T')","datetime.fromisoformat('2024-03-10T08:05:09-00:00:01.5')",
 "datetime.strptime('2024-03-10 08:05:09','%Y-%m-%d %H:%M:%S')","datetime.strptime('10/Mar/24 8:05 PM','%d/%b/%y %I:%M %p')","datetime.strptime('20240310','%Y%m%d')","datetime.strptime('Sunday 10 March 2024','%A %d %B %Y')","datetime.strptime('2024 070','%Y %j')","datetime.strptime('12:30:01.5 +0530','%H:%M:%S.%f %z')","datetime.strptime('1 1 70','%d %m %y')","datetime.strptime('x','%Y')","datetime.strptime('2024x','%Y')","datetime.strptime('2024','%Q')","datetime.strptime('2024 10 1','%Y %W %w')","datetime.strptime('2024 10 1','%G %V %u')","datetime.strptime('29 Feb','%d %b')","datetime.strptime('UTC 5','%Z %d')","datetime.strptime('31/02/2024','%d/%m/%Y')","datetime.strptime('2024-03-10T08:05:09Z','%Y-%m-%dT%H:%M:%S%z')","datetime.strptime('10:5','%H:%M')","datetime.strptime(' 10','%H')","datetime.strptime('100%','100%%')","datetime.strptime('Sun Mar 10 08:05:09 2024','%c')"]:
    t(lambda: eval(f))
class T(tzinfo):
    def utcoffset(self,dt): return td(hours=1 + self.d(dt))
    def d(self,dt): return 1 if dt is not None and 3<dt.month<10 else 0
    def dst(self,dt): return td(hours=self.d(dt))
    def tzname(self,dt): return 'SUM' if self.d(dt) else 'WIN'
z=T()
a=datetime(2024,7,1,12,tzinfo=z); b=datetime(2024,1,1,12,tzinfo=z)
print(a.isoformat(), b.isoformat(), a.tzname(), b.tzname(), a.dst(), a.astimezone(UTC), datetime(2024,7,1,12,tzinfo=UTC).astimezone(z), a-b, repr(a.timetuple().tm_isdst))
print(copy.copy(a)==a, copy.deepcopy(td(1,2,3)), copy.deepcopy(n.replace(fold=1)), copy.copy(timezone(td(1)/2,'q')), copy.deepcopy(UTC) is UTC or 'x')
class Sub(datetime): pass
s=Sub(2024,1,1); print(type(s+td(1)).__name__, type(s.replace(day=2)).__name__, repr(s), type(Sub.fromisoformat('2024-01-01')).__name__)
print(isinstance(n,date), MINYEAR, MAXYEAR, sorted([datetime(2024,1,2),datetime(2023,5,5)]))
print(0 <= (datetime.now()-datetime.now()).total_seconds()*-1 < 1, abs((datetime.now(UTC)-datetime.now().astimezone()).total_seconds())<1, date.today()==datetime.today().date())
