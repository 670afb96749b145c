def chain(it):
    for x in it: yield x
def nodes(n):
    prev={'v':0}
    for i in range(n):
        cur={'v':i}
        prev['n']=cur
        prev=cur
        yield cur
def main(n):
    s=0
    for d in map(dict, filter(None, chain(chain(nodes(n))))):
        s+=d['v']
    print(s)
