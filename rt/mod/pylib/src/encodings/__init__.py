"""The encodings that there are, by name. Those of texts are built in; idna and punycode are modules here."""

import codecs
import sys

__all__ = ["CodecRegistryError", "normalize_encoding", "search_function"]


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """Return the name with each run of what is neither letter, digit nor dot as one underscore, without those at its ends."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words = "".join([c if c == "." or c.isascii() and c.isalnum() else " " for c in encoding if c.isascii()])
    return "_".join(words.split())


def search_function(encoding):
    """Return the CodecInfo of an encoding, None if there is none."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None


class _Finder:
    """Finds encodings.NAME for what is built in: the classes that CPython has in a module."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        package, _, encoding = name.rpartition(".")
        if package != __name__ or encoding in ("aliases", "idna", "punycode"):
            return None
        try:
            codecs.lookup(encoding)
        except LookupError:
            return None
        from importlib.machinery import ModuleSpec

        return ModuleSpec(name, _Finder)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        info = codecs.lookup(module.__name__.rpartition(".")[2])
        module.getregentry = lambda: info
        module.IncrementalEncoder, module.IncrementalDecoder = info.incrementalencoder, info.incrementaldecoder
        module.StreamReader, module.StreamWriter = info.streamreader, info.streamwriter
        module.encode, module.decode = info.encode, info.decode


sys.meta_path.append(_Finder)
