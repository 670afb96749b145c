"""What decoders are made with."""

__all__ = ["make_scanner"]


def make_scanner(context):
    """A function of a text and a position: the value there and the position after it, or StopIteration."""
    from json.decoder import JSONDecodeError, JSONDecoder

    def scan_once(s, idx):
        try:
            return JSONDecoder._decode(context, s, idx)
        except JSONDecodeError as e:
            if e.msg == "Expecting value" and e.pos == idx:
                raise StopIteration(idx) from None
            raise

    return scan_once
