"""python -m json.tool: checks JSON and prints it with indentation."""

import argparse
import json
import sys


def main():
    p = argparse.ArgumentParser("python -m json.tool", description="A simple command line interface for json module to validate "
                                "and pretty-print JSON objects.")
    p.add_argument("infile", nargs="?", help="a JSON file to be validated or pretty-printed", default="-")
    p.add_argument("outfile", nargs="?", help="write the output of infile to outfile", default=None)
    p.add_argument("--sort-keys", action="store_true", help="sort the output of dictionaries alphabetically by key")
    p.add_argument("--no-ensure-ascii", dest="ensure_ascii", action="store_false", help="disable escaping of non-ASCII characters")
    p.add_argument("--json-lines", action="store_true", help="parse input using the JSON Lines format")
    g = p.add_mutually_exclusive_group()
    g.add_argument("--indent", default=4, type=int, help="separate items with newlines and use this number of spaces for indentation")
    g.add_argument("--tab", action="store_const", dest="indent", const="\t", help="separate items with newlines and use tabs")
    g.add_argument("--no-indent", action="store_const", dest="indent", const=None, help="separate items with spaces")
    g.add_argument("--compact", action="store_true", help="suppress all whitespace separation (most compact)")
    o = p.parse_args()
    how = {"sort_keys": o.sort_keys, "indent": o.indent, "ensure_ascii": o.ensure_ascii}
    if o.compact:
        how.update(indent=None, separators=(",", ":"))
    try:
        source = sys.stdin if o.infile == "-" else open(o.infile, encoding="utf-8")
        with source:
            objs = [json.loads(line) for line in source] if o.json_lines else [json.load(source)]
        out = sys.stdout if o.outfile is None else open(o.outfile, "w", encoding="utf-8")
        for obj in objs:
            json.dump(obj, out, **how)
            out.write("\n")
        if o.outfile is not None:
            out.close()
    except ValueError as e:
        raise SystemExit(e)


if __name__ == "__main__":
    main()
