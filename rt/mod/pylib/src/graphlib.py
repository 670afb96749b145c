"""Orders of nodes in which each comes after those that it needs."""

__all__ = ["CycleError", "TopologicalSorter"]


class CycleError(ValueError):
    """There is no order: args[1] has the nodes of a cycle."""


class TopologicalSorter:
    """Sorts the nodes of a graph; ready ones can be worked on side by side."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, graph=None):
        self._needs, self._prepared = {}, False
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def add(self, node, *predecessors):
        """Add a node that comes after others."""
        if self._prepared:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        needs = self._needs.setdefault(node, {})
        for p in predecessors:
            needs[p] = True
            self._needs.setdefault(p, {})

    def prepare(self):
        """End adding; CycleError if there is no order."""
        if self._prepared:
            raise ValueError("cannot prepare() more than once")
        self._prepared = True
        self._after = {n: [] for n in self._needs}
        self._open = {}
        for node, needs in self._needs.items():
            self._open[node] = len(needs)
            for p in needs:
                self._after[p].append(node)
        self._ready = [n for n, k in self._open.items() if k == 0]
        self._handed, self._done = 0, 0
        self._out = set()
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        seen, on_path = set(), {}
        for start in self._needs:
            if start in seen:
                continue
            path, steps = [], [iter((start,))]
            while steps:
                for node in steps[-1]:
                    if node in on_path:
                        return path[on_path[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        on_path[node] = len(path)
                        path.append(node)
                        steps.append(iter(self._after[node]))
                        break
                else:
                    steps.pop()
                    if path:
                        del on_path[path.pop()]
        return None

    def get_ready(self):
        """Return the nodes that can be worked on now."""
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        ready = tuple(self._ready)
        self._ready = []
        self._out.update(ready)
        self._handed += len(ready)
        return ready

    def is_active(self):
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        return self._done < self._handed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Say that nodes are done."""
        if not self._prepared:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._needs:
                raise ValueError(f"node {node!r} was not added using add()")
            if node not in self._out:
                raise ValueError(f"node {node!r} was not passed out (still not ready) or already done")
            self._out.discard(node)
            self._done += 1
            for n in self._after[node]:
                self._open[n] -= 1
                if self._open[n] == 0:
                    self._ready.append(n)

    def static_order(self):
        """Iterate over all nodes in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
