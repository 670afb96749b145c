"""The bases of decoders and encoders whose characters take several bytes by tables: of those of East Asia, which are not here."""

from codecs import BufferedIncrementalDecoder, BufferedIncrementalEncoder, StreamReader, StreamWriter

__all__ = ["MultibyteIncrementalDecoder", "MultibyteIncrementalEncoder", "MultibyteStreamReader", "MultibyteStreamWriter"]


class MultibyteIncrementalEncoder(BufferedIncrementalEncoder):
    pass


class MultibyteIncrementalDecoder(BufferedIncrementalDecoder):
    pass


class MultibyteStreamReader(StreamReader):
    pass


class MultibyteStreamWriter(StreamWriter):
    pass
