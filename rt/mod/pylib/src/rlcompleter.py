"""Completion of names at the prompt."""

import __main__
import builtins
import keyword
import re

__all__ = ["Completer"]


class Completer:
    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.namespace = namespace
        self.use_main_ns = namespace is None
        self.matches = []

    def complete(self, text, state):
        """The state-th completion of text, or None."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return "\t" if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        try:
            return self.matches[state]
        except IndexError:
            return None

    def _callable_postfix(self, val, word):
        if callable(val):
            import inspect

            word += "("
            try:
                if not inspect.signature(val).parameters:
                    word += ")"
            except (ValueError, TypeError):
                pass
        return word

    def global_matches(self, text):
        found, seen = [], {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                if word in ("finally", "try"):
                    word += ":"
                elif word not in ("False", "None", "True", "break", "continue", "pass", "else", "_"):
                    word += " "
                found.append(word)
        for ns in (self.namespace, builtins.__dict__):
            for word, val in ns.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    found.append(self._callable_postfix(val, word))
        return found

    def attr_matches(self, text):
        m = re.match(r"(\w+(\.\w+)*)\.(\w*)", text)
        if not m:
            return []
        expr, attr = m.group(1, 3)
        try:
            obj = eval(expr, self.namespace)
        except Exception:
            return []
        words = set(dir(obj))
        words.discard("__builtins__")
        hidden = "_" if attr == "" else "__" if attr == "_" else None
        found = []
        while not found:
            for word in words:
                if word.startswith(attr) and not (hidden and word.startswith(hidden)):
                    m = "%s.%s" % (expr, word)
                    if not isinstance(getattr(type(obj), word, None), property):
                        val = getattr(obj, word, None)
                        m = self._callable_postfix(val, m) if val is not None else m
                    found.append(m)
            if found or not hidden:
                break
            hidden = "__" if hidden == "_" else None
        return sorted(found)
