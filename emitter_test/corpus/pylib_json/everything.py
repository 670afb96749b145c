# json: decoding, encoding, hooks, errors.
import json, itertools
from json import dumps, loads, JSONDecodeError
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except JSONDecodeError as e: print('JDE', e, e.msg, e.pos, e.lineno, e.colno)
    except Exception as e: print(type(e).__name__, e)
for s in ['', ' ', 'null','true ','  false','nul','tru','1','-1','0','01','-','-0','1.5','1.','1.e5','1e','1e5','1E+5','1e-5','-1.5e3x','[','[1','[1,','[1,]','[1 2]','[]','[ ]','[,1]','{','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{"a":1 "b":2}','{}','{ }','{1:2}','{a:1}','{"a" 1}','"','"abc','"a\\','"\\x"','"\\u12"','"\\u12G4"','"\\u0041"','"\\ud83d\\ude00"','"\\ud83d"','"\\ud83dx"','"\\ud83d\\u0041"','"a\nb"','"a\tb"','"\x7f"','"é"','NaN','-Infinity','Infinity','-Inf','1 2','[1]x','\n\n  [1,\n x]','"\\""','"\\\\\\/\\b\\f\\n\\r\\t"','[[[[1]]]]','{"a":{"b":[1,{"c":null}]}}','123456789012345678901234567890','1e400','"\\u00e9\\n"','\ufeff1', '{"a":1,"a":2}','{"a":}','[1,,2]', '"\\ud83d\\u"','"\\u+123"', "'a'", '1_0', '+1', '.5']:
    t(loads,s)
t(loads, b'[1, "\xc3\xa9"]'); t(loads, bytearray(b'1')); t(loads, '"x"'.encode('utf-16')); t(loads,'"x"'.encode('utf-32-be')); t(loads,5); t(loads,'"é"'.encode('utf-8-sig')); t(loads, '1'.encode('utf-16-le'))
t(loads,'{"a":1.5,"b":[2,NaN]}',parse_float=lambda s:'F'+s,parse_int=lambda s:'I'+s,parse_constant=lambda s:'C'+s)
t(loads,'{"a":1,"b":{"c":2}}',object_hook=lambda d:sorted(d.items()))
t(loads,'{"a":1,"b":{"c":2}}',object_pairs_hook=lambda d:tuple(d))
t(json.JSONDecoder().raw_decode,'[1] tail'); t(json.JSONDecoder().raw_decode,'x[1] tail',1); t(json.JSONDecoder(strict=False).decode,'"a\nb"')
for o in [None,True,1,-5,1.5,1e100,1e-7,float('nan'),float('inf'),-float('inf'),'s','q"\\\n\r\t\b\f\x00\x1f\x7f/','é\u2028','😀',[],{},(),[1,[2,[]]],{'a':1,'b':[1,2,{'c':None}]},(1,2),{1:2,None:3,True:4,1.5:5,False:6,float('inf'):1},{'':[]},[{}],{'a':{}},1<<70,'\ud800']:
    for kw in [{},{'indent':2},{'indent':0},{'indent':'\t'},{'separators':(',',':')},{'ensure_ascii':False},{'indent':1,'separators':(';','=')}]:
        t(dumps,o,**kw)
t(dumps,{'b':1,'a':2,'c':{'z':1,'y':2}},sort_keys=True); t(lambda: None)
t(dumps,float('nan'),allow_nan=False); t(dumps,[float('inf')],allow_nan=False)
t(dumps,{(1,2):3}); t(dumps,{(1,2):3,'a':1},skipkeys=True); t(dumps,{(1,2):3},skipkeys=True); t(dumps,{(1,2):3},skipkeys=True,indent=2); t(dumps,object()); t(dumps,{1,2})
t(dumps,{1,2},default=sorted); t(dumps,[1j],default=lambda c:[c.real,c.imag])
l=[];l.append(l); t(dumps,l); d={};d['d']=d; t(dumps,d)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
t(dumps,{'s':{3,1}},cls=E); t(dumps,{'s':object()},cls=E); t(E(indent=2).encode,{'s':{3,1}})
print(''.join(json.JSONEncoder().iterencode([1,{'a':2}])))
import io, enum, collections
f=io.StringIO(); json.dump({'a':[1,2]},f,indent=2); print(f.getvalue()); f.seek(0); print(json.load(f))
class C(enum.IntEnum): A=1
class F(float, enum.Enum): P=2.5
class S(str): pass
t(dumps,[C.A,F.P,S('x'),{C.A:1,S('k'):2}])
N=collections.namedtuple('N','a b'); t(dumps,[N(1,2),collections.OrderedDict(z=1,a=2)])
class I(int):
    def __repr__(self): return 'bad'
    def __str__(self): return 'bad'
t(dumps,[I(3),{I(4):1}])
print(json.decoder.JSONDecodeError is JSONDecodeError, json.encoder.encode_basestring_ascii('é"'), json.detect_encoding(b'{}'))
t(loads,'['*3+']'*3); t(dumps,'x'*50)
