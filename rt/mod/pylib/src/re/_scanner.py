"""re.Scanner: texts taken apart by a list of patterns and what to do with what they match."""

from re import compile


class Scanner:
    """Scanner(lexicon, flags=0): lexicon has pairs of a pattern and an action, which is a function of the scanner and
    the text that matched, or a value; None stands for nothing."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._rules = [(compile(phrase, flags).match, action) for phrase, action in lexicon]
        self.match = None

    def scan(self, string):
        """Return the list of what the actions gave, and the rest, for which there is no pattern."""
        out, at, rules = [], 0, self._rules
        while True:
            # The patterns have no common text, so that each may have groups and refer to them.
            for match, action in rules:
                m = match(string, at)
                if m:
                    break
            else:
                break
            end = m.end()
            if end == at:
                break
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                out.append(action)
            at = end
        return out, string[at:]


Scanner.__module__ = "re"
