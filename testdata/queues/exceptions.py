def f(prev,i):
    e=ValueError(i)
    e.n=None
    if prev is not None: prev.n=e
    raise e
def main(n):
    prev=None; s=0
    for i in range(n):
        try: f(prev,i)
        except ValueError as x:
            prev=x; prev.__traceback__=None; prev.__context__=None
            s+=i
    print(s)
