# Programs started by this one.
import asyncio
import os
import subprocess
import tempfile

r = subprocess.run(["echo", "hello", "wor ld"], capture_output=True)
print(r.returncode, r.stdout, r.stderr, r.args)
r = subprocess.run("echo out; echo err >&2; exit 3", shell=True, capture_output=True, text=True)
print(r)
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as e:
    print(e, e.cmd, e.returncode)
print(subprocess.run(["cat"], input=b"through a pipe", stdout=subprocess.PIPE).stdout)
print(subprocess.run(["cat"], input="text\r\nlines\n", stdout=subprocess.PIPE, text=True).stdout.splitlines())
big = b"x" * 1000000
print(subprocess.run(["cat"], input=big, capture_output=True).stdout == big)
print(subprocess.check_output(["sh", "-c", "echo $NAME"], env={"NAME": "value", "PATH": os.environ["PATH"]}, text=True))
d = os.path.realpath(tempfile.mkdtemp())
print(subprocess.check_output(["pwd"], cwd=d, text=True).strip() == d)
os.rmdir(d)
print(subprocess.getstatusoutput("echo both; echo of them >&2; exit 2"), subprocess.getoutput("printf x"))
print(subprocess.call(["sh", "-c", "exit 7"]), subprocess.check_call(["true"]))
print(subprocess.run(["sh", "-c", "echo gone; echo too >&2"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode)
try:
    subprocess.run(["sleep", "10"], timeout=0.05)
except subprocess.TimeoutExpired as e:
    print(e.cmd, str(e)[:40])
for bad in (["/no/such/program"], ["no-such-program-anywhere"]):
    try:
        subprocess.run(bad)
    except FileNotFoundError as e:
        print(e)
try:
    subprocess.run(["ls"], cwd="/no/such/directory")
except FileNotFoundError as e:
    print(e)

p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
for word in ("one", "two"):
    p.stdin.write(word + "\n")
    p.stdin.flush()
    print(p.stdout.readline().strip())
print(p.poll())
p.stdin.close()
print(p.wait(), p.stdout.read(), p.poll())
p.stdout.close()
p = subprocess.Popen(["sleep", "10"])
p.terminate()
print(p.wait())
p = subprocess.Popen(["sleep", "10"])
try:
    p.wait(0.02)
except subprocess.TimeoutExpired:
    p.kill()
print(p.wait())
try:
    subprocess.run(["sh", "-c", "kill -15 $$"], check=True)
except subprocess.CalledProcessError as e:
    print(e)
with subprocess.Popen(["sh", "-c", "echo to stdout; echo to stderr >&2"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as p:
    print(sorted(p.communicate()[0].splitlines()))
first = subprocess.Popen(["echo", "b\na"], stdout=subprocess.PIPE)
second = subprocess.Popen(["sort"], stdin=first.stdout, stdout=subprocess.PIPE)
first.stdout.close()
print(second.communicate()[0])
first.wait()
r, w = os.pipe()
os.set_inheritable(w, True)
print(subprocess.run(["sh", "-c", "echo fd >&%d" % w], pass_fds=(w,)).returncode, os.read(r, 100))


async def main():
    p = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print(await p.communicate(b"async"), p.returncode)
    ps = [await asyncio.create_subprocess_shell("exit %d" % i) for i in range(4)]
    print(await asyncio.gather(*[p.wait() for p in ps]))
    p = await asyncio.create_subprocess_exec("sh", "-c", "echo line 1; echo line 2", stdout=asyncio.subprocess.PIPE)
    async for line in p.stdout:
        print(line)
    await p.wait()


asyncio.run(main())
