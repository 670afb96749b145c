# An event system: subscribers, priorities, wildcard names, unsubscribing while dispatching, weak binding by name.
class Emitter:
    def __init__(self): self.subs, self.n, self.log = {}, 0, []
    def on(self, name, fn=None, *, priority=0, once=False):
        def register(f):
            self.n += 1
            self.subs.setdefault(name, []).append((-priority, self.n, f, once))
            self.subs[name].sort(key=lambda s: s[:2])
            return f
        return register if fn is None else register(fn)
    def off(self, name, fn):
        before = len(self.subs.get(name, ()))
        self.subs[name] = [s for s in self.subs.get(name, ()) if s[2] is not fn and s[2] != fn]
        return before - len(self.subs[name])
    def emit(self, name, *args, **kw):
        results = []
        for key in (name, "*"):
            for sub in list(self.subs.get(key, ())):
                if sub not in self.subs[key]: continue
                if sub[3]: self.subs[key].remove(sub)
                try: results.append(sub[2](*args, **kw))
                except StopPropagation as s: results.append(s.args[0]); return results
                except Exception as e: self.log.append("%s in %s: %s" % (type(e).__name__, name, e))
        return results
class StopPropagation(Exception): pass
em = Emitter()
@em.on("greet")
def hello(n): return "hello " + n
@em.on("greet", priority=5)
def first(n): return "first " + n
@em.on("greet", once=True)
def only(n): return "once " + n
em.on("*", lambda *a, **k: ("any", a, sorted(k)))
print(em.emit("greet", "bob")); print(em.emit("greet", "eve")); print(em.off("greet", hello), em.off("greet", hello), em.off("none", hello), em.emit("greet", "z"))
class Counter:
    def __init__(self, name): self.name, self.n = name, 0
    def tick(self, by=1): self.n += by; return "%s=%d" % (self.name, self.n)
a, b = Counter("a"), Counter("b")
em2 = Emitter(); em2.on("tick", a.tick); em2.on("tick", b.tick, priority=1); em2.on("tick", a.tick)
print(em2.emit("tick"), em2.emit("tick", by=5), em2.off("tick", a.tick), em2.emit("tick", 2))
def bad(*a): raise ValueError("oops")
def stop(*a): raise StopPropagation("stopped")
em3 = Emitter(); em3.on("e", bad); em3.on("e", lambda x: x); em3.on("f", stop); em3.on("f", lambda: "unreached")
print(em3.emit("e", 1), em3.emit("f"), em3.log)
def self_removing(): em3.off("g", self_removing); em3.on("g", later); return "removed"
def later(): return "later"
em3.on("g", self_removing); em3.on("g", lambda: "stays")
print(em3.emit("g"), em3.emit("g"), em3.emit("unknown"), em3.n)
class Machine:
    table = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running", ("running", "stop"): "idle", ("paused", "stop"): "idle"}
    def __init__(self): self.state, self.em, self.trace = "idle", Emitter(), []
    def send(self, ev):
        new = self.table.get((self.state, ev))
        if new is None: self.trace.append("%s?%s" % (self.state, ev)); return False
        old, self.state = self.state, new
        self.trace.append("%s>%s" % (old, new)); self.em.emit("enter " + new, self, old)
        return True
m = Machine(); m.em.on("enter running", lambda m, old: m.trace.append("go from " + old)); m.em.on("enter paused", lambda m, old: m.send("stop"))
print([m.send(e) for e in ("stop", "start", "pause", "start", "stop")], m.state, m.trace)
