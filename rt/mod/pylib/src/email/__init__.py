"""Messages with headers and parts, as mail has them. Line lengths, encodings and folding are simpler than CPython's."""

__all__ = ["message_from_string", "message_from_bytes", "message_from_file", "message_from_binary_file"]


def message_from_string(s, *args, policy=None, **options):
    from .parser import Parser

    return Parser(*args, policy=policy).parsestr(s)


def message_from_bytes(s, *args, policy=None, **options):
    from .parser import BytesParser

    return BytesParser(*args, policy=policy).parsebytes(s)


def message_from_file(fp, *args, policy=None, **options):
    return message_from_string(fp.read(), *args, policy=policy)


def message_from_binary_file(fp, *args, policy=None, **options):
    return message_from_bytes(fp.read(), *args, policy=policy)
