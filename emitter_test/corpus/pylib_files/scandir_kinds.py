# What scandir says of files, folders, links, pipes.
import os, tempfile
d=tempfile.mkdtemp()
os.mkdir(d+"/sub"); open(d+"/f","w").close(); os.symlink("f",d+"/l"); os.symlink("nothing",d+"/dead"); os.symlink("sub",d+"/ls")
os.mkfifo(d+"/p") if hasattr(os,"mkfifo") else None
with os.scandir(d) as it:
    for e in sorted(it,key=lambda e:e.name):
        print(e.name, e.path==d+"/"+e.name, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), e.is_file(follow_symlinks=False), e.inode()==os.lstat(e.path).st_ino, repr(e), os.fspath(e)==e.path, e.stat(follow_symlinks=False).st_ino==e.inode())
print(sorted(e.name for e in os.scandir(d.encode())), sorted(e.path for e in os.scandir(d.encode()))[0]==d.encode()+b"/dead")
print([(r[len(d):],sorted(a),sorted(b)) for r,a,b in os.walk(d)])
print(sorted((r[len(d):],sorted(a),sorted(b)) for r,a,b in os.walk(d,topdown=False,followlinks=True)))
s=os.scandir(d); next(s); s.close(); print(list(s))
os.chdir(d); print(sorted(e.path for e in os.scandir())[:2], sorted(e.path for e in os.scandir("."))[:1])
try: os.scandir(d+"/no")
except FileNotFoundError as e: print(e.errno)
import shutil; shutil.rmtree(d)
