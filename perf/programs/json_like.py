# Writing and parsing JSON-like text by hand: strings, nested containers.
import sys


def dump(v, out):
    if v is None:
        out.append("null")
    elif v is True:
        out.append("true")
    elif v is False:
        out.append("false")
    elif isinstance(v, str):
        out.append('"')
        for c in v:
            if c == '"' or c == "\\":
                out.append("\\" + c)
            elif c == "\n":
                out.append("\\n")
            else:
                out.append(c)
        out.append('"')
    elif isinstance(v, list):
        out.append("[")
        first = True
        for e in v:
            if not first:
                out.append(",")
            first = False
            dump(e, out)
        out.append("]")
    elif isinstance(v, dict):
        out.append("{")
        first = True
        for k in sorted(v):
            if not first:
                out.append(",")
            first = False
            dump(k, out)
            out.append(":")
            dump(v[k], out)
        out.append("}")
    else:
        out.append(repr(v))


class Reader:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def value(self):
        c = self.text[self.pos]
        if c == "{":
            self.pos += 1
            d = {}
            if self.text[self.pos] == "}":
                self.pos += 1
                return d
            while True:
                k = self.string()
                self.pos += 1
                d[k] = self.value()
                c = self.text[self.pos]
                self.pos += 1
                if c == "}":
                    return d
        if c == "[":
            self.pos += 1
            a = []
            if self.text[self.pos] == "]":
                self.pos += 1
                return a
            while True:
                a.append(self.value())
                c = self.text[self.pos]
                self.pos += 1
                if c == "]":
                    return a
        if c == '"':
            return self.string()
        if c == "t":
            self.pos += 4
            return True
        if c == "f":
            self.pos += 5
            return False
        if c == "n":
            self.pos += 4
            return None
        return self.number()

    def string(self):
        text = self.text
        i = self.pos + 1
        parts = []
        start = i
        while True:
            c = text[i]
            if c == '"':
                break
            if c == "\\":
                parts.append(text[start:i])
                c = text[i + 1]
                parts.append("\n" if c == "n" else c)
                i += 2
                start = i
            else:
                i += 1
        parts.append(text[start:i])
        self.pos = i + 1
        return "".join(parts)

    def number(self):
        text = self.text
        i = self.pos
        while i < len(text) and text[i] in "+-.0123456789e":
            i += 1
        s = text[self.pos:i]
        self.pos = i
        if "." in s or "e" in s:
            return float(s)
        return int(s)


def document(n):
    items = []
    for i in range(n):
        items.append({
            "id": i,
            "name": "item \"%d\"\n" % i,
            "price": i * 0.25,
            "tags": ["t%d" % (i % 7), "x\\y", None],
            "ok": i % 3 == 0,
            "dims": {"w": i % 13, "h": [1, 2, [3, -i]], "empty": {}, "none": []},
        })
    return {"items": items, "count": n}


def main(n):
    doc = document(25)
    total = 0
    text = ""
    for i in range(n):
        doc["count"] = i
        out = []
        dump(doc, out)
        text = "".join(out)
        back = Reader(text).value()
        total += back["count"] + len(back["items"]) + back["items"][-1]["dims"]["h"][2][1]
    print(n, total, len(text), back == doc)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500)
