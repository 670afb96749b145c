# Ways to wait for a program, and a daemon's habit of closing everything.
import os, signal, socket, subprocess, sys, threading, time, asyncio

p = subprocess.Popen(["sleep", "0.05"])
print(p.wait(), p.wait(timeout=1), p.poll())
p = subprocess.Popen(["sleep", "5"])
try:
    p.wait(timeout=0.05)
except subprocess.TimeoutExpired as e:
    print("timeout", e.timeout)
p.kill()
print(p.wait(timeout=5))

pid = os.spawnlp(os.P_NOWAIT, "sh", "sh", "-c", "exit 3")
print(os.waitpid(-1, 0) == (pid, 3 << 8))
pid = os.spawnlp(os.P_NOWAIT, "sh", "sh", "-c", "exit 4")
print(os.waitpid(0, 0) == (pid, 4 << 8))
pid = os.spawnlp(os.P_NOWAIT, "sleep", "sleep", "5")
os.kill(pid, signal.SIGSTOP)
print(os.WIFSTOPPED(os.waitpid(pid, os.WUNTRACED)[1]))
os.kill(pid, signal.SIGKILL)
print(os.waitpid(pid, 0)[1])
for pid in (-1, 1):
    try:
        os.waitpid(pid, 0)
    except ChildProcessError as e:
        print(e)

def interrupt():
    time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGINT)

for any in (False, True):
    p = subprocess.Popen(["sleep", "0.2"])
    t = threading.Thread(target=interrupt)
    t.start()
    try:
        os.waitpid(-1 if any else p.pid, 0)
    except KeyboardInterrupt:
        print("interrupted")
    t.join()
    print(p.wait())

async def cancelled():
    p = await asyncio.create_subprocess_exec("sleep", "0.2")
    try:
        await asyncio.wait_for(p.wait(), 0.03)
    except asyncio.TimeoutError:
        print("timeout")
    print(await p.wait())

asyncio.run(cancelled())

os.closerange(3, 100)
print(subprocess.run(["echo", "still there"], capture_output=True).stdout)
a, b = socket.socketpair()

def answer():
    for _ in range(100):
        b.send(b.recv(1))

t = threading.Thread(target=answer)
t.start()
for _ in range(100):
    a.send(b"x")
    a.recv(1)
t.join()
t = threading.Thread(target=interrupt)
t.start()
try:
    a.recv(1)
except KeyboardInterrupt:
    print("interrupted")
t.join()
