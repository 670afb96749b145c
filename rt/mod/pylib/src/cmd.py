"""Commands line by line: a line "x y" calls the method do_x with "y"."""

import sys

__all__ = ["Cmd"]

IDENTCHARS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


class Cmd:
    prompt, identchars, ruler, lastcmd = "(Cmd) ", IDENTCHARS, "=", ""
    intro = None
    doc_leader, doc_header = "", "Documented commands (type help <topic>):"
    misc_header, undoc_header = "Miscellaneous help topics:", "Undocumented commands:"
    nohelp, use_rawinput = "*** No help on %s", 1

    def __init__(self, completekey="tab", stdin=None, stdout=None):
        self.stdin, self.stdout = stdin or sys.stdin, stdout or sys.stdout
        self.cmdqueue, self.completekey = [], completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + "\n")
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._line())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return "EOF"
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip("\r\n") if line else "EOF"

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == "?":
            line = "help " + line[1:]
        elif line[0] == "!":
            if not hasattr(self, "do_shell"):
                return None, None, line
            line = "shell " + line[1:]
        n = 0
        while n < len(line) and line[n] in self.identchars:
            n += 1
        return line[:n], line[n:].strip(), line

    def onecmd(self, line):
        cmd, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if cmd is None:
            return self.default(line)
        self.lastcmd = "" if line == "EOF" else line
        do = getattr(self, "do_" + cmd, None) if cmd else None
        return self.default(line) if do is None else do(arg)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write("*** Unknown syntax: %s\n" % line)

    def completedefault(self, *ignored):
        return []

    def get_names(self):
        return dir(type(self))

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith("do_" + text)]

    def complete_help(self, *args):
        return sorted(set(self.completenames(*args)) | {n[5:] for n in self.get_names() if n.startswith("help_" + args[0])})

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            show = getattr(self, "help_" + arg, None)
            if show is not None:
                show()
                return
            doc = getattr(getattr(self, "do_" + arg, None), "__doc__", None)
            if doc:
                from inspect import cleandoc

                doc = cleandoc(doc)
            self.stdout.write("%s\n" % (doc or self.nohelp % (arg,)))
            return
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith("help_")}
        documented, others = [], []
        for name in sorted(set(n for n in names if n.startswith("do_"))):
            cmd = name[3:]
            if cmd in topics:
                topics.discard(cmd)
                documented.append(cmd)
            else:
                (documented if getattr(self, name).__doc__ else others).append(cmd)
        self.stdout.write("%s\n" % self.doc_leader)
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write("%s\n" % header)
            if self.ruler:
                self.stdout.write("%s\n" % (self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write("\n")

    def columnize(self, list, displaywidth=80):
        if not list:
            self.stdout.write("<empty>\n")
            return
        bad = [i for i, x in enumerate(list) if not isinstance(x, str)]
        if bad:
            raise TypeError("list[i] not a string for i in %s" % ", ".join(map(str, bad)))
        for rows in range(1, len(list) + 1):
            columns = [list[i:i + rows] for i in range(0, len(list), rows)]
            widths = [max(map(len, c)) for c in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        for r in range(rows):
            cells = [c[r] if r < len(c) else "" for c in columns]
            while len(cells) > 1 and not cells[-1]:
                del cells[-1]
            self.stdout.write("  ".join(x.ljust(w) for x, w in zip(cells, widths)).rstrip(" ") + "\n" if len(list) == 1 else
                              "  ".join(x.ljust(w) for x, w in zip(cells, widths)) + "\n")
