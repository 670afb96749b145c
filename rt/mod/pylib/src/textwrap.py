"""Wrap, fill, shorten, indent and dedent text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_to_spaces = {ord(c): " " for c in _whitespace}
_patterns = {}


def _pattern(source):
    p = _patterns.get(source)
    if p is None:
        import re

        p = _patterns[source] = re.compile(source)
    return p


_spaces = r"([\t\n\x0b\x0c\r ]+)"
_sentence_end = r"[a-z][.!?][\"']?\Z"
_blank_line = r"(?m)^[ \t]+$"
_margin = r"(?m)^([ \t]*)[^ \t\n]"


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return c == "_" or c.isalnum() and not c.isdecimal()


def _breaks_after(word, i):
    """Whether a line may end after the hyphen at i: ab-cd, but neither e-mail nor 1-2 nor -x."""
    n = len(word)
    if i < 2 or i + 2 >= n or not _is_letter(word[i + 1]):
        return False
    if not _is_letter(word[i + 2]) and not (word[i + 2] == "-" and i + 3 < n and _is_letter(word[i + 3])):
        return False
    if not _is_letter(word[i - 1]):
        return False
    return _is_letter(word[i - 2]) or i > 2 and word[i - 2] == "-" and _is_letter(word[i - 3])


def _split_word(word, chunks):
    """Cut a word at its hyphens, and make a dash between words (two hyphens or more) a chunk of its own."""
    start = end = 0
    n = len(word)
    while (i := word.find("-", end)) >= 0:
        end = i + 1
        while end < n and word[end] == "-":
            end += 1
        if end - i > 1 and 0 < i and end < n and _is_word(word[end]):
            if _is_word(word[i - 1]) or word[i - 1] in "!\"'&.,?":
                if i > start:
                    chunks.append(word[start:i])
                chunks.append(word[i:end])
                start = end
        elif end - 1 > start and _breaks_after(word, end - 1):
            chunks.append(word[start:end])
            start = end
    if start < n:
        chunks.append(word[start:])


class TextWrapper:
    """Wraps paragraphs; the attributes are those of the constructor."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
        *, max_lines=None, placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_spaces)
        return text

    def _split(self, text):
        words = [word for word in _pattern(_spaces).split(text) if word]
        if not self.break_on_hyphens or "-" not in text:
            return words
        chunks = []
        for word in words:
            _split_word(word, chunks)
        return chunks

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        ends = _pattern(_sentence_end).search
        i = 0
        while i < len(chunks) - 1:
            if chunks[i + 1] == " " and ends(chunks[i]):
                chunks[i + 1] = "  "
                i += 1
            i += 1

    def _handle_long_word(self, chunks, line, length, width):
        """The last chunk does not fit in any line: break it, or let it stick out."""
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[-1]
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and chunk[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        width, limit, drop = self.width, self.max_lines, self.drop_whitespace
        if width <= 0:
            raise ValueError(f"invalid width {width!r} (must be > 0)")
        if limit is not None:
            indent = self.subsequent_indent if limit > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = width - len(indent)
            if drop and lines and chunks[-1].strip() == "":
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= room:
                chunk = chunks.pop()
                line.append(chunk)
                length += len(chunk)
            if chunks and len(chunks[-1]) > room:
                self._handle_long_word(chunks, line, length, room)
                length = sum(map(len, line))
            if drop and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            last = limit is not None and len(lines) + 1 >= limit
            at_end = not chunks or (drop and len(chunks) == 1 and not chunks[0].strip())
            if not last or (at_end and length <= room):
                lines.append(indent + "".join(line))
                continue
            self._truncate(lines, line, length, indent, room)
            break
        return lines

    def _truncate(self, lines, line, length, indent, room):
        """This line is the last that may be written, but more text follows: end it with the placeholder."""
        placeholder = self.placeholder
        while line:
            if line[-1].strip() and length + len(placeholder) <= room:
                lines.append(indent + "".join(line) + placeholder)
                return
            length -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(placeholder) <= self.width:
                lines[-1] = previous + placeholder
                return
        lines.append(indent + placeholder.lstrip())

    def wrap(self, text):
        """The text as a list of lines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The text as one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a paragraph into a list of lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Wrap a paragraph into one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse white space and cut the text to one line of at most width characters."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the white space that all lines start with."""
    text = _pattern(_blank_line).sub("", text)
    margin = None
    for indent in _pattern(_margin).findall(text):
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
        if not margin:
            return text
    if not margin:
        return text
    return "\n".join([line.removeprefix(margin) for line in text.split("\n")])


def indent(text, prefix, predicate=None):
    """Put prefix before the lines that predicate selects; by default, those that are not blank."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
