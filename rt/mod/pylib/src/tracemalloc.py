"""Where memory was allocated. Sizes are those of cells of the heap; what objects hold outside of it is not counted."""

import fnmatch as _fnmatch
import linecache as _linecache
from _tracemalloc import clear_traces, get_traceback_limit, get_traced_memory, is_tracing, reset_peak, start, stop
from _tracemalloc import get_object_traceback as _get_object_traceback, get_traces as _get_traces


def _text(size, signed=False):
    for unit in "B", "KiB", "MiB", "GiB", "TiB":
        if abs(size) < 100 and unit != "B":
            return ("%+.1f %s" if signed else "%.1f %s") % (size, unit)
        if abs(size) < 10 * 1024 or unit == "TiB":
            return ("%+.0f %s" if signed else "%.0f %s") % (size, unit)
        size /= 1024


def get_tracemalloc_memory():
    """Bytes that tracing itself takes: they are outside the Python heap and not known."""
    return 0


class Frame:
    __slots__ = ("filename", "lineno")

    def __init__(self, frame):
        self.filename, self.lineno = frame

    def __eq__(self, other):
        if not isinstance(other, Frame):
            return NotImplemented
        return (self.filename, self.lineno) == (other.filename, other.lineno)

    def __lt__(self, other):
        if not isinstance(other, Frame):
            return NotImplemented
        return (self.filename, self.lineno) < (other.filename, other.lineno)

    def __hash__(self):
        return hash((self.filename, self.lineno))

    def __str__(self):
        return "%s:%s" % (self.filename, self.lineno)

    def __repr__(self):
        return "<Frame filename=%r lineno=%r>" % (self.filename, self.lineno)


class Traceback:
    """Frames, the oldest first."""

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(reversed(frames))
        self.total_nframe = total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(Frame(f) for f in self._frames[i])
        return Frame(self._frames[i])

    def __contains__(self, frame):
        return (frame.filename, frame.lineno) in self._frames

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __hash__(self):
        return hash(self._frames)

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        return "<Traceback %r>" % (tuple(self),)

    def format(self, limit=None, most_recent_first=False):
        frames = list(self)
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:-limit]
        if most_recent_first:
            frames.reverse()
        lines = []
        for f in frames:
            lines.append('  File "%s", line %s' % (f.filename, f.lineno))
            text = _linecache.getline(f.filename, f.lineno).strip()
            if text:
                lines.append("    " + text)
        return lines


class Trace:
    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return 0

    @property
    def size(self):
        return self._trace[0]

    @property
    def traceback(self):
        return Traceback(self._trace[2])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return "%s: %s" % (self.traceback, _text(self.size))

    def __repr__(self):
        return "<Trace domain=0 size=%s, traceback=%r>" % (_text(self.size), self.traceback)


class Statistic:
    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback, self.size, self.count = traceback, size, count

    def __eq__(self, other):
        if not isinstance(other, Statistic):
            return NotImplemented
        return (self.traceback, self.size, self.count) == (other.traceback, other.size, other.count)

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __str__(self):
        text = "%s: size=%s, count=%i" % (self.traceback, _text(self.size), self.count)
        if self.count:
            text += ", average=%s" % _text(self.size / self.count)
        return text

    def __repr__(self):
        return "<Statistic traceback=%r size=%i count=%i>" % (self.traceback, self.size, self.count)

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size, self.size_diff = size, size_diff
        self.count, self.count_diff = count, count_diff

    def __eq__(self, other):
        if not isinstance(other, StatisticDiff):
            return NotImplemented
        return self._all() == other._all()

    def __hash__(self):
        return hash(self._all())

    def _all(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __str__(self):
        text = "%s: size=%s (%s), count=%i (%+i)" % (
            self.traceback, _text(self.size), _text(self.size_diff, True), self.count, self.count_diff)
        if self.count:
            text += ", average=%s" % _text(self.size / self.count)
        return text

    def __repr__(self):
        return "<StatisticDiff traceback=%r size=%i (%+i) count=%i (%+i)>" % self._all()

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self.filename_pattern = filename_pattern
        self.lineno, self.all_frames, self.domain = lineno, all_frames, domain

    def _frame(self, frame):
        return _fnmatch.fnmatch(frame[0], self.filename_pattern) and self.lineno in (None, frame[1])

    def _matches(self, trace):
        frames = trace[2] if self.all_frames else trace[2][:1]
        return any(map(self._frame, frames)) and self.domain in (None, 0)


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self.domain = domain

    def _matches(self, trace):
        return self.domain == 0


class Snapshot:
    def __init__(self, traces, traceback_limit):
        self._traces = traces  # (bytes, objects, frames from the innermost on)
        self.traceback_limit = traceback_limit

    @property
    def traces(self):
        return tuple(Trace(t) for t in self._traces)

    def filter_traces(self, filters):
        include = [f for f in filters if f.inclusive]
        exclude = [f for f in filters if not f.inclusive]
        kept = [t for t in self._traces
                if (not include or any(f._matches(t) for f in include)) and not any(f._matches(t) for f in exclude)]
        return Snapshot(kept, self.traceback_limit)

    def _group(self, key_type, cumulative):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError("unknown key_type: %r" % (key_type,))
        if cumulative and key_type == "traceback":
            raise ValueError("cumulative mode cannot by used with key type %r" % key_type)
        groups = {}
        for size, count, frames in self._traces:
            if key_type == "traceback":
                keys = [frames]
            else:
                some = frames if cumulative else frames[:1]
                keys = {((f, 0) if key_type == "filename" else (f, n),) for f, n in some}
            for key in keys:
                stat = groups.get(key)
                if stat is None:
                    groups[key] = Statistic(Traceback(key), size, count)
                else:
                    stat.size += size
                    stat.count += count
        return groups

    def statistics(self, key_type, cumulative=False):
        stats = list(self._group(key_type, cumulative).values())
        stats.sort(reverse=True, key=Statistic._sort_key)
        return stats

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new, old = self._group(key_type, cumulative), old_snapshot._group(key_type, cumulative)
        diffs = []
        for key, s in new.items():
            before = old.pop(key, None)
            size, count = (before.size, before.count) if before else (0, 0)
            diffs.append(StatisticDiff(s.traceback, s.size, s.size - size, s.count, s.count - count))
        for s in old.values():
            diffs.append(StatisticDiff(s.traceback, 0, -s.size, 0, -s.count))
        diffs.sort(reverse=True, key=StatisticDiff._sort_key)
        return diffs


def take_snapshot():
    limit = get_traceback_limit()
    return Snapshot(_get_traces(), limit)


def get_object_traceback(obj):
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)
