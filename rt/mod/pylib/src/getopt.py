"""Options of the command line, in the style of C."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """Raised for options that are not known or lack their argument."""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Split arguments into (option, value) pairs and the rest, which begins at the first that is no option."""
    return _parse(args, shortopts, _long_list(longopts), True)


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options and other arguments mixed, unless shortopts begins with + or POSIXLY_CORRECT is set."""
    strict = shortopts.startswith("+")
    if strict:
        shortopts = shortopts[1:]
    else:
        import os

        strict = bool(os.environ.get("POSIXLY_CORRECT"))
    return _parse(args, shortopts, _long_list(longopts), strict)


def _long_list(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def _parse(args, shortopts, longopts, stop_at_first):
    opts, rest = [], []
    while args:
        arg = args[0]
        if arg == "--":
            rest = rest + args[1:]
            break
        if arg[:2] == "--":
            opts, args = _do_long(opts, arg[2:], longopts, args[1:])
        elif arg[:1] == "-" and arg != "-":
            opts, args = _do_short(opts, arg[1:], shortopts, args[1:])
        elif stop_at_first:
            rest = args
            break
        else:
            rest.append(arg)
            args = args[1:]
    return opts, rest


def _do_long(opts, opt, longopts, args):
    opt, equals, value = opt.partition("=")
    if not equals:
        value = None
    candidates = [o for o in longopts if o.startswith(opt)]
    if not candidates:
        raise GetoptError(f"option --{opt} not recognized", opt)
    if opt in candidates:
        name, takes = opt, False
    elif opt + "=" in candidates:
        name, takes = opt, True
    elif len(candidates) > 1:
        raise GetoptError(f"option --{opt} not a unique prefix", opt)
    else:
        name = candidates[0]
        takes = name.endswith("=")
        if takes:
            name = name[:-1]
    if takes:
        if value is None:
            if not args:
                raise GetoptError(f"option --{name} requires argument", name)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError(f"option --{name} must not have an argument", name)
    opts.append(("--" + name, value or ""))
    return opts, args


def _do_short(opts, chars, shortopts, args):
    while chars:
        opt, chars = chars[0], chars[1:]
        if short_has_arg(opt, shortopts):
            if not chars:
                if not args:
                    raise GetoptError(f"option -{opt} requires argument", opt)
                chars, args = args[0], args[1:]
            value, chars = chars, ""
        else:
            value = ""
        opts.append(("-" + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a short option takes an argument."""
    for i, c in enumerate(shortopts):
        if opt == c != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError(f"option -{opt} not recognized", opt)
