"""The editor of the prompt keeps its own history and completes by itself: what programs set here has no effect on it."""

_completer, _delims, _lines = None, " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?", []


def parse_and_bind(string):
    pass


read_init_file = set_startup_hook = set_pre_input_hook = insert_text = redisplay = lambda *args: None


def set_completer(function=None):
    global _completer
    _completer = function


def get_completer():
    return _completer


def set_completer_delims(string):
    global _delims
    _delims = string


def get_completer_delims():
    return _delims


def set_completion_display_matches_hook(function=None):
    pass


def add_history(line):
    _lines.append(line)


def clear_history():
    _lines.clear()


def get_current_history_length():
    return len(_lines)


def get_history_item(index):
    return _lines[index - 1] if 0 < index <= len(_lines) else None


def get_history_length():
    return -1


def set_history_length(length):
    pass


def set_auto_history(enabled):
    pass


def get_line_buffer():
    return ""


def read_history_file(filename=None):
    import os

    with open(filename or os.path.expanduser("~/.history"), encoding="utf-8") as f:
        _lines.extend(line.rstrip("\n") for line in f)


def write_history_file(filename=None):
    import os

    with open(filename or os.path.expanduser("~/.history"), "w", encoding="utf-8") as f:
        f.writelines(line + "\n" for line in _lines)
