"""Names of characters in HTML: those in common use."""

__all__ = ["codepoint2name", "entitydefs", "html5", "name2codepoint"]

from html import _NAMES

name2codepoint = {name: ord(char) for name, char in _NAMES.items() if name != "apos"}
codepoint2name = {code: name for name, code in name2codepoint.items()}
entitydefs = {name: chr(code) for name, code in name2codepoint.items()}
html5 = {name + ";": char for name, char in _NAMES.items()}
