from .sub.deep import name as n
value = "lazy saw " + n
